// SPDX-License-Identifier: GPL-3.0-or-later
// A run as all of its figures use it: the samples in compact columns, curves and their points,
// outliers, and the options that all views share. It links the views.
//
// GUI thread only, like its RunData. The owner of the RunData must announce changes: stepsChanged()
// after steps were added or their statistics, state or verdict changed; samplesAdded() after
// samples
// were appended to a step.
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

/// A sample, by its step's id and its index there.
struct SampleRef {
    qint64 step = 0;
    qsizetype sample = 0;
    bool operator==(const SampleRef&) const = default;
};

/// A place of the run that every figure may show: an instant of a step, and a latency.
struct RunPlace {
    qint64 step = 0;              ///< its id
    std::optional<double> timeNs; ///< in the step
    std::optional<double> latencyNs;
    bool operator==(const RunPlace&) const = default;
};

/// What is being done before there is something to show.
struct PlotActivity {
    QString text;
    double fraction = 0; ///< 0 to 1
    bool operator==(const PlotActivity&) const = default;
};

/// Steps and curves are identified by an index below stepCount() or in curves(), which is valid
/// until the next changed() with Run or Steps. Does not throw.
class PlottedRun : public QObject
{
    Q_OBJECT

public:
    enum class Change {
        Run,       ///< another run, or everything has to be read again
        Steps,     ///< steps, statistics, verdicts
        Samples,   ///< more samples
        Options,   ///< rule, band, latency kind, visible curves, whether causes are shown
        Causes,    ///< only the outliers' causes
        Selection, ///< only the selected samples
        Focus,     ///< only the step in focus
        Mark,      ///< only the marked sample
        Cursor,    ///< only what is under the pointer
        Activity,  ///< only the activity before there is something to show
    };

    explicit PlottedRun(QObject* parent = nullptr);
    ~PlottedRun() override;

    /// Also takes over the experiment's outlier rule and band. The run must stay valid until this
    /// is destroyed, or until setRun(nullptr).
    void setRun(const RunData* run);
    /// From now on, many samples are read in the background. Until that is done, the run has no
    /// steps here (isReading()); changed() announces them. For windows; exports wait.
    void setReadsBeside(bool beside) { m_readsBeside = beside; }
    /// Whether the last change of Run only changed layers of the same run.
    bool isSameRun() const { return m_sameRun; }
    bool isReading() const { return m_reader.isRunning(); }
    const RunData* run() const { return m_run; }

    /// Announcements by the owner of the RunData (see above); both end in changed().
    void stepsChanged();
    void samplesAdded(qint64 stepId);

    // A setter does nothing if the value is the same, and otherwise ends in changed().
    void setOutlierRule(OutlierRule rule);
    OutlierRule outlierRule() const { return m_rule; }
    /// Half width of the band in standard deviations; 0: no band.
    void setBandSigmas(double sigmas);
    double bandSigmas() const { return m_bandSigmas; }
    /// The layer with the values of the paper (figures/paper_reference.h).
    void setReferenceShown(bool shown);
    bool referenceShown() const { return m_referenceShown; }
    /// Reads every sample again.
    void setLatencyKind(LatencyKind kind);
    LatencyKind latencyKind() const { return m_kind; }
    /// Also for a curve without steps.
    void setCurveVisible(CurveKey key, bool visible);
    /// The sample that every view marks with a ring.
    void setMarked(std::optional<SampleRef> sample);
    std::optional<SampleRef> marked() const { return m_marked; }
    /// The place under the pointer of one figure, for the others.
    void setCursor(std::optional<RunPlace> place, std::optional<SampleRef> sample);
    std::optional<RunPlace> cursor() const { return m_cursor; }
    std::optional<SampleRef> hovered() const { return m_hovered; }

    /// Whether nothing has been measured that a figure could show.
    bool isBlank() const;
    /// What figures say while isBlank(); nullopt: nothing is being done.
    void setActivity(const std::optional<PlotActivity>& activity);
    const std::optional<PlotActivity>& activity() const { return m_activity; }

