// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/guest_plot.h"

#include <algorithm>
#include <map>

#include <QFontMetrics>

#include "plot/strips.h"
#include "plot/tickers.h"

namespace unisweep
{

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
    m_memoryAxes->axis(QCPAxis::atLeft)->setLabel(QStringLiteral("Memory (MiB)"));
    m_memoryAxes->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    yAxis->setLabel(QStringLiteral("CPU (% of one)"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    new DrawnLayer(*this, QStringLiteral("main"),
                   [this](QCPPainter& painter) { drawCpu(painter); });
    new DrawnLayer(
        *this, QStringLiteral("main"), [this](QCPPainter& painter) { drawMemory(painter); },
        m_memoryAxes);
}

QString GuestPlot::title() const
{
    return QStringLiteral("What the guest used");
}

QString GuestPlot::explanation() const
{
    return QStringLiteral("CPU time and memory as libvirt accounts for them; the emulator's own "
                          "work for the guest is in both. Solid: used inside the guest; dashed: "
                          "resident on the host. Above the axes: offered rates.");
}

void GuestPlot::refresh()
{
    m_clock = RunClock(plotted());
    setUpTimeAxis(*this);
    m_memoryAxes->axis(QCPAxis::atBottom)
        ->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    m_cpu.clear();
    m_memory.clear();
    double mostMiB = 0;
    if (const RunData* run = plotted().run()) {
        std::map<qint64, AccountingPoint> before;
        for (const AccountingPoint& point : run->accounting) {
            const auto last = before.find(point.guest);
            if (last != before.end() && point.cpuNs >= 0 &&
                point.monotonicNs > last->second.monotonicNs) {
                const double from = m_clock.seconds(last->second.monotonicNs);
                const double to = m_clock.seconds(point.monotonicNs);
                const auto used = static_cast<double>(point.cpuNs - last->second.cpuNs) / 1e9;
                m_cpu.push_back({from, to, std::max(0.0, used / (to - from) * 100)});
            }
            if (point.cpuNs >= 0)
                before[point.guest] = point;
            const auto mib = [](qint64 kib) {
                return kib < 0 ? -1 : static_cast<double>(kib) / 1024;
            };
            m_memory.push_back({point.guest, m_clock.seconds(point.monotonicNs),
                                mib(point.memoryUsedKiB), mib(point.residentKiB)});
            mostMiB = std::max({mostMiB, m_memory.back().usedMiB, m_memory.back().residentMiB});
        }
        for (const GuestRecord& guest : run->guests)
            mostMiB = std::max(mostMiB, static_cast<double>(guest.memoryMiB));
    }
    m_memoryAxes->axis(QCPAxis::atLeft)->setRange(0, roundedUp(std::max(1.0, mostMiB * 1.05)));
    if (!m_cpu.empty())
        legendStrip().addLine(QStringLiteral("CPU"), QPen(theme().strong(0), 2));
    if (!m_memory.empty()) {
        legendStrip().addLine(QStringLiteral("used in the guest"), QPen(theme().strong(2), 2));
        legendStrip().addLine(QStringLiteral("resident on the host"),
                              QPen(theme().strong(2), 1.5, Qt::DashLine));
        legendStrip().addLine(QStringLiteral("given to the guest"), QPen(theme().outlier, 1));
        addEmulatedTag();
    }
}

FigureRange GuestPlot::wholeRange() const
{
    double most = 100;
    for (const CpuShare& share : m_cpu)
        most = std::max(most, share.percent);
    const double air = m_clock.end() * 0.01;
    return {QCPRange(-air, m_clock.end() + air), QCPRange(0, most * 1.05)};
}

void GuestPlot::drawCpu(QCPPainter& painter) const
{
    QPolygonF line;
    const auto flush = [&] {
        painter.setPen(QPen(theme().strong(0), 1.6));
        painter.drawPolyline(line);
        line.clear();
    };
    double end = -1;
    for (const CpuShare& share : m_cpu) {
        if (share.from != end)
            flush(); // another guest, or a gap
        const double y = yAxis->coordToPixel(share.percent);
        line << QPointF(xAxis->coordToPixel(share.from), y)
             << QPointF(xAxis->coordToPixel(share.to), y);
        end = share.to;
    }
    flush();
}

void GuestPlot::drawMemory(QCPPainter& painter) const
{
    const QCPAxis* y = m_memoryAxes->axis(QCPAxis::atLeft);
    const auto draw = [&](double Memory::*value, const QPen& pen) {
        QPolygonF line;
        qint64 guest = 0;
        painter.setPen(pen);
        for (const Memory& memory : m_memory) {
            if (memory.guest != guest || memory.*value < 0) {
                painter.drawPolyline(line);
                line.clear();
            }
            guest = memory.guest;
            if (memory.*value >= 0)
                line << QPointF(xAxis->coordToPixel(memory.at), y->coordToPixel(memory.*value));
        }
        painter.drawPolyline(line);
    };
    painter.setBrush(Qt::NoBrush);
    std::map<qint64, std::pair<double, double>> lives;
    for (const Memory& memory : m_memory) {
        const auto [life, first] = lives.try_emplace(memory.guest, memory.at, memory.at);
        life->second.second = memory.at;
    }
    painter.setPen(QPen(theme().outlier, 1));
    for (const auto& [id, life] : lives) {
        const GuestRecord* guest = plotted().run()->guest(id);
        if (!guest || guest->memoryMiB <= 0)
            continue;
        const double at = y->coordToPixel(guest->memoryMiB);
        painter.drawLine(QPointF(xAxis->coordToPixel(life.first), at),
                         QPointF(xAxis->coordToPixel(life.second), at));
    }
    draw(&Memory::residentMiB, QPen(theme().strong(2), 1.4, Qt::DashLine));
    draw(&Memory::usedMiB, QPen(theme().strong(2), 1.8));
}

QString GuestPlot::xText(double x) const
{
    return QStringLiteral("%1 s").arg(x, 0, 'f', 2);
}
QString GuestPlot::yText(double y) const
{
    return QStringLiteral("%1 %").arg(y, 0, 'f', 1);
}

} // namespace unisweep
