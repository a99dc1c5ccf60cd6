// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/cpio_writer.h"

#include <memory>

#include <archive.h>
#include <sys/stat.h>

#include "catalog/archive_header.h"
#include "catalog/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void ArchiveTree::addParents(const QString& path)
{
    const QString parent = path.left(path.lastIndexOf(QLatin1Char('/')));
    if (!parent.isEmpty() && !m_entries.contains(parent))
        addDirectory(parent);
}

void ArchiveTree::addDirectory(const QString& path, std::uint32_t permissions, std::uint32_t owner)
{
    addParents(path);
    m_entries[path] = {.mode = S_IFDIR | permissions, .owner = owner, .group = owner};
}

void ArchiveTree::addFile(const QString& path, const QByteArray& content, std::uint32_t permissions,
                          std::uint32_t owner)
{
    addParents(path);
    m_entries[path] = {
        .mode = S_IFREG | permissions, .owner = owner, .group = owner, .content = content};
}

void ArchiveTree::addLink(const QString& path, const QString& target)
{
    addParents(path);
    m_entries[path] = {.mode = S_IFLNK | 0777, .content = target.toUtf8()};
}

void ArchiveTree::addCharacterDevice(const QString& path, std::uint32_t major, std::uint32_t minor,
                                     std::uint32_t permissions)
{
    addParents(path);
    m_entries[path] = {.mode = S_IFCHR | permissions, .deviceMajor = major, .deviceMinor = minor};
}

void ArchiveTree::merge(const ArchiveTree& other)
{
    for (const auto& [path, entry] : other.m_entries) {
        addParents(path);
        m_entries[path] = entry;
    }
}

QByteArray writeCpio(const ArchiveTree& tree)
{
    qsizetype size = 0;
    for (const auto& [path, entry] : tree.entries())
        size += entry.content.size() + path.size() + 128;
    QByteArray out;
    out.reserve(size);
    const std::unique_ptr<archive, decltype(&archive_write_free)> writer(archive_write_new(),
                                                                         archive_write_free);
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> header(archive_entry_new(),
                                                                               archive_entry_free);
    const auto check = [&](bool done) {
        if (!done)
            throw ImageError(u"The initial file system cannot be packed: %1"_s.arg(
                QString::fromLocal8Bit(archive_error_string(writer.get()))));
    };
    const auto append = [](archive*, void* to, const void* bytes, std::size_t length) {
        static_cast<QByteArray*>(to)->append(static_cast<const char*>(bytes),
                                             static_cast<qsizetype>(length));
        return static_cast<la_ssize_t>(length);
    };
    archive_write_set_format_cpio_newc(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1); // no padding, which is for tapes
    check(archive_write_open(writer.get(), &out, nullptr, append, nullptr) == ARCHIVE_OK);
    la_int64_t inode = 1; // without these the kernel would take files for links to each other
    for (const auto& [path, entry] : tree.entries()) {
        fillHeader(header.get(), path.mid(1).toUtf8(), entry);
        archive_entry_set_ino(header.get(), inode++);
        check(archive_write_header(writer.get(), header.get()) >= ARCHIVE_WARN);
        if (S_ISREG(entry.mode))
            check(archive_write_data(writer.get(), entry.content.constData(),
                                     static_cast<std::size_t>(entry.content.size())) ==
                  entry.content.size());
    }
    check(archive_write_close(writer.get()) == ARCHIVE_OK);
    return out;
}

} // namespace unisweep
