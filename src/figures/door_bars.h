// SPDX-License-Identifier: GPL-3.0-or-later
// In a figure with a time axis, zoomed in far enough to distinguish requests: shows each request as
// a bar from sending to answer, split at the guest's door.
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

/// The number of parts of a latency; in order: way in, in the guest, way out.
inline constexpr int doorParts = 3;
/// `part`: from 0. The name is translated: "way in".
QColor doorPartColor(int part);
QString doorPartName(int part);

/// Draws the steps that its figure shows; see ThreadStrip.
class DoorBars
{
public:
    /// `ready` is called when new bars can be drawn.
    DoorBars(SampleFigure& figure, std::function<void()> ready);

    /// Reads the steps that the figure currently shows; large ones in the background.
    void refresh();
    /// Whether the door was not recorded in any step.
    bool isEmpty() const { return m_isEmpty; }
    void draw(QCPPainter& painter) const;
    void addLegend(LegendStrip& legend) const;
    /// The description of the bars, for captions.
    QString explanation() const;

private:
    using Record = std::shared_ptr<const DoorRecord>;
    /// Indices of a step's passages, sorted by the time of entering.
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
