// SPDX-License-Identifier: GPL-3.0-or-later
// A run as shared by all of its figures: its samples in compact columns, curves and their points,
// outliers, and the options common to all views. It links the views.
//
// GUI thread only, like its RunData. The owner of the RunData must announce changes: stepsChanged()
// after steps were added or their statistics, state or verdict changed; samplesAdded() after
// samples were appended to a step.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QObject>

#include "base/background_job.h"
#include "plot/curve.h"
#include "plot/plotted_step.h"
#include "plot/sample_columns.h"
#include "plot/sample_selection.h"
#include "results/cause_shares.h"
#include "results/run_data.h"

namespace unisweep
{

/// A sample, by its step's id and its index in the step.
struct SampleRef {
    qint64 step = 0;
    qsizetype sample = 0;
    bool operator==(const SampleRef&) const = default;
};

/// A place in the run that every figure can show: an instant of a step, and a latency.
struct RunPlace {
    qint64 step = 0;              ///< StepRecord::id
    std::optional<double> timeNs; ///< on the step's axis
    std::optional<double> latencyNs;
    bool operator==(const RunPlace&) const = default;
};

/// What is in progress before there is something to show.
struct PlotActivity {
    QString text;
    double fraction = 0; ///< 0 to 1
    bool operator==(const PlotActivity&) const = default;
};

/// Steps and curves are identified by an index below stepCount() or into curves(), which is valid
/// until the next changed() with Run or Steps. Does not throw.
class PlottedRun : public QObject
{
    Q_OBJECT

public:
    enum class Change {
        Run,       ///< another run, or all samples must be read again
        Steps,     ///< steps, statistics, verdicts
        Samples,   ///< more samples
        Options,   ///< rule, band, latency kind, visible curves, whether causes are shown
        Causes,    ///< only the causes of outliers
        Selection, ///< only the selected samples
        Focus,     ///< only the step in focus
        Mark,      ///< only the marked sample
        Cursor,    ///< only the place under the pointer
        Activity,  ///< only the activity shown before there are data
    };

    explicit PlottedRun(QObject* parent = nullptr);
    ~PlottedRun() override;

    /// Also adopts the experiment's outlier rule and band. The run must stay valid until this is
    /// destroyed, or until setRun(nullptr).
    void setRun(const RunData* run);
    /// Enables reading of many samples in the background. Meanwhile the run has no steps here
    /// (isReading()); changed() announces them. For windows; exports wait.
    void setReadsInBackground(bool inBackground) { m_readsInBackground = inBackground; }
    /// Whether the last Change::Run changed only layers of the same run.
    bool isSameRun() const { return m_sameRun; }
    bool isReading() const { return m_reader.isRunning(); }
    const RunData* run() const { return m_run; }

    /// Announcements by the owner of the RunData (see above); both emit changed().
    void stepsChanged();
    void samplesAdded(qint64 stepId);

    // Setters emit changed(), unless the value is the same.
    void setOutlierRule(OutlierRule rule);
    OutlierRule outlierRule() const { return m_rule; }
    /// Half the width of the band in standard deviations; 0: no band.
    void setBandSigmas(double sigmas);
    double bandSigmas() const { return m_bandSigmas; }
    /// Whether the paper's values are shown (figures/paper_reference.h).
    void setReferenceShown(bool shown);
    bool referenceShown() const { return m_referenceShown; }
    /// Reads every sample again.
    void setLatencyKind(LatencyKind kind);
    LatencyKind latencyKind() const { return m_kind; }
    /// The curve need not have steps yet.
    void setCurveVisible(CurveKey key, bool visible);
    /// The sample that every view marks with a ring.
    void setMarked(std::optional<SampleRef> sample);
    std::optional<SampleRef> marked() const { return m_marked; }
    /// The place and sample under the pointer in one figure, which the others show, too.
    void setCursor(std::optional<RunPlace> place, std::optional<SampleRef> sample);
    std::optional<RunPlace> cursor() const { return m_cursor; }
    std::optional<SampleRef> hovered() const { return m_hovered; }

    /// Whether nothing was measured that a figure could show.
    bool isBlank() const;
    /// What figures display while isBlank(); nullopt: nothing is in progress.
    void setActivity(const std::optional<PlotActivity>& activity);
    const std::optional<PlotActivity>& activity() const { return m_activity; }

