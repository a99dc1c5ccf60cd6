// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "run/processor_plan.h"

namespace unisweep
{

/// The CPUs of this host as cells: by node and core, so that those that compete lie together;
/// colored by what the plan keeps there.
class ProcessorMap : public QWidget
{
    Q_OBJECT

public:
    explicit ProcessorMap(QWidget* parent = nullptr);

    /// Hidden without a plan.
    void setPlan(const HostProcessors& host, const ProcessorPlan& plan);

    /// What is said about a CPU: "CPU 3: guest; shares a core with CPU 1; isolated". Empty for one
    /// that the host does not have.
    QString textOf(int cpu) const;
    /// Where it is drawn; empty for one that the host does not have.
    QRect cellOf(int cpu) const;
    /// The CPU at a point of the widget; -1: none.
    int cpuAt(QPoint pixel) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Of a width: where each CPU is, and where the labels of nodes are.
    struct Layout {
        QList<std::pair<int, QRect>> cells;
        QList<QRect> cores;
        QList<std::pair<QString, QRect>> labels;
        int height = 0;
    };
    Layout layoutFor(int width) const;
    int cellSize() const;
    /// What is kept on CPUs of its own.
    struct Part {
        QString name;
        CpuList cpus;
        QColor color;
    };
    QList<Part> parts() const; ///< those that the plan places
    void paintLegend(QPainter& painter, int top) const;

    HostProcessors m_host;
    ProcessorPlan m_plan;
};

} // namespace unisweep
