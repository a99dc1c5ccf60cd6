// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/archive_header.h"

#include <sys/stat.h>

namespace unisweep
{

void fillHeader(archive_entry* header, const QByteArray& name, const ArchiveEntry& entry)
{
    archive_entry_clear(header);
    archive_entry_set_pathname(header, name.constData());
    archive_entry_set_mode(header, entry.mode);
    archive_entry_set_nlink(header, S_ISDIR(entry.mode) ? 2 : 1);
    archive_entry_set_uid(header, entry.owner);
    archive_entry_set_gid(header, entry.group);
    archive_entry_set_mtime(header, archiveTime, 0);
    archive_entry_set_size(header, S_ISREG(entry.mode) ? entry.content.size() : 0);
    if (S_ISLNK(entry.mode))
        archive_entry_set_symlink(header, entry.content.constData());
    if (S_ISCHR(entry.mode)) {
        archive_entry_set_rdevmajor(header, entry.deviceMajor);
        archive_entry_set_rdevminor(header, entry.deviceMinor);
    }
}

} // namespace unisweep
