// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/kernel_download.h"

#include <QMessageBox>
#include <QPushButton>

#include "base/visible_text.h"
#include "gui/images/image_work.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

KernelDownload::KernelDownload(ImageJobs& jobs, QWidget* dialogParent)
    : QObject(dialogParent)
    , m_jobs(jobs)
    , m_dialogParent(dialogParent)
{
    connect(&jobs, &ImageJobs::ended, this, &KernelDownload::ended);
}

void KernelDownload::start(const ShelfEntry& entry, const OfferedKernel& offered)
{
    const ImageJobs::Job* job = m_jobs.job(entry.key());
    if (job && job->isBusy())
        return;
    const Download download{entry, offered, std::make_shared<OfferedFile>()};
    m_downloads.insert_or_assign(entry.key(), download);
    m_jobs.start(entry.key(), fetchOfferedWork(entry, offered, download.result));
}

void KernelDownload::ended(const QString& key)
{
    const auto found = m_downloads.find(key);
    if (found == m_downloads.end())
        return;
    const Download download = found->second;
    m_downloads.erase(found);
    if (m_jobs.job(key)->state != ImageJobs::State::Done)
        return;
    if (download.result->isConfirmed)
        use(download);
    else
        confirm(download);
}

void KernelDownload::confirm(const Download& download)
{
    const QString text =
        tr("Is this the right kernel?\n\n%1\n%2\nSHA-256 %3\n\nIts publisher does not publish a "
           "hash to compare with. Unisweep will remember this hash and refuse any other file from "
           "this address.")
            .arg(download.offered.title, download.offered.url, download.result->file.sha256);
    auto* box = new QMessageBox(QMessageBox::Question, tr("Confirm the download"),
                                visibleText(text), QMessageBox::NoButton, m_dialogParent);
    box->setObjectName(u"confirmKernel"_s);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* yes = box->addButton(tr("Use this file"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmYes"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(yes, &QPushButton::clicked, this, [this, download] { use(download); });
    box->open();
}

void KernelDownload::use(const Download& download)
{
    m_jobs.start(download.entry.key(),
                 useOfferedWork(download.entry, download.offered, download.result->file));
}

} // namespace unisweep
