// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/histogram_plot.h"

#include <algorithm>
#include <cmath>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "plot/caption.h"
#include "plot/legend_strip.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int barsAcross = 120; // over the whole range

HistogramPlot::HistogramPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
    , m_work(readStep, [this] { invalidate(); })
{
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { drawBars(painter); });
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { drawMarks(painter); });
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis2->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LogTicker));
}

QString HistogramPlot::title() const
{
    return tr("Histogram of the latencies of a step");
}

QString HistogramPlot::explanation() const
{
    return tr("Bars of equal width on a logarithmic axis; their sum is the number of latencies of "
              "the step. Dotted: the fence of the outlier rule, %1. Requests without a response "
              "have no latency and are not included.")
        .arg(plotted().outlierRule().display());
}

void HistogramPlot::applyOptions(const FigureOptions& options)
{
    m_only = options.steps.empty() ? std::nullopt : std::optional(options.steps.front());
    invalidate();
}

void HistogramPlot::storeOptions(FigureOptions& options) const
{
    if (m_step >= 0 && m_step < plotted().stepCount())
        options.steps = {plotted().step(m_step).record.id};
}

StepHistogram HistogramPlot::readStep(const StepData& step, const LatencyKind& kind)
{
    StepHistogram histogram;
    histogram.add(step.samples, kind);
    return histogram;
}

const StepHistogram* HistogramPlot::histogramOf(const StepData& step)
{
    const LatencyKind kind = plotted().latencyKind();
    const auto samples = static_cast<qsizetype>(step.samples.size());
    auto* known = m_work.find(step, kind);
    if (known && samples - known->samples <= fewSamples) {
        const auto fresh = SampleView(step.samples).from(static_cast<std::size_t>(known->samples));
        noteSamplesRead(samples - known->samples);
        known->result.add(fresh, kind);
        known->samples = samples;
    } else {
        known = m_work.want(step, kind, !isVisible() && !parentWidget());
    }
    m_work.start();
    return known ? &known->result : nullptr;
}

void HistogramPlot::refresh()
{
    xAxis->setLabel(latencyLabel());
    setUpUprightAxis(tr("Samples", "axis"));
    if (m_reading != plotted().reading())
        m_work.forget();
    m_reading = plotted().reading();
    m_step = m_only ? plotted().indexOf(*m_only) : plotted().focusedStep();
    m_bars.clear();
    if (m_step < 0)
        return;
    const StepRecord& record = plotted().step(m_step).record;
    const StepHistogram* histogram = histogramOf(plotted().step(m_step));
    if (!histogram)
        return;
    fillBars(*histogram);
    const Curve& curve = plotted().curves()[static_cast<std::size_t>(plotted().curveOf(m_step))];
    legendStrip().addBar(
        tr("%1 at %2, n = %3", "curve, offered rate, samples")
            .arg(curve.name, humanRate(record.offeredRate), humanCount(histogram->total())),
        plotted().curveOf(m_step));
    markCurve(static_cast<std::size_t>(plotted().curveOf(m_step)));
    addTags();
    for (const Mark& mark : marks())
        legendStrip().addLine(mark.text, mark.pen);
    const double fence = plotted().fenceNs(m_step);
    legendStrip().addLine(
        std::isfinite(fence)
            ? tr("%1 above %2 = %3", "outliers, rule, fence")
                  .arg(humanCount(static_cast<qint64>(plotted().outliers(m_step).size())),
                       plotted().outlierRule().display(), humanTime(fence))
            : plotted().outlierRule().display(),
        QPen(theme().outlier, 1.4, Qt::DotLine));
}

void HistogramPlot::fillBars(const StepHistogram& histogram)
{
    const SampleColumns& columns = plotted().columns(m_step);
    if (columns.shown() == 0)
        return;
    const int first = StepHistogram::binOf(columns.minLatencyNs());
    const int last = StepHistogram::binOf(columns.maxLatencyNs());
    const int joined = std::max(1, (last - first + 1 + barsAcross - 1) / barsAcross);
    for (int bin = first; bin <= last; bin += joined) {
        const int end = std::min(bin + joined, StepHistogram::binCount);
        m_bars.push_back({StepHistogram::lowerNs(bin), StepHistogram::lowerNs(bin + joined),
                          histogram.count(bin, end), 0});
    }
    plotted().selection().forEach(m_step, [&](qsizetype sample) {
        const int bin = StepHistogram::binOf(columns.latencyNs(sample));
        const auto bar = static_cast<std::size_t>(std::max(0, bin - first) / joined);
        if (bar < m_bars.size())
            ++m_bars[bar].selected;
    });
}

FigureRange HistogramPlot::wholeRange() const
{
    if (m_bars.empty())
        return {QCPRange(0.1, 10), isLogarithmic() ? QCPRange(0.5, 10) : QCPRange(0, 10)};
    qint64 most = 1;
    for (const Bar& bar : m_bars)
        most = std::max(most, bar.count);
    const double low = m_bars.front().lowNs / 1e6;
    const double high = m_bars.back().highNs / 1e6;
    const double air = std::pow(high / low, 0.02);
    const double top = roundedUp(static_cast<double>(most) * 1.05);
    return {QCPRange(low / air, high * air),
            isLogarithmic() ? QCPRange(0.5, std::max(2.0, top)) : QCPRange(0, top)};
}

