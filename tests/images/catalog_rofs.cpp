// SPDX-License-Identifier: GPL-3.0-or-later
// OSv's disks: the writer's output, read byte by byte by an independent reader.
#include <QtEndian>
#include <QtTest>

#include <map>
#include <stdexcept>
#include <sys/stat.h>

#include "images/image_error.h"
#include "images/rofs_writer.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

/// Reads as OSv does (its fs/rofs/rofs_vfsops.cc and rofs_vnops.cc): the superblock, the tables
/// that it refers to, then files by their inodes. Throws where OSv would refuse the disk.
class RofsReader
{
public:
    struct Node {
        quint64 mode = 0;
        QByteArray content; ///< of a file; for a link, its target
        bool operator==(const Node&) const = default;
    };

    explicit RofsReader(const QByteArray& bytes)
        : m_bytes(bytes)
    {
        check(number(0) == 0xdeadbead && number(8) == 1 && number(16) == 512, "superblock");
        m_at = static_cast<qsizetype>(number(24) * 512);
        const qsizetype end = m_at + static_cast<qsizetype>(number(32) * 512);
        check(end == bytes.size(), "the tables end the file system");
        for (quint64 i = 0; i < number(40); ++i) {
            const quint64 inode = takeNumber();
            m_entries.push_back({takeText(), inode});
        }
        for (quint64 i = 0; i < number(48); ++i)
            m_links.push_back(takeText());
        for (quint64 i = 0; i < number(56); ++i) {
            std::array<quint64, 4> inode{};
            for (quint64& field : inode)
                field = takeNumber();
            check(inode[1] == i + 1, "an inode knows its number");
            m_inodes.push_back(inode);
        }
        check(m_at <= end && bytes.mid(m_at).count('\0') == bytes.size() - m_at, "padding");
    }

    std::map<QString, Node> tree()
    {
        std::map<QString, Node> nodes;
        check((m_inodes.at(0)[0] & S_IFMT) == S_IFDIR, "the root is a directory");
        descend(QString(), m_inodes.at(0), nodes);
        check(m_seen == m_inodes.size() - 1, "every inode has a name");
        return nodes;
    }

private:
    static void check(bool right, const char* what)
    {
        if (!right)
            throw std::runtime_error(what);
    }
    quint64 number(qsizetype at) const
    {
        check(at >= 0 && at + 8 <= m_bytes.size(), "within the file system");
        return qFromLittleEndian<quint64>(m_bytes.constData() + at);
    }
    quint64 takeNumber()
    {
        m_at += 8;
        return number(m_at - 8);
    }
    QByteArray takeText()
    {
        check(m_at + 2 <= m_bytes.size(), "within the file system");
        const auto size = qFromLittleEndian<quint16>(m_bytes.constData() + m_at);
        m_at += 2 + size;
        check(m_at <= m_bytes.size(), "within the file system");
        return m_bytes.mid(m_at - size, size);
    }
    void descend(const QString& path, const std::array<quint64, 4>& directory,
                 std::map<QString, Node>& nodes)
    {
        for (quint64 i = 0; i < directory[3]; ++i) {
            const auto& [name, number] = m_entries.at(directory[2] + i);
            const auto& inode = m_inodes.at(number - 1);
            const QString child = path + u'/' + QString::fromUtf8(name);
            Node node{.mode = inode[0], .content = {}};
            if (S_ISLNK(inode[0]))
                node.content = m_links.at(inode[2]);
            else if (S_ISREG(inode[0]))
                node.content = m_bytes.mid(static_cast<qsizetype>(inode[2] * 512),
                                           static_cast<qsizetype>(inode[3]));
            check(nodes.insert({child, node}).second, "no name twice");
            ++m_seen;
            if (S_ISDIR(inode[0]))
                descend(child, inode, nodes);
        }
    }

    const QByteArray m_bytes;
    qsizetype m_at = 0;
    std::vector<std::pair<QByteArray, quint64>> m_entries;
    std::vector<QByteArray> m_links;
    std::vector<std::array<quint64, 4>> m_inodes;
    std::size_t m_seen = 0;
};

class CatalogRofsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackAsWritten_data();
    void readsBackAsWritten();
    void layoutIsAsDocumented();
    void refusesUnsupportedEntries();
    void diskHasItsPartition();
};

