// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/cpu_lines.h"

#include <algorithm>

#include <QCoreApplication>

#include "plot/legend_strip.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

CpuLines::CpuLines(const PlottedRun& run, const RunClock& clock)
    : m_clock(clock)
{
    if (!run.run())
        return;
    m_uses = useOfHost(run.run()->accounting);
    m_own = ownUse(run.run()->accounting);
}

QString CpuLines::explanation()
{
    return QCoreApplication::translate(
        "Figures",
        "CPU: of the guest's virtual CPUs, and of guest and emulator together, in percent of one "
        "CPU; as reported by the guest, where it reports it; of the host, in percent of all its "
        "CPUs. Stolen: time that the hypervisor below the host gave to others.");
}

bool CpuLines::has(Value value) const
{
    return std::any_of(m_uses.begin(), m_uses.end(),
                       [&](const UseOfHost& use) { return (use.*value).has_value(); });
}

static QPen vcpuPen(const FigureTheme& theme)
{
    return QPen(theme.strong(0), 1.8);
}
static QPen totalPen(const FigureTheme& theme)
{
    return QPen(theme.strong(0), 1.2, Qt::DashLine);
}
static QPen hostPen(const FigureTheme& theme)
{
    return QPen(theme.outlier, 1.4);
}
static QPen waitingPen(const FigureTheme& theme)
{
    return QPen(theme.strong(1), 1.4, Qt::DotLine);
}
static QPen ownPen(const FigureTheme& theme)
{
    return QPen(theme.strong(2), 1.4, Qt::DashDotLine);
}
static QColor stolenColor(const FigureTheme& theme)
{
    QColor color = theme.strong(1);
    color.setAlphaF(0.45F);
    return color;
}

void CpuLines::addLegend(LegendStrip& legend, const FigureTheme& theme) const
{
    if (has(&UseOfHost::vcpu))
        legend.addLine(QCoreApplication::translate("Figures", "guest"), vcpuPen(theme));
    if (has(&UseOfHost::total))
        legend.addLine(QCoreApplication::translate("Figures", "guest + emulator"), totalPen(theme));
    if (!m_own.empty())
        legend.addLine(QCoreApplication::translate("Figures", "as reported by the guest"),
                       ownPen(theme));
    if (has(&UseOfHost::waiting))
        legend.addLine(QCoreApplication::translate("Figures", "waiting for CPU"),
                       waitingPen(theme));
    if (has(&UseOfHost::hostBusy))
        legend.addLine(QCoreApplication::translate("Figures", "host busy, all CPUs"),
                       hostPen(theme));
    if (has(&UseOfHost::hostStolen))
        legend.addLine(QCoreApplication::translate("Figures", "stolen from the host"),
                       QPen(stolenColor(theme), 6));
}

double CpuLines::most() const
{
    double most = 1;
    for (const UseOfHost& use : m_uses)
        most = std::max({most, use.vcpu.value_or(0), use.total.value_or(0)});
    return most * 100;
}

void CpuLines::drawLine(QCPPainter& painter, const QCPAxisRect& axes, Value value,
                        const QPen& pen) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
    QPolygonF line;
    const auto flush = [&] {
        painter.drawPolyline(line);
        line.clear();
    };
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const UseOfHost* last = nullptr;
    for (const UseOfHost& use : m_uses) {
        if (!(use.*value))
            continue;
        if (last && (last->guest != use.guest || last->toNs != use.fromNs))
            flush(); // a different guest, or a gap
        const double at = y->coordToPixel(*(use.*value) * 100);
        line << QPointF(x->coordToPixel(m_clock.seconds(use.fromNs)), at)
             << QPointF(x->coordToPixel(m_clock.seconds(use.toNs)), at);
        last = &use;
    }
    flush();
}

void CpuLines::drawOwn(QCPPainter& painter, const QCPAxisRect& axes) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
    for (const OwnUse& use : m_own) {
        const double at = y->coordToPixel(use.cpus * 100);
        painter.drawLine(QPointF(x->coordToPixel(m_clock.seconds(use.fromNs)), at),
                         QPointF(x->coordToPixel(m_clock.seconds(use.toNs)), at));
    }
}

void CpuLines::fillStolen(QCPPainter& painter, const QCPAxisRect& axes, const QColor& color) const
{
    const QCPAxis* x = axes.axis(QCPAxis::atBottom);
    const QCPAxis* y = axes.axis(QCPAxis::atLeft);
    const double zero = y->coordToPixel(0);
    for (const UseOfHost& use : m_uses) {
        if (!use.hostStolen || *use.hostStolen <= 0)
            continue;
        const double left = x->coordToPixel(m_clock.seconds(use.fromNs));
        const double right = x->coordToPixel(m_clock.seconds(use.toNs));
        const double top = y->coordToPixel(*use.hostStolen * 100);
        painter.fillRect(QRectF(left, top, right - left, zero - top), color);
    }
}

void CpuLines::draw(QCPPainter& painter, const FigureView& view, const QCPAxisRect& axes) const
{
    const FigureTheme& theme = view.theme();
    fillStolen(painter, axes, stolenColor(theme));
    drawLine(painter, axes, &UseOfHost::hostBusy, hostPen(theme));
    drawLine(painter, axes, &UseOfHost::waiting, waitingPen(theme));
    drawLine(painter, axes, &UseOfHost::total, totalPen(theme));
    drawLine(painter, axes, &UseOfHost::vcpu, vcpuPen(theme));
    painter.setPen(ownPen(theme));
    drawOwn(painter, axes);
}

} // namespace unisweep
