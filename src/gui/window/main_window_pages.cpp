// SPDX-License-Identifier: GPL-3.0-or-later
// The start page, the page of images, and the wizard for adding a guest.
#include <algorithm>

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>

#include "experiment/problem.h"
#include "gui/analysis/analysis_docks.h"
#include "gui/form/experiment_form.h"
#include "gui/images/guest_wizard.h"
#include "gui/images/images_dialog.h"
#include "gui/start/start_page.h"
#include "gui/window/main_window.h"
#include "gui/window/preflight_watcher.h"
#include "results/results_file.h"
#include "run/built_in.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void MainWindow::setUpPages()
{
    auto* images = new QAction(tr("I&mages…"), this);
    images->setObjectName(u"imagesAction"_s);
    images->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    images->setStatusTip(tr("Images that guests boot: build, download or import them"));
    connect(images, &QAction::triggered, this, &MainWindow::showImages);
    m_ui->viewMenu->insertAction(m_ui->panelsMenu->menuAction(), images);
    auto* start = new QAction(tr("St&art page"), this);
    start->setObjectName(u"startAction"_s);
    start->setStatusTip(tr("Examples, recorded runs, recent files and platforms"));
    connect(start, &QAction::triggered, this, &MainWindow::showStart);
    m_ui->viewMenu->insertAction(images, start);
}

// Created on first use.
ImagesDialog& MainWindow::imagesPage()
{
    if (m_images)
        return *m_images;
    m_images = new ImagesDialog(m_catalog, this);
    m_images->setExperiment(m_editor.experiment());
    m_images->setMeasuring(m_run.isRunning());
    connect(&m_editor, &ExperimentEditor::changed, m_images,
            [this] { m_images->setExperiment(m_editor.experiment()); });
    connect(&m_run, &RunThread::runStarted, m_images, [this] { m_images->setMeasuring(true); });
    connect(&m_run, &RunThread::finished, m_images, [this] {
        m_images->setMeasuring(false);
        m_images->refresh(); // the run may have built an image
    });
    connect(m_images, &ImagesDialog::imagesChanged, m_preflight, &PreflightWatcher::refresh);
    connect(m_images, &ImagesDialog::imagesChanged, m_start, &StartPage::refresh);
    connect(m_images, &ImagesDialog::guestRequested, this, &MainWindow::addGuest);
    return *m_images;
}

void MainWindow::showImages()
{
    ImagesDialog& page = imagesPage();
    page.refresh();
    page.show();
    page.raise();
    page.activateWindow();
}

void MainWindow::showImagesFor(const QString& platform, const QString& server)
{
    showImages();
    imagesPage().choose(platform, server);
}

// Shown instead of the figures until something is opened.
void MainWindow::setUpStart()
{
    m_start = new StartPage(m_catalog, m_ui->centralBody);
    m_start->hide();
    m_ui->centralLayout->insertWidget(0, m_start, 1);
    connect(m_start, &StartPage::tryRequested, this, &MainWindow::tryFirst);
    connect(m_start, &StartPage::newRequested, m_ui->newAction, &QAction::trigger);
    connect(m_start, &StartPage::openRequested, m_ui->openAction, &QAction::trigger);
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_start, &StartPage::recordedChosen, this, &MainWindow::openRecorded);
    connect(m_start, &StartPage::imagesRequested, this, [this](const QString& platform) {
        if (platform.isEmpty())
            showImages();
        else
            showImagesFor(platform, {});
    });
    connect(m_start, &StartPage::checkRequested, m_ui->doctorAction, &QAction::trigger);
    connect(&m_editor, &ExperimentEditor::opened, this, &MainWindow::leaveStart);
    connect(&m_editor, &ExperimentEditor::modifiedChanged, this, &MainWindow::leaveStart);
    connect(&m_document, &RunDocument::reset, this, &MainWindow::leaveStart);
    connect(m_start, &StartPage::backRequested, this, &MainWindow::leaveStart);
    showStart();
    m_start->setCanGoBack(false); // nothing has been opened yet
}

// The other widgets in the center: the figures and the line below them.
static QWidgetList otherWidgets(const QLayout& layout, const QWidget* start)
{
    QWidgetList widgets;
    for (int i = 0; i < layout.count(); ++i) {
        if (QWidget* widget = layout.itemAt(i)->widget(); widget && widget != start)
            widgets << widget;
    }
    return widgets;
}

void MainWindow::showStart()
{
    if (!m_start->isHidden() || m_run.isRunning())
        return;
    m_dockedBeforeStart.clear();
    for (QDockWidget* dock : {m_ui->experimentDock, &m_analysis->dock()}) {
        if (!dock->isHidden())
            m_dockedBeforeStart << dock;
        dock->hide();
    }
    for (QWidget* widget : otherWidgets(*m_ui->centralLayout, m_start))
        widget->hide();
    m_start->setCanGoBack(true);
    m_start->show();
}

void MainWindow::leaveStart()
{
    if (!m_start || m_start->isHidden())
        return;
    m_start->hide();
    for (QWidget* widget : otherWidgets(*m_ui->centralLayout, m_start))
        widget->show();
    for (QDockWidget* dock : std::as_const(m_dockedBeforeStart))
        dock->show();
    m_dockedBeforeStart.clear();
}

// Recorded runs are read-only, so notes are saved in a copy.
void MainWindow::openRecorded(const RecordedRun& run)
{
    if (m_run.isRunning() || !mayDiscardExperiment())
        return;
    m_wantedFigure.clear();
    m_loading.start([run, folder = m_resultsFolder] { return copyRecordedRun(run, folder); },
                    [this, view = run.view](const QString& copy) {
                        m_wantedFigure = view;
                        openResults(copy);
                    },
                    [this](const QString& error) {
                        loadingFailed(tr("Could not copy the recorded run"), error);
                    });
    updateActions();
}

void MainWindow::tryFirst()
{
    try {
        openFile(experimentPath(u"dns-linux-quick"_s));
    } catch (const InputError& error) { // an installation without experiments
        showMessage(tr("Invalid experiment file"), QString::fromUtf8(error.what()));
        return;
    }
    startWhenReady();
}

void MainWindow::addGuest()
{
    QStringList taken;
    for (const auto& platform : m_catalog.platforms())
        taken << platform->id;
    auto* wizard = new GuestWizard(taken, m_images);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &GuestWizard::added, this, &MainWindow::guestAdded);
    wizard->open(); // modal, so that no run starts while it boots its guest
}

void MainWindow::guestAdded(const std::shared_ptr<const PlatformEntry>& platform,
                            const Experiment& experiment)
{
    m_catalog.add(platform);
    m_form->fillPlatforms();
    m_start->setCatalog(m_catalog);
    imagesPage().setCatalog(m_catalog);
    imagesPage().choose(platform->id, {});
    m_preflight->refresh();
    if (!mayDiscardExperiment())
        return;
    edit(experiment, {});
}

} // namespace unisweep
