// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QWidget>

#include "catalog/catalog.h"
#include "gui/form/experiment_editor.h"
#include "gui/form/message_bar.h"
#include "gui/form/series_fit.h"
#include "run/preflight.h"

class QComboBox;

namespace Ui
{
class ExperimentForm;
}

namespace unisweep
{

class ArgumentsPanel;
class FieldGuard;
class FormBindings;

/// Replaces load clients that cannot load the experiment's service by ones that can.
void chooseClientsFor(Experiment& experiment);

/// Every client that is known here, by its word.
void fillWithClients(QComboBox* combo);
/// The client that a word of such a list stands for.
Client clientOfWord(const QString& word);

/// The experiment as a form. Every edit goes to the editor at once; what is wrong is marked at its
/// field and said above, with the button that cures it.
class ExperimentForm : public QWidget
{
    Q_OBJECT

public:
    ExperimentForm(ExperimentEditor& editor, const Catalog& catalog, QWidget* parent = nullptr);
    ~ExperimentForm() override;

    /// What this host says of the experiment, in the bar above; nothing while it is worked out.
    void setPreflight(const Preflight& preflight);
    /// What keeps the file's text from being the experiment; may be empty.
    void setTextProblem(const QString& problem);
    /// The fields can be read, but not edited, and this says why; empty: they can be edited. With
    /// `mayEdit`, a button gives them free (editAsked()).
    void setReadOnly(const QString& why, bool mayEdit = false);

    /// Whether the experiment is what stands in the fields.
    /// The catalog has more platforms now.
    void fillPlatforms();
    bool isReadable() const;
    /// Brings the key to the first field that cannot be read, or to the first that is wrong.
    void focusProblem();
    /// What stands in the bar, a line a message.
    QString messages() const;

Q_SIGNALS:
    /// The image of a platform's server is wanted, by their ids in the catalog.
    void imageAsked(const QString& platform, const QString& server);
    /// The series that cannot run here are left out; the rest is to be run.
    void runAsked();
    void editAsked();
    void textAsked(); ///< the file's text is to be shown

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

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
    void bindSeriesList();
    void refreshSeriesList();
    void refreshServers();
    void fitWidth();
    void editSeries(const QString& name, const std::function<void(Series&)>& change);
    void addSeries(bool copy);
    void moveSeries(int direction);
    void showProblems();
    void addSeriesMessages(std::vector<BarMessage>& messages, const QStringList& known);
    void addRemarks(std::vector<BarMessage>& messages) const;
    void runPossible();

    std::unique_ptr<Ui::ExperimentForm> m_ui;
    ExperimentEditor& m_editor;
    const Catalog& m_catalog;
    FormBindings* m_bindings;
    ArgumentsPanel* m_arguments = nullptr;
    FieldGuard* m_guard = nullptr;
    MessageBar* m_bar = nullptr;
    SeriesFit m_fit;
    Preflight m_preflight;
    QString m_textProblem;
    QString m_readOnly; ///< why; empty: it is not
    bool m_mayEdit = false;
    QWidget* m_wrong = nullptr; ///< the first field with a problem
    int m_series = 0;           ///< the one that the fields edit
};

} // namespace unisweep
