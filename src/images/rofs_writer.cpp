// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/rofs_writer.h"

#include <vector>

#include <sys/stat.h>

#include <QtEndian>

#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr quint64 magic = 0xdeadbead;
static constexpr quint64 version = 1;
static constexpr qsizetype blockBytes = 512;

namespace
{

struct Inode {
    quint64 mode = 0;
    quint64 dataOffset = 0;
    quint64 count = 0;
};

template<class T> void appendLittleEndian(QByteArray& out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

void appendText(QByteArray& out, const QByteArray& text)
{
    if (text.size() > 0xffff)
        throw ImageError(
            ImageError::tr(
                "\"%1…\" is too long for OSv's file system, which limits names to 65,535 bytes")
                .arg(QString::fromUtf8(text.left(40))));
    appendLittleEndian(out, static_cast<quint16>(text.size()));
    out += text;
}

void fillBlock(QByteArray& out)
{
    if (const qsizetype over = out.size() % blockBytes; over != 0)
        out.append(blockBytes - over, '\0');
}

quint64 blocksOf(const QByteArray& bytes)
{
    return static_cast<quint64>((bytes.size() + blockBytes - 1) / blockBytes);
}

class RofsWriter
{
public:
    explicit RofsWriter(const ArchiveTree& tree)
    {
        for (const auto& [path, entry] : tree.entries()) {
            const qsizetype slash = path.lastIndexOf(u'/');
            m_children[path.left(slash)].push_back({path.mid(slash + 1).toUtf8(), path, &entry});
        }
    }

    QByteArray write()
    {
        m_out.append(blockBytes, '\0'); // reserved for the superblock
        m_inodes.push_back({.mode = S_IFDIR});
        writeDirectory(QString(), 0);

        const quint64 tablesBlock = blocksOf(m_out);
        QByteArray tables = m_entries + m_links;
        for (std::size_t i = 0; i < m_inodes.size(); ++i) {
            appendLittleEndian(tables, m_inodes[i].mode);
            appendLittleEndian(tables, quint64{i} + 1);
            appendLittleEndian(tables, m_inodes[i].dataOffset);
            appendLittleEndian(tables, m_inodes[i].count);
        }
        m_out += tables;
        fillBlock(m_out);

        QByteArray superblock;
        for (const quint64 number :
             {magic, version, static_cast<quint64>(blockBytes), tablesBlock, blocksOf(tables),
              m_entryCount, m_linkCount, static_cast<quint64>(m_inodes.size())})
            appendLittleEndian(superblock, number);
        return m_out.replace(0, superblock.size(), superblock);
    }

private:
    struct Child {
        QByteArray name;
        QString path;
        const ArchiveEntry* entry;
    };

    // A directory's entries must be contiguous, so write them all before those of its
    // subdirectories.
    void writeDirectory(const QString& path, std::size_t inode)
    {
        const std::vector<Child>& children = m_children[path];
        m_inodes[inode].dataOffset = m_entryCount;
        m_inodes[inode].count = children.size();
        const std::size_t first = m_inodes.size();
        for (const Child& child : children) {
            m_inodes.push_back({.mode = child.entry->mode & S_IFMT});
            appendLittleEndian(m_entries, static_cast<quint64>(m_inodes.size()));
            appendText(m_entries, child.name);
            ++m_entryCount;
        }
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (S_ISDIR(children[i].entry->mode))
                writeDirectory(children[i].path, first + i);
            else
                writeLeaf(children[i], m_inodes[first + i]);
        }
    }

    void writeLeaf(const Child& child, Inode& inode)
    {
        const QByteArray& content = child.entry->content;
        if (S_ISLNK(child.entry->mode)) {
            inode.dataOffset = m_linkCount++;
            inode.count = 1;
            appendText(m_links, content);
        } else if (S_ISREG(child.entry->mode)) {
            inode.dataOffset = blocksOf(m_out);
            inode.count = static_cast<quint64>(content.size());
            m_out += content;
            fillBlock(m_out);
        } else {
            throw ImageError(
                ImageError::tr("%1 is a device, which OSv's file system does not support")
                    .arg(child.path));
        }
    }

    std::map<QString, std::vector<Child>> m_children; ///< by the directory's path; "" is the root
    QByteArray m_out;
    QByteArray m_entries;
    QByteArray m_links;
    std::vector<Inode> m_inodes;
    quint64 m_entryCount = 0;
    quint64 m_linkCount = 0;
};

} // namespace

QByteArray writeRofs(const ArchiveTree& tree)
{
    return RofsWriter(tree).write();
}

QByteArray osvDisk(const QByteArray& fileSystem)
{
    // A master boot record without a boot program: four entries of 16 bytes from offset 446, then
    // the signature.
    constexpr qsizetype secondEntry = 446 + 16;
    constexpr quint32 firstBlock = 1;
    QByteArray entry;
    appendLittleEndian(entry, quint8{0}); // not active
    appendLittleEndian(entry,
                       quint8{0}); // first block as head, sector, cylinder: OSv uses only these
    appendLittleEndian(entry, quint16{2});      // the sector must not be 0
    appendLittleEndian(entry, quint8{0x83});    // Linux file system; 0 would mean "no partition"
    appendLittleEndian(entry, quint8{254});     // last block: not representable
    appendLittleEndian(entry, quint16{0xffff}); //
    appendLittleEndian(entry, quint32{firstBlock});
    appendLittleEndian(entry, static_cast<quint32>(blocksOf(fileSystem)));
    QByteArray disk(blockBytes, '\0');
    disk.replace(secondEntry, entry.size(), entry);
    disk[510] = '\x55';
    disk[511] = '\xaa';
    disk += fileSystem;
    fillBlock(disk);
    return disk;
}

} // namespace unisweep
