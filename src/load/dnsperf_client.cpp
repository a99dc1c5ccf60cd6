// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/dnsperf_client.h"

#include <vector>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "load/dnsperf_output.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Converts lines to samples, on the axis that starts after the warm-up.
class DnsperfReader
{
public:
    DnsperfReader(const LoadStep& step, int rightCode, const LoadHandlers& handlers)
        : m_step(step)
        , m_rightCode(rightCode)
        , m_handlers(handlers)
    {
    }

    void feed(const QByteArray& bytes)
    {
        const qint64 now = monotonicNowNs(); // read once for all lines of a chunk
        m_lines.feed(bytes, [&](const QByteArray& line) { read(line, now); });
        if (!m_samples.empty())
            m_handlers.onSamples(m_samples);
        m_samples.clear();
    }

    void reportProgress() const
    {
        if (m_zeroNs == 0 || !m_handlers.onProgress)
            return;
        Progress progress;
        progress.atNs = monotonicNowNs() - m_zeroNs;
        progress.sent = static_cast<std::uint64_t>(m_responses + m_timeouts);
        progress.scheduled = progress.sent;
        // An answer that was counted but not printed is a dropped sample.
        if (const qint64 completed = m_totals.completed.value_or(0); completed > m_responses)
            progress.samplesDropped = static_cast<std::uint64_t>(completed - m_responses);
        m_handlers.onProgress(progress);
    }

    bool ended() const { return m_totals.sent.has_value(); }
    const DnsperfTotals& totals() const { return m_totals; }

private:
    void read(const QByteArray& line, qint64 nowNs)
    {
        if (line.startsWith("[Status] Started at:")) {
            begin(nowNs);
        } else if (const auto query = parseDnsperfQuery(line)) {
            if (m_zeroNs == 0)
                begin(nowNs);
            add(*query, nowNs - m_zeroNs);
        } else {
            m_totals.read(line);
        }
    }

    void begin(qint64 nowNs)
    {
        m_zeroNs = nowNs + m_step.warmUp.count();
        const auto seconds = std::chrono::duration<double>(m_step.duration).count();
        sendHello(m_handlers, static_cast<qint64>(seconds * m_step.rate), m_zeroNs);
    }

    void add(const DnsperfQuery& query, qint64 atNs)
    {
        Sample sample;
        sample.clocks = InferredTimes | InferredPlace;
        switch (query.kind) {
        case DnsperfQuery::Kind::Answered:
            if (!query.latencyNs)
                throw LoadError(LoadText::tr(
                    "this dnsperf does not print latencies with -v. Install version 2.3 or newer"));
            sample.receivedNs = atNs;
            sample.sentNs = atNs - *query.latencyNs;
            sample.detail = static_cast<std::uint32_t>(query.rcode);
            sample.outcome = query.rcode == m_rightCode ? Outcome::Answered : Outcome::Wrong;
            ++m_responses;
            break;
        case DnsperfQuery::Kind::TimedOut:
            sample.sentNs = atNs - m_step.timeout.count();
            sample.outcome = Outcome::Lost;
            ++m_timeouts;
            break;
        case DnsperfQuery::Kind::Interrupted:
            return; // its outcome is unknown; the totals include it
        }
        sample.intendedNs = sample.sentNs;
        m_samples.push_back(sample);
    }

    const LoadStep& m_step;
    const int m_rightCode;
    const LoadHandlers& m_handlers;
    LineSplitter m_lines;
    DnsperfTotals m_totals;
    std::vector<Sample> m_samples;
    qint64 m_zeroNs = 0;
    qint64 m_responses = 0;
    qint64 m_timeouts = 0;
};

} // namespace

QStringList DnsperfClient::arguments(const LoadTarget& target, const LoadStep& step,
                                     const QString& questionFile)
{
    QStringList arguments{u"-s"_s, target.address,
                          u"-p"_s, QString::number(target.port),
                          u"-d"_s, questionFile,
                          u"-l"_s, inSeconds(step.warmUp + step.duration),
                          u"-Q"_s, QString::number(step.rate),
                          u"-t"_s, inSeconds(step.timeout),
                          u"-v"_s};
    if (!target.usesUdp())
        arguments << u"-m"_s << u"tcp"_s;
    if (target.dns.edns)
        arguments << (target.dns.dnssec ? u"-D"_s : u"-e"_s);
    if (target.options.maxOutstanding)
        arguments << u"-q"_s << QString::number(*target.options.maxOutstanding);
    if (const QString threads = QString::number(target.options.threads); target.options.threads > 1)
        arguments << u"-c"_s << threads << u"-T"_s << threads; // each acts as a client
    return arguments;
}

QByteArray DnsperfClient::run(const LoadTarget& target, const LoadStep& step,
                              const LoadHandlers& handlers, std::stop_token stop)
{
    const QuestionFile question(target.dns);
    const QStringList own = arguments(target, step, question.path());
    DnsperfReader reader(step, target.dns.responseCode, handlers);
    // dnsperf block-buffers its output to a pipe; stdbuf makes it print each line immediately.
    const QStringList buffered = QStringList{u"-oL"_s, program()} + own;
    const LoadProcessResult result = runLoadProcess(
        u"stdbuf"_s, buffered, target.clientPlace(),
        step.warmUp + step.duration + step.timeout * 2 + externalSlack,
        [&](const QByteArray& bytes) { reader.feed(bytes); },
        [&] {
            reader.reportProgress();
            if (handlers.onTick)
                handlers.onTick();
            return true;
        },
        stop);
    if (!reader.ended() && !stop.stop_requested()) {
        throw LoadError(
            LoadText::tr("%1 exited with status %2 before the step ended. Its output: %3")
                .arg(program(), QString::number(result.exitCode), shownOutput(result.errorText)));
    }
    reader.reportProgress();
    const DnsperfTotals& totals = reader.totals();
    return QJsonDocument(QJsonObject{{u"client"_s, u"dnsperf"_s},
                                     {u"version"_s, totals.version},
                                     {u"arguments"_s, QJsonArray::fromStringList(own)},
                                     {u"sent"_s, totals.sent.value_or(-1)},
                                     {u"completed"_s, totals.completed.value_or(-1)},
                                     {u"lost"_s, totals.lost.value_or(-1)},
                                     {u"interrupted"_s, totals.interrupted},
                                     {u"warnings"_s, result.errorText}})
        .toJson(QJsonDocument::Compact);
}

} // namespace unisweep
