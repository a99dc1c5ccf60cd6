// SPDX-License-Identifier: GPL-3.0-or-later
// A guest's argument on trial: the share of outliers (below) and the length of their episodes
// (above) against the values that the argument was given, a line for each offered rate.
#pragma once

#include <map>

#include <QTimer>

#include "plot/figure_view.h"
#include "results/argument_trial.h"

namespace unisweep
{

class ArgumentPlot : public FigureView
{
    Q_OBJECT

public:
    explicit ArgumentPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("argument"); }
    QString title() const override;
    QString explanation() const override;
    void writeData(FigureData& out) const override;

    /// As last drawn; nullopt when the run varied no argument.
    const std::optional<ArgumentTrial>& trial() const { return m_trial; }

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    struct Read {
        double fenceNs = 0;
        qsizetype samples = 0;
        LatencyKind kind = LatencyKind::Response;
        TrialStep step;
    };
    bool readPoint(TrialPoint& point, double fenceNs);
    double lineFenceNs(const TrialLine& line) const;
    double xPixel(const TrialLine& line, const TrialPoint& point) const;
    void drawShares(QCPPainter& painter) const;
    void drawLengths(QCPPainter& painter) const;

    QCPAxisRect* m_lengthAxes;
    std::optional<ArgumentTrial> m_trial;
    std::map<qint64, Read> m_read; ///< by step id
    QTimer m_goOn;                 ///< reads the next step without blocking the window
};

} // namespace unisweep
