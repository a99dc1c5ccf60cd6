// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/guest_plot.h"

#include <algorithm>

#include <QFontMetrics>

#include "plot/legend_strip.h"
#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

GuestPlot::GuestPlot(PlottedRun& run, QWidget* parent)
    : FigureView(run, parent)
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
    m_memoryAxes = addPanel(2);
    m_memoryAxes->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_memoryAxes->axis(QCPAxis::atLeft)->setLabel(tr("Memory (MiB)"));
    m_memoryAxes->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    yAxis->setLabel(tr("CPU (%)"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    new DrawnLayer(*this, u"main"_s,
                   [this](QCPPainter& painter) { m_tracks.drawCpu(painter, *this, *axisRect()); });
    new DrawnLayer(
        *this, u"main"_s,
        [this](QCPPainter& painter) { m_tracks.drawMemory(painter, *this, *m_memoryAxes); },
        m_memoryAxes);
    const int below = plotLayout()->rowCount() - 1; // above the caption
    plotLayout()->insertRow(below);
    m_networkAxes = addPanel(below);
    m_networkAxes->axis(QCPAxis::atBottom)->setTickLabels(false);
    m_networkAxes->axis(QCPAxis::atLeft)->setLabel(tr("KiB/s"));
    m_networkAxes->axis(QCPAxis::atLeft)
        ->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    new DrawnLayer(
        *this, u"main"_s,
        [this](QCPPainter& painter) { m_tracks.drawNetwork(painter, *this, *m_networkAxes); },
        m_networkAxes);
}

QString GuestPlot::title() const
{
    return tr("Resources used by the guest");
}

QString GuestPlot::explanation() const
{
    QString text = CpuLines::explanation() + QLatin1Char(' ') +
                   tr("Memory, solid: used inside the guest; dashed: resident on the host, "
                      "including the emulator. Above the axes: offered rates.");
    if (m_networkAxes->visible())
        text += QLatin1Char(' ') + tr("Below: bytes through the guest's network interface.");
    return text;
}

void GuestPlot::refresh()
{
    m_clock = RunClock(plotted());
    setUpTimeAxis(*this);
    m_memoryAxes->axis(QCPAxis::atBottom)
        ->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    m_tracks = GuestTracks(plotted(), m_clock);
    m_memoryAxes->axis(QCPAxis::atLeft)->setRange(0, roundedUp(m_tracks.maxMiB() * 1.05));
    m_tracks.addCpuLegend(legendStrip(), theme());
    m_tracks.addMemoryLegend(legendStrip(), theme());
    m_networkAxes->axis(QCPAxis::atBottom)
        ->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    const double network = hasRoomFor(2) ? m_tracks.maxKiBPerSecond() : 0;
    setPanelShown(*this, m_networkAxes, network > 0, 110);
    m_networkAxes->axis(QCPAxis::atLeft)->setRange(0, roundedUp(std::max(1.0, network * 1.05)));
    if (network > 0)
        m_tracks.addNetworkLegend(legendStrip(), theme());
    if (!m_tracks.isEmpty())
        addTags();
}

FigureRange GuestPlot::wholeRange() const
{
    const double air = m_clock.end() * 0.01;
    return {QCPRange(-air, m_clock.end() + air), QCPRange(0, m_tracks.maxPercent() * 1.05)};
}

FigureView::CursorLines GuestPlot::linesOf(const RunPlace& place) const
{
    const qsizetype step = plotted().indexOf(place.step);
    if (step < 0 || !place.timeNs)
        return {};
    return {xAxis->coordToPixel(m_clock.stepStart(step) + *place.timeNs / 1e9), {}};
}

QString GuestPlot::xText(double x) const
{
    return u"%1 s"_s.arg(x, 0, 'f', 2);
}
QString GuestPlot::yText(double y) const
{
    return u"%1 %"_s.arg(y, 0, 'f', 1);
}

} // namespace unisweep
