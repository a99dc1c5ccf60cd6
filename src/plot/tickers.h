// SPDX-License-Identifier: GPL-3.0-or-later
// Tickers with plain numbers: "0.25", "20,000"; never "2·10⁴".
#pragma once

#include <limits>

#include "plot/qcp.h"

namespace unisweep
{

/// The next larger (or smaller) of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten. `value`
/// > 0.
double roundedUp(double value);
double roundedDown(double value);

/// Leaves out labels that would overlap or extend beyond the figure.
class ThinningTicker : public QCPAxisTicker
{
public:
    /// The axis that the ticker belongs to; its size and range may change.
    void setAxis(const QCPAxis* axis) { m_axis = axis; }

protected:
    /// Empties labels. Of two that would overlap, the one with the smaller rank, or the first,
    /// stays.
    void thin(const QVector<double>& ticks, QVector<QString>& labels,
              const QVector<int>& ranks = {}) const;

private:
    const QCPAxis* m_axis = nullptr;
};

/// Labels with as many decimals as the distance between ticks requires.
class LinearTicker : public ThinningTicker
{
public:
    /// No ticks below `least`: samples of one rate are drawn side by side, so an axis of rates may
    /// begin below 0.
    explicit LinearTicker(double least = std::numeric_limits<double>::lowest())
        : m_least(least)
    {
    }

    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* tickLabels) override;

private:
    double m_least;
};

/// Ticks at 1, 2 and 5 of each decade, or only at powers of ten if there are many; linear ticks if
/// the range is less than a factor of three.
class LogTicker : public LinearTicker
{
public:
    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* tickLabels) override;
};

/// For a logarithmic axis of 1 / (1 − p): 0 %, 50 %, 90 %, 99 %, 99.9 %, ...
class PercentileTicker : public ThinningTicker
{
public:
    void generate(const QCPRange& range, const QLocale& locale, QChar formatChar, int precision,
                  QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* tickLabels) override;
};
/// "99.9 %" for 1000.
QString percentileText(double reciprocal);

} // namespace unisweep
