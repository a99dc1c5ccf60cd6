// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/cpio_writer.h"

#include <memory>

#include <archive.h>
#include <sys/stat.h>

#include "images/archive_packer.h"
#include "images/image_error.h"

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
    const auto check = [&](bool done) {
        if (!done)
            throw ImageError(ImageError::tr("Cannot pack the initial file system: %1")
                                 .arg(QString::fromLocal8Bit(archive_error_string(writer.get()))));
    };
    const auto append = [](archive*, void* to, const void* bytes, std::size_t length) {
        static_cast<QByteArray*>(to)->append(static_cast<const char*>(bytes),
                                             static_cast<qsizetype>(length));
        return static_cast<la_ssize_t>(length);
    };
    archive_write_set_format_cpio_newc(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1); // no padding, which only tapes need
    check(archive_write_open(writer.get(), &out, nullptr, append, nullptr) == ARCHIVE_OK);
    check(packTree(writer.get(), tree, [](const QString& path) { return path.mid(1).toUtf8(); }));
    return out;
}

} // namespace unisweep
