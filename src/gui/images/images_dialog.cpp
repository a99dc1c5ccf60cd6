// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/images_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableView>

#include "gui/analysis/data_table.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ImagesDialog::setCatalog(Catalog catalog)
{
    m_catalog = std::move(catalog);
    refresh();
}

void ImagesDialog::setExperiment(const Experiment& experiment)
{
    if (experiment.series != m_model.experiment().series)
        m_model.setExperiment(experiment);
}

void ImagesDialog::setMeasuring(bool measuring)
{
    m_measuring = measuring;
    updateButtons();
}

void ImagesDialog::choose(const QString& platform, const QString& server)
{
    m_wantedKey = server.isEmpty() ? platform : platform + u'/' + server;
    m_find->clear();
    m_onlyUsed->setChecked(false);
    chooseWanted();
}

// Selects the requested row as soon as the shelf is known.
void ImagesDialog::chooseWanted()
{
    if (m_wantedKey.isEmpty() || m_model.rowCount() == 0)
        return;
    const QString platform = m_wantedKey.section(u'/', 0, 0);
    int row = m_model.rowOf(m_wantedKey);
    const int kernel = m_model.rowOf(platform);
    if (kernel >= 0 && !m_model.image(kernel) && (row < 0 || !m_model.image(row)))
        row = kernel;
    for (int i = 0; row < 0 && i < m_model.rowCount(); ++i) {
        if (m_model.entry(i) && m_model.entry(i)->platform->id == platform)
            row = i;
    }
    if (row < 0 && m_reading.isRunning()) // the current read may find it
        return;
    m_wantedKey.clear();
    const QModelIndex index = m_proxy->mapFromSource(m_model.index(row, 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void ImagesDialog::refresh()
{
    readShelf();
}

void ImagesDialog::readShelf()
{
    m_reading.start([catalog = m_catalog] { return unisweep::readShelf(catalog); },
                    [this](ImageShelf shelf) {
                        setShelf(std::move(shelf));
                        chooseWanted();
                        findOutdated();
                    });
}

void ImagesDialog::setShelf(ImageShelf shelf)
{
    QStringList chosen;
    for (const int row : chosenRows())
        chosen << m_model.key(row);
    m_model.setShelf(std::move(shelf));
    if (chosenRows().isEmpty()) // rows were added or removed
        selectRows(chosen);
    m_space->setText(m_model.shelf().spaceText());
    m_space->setToolTip(m_model.shelf().folder);
    if (isVisible())
        watch(m_model.shelf().dependsOn);
    updateButtons();
    updateDetails();
}

void ImagesDialog::selectRows(const QStringList& keys)
{
    for (const QString& key : keys) {
        const QModelIndex index = m_proxy->mapFromSource(m_model.index(m_model.rowOf(key), 0));
        m_table->selectionModel()->select(index,
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

// Finds images whose sources have changed. Not during a run, which needs the processor time.
void ImagesDialog::findOutdated()
{
    if (m_measuring || std::ranges::none_of(m_model.shelf().entries, &ShelfEntry::isRebuildable))
        return;
    m_comparing.start(
        [shelf = m_model.shelf()](const std::stop_token& stop) mutable {
            markOutdated(shelf, stop);
            return std::move(shelf);
        },
        [this](ImageShelf shelf) { setShelf(std::move(shelf)); });
}

void ImagesDialog::watch(const QStringList& folders)
{
    const QStringList before = m_watcher.directories();
    if (QSet<QString>(before.begin(), before.end()) ==
        QSet<QString>(folders.begin(), folders.end()))
        return;
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (!folders.isEmpty())
        m_watcher.addPaths(folders);
}

// The user may have installed a tool, or imported an image with the command line.
void ImagesDialog::recheck()
{
    if (m_measuring || m_jobs.busyCount() > 0) // at whose end it is read anyway
        return;
    if (m_reading.isRunning())
        m_recheckTimer.start();
    else
        readShelf();
}

void ImagesDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    readShelf(); // nothing was watched while it was hidden
}

void ImagesDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_recheckTimer.stop();
    watch({});
}

QList<int> ImagesDialog::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << m_proxy->mapToSource(index).row();
    std::ranges::sort(rows);
    return rows;
}

// Why work that uses the processors cannot start now; empty if it can.
QString ImagesDialog::whyNotNow() const
{
    return m_measuring ? tr("A run is in progress, which this would disturb") : QString();
}

void ImagesDialog::updateButtons()
{
    bool build = false;
    bool get = false;
    bool there = false;
    bool busy = false;
    const QList<int> rows = chosenRows();
    for (const int row : rows) {
        const ImageJobs::Job* job = m_jobs.job(m_model.key(row));
        if (job && job->isBusy()) {
            busy = true;
            continue;
        }
        const ShelfEntry* entry = m_model.entry(row);
        build |= entry && entry->canBuild();
        get |= entry && entry->canGet();
        there |= m_model.image(row).has_value();
    }
    const ShelfEntry* one = rows.size() == 1 ? m_model.entry(rows.constFirst()) : nullptr;
    const QString whyNot = whyNotNow();
    const auto set = [](QPushButton* button, bool enabled, const QString& why) {
        button->setEnabled(enabled && why.isEmpty());
        button->setToolTip(enabled && !why.isEmpty() ? why
                                                     : button->property("usualTip").toString());
    };
    set(m_build, build, whyNot);
    set(m_buildFrom, one && one->takesSources && !busy, whyNot);
    set(m_get, get, whyNot);
    set(m_import, one && one->canImport() && !busy, whyNot);
    set(m_verify, there, whyNot);
    set(m_remove, there, whyNot);
    set(m_cancel, busy, {});
    set(m_addGuest, true, whyNot);
}

void ImagesDialog::jobEnded(const QString&)
{
    readShelf();
    Q_EMIT imagesChanged();
}

} // namespace unisweep
