// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/latency_by_time.h"

#include <algorithm>
#include <cmath>

#include <QFontMetrics>

#include "base/quantity_text.h"
#include "plot/caption.h"
#include "plot/legend_strip.h"
#include "plot/readout.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

LatencyByTimePlot::LatencyByTimePlot(PlottedRun& run, QWidget* parent)
    : SampleFigure(run, parent)
{
    plotLayout()->insertRow(1);
    plotLayout()->insertRow(2);
    plotLayout()->addElement(1, 0,
                             new DrawnStrip(
                                 *this,
                                 [this] { return QFontMetrics(theme().smallFont).height() + 6; },
                                 [this](QCPPainter& painter, QRect strip) {
                                     drawStepRates(painter, strip, *this, m_clock);
                                 }));
    plotLayout()->addElement(
        2, 0,
        new DrawnStrip(
            *this,
            [this] {
                return anyFailure() ? QFontMetrics(theme().smallFont).height() * 3 / 2 + 1 : 0;
            },
            [this](QCPPainter& painter, QRect strip) { drawFailures(painter, strip); }));
    new DrawnLayer(*this, u"curves"_s, [this](QCPPainter& painter) { drawLevels(painter); });
    new DrawnLayer(*this, u"curves"_s, [this](QCPPainter& painter) { m_door.draw(painter); });
    // Below the axes, above the caption.
    const int row = plotLayout()->rowCount() - 1;
    for (int i = 0; i < 3; ++i)
        plotLayout()->insertRow(row);
    plotLayout()->addElement(
        row, 0,
        new DrawnStrip(
            *this, [this] { return m_threads.height(); },
            [this](QCPPainter& painter, QRect strip) { m_threads.draw(painter, strip); }));
    m_cpuAxes = addPanel(row + 1);
    m_networkAxes = addPanel(row + 2);
    for (QCPAxisRect* panel : {m_cpuAxes, m_networkAxes}) {
        panel->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
        panel->axis(QCPAxis::atLeft)->ticker()->setTickCount(2); // few ticks, because the panels
                                                                 // are low
    }
    m_cpuAxes->axis(QCPAxis::atLeft)->setLabel(tr("CPU (%)"));
    m_networkAxes->axis(QCPAxis::atLeft)->setLabel(tr("KiB/s"));
    new DrawnLayer(
        *this, u"curves"_s,
        [this](QCPPainter& painter) { m_guest.drawCpu(painter, *this, *m_cpuAxes); }, m_cpuAxes);
    new DrawnLayer(
        *this, u"curves"_s,
        [this](QCPPainter& painter) { m_guest.drawNetwork(painter, *this, *m_networkAxes); },
        m_networkAxes);
    showGuest(false, false);
}

// Shows the panels for which there are data; without accounting, only latencies are shown.
void LatencyByTimePlot::showGuest(bool cpu, bool network)
{
    for (QCPAxisRect* panel : {m_cpuAxes, m_networkAxes}) {
        const bool visible = panel == m_cpuAxes ? cpu : network;
        panel->setVisible(visible);
        panel->setMaximumSize(QWIDGETSIZE_MAX, visible ? QWIDGETSIZE_MAX : 0);
        const QCPAxis* upright = panel->axis(QCPAxis::atLeft);
        const int label = QFontMetrics(theme().font).horizontalAdvance(upright->label()) + 4;
        panel->setMinimumSize(0, visible ? std::max(40, label) : 0);
        panel->setMinimumMargins(visible ? axisRect()->minimumMargins() : QMargins());
        for (QCPAxis* axis : panel->axes())
            axis->setVisible(visible);
    }
    const int row = plotLayout()->rowCount();
    plotLayout()->setRowStretchFactor(row - 3, 0.2);
    plotLayout()->setRowStretchFactor(row - 2, 0.2);
    // Only the lowest axis has labels.
    const QString label = xAxis->label();
    const auto* lowest = network ? m_networkAxes : cpu ? m_cpuAxes : axisRect();
    for (QCPAxisRect* rect : {axisRect(), m_cpuAxes, m_networkAxes}) {
        rect->axis(QCPAxis::atBottom)->setTickLabels(rect == lowest);
        rect->axis(QCPAxis::atBottom)->setLabel(rect == lowest ? label : QString());
    }
}