    /// Selects the samples in the boxes, in every view; without boxes, clears the selection.
    /// `more`: adds to the previous selection.
    void select(const std::vector<SampleBox>& boxes, bool more = false);
    /// Selects these samples, for a list of outliers.
    void select(const std::vector<SampleRef>& samples);
    const SampleSelection& selection() const { return m_selection; }
    /// The step that single-step figures show; nullopt: the newest with samples.
    void setFocus(std::optional<qint64> stepId);
    /// The index of the step in focus; -1: none, as in Qt's containers.
    qsizetype focusedStep() const;
    /// The id of the step that the user selected; nullopt: figures follow the newest.
    std::optional<qint64> chosenStep() const { return m_focus; }
    /// Moves the focus to the next (1) or previous (-1) visible step with samples.
    void moveFocus(int direction);
    /// The index of a step by its id; -1 if unknown, as in Qt's containers.
    qsizetype indexOf(qint64 stepId) const;

    const std::vector<Curve>& curves() const { return m_curves; }
    /// Whether a linear axis would hide most latencies: below the knee of a visible curve, a step's
    /// 99th percentile is more than 20 times its median.
    bool suitsLogarithmic() const { return m_suitsLogarithmic; }
    int visibleCurveCount() const;
    std::vector<CurveKey> hiddenCurves() const { return m_hidden; }

    qsizetype stepCount() const { return static_cast<qsizetype>(m_steps.size()); }
    const StepData& step(qsizetype index) const;
    int curveOf(qsizetype step) const;    ///< index into curves()
    bool isVisible(qsizetype step) const; ///< whether its curve is visible
    const SampleColumns& columns(qsizetype step) const;
    /// For the current latency kind.
    const LatencyStatistics& latency(qsizetype step) const;
    /// The latency above which the step's samples are outliers; infinite without latencies.
    double fenceNs(qsizetype step) const;
    /// Indices of the step's outliers by the rule, ascending, without the warm-up.
    const std::vector<qsizetype>& outliers(qsizetype step) const;
    qint64 outlierCount() const; ///< over the visible curves
    /// The step's outliers that are late because of the client.
    qint64 outliersByClient(qsizetype step) const;

    /// Whether outliers are drawn by their likely cause, which the caller must set.
    void setCausesShown(bool shown);
    bool causesShown() const { return m_causesShown; }
    /// Sets the causes of a step's outliers for the current rule and latency kind; a change of
    /// these discards them.
    void setCauses(qint64 stepId, std::vector<OutlierCause> causes);
    /// The cause of an outlier; Unknown until set.
    Cause causeOf(qsizetype step, qsizetype sample) const;
    /// Changes whenever the causes change.
    quint64 causesVersion() const { return m_causesVersion; }
    /// The episodes of a step's outliers, by time; stored and discarded with the causes.
    void setEpisodes(qint64 stepId, std::vector<EpisodeSpan> episodes);
    std::span<const EpisodeSpan> episodes(qsizetype step) const;
    /// The number of outliers of the visible curves, by cause.
    std::array<qint64, causeCount> causeCounts() const;

    /// Whether a guest of the step ran without hardware virtualization.
    bool isEmulated(qsizetype step) const;
    /// Changes whenever drawn samples must be counted again.
    quint64 generation() const { return m_generation; }
    /// Changes whenever samples are read from the start.
    quint64 reading() const { return m_reading; }

Q_SIGNALS:
    void changed(unisweep::PlottedRun::Change what);

private:
    void readSteps();
    void readInBackground(Change what);
    void buildCurves();
    void findScale();
    CurvePoint buildPoint(int rate, const std::vector<qsizetype>& steps);
    PlottedStep& plottedStep(qsizetype index) const;
    double pooledMedianNs(const std::vector<qsizetype>& steps);
    void poolInBackground(std::vector<StepData> steps, qint64 count);
    void restart(Change what);
    void forgetCauses();

    const RunData* m_run = nullptr;
    OutlierRule m_rule;
    double m_bandSigmas = 1;
    bool m_referenceShown = false;
    bool m_causesShown = false;
    LatencyKind m_kind = LatencyKind::Response;
    std::vector<CurveKey> m_hidden;
    std::optional<SampleRef> m_marked;
    std::optional<qint64> m_focus;
    SampleSelection m_selection;
    std::vector<std::unique_ptr<PlottedStep>> m_steps; ///< in the order of RunData::steps
    std::vector<Curve> m_curves;
    bool m_suitsLogarithmic = false;
    std::optional<RunPlace> m_cursor;
    std::optional<SampleRef> m_hovered;
    std::optional<PlotActivity> m_activity;
    QString m_file; ///< of the run
    bool m_sameRun = false;
    bool m_readsInBackground = false;
    BackgroundJob m_reader;
    BackgroundJob m_pooler;
    quint64 m_generation = 1;
    quint64 m_causesVersion = 1;
    quint64 m_reading = 1;
};

} // namespace unisweep
