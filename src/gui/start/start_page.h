// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "base/background_job.h"
#include "gui/start/start_facts.h"
#include "gui/window/file_menu.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace unisweep
{

/// The page shown until something is opened: what to try first, the examples and whether their
/// series can run here, recorded runs, recent files, and the platforms of this host. Checks in the
/// background while visible. GUI thread.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(Catalog catalog, QWidget* parent = nullptr);

    /// Another catalog, of which everything is shown again.
    void setCatalog(Catalog catalog);
    /// Whether there is a page to return to.
    void setCanGoBack(bool can);
    /// Checks this host again; if the page is hidden, as soon as it is shown.
    void refresh();

Q_SIGNALS:
    // What the user asks for; the page itself opens and runs nothing.
    void tryRequested();  ///< the smallest experiment that runs anywhere is to be run
    void newRequested();  ///< a new experiment
    void openRequested(); ///< a file that a dialog asks for
    /// An example or a recent file.
    void fileChosen(const QString& path);
    /// To be opened as a copy.
    void recordedChosen(const RecordedRun& run);
    /// Opens the page of images and selects what the platform needs; empty: no selection.
    void imagesRequested(const QString& platform);
    void checkRequested(); ///< the report of what this host supports
    void backRequested();  ///< to what was open before; only after setCanGoBack(true)

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setUpHead(QBoxLayout& layout);
    QWidget* setUpExamples();
    QWidget* setUpSide();
    void readExamples();
    void check();
    void showExamples();
    void showReadiness();
    void showRecorded(const QList<StartRecording>& runs);
    void showPlatforms(const QList<PlatformState>& states);
    void showRecent();
    void choose(const QTreeWidgetItem* item);
    QString exampleText(const StartExample& example) const;

    Catalog m_catalog;
    QList<StartExample> m_examples;
    StartReadiness m_readiness;
    QList<StartRecording> m_recorded;
    QTreeWidget* m_tree;
    QTreeWidgetItem* m_recordedGroup = nullptr;
    QTreeWidgetItem* m_paperGroup = nullptr;
    QTreeWidgetItem* m_otherGroup = nullptr;
    QWidget* m_back = nullptr;
    QListWidget* m_recent;
    QLabel* m_recentTitle;
    QLabel* m_checking;
    QWidget* m_platforms;
    QGridLayout* m_platformRows;
    bool m_stale = true;
    BackgroundJob m_reading{BackgroundJob::Priority::Full};
    BackgroundJob m_checkingJob{BackgroundJob::Priority::Full}; // it may probe KVM
    BackgroundJob m_recordedJob;
};

} // namespace unisweep