// Samples get half of the height. The rest is allocated by how much it explains: some threads, the
// CPU, more threads, the network.
LatencyByTimePlot::Under LatencyByTimePlot::whatFits()
{
    const int small = QFontMetrics(theme().smallFont).height();
    const int label = QFontMetrics(theme().font).horizontalAdvance(u"CPU (%)"_s);
    const int page = viewport().height() - captionHeight();
    const int lines = 3 * (small + 3); // of the legend, before its layout
    const int entries = std::max(lines, legendStrip().minimumSize().height());
    const int above = small + 6 + (anyFailure() ? small * 3 / 2 + 1 : 0);
    const int words = small + QFontMetrics(theme().font).height() + 16; // of the time axis
    const int row = m_threads.rowHeight();
    const int panel = std::max(40, label + 4) + small;
    constexpr int firstRows = 3;
    int left = page - page / 2 - entries - above - words;
    Under under;
    const auto take = [&left](int wanted, int height) {
        const int taken = std::clamp(left / height, 0, wanted);
        left -= taken * height;
        return taken;
    };
    under.threadRows = take(std::min(m_wanted.threadRows, firstRows), row);
    under.cpu = take(m_wanted.cpu ? 1 : 0, panel) > 0;
    if (under.cpu || !m_wanted.cpu)
        under.threadRows += take(m_wanted.threadRows - under.threadRows, row);
    under.network = under.cpu && take(m_wanted.network ? 1 : 0, panel) > 0;
    return under;
}

void LatencyByTimePlot::resizeEvent(QResizeEvent* event)
{
    SampleFigure::resizeEvent(event);
    if (whatFits() != m_under)
        invalidate();
}

QString LatencyByTimePlot::title() const
{
    return tr("Latency by time");
}

QString LatencyByTimePlot::explanation() const
{
    const QString samples =
        plotted().causesShown()
            ? QCoreApplication::translate(
                  "Figures", "Each sample at its scheduled time. Solid: mean of a step; dotted: "
                             "its fence, %1, with %2 outliers above it, marked by likely cause. "
                             "Above the axes: offered rates, and when requests failed.")
            : QCoreApplication::translate(
                  "Figures", "Each sample at its scheduled time. Solid: mean of a step; dotted: "
                             "its fence, %1, with %2 outliers above it (gray ×). Above the axes: "
                             "offered rates, and when requests failed.");
    QStringList sentences{
        samples.arg(plotted().outlierRule().display(), humanCount(plotted().outlierCount()))};
    if (!m_door.isEmpty())
        sentences << m_door.explanation();
    if (!m_threads.isEmpty())
        sentences << m_threads.explanation();
    if (m_under.cpu)
        sentences << CpuLines::explanation();
    return sentences.join(QLatin1Char(' '));
}

void LatencyByTimePlot::showStep(qint64 stepId)
{
    prepare();
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (plotted().step(i).record.id != stepId)
            continue;
        const double from = m_clock.stepStart(i);
        const double to = m_clock.stepEnd(i);
        const double air = (to - from) * 0.02;
        zoomTo(FigureRange{QCPRange(from - air, to + air), wholeRange().y});
        return;
    }
}

void LatencyByTimePlot::refresh()
{
    m_clock = RunClock(plotted());
    setUpTimeAxis(*this);
    setUpUprightAxis(latencyLabel(), latencyUnit());
    m_guest = GuestTracks(plotted(), m_clock);
    const double network = m_guest.maxKiBPerSecond();
    for (QCPAxisRect* panel : {m_cpuAxes, m_networkAxes})
        panel->axis(QCPAxis::atBottom)->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    m_cpuAxes->axis(QCPAxis::atLeft)->setRange(0, m_guest.maxPercent() * 1.05);
    m_networkAxes->axis(QCPAxis::atLeft)->setRange(0, roundedUp(std::max(1.0, network * 1.05)));
    std::vector<StepPlace> places;
    for (qsizetype i = 0; i < plotted().stepCount(); ++i) {
        if (plotted().isVisible(i))
            places.push_back({i, plotted().curveOf(i), m_clock.stepStart(i), m_clock.stepEnd(i)});
    }
    setPlaces(std::move(places));
    m_threads.refresh();
    m_door.refresh();
    m_wanted = {m_threads.rowCount(), !m_guest.uses().empty(), network > 0};
    m_under = whatFits();
    m_threads.fold(m_under.threadRows);
    showGuest(m_under.cpu, m_under.network);

    for (std::size_t i = 0; i < plotted().curves().size(); ++i) {
        const Curve& curve = plotted().curves()[i];
        if (!curve.visible) {
            addHiddenCurve(i);
            continue;
        }
        legendStrip().addLine(QCoreApplication::translate("Figures", "%1: mean").arg(curve.name),
                              QPen(theme().strong(static_cast<int>(i)), 2));
        markCurve(i);
    }
    if (plotted().visibleCurveCount() == 0)
        return;
    addTags();
    addSampleLegend();
    m_door.addLegend(legendStrip());
    m_threads.addLegend(legendStrip());
    if (m_under.cpu)
        m_guest.addCpuLegend(legendStrip(), theme());
    if (m_under.network)
        m_guest.addNetworkLegend(legendStrip(), theme());
}

