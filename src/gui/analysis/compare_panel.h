// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include "base/background_job.h"
#include "gui/analysis/comparison_model.h"
#include "plot/plotted_run.h"
#include "results/comparison.h"
#include "run/run_document.h"

namespace unisweep
{

/// Lists the displayed curves, including the layers from other runs, and compares two of them.
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    ComparePanel(RunDocument& document, PlottedRun& plotted, QWidget* parent = nullptr);

public Q_SLOTS:
    /// Asks for a results file and adds it as a layer.
    void chooseLayer();
    void addLayer(const QString& path);

Q_SIGNALS:
    void failed(const QString& title, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void refresh();
    void refreshTicks();
    void fillCombo(QComboBox* combo, std::size_t preferred);
    void updateButtons();
    void removeLayer();
    void start();
    void compareNext();
    void finish(const QString& word);
    void forget();
    std::optional<CurveOfRun> chosen(const QComboBox* combo) const;
    QIcon swatch(int curve) const;

    RunDocument& m_document;
    PlottedRun& m_plotted;
    QTreeWidget* m_curves;
    QPushButton* m_add;
    QPushButton* m_remove;
    QComboBox* m_a;
    QComboBox* m_b;
    QPushButton* m_compare;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    ComparisonModel* m_model;
    bool m_refreshing = false;

    /// The comparison in progress, with copies of the curves from its start.
    std::optional<CurveComparison> m_comparison;
    BackgroundJob m_loading;
    BackgroundJob m_job;
};

} // namespace unisweep
