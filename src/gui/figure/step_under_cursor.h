// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QTimer>

#include "plot/figure_view.h"

namespace unisweep
{

/// Reports the step of a figure on which the mouse comes to rest, but not the steps that it
/// crosses.
class StepUnderCursor : public QObject
{
    Q_OBJECT

public:
    explicit StepUnderCursor(QObject* parent = nullptr);
    void watch(FigureView& figure);

Q_SIGNALS:
    void rested(qint64 step); ///< by its id

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_rest;
    QPointer<FigureView> m_figure;
    QPointF m_at;
};

} // namespace unisweep
