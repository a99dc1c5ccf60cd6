// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include <QComboBox>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QWidget>

#include "base/background_job.h"
#include "gui/analysis/data_table.h"
#include "gui/analysis/episodes_model.h"
#include "plot/plotted_run.h"
#include "results/step_context.h"

namespace unisweep
{

/// The current step: its verdict, its statistics and the causes of its outliers; its episodes are
/// listed on a separate page. Steps are analyzed one at a time in the background, the selected one
/// first, and only while this panel is visible or the figures show causes, which they get from
/// here.
class OutlierInspector : public QWidget
{
    Q_OBJECT

public:
    /// `plotted` must outlive it. GUI thread.
    explicit OutlierInspector(PlottedRun& plotted, QWidget* parent = nullptr);

    /// The list of the step's episodes, for the caller to place in a tab.
    QWidget* episodesPage() const { return m_episodesPage; }

public Q_SLOTS:
    /// The step with this id (StepRecord::id); ignored if the run has none.
    void showStep(qint64 id);
    /// Shows the step under the mouse, unless a step is selected or a sample is marked.
    void showHovered(qint64 id);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Inspected {
        qsizetype samples = 0; ///< of the step when it was analyzed
        bool over = false;     ///< the step had ended
        StepOutliers outliers;
    };

    static constexpr int runningMs = 2000; ///< minimum time between analyses of a running step
    /// A running step is analyzed again only when its samples have doubled, and only up to this
    /// number, because all of them are sorted. A longer step is analyzed completely at its end.
    static constexpr qsizetype maxSamplesWhileRunning = 1'000'000;

    /// The input from which a curve's mechanism was determined.
    struct MechanismOf {
        CurveKey curve;
        LatencyKind kind = LatencyKind::Response;
        std::vector<std::pair<qint64, qsizetype>> steps; ///< step IDs with their sample counts
        bool operator==(const MechanismOf&) const = default;
    };

    void layOut();
    void changed(PlottedRun::Change what);
    void forget();
    void fillSteps();
    int firstShown() const;
    void showVerdict();
    void followRule();
    void markEpisode();
    void showMarked();
    void inspectNext();
    std::optional<qsizetype> stepToInspect() const;
    StepContext contextAt(qsizetype step);
    bool isInspected(qsizetype step) const;
    qsizetype shownStep() const;
    void showResult();
    void showMechanism();

    PlottedRun& m_plotted;
    QComboBox* m_step;
    QLabel* m_summary;
    QLabel* m_verdict;
    QLabel* m_figures;
    QWidget* m_episodesPage;
    QTableView* m_view;
    EpisodesModel* m_model;
    TableProxy* m_proxy;
    QLabel* m_mechanism;
    OutlierRule m_rule;
    LatencyKind m_kind = LatencyKind::Response;
    std::map<qint64, Inspected> m_inspected; ///< by step ID, for the rule and kind above
    quint64 m_generation = 0;
    std::vector<StepContext> m_contexts;      ///< of all steps; empty: to be made again
    std::optional<MechanismOf> m_mechanismOf; ///< of what is shown, or being determined
    QTimer m_soon;
    BackgroundJob m_job;
    BackgroundJob m_mechanismJob;
};

} // namespace unisweep
