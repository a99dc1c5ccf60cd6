// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sample_figure.h"

#include <algorithm>
#include <cmath>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "plot/caption.h"
#include "plot/legend_strip.h"
#include "plot/sample_layers.h"
#include "plot/selection_layer.h"
#include "plot/tickers.h"
#include "results/display_names.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double sampleReachPixels = 9; // distance from the cursor at which a sample is hit

static double durationOf(const PlottedRun& run, qsizetype step)
{
    return std::max<double>(1, run.step(step).record.duration.count());
}

SampleFigure::SampleFigure(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
{
    // Layers from bottom to top: grid, band, cloud, outliers, curves, axes, legend, overlay.
    for (const char* name : {"curves", "selection", "outliers", "cloud", "band"})
        addLayer(QString::fromLatin1(name), layer(u"grid"_s));
    m_cloud = new SampleCloud(*this);
    m_crosses = new OutlierCrosses(*this);
    new SelectionLayer(*this);
}

std::pair<double, double> SampleFigure::pixelsOf(const StepPlace& place) const
{
    return {xAxis->coordToPixel(place.from), xAxis->coordToPixel(place.to)};
}

double SampleFigure::yPixel(double latencyNs) const
{
    return yAxis->coordToPixel(latencyNs / 1e6);
}

const DensityRaster& SampleFigure::raster() const
{
    return m_cloud->raster();
}

bool SampleFigure::isCounted() const
{
    return m_cloud->isCounted();
}

void SampleFigure::setCountedAtOnce(qsizetype samples)
{
    m_cloud->setCountedAtOnce(samples);
}

std::pair<qint64, qint64> SampleFigure::outliersDrawn() const
{
    const OutlierCrosses::Drawn drawn = m_crosses->drawn();
    return {drawn.asCrosses, drawn.asDots};
}

std::optional<RunPlace> SampleFigure::placeAt(QPointF pixel) const
{
    RunPlace at;
    at.latencyNs = yAxis->pixelToCoord(pixel.y()) * 1e6;
    for (const StepPlace& place : m_places) {
        const auto [from, to] = pixelsOf(place);
        if (pixel.x() < from || pixel.x() >= to)
            continue;
        at.step = plotted().step(place.step).record.id;
        at.timeNs = (pixel.x() - from) / (to - from) * durationOf(plotted(), place.step);
    }
    return at;
}

FigureView::CursorLines SampleFigure::linesOf(const RunPlace& at) const
{
    CursorLines lines;
    if (at.latencyNs)
        lines.y = yPixel(*at.latencyNs);
    for (const StepPlace& place : m_places) {
        if (plotted().step(place.step).record.id != at.step || !at.timeNs)
            continue;
        const auto [from, to] = pixelsOf(place);
        lines.x = from + *at.timeNs / durationOf(plotted(), place.step) * (to - from);
    }
    return lines;
}

std::optional<QPointF> SampleFigure::pixelOf(SampleRef ref) const
{
    for (const StepPlace& place : m_places) {
        const StepData& step = plotted().step(place.step);
        if (step.record.id != ref.step)
            continue;
        const SampleColumns& columns = plotted().columns(place.step);
        if (ref.sample < 0 || ref.sample >= columns.size())
            return {};
        const float latency = columns.latencyNs(ref.sample);
        if (std::isnan(latency) || (isLogarithmic() && latency <= 0))
            return {};
        const auto [from, to] = pixelsOf(place);
        const Sample& sample = step.samples[static_cast<std::size_t>(ref.sample)];
        const double share =
            static_cast<double>(sample.intendedNs) / durationOf(plotted(), place.step);
        return QPointF(from + share * (to - from), yPixel(latency));
    }
    return {};
}

void SampleFigure::forEachSelected(const std::function<void(QPointF)>& use) const
{
    for (const StepPlace& place : m_places) {
        const StepData& step = plotted().step(place.step);
        const auto [from, to] = pixelsOf(place);
        const double perNs = (to - from) / durationOf(plotted(), place.step);
        plotted().selection().forEach(place.step, [&, left = from](qsizetype index) {
            const Sample& sample = step.samples[static_cast<std::size_t>(index)];
            const qint64 latency = shownLatency(sample, plotted().latencyKind());
            if (latency != never && !(isLogarithmic() && latency <= 0))
                use({left + perNs * static_cast<double>(sample.intendedNs),
                     yPixel(static_cast<double>(latency))});
        });
    }
}

std::vector<SampleBox> SampleFigure::boxesIn(QRectF pixels) const
{
    std::vector<SampleBox> boxes;
    for (const StepPlace& place : m_places) {
        const auto [from, to] = pixelsOf(place);
        if (!(to > from) || pixels.right() < from || pixels.left() > to)
            continue;
        const double nsPerPixel = durationOf(plotted(), place.step) / (to - from);
        SampleBox box;
        box.step = place.step;
        box.fromNs = (pixels.left() - from) * nsPerPixel;
        box.toNs = (pixels.right() - from) * nsPerPixel;
        box.lowNs = yAxis->pixelToCoord(pixels.bottom()) * 1e6;
        box.highNs = yAxis->pixelToCoord(pixels.top()) * 1e6;
        boxes.push_back(box);
    }
    return boxes;
}

std::optional<SampleRef> SampleFigure::sampleNear(QPointF pixel) const
{
    double nearest = sampleReachPixels * sampleReachPixels;
    std::optional<SampleRef> found;
    const auto latencyAt = [&](double y) { return yAxis->pixelToCoord(y) * 1e6; };
    const double low = latencyAt(pixel.y() + sampleReachPixels);
    const double high = latencyAt(pixel.y() - sampleReachPixels);
    for (const StepPlace& place : m_places) {
        const auto [from, to] = pixelsOf(place);
        if (pixel.x() < from - sampleReachPixels || pixel.x() > to + sampleReachPixels ||
            !(to > from))
            continue;
        const double nsPerPixel = durationOf(plotted(), place.step) / (to - from);
        const double first = (pixel.x() - sampleReachPixels - from) * nsPerPixel;
        const double last = (pixel.x() + sampleReachPixels - from) * nsPerPixel;
        const SampleColumns& columns = plotted().columns(place.step);
        const StepData& step = plotted().step(place.step);
        for (std::size_t index = 0; index < columns.chunks().size(); ++index) {
            const auto& chunk = *columns.chunks()[index];
            if (chunk.maxLatencyNs < low || chunk.minLatencyNs > high ||
                static_cast<double>(chunk.lastNs) < first ||
                static_cast<double>(chunk.firstNs) > last)
                continue;
            const auto fill = columns.chunkFill(static_cast<qsizetype>(index));
            const qsizetype base = static_cast<qsizetype>(index) * SampleColumns::chunkSize;
            for (qsizetype i = 0; i < fill; ++i) {
                const float latency = chunk.latencyNs[static_cast<std::size_t>(i)];
                if (!(latency >= low && latency <= high))
                    continue;
                const auto time = static_cast<double>(
                    step.samples[static_cast<std::size_t>(base + i)].intendedNs);
                const double dx = from + time / nsPerPixel - pixel.x();
                const double dy = yPixel(latency) - pixel.y();
                if (dx * dx + dy * dy < nearest) {
                    nearest = dx * dx + dy * dy;
                    found = SampleRef{step.record.id, base + i};
                }
            }
        }
    }
    return found;
}

std::optional<QRectF> SampleFigure::areaOf(qsizetype step) const
{
    for (const StepPlace& place : m_places) {
        if (place.step != step)
            continue;
        const auto [from, to] = pixelsOf(place);
        const QRectF rect(axisRect()->rect());
        const QRectF area = QRectF(QPointF(from, rect.top()), QPointF(to, rect.bottom())) & rect;
        return area.isEmpty() ? std::nullopt : std::optional(area);
    }
    return {};
}

qsizetype SampleFigure::stepAt(QPointF pixel) const
{
    for (const StepPlace& place : m_places) {
        const auto [from, to] = pixelsOf(place);
        if (pixel.x() >= from && pixel.x() < to)
            return place.step;
    }
    return -1;
}

QCPRange SampleFigure::wholeLatencies(int highestRate) const
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = 0;
    for (const StepPlace& place : m_places) {
        const SampleColumns& columns = plotted().columns(place.step);
        if (columns.shown() == 0 || plotted().step(place.step).record.offeredRate > highestRate)
            continue;
        lowest = std::min<double>(lowest, columns.minLatencyNs());
        highest = std::max<double>(highest, columns.maxLatencyNs());
    }
    for (const Curve& curve : plotted().curves()) {
        if (!curve.visible)
            continue;
        for (const CurvePoint& point : curve.points) {
            if (point.offeredRate > highestRate)
                continue;
            highest = std::max(highest,
                               point.meanNs + plotted().bandSigmas() * point.standardDeviationNs);
            if (point.count > 0 && point.meanNs > 0) // clients without samples have nothing else
                lowest = std::min(lowest, point.meanNs);
        }
    }
    if (highest <= 0)
        return isLogarithmic() ? QCPRange(0.1, 10) : QCPRange(0, 1); // ms; no data to show yet
    constexpr double minMs = 1e-4; // clocks resolve nothing below 100 ns
    const double top = roundedUp(std::max(highest / 1e6, minMs * 10) * 1.02);
    if (!isLogarithmic())
        return {0, top};
    const double bottom = std::clamp(lowest / 1e6 * 0.95, minMs, top / 2);
    return {roundedDown(bottom), top};
}

