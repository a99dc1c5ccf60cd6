// SPDX-License-Identifier: GPL-3.0-or-later
// Latency by time: every sample of the run at the instant at which it was due, with each step's
// mean and outlier fence. Above the axes: the steps' rates and failed requests. Below, on the same
// time axis: when the guest's threads ran and waited, its CPU use and network traffic.
#pragma once

#include "figures/door_bars.h"
#include "figures/failure_marks.h"
#include "figures/guest_tracks.h"
#include "figures/thread_strip.h"
#include "plot/sample_figure.h"

namespace unisweep
{

class LatencyByTimePlot : public SampleFigure
{
    Q_OBJECT

public:
    explicit LatencyByTimePlot(PlottedRun& run, QWidget* parent = nullptr);

    QString word() const override { return QStringLiteral("latency-by-time"); }
    QString title() const override;
    QString explanation() const override;

    /// When the guest's threads ran, as far as it has been read.
    const ThreadStrip& threads() const { return m_threads; }

public Q_SLOTS:
    /// Zooms to one step; ignores an unknown id.
    void showStep(qint64 stepId);

    void writeData(FigureData& out) const override;

protected:
    FigureRange wholeRange() const override;
    void refresh() override;
    QString placeText(QPointF pixel) const override;
    QString xText(double x) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The rows below the axes.
    struct Under {
        int threadRows = 0;
        bool cpu = false;
        bool network = false;
        bool operator==(const Under&) const = default;
    };
    Under whatFits();

    void drawLevels(QCPPainter& painter) const;
    void drawFailures(QCPPainter& painter, QRect strip);
    bool anyFailure() const;

    void showGuest(bool cpu, bool network);

    RunClock m_clock;
    FailureMarks m_failures;
    GuestTracks m_guest;
    Under m_wanted; ///< the rows that an unlimited height would show
    Under m_under;
    ThreadStrip m_threads{*this, [this] { invalidate(); }};
    DoorBars m_door{*this, [this] { invalidate(); }};
    QCPAxisRect* m_cpuAxes = nullptr;
    QCPAxisRect* m_networkAxes = nullptr;
};

} // namespace unisweep