void CatalogRofsTest::readsBackAsWritten_data()
{
    QTest::addColumn<ArchiveTree>("tree");
    QTest::newRow("empty") << ArchiveTree();
    ArchiveTree tree;
    tree.addDirectory(u"/tmp"_s);
    tree.addFile(u"/etc/empty"_s, {});
    for (const int size : {1, 511, 512, 513, 100'000}) // around the block size
        tree.addFile(u"/files/%1"_s.arg(size), QByteArray(size, char('a' + size % 26)));
    tree.addFile(u"/etc/deep/er/and/deeper"_s, "here");
    tree.addFile(u"/etc/deep.conf"_s, "a name that sorts between a directory and what is in it");
    tree.addLink(u"/etc/mtab"_s, u"/proc/mounts"_s);
    tree.addFile(u"/usr/share/Grüße"_s, "not only ASCII");
    tree.addFile(u"/names/"_s + QString(255, u'n'), "long");
    QTest::newRow("of everything") << tree;
    ArchiveTree many;
    for (int i = 0; i < 3000; ++i)
        many.addFile(u"/d%1/f%2"_s.arg(i % 7).arg(i), QByteArray::number(i));
    QTest::newRow("many") << many;
}

void CatalogRofsTest::readsBackAsWritten()
{
    QFETCH(ArchiveTree, tree);
    const QByteArray bytes = writeRofs(tree);
    QCOMPARE(writeRofs(tree), bytes);
    std::map<QString, RofsReader::Node> read;
    try {
        read = RofsReader(bytes).tree();
    } catch (const std::exception& error) {
        QFAIL(error.what());
    }
    std::map<QString, RofsReader::Node> written;
    for (const auto& [path, entry] : tree.entries())
        written.insert({path, {.mode = entry.mode & S_IFMT, .content = entry.content}});
    QCOMPARE(read.size(), written.size());
    QVERIFY(read == written);
}

void CatalogRofsTest::layoutIsAsDocumented()
{
    ArchiveTree tree;
    tree.addFile(u"/a"_s, "content");
    tree.addLink(u"/b"_s, u"a"_s);
    const QByteArray bytes = writeRofs(tree);
    const QByteArray superblock =
        QByteArray::fromHex("adbeadde00000000 0100000000000000 0002000000000000 0200000000000000"
                            "0100000000000000 0200000000000000 0100000000000000 0300000000000000");
    const QByteArray tables = QByteArray::fromHex("0200000000000000 0100 61" // a is inode 2
                                                  "0300000000000000 0100 62" // b is inode 3
                                                  "0100 61"                  // link 0 leads to a
                                                  "0040000000000000 0100000000000000"
                                                  "0000000000000000 0200000000000000"
                                                  "0080000000000000 0200000000000000"
                                                  "0100000000000000 0700000000000000"
                                                  "00a0000000000000 0300000000000000"
                                                  "0000000000000000 0100000000000000");
    QCOMPARE(bytes, superblock.leftJustified(512, '\0') +
                        QByteArray("content").leftJustified(512, '\0') +
                        tables.leftJustified(512, '\0'));
}

void CatalogRofsTest::refusesUnsupportedEntries()
{
    ArchiveTree devices;
    devices.addCharacterDevice(u"/dev/console"_s, 5, 1);
    QVERIFY_THROWS_EXCEPTION(ImageError, writeRofs(devices));
    ArchiveTree names;
    names.addLink(u"/far"_s, QString(70'000, u'x'));
    QVERIFY_THROWS_EXCEPTION(ImageError, writeRofs(names));
}

void CatalogRofsTest::diskHasItsPartition()
{
    ArchiveTree tree;
    tree.addFile(u"/a"_s, "content");
    const QByteArray fileSystem = writeRofs(tree);
    const QByteArray disk = osvDisk(fileSystem);
    QCOMPARE(disk.mid(510, 2), QByteArray("\x55\xaa"));
    const auto number = [&](qsizetype at) {
        return qFromLittleEndian<quint32>(disk.constData() + at);
    };
    QCOMPARE(disk.mid(446, 16), QByteArray(16, '\0')); // entry of OSv's loader, absent here
    QVERIFY(disk[462 + 4] != 0);
    QCOMPARE(disk.mid(number(462 + 8) * 512, number(462 + 12) * 512), fileSystem);
    QCOMPARE(disk.size() % 512, 0);
}

QTEST_GUILESS_MAIN(CatalogRofsTest)
#include "catalog_rofs.moc"
