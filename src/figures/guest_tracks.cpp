// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/guest_tracks.h"

#include <algorithm>

#include <QCoreApplication>
#include <map>

#include "plot/figure_data.h"
#include "plot/legend_strip.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

GuestTracks::GuestTracks(const PlottedRun& plotted, const RunClock& clock)
    : m_clock(clock)
    , m_cpu(plotted, clock)
{
    const RunData* run = plotted.run();
    if (!run)
        return;
    const auto mib = [](std::optional<qint64> kib) {
        return kib ? std::optional(static_cast<double>(*kib) / 1024) : std::nullopt;
    };
    for (const AccountingPoint& point : run->accounting) {
        if (!point.memoryUsedKiB && !point.residentKiB)
            continue; // memory is read less often than CPU time
        m_memory.push_back({point.guest, clock.seconds(point.monotonicNs), mib(point.memoryUsedKiB),
                            mib(point.residentKiB)});
        m_maxMiB = std::max({m_maxMiB, m_memory.back().usedMiB.value_or(0),
                             m_memory.back().residentMiB.value_or(0)});
    }
    for (const GuestRecord& guest : run->guests)
        m_maxMiB = std::max(m_maxMiB, static_cast<double>(guest.memoryMiB));
}

std::vector<GuestTracks::CpuShare> GuestTracks::cpuShares() const
{
    std::vector<CpuShare> shares;
    for (const UseOfHost& use : uses()) {
        if (use.total)
            shares.push_back(
                {m_clock.seconds(use.fromNs), m_clock.seconds(use.toNs), *use.total * 100});
    }
    return shares;
}

double GuestTracks::maxKiBPerSecond() const
{
    double most = 0;
    for (const UseOfHost& use : uses()) {
        most = std::max({most, use.receivedBytesPerSecond.value_or(0) / 1024,
                         use.sentBytesPerSecond.value_or(0) / 1024});
    }
    return most;
}

void GuestTracks::drawCpu(QCPPainter& painter, const FigureView& view,
                          const QCPAxisRect& axes) const
{
    m_cpu.draw(painter, view, axes);
}

static QPen receivedPen(const FigureTheme& theme)
{
    return QPen(theme.strong(3), 1.8);
}
static QPen sentPen(const FigureTheme& theme)
{
    return QPen(theme.strong(3), 1.4, Qt::DashLine);
}

void GuestTracks::drawNetwork(QCPPainter& painter, const FigureView& view,
                              const QCPAxisRect& axes) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
    painter.setBrush(Qt::NoBrush);
    for (const UseOfHost& use : uses()) {
        const double left = x->coordToPixel(m_clock.seconds(use.fromNs));
        const double right = x->coordToPixel(m_clock.seconds(use.toNs));
        const auto level = [&](std::optional<double> bytes, const QPen& pen) {
            if (!bytes)
                return;
            painter.setPen(pen);
            const double at = y->coordToPixel(*bytes / 1024);
            painter.drawLine(QPointF(left, at), QPointF(right, at));
        };
        level(use.receivedBytesPerSecond, receivedPen(view.theme()));
        level(use.sentBytesPerSecond, sentPen(view.theme()));
        if (use.drops.value_or(0) > 0) {
            const QPointF at((left + right) / 2, y->coordToPixel(0) - 5);
            painter.setPen(QPen(view.theme().outlier, 1.4));
            painter.drawLine(at + QPointF(-3, -3), at + QPointF(3, 3));
            painter.drawLine(at + QPointF(-3, 3), at + QPointF(3, -3));
        }
    }
}

void GuestTracks::drawMemory(QCPPainter& painter, const FigureView& view,
                             const QCPAxisRect& axes) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
    const auto draw = [&](std::optional<double> Memory::*value, const QPen& pen) {
        QPolygonF line;
        qint64 guest = 0;
        painter.setPen(pen);
        for (const Memory& memory : m_memory) {
            if (memory.guest != guest) {
                painter.drawPolyline(line);
                line.clear();
            }
            guest = memory.guest;
            if (const auto mib = memory.*value)
                line << QPointF(x->coordToPixel(memory.at), y->coordToPixel(*mib));
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

void GuestTracks::writeUses(FigureData& out) const
{
    out.table(u"use"_s, {u"guest"_s, u"from_s"_s, u"to_s"_s, u"vcpu_percent_of_one"_s,
                         u"total_percent_of_one"_s, u"waiting_percent_of_one"_s,
                         u"host_busy_percent"_s, u"host_stolen_percent"_s,
                         u"received_bytes_per_s"_s, u"sent_bytes_per_s"_s, u"dropped_packets"_s});
    const auto percent = [](std::optional<double> share) {
        return share ? QVariant(*share * 100) : QVariant();
    };
    const auto known = [](const auto& value) { return value ? QVariant(*value) : QVariant(); };
    for (const UseOfHost& use : uses()) {
        out.row({use.guest, m_clock.seconds(use.fromNs), m_clock.seconds(use.toNs),
                 percent(use.vcpu), percent(use.total), percent(use.waiting), percent(use.hostBusy),
                 percent(use.hostStolen), known(use.receivedBytesPerSecond),
                 known(use.sentBytesPerSecond), known(use.drops)});
    }
}

void GuestTracks::writeMemory(FigureData& out) const
{
    out.table(u"memory"_s, {u"guest"_s, u"at_s"_s, u"used_mib"_s, u"resident_mib"_s});
    const auto known = [](const auto& mib) { return mib ? QVariant(*mib) : QVariant(); };
    for (const Memory& memory : m_memory)
        out.row({memory.guest, memory.at, known(memory.usedMiB), known(memory.residentMiB)});
}

void GuestTracks::addCpuLegend(LegendStrip& legend, const FigureTheme& theme) const
{
    m_cpu.addLegend(legend, theme);
}

void GuestTracks::addMemoryLegend(LegendStrip& legend, const FigureTheme& theme) const
{
    if (m_memory.empty())
        return;
    legend.addLine(QCoreApplication::translate("Figures", "used in the guest"),
                   QPen(theme.strong(2), 2));
    legend.addLine(QCoreApplication::translate("Figures", "resident on the host"),
                   QPen(theme.strong(2), 1.5, Qt::DashLine));
    legend.addLine(QCoreApplication::translate("Figures", "assigned"), QPen(theme.outlier, 1));
}

void GuestTracks::addNetworkLegend(LegendStrip& legend, const FigureTheme& theme) const
{
    legend.addLine(QCoreApplication::translate("Figures", "received", "bytes"), receivedPen(theme));
    legend.addLine(QCoreApplication::translate("Figures", "sent", "bytes"), sentPen(theme));
    legend.addCross(QCoreApplication::translate("Figures", "packets dropped"));
}

} // namespace unisweep
