// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/cpio_writer.h"

#include <sys/stat.h>

namespace unisweep
{

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

static void appendHex(QByteArray& out, std::uint32_t value)
{
    out += QByteArray::number(value, 16).rightJustified(8, '0').toUpper();
}

static void pad(QByteArray& out)
{
    while (out.size() % 4 != 0)
        out += '\0';
}

static void appendEntry(QByteArray& out, std::uint32_t inode, const QByteArray& name,
                        const ArchiveEntry& entry)
{
    out += "070701";
    appendHex(out, inode);
    appendHex(out, entry.mode);
    appendHex(out, entry.owner);
    appendHex(out, entry.group);
    appendHex(out, S_ISDIR(entry.mode) ? 2 : 1); // links
    appendHex(out, archiveTime);
    appendHex(out, static_cast<std::uint32_t>(entry.content.size()));
    appendHex(out, 0); // the device that held the file
    appendHex(out, 0);
    appendHex(out, entry.deviceMajor);
    appendHex(out, entry.deviceMinor);
    appendHex(out, static_cast<std::uint32_t>(name.size() + 1));
    appendHex(out, 0); // checksum: unused in this variant
    out += name;
    out += '\0';
    pad(out);
    out += entry.content;
    pad(out);
}

QByteArray writeCpio(const ArchiveTree& tree)
{
    qsizetype size = 0;
    for (const auto& [path, entry] : tree.entries())
        size += entry.content.size() + path.size() + 128;
    QByteArray out;
    out.reserve(size);
    std::uint32_t inode = 1;
    for (const auto& [path, entry] : tree.entries())
        appendEntry(out, inode++, path.mid(1).toUtf8(), entry);
    appendEntry(out, 0, "TRAILER!!!", {});
    return out;
}

} // namespace unisweep