void HistogramPlot::drawBars(QCPPainter& painter) const
{
    painter.setAntialiasing(false);
    const double bottom = axisRect()->bottom() + 1;
    const int curve = m_step < 0 ? 0 : plotted().curveOf(m_step);
    const auto fill = [&](const Bar& bar, qint64 count, const QColor& color) {
        if (count <= 0)
            return;
        const double left = xAxis->coordToPixel(bar.lowNs / 1e6);
        const double right = xAxis->coordToPixel(bar.highNs / 1e6);
        const double top = std::min(bottom - 1, yAxis->coordToPixel(static_cast<double>(count)));
        painter.fillRect(QRectF(left, top, std::max(1.0, right - left - 0.7), bottom - top), color);
    };
    for (const Bar& bar : m_bars) {
        fill(bar, bar.count, theme().hue(curve));
        fill(bar, bar.selected, theme().selected);
    }
}

// Lines at the step's statistics. Their labels are in the legend, where they hide no bars.
std::vector<HistogramPlot::Mark> HistogramPlot::marks() const
{
    std::vector<Mark> found;
    if (m_step < 0 || plotted().latency(m_step).count == 0)
        return found;
    const LatencyStatistics& latency = plotted().latency(m_step);
    const auto add = [&](const QString& text, double ns, const QPen& pen) {
        if (ns > 0 && std::isfinite(ns))
            found.push_back({text.arg(humanTime(ns)), ns, pen});
    };
    const auto ns = [](qint64 value) { return static_cast<double>(value); };
    add(tr("median %1"), ns(latency.medianNs), QPen(theme().text, 1));
    add(tr("mean %1"), latency.meanNs, QPen(theme().text, 1, Qt::DashLine));
    add(tr("p99 %1"), ns(latency.p99Ns), QPen(theme().text, 1, Qt::DashDotLine));
    return found;
}

void HistogramPlot::drawMarks(QCPPainter& painter) const
{
    const QRectF rect = axisRect()->rect();
    const auto line = [&](double ns, const QPen& pen) {
        const double x = ns > 0 && std::isfinite(ns) ? xAxis->coordToPixel(ns / 1e6) : -1;
        if (x < rect.left() || x > rect.right())
            return;
        painter.setPen(pen);
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    };
    for (const Mark& mark : marks())
        line(mark.ns, mark.pen);
    if (m_step >= 0 && plotted().latency(m_step).count > 0)
        line(plotted().fenceNs(m_step), QPen(theme().outlier, 1.4, Qt::DotLine));
}

const HistogramPlot::Bar* HistogramPlot::barAt(QPointF pixel) const
{
    if (!axisRect()->rect().contains(pixel.toPoint()))
        return nullptr;
    const double ns = xAxis->pixelToCoord(pixel.x()) * 1e6;
    const auto found = std::find_if(m_bars.begin(), m_bars.end(), [ns](const Bar& bar) {
        return ns >= bar.lowNs && ns < bar.highNs;
    });
    return found == m_bars.end() ? nullptr : &*found;
}

std::vector<SampleBox> HistogramPlot::boxesIn(QRectF pixels) const
{
    if (m_step < 0)
        return {};
    SampleBox box;
    box.step = m_step;
    box.lowNs = xAxis->pixelToCoord(pixels.left()) * 1e6;
    box.highNs = xAxis->pixelToCoord(pixels.right()) * 1e6;
    return {box};
}

std::vector<SampleBox> HistogramPlot::boxesAt(QPointF pixel) const
{
    const Bar* bar = barAt(pixel);
    if (!bar)
        return {};
    SampleBox box;
    box.step = m_step;
    box.lowNs = bar->lowNs;
    box.highNs = bar->highNs;
    return {box};
}

QString HistogramPlot::placeText(QPointF pixel) const
{
    const Bar* bar = barAt(pixel);
    if (!bar || bar->count == 0)
        return {};
    const auto total = static_cast<double>(std::max<qint64>(1, plotted().columns(m_step).shown()));
    return tr("%1 samples (%2) from %3 to %4")
        .arg(humanCount(bar->count), shareText(static_cast<double>(bar->count) / total),
             humanTime(bar->lowNs), humanTime(bar->highNs));
}

FigureView::CursorLines HistogramPlot::linesOf(const RunPlace& place) const
{
    return place.latencyNs && *place.latencyNs > 0
               ? CursorLines{xAxis->coordToPixel(*place.latencyNs / 1e6), {}}
               : CursorLines();
}

std::optional<RunPlace> HistogramPlot::placeAt(QPointF pixel) const
{
    return RunPlace{0, {}, xAxis->pixelToCoord(pixel.x()) * 1e6};
}

QString HistogramPlot::xText(double x) const
{
    return humanTime(x * 1e6);
}
QString HistogramPlot::yText(double y) const
{
    return tr("%1 samples").arg(humanCount(std::llround(y)));
}

} // namespace unisweep
