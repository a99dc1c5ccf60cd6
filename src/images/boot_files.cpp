// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/boot_files.h"

#include <numeric>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(FileRole role)
{
    switch (role) {
    case FileRole::Kernel:
        return u"kernel"_s;
    case FileRole::Initrd:
        return u"initrd"_s;
    case FileRole::Disk:
        return u"disk"_s;
    }
    return {};
}

std::optional<FileRole> fileRoleFromWord(const QString& word)
{
    for (const FileRole role : {FileRole::Kernel, FileRole::Initrd, FileRole::Disk}) {
        if (toWord(role) == word)
            return role;
    }
    return {};
}

QString& BootFiles::path(FileRole role)
{
    switch (role) {
    case FileRole::Kernel:
        return kernel;
    case FileRole::Initrd:
        return initrd;
    case FileRole::Disk:
        return disk;
    }
    Q_UNREACHABLE();
}

qint64 BootFiles::totalBytes() const
{
    return std::accumulate(bytes.begin(), bytes.end(), qint64{0});
}

} // namespace unisweep
