// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/described_output.h"

#include <algorithm>
#include <cmath>

#include "load/figure_bounds.h"
#include "load/load_client.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

std::optional<qint64> parseClientTime(const QString& number, qint64 unitNs)
{
    // Whole units are parsed separately: microseconds since 1970 in nanoseconds exceed a double's
    // precision.
    const qsizetype point = number.indexOf(u'.');
    bool whole = false;
    const qint64 units =
        QStringView(number).left(point < 0 ? number.size() : point).toLongLong(&whole);
    if (!whole || units < 0 || units > (std::numeric_limits<qint64>::max() >> 2) / unitNs)
        return {};
    double fraction = 0;
    if (point >= 0 && point + 1 < number.size()) {
        bool digits = false;
        fraction = (u"0"_s + number.mid(point)).toDouble(&digits);
        if (!digits || fraction < 0 || fraction > 1)
            return {};
    }
    return units * unitNs + std::llround(fraction * static_cast<double>(unitNs));
}

Sample ReportedRequest::toSample(qint64 readNs) const
{
    Sample sample;
    sample.outcome = outcome;
    sample.detail = status;
    std::optional<qint64> latency = latencyNs;
    if (!latency && responseNs)
        latency = *responseNs - latenessNs.value_or(0);
    if (!latency && startNs && endNs)
        latency = *endNs - *startNs;
    const qint64 received = endNs ? *endNs : startNs && latency ? *startNs + *latency : readNs;
    sample.sentNs = startNs.value_or(received - latency.value_or(0));
    const bool dueKnown = latenessNs || (responseNs && latencyNs);
    sample.intendedNs = !dueKnown    ? sample.sentNs
                        : responseNs ? received - *responseNs
                                     : sample.sentNs - *latenessNs;
    if (responseNs && !dueKnown) // known when due, but not when sent
        sample.sentNs = sample.intendedNs = received - *responseNs;
    if (!dueKnown)
        sample.clocks = InferredTimes;
    if (outcome == Outcome::Answered || outcome == Outcome::Wrong || outcome == Outcome::Late)
        sample.receivedNs = received;
    if (outcome == Outcome::Unsent)
        sample.sentNs = never;
    return sample;
}

