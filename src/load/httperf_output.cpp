// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/httperf_output.h"

#include <algorithm>
#include <cmath>

#include <QList>

#include "load/figure_bounds.h"

namespace unisweep
{

// Parses pairs such as "min 0.3 avg 0.5" and "1xx=0 2xx=5"; skips words without a number.
static void readPairs(const QByteArray& line, const QByteArray& rest, HttperfFigures& figures)
{
    QByteArray text = rest;
    const QList<QByteArray> words = text.replace('=', ' ').simplified().split(' ');
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        bool isNumber = false;
        const double value = words[i + 1].toDouble(&isNumber);
        bool nameIsNumber = false;
        words[i].toDouble(&nameIsNumber);
        if (isNumber && !nameIsNumber)
            figures.insert(line + '/' + words[i], value);
    }
}

HttperfFigures parseHttperf(const QByteArray& output)
{
    HttperfFigures figures;
    for (const QByteArray& line : output.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            readPairs(line.left(colon), line.mid(colon + 1), figures);
    }
    // The first and last lines of a complete output.
    if (!figures.contains("Total/connections") || !figures.contains("Errors/other"))
        return {};
    return figures;
}

static qint64 nsOfMs(double milliseconds)
{
    return roundedFigure(milliseconds * 1e6);
}

ClientSummary httperfSummary(const HttperfFigures& figures, qint64 connections,
                             std::optional<int> bodyBytes)
{
    const auto figure = [&](const char* name) { return figures.value(name); };
    const auto count = [&](const char* name) { return roundedFigure(figures.value(name)); };
    ClientSummary summary;
    const auto add = [&](Outcome outcome, qint64 requests) {
        summary.outcomes[static_cast<std::size_t>(outcome)] += requests;
    };
    const bool rightLength =
        !bodyBytes || std::abs(figure("Reply size [B]/content") - *bodyBytes) < 0.5;
    const qint64 good = count("Reply status/2xx");
    add(rightLength ? Outcome::Answered : Outcome::Wrong, good);
    const qint64 bad = count("Reply status/1xx") + count("Reply status/3xx") +
                       count("Reply status/4xx") + count("Reply status/5xx");
    add(Outcome::Wrong, bad);
    const qint64 lost = count("Errors/client-timo") + count("Errors/socket-timo");
    const qint64 refused = count("Errors/connrefused") + count("Errors/connreset");
    add(Outcome::Lost, lost);
    add(Outcome::Refused, refused);
    // Requests that failed for lack of descriptors or ports, and connections that were never
    // attempted.
    add(Outcome::Unsent, std::max<qint64>(0, connections - good - bad - lost - refused));

    if (rightLength && good > 0) {
        summary.latencies = good;
        summary.meanNs = nsOfMs(figure("Connection time [ms]/avg"));
        summary.standardDeviationNs = nsOfMs(figure("Connection time [ms]/stddev"));
        summary.minNs = nsOfMs(figure("Connection time [ms]/min"));
        summary.medianNs = nsOfMs(figure("Connection time [ms]/median"));
        summary.maxNs = nsOfMs(figure("Connection time [ms]/max"));
    }
    summary.elapsedNs = roundedFigure(figure("Total/test-duration") * 1e9);
    return summary;
}

} // namespace unisweep
