// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/iperf_output.h"

#include <QRegularExpression>

#include "load/figure_bounds.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static qint64 nsOf(double seconds)
{
    return roundedFigure(seconds * 1e9);
}

std::optional<IperfLine> parseIperfLine(const QByteArray& bytes)
{
    static const QRegularExpression pattern(
        u"^\\[\\s*\\*?\\d+\\]\\s+(\\d+\\.\\d+)-\\s*(\\d+\\.\\d+)\\s+sec\\s+"
        "[\\d.]+\\s+\\w?Bytes\\s+([\\d.]+)\\s+Kbits/sec(.*)$"_s);
    static const QRegularExpression received(
        u"^\\s*(-?[\\d.]+)\\s+ms\\s+(-?\\d+)/\\s*(\\d+)\\s+\\("_s);
    static const QRegularExpression datagrams(u"^\\s+(\\d+)\\s*$"_s);
    const QString line = QString::fromLatin1(bytes).trimmed();
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return {};
    const double from = match.captured(1).toDouble();
    const double to = match.captured(2).toDouble();
    if (to <= from)
        return {};
    IperfLine result;
    TransferInterval& interval = result.interval;
    interval.atNs = nsOf(from);
    interval.durationNs = nsOf(to - from);
    if (interval.durationNs <= 0) // zero after rounding
        return {};
    interval.bits = roundedFigure(match.captured(3).toDouble() * 1000 * (to - from));
    const QString rest = match.captured(4);
    result.isReceiver = rest.endsWith(u"receiver"_s);
    result.isSender = rest.endsWith(u"sender"_s);
    if (const auto figures = received.match(rest); figures.hasMatch()) {
        interval.jitterNs = roundedFigure(figures.captured(1).toDouble() * 1e6);
        // Negative if datagrams that arrived out of order had first been counted as lost.
        interval.lost = boundedCount(figures.captured(2).toLongLong());
        interval.sent = boundedCount(figures.captured(3).toLongLong());
    } else if (const auto count = datagrams.match(rest); count.hasMatch()) {
        interval.sent = boundedCount(count.captured(1).toLongLong());
    }
    return result;
}

} // namespace unisweep
