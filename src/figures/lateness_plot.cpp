// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/lateness_plot.h"

#include <algorithm>
#include <cmath>

#include <QFontMetrics>
#include <QImage>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "plot/caption.h"
#include "plot/legend_strip.h"
#include "plot/selection_layer.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

LatenessPlot::LatenessPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
    , m_work(readStep, [this] { invalidate(); })
{
    plotLayout()->insertRow(1);
    plotLayout()->addElement(1, 0,
                             new DrawnStrip(
                                 *this,
                                 [this] { return QFontMetrics(theme().smallFont).height() + 6; },
                                 [this](QCPPainter& painter, QRect strip) {
                                     drawStepRates(painter, strip, *this, m_clock);
                                 }));
    addLayer(u"selection"_s, layer(u"main"_s));
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { drawGrids(painter); });
    new DrawnLayer(*this, u"main"_s, [this](QCPPainter& painter) { drawLevels(painter); });
    new SelectionLayer(*this);
    yAxis->setScaleType(QCPAxis::stLogarithmic);
    yAxis2->setScaleType(QCPAxis::stLogarithmic);
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LogTicker));
    yAxis->setLabel(tr("Send lateness (ms)"));
}

QString LatenessPlot::title() const
{
    return tr("Send lateness");
}

QString LatenessPlot::explanation() const
{
    return tr("How long after its scheduled time each request was sent; requests sent within 0.1 "
              "µs are at the bottom. Solid: 99th percentile of a step; dashed: 5 % of the median "
              "latency, but at least 20 µs and at most 1 ms. Above that, the verdict states how "
              "the lateness affects the figures of the step.");
}

const LatenessGrid& LatenessPlot::grid(qsizetype step) const
{
    static const LatenessGrid none;
    const auto* known = m_work.find(plotted().step(step), {});
    return known ? known->result : none;
}

LatenessGrid LatenessPlot::readStep(const StepData& step, const Nothing& /*nothing*/)
{
    LatenessGrid grid;
    grid.follow(step);
    return grid;
}

void LatenessPlot::followStep(const StepData& step)
{
    const auto samples = static_cast<qsizetype>(step.samples.size());
    auto* known = m_work.find(step, {});
    if (!known || samples - known->samples > fewSamples) {
        m_work.want(step, {}, !isVisible() && !parentWidget());
        return;
    }
    noteSamplesRead(samples - known->samples);
    known->result.follow(step);
    known->samples = samples;
}

void LatenessPlot::refresh()
{
    m_clock = RunClock(plotted());
    setUpTimeAxis(*this);
    if (m_reading != plotted().reading())
        m_work.forget();
    m_reading = plotted().reading();
    for (qsizetype i = 0; i < plotted().stepCount(); ++i)
        followStep(plotted().step(i));
    m_work.start();
    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        if (!plotted().curves()[i].visible) {
            addHiddenCurve(i);
            continue;
        }
        legendStrip().addRamp(plotted().curves()[i].name, static_cast<int>(i));
        markCurve(i);
    }
    if (plotted().visibleCurveCount() == 0)
        return;
    addTags();
    legendStrip().addLine(tr("p99 of the step"), QPen(theme().text, 2));
    legendStrip().addLine(tr("limit"), QPen(theme().text, 1.4, Qt::DashLine));
}

FigureRange LatenessPlot::wholeRange() const
{
    double highest = 1e5;
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        const StepStatistics& statistics = plotted().step(i).statistics;
        highest = std::max({highest, static_cast<double>(statistics.lateness.maxNs),
                            allowedLatenessNs(statistics)});
    }
    const double air = m_clock.end() * 0.01;
    return {QCPRange(-air, m_clock.end() + air),
            QCPRange(LatenessGrid::lowestNs / 1e6, roundedUp(highest * 1.2 / 1e6))};
}

void LatenessPlot::drawGrids(QCPPainter& painter) const
{
    painter.setAntialiasing(false);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (!plotted().isVisible(i))
            continue;
        const LatenessGrid& counts = grid(i);
        if (counts.total() == 0)
            continue;
        const int curve = plotted().curveOf(i);
        const double most = std::log(std::max(2.0, static_cast<double>(counts.densest())));
        QImage image(LatenessGrid::columns, LatenessGrid::rows,
                     QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        for (int column = 0; column < LatenessGrid::columns; ++column) {
            for (int row = 0; row < LatenessGrid::rows; ++row) {
                const quint32 count = counts.count(column, row);
                if (count > 0) {
                    const double share = std::log(static_cast<double>(count)) / most;
                    image.setPixel(column, LatenessGrid::rows - 1 - row,
                                   theme().density(curve, 0.1 + 0.9 * share));
                }
            }
        }
        const QPointF corner(xAxis->coordToPixel(m_clock.stepStart(i)),
                             yAxis->coordToPixel(LatenessGrid::lowerNs(LatenessGrid::rows) / 1e6));
        const QPointF foot(xAxis->coordToPixel(m_clock.stepEnd(i)),
                           yAxis->coordToPixel(LatenessGrid::lowestNs / 1e6));
        painter.drawImage(QRectF(corner, foot), image);
    }
}