void LatencyByTimePlot::writeData(FigureData& out) const
{
    SampleFigure::writeData(out);
    m_threads.writeData(out);
}

FigureRange LatencyByTimePlot::wholeRange() const
{
    const double air = m_clock.end() * 0.01;
    return {QCPRange(-air, m_clock.end() + air), wholeLatencies()};
}

void LatencyByTimePlot::drawLevels(QCPPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const StepPlace& place : places()) {
        const LatencyStatistics& latency = plotted().latency(place.step);
        if (latency.count == 0)
            continue;
        const auto [from, to] = pixelsOf(place);
        const double fence = plotted().fenceNs(place.step);
        if (std::isfinite(fence) && fence > 0) {
            painter.setPen(QPen(theme().outlier, 1, Qt::DotLine));
            painter.drawLine(QPointF(from, yPixel(fence)), QPointF(to, yPixel(fence)));
        }
        if (isLogarithmic() && latency.meanNs <= 0)
            continue;
        const QLineF mean(from, yPixel(latency.meanNs), to, yPixel(latency.meanNs));
        painter.setPen(QPen(theme().background, 4));
        painter.drawLine(mean);
        painter.setPen(QPen(theme().strong(place.curve), 2));
        painter.drawLine(mean);
    }
}

bool LatencyByTimePlot::anyFailure() const
{
    return shows(FigurePart::Failures) &&
           std::any_of(places().begin(), places().end(), [this](const StepPlace& place) {
               return plotted().step(place.step).statistics.failed() > 0;
           });
}

void LatencyByTimePlot::drawFailures(QCPPainter& painter, QRect strip)
{
    const QRectF rect = axisRect()->rect();
    const double cells = cellsPerPixel();
    const std::vector<bool>& failed = m_failures.follow(*this);
    painter.setFont(theme().smallFont);
    painter.setPen(theme().text);
    const QString word = QCoreApplication::translate("Figures", "failed");
    const QFontMetricsF metrics(theme().smallFont);
    const double width = metrics.horizontalAdvance(word) + 1;
    painter.drawText(QRectF(rect.left() - 6 - width, strip.top(), width, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, word);
    for (std::size_t i = 0; i < failed.size(); ++i) { // one bar for consecutive cells
        if (!failed[i])
            continue;
        const std::size_t begin = i;
        while (i < failed.size() && failed[i])
            ++i;
        const double left = rect.left() + static_cast<double>(begin) / cells;
        const double right = std::min(rect.right(), rect.left() + static_cast<double>(i) / cells);
        painter.fillRect(QRectF(left, strip.top() + 3, right - left, metrics.height() - 6),
                         theme().text);
    }
}

QString LatencyByTimePlot::placeText(QPointF pixel) const
{
    const double seconds = xAxis->pixelToCoord(pixel.x());
    for (const StepPlace& place : places()) {
        if (seconds < place.from || seconds >= place.to)
            continue;
        const Curve& curve = plotted().curves()[static_cast<std::size_t>(place.curve)];
        for (const CurvePoint& point : curve.points) {
            if (std::find(point.steps.begin(), point.steps.end(), place.step) != point.steps.end())
                return pointReadout(plotted(), curve, point);
        }
    }
    return {};
}

QString LatencyByTimePlot::xText(double x) const
{
    return u"%1 s"_s.arg(x, 0, 'f', xAxis->range().size() < 1 ? 6 : 3);
}

} // namespace unisweep
