// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of each figure's data.
#include <cmath>

#include "figures/guest_plot.h"
#include "figures/histogram_plot.h"
#include "figures/latency_by_rate.h"
#include "figures/lateness_plot.h"
#include "figures/percentiles.h"
#include "figures/response_rate.h"
#include "plot/figure_data.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString curveName(const PlottedRun& run, qsizetype step)
{
    return run.curves()[static_cast<std::size_t>(run.curveOf(step))].name;
}

static void writePoints(const PlottedRun& run, FigureData& out)
{
    out.table(u"points"_s, {u"curve"_s, u"offered_rate"_s, u"n"_s, u"mean_ns"_s, u"sd_ns"_s,
                            u"median_ns"_s, u"response_rate"_s, u"loss_ratio"_s, u"verdict"_s});
    for (const Curve& curve : run.curves()) {
        if (!curve.visible)
            continue;
        for (const CurvePoint& point : curve.points) {
            out.row({curve.name, point.offeredRate, point.count, point.meanNs,
                     point.standardDeviationNs, point.medianNs, point.responseRate, point.lossRatio,
                     point.verdict.toText()});
        }
    }
}

void SampleFigure::writeData(FigureData& out) const
{
    const QRectF rect = axisRect()->rect();
    out.table(u"samples"_s, {u"curve"_s, u"offered_rate"_s, u"repetition"_s, u"intended_ns"_s,
                             u"latency_ns"_s, u"outlier"_s, u"cause"_s});
    for (const StepPlace& place : places()) {
        const auto [from, to] = pixelsOf(place);
        const StepData& step = plotted().step(place.step);
        const QString curve = curveName(plotted(), place.step);
        const double fence = plotted().fenceNs(place.step);
        const double perNs = (to - from) / std::max<double>(1, step.record.duration.count());
        const bool causes = plotted().causesShown();
        qsizetype index = -1;
        for (const Sample& sample : step.samples) {
            ++index;
            const qint64 latency = shownLatency(sample, plotted().latencyKind());
            if (sample.intendedNs < 0 || latency == never)
                continue;
            const double x = from + perNs * static_cast<double>(sample.intendedNs);
            const double ms = static_cast<double>(latency) / 1e6;
            if (x < rect.left() || x > rect.right() + 1 || !yAxis->range().contains(ms))
                continue;
            const bool isOutlier = static_cast<double>(latency) > fence;
            out.row({curve, step.record.offeredRate, step.record.repetition,
                     qint64{sample.intendedNs}, latency, static_cast<int>(isOutlier),
                     causes && isOutlier ? QVariant(toWord(plotted().causeOf(place.step, index)))
                                         : QVariant()});
        }
    }
}

void LatencyByRatePlot::writeData(FigureData& out) const
{
    writePoints(plotted(), out);
    SampleFigure::writeData(out);
}

void ResponseRatePlot::writeData(FigureData& out) const
{
    writePoints(plotted(), out);
}

void PercentilesPlot::writeData(FigureData& out) const
{
    out.table(u"percentiles"_s,
              {u"curve"_s, u"offered_rate"_s, u"repetition"_s, u"percentile"_s, u"latency_ns"_s});
    for (const Line& line : m_lines) {
        const StepRecord& record = plotted().step(line.step).record;
        for (const Point& point : *line.points) {
            out.row({curveName(plotted(), line.step), record.offeredRate, record.repetition,
                     100 * (1 - 1 / point.reciprocal), point.latencyNs});
        }
    }
}

void HistogramPlot::writeData(FigureData& out) const
{
    out.table(u"bars"_s, {u"from_ns"_s, u"to_ns"_s, u"samples"_s});
    for (const Bar& bar : m_bars)
        out.row({bar.lowNs, bar.highNs, bar.count});
}

void LatenessPlot::writeData(FigureData& out) const
{
    out.table(u"steps"_s, {u"curve"_s, u"offered_rate"_s, u"repetition"_s, u"median_ns"_s,
                           u"p99_ns"_s, u"max_ns"_s, u"allowed_p99_ns"_s});
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (!plotted().isVisible(i))
            continue;
        const StepData& step = plotted().step(i);
        const LatencyStatistics& late = step.statistics.lateness;
        out.row({curveName(plotted(), i), step.record.offeredRate, step.record.repetition,
                 late.medianNs, late.p99Ns, late.maxNs, allowedLatenessNs(step.statistics)});
    }
    out.table(u"requests"_s,
              {u"step"_s, u"from_s"_s, u"late_from_ns"_s, u"late_to_ns"_s, u"requests"_s});
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (!plotted().isVisible(i))
            continue;
        const double length = m_clock.stepEnd(i) - m_clock.stepStart(i);
        for (int column = 0; column < LatenessGrid::columns; ++column) {
            for (int row = 0; row < LatenessGrid::rows; ++row) {
                if (const quint32 count = grid(i).count(column, row); count > 0)
                    out.row({i + 1, m_clock.stepStart(i) + length * column / LatenessGrid::columns,
                             row == 0 ? 0 : LatenessGrid::lowerNs(row),
                             LatenessGrid::lowerNs(row + 1), count});
            }
        }
    }
}

void GuestPlot::writeData(FigureData& out) const
{
    m_tracks.writeUses(out);
    m_tracks.writeMemory(out);
}

} // namespace unisweep
