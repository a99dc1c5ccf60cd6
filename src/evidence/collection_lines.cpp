// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/collection_lines.h"

#include <algorithm>

#include "evidence/line_stamp.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct Decimal {
    qint64 ns = 0;
    qint64 resolutionNs = 0; ///< of its last digit
};
} // namespace

// Parsed exactly: a double would round timestamps in nanoseconds.
static std::optional<Decimal> decimal(QStringView text, qint64 unitNs)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.sliced(point + 1);
    const auto digit = [](QChar c) { return c.unicode() - u'0'; };
    const auto isDigit = [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); };
    if (whole.isEmpty() || !std::ranges::all_of(whole, isDigit) ||
        !std::ranges::all_of(fraction, isDigit))
        return {};
    Decimal number{0, unitNs};
    for (const QChar c : whole) {
        number.ns = number.ns * 10 + digit(c);
        if (number.ns > latestStampNs / unitNs / 10)
            return {};
    }
    number.ns *= unitNs;
    for (const QChar c : fraction) {
        if (number.resolutionNs < 10)
            break; // digits below a nanosecond are ignored
        number.resolutionNs /= 10;
        number.ns += digit(c) * number.resolutionNs;
    }
    return number;
}

static std::optional<ReportedEvent> readLine(const CollectionLine& form, const QString& line)
{
    const QRegularExpressionMatch match = form.pattern.match(line);
    if (!match.hasMatch())
        return {};
    const auto time = decimal(match.capturedView(u"time"), form.timeUnitNs);
    const auto length = decimal(match.capturedView(u"length"), form.lengthUnitNs);
    if (!time || !length)
        return {};
    ReportedEvent event;
    event.startNs = form.stampIsEnd ? time->ns - length->ns : time->ns;
    for (const QString& group : form.pattern.namedCaptureGroups()) {
        if (!group.startsWith("after"_L1))
            continue;
        const auto later = decimal(match.capturedView(group), form.lengthUnitNs);
        if (!later)
            return {};
        event.startNs += later->ns;
    }
    event.lengthNs = length->ns;
    event.reportedNs = event.startNs + length->ns;
    event.resolutionNs = time->resolutionNs;
    event.clock = form.clock;
    const QString kindName = match.captured(u"kind"_s);
    event.kind = kindName.isEmpty() ? form.kind : kindName;
    return event;
}

QList<ReportedEvent> readCollections(const CollectionSource& source, const QString& line)
{
    QList<ReportedEvent> events;
    for (const CollectionLine& form : source.lines) {
        if (auto event = readLine(form, line)) {
            event->kind = source.kinds.value(event->kind, event->kind);
            events << *event;
        }
    }
    return events;
}

bool isOnlyStamp(const CollectionLine& form)
{
    return !form.pattern.namedCaptureGroups().contains(u"length"_s);
}

std::optional<qint64> readStamp(const CollectionLine& form, const QString& line)
{
    const QRegularExpressionMatch match = form.pattern.match(line);
    const auto time = match.hasMatch() ? decimal(match.capturedView(u"time"), form.timeUnitNs)
                                       : std::optional<Decimal>();
    return time ? std::optional(time->ns) : std::nullopt;
}

} // namespace unisweep
