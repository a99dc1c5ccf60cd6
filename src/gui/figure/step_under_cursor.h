// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QTimer>

#include "plot/figure_view.h"

namespace unisweep
{

/// Reports the step on which the mouse rests in a figure, but not the steps that it crosses.
class StepUnderCursor : public QObject
{
    Q_OBJECT

public:
    explicit StepUnderCursor(QObject* parent = nullptr);
    void watch(FigureView& figure);

Q_SIGNALS:
    void rested(qint64 step); ///< the step's ID

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_rest;
    QPointer<FigureView> m_figure;
    QPointF m_at;
};

} // namespace unisweep