void SampleFigure::addSampleLegend()
{
    int curve = -1;
    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        if (plotted().curves()[i].visible && plotted().visibleCurveCount() == 1)
            curve = static_cast<int>(i);
    }
    constexpr int narrow = 420; // pixels; a narrower figure explains it in the caption
    if (shows(FigurePart::Samples) && viewport().width() >= narrow)
        legendStrip().addRamp(QCoreApplication::translate("Figures", "samples, few to many"),
                              curve);
    if (!shows(FigurePart::Outliers))
        return;
    const QString count = humanCount(plotted().outlierCount());
    const QString rule =
        QCoreApplication::translate("Figures", "above %1 (%2)", "outlier rule, number of outliers")
            .arg(plotted().outlierRule().display(), count);
    if (!plotted().causesShown()) {
        bool dense = false;
        for (const StepPlace& place : m_places)
            dense |= static_cast<qint64>(plotted().outliers(place.step).size()) >
                     OutlierCrosses::maxCrosses;
        legendStrip().addCross(rule, dense);
        return;
    }
    legendStrip().addTag(
        QCoreApplication::translate("Figures", "likely causes of outliers %1").arg(rule));
    const auto counts = plotted().causeCounts();
    for (const Cause cause : allCauses()) {
        if (const qint64 marked = counts[static_cast<std::size_t>(cause)]; marked > 0)
            legendStrip().addCause(
                QCoreApplication::translate("Figures", "%1 (%2)", "cause, number of outliers")
                    .arg(displayName(cause), humanCount(marked)),
                cause);
    }
}

QString SampleFigure::yText(double y) const
{
    return humanTime(y * 1e6);
}

} // namespace unisweep
