// SPDX-License-Identifier: GPL-3.0-or-later
// In a figure with an axis of time, zoomed in far enough to tell requests apart: each request as a
// bar from its sending to its answer, in its parts by the guest's door.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "evidence/door.h"
#include "plot/sample_figure.h"
#include "plot/step_work.h"

namespace unisweep
{

class LegendStrip;

/// The parts of a latency, in the order of time: way in, in the guest, way out.
inline constexpr int doorParts = 3;
/// Of a part, from 0; the name is for people: "way in".
QColor doorPartColor(int part);
QString doorPartName(int part);

/// Belongs to a figure, and draws what that shows; see ThreadStrip.
class DoorBars
{
public:
    /// `ready` is called when there are new bars to draw.
    DoorBars(SampleFigure& figure, std::function<void()> ready);

    /// From the steps that the figure shows now; much is read beside the GUI's thread.
    void refresh();
    /// Some step has a record.
    bool isEmpty() const { return m_isEmpty; }
    void draw(QCPPainter& painter) const;
    void addLegend(LegendStrip& legend) const;
    /// What the bars are, for captions.
    QString explanation() const;

private:
    using Record = std::shared_ptr<const DoorRecord>;
    /// Passages of a step in the order of their entering, as indices.
    using Order = std::vector<std::uint32_t>;
    static Order readStep(const StepData& step, const Record& record);
    static qsizetype sizeOf(const StepData& step);
    void drawStep(QCPPainter& painter, const StepPlace& place) const;
    void drawBar(QCPPainter& painter, const Sample& sample, const DoorPassage& passage,
                 double pixelAtZero, double pixelsPerNs, double y) const;

    SampleFigure& m_figure;
    bool m_isEmpty = true;
    StepWork<Record, Order, sizeOf> m_work;
};

} // namespace unisweep
