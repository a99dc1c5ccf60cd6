// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/tickers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include <QFontMetricsF>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::array roundNumbers = {1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};

double roundedUp(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (double number : roundNumbers) {
        if (number * decade >= value * (1 - 1e-9))
            return number * decade;
    }
    return 10 * decade;
}

double roundedDown(double value)
{
    const double decade = std::pow(10, std::floor(std::log10(value)));
    for (auto number = roundNumbers.rbegin(); number != roundNumbers.rend(); ++number) {
        if (*number * decade <= value * (1 + 1e-9))
            return *number * decade;
    }
    return decade;
}

void ThinningTicker::thin(const QVector<double>& ticks, QVector<QString>& labels,
                          const QVector<int>& ranks) const
{
    if (!m_axis || !m_axis->axisRect() || m_axis->axisRect()->size().isEmpty() ||
        m_axis->tickLabelRotation() != 0)
        return;
    const QFontMetricsF metrics(m_axis->tickLabelFont());
    const bool across = m_axis->orientation() == Qt::Horizontal;
    const QRectF figure = m_axis->parentPlot()->viewport();
    QVector<qsizetype> order(labels.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&ranks](qsizetype a, qsizetype b) {
        return ranks.value(a, 0) < ranks.value(b, 0);
    });
    QVector<std::pair<double, double>> taken;
    for (const qsizetype i : order) {
        const double width = metrics.horizontalAdvance(labels[i]);
        // Text side by side needs a space in between; lines above one another do not.
        const double half = across ? width / 2 + 3 : metrics.height() / 2;
        const double at = m_axis->coordToPixel(ticks[i]);
        const bool touches = std::any_of(taken.begin(), taken.end(), [&](const auto& other) {
            return at + half > other.first && at - half < other.second;
        });
        const bool leaves =
            across && (at - width / 2 < figure.left() || at + width / 2 > figure.right());
        if (touches || leaves)
            labels[i].clear();
        else
            taken.append({at - half, at + half});
    }
}

static QString label(const QLocale& locale, double value, double distance)
{
    const int decimals =
        std::clamp(static_cast<int>(std::ceil(-std::log10(distance) - 1e-6)), 0, 9);
    const double shown = std::abs(value) < distance * 1e-6 ? 0 : value; // avoids "-0"
    return locale.toString(shown, 'f', decimals);
}

void LinearTicker::generate(const QCPRange& range, const QLocale& locale, QChar formatChar,
                            int precision, QVector<double>& ticks, QVector<double>* subTicks,
                            QVector<QString>* tickLabels)
{
    QCPAxisTicker::generate(range, locale, formatChar, precision, ticks, subTicks, nullptr);
    const auto isTooLow = [this](double tick) { return tick < m_least; };
    ticks.removeIf(isTooLow);
    if (subTicks)
        subTicks->removeIf(isTooLow);
    if (!tickLabels)
        return;
    tickLabels->clear();
    double distance = getTickStep(range);
    // A mantissa such as 2.5 needs one more decimal than its magnitude.
    const double mantissa = distance / std::pow(10, std::floor(std::log10(distance) + 1e-9));
    if (std::abs(mantissa - std::round(mantissa)) > 1e-6)
        distance /= 10;
    for (double tick : ticks)
        *tickLabels << label(locale, tick, distance);
    thin(ticks, *tickLabels);
}

void LogTicker::generate(const QCPRange& range, const QLocale& locale, QChar formatChar,
                         int precision, QVector<double>& ticks, QVector<double>* subTicks,
                         QVector<QString>* tickLabels)
{
    const double decades = std::log10(range.upper / range.lower);
    if (!(range.lower > 0) || decades < 0.5) {
        LinearTicker::generate(range, locale, formatChar, precision, ticks, subTicks, tickLabels);
        return;
    }
    ticks.clear();
    if (subTicks)
        subTicks->clear();
    if (tickLabels)
        tickLabels->clear();
    QVector<int> ranks; // powers of ten have priority
    const auto first = static_cast<int>(std::floor(std::log10(range.lower) + 1e-9));
    const auto last = static_cast<int>(std::ceil(std::log10(range.upper) - 1e-9));
    for (int exponent = first; exponent <= last; ++exponent) {
        const double decade = std::pow(10, exponent);
        for (int digit = 1; digit <= 9; ++digit) {
            const double value = digit * decade;
            if (value < range.lower * (1 - 1e-9) || value > range.upper * (1 + 1e-9))
                continue;
            const bool labeled = digit == 1 || (decades < 3.2 && (digit == 2 || digit == 5)) ||
                                 (decades < 1.2 && (digit == 3 || digit == 7));
            if (!labeled) {
                if (subTicks)
                    *subTicks << value;
                continue;
            }
            ticks << value;
            ranks << (digit == 1 ? 0 : digit == 5 ? 1 : digit == 2 ? 2 : 3);
            if (tickLabels)
                *tickLabels << label(locale, value, decade);
        }
    }
    if (tickLabels)
        thin(ticks, *tickLabels, ranks);
}

QString percentileText(double reciprocal)
{
    const int decimals =
        std::max(0, static_cast<int>(std::ceil(std::log10(reciprocal) - 1e-9)) - 2);
    return QString::number(100 - 100 / reciprocal, 'f', decimals) + u" %"_s;
}

void PercentileTicker::generate(const QCPRange& range, const QLocale& locale, QChar formatChar,
                                int precision, QVector<double>& ticks, QVector<double>* subTicks,
                                QVector<QString>* tickLabels)
{
    Q_UNUSED(locale)
    Q_UNUSED(formatChar)
    Q_UNUSED(precision)
    ticks = {1, 2};
    for (double tick = 10; tick < 1e10; tick *= 10)
        ticks << tick;
    const auto outside = [&](double tick) {
        return tick < range.lower * (1 - 1e-9) || tick > range.upper * (1 + 1e-9);
    };
    ticks.removeIf(outside);
    if (subTicks) {
        *subTicks = {4};
        for (double tick = 20; tick < 1e10; tick *= 10)
            *subTicks << tick << tick * 2; // 95 %, 97.5 %, ...
        subTicks->removeIf(outside);
    }
    if (tickLabels) {
        tickLabels->clear();
        for (double tick : ticks)
            *tickLabels << percentileText(tick);
        thin(ticks, *tickLabels);
    }
}

} // namespace unisweep
