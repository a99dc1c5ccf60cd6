// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles of latency, one curve per step. The x axis expands the tail: 90 %, 99 % and 99.9 %
// are at equal distances. Each curve ends at its largest latency. Every value is an observed
// latency.
#pragma once

#include "plot/figure_view.h"
#include "plot/step_work.h"
#include "results/latency_histogram.h"

namespace unisweep
{

class PercentilesPlot : public FigureView
{
    Q_OBJECT

public:
    explicit PercentilesPlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("percentiles"); }
    QString title() const override;
    QString explanation() const override;

    /// Shows only these steps, by id; empty: all steps of visible curves.
    void setSteps(std::vector<qint64> ids);
    const std::vector<qint64>& steps() const { return m_only; }
    void applyOptions(const FigureOptions& options) override { setSteps(options.steps); }
    void storeOptions(FigureOptions& options) const override { options.steps = m_only; }

    /// One point of a step's curve.
    struct Point {
        double reciprocal = 1; ///< 1 / (1 − p)
        double latencyNs = 0;
    };
    /// Nearest-rank percentiles of the latencies, about 40 points per decade of the tail. Sorts
    /// `latencies`.
    static std::vector<Point> percentiles(std::vector<float>& latencies);
    /// The same from counts, each to within 0.1 %; the last is `longest`.
    static std::vector<Point> percentiles(const LatencyHistogram& latencies, double longest);

    std::vector<SampleBox> boxesIn(QRectF pixels) const override;
    std::optional<RunPlace> placeAt(QPointF pixel) const override;
    CursorLines linesOf(const RunPlace& place) const override;
    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    bool hasUprightLatency() const override { return true; }
    QString xText(double x) const override;
    QString yText(double y) const override;

private:
    struct Line {
        qsizetype step = 0;
        QColor color;
        const std::vector<Point>* points = nullptr;
    };

    /// Returns nullptr while they are being computed.
    const std::vector<Point>* pointsOf(const StepData& step);
    void draw(QCPPainter& painter) const;
    void drawSelected(QCPPainter& painter, const Line& line) const;

    /// For a running step, new samples are added to counts, so that its percentiles are within 0.1
    /// %. When the step has ended, all samples are sorted.
    struct Of {
        LatencyKind kind = LatencyKind::Response;
        bool running = false;
        bool operator==(const Of&) const = default;
    };
    struct Found {
        std::vector<Point> points;
        LatencyHistogram counts;
        double longestNs = 0;
        qint64 pointsOf = -1; ///< counts.total() when the points were computed
    };
    static Found read(const StepData& step, const Of& of);
    static void count(Found& found, SampleView samples, LatencyKind kind);

    std::vector<qint64> m_only;
    std::vector<Line> m_lines;
    StepWork<Of, Found> m_work;
    quint64 m_reading = 0; ///< PlottedRun::reading() of the cached points
};

} // namespace unisweep
