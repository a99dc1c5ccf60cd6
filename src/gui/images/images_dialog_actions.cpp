// SPDX-License-Identifier: GPL-3.0-or-later
// The actions behind the buttons of the page of images.
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "gui/foreign_text.h"
#include "gui/images/image_work.h"
#include "gui/images/images_dialog.h"
#include "gui/images/import_dialog.h"
#include "gui/images/sources_dialog.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ImagesDialog::build()
{
    for (const int row : chosenRows()) {
        if (const ShelfEntry* entry = m_model.entry(row); entry && entry->canBuild())
            m_jobs.start(entry->key(), buildWork(*entry));
    }
}

void ImagesDialog::buildFrom()
{
    const QList<int> rows = chosenRows();
    const ShelfEntry* entry = rows.size() == 1 ? m_model.entry(rows.constFirst()) : nullptr;
    if (!entry || !entry->takesSources)
        return;
    auto* dialog = new SourcesDialog(*entry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry = *entry] {
        m_jobs.start(entry.key(), buildFromWork(entry, dialog->choice()));
    });
    dialog->open();
}

void ImagesDialog::get()
{
    for (const int row : chosenRows()) {
        const ShelfEntry* entry = m_model.entry(row);
        if (!entry || !entry->canGet())
            continue;
        if (entry->platform->offeredKernels.isEmpty())
            m_jobs.start(entry->key(), getWork(*entry));
        else
            chooseKernel(*entry);
    }
}

// Lets the user choose one of several kernels offered for download.
void ImagesDialog::chooseKernel(const ShelfEntry& entry)
{
    const QList<OfferedKernel>& offered = entry.platform->offeredKernels;
    if (offered.size() == 1) {
        m_kernels.start(entry, offered.constFirst());
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"offeredKernels"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const OfferedKernel& one : offered)
        menu->addAction(menuText(tr("%1: %2").arg(entry.platform->title, one.title)), this,
                        [this, entry, one] { m_kernels.start(entry, one); });
    menu->popup(m_get->mapToGlobal(QPoint(0, m_get->height())));
}

void ImagesDialog::import()
{
    const QList<int> rows = chosenRows();
    const ShelfEntry* entry = rows.size() == 1 ? m_model.entry(rows.constFirst()) : nullptr;
    if (!entry || !entry->canImport())
        return;
    auto* dialog = new ImportDialog(*entry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, entry = *entry] {
        m_jobs.start(entry.key(), importWork(entry, dialog->files()));
    });
    dialog->open();
}

void ImagesDialog::verify()
{
    for (const int row : chosenRows()) {
        if (const auto image = m_model.image(row))
            m_jobs.start(m_model.key(row), verifyWork(*image));
    }
}

void ImagesDialog::remove()
{
    QList<std::pair<QString, BootFiles>> images;
    qint64 bytes = 0;
    QStringList users;
    for (const int row : chosenRows()) {
        if (const auto image = m_model.image(row)) {
            images.emplace_back(m_model.key(row), *image);
            bytes += image->totalBytes();
            users += m_model.usedBy(row);
        }
    }
    if (images.isEmpty())
        return;
    users.removeDuplicates();
    const QString size = humanBytes(static_cast<double>(bytes));
    QString text = images.size() == 1
                       ? tr("Remove %1, %2?").arg(images.front().second.id, size)
                       : tr("Remove %1 images, %2?").arg(QString::number(images.size()), size);
    if (!users.isEmpty())
        text += u"\n\n"_s + tr("This experiment uses them: %1").arg(users.join(u", "_s));
    auto* box = new QMessageBox(QMessageBox::Question, tr("Remove images"), visibleText(text),
                                QMessageBox::NoButton, this);
    box->setObjectName(u"removeQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"removeYes"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, images] {
        for (const auto& [key, image] : images)
            m_jobs.start(key, removeWork(image));
    });
    box->open();
}

void ImagesDialog::cancel()
{
    for (const int row : chosenRows())
        m_jobs.cancel(m_model.key(row));
}

} // namespace unisweep
