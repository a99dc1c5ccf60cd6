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
class ProcessorMap;

/// Replaces load clients that do not support the experiment's service.
void chooseClientsFor(Experiment& experiment);

/// Adds all known clients, by their words.
void fillWithClients(QComboBox* combo);
/// The client for a word in such a list.
Client clientOfWord(const QString& word);

/// The experiment as a form. Edits take effect immediately. Problems are marked at their fields and
/// listed above, with a button that fixes them where possible.
class ExperimentForm : public QWidget
{
    Q_OBJECT

public:
    ExperimentForm(ExperimentEditor& editor, const Catalog& catalog, QWidget* parent = nullptr);
    ~ExperimentForm() override;

    /// Shows what prevents a run on this host in the bar above; nothing while that is being
    /// checked.
    void setPreflight(const Preflight& preflight);
    /// Why the file's text is not a valid experiment; may be empty.
    void setTextProblem(const QString& problem);
    /// Makes the fields read-only for the reason `why`; empty: editable. With `mayEdit`, a button
    /// unlocks them (editRequested()).
    void setReadOnly(const QString& why, bool mayEdit = false);

    /// Updates the list of platforms after the catalog has changed.
    void fillPlatforms();
    bool isReadable() const;
    /// Focuses the first field with an invalid value, or else the first with a problem.
    void focusProblem();
    /// Replaces the DNS queries by those of a dnsperf file; shows a message if that fails.
    void importQueries(const QString& path);
    /// The content of the bar, one line per message.
    QString messages() const;

Q_SIGNALS:
    /// The user requests the image of a platform's server, by their IDs in the catalog.
    void imageRequested(const QString& platform, const QString& server);
    /// The user wants to run without the series that cannot run here.
    void runRequested();
    void editRequested();
    void textRequested(); ///< the user wants to see the file's text

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static QString durationHint();
    void bindExperiment();
    void bindService();
    void bindDns();
    void bindTransport();
    void bindCorrectResponse();
    void bindQueries();
    void bindHttp();
    void bindBandwidth();
    void bindSeriesClient();
    void bindSeries();
    void bindHardware();
    void refreshHardware();
    void bindBoots();
    void bindSweep();
    void bindLoad();
    void bindLoadOptions();
    void refreshLoadOptions(bool boots);
    void unfoldUsed();
    void showField(QWidget* field);
    void refresh();
    void bindSeriesList();
    void refreshSeriesList();
    void refreshServers();
    void fitWidth();
    void editSeries(const QString& name, const std::function<void(Series&)>& change);
    void addSeries(bool copy);
    void moveSeries(int direction);
    void showProblems();
    BarMessage seriesMessage(const Series& one, const QStringList& why, bool withoutImage,
                             bool amongOthers);
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
    ProcessorMap* m_processorMap = nullptr;
    SeriesFit m_fit;
    Preflight m_preflight;
    QString m_textProblem;
    QString m_readOnly; ///< the reason; empty: editable
    bool m_mayEdit = false;
    QWidget* m_wrong = nullptr; ///< the first field with a problem
    int m_series = 0;           ///< the series that the fields show
};

} // namespace unisweep