    /// Selects the samples in the boxes, in every view; none: clears the selection. `more` keeps
    /// the previous selection.
    void select(const std::vector<SampleBox>& boxes, bool more = false);
    /// Selects these samples, for a list of outliers.
    void select(const std::vector<SampleRef>& samples);
    const SampleSelection& selection() const { return m_selection; }
    /// The step that single-step figures show; nullopt: the newest with samples.
    void setFocus(std::optional<qint64> stepId);
    /// Its index; -1 if there is none, as in Qt's containers.
    qsizetype focusedStep() const;
    /// The step that the user selected, by its id; nullopt while figures follow the newest.
    std::optional<qint64> chosenStep() const { return m_focus; }
    /// The next visible step with samples, or the previous one (-1).
    void moveFocus(int direction);
    /// Index of a step by its id; -1 if unknown, as in Qt's containers.
    qsizetype indexOf(qint64 stepId) const;

    const std::vector<Curve>& curves() const { return m_curves; }
    /// Whether a linear axis would hide the latencies: before the knee of a visible curve, a step's
    /// 99th percentile is more than 20 times its median.
    bool suitsLogarithmic() const { return m_suitsLogarithmic; }
    int visibleCurveCount() const;
    std::vector<CurveKey> hiddenCurves() const { return m_hidden; }

    qsizetype stepCount() const { return static_cast<qsizetype>(m_steps.size()); }
    const StepData& step(qsizetype index) const;
    int curveOf(qsizetype step) const;    ///< index into curves()
    bool isVisible(qsizetype step) const; ///< whether its curve is
    const SampleColumns& columns(qsizetype step) const;
    /// For the latency kind in use.
    const LatencyStatistics& latency(qsizetype step) const;
    /// The latency above which the step's samples are outliers; infinite without latencies.
    double fenceNs(qsizetype step) const;
    /// Indices of the step's outliers by the rule, in order; the warm-up has none.
    const std::vector<qsizetype>& outliers(qsizetype step) const;
    qint64 outlierCount() const; ///< of the visible curves
    /// The step's outliers that are late because of the client.
    qint64 outliersByClient(qsizetype step) const;

    /// Whether outliers are drawn by their likely cause, which the caller determines.
    void setCausesShown(bool shown);
    bool causesShown() const { return m_causesShown; }
    /// For a step's outliers by the rule and kind of latency in use; discarded when these change.
    void setCauses(qint64 stepId, std::vector<OutlierCause> causes);
    /// Of an outlier; Unknown until it has been determined.
    Cause causeOf(qsizetype step, qsizetype sample) const;
    /// Changes with the causes.
    quint64 causesVersion() const { return m_causesVersion; }
    /// Episodes of a step's outliers, in order of time; stored and discarded with the causes.
    void setEpisodes(qint64 stepId, std::vector<EpisodeSpan> episodes);
    std::span<const EpisodeSpan> episodes(qsizetype step) const;
    /// Outliers of the visible curves, by cause.
    std::array<qint64, causeCount> causeCounts() const;

    /// Whether a guest of the step ran without hardware virtualization.
    bool isEmulated(qsizetype step) const;
    /// Changes whenever drawn samples have to be counted again.
    quint64 generation() const { return m_generation; }
    /// Changes whenever the samples were read from the start.
    quint64 reading() const { return m_reading; }

Q_SIGNALS:
    void changed(unisweep::PlottedRun::Change what);

private:
    void readSteps();
    void readBeside(Change what);
    void buildCurves();
    void findScale();
    CurvePoint buildPoint(int rate, const std::vector<qsizetype>& steps);
    PlottedStep& plottedStep(qsizetype index) const;
    double pooledMedianNs(const std::vector<qsizetype>& steps);
    void poolBeside(std::vector<StepData> steps, qint64 count);
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
    std::vector<std::unique_ptr<PlottedStep>> m_steps; ///< parallel to RunData::steps
    std::vector<Curve> m_curves;
    bool m_suitsLogarithmic = false;
    std::optional<RunPlace> m_cursor;
    std::optional<SampleRef> m_hovered;
    std::optional<PlotActivity> m_activity;
    QString m_file; ///< of the run
    bool m_sameRun = false;
    bool m_readsBeside = false;
    BackgroundJob m_reader;
    BackgroundJob m_pooler;
    quint64 m_generation = 1;
    quint64 m_causesVersion = 1;
    quint64 m_reading = 1;
};

} // namespace unisweep