namespace
{

// The time in a group, in the unit of the matching unit group or of the entry. nullopt if the line
// does not contain it. Sets `broken` if it is present but not a number.
std::optional<qint64> timeOf(const ClientEntry& entry, const QRegularExpressionMatch& match,
                             const QString& group, QString& broken)
{
    const QString text = match.captured(group);
    if (text.isEmpty())
        return {};
    qint64 unitNs = entry.unitNs.value(group, 1'000'000'000);
    if (const QString unit = match.captured(group + u"Unit"_s); !unit.isEmpty())
        unitNs = unit == u"s"_s    ? 1'000'000'000
                 : unit == u"ms"_s ? 1'000'000
                 : unit == u"ns"_s ? 1
                                   : 1'000; // us or µs
    const auto ns = parseClientTime(text, unitNs);
    if (!ns)
        broken = LoadText::tr("its %1, \"%2\", is not a time").arg(group, text);
    return ns;
}

std::optional<qint64> sumOf(std::optional<qint64> first, std::optional<qint64> second)
{
    return first && second ? *first + *second : first;
}

} // namespace

ClientRow readClientRow(const ClientEntry& entry, const QByteArray& line)
{
    ClientRow row;
    const QString text = QString::fromUtf8(line);
    for (const ClientLine& kind : entry.lines) {
        const QRegularExpressionMatch match = kind.pattern.match(text);
        if (!match.hasMatch())
            continue;
        row.fits = true;
        if (!kind.outcome)
            return row;
        QString broken;
        const auto time = [&](const char* group) {
            return timeOf(entry, match, QLatin1String(group), broken);
        };
        ReportedRequest request;
        request.outcome = *kind.outcome;
        request.status = match.captured(u"status"_s).toUInt();
        request.startNs = sumOf(time("start"), time("startPlus"));
        request.endNs = sumOf(time("end"), time("endPlus"));
        request.latencyNs = time("latency");
        request.responseNs = time("response");
        request.latenessNs = time("lateness");
        row.fits = broken.isEmpty();
        row.why = broken;
        if (row.fits)
            row.request = request;
        return row;
    }
    return row;
}

bool SummaryReader::read(const QByteArray& line, qint64 fromNs, qint64 toNs)
{
    const QString text = QString::fromUtf8(line);
    bool fits = false;
    for (const ClientLine& kind : m_entry.lines) {
        const QRegularExpressionMatch match = kind.pattern.match(text);
        if (!match.hasMatch())
            continue;
        fits = true;
        if (m_entry.figures == ClientFigures::Intervals)
            readInterval(match, fromNs, toNs);
        else
            readTotal(match);
    }
    return fits;
}

static void addCounts(const QRegularExpressionMatch& match, ClientSummary& summary)
{
    for (const auto& [group, outcome] :
         {std::pair(u"answered"_s, Outcome::Answered), std::pair(u"wrong"_s, Outcome::Wrong),
          std::pair(u"lost"_s, Outcome::Lost), std::pair(u"refused"_s, Outcome::Refused)}) {
        auto& count = summary.outcomes[static_cast<std::size_t>(outcome)];
        count = boundedCount(count + boundedCount(match.captured(group).toLongLong()));
    }
}

void SummaryReader::readInterval(const QRegularExpressionMatch& match, qint64 fromNs, qint64 toNs)
{
    QString broken;
    const auto time = [&](const char* group) {
        return timeOf(m_entry, match, QLatin1String(group), broken);
    };
    const auto start = time("start");
    if (start && (*start < fromNs || *start >= toNs))
        return;
    const qint64 answered = boundedCount(match.captured(u"answered"_s).toLongLong());
    addCounts(match, m_summary);
    m_answeredReported = m_answeredReported || match.hasCaptured(u"answered"_s);
    m_summary.elapsedNs = boundedCount(m_summary.elapsedNs + time("length").value_or(0));
    if (answered == 0)
        return;
    m_summary.latencies += answered;
    const double sum = match.hasCaptured(u"sum"_s) ? static_cast<double>(time("sum").value_or(0))
                                                   : static_cast<double>(time("mean").value_or(0)) *
                                                         static_cast<double>(answered);
    m_sumNs += sum;
    if (match.hasCaptured(u"squares"_s)) {
        // In the square of the sum's unit.
        const auto unit = static_cast<double>(m_entry.unitNs.value(u"sum"_s, 1));
        m_sumOfSquares += match.captured(u"squares"_s).toDouble() * unit * unit;
        m_squaresReported = true;
    }
    if (const auto least = time("min"))
        m_summary.minNs = std::min<std::int64_t>(m_summary.minNs.value_or(*least), *least);
    if (const auto most = time("max"))
        m_summary.maxNs = std::max<std::int64_t>(m_summary.maxNs.value_or(0), *most);
}

void SummaryReader::readTotal(const QRegularExpressionMatch& match)
{
    QString broken;
    addCounts(match, m_summary);
    m_answeredReported = m_answeredReported || match.hasCaptured(u"answered"_s);
    for (const auto& [group, figure] :
         {std::pair(u"mean"_s, &ClientSummary::meanNs),
          std::pair(u"deviation"_s, &ClientSummary::standardDeviationNs),
          std::pair(u"min"_s, &ClientSummary::minNs),
          std::pair(u"median"_s, &ClientSummary::medianNs),
          std::pair(u"max"_s, &ClientSummary::maxNs)}) {
        if (const auto time = timeOf(m_entry, match, group, broken))
            m_summary.*figure = *time;
    }
    if (const auto time = timeOf(m_entry, match, u"elapsed"_s, broken))
        m_summary.elapsedNs = *time;
}

std::optional<ClientSummary> SummaryReader::summary() const
{
    if (!m_answeredReported)
        return {};
    ClientSummary summary = m_summary;
    const auto answered = summary.outcomes[static_cast<std::size_t>(Outcome::Answered)];
    if (m_entry.figures == ClientFigures::Summary) {
        summary.latencies = answered;
        return summary;
    }
    if (summary.latencies == 0)
        return summary;
    const auto count = static_cast<double>(summary.latencies);
    const double mean = m_sumNs / count;
    summary.meanNs = std::llround(mean);
    if (m_squaresReported)
        summary.standardDeviationNs =
            std::llround(std::sqrt(std::max(0.0, m_sumOfSquares / count - mean * mean)));
    return summary;
}

} // namespace unisweep
