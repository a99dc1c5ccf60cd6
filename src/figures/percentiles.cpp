// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/percentiles.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/caption.h"
#include "plot/legend_strip.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double pointsPerDecade = 40;

void PercentilesPlot::count(Found& found, SampleView samples, LatencyKind kind)
{
    for (const Sample& sample : samples) {
        const qint64 latency = shownLatency(sample, kind);
        if (sample.intendedNs < 0 || latency == never)
            continue;
        found.counts.add(latency);
        found.longestNs = std::max(found.longestNs, static_cast<double>(latency));
    }
}

PercentilesPlot::Found PercentilesPlot::read(const StepData& step, const Of& of)
{
    Found found;
    if (of.running) {
        count(found, step.samples, of.kind);
        return found;
    }
    std::vector<float> latencies;
    latencies.reserve(step.samples.size());
    for (const Sample& sample : step.samples) {
        const qint64 latency = shownLatency(sample, of.kind);
        if (sample.intendedNs >= 0 && latency != never)
            latencies.push_back(static_cast<float>(latency));
    }
    found.points = percentiles(latencies);
    return found;
}

PercentilesPlot::PercentilesPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
    , m_work(read, [this] { invalidate(); })
{
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { draw(painter); });
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis2->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PercentileTicker));
    xAxis->setLabel(tr("Percentile of the responses"));
}

QString PercentilesPlot::title() const
{
    return tr("Percentiles of latency");
}

QString PercentilesPlot::explanation() const
{
    return tr("One curve per step, ending at its largest latency; stronger color means a higher "
              "rate. Requests without a response have no latency and are not included.");
}

void PercentilesPlot::setSteps(std::vector<qint64> ids)
{
    m_only = std::move(ids);
    invalidate();
}

// `valueAt` returns the value at a rank of `count` values, which counts from 0.
template<class ValueAt>
static std::vector<PercentilesPlot::Point> tailOf(qint64 count, const ValueAt& valueAt)
{
    std::vector<PercentilesPlot::Point> points;
    const auto n = static_cast<double>(count);
    const double factor = std::pow(10, 1 / pointsPerDecade);
    for (double reciprocal = 1; reciprocal < n; reciprocal *= factor) {
        const double rank = std::max(1.0, std::ceil((1 - 1 / reciprocal) * n - 1e-9));
        points.push_back({reciprocal, valueAt(static_cast<qint64>(rank) - 1)});
    }
    points.push_back({n, valueAt(count - 1)});
    return points;
}

std::vector<PercentilesPlot::Point> PercentilesPlot::percentiles(std::vector<float>& latencies)
{
    if (latencies.empty())
        return {};
    std::sort(latencies.begin(), latencies.end());
    return tailOf(std::ssize(latencies),
                  [&](qint64 rank) -> double { return latencies[static_cast<std::size_t>(rank)]; });
}

std::vector<PercentilesPlot::Point> PercentilesPlot::percentiles(const LatencyHistogram& latencies,
                                                                 double longest)
{
    if (latencies.total() == 0)
        return {};
    return tailOf(latencies.total(), [&](qint64 rank) {
        return rank + 1 == latencies.total()
                   ? longest
                   : std::min(longest, static_cast<double>(latencies.valueAt(rank)));
    });
}

const std::vector<PercentilesPlot::Point>* PercentilesPlot::pointsOf(const StepData& step)
{
    const bool picture = !isVisible() && !parentWidget();
    const Of of{plotted().latencyKind(), step.record.state == RunState::Running && !picture};
    const auto samples = static_cast<qsizetype>(step.samples.size());
    auto* known = m_work.find(step, of);
    if (known && of.running && samples - known->samples <= fewSamples) {
        noteSamplesRead(samples - known->samples);
        count(known->result,
              SampleView(step.samples).from(static_cast<std::size_t>(known->samples)), of.kind);
        known->samples = samples;
    } else {
        known = m_work.want(step, of, picture);
    }
    if (!known)
        return nullptr;
    Found& found = known->result;
    if (of.running && found.pointsOf != found.counts.total()) {
        found.points = percentiles(found.counts, found.longestNs);
        found.pointsOf = found.counts.total();
    }
    return &found.points;
}

void PercentilesPlot::refresh()
{
    setUpUprightAxis(latencyLabel(), latencyUnit());
    if (m_reading != plotted().reading())
        m_work.forget();
    m_reading = plotted().reading();
    m_lines.clear();
    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        const Curve& curve = plotted().curves()[i];
        if (curve.points.empty())
            continue;
        if (!curve.visible) {
            addHiddenCurve(i);
            continue;
        }
        const auto index = static_cast<int>(i);
        const auto last = static_cast<double>(std::max<std::size_t>(1, curve.points.size() - 1));
        for (std::size_t p = 0; p < curve.points.size(); ++p) {
            for (qsizetype step : curve.points[p].steps) {
                const qint64 id = plotted().step(step).record.id;
                if (!m_only.empty() && std::find(m_only.begin(), m_only.end(), id) == m_only.end())
                    continue;
                const double strength =
                    curve.points.size() == 1 ? 0.5 : 0.1 + 0.8 * static_cast<double>(p) / last;
                if (const auto* points = pointsOf(plotted().step(step)))
                    m_lines.push_back({step, QColor(theme().density(index, strength)), points});
            }
        }
        legendStrip().addRamp(tr("%1: %2 to %3", "curve, lowest and highest rate")
                                  .arg(curve.name, humanRate(curve.points.front().offeredRate),
                                       humanRate(curve.points.back().offeredRate)),
                              index);
        markCurve(i);
    }
    m_work.start();
    if (!m_lines.empty())
        addTags();
}

