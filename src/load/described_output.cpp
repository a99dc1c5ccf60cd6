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

std::optional<qint64> toldNs(const QString& number, qint64 unitNs)
{
    // Whole units apart, since microseconds since 1970 do not fit a double's digits as nanoseconds.
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

Sample ToldRequest::toSample(qint64 readNs) const
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
    const bool dueTold = latenessNs || (responseNs && latencyNs);
    sample.intendedNs = !dueTold     ? sample.sentNs
                        : responseNs ? received - *responseNs
                                     : sample.sentNs - *latenessNs;
    if (responseNs && !dueTold) // when it was sent is what is not told
        sample.sentNs = sample.intendedNs = received - *responseNs;
    if (!dueTold)
        sample.clocks = InferredTimes;
    if (outcome == Outcome::Answered || outcome == Outcome::Wrong || outcome == Outcome::Late)
        sample.receivedNs = received;
    if (outcome == Outcome::Unsent)
        sample.sentNs = never;
    return sample;
}

namespace
{

// The time of a group, in the unit of a group beside it or of the entry; nullopt when the line does
// not tell it. `broken` is set when it stands there and is no number.
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
                                   : 1'000; // us, µs
    const auto ns = toldNs(text, unitNs);
    if (!ns)
        broken = LoadText::tr("its %1, \"%2\", is not a time").arg(group, text);
    return ns;
}

std::optional<qint64> sumOf(std::optional<qint64> first, std::optional<qint64> second)
{
    return first && second ? *first + *second : first;
}

} // namespace

ToldLine readClientRow(const ClientEntry& entry, const QByteArray& line)
{
    ToldLine told;
    const QString text = QString::fromUtf8(line);
    for (const ClientLine& kind : entry.lines) {
        const QRegularExpressionMatch match = kind.pattern.match(text);
        if (!match.hasMatch())
            continue;
        told.fits = true;
        if (!kind.outcome)
            return told;
        QString broken;
        const auto time = [&](const char* group) {
            return timeOf(entry, match, QLatin1String(group), broken);
        };
        ToldRequest request;
        request.outcome = *kind.outcome;
        request.status = match.captured(u"status"_s).toUInt();
        request.startNs = sumOf(time("start"), time("startPlus"));
        request.endNs = sumOf(time("end"), time("endPlus"));
        request.latencyNs = time("latency");
        request.responseNs = time("response");
        request.latenessNs = time("lateness");
        told.fits = broken.isEmpty();
        told.why = broken;
        if (told.fits)
            told.request = request;
        return told;
    }
    return told;
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
    m_answeredTold = m_answeredTold || match.hasCaptured(u"answered"_s);
    m_summary.elapsedNs = boundedCount(m_summary.elapsedNs + time("length").value_or(0));
    if (answered == 0)
        return;
    m_summary.latencies += answered;
    const double sum = match.hasCaptured(u"sum"_s) ? static_cast<double>(time("sum").value_or(0))
                                                   : static_cast<double>(time("mean").value_or(0)) *
                                                         static_cast<double>(answered);
    m_sumNs += sum;
    if (match.hasCaptured(u"squares"_s)) {
        // Of the unit that the sum has.
        const auto unit = static_cast<double>(m_entry.unitNs.value(u"sum"_s, 1));
        m_sumOfSquares += match.captured(u"squares"_s).toDouble() * unit * unit;
        m_squaresTold = true;
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
    m_answeredTold = m_answeredTold || match.hasCaptured(u"answered"_s);
    for (const auto& [group, figure] :
         {std::pair(u"mean"_s, &ClientSummary::meanNs),
          std::pair(u"deviation"_s, &ClientSummary::standardDeviationNs),
          std::pair(u"min"_s, &ClientSummary::minNs),
          std::pair(u"median"_s, &ClientSummary::medianNs),
          std::pair(u"max"_s, &ClientSummary::maxNs)}) {
        if (const auto told = timeOf(m_entry, match, group, broken))
            m_summary.*figure = *told;
    }
    if (const auto told = timeOf(m_entry, match, u"elapsed"_s, broken))
        m_summary.elapsedNs = *told;
}

std::optional<ClientSummary> SummaryReader::summary() const
{
    if (!m_answeredTold)
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
    if (m_squaresTold)
        summary.standardDeviationNs =
            std::llround(std::sqrt(std::max(0.0, m_sumOfSquares / count - mean * mean)));
    return summary;
}

} // namespace unisweep
