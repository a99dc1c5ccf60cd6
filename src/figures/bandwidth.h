// SPDX-License-Identifier: GPL-3.0-or-later
// A bandwidth test (the paper's section 5.1): the received bandwidth by offered bandwidth, and for
// UDP the receiver's jitter and the share of lost datagrams. One line per curve and datagram size:
// means over the reports of all repetitions, with bands of ±kσ between reports.
#pragma once

#include "plot/figure_view.h"

namespace unisweep
{

class BandwidthPlot : public FigureView
{
    Q_OBJECT

public:
    explicit BandwidthPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("bandwidth"); }
    bool suits(const Experiment& experiment) const override
    {
        return experiment.kind == ExperimentKind::Sweep && isBandwidth(experiment.service);
    }
    QString title() const override;
    QString explanation() const override;

    struct Point {
        int offeredMbits = 0;
        TransferStatistics transfer; ///< from the reports of all repetitions
        Verdict verdict;
    };
    /// A curve at one datagram size.
    struct Line {
        QString name;
        std::vector<Point> points; ///< ascending by offered bandwidth
    };
    /// The lines of the visible curves.
    const std::vector<Line>& lines() const { return m_lines; }

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    /// Selects the figure of a panel, in the unit of its axis.
    using Figure = std::optional<TransferStatistics::Spread> (*)(const TransferStatistics&);
    void readLines();
    void readLine(const Curve& curve, int datagramBytes, bool severalSizes);
    void setUpPanel(QCPAxisRect* panel, Figure figure, bool shown);
    double highest(Figure figure) const;
    void drawOffered(QCPPainter& painter) const;
    void drawFigure(QCPPainter& painter, const QCPAxis* y, Figure figure) const;
    bool isUdp() const;
    QString tcpSentence(bool toGuest) const;

    QCPAxisRect* m_lossAxes;
    QCPAxisRect* m_jitterAxes;
    std::vector<Line> m_lines;
    bool m_ratesLogarithmic = false;
};

} // namespace unisweep
