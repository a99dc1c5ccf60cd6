// SPDX-License-Identifier: GPL-3.0-or-later
// The effect of a guest's argument: the share of outliers (below) and the length of their episodes
// (above) by the argument's value, with one line per offered rate.
#pragma once

#include "plot/figure_view.h"
#include "plot/step_work.h"
#include "results/argument_trial.h"

namespace unisweep
{

/// See FigureView. Reads steps in the background; points whose steps are not read yet are not
/// drawn.
class ArgumentPlot : public FigureView
{
    Q_OBJECT

public:
    explicit ArgumentPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("argument"); }
    QString title() const override;
    QString explanation() const override;
    void writeData(FigureData& out) const override;
    /// Whether the experiment varies an argument of its guests.
    bool suits(const Experiment& experiment) const override;

    /// The trial as last drawn; nullopt if the run varied no argument.
    const std::optional<ArgumentTrial>& trial() const { return m_trial; }

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    /// What counts as an outlier.
    struct Above {
        double fenceNs = 0;
        LatencyKind kind = LatencyKind::Response;
        bool operator==(const Above&) const = default;
    };
    static TrialStep readStep(const StepData& step, const Above& above);
    bool readPoint(TrialPoint& point, double fenceNs);
    double lineFenceNs(const TrialLine& line) const;
    double xPixel(const TrialLine& line, const TrialPoint& point) const;
    void drawShares(QCPPainter& painter) const;
    void drawLengths(QCPPainter& painter) const;

    QCPAxisRect* m_lengthAxes;
    std::optional<ArgumentTrial> m_trial;
    StepWork<Above, TrialStep> m_work;
    quint64 m_reading = 0; ///< PlottedRun::reading() of the cached results
};

} // namespace unisweep
