// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/archive_packer.h"

#include <memory>

#include <archive_entry.h>
#include <sys/stat.h>

namespace unisweep
{

// Overwrites a reused header.
static void fillHeader(archive_entry* header, const QByteArray& name, const ArchiveEntry& entry)
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

bool packTree(archive* writer, const ArchiveTree& tree,
              const std::function<QByteArray(const QString&)>& name)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                               archive_entry_free);
    la_int64_t inode = 1; // distinct, or Linux would treat cpio entries as hard links
    for (const auto& [path, entry] : tree.entries()) {
        fillHeader(header.get(), name(path), entry);
        archive_entry_set_ino(header.get(), inode++);
        if (archive_write_header(writer, header.get()) < ARCHIVE_WARN)
            return false;
        if (S_ISREG(entry.mode) &&
            archive_write_data(writer, entry.content.constData(),
                               static_cast<std::size_t>(entry.content.size())) !=
                entry.content.size())
            return false;
    }
    return archive_write_close(writer) == ARCHIVE_OK;
}

} // namespace unisweep
