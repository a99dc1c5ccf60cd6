// SPDX-License-Identifier: GPL-3.0-or-later
// The window's pages beside the figures: the images.
#include "gui/images/images_dialog.h"
#include "gui/window/main_window.h"
#include "gui/window/preflight_watcher.h"
#include "ui_main_window.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void MainWindow::setUpPages()
{
    auto* images = new QAction(tr("&Images…"), this);
    images->setObjectName(u"imagesAction"_s);
    images->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    images->setStatusTip(tr("What guests boot: build it, fetch it, import it"));
    connect(images, &QAction::triggered, this, &MainWindow::showImages);
    m_ui->viewMenu->insertAction(m_ui->panelsMenu->menuAction(), images);
}

// Made when it is first asked for.
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
        m_images->refresh(); // it may have made one
    });
    connect(m_images, &ImagesDialog::imagesChanged, m_preflight, &PreflightWatcher::refresh);
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

} // namespace unisweep
