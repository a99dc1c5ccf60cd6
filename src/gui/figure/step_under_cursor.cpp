// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/step_under_cursor.h"

#include <QMouseEvent>

namespace unisweep
{

static constexpr int restMs = 250;

StepUnderCursor::StepUnderCursor(QObject* parent)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        const FigureView* figure = m_figure.data();
        if (!figure)
            return;
        const PlottedRun& run = figure->plotted();
        const qsizetype step = figure->stepAt(m_at);
        if (step >= 0 && step < run.stepCount())
            Q_EMIT rested(run.step(step).record.id);
    });
}

void StepUnderCursor::watch(FigureView& figure)
{
    figure.installEventFilter(this);
}

bool StepUnderCursor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto* move = static_cast<QMouseEvent*>(event);
        m_figure = static_cast<FigureView*>(watched);
        m_at = move->position();
        if (move->buttons() == Qt::NoButton)
            m_rest.start();
        else
            m_rest.stop();
    } else if (event->type() == QEvent::Leave || event->type() == QEvent::MouseButtonPress) {
        m_rest.stop();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace unisweep
