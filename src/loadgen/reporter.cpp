// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/reporter.h"

#include <charconv>
#include <cstring>
#include <fcntl.h>

#include "loadgen/clock.h"
#include "loadgen/exit_codes.h"

namespace unisweep::loadgen
{

static constexpr std::int64_t roundNs = 10'000'000;
static constexpr std::int64_t progressNs = 100'000'000;
static constexpr std::size_t csvFlushBytes = std::size_t{256} * 1024;
static constexpr std::size_t frameSamples = 8192;

Reporter::Reporter(const std::string& csv, int streamFd, const Hello& hello,
                   std::vector<Recorder*> recorders, StopFlag& stop)
    : m_recorders(std::move(recorders))
    , m_stop(stop)
    , m_epochNs(static_cast<std::int64_t>(hello.epochMonotonicNs))
    , m_csvPath(csv)
{
    if (!csv.empty()) {
        m_csv = FileDescriptor(
            csv == "-" ? dup(STDOUT_FILENO)
                       : ::open(csv.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
        if (!m_csv)
            throw OutputError(csv);
        m_csvText = "intended_ns,sent_ns,received_ns,outcome\n";
    }
    if (streamFd >= 0) {
        m_stream = std::make_unique<StreamWriter>(streamFd);
        appendFrame(m_frames, hello);
        writeStream();
    }
    m_thread = std::thread([this] { run(); });
}

Reporter::~Reporter()
{
    drain();
}

void Reporter::drain()
{
    m_finish.store(true, std::memory_order_release);
    if (m_thread.joinable())
        m_thread.join();
}

void Reporter::run()
{
    std::int64_t nextProgress = 0;
    bool last = false;
    while (!last) {
        // Read before carrying, so that samples recorded before drain() are certain to be included.
        last = m_finish.load(std::memory_order_acquire);
        bool busy = carry();
        while (last && busy)
            busy = carry();
        const std::int64_t now = monotonicNs();
        if (m_stream && (last || now >= nextProgress)) {
            sendProgress();
            nextProgress = now + progressNs;
        }
        if (!last && !busy)
            sleepUntil(now + roundNs);
    }
    flushCsv();
}

/// Makes one pass over the rings; returns whether much is left.
bool Reporter::carry()
{
    bool more = false;
    for (Recorder* recorder : m_recorders) {
        std::span<const Sample> samples = recorder->ring()->peek();
        more |= samples.size() > frameSamples;
        samples = samples.first(std::min(samples.size(), frameSamples));
        if (samples.empty())
            continue;
        if (m_csv)
            writeCsv(samples);
        if (m_stream)
            appendFrame(m_frames, samples);
        recorder->ring()->pop(samples.size()); // both outputs have copies now
        more |= !recorder->ring()->peek().empty() && m_finish.load(std::memory_order_relaxed);
    }
    writeStream();
    return more;
}

static char* putField(char* at, std::int64_t value)
{
    return value == never ? at : std::to_chars(at, at + 20, value).ptr;
}

void Reporter::writeCsv(std::span<const Sample> samples)
{
    char line[96];
    for (const Sample& sample : samples) {
        if (sample.intendedNs < 0)
            continue;
        const bool stray = sample.outcome == Outcome::Unmatched;
        char* at = putField(line, stray ? never : sample.intendedNs);
        *at++ = ',';
        at = putField(at, sample.sentNs);
        *at++ = ',';
        at = putField(at, sample.receivedNs);
        *at++ = ',';
        const std::string_view outcome = outcomeName(sample.outcome);
        std::memcpy(at, outcome.data(), outcome.size());
        at += outcome.size();
        *at++ = '\n';
        m_csvText.append(line, static_cast<std::size_t>(at - line));
        if (m_csvText.size() >= csvFlushBytes)
            flushCsv();
    }
}

void Reporter::flushCsv()
{
    std::string_view rest = m_csvText;
    while (!rest.empty() && m_csv) {
        const ssize_t written = ::write(m_csv.get(), rest.data(), rest.size());
        if (written < 0 && errno != EINTR) {
            fail("--csv " + m_csvPath + ": " + std::strerror(errno) +
                 "; check that the disk has free space");
            m_csv.reset();
            break;
        }
        rest.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    m_csvText.clear();
}

void Reporter::writeStream()
{
    if (!m_stream || m_frames.empty())
        return;
    const StreamWriter::Result result = m_stream->write(m_frames, m_stop);
    m_frames.clear();
    if (result == StreamWriter::Result::Written)
        return;
    fail(result == StreamWriter::Result::ReaderGone
             ? "--stream: the reader closed the stream"
             : "--stream: the reader did not read for 5 s after the stop, or the write failed");
    m_stream.reset();
}

void Reporter::sendProgress()
{
    Progress progress{.atNs = monotonicNs() - m_epochNs};
    for (const Recorder* recorder : m_recorders) {
        progress.scheduled += recorder->scheduled();
        progress.sent += recorder->sent();
    }
    progress.samplesDropped = dropped();
    if (m_stream->readerGone()) {
        fail("--stream: the reader closed the stream");
        m_stream.reset();
        return;
    }
    appendFrame(m_frames, progress);
    writeStream();
}

void Reporter::end(const std::string& summaryJson)
{
    if (!m_stream)
        return;
    appendEndFrame(m_frames, summaryJson);
    writeStream();
}

std::uint64_t Reporter::dropped() const
{
    std::uint64_t sum = 0;
    for (Recorder* recorder : m_recorders)
        sum += recorder->ring()->dropped();
    return sum;
}

void Reporter::fail(const std::string& what)
{
    if (m_error.empty())
        m_error = what;
    m_stop.raise(); // stop, because nobody reads the samples
}

} // namespace unisweep::loadgen