FigureRange PercentilesPlot::wholeRange() const
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = 0;
    double longest = 100;
    for (const Line& line : m_lines) {
        if (line.points->empty())
            continue;
        lowest = std::min(lowest, line.points->front().latencyNs / 1e6);
        highest = std::max(highest, line.points->back().latencyNs / 1e6);
        longest = std::max(longest, line.points->back().reciprocal);
    }
    const QCPRange x(1, longest * 3); // room for the rates at the ends of curves
    if (highest <= 0)
        return {x, isLogarithmic() ? QCPRange(0.1, 10) : QCPRange(0, 1)};
    const double top = roundedUp(std::max(highest * 1.02, 1e-3));
    if (!isLogarithmic())
        return {x, QCPRange(0, top)};
    return {x, QCPRange(roundedDown(std::clamp(lowest * 0.95, 1e-4, top / 2)), top)};
}

void PercentilesPlot::draw(QCPPainter& painter) const
{
    const QFontMetricsF metrics(theme().smallFont);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(theme().smallFont);
    std::vector<QRectF> labels;
    for (auto it = m_lines.rbegin(); it != m_lines.rend(); ++it) { // from the highest rate, so that
                                                                   // high rates get labels first
        QPolygonF polygon;
        for (const Point& point : *it->points) {
            if (isLogarithmic() && point.latencyNs <= 0)
                continue;
            polygon << QPointF(xAxis->coordToPixel(point.reciprocal),
                               yAxis->coordToPixel(point.latencyNs / 1e6));
        }
        if (polygon.isEmpty())
            continue;
        painter.setPen(QPen(it->color, 1.5));
        painter.drawPolyline(polygon);
        drawSelected(painter, *it);
        const QPointF end = polygon.last();
        const QString text = humanRate(plotted().step(it->step).record.offeredRate);
        const QRectF rect = axisRect()->rect();
        QRectF box(end.x() + 4, end.y() - metrics.height() / 2, metrics.horizontalAdvance(text) + 1,
                   metrics.height());
        if (box.right() > rect.right()) // no room beside the curve, so above it
            box.moveBottomRight({rect.right() - 2, end.y() - 2});
        const bool room = rect.contains(box) &&
                          std::none_of(labels.begin(), labels.end(),
                                       [&](const QRectF& one) { return one.intersects(box); });
        if (!room)
            continue;
        labels.push_back(box);
        painter.setPen(theme().text);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, text);
    }
}

void PercentilesPlot::drawSelected(QCPPainter& painter, const Line& line) const
{
    const SampleSelection::Part& part = plotted().selection().part(line.step);
    if (part.count == 0)
        return;
    QPolygonF polygon; // with one more point at each end, so that a single sample is visible
    const auto& points = *line.points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double next = points[std::min(i + 1, points.size() - 1)].latencyNs;
        const double before = points[i > 0 ? i - 1 : 0].latencyNs;
        if (next >= static_cast<double>(part.lowNs) && before <= static_cast<double>(part.highNs) &&
            !(isLogarithmic() && points[i].latencyNs <= 0))
            polygon << QPointF(xAxis->coordToPixel(points[i].reciprocal),
                               yAxis->coordToPixel(points[i].latencyNs / 1e6));
    }
    painter.setPen(QPen(theme().selected, 3));
    painter.drawPolyline(polygon);
}

std::vector<SampleBox> PercentilesPlot::boxesIn(QRectF pixels) const
{
    std::vector<SampleBox> boxes;
    for (const Line& line : m_lines) {
        double low = std::numeric_limits<double>::infinity();
        double high = -low;
        for (const Point& point : *line.points) {
            if (!pixels.contains(xAxis->coordToPixel(point.reciprocal),
                                 yAxis->coordToPixel(point.latencyNs / 1e6)))
                continue;
            low = std::min(low, point.latencyNs);
            high = std::max(high, point.latencyNs);
        }
        if (low <= high)
            boxes.push_back(
                {.step = line.step, .lowNs = low * (1 - 1e-7), .highNs = high * (1 + 1e-7)});
    }
    return boxes;
}

QString PercentilesPlot::placeText(QPointF pixel) const
{
    if (!axisRect()->rect().contains(pixel.toPoint()))
        return {};
    constexpr double reach = 8;
    double nearest = reach;
    QString text;
    for (const Line& line : m_lines) {
        for (const Point& point : *line.points) {
            const double dx = xAxis->coordToPixel(point.reciprocal) - pixel.x();
            const double dy = yAxis->coordToPixel(point.latencyNs / 1e6) - pixel.y();
            const double distance = std::hypot(dx, dy);
            if (distance >= nearest)
                continue;
            nearest = distance;
            const auto curve = static_cast<std::size_t>(plotted().curveOf(line.step));
            text = QCoreApplication::translate("Figures", "%1 · %2 · %3 of the responses within %4")
                       .arg(visibleName(plotted().curves()[curve].name),
                            humanRate(plotted().step(line.step).record.offeredRate),
                            percentileText(point.reciprocal), humanTime(point.latencyNs));
        }
    }
    return text;
}

FigureView::CursorLines PercentilesPlot::linesOf(const RunPlace& place) const
{
    return place.latencyNs ? CursorLines{{}, yAxis->coordToPixel(*place.latencyNs / 1e6)}
                           : CursorLines();
}

std::optional<RunPlace> PercentilesPlot::placeAt(QPointF pixel) const
{
    return RunPlace{0, {}, yAxis->pixelToCoord(pixel.y()) * 1e6};
}

QString PercentilesPlot::xText(double x) const
{
    return percentileText(std::max(1.0, x));
}
QString PercentilesPlot::yText(double y) const
{
    return humanTime(y * 1e6);
}

} // namespace unisweep
