// SPDX-License-Identifier: GPL-3.0-or-later
// One run as every figure of it sees it: the samples in compact columns, curves and their points,
// outliers, and the choices that all views share. The views are linked through it.
//
// GUI thread only, like the RunData behind it. Whoever changes the RunData says so: stepsChanged()
// after steps were added or their statistics, state or verdict changed; samplesAdded() after a
// step's samples grew at their end.
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

/// A sample by its step's id and its index there.
struct SampleRef {
    qint64 step = 0;
    qsizetype sample = 0;
    bool operator==(const SampleRef&) const = default;
};

/// A place of the run, which every figure may show: an instant of a step, and a latency.
struct RunPlace {
    qint64 step = 0;              ///< its id
    std::optional<double> timeNs; ///< in the step
    std::optional<double> latencyNs;
    bool operator==(const RunPlace&) const = default;
};

/// What is done before there is anything to show.
struct PlotActivity {
    QString text;
    double fraction = 0; ///< 0 to 1
    bool operator==(const PlotActivity&) const = default;
};

/// Steps and curves are named by their place: an index below stepCount() or in curves(), which
/// holds until the next changed() with Run or Steps. Nothing here throws.
class PlottedRun : public QObject
{
    Q_OBJECT

public:
    enum class Change {
        Run,       ///< another run, or all of it must be read anew
        Steps,     ///< steps, statistics, verdicts
        Samples,   ///< more samples
        Options,   ///< rule, band, latency kind, visible curves, whether causes are shown
        Causes,    ///< only the outliers' causes
        Selection, ///< only what a brush has chosen
        Focus,     ///< only the step in focus
        Mark,      ///< only the marked sample
        Cursor,    ///< only what is under the pointer
        Activity,  ///< only what is done before there is anything to show
    };

    explicit PlottedRun(QObject* parent = nullptr);
    ~PlottedRun() override;

    /// Takes the experiment's outlier rule and band, too. The run outlives this, or
    /// until setRun(nullptr).
    void setRun(const RunData* run);
    /// From now on, many samples are read beside the GUI's thread. Until that is done, the run has
    /// no steps here (isReading()), and changed() tells of them then. For windows; a picture waits.
    void setReadsBeside(bool beside) { m_readsBeside = beside; }
    /// The last change of Run brought other layers to the same run.
    bool isSameRun() const { return m_sameRun; }
    bool isReading() const { return m_reader.isRunning(); }
    const RunData* run() const { return m_run; }

    /// What the RunData's owner says of it (see above); both end in changed().
    void stepsChanged();
    void samplesAdded(qint64 stepId);

    // A setter does nothing for what is set already, and else ends in changed().
    void setOutlierRule(OutlierRule rule);
    OutlierRule outlierRule() const { return m_rule; }
    /// Half width of the band in standard deviations; 0: no band.
    void setBandSigmas(double sigmas);
    double bandSigmas() const { return m_bandSigmas; }
    /// The layer of what the paper reports (figures/paper_reference.h).
    void setReferenceShown(bool shown);
    bool referenceShown() const { return m_referenceShown; }
    /// Reads every sample again.
    void setLatencyKind(LatencyKind kind);
    LatencyKind latencyKind() const { return m_kind; }
    /// Also of a curve that has no step yet.
    void setCurveVisible(CurveKey key, bool visible);
    /// The sample that every view marks with a ring.
    void setMarked(std::optional<SampleRef> sample);
    std::optional<SampleRef> marked() const { return m_marked; }
    /// What the pointer of one figure is at, for the others.
    void setCursor(std::optional<RunPlace> place, std::optional<SampleRef> sample);
    std::optional<RunPlace> cursor() const { return m_cursor; }
    std::optional<SampleRef> hovered() const { return m_hovered; }

    /// Nothing has been measured that a figure could show.
    bool isBlank() const;
    /// What figures say while that is so; nullopt: nothing is done.
    void setActivity(const std::optional<PlotActivity>& activity);
    const std::optional<PlotActivity>& activity() const { return m_activity; }

    /// Chooses the samples in the boxes, in every view; none: nothing is chosen any more. `more`
    /// keeps what was chosen before.
    void select(const std::vector<SampleBox>& boxes, bool more = false);
    /// Chooses these, as a list of outliers does.
    void select(const std::vector<SampleRef>& samples);
    const SampleSelection& selection() const { return m_selection; }
    /// The step that figures of a single step show; nullopt: the newest that has samples.
    void setFocus(std::optional<qint64> stepId);
    /// Its index; -1 when there is none, as of Qt's containers.
    qsizetype focusedStep() const;
    /// The step that somebody has chosen, by its id; nullopt while figures follow the newest.
    std::optional<qint64> chosenStep() const { return m_focus; }
    /// The next visible step that has samples, or the one before (-1).
    void moveFocus(int direction);
    /// Index of a step by its id; -1 for none of them, as of Qt's containers.
    qsizetype indexOf(qint64 stepId) const;

    const std::vector<Curve>& curves() const { return m_curves; }
    /// A linear axis would hide it: before the knee of a visible curve, a step's 99th percentile is
    /// more than 20 times its median.
    bool suitsLogarithmic() const { return m_suitsLogarithmic; }
    int visibleCurveCount() const;
    std::vector<CurveKey> hiddenCurves() const { return m_hidden; }

    qsizetype stepCount() const { return static_cast<qsizetype>(m_steps.size()); }
    const StepData& step(qsizetype index) const;
    int curveOf(qsizetype step) const;    ///< index into curves()
    bool isVisible(qsizetype step) const; ///< its curve is
    const SampleColumns& columns(qsizetype step) const;
    /// Of the latency kind in use.
    const LatencyStatistics& latency(qsizetype step) const;
    /// The latency above which the step's samples are outliers; infinite without any latency.
    double fenceNs(qsizetype step) const;
    /// Indices of the step's outliers by the rule, in order; the warm-up has none.
    const std::vector<qsizetype>& outliers(qsizetype step) const;
    qint64 outlierCount() const; ///< of the visible curves
    /// Of the step's outliers, those that are late by the client.
    qint64 outliersByClient(qsizetype step) const;

    /// Whether outliers are drawn by their likely cause. Somebody else finds the causes.
    void setCausesShown(bool shown);
    bool causesShown() const { return m_causesShown; }
    /// Of a step's outliers by the rule and kind of latency in use; forgotten when these change.
    void setCauses(qint64 stepId, std::vector<OutlierCause> causes);
    /// Of an outlier; Unknown while nobody has found it.
    Cause causeOf(qsizetype step, qsizetype sample) const;
    /// Changes with the causes.
    quint64 causesVersion() const { return m_causesVersion; }
    /// Episodes of a step's outliers, in order of time; kept and forgotten like the causes.
    void setEpisodes(qint64 stepId, std::vector<EpisodeSpan> episodes);
    std::span<const EpisodeSpan> episodes(qsizetype step) const;
    /// Outliers of the visible curves, by cause.
    std::array<qint64, causeCount> causeCounts() const;

    /// True when a guest of the step ran without hardware virtualization.
    bool isEmulated(qsizetype step) const;
    /// Changes whenever drawn samples must be counted anew.
    quint64 generation() const { return m_generation; }
    /// Changes whenever the samples were read from the beginning.
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
    std::vector<std::unique_ptr<PlottedStep>> m_steps; ///< beside RunData::steps
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
