// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/dump_reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <QFile>

#include "base/clock_now.h"
#include "evidence/evidence_text.h"
#include "evidence/pcap_stream.h"

namespace unisweep
{

using namespace std::chrono_literals;

static constexpr int fifoBytes = 1 << 20; // the users' limit, /proc/sys/fs/pipe-max-size
static constexpr auto pollInterval = 5ms;
static constexpr auto writerPatience = 2s; // until the writer closes the FIFO
static constexpr std::size_t maxDumpedPackets = 8'000'000;

/// The packets read so far; owned by the reader's thread until that ends.
class DumpReader::Frames
{
public:
    DoorCapture capture{.source = DoorSource::UserNetwork};
    bool begun = false;

    void take(std::span<const quint8> bytes, DoorPort port)
    {
        const qint64 now = monotonicNowNs();
        begun = true;
        if (m_isForeign)
            return;
        try {
            m_stream.feed(bytes, [&](qint64 atNs, std::span<const quint8> frame) {
                capture.offsetAtMostNs =
                    std::min(capture.offsetAtMostNs.value_or(INT64_MAX), now - atNs);
                auto packet = readDoorPacket(frame, port);
                if (!packet)
                    return;
                packet->atNs = atNs;
                if (capture.packets.size() < maxDumpedPackets)
                    capture.packets.push_back(*packet);
                else
                    ++capture.missed;
            });
        } catch (const std::runtime_error&) {
            m_isForeign = true; // discard the rest, so that the writer never blocks
        }
    }

private:
    PcapStream m_stream;
    bool m_isForeign = false;
};

DumpReader::DumpReader(const QString& fifo, DoorPort port)
    : m_port(port)
    , m_fifo(open(QFile::encodeName(fifo).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    , m_frames(std::make_unique<Frames>())
{
    if (m_fifo < 0)
        throw DoorError(EvidenceText::tr("cannot open %1: %2")
                            .arg(fifo, QString::fromLocal8Bit(std::strerror(errno))));
    fcntl(m_fifo, F_SETPIPE_SZ, fifoBytes); // best effort: may be refused
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

DumpReader::~DumpReader()
{
    m_thread = {};
    close(m_fifo);
}

// Returns false if no more data will arrive.
bool DumpReader::readAll()
{
    std::array<quint8, std::size_t{64} * 1024> bytes;
    while (true) {
        const ssize_t count = read(m_fifo, bytes.data(), bytes.size());
        if (count > 0)
            m_frames->take(std::span(bytes).first(static_cast<std::size_t>(count)), m_port);
        else // not opened yet, or closed by the writer
            return count < 0 ? errno == EAGAIN || errno == EINTR : !m_frames->begun;
    }
}

void DumpReader::run(const std::stop_token& stop)
{
    while (!stop.stop_requested() && readAll())
        std::this_thread::sleep_for(pollInterval);
}

DoorCapture DumpReader::finish()
{
    const auto deadline = std::chrono::steady_clock::now() + writerPatience;
    m_thread = {};
    while (readAll() && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(pollInterval);
    DoorCapture capture = std::move(m_frames->capture);
    capture.offsetAtMostNs = capture.offsetAtMostNs.value_or(0); // no packet arrived
    return capture;
}

} // namespace unisweep
