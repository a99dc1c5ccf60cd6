// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/duration_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <QCoreApplication>
#include <QRegularExpression>

#include "base/language.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

struct Unit {
    const char* name;
    qint64 ns;
};

// Largest first; formatDuration() uses the first that divides the duration.
static constexpr std::array<Unit, 6> units = {{
    {"h", 3'600'000'000'000},
    {"min", 60'000'000'000},
    {"s", 1'000'000'000},
    {"ms", 1'000'000},
    {"us", 1'000},
    {"ns", 1},
}};

std::optional<std::chrono::nanoseconds> parseDuration(const QString& text)
{
    static const QRegularExpression pattern(u"^\\s*(\\d+(?:\\.\\d+)?)\\s*([a-zµ]+)\\s*$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    QString unitName = match.captured(2);
    if (unitName == u"m"_s)
        unitName = u"min"_s;
    if (unitName == u"µs"_s)
        unitName = u"us"_s;
    for (const Unit& unit : units) {
        if (unitName != QLatin1String(unit.name))
            continue;
        const double ns = match.captured(1).toDouble() * static_cast<double>(unit.ns);
        if (!(ns < 9.2e18))
            return {};
        return std::chrono::nanoseconds(std::llround(ns));
    }
    return {};
}

QString formatDuration(std::chrono::nanoseconds duration)
{
    const qint64 ns = duration.count();
    if (ns == 0)
        return u"0s"_s;
    for (const Unit& unit : units) {
        if (ns % unit.ns == 0)
            return QString::number(ns / unit.ns) + QLatin1String(unit.name);
    }
    Q_UNREACHABLE(); // every count is a multiple of 1 ns
}

// Three digits, in the user's notation.
static QString threeDigits(double value)
{
    return std::abs(value) < 99.95 ? textLocale().toString(value, 'g', 3)
                                   : textLocale().toString(value, 'f', 0);
}

QString humanDuration(std::chrono::nanoseconds duration)
{
    const auto ns = static_cast<double>(duration.count());
    const double magnitude = std::abs(ns);
    if (magnitude < 999.5)
        return u"%1 ns"_s.arg(threeDigits(ns));
    if (magnitude < 999.5e3)
        return u"%1 µs"_s.arg(threeDigits(ns / 1e3));
    if (magnitude < 0.9995e9)
        return u"%1 ms"_s.arg(threeDigits(ns / 1e6));
    if (magnitude < 120e9)
        return u"%1 s"_s.arg(threeDigits(ns / 1e9));
    return u"%1 min"_s.arg(textLocale().toString(ns / 60e9, 'f', 1));
}

QString humanTime(double ns)
{
    constexpr double longest = 9.2e18;
    return humanDuration(std::chrono::nanoseconds(std::llround(std::clamp(ns, -longest, longest))));
}

QString humanTimeLeft(std::chrono::nanoseconds left)
{
    const auto seconds = static_cast<qint64>(std::ceil(static_cast<double>(left.count()) / 1e9));
    if (seconds < 90)
        return QCoreApplication::translate("Durations", "%1 s left")
            .arg(std::max<qint64>(seconds, 0));
    if (seconds < qint64(90) * 60)
        return QCoreApplication::translate("Durations", "%1 min left").arg((seconds + 30) / 60);
    return QCoreApplication::translate("Durations", "%1 h left")
        .arg(textLocale().toString(static_cast<double>(seconds) / 3600, 'f', 1));
}

} // namespace unisweep
