// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/tar_writer.h"

#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <QFile>

#include "catalog/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void fillHeader(archive_entry* header, const QString& path, const ArchiveEntry& entry)
{
    archive_entry_clear(header);
    archive_entry_set_pathname(header, ('.' + path.toUtf8()).constData());
    archive_entry_set_mode(header, entry.mode);
    archive_entry_set_uid(header, entry.owner);
    archive_entry_set_gid(header, entry.group);
    archive_entry_set_mtime(header, archiveTime, 0);
    switch (entry.mode & S_IFMT) {
    case S_IFREG:
        archive_entry_set_size(header, entry.content.size());
        break;
    case S_IFLNK:
        archive_entry_set_symlink(header, entry.content.constData());
        break;
    case S_IFCHR:
        archive_entry_set_rdevmajor(header, entry.deviceMajor);
        archive_entry_set_rdevminor(header, entry.deviceMinor);
        break;
    default:
        break;
    }
}

void writeTar(const ArchiveTree& tree, const QString& path)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                         archive_write_free);
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                               archive_entry_free);
    const auto check = [&](bool done) {
        if (!done)
            throw ImageError(u"%1 cannot be written: %2. Free some space there"_s.arg(
                path, QString::fromLocal8Bit(archive_error_string(writer.get()))));
    };
    archive_write_set_format_gnutar(writer.get()); // long names, and every tool reads it
    check(archive_write_open_filename(writer.get(), QFile::encodeName(path).constData()) ==
          ARCHIVE_OK);
    for (const auto& [name, entry] : tree.entries()) {
        fillHeader(header.get(), name, entry);
        check(archive_write_header(writer.get(), header.get()) >= ARCHIVE_WARN);
        if (S_ISREG(entry.mode))
            check(archive_write_data(writer.get(), entry.content.constData(),
                                     static_cast<std::size_t>(entry.content.size())) ==
                  entry.content.size());
    }
    check(archive_write_close(writer.get()) == ARCHIVE_OK);
}

} // namespace unisweep
