// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QFileSystemWatcher>
#include <QTimer>

#include "base/background_job.h"
#include "gui/images/images_model.h"
#include "gui/images/kernel_download.h"

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace unisweep
{

class FindLine;
class TableProxy;

/// The page of images: which exist, how to get the others, and the jobs in progress, which continue
/// when the page is closed. GUI thread.
class ImagesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImagesDialog(Catalog catalog, QWidget* parent = nullptr);

    void setCatalog(Catalog catalog);
    /// The experiment whose series are listed next to the images that they use.
    void setExperiment(const Experiment& experiment);
    /// During a run, nothing is built or downloaded, because that would disturb the measurement.
    void setMeasuring(bool measuring);
    /// Selects the row of the platform's server, or of a missing kernel that it needs. An empty
    /// server selects the platform's first row. Does not open the page.
    void choose(const QString& platform, const QString& server);
    /// Reads the store again.
    void refresh();

    bool isBusy() const { return m_jobs.busyCount() > 0; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

Q_SIGNALS:
    /// An image was added or removed.
    void imagesChanged();
    /// The user wants to add a guest that is not in the catalog.
    void guestRequested();

private:
    QPushButton* addButton(QBoxLayout& row, const char* name, const QString& text,
                           const QString& tip, void (ImagesDialog::*act)());
    void setUpTable();
    void setUpTexts();
    void addButtons(QBoxLayout& row);
    void layOut(QLayout* buttons);
    void readShelf();
    void setShelf(ImageShelf shelf);
    void selectRows(const QStringList& keys);
    void findOutdated();
    void watch(const QStringList& folders);
    void recheck();
    void build();
    void buildFrom();
    void get();
    void chooseKernel(const ShelfEntry& entry);
    void import();
    void verify();
    void remove();
    void cancel();
    QList<int> chosenRows() const;
    void chooseWanted();
    void updateButtons();
    void updateDetails();
    void showDetails(const QString& text);
    void jobEnded(const QString& key);
    QString detailsOf(int row) const;
    QString whyNotNow() const;

    Catalog m_catalog;
    ImageJobs m_jobs;
    ImagesModel m_model;
    TableProxy* m_proxy;
    QTableView* m_table;
    FindLine* m_find;
    QCheckBox* m_onlyUsed;
    QPlainTextEdit* m_details;
    QLabel* m_space;
    QPushButton* m_build = nullptr;
    QPushButton* m_buildFrom = nullptr;
    QPushButton* m_get = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_verify = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_addGuest = nullptr;
    KernelDownload m_kernels;
    BackgroundJob m_reading;
    BackgroundJob m_comparing;    ///< runs the tools that made unikernels
    QFileSystemWatcher m_watcher; ///< while visible: what the shelf depends on
    QTimer m_recheckTimer;        ///< after a change there, once no other follows
    QString m_wantedKey;          ///< to be selected as soon as the shelf is read
    bool m_measuring = false;
};

} // namespace unisweep
