// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/queryperf_output.h"

#include <QHash>
#include <QList>

#include "load/dnsperf_output.h"
#include "load/figure_bounds.h"

namespace unisweep
{

static std::optional<qint64> nsOfSeconds(double seconds)
{
    return seconds < 0 ? std::nullopt : std::optional<qint64>(roundedFigure(seconds * 1e9));
}

static std::optional<qint64> medianOf(const QByteArray& histogram)
{
    double share = 0;
    for (const QByteArray& line : histogram.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        share += words.value(1).toDouble();
        if (share >= 50)
            return roundedFigure(words[0].toDouble() * 1000);
    }
    return {};
}

static void addBounded(std::int64_t& sum, std::int64_t more)
{
    sum = boundedCount(sum + more);
}

std::optional<ClientSummary> parseQueryperf(const QByteArray& output, const QByteArray& histogram,
                                            int rightCode)
{
    QHash<QByteArray, double> figures;
    ClientSummary summary;
    const auto count = [&](Outcome outcome) -> std::int64_t& {
        return summary.outcomes[static_cast<std::size_t>(outcome)];
    };
    for (const QByteArray& line : output.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        bool isNumber = false;
        const QByteArray name = line.left(colon).simplified();
        const double value =
            line.mid(colon + 1).simplified().split(' ').value(0).toDouble(&isNumber);
        if (colon < 0 || !isNumber)
            continue;
        figures.insert(name, value);
        if (name.startsWith("Returned "))
            addBounded(
                count(rcodeFromName(name.mid(9)) == rightCode ? Outcome::Answered : Outcome::Wrong),
                roundedFigure(value));
    }
    for (const char* needed : {"Queries sent", "Queries lost", "RTT average", "Ran for"}) {
        if (!figures.contains(needed))
            return {};
    }
    // Responses after the timeout count as lost, because their latency was not measured.
    count(Outcome::Lost) = roundedFigure(figures.value("Queries lost"));
    summary.elapsedNs = roundedFigure(figures.value("Ran for") * 1e9);
    summary.latencies = count(Outcome::Answered) + count(Outcome::Wrong);
    if (summary.latencies > 0) {
        summary.meanNs = nsOfSeconds(figures.value("RTT average"));
        summary.standardDeviationNs = nsOfSeconds(figures.value("RTT std deviation"));
        summary.minNs = nsOfSeconds(figures.value("RTT min"));
        summary.maxNs = nsOfSeconds(figures.value("RTT max"));
        summary.medianNs = medianOf(histogram);
    }
    return summary;
}

} // namespace unisweep
