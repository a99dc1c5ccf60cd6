// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/run_clock.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "base/quantity_text.h"
#include "plot/caption.h"
#include "plot/tickers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

RunClock::RunClock(const PlottedRun& run)
{
    if (!run.run())
        return;
    for (const StepData& step : run.run()->steps) {
        const quint64 epoch = step.record.epochMonotonicNs;
        if (epoch > 0 && (m_zeroNs == 0 || epoch < m_zeroNs))
            m_zeroNs = epoch;
    }
    for (const AccountingPoint& point : run.run()->accounting) {
        if (point.monotonicNs > 0 && (m_zeroNs == 0 || point.monotonicNs < m_zeroNs))
            m_zeroNs = point.monotonicNs;
    }
    double end = 0;
    for (const StepData& step : run.run()->steps) {
        const double from =
            step.record.epochMonotonicNs > 0 ? seconds(step.record.epochMonotonicNs) : end;
        const double to = from + std::chrono::duration<double>(step.record.duration).count();
        m_steps.push_back({from, to});
        end = std::max(end, to);
    }
    for (const AccountingPoint& point : run.run()->accounting)
        end = std::max(end, seconds(point.monotonicNs));
    m_end = end > 0 ? end : 1;
}

double RunClock::seconds(quint64 monotonicNs) const
{
    return monotonicNs > m_zeroNs ? static_cast<double>(monotonicNs - m_zeroNs) / 1e9 : 0;
}

double RunClock::stepStart(qsizetype step) const
{
    return m_steps[static_cast<std::size_t>(step)].from;
}

double RunClock::stepEnd(qsizetype step) const
{
    return m_steps[static_cast<std::size_t>(step)].to;
}

void drawStepRates(QCPPainter& painter, QRect strip, const FigureView& view, const RunClock& clock)
{
    const PlottedRun& run = view.plotted();
    const QFontMetricsF metrics(view.theme().smallFont);
    const QRectF rect = view.axisRect()->rect();
    painter.save();
    painter.setClipRect(QRectF(rect.left(), strip.top(), rect.width(), strip.height()));
    painter.setFont(view.theme().smallFont);
    double free = rect.left();
    for (qsizetype i = 0; i < run.stepCount(); ++i) {
        if (!run.isVisible(i))
            continue;
        const double from = std::max(rect.left(), view.xAxis->coordToPixel(clock.stepStart(i)));
        const double to = std::min(rect.right() + 1, view.xAxis->coordToPixel(clock.stepEnd(i)));
        if (to <= from)
            continue;
        painter.fillRect(QRectF(from, strip.bottom() - 3, std::max(1.0, to - from - 1), 3),
                         view.theme().hue(run.curveOf(i)));
        const QString text = humanRate(run.step(i).record.offeredRate);
        const double width = metrics.horizontalAdvance(text);
        const double left = (from + to - width) / 2;
        if (left < free || left + width > rect.right() + 1)
            continue; // no room; the tooltip shows it
        painter.setPen(view.theme().text);
        painter.drawText(QRectF(left, strip.top(), width + 1, strip.height() - 3), Qt::AlignCenter,
                         text);
        free = left + width + 6;
    }
    painter.restore();
}

void setPanelShown(const FigureView& view, QCPAxisRect* panel, bool shown, int height)
{
    panel->setVisible(shown);
    panel->setSizeConstraintRect(QCPLayoutElement::scrOuterRect);
    panel->setAutoMargins(shown ? QCP::msAll : QCP::msNone);
    if (!shown)
        panel->setMargins(QMargins());
    // A share of the height, so that small figures keep room for their main axes.
    const int room = shown ? std::min(height, view.viewport().height() / 4) : 0;
    panel->setMinimumSize(0, room);
    panel->setMaximumSize(QWIDGETSIZE_MAX, room);
}

void setUpTimeAxis(FigureView& view)
{
    view.xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new LinearTicker));
    view.xAxis->setLabel(
        QCoreApplication::translate("Figures", "Time since the start of the run (s)"));
}

} // namespace unisweep
