// SPDX-License-Identifier: GPL-3.0-or-later
// The way in, the time in the guest and the way out by offered rate, from the record of the guest's
// door.
#pragma once

#include <map>

#include "plot/figure_view.h"
#include "results/door_statistics.h"

namespace unisweep
{

class DoorPlot : public FigureView
{
    Q_OBJECT

public:
    explicit DoorPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("door"); }
    bool suits(const Experiment& experiment) const override { return experiment.recordDoor; }
    QString title() const override;
    QString explanation() const override;
    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    struct Known {
        std::shared_ptr<const DoorRecord> record;
        DoorStatistics statistics;
    };
    struct Step {
        int rate = 0;
        const Known* known = nullptr;
    };
    /// A curve's steps, by rate.
    struct Line {
        int curve = 0;
        std::vector<Step> steps;
    };
    void draw(QCPPainter& painter) const;
    void drawPart(QCPPainter& painter, const Line& line, int part) const;

    std::map<qint64, Known> m_known; ///< by StepRecord::id
    std::vector<Line> m_lines;
    bool m_ratesLogarithmic = false;
};

} // namespace unisweep
