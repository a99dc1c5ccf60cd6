// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QMainWindow>
#include <QTimer>

#include "base/background_job.h"
#include "catalog/catalog.h"
#include "gui/form/experiment_editor.h"
#include "gui/window/file_menu.h"
#include "plot/plotted_run.h"
#include "run/recorded_runs.h"
#include "run/run_document.h"

namespace Ui
{
class MainWindow;
}

namespace unisweep
{

class AnalysisDocks;
class DesktopNotice;
class ExperimentForm;
class ExportMenu;
class FigureMenu;
class FigureTabs;
class ManualWindow;
class ImagesDialog;
class LayoutMenu;
class PreflightWatcher;
class ResultTables;
class RunStatus;
class StartPage;
class YamlView;

/// The main window: one experiment and its current or last run. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Runs save their results in `resultsFolder`.
    explicit MainWindow(Catalog catalog, QString resultsFolder, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens an experiment or a results file; shows errors in a message.
    void openFile(const QString& path);
    /// Reports the catalog files that are not used and why; shows nothing if there are none.
    void reportLeftOut(const Problems& problems);
    /// If a window ended unexpectedly with unsaved changes, asks whether to restore them.
    void offerRecovery();
    /// Starts the run as soon as the preflight check passes.
    void startWhenReady();

    static QString defaultResultsFolder();

public Q_SLOTS:
    /// Opens the page of images; showImagesFor() also selects what the platform's server needs.
    void showImages();
    void showImagesFor(const QString& platform, const QString& server);

Q_SIGNALS:
    void layerRequested(const QString& path);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setUpPanels();
    void setUpActions();
    void addToolButtons();
    void connectMenus();
    void connectScale();
    void connectExperiment();
    void setUpFigures();
    void setUpAnalysis();
    void setUpToolBar();
    void setUpHelp();
    void showManual();
    void setUpThemeMenu();
    void setUpFigureActions();
    void setUpPages();
    ImagesDialog& imagesPage();
    void setUpStart();
    void showStart();
    void leaveStart();
    void openRecorded(const RecordedRun& run);
    void tryFirst();
    void addGuest();
    void guestAdded(const std::shared_ptr<const PlatformEntry>& platform,
                    const Experiment& experiment);
    void connectRun();
    void restoreLayout();
    void keepLayout();
    void saveLayout() const;
    void foldExperiment();
    void showExperimentPage(QWidget* page);
    void showLog();
    void focusPanel(int direction);

    static Experiment firstExperiment();
    void newExperiment();
    void openDialog();
    void edit(const Experiment& experiment, const QString& file, const QByteArray& text = {});
    bool save();
    bool saveAs();
    bool saveTo(const QString& path);
    bool isSavable();
    bool mayDiscardExperiment();
    void openResults(const QString& path);
    void openFigure(const QString& path);
    void showResults(const QString& path, RunData loaded);
    void loadingFailed(const QString& title, const QString& error);

    void startRun();
    /// Runs the displayed run's experiment again and compares the two runs.
    void reproduce();
    void judgeReproduced(const QString& original, const QString& again);
    void startOrExplain();
    bool isReadable() const;
    QString whyNotRun() const;
    void run(const Experiment& experiment);
    bool canRun() const;
    std::optional<OtherRuns> askAboutOtherRuns();
    bool mayConnect(const Experiment& experiment);
    void notifyDesktop(RunState state);
    void rememberRun();
    void runFinished(RunState state, const QString& message, const QString& file);
    bool mayClose();
    void updateActions();
    void updateReadOnly();
    void updateTitle();
    void showVerdict();
    void appendConsole(const QString& text);
    void showMessage(const QString& title, const QString& text);

    std::unique_ptr<Ui::MainWindow> m_ui;
    Catalog m_catalog;
    const QString m_resultsFolder;
    ExperimentEditor m_editor;
    RunDocument m_document;
    PlottedRun m_plotted;
    BackgroundJob m_loading;
    PreflightWatcher* m_preflight;
    ExperimentForm* m_form = nullptr;
    YamlView* m_yaml = nullptr;
    AnalysisDocks* m_analysis = nullptr;
    FigureTabs* m_figures = nullptr;
    ManualWindow* m_manual = nullptr; ///< created on first use
    ResultTables* m_tables = nullptr;
    ExportMenu* m_exports = nullptr;
    LayoutMenu* m_layouts = nullptr;
    ImagesDialog* m_images = nullptr;
    StartPage* m_start = nullptr;
    QList<QDockWidget*> m_dockedBeforeStart; ///< the panels visible before the start page
    RunStatus* m_status;
    FileMenus* m_fileMenus;
    RunThread m_run{this}; ///< last, so that it stops before its listeners are destroyed
    QTimer* m_layoutChanged = nullptr;
    DesktopNotice* m_notice = nullptr;
    QList<QAction*> m_panelActions;     ///< toggle the experiment, the inspector and the log
    QAction* m_explainAction = nullptr; ///< F5 while the experiment cannot run
    QString m_progressText;             ///< of a run, for the title
    QString m_wantedFigure;             ///< to show once the opened file has been read
    std::pair<QString, RunSummary> m_remembered; ///< the recent file last described
    bool m_ofRun = false;                        ///< the experiment belongs to the opened run
    bool m_startWhenReady = false;
    bool m_closing = false; ///< close as soon as the run has stopped
    QString m_reproduces;   ///< the original run to compare with; empty: none
    BackgroundJob m_judging;
    QString m_lastRun; ///< how the last run ended, for the status bar
};

} // namespace unisweep
