// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/guest_tracks.h"

#include <algorithm>
#include <map>

#include "plot/figure_data.h"
#include "plot/strips.h"

namespace unisweep
{

GuestTracks::GuestTracks(const PlottedRun& plotted, const RunClock& clock)
{
    const RunData* run = plotted.run();
    if (!run)
        return;
    const auto mib = [](qint64 kib) { return kib < 0 ? -1 : static_cast<double>(kib) / 1024; };
    std::map<qint64, AccountingPoint> before;
    for (const AccountingPoint& point : run->accounting) {
        const auto last = before.find(point.guest);
        if (last != before.end() && point.cpuNs >= 0 &&
            point.monotonicNs > last->second.monotonicNs) {
            const double from = clock.seconds(last->second.monotonicNs);
            const double to = clock.seconds(point.monotonicNs);
            const auto used = static_cast<double>(point.cpuNs - last->second.cpuNs) / 1e9;
            m_cpu.push_back({from, to, std::max(0.0, used / (to - from) * 100)});
        }
        if (point.cpuNs >= 0)
            before[point.guest] = point;
        m_memory.push_back({point.guest, clock.seconds(point.monotonicNs), mib(point.memoryUsedKiB),
                            mib(point.residentKiB)});
        m_mostMiB = std::max({m_mostMiB, m_memory.back().usedMiB, m_memory.back().residentMiB});
    }
    for (const GuestRecord& guest : run->guests)
        m_mostMiB = std::max(m_mostMiB, static_cast<double>(guest.memoryMiB));
}

double GuestTracks::mostPercent() const
{
    double most = 100;
    for (const CpuShare& share : m_cpu)
        most = std::max(most, share.percent);
    return most;
}

void GuestTracks::drawCpu(QCPPainter& painter, const FigureView& view,
                          const QCPAxisRect& axes) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
    QPolygonF line;
    const auto flush = [&] {
        painter.setPen(QPen(view.theme().strong(0), 1.6));
        painter.drawPolyline(line);
        line.clear();
    };
    double end = -1;
    for (const CpuShare& share : m_cpu) {
        if (share.from != end)
            flush(); // another guest, or a gap
        const double at = y->coordToPixel(share.percent);
        line << QPointF(x->coordToPixel(share.from), at) << QPointF(x->coordToPixel(share.to), at);
        end = share.to;
    }
    flush();
}

void GuestTracks::drawMemory(QCPPainter& painter, const FigureView& view,
                             const QCPAxisRect& axes) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
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
                line << QPointF(x->coordToPixel(memory.at), y->coordToPixel(memory.*value));
        }
        painter.drawPolyline(line);
    };
    painter.setBrush(Qt::NoBrush);
    std::map<qint64, std::pair<double, double>> lives;
    for (const Memory& memory : m_memory) {
        const auto [life, first] = lives.try_emplace(memory.guest, memory.at, memory.at);
        life->second.second = memory.at;
    }
    painter.setPen(QPen(view.theme().outlier, 1));
    for (const auto& [id, life] : lives) {
        const GuestRecord* guest = view.plotted().run()->guest(id);
        if (!guest || guest->memoryMiB <= 0)
            continue;
        const double at = y->coordToPixel(guest->memoryMiB);
        painter.drawLine(QPointF(x->coordToPixel(life.first), at),
                         QPointF(x->coordToPixel(life.second), at));
    }
    draw(&Memory::residentMiB, QPen(view.theme().strong(2), 1.4, Qt::DashLine));
    draw(&Memory::usedMiB, QPen(view.theme().strong(2), 1.8));
}

void GuestTracks::writeMemory(FigureData& out) const
{
    out.table(QStringLiteral("memory"),
              {QStringLiteral("guest"), QStringLiteral("at_s"), QStringLiteral("used_mib"),
               QStringLiteral("resident_mib")});
    const auto known = [](double mib) { return mib < 0 ? QVariant() : QVariant(mib); };
    for (const Memory& memory : m_memory)
        out.row({memory.guest, memory.at, known(memory.usedMiB), known(memory.residentMiB)});
}

void GuestTracks::addLegend(LegendStrip& legend, const FigureTheme& theme) const
{
    if (!m_cpu.empty())
        legend.addLine(QStringLiteral("CPU"), QPen(theme.strong(0), 2));
    if (m_memory.empty())
        return;
    legend.addLine(QStringLiteral("used in the guest"), QPen(theme.strong(2), 2));
    legend.addLine(QStringLiteral("resident on the host"),
                   QPen(theme.strong(2), 1.5, Qt::DashLine));
    legend.addLine(QStringLiteral("given to the guest"), QPen(theme.outlier, 1));
}

} // namespace unisweep