void LatenessPlot::drawLevels(QCPPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        const StepStatistics& statistics = plotted().step(i).statistics;
        if (!plotted().isVisible(i) || statistics.lateness.count == 0)
            continue;
        const auto level = [&](double ns, const QPen& pen) {
            const double y = yAxis->coordToPixel(std::max(ns, LatenessGrid::lowestNs) / 1e6);
            const QLineF line(xAxis->coordToPixel(m_clock.stepStart(i)), y,
                              xAxis->coordToPixel(m_clock.stepEnd(i)), y);
            painter.setPen(QPen(theme().background, pen.widthF() + 2));
            painter.drawLine(line);
            painter.setPen(pen);
            painter.drawLine(line);
        };
        level(allowedLatenessNs(statistics), QPen(theme().text, 1.4, Qt::DashLine));
        level(static_cast<double>(statistics.lateness.p99Ns), QPen(theme().text, 2));
    }
}

qsizetype LatenessPlot::stepAt(QPointF pixel) const
{
    const double seconds = xAxis->pixelToCoord(pixel.x());
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (plotted().isVisible(i) && seconds >= m_clock.stepStart(i) &&
            seconds < m_clock.stepEnd(i))
            return i;
    }
    return -1;
}

QPointF LatenessPlot::pixelOf(qsizetype step, const Sample& sample) const
{
    const auto late = static_cast<double>(sample.sentNs - sample.intendedNs);
    return {
        xAxis->coordToPixel(m_clock.stepStart(step) + static_cast<double>(sample.intendedNs) / 1e9),
        yAxis->coordToPixel(std::max(late, LatenessGrid::lowestNs) / 1e6)};
}

std::optional<QPointF> LatenessPlot::pixelOf(SampleRef ref) const
{
    const qsizetype step = plotted().indexOf(ref.step);
    if (step < 0 || !plotted().isVisible(step))
        return {};
    const auto& samples = plotted().step(step).samples;
    const auto index = static_cast<std::size_t>(ref.sample);
    if (index >= samples.size() || samples[index].sentNs == never)
        return {};
    return pixelOf(step, samples[index]);
}

void LatenessPlot::forEachSelected(const std::function<void(QPointF)>& use) const
{
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (!plotted().isVisible(i))
            continue;
        const auto& samples = plotted().step(i).samples;
        plotted().selection().forEach(i, [&](qsizetype index) {
            const Sample& sample = samples[static_cast<std::size_t>(index)];
            if (sample.sentNs != never)
                use(pixelOf(i, sample));
        });
    }
}

std::vector<SampleBox> LatenessPlot::boxesIn(QRectF pixels) const
{
    std::vector<SampleBox> boxes;
    const double from = xAxis->pixelToCoord(pixels.left());
    const double to = xAxis->pixelToCoord(pixels.right());
    const double low = yAxis->pixelToCoord(pixels.bottom()) * 1e6;
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (!plotted().isVisible(i) || m_clock.stepEnd(i) < from || m_clock.stepStart(i) > to)
            continue;
        SampleBox box;
        box.step = i;
        box.fromNs = (from - m_clock.stepStart(i)) * 1e9;
        box.toNs = (to - m_clock.stepStart(i)) * 1e9;
        if (low > LatenessGrid::lowestNs) // the first row includes all smaller values
            box.lowLateNs = low;
        box.highLateNs = yAxis->pixelToCoord(pixels.top()) * 1e6;
        boxes.push_back(box);
    }
    return boxes;
}

std::vector<SampleBox> LatenessPlot::boxesAt(QPointF pixel) const
{
    const QRectF reach(pixel - QPointF(4, 4), QSizeF(8, 8));
    return boxesIn(reach & QRectF(axisRect()->rect()));
}

QString LatenessPlot::placeText(QPointF pixel) const
{
    const qsizetype step = stepAt(pixel);
    if (step < 0)
        return {};
    const StepStatistics& statistics = plotted().step(step).statistics;
    const auto ns = [](qint64 value) { return humanTime(static_cast<double>(value)); };
    return tr("%1 · sent late by %2 (median), %3 (p99), %4 at most · limit %5")
        .arg(humanRate(plotted().step(step).record.offeredRate), ns(statistics.lateness.medianNs),
             ns(statistics.lateness.p99Ns), ns(statistics.lateness.maxNs),
             humanTime(allowedLatenessNs(statistics)));
}

FigureView::CursorLines LatenessPlot::linesOf(const RunPlace& place) const
{
    const qsizetype step = plotted().indexOf(place.step);
    if (step < 0 || !place.timeNs)
        return {};
    return {xAxis->coordToPixel(m_clock.stepStart(step) + *place.timeNs / 1e9), {}};
}

std::optional<RunPlace> LatenessPlot::placeAt(QPointF pixel) const
{
    const qsizetype step = stepAt(pixel);
    if (step < 0)
        return {};
    return RunPlace{plotted().step(step).record.id,
                    (xAxis->pixelToCoord(pixel.x()) - m_clock.stepStart(step)) * 1e9,
                    {}};
}

QString LatenessPlot::xText(double x) const
{
    return u"%1 s"_s.arg(x, 0, 'f', 3);
}
QString LatenessPlot::yText(double y) const
{
    return humanTime(y * 1e6);
}

} // namespace unisweep
