// SPDX-License-Identifier: GPL-3.0-or-later
// Below the samples, on the same time axis: when each thread of the guest ran and when it waited
// for a CPU, one row per thread, and the collections of its runtime as ticks.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "evidence/thread_line.h"
#include "plot/sample_figure.h"
#include "plot/step_work.h"

namespace unisweep
{

class FigureData;
class LegendStrip;

/// Draws the steps that its figure shows. GUI thread, or the thread that draws an export. Lengths
/// are in pixels of the figure, times in milliseconds unless their names differ.
class ThreadStrip
{
public:
    /// `ready` is called when new rows can be drawn.
    ThreadStrip(SampleFigure& figure, std::function<void()> ready);

    /// Reads new data of the steps that the figure currently shows, mostly in the background.
    void refresh();
    bool isEmpty() const { return m_rows.empty() && m_collections == 0; }
    int height() const;    ///< of all rows; 0 if there are none
    int rowHeight() const; ///< the same for each
    int rowCount() const { return static_cast<int>(m_rows.size()) + (m_collections > 0 ? 1 : 0); }
    /// Limits the number of rows to the collections and the most active threads.
    void fold(int rows);
    /// Draws the rows into `strip`, in pixels, on the figure's axis of time.
    void draw(QCPPainter& painter, QRect strip) const;
    void addLegend(LegendStrip& legend) const;
    /// The description of the rows, for captions.
    QString explanation() const;
    /// Writes the collections, and how threads spent each step, in milliseconds.
    void writeData(FigureData& out) const;

private:
    using Record = std::shared_ptr<const SchedulingRecord>;
    using Lines = std::vector<ThreadLine>;
    /// Threads with the same name and role, in all steps.
    struct Row {
        ThreadRole role = ThreadRole::Process;
        QString name;
        double activeNs = 0;
    };

    static Lines readStep(const StepData& step, const Record& record);
    static qsizetype sizeOf(const StepData& step);
    void keepMostActive(std::size_t rows);
    void drawLabel(QCPPainter& painter, QRect strip, double top, const QString& text) const;
    void drawCollections(QCPPainter& painter, const QRectF& rect) const;
    const ThreadLine* lineOf(const StepPlace& place, const Row& row) const;
    void drawRow(QCPPainter& painter, const QRectF& rect, const Row& row) const;
    void drawCell(QCPPainter& painter, const QRectF& cell, const ThreadTime& time, int curve) const;
    void writeCollections(FigureData& out) const;
    std::optional<double> haltPollingShare() const;

    SampleFigure& m_figure;
    StepWork<Record, Lines, sizeOf> m_work;
    std::vector<Row> m_rows;       ///< as drawn, from top to bottom
    std::size_t m_collections = 0; ///< number in the steps shown
};

} // namespace unisweep
