// SPDX-License-Identifier: GPL-3.0-or-later
// In a figure with an axis of time, zoomed in far enough to tell requests apart: each request as a
// bar from its sending to its answer, in its parts by the guest's door.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "evidence/door.h"
#include "plot/sample_figure.h"

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
    explicit DoorBars(SampleFigure& figure);

    /// From the steps that the figure shows now.
    void refresh();
    /// Some step has a record.
    bool isEmpty() const { return m_isEmpty; }
    void draw(QCPPainter& painter) const;
    void addLegend(LegendStrip& legend) const;
    /// What the bars are, for captions.
    QString explanation() const;

private:
    /// Passages of a step in the order of their entering, as indices.
    struct Order {
        std::shared_ptr<const DoorRecord> record;
        std::vector<std::uint32_t> byEntering;
    };
    const Order& orderOf(const StepData& step) const;
    void drawStep(QCPPainter& painter, const StepPlace& place) const;
    void drawBar(QCPPainter& painter, const Sample& sample, const DoorPassage& passage,
                 double pixelAtZero, double pixelsPerNs, double y) const;

    SampleFigure& m_figure;
    bool m_isEmpty = true;
    mutable std::map<qint64, Order> m_orders; ///< by the step's id; made when first zoomed in
};

} // namespace unisweep
