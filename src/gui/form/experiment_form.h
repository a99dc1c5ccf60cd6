// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "catalog/catalog.h"
#include "gui/form/experiment_editor.h"

class QComboBox;

namespace Ui
{
class ExperimentForm;
}

namespace unisweep
{

class ArgumentsPanel;
class FormBindings;

/// Replaces load clients that cannot load the experiment's service by ones that can.
void chooseClientsFor(Experiment& experiment);

/// Every client that is known here, by its word.
void fillWithClients(QComboBox* combo);
/// The client that a word of such a list stands for.
Client clientOfWord(const QString& word);

/// The experiment as a form. Every edit goes to the editor at once; what is wrong is marked at its
/// field and said below.
class ExperimentForm : public QWidget
{
    Q_OBJECT

public:
    ExperimentForm(ExperimentEditor& editor, const Catalog& catalog, QWidget* parent = nullptr);
    ~ExperimentForm() override;

    /// Said below the form beside its own problems: why this host cannot run the experiment.
    void setHostProblems(const QStringList& blockers, const QStringList& remarks);

private:
    void bindExperiment();
    void bindService();
    void bindBandwidth();
    void bindSeriesClient();
    void bindSeries();
    void bindBoots();
    void bindSweep();
    void bindLoad();
    void refresh();
    void refreshSeriesList();
    void refreshServers();
    void showProblems();

    std::unique_ptr<Ui::ExperimentForm> m_ui;
    ExperimentEditor& m_editor;
    const Catalog& m_catalog;
    FormBindings* m_bindings;
    ArgumentsPanel* m_arguments = nullptr;
    QStringList m_blockers;
    QStringList m_remarks;
    int m_series = 0; ///< the one that the fields edit
};

} // namespace unisweep
