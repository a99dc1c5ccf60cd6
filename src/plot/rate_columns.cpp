// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/rate_columns.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace unisweep
{

static constexpr double columnShare = 0.7;
static constexpr double gapBetweenCurves = 0.06; // share of a curve's part

static std::set<int> allRates(const PlottedRun& run)
{
    std::set<int> rates;
    if (!run.run())
        return rates;
    for (int rate : run.run()->experiment.rates.values())
        rates.insert(rate);
    for (const StepData& step : run.run()->steps)
        rates.insert(step.record.offeredRate);
    rates.erase(rates.begin(), rates.upper_bound(0)); // nonpositive rates have no logarithm
    return rates;
}

bool RateColumns::suitsLogarithmic(const PlottedRun& run)
{
    const std::set<int> rates = allRates(run);
    if (rates.size() < 3)
        return false;
    double widest = 0;
    double narrowest = 0;
    double widestLog = 0;
    double narrowestLog = 0;
    for (auto it = std::next(rates.begin()); it != rates.end(); ++it) {
        const double gap = *it - *std::prev(it);
        const double logGap = std::log(static_cast<double>(*it) / *std::prev(it));
        const bool first = widest == 0;
        narrowest = first ? gap : std::min(narrowest, gap);
        narrowestLog = first ? logGap : std::min(narrowestLog, logGap);
        widest = std::max(widest, gap);
        widestLog = std::max(widestLog, logGap);
    }
    return widest / narrowest > 1.5 * widestLog / narrowestLog;
}

RateColumns::RateColumns(const PlottedRun& run, bool logarithmic)
    : m_run(&run)
    , m_logarithmic(logarithmic)
{
    const std::set<int> rates = allRates(run);
    const auto position = [=](int rate) { return logarithmic ? std::log10(rate) : rate; };
    for (auto it = rates.begin(); it != rates.end(); ++it) {
        const double at = position(*it);
        double gap = std::numeric_limits<double>::infinity();
        if (it != rates.begin())
            gap = std::min(gap, at - position(*std::prev(it)));
        if (std::next(it) != rates.end())
            gap = std::min(gap, position(*std::next(it)) - at);
        if (std::isinf(gap))
            gap = logarithmic ? 0.3 : *it * 0.5; // the only rate
        m_columns[*it] = {at - gap * columnShare / 2, at + gap * columnShare / 2};
    }

    m_places = 0;
    for (const Curve& curve : run.curves())
        m_placeOfCurve.push_back(curve.visible ? m_places++ : -1);
    m_places = std::max(1, m_places);

    m_repetition.assign(static_cast<std::size_t>(run.stepCount()), 0);
    m_repetitions.assign(static_cast<std::size_t>(run.stepCount()), 1);
    const int planned = run.run() ? std::max(1, run.run()->experiment.repetitions) : 1;
    for (const Curve& curve : run.curves()) {
        for (const CurvePoint& point : curve.points) {
            int place = 0;
            for (qsizetype step : point.steps) {
                m_repetition[static_cast<std::size_t>(step)] = place++;
                m_repetitions[static_cast<std::size_t>(step)] =
                    std::max(planned, static_cast<int>(point.steps.size()));
            }
        }
    }
}

RateColumns::Span RateColumns::within(const Span& part, double from, double to) const
{
    const double width = part.to - part.from;
    const Span inner{part.from + from * width, part.from + to * width};
    return m_logarithmic ? Span{std::pow(10, inner.from), std::pow(10, inner.to)} : inner;
}

RateColumns::Span RateColumns::column(int rate) const
{
    const auto it = m_columns.find(rate);
    return it == m_columns.end() ? Span{} : within(it->second, 0, 1);
}

RateColumns::Span RateColumns::curvePart(int rate, int curve) const
{
    const auto it = m_columns.find(rate);
    if (it == m_columns.end())
        return {};
    const double width = 1.0 / m_places;
    const double from = m_placeOfCurve[static_cast<std::size_t>(curve)] * width;
    const double gap = m_places > 1 ? width * gapBetweenCurves / 2 : 0;
    return within(it->second, from + gap, from + width - gap);
}

RateColumns::Span RateColumns::stepPart(qsizetype step) const
{
    const int rate = m_run->step(step).record.offeredRate;
    const auto it = m_columns.find(rate);
    const int place = m_placeOfCurve[static_cast<std::size_t>(m_run->curveOf(step))];
    if (it == m_columns.end() || place < 0)
        return {};
    const double width = 1.0 / m_places;
    const double gap = m_places > 1 ? width * gapBetweenCurves / 2 : 0;
    const double each = (width - 2 * gap) / m_repetitions[static_cast<std::size_t>(step)];
    const double from = place * width + gap + m_repetition[static_cast<std::size_t>(step)] * each;
    return within(it->second, from, from + each);
}

RateColumns::Span RateColumns::everything() const
{
    if (m_columns.empty())
        return m_logarithmic ? Span{100, 10000} : Span{0, 10000};
    const Span& first = m_columns.begin()->second;
    const Span& last = m_columns.rbegin()->second;
    const double margin = 0.25 * std::max(first.to - first.from, (last.to - last.from) * 0.999999);
    const Span all{first.from - margin, last.to + margin};
    return within(all, 0, 1);
}

} // namespace unisweep
