// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QObject>

#include "gui/images/image_jobs.h"
#include "images/image_shelf.h"
#include "images/offered_kernel.h"

namespace unisweep
{

/// Downloads kernels without a published hash and asks the user once to confirm the file. GUI
/// thread.
class KernelDownload : public QObject
{
    Q_OBJECT

public:
    /// `dialogParent` is the parent window of the dialogs.
    KernelDownload(ImageJobs& jobs, QWidget* dialogParent);

    /// `entry` is a platform's kernel, `offered` one of the kernels that it offers.
    void start(const ShelfEntry& entry, const OfferedKernel& offered);

private:
    struct Download {
        ShelfEntry entry;
        OfferedKernel offered;
        std::shared_ptr<OfferedFile> result;
    };
    void ended(const QString& key);
    void confirm(const Download& download);
    void use(const Download& download);

    ImageJobs& m_jobs;
    QWidget* m_dialogParent;
    std::map<QString, Download> m_downloads; ///< in progress, by the entry's key
};

} // namespace unisweep
