// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity_text.h"

#include <array>
#include <cmath>

#include "base/language.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString grouped(double value, int decimals)
{
    return textLocale().toString(value, 'f', decimals);
}

// One decimal below ten, if it is not zero.
static QString perSecond(double value)
{
    const double tenths = std::round(value * 10);
    return grouped(value, std::abs(tenths) < 100 && std::fmod(tenths, 10) != 0 ? 1 : 0);
}

QString humanCount(qint64 count)
{
    return textLocale().toString(count);
}

QString humanRate(double rate)
{
    return perSecond(rate) + u"/s"_s;
}

QString humanBandwidth(double mbits)
{
    return perSecond(mbits) + u" Mbit/s"_s;
}

QString humanBytes(double bytes)
{
    constexpr std::array byteUnits = {"B", "KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    while (std::abs(bytes) >= 999.5 && unit + 1 < byteUnits.size()) {
        bytes /= 1024;
        ++unit;
    }
    const double size = std::abs(bytes);
    const int decimals = unit == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
    QString number = grouped(bytes, decimals);
    const QString point = textLocale().decimalPoint();
    while (decimals > 0 && number.endsWith(QLatin1Char('0')))
        number.chop(1);
    if (number.endsWith(point))
        number.chop(point.size());
    return number + QLatin1Char(' ') + QLatin1String(byteUnits.at(unit));
}

QString humanMemory(int mib)
{
    return u"%1 MiB"_s.arg(mib);
}

} // namespace unisweep
