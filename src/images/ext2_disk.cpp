// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/ext2_disk.h"

#include <QFileInfo>

#include "base/program.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qint64 ext2BlockBytes = 4096;
static constexpr qint64 spareBytes = 256 << 20;
static constexpr int bytesPerInode = 16'384; // as in mke2fs

void writeExt2Disk(const QString& tar, const QString& disk, std::stop_token stop)
{
    const QFileInfo info(tar);
    const qint64 blocks = (info.size() + spareBytes) / ext2BlockBytes;
    const ProgramResult result =
        runProgram(u"genext2fs"_s,
                   {u"--block-size"_s, QString::number(ext2BlockBytes), u"--size-in-blocks"_s,
                    QString::number(blocks), u"--bytes-per-inode"_s, QString::number(bytesPerInode),
                    u"--tarball"_s, tar, disk},
                   info.path(), stop);
    if (!result.started)
        throw ImageError(ImageError::tr("Building this image needs genext2fs. Install it with: "
                                        "sudo apt-get install genext2fs"));
    if (!result.ok())
        throw ImageError(
            ImageError::tr("genext2fs could not create the disk %1: %2. Check the free space there")
                .arg(disk, result.lastWords()));
}

} // namespace unisweep
