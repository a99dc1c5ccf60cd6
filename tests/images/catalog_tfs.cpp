// SPDX-License-Identifier: GPL-3.0-or-later
// Nanos' disks: the writer's output, read byte by byte by an independent reader, and compared with
// the bytes that Nanos' own tool writes; and the preloaded library that makes a function fail.
#include <QtEndian>
#include <QtTest>

#include <map>
#include <stdexcept>
#include <sys/stat.h>

#include "base/program.h"
#include "images/image_error.h"
#include "images/stub_library.h"
#include "images/tfs_writer.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

/// Reads as Nanos does (its src/fs/tlog.c and src/runtime/tuple.c). Throws where Nanos would refuse
/// the disk.
class TfsReader
{
public:
    struct Node {
        quint32 type = 0;
        QByteArray content; ///< of a file; for a link, its target
        bool operator==(const Node&) const = default;
    };

    explicit TfsReader(const QByteArray& bytes)
        : m_bytes(bytes)
    {
        check(take(6) == "NVMTFS" && varint() == 5 && varint() == 1, "sector 0");
        take(16);
        check(take(1) == QByteArray(1, '\0'), "no label");
        check(take(1) == "\x05" && varint() == 1 && varint() == 1024, "the log's place");
        m_at = 512;
        check(take(6) == "NVMTFS" && varint() == 5 && varint() == 1024, "the log");
        check(take(1) == "\x02", "a value");
        const quint64 total = varint();
        check(varint() == total, "in one piece");
        const qsizetype end = m_at + static_cast<qsizetype>(total);
        m_root = tuple(header());
        check(m_at == end && take(1) == "\x01", "the log's end");
    }

    std::map<QString, Node> tree()
    {
        std::map<QString, Node> nodes;
        descend(QString(), m_root, nodes);
        return nodes;
    }
    TfsValue root() const { return m_root; }

private:
    struct Header {
        bool immediate = false;
        int type = 0;
        quint64 length = 0;
    };
    static void check(bool right, const char* what)
    {
        if (!right)
            throw std::runtime_error(what);
    }
    QByteArray take(qsizetype count)
    {
        check(m_at + count <= m_bytes.size(), "within the file system");
        m_at += count;
        return m_bytes.mid(m_at - count, count);
    }
    quint64 varint()
    {
        quint64 value = 0;
        quint8 next = 0x80;
        while (next & 0x80) {
            next = static_cast<quint8>(take(1)[0]);
            value = value << 7 | (next & 0x7f);
        }
        return value;
    }
    Header header()
    {
        const auto first = static_cast<quint8>(take(1)[0]);
        Header head{(first & 0x80) != 0, first >> 4 & 7, quint64{first} & 7};
        if (first & 8) {
            quint8 next = 0x80;
            while (next & 0x80) {
                next = static_cast<quint8>(take(1)[0]);
                head.length = head.length << 7 | (next & 0x7f);
            }
        }
        return head;
    }
    TfsValue value()
    {
        const Header head = header();
        check(head.immediate, "no value is written twice");
        if (head.type == 4)
            return take(static_cast<qsizetype>(head.length));
        if (head.type == 1)
            return tuple(head);
        check(head.type == 2, "a type of TFS");
        ++m_count;
        std::vector<TfsValue> items;
        for (quint64 i = 0; i < head.length; ++i)
            items.push_back(value());
        return TfsValue::vector(items);
    }
    TfsValue tuple(const Header& head)
    {
        check(head.immediate && head.type == 1, "a tuple");
        ++m_count;
        TfsValue result = TfsValue::tuple();
        for (quint64 i = 0; i < head.length; ++i) {
            const Header name = header();
            check(name.type == 0, "a symbol");
            if (name.immediate)
                m_symbols[++m_count] = take(static_cast<qsizetype>(name.length));
            const QByteArray symbol = m_symbols.at(name.immediate ? m_count : name.length);
            check(!result.members.contains(symbol), "no name twice");
            result.members[symbol] = value();
        }
        return result;
    }
    void descend(const QString& path, const TfsValue& directory, std::map<QString, Node>& nodes)
    {
        for (const auto& [name, child] : directory.members.at("children").members) {
            const QString at = path + u'/' + QString::fromUtf8(name);
            if (child.members.contains("linktarget")) {
                nodes[at] = {S_IFLNK, child.members.at("linktarget").text};
            } else if (child.members.contains("children")) {
                nodes[at] = {S_IFDIR, {}};
                descend(at, child, nodes);
            } else {
                nodes[at] = {S_IFREG, content(child)};
            }
        }
    }
    QByteArray content(const TfsValue& file)
    {
        const qsizetype length = file.members.at("filelength").text.toLongLong();
        const auto& extents = file.members.at("extents").members;
        if (extents.empty()) {
            check(length == 0, "an empty file");
            return {};
        }
        check(extents.size() == 1, "one extent");
        const auto number = [&](const char* name) {
            return extents.at("0").members.at(name).text.toLongLong();
        };
        check(number("length") == (length + 511) / 512 && number("allocated") == number("length"),
              "as many sectors as it needs");
        check(number("offset") >= 1025 &&
                  (number("offset") + number("length")) * 512 <= m_bytes.size(),
              "within the file system");
        return m_bytes.mid(number("offset") * 512, length);
    }

    const QByteArray m_bytes;
    qsizetype m_at = 0;
    quint64 m_count = 0;
    std::map<quint64, QByteArray> m_symbols;
    TfsValue m_root;
};

class CatalogTfsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackAsWritten_data();
    void readsBackAsWritten();
    void bytesAreNanos();
    void programIsStored();
    void refusesUnsupportedEntries();
    void diskBoots();
    void shimFailsAsRequested();
};

static NanosProgram server()
{
    return {{u"/usr/sbin/server"_s, u"-D"_s}, {u"USER=root"_s, u"EMPTY="_s}, {}};
}

void CatalogTfsTest::readsBackAsWritten_data()
{
    QTest::addColumn<ArchiveTree>("tree");
    QTest::newRow("empty") << ArchiveTree();
    ArchiveTree tree;
    tree.addDirectory(u"/tmp"_s);
    tree.addFile(u"/etc/empty"_s, {});
    for (const int size : {1, 511, 512, 513, 100'000})
        tree.addFile(u"/files/%1"_s.arg(size), QByteArray(size, char('a' + size % 26)));
    tree.addFile(u"/etc/deep/er/and/deeper"_s, "here");
    tree.addLink(u"/lib64"_s, u"usr/lib64"_s);
    tree.addFile(u"/usr/share/Gr\u00fc\u00dfe"_s, "not only ASCII");
    tree.addFile(u"/names/"_s + QString(255, u'n'), "long");
    QTest::newRow("of everything") << tree;
    ArchiveTree many;
    for (int i = 0; i < 3000; ++i)
        many.addFile(u"/d%1/f%2"_s.arg(i % 7).arg(i), QByteArray::number(i));
    QTest::newRow("many") << many;
}

void CatalogTfsTest::readsBackAsWritten()
{
    QFETCH(ArchiveTree, tree);
    const QByteArray bytes = writeTfs(tree, server());
    QCOMPARE(writeTfs(tree, server()), bytes);
    QCOMPARE(bytes.size() % 512, 0);
    try {
        TfsReader reader(bytes);
        std::map<QString, TfsReader::Node> written;
        for (const auto& [path, entry] : tree.entries())
            written[path] = {entry.mode & S_IFMT, entry.content};
        QVERIFY(reader.tree() == written);
        QVERIFY(reader.root() == readTfs(bytes)); // and with the program's own reader
    } catch (const std::exception& error) {
        QFAIL(error.what());
    }
}

// Encoded as in src/runtime/tuple.c: "a" is the second numbered item, and a length of 8 needs a
// second byte.
void CatalogTfsTest::bytesAreNanos()
{
    const TfsValue value = TfsValue::tuple(
        {{"a", QByteArray("12345678")}, {"b", TfsValue::tuple({{"a", QByteArray()}})}});
    QCOMPARE(encodeTfs(value), QByteArray::fromHex("92"
                                                   "81"
                                                   "61"
                                                   "c808"
                                                   "3132333435363738"
                                                   "81"
                                                   "62"
                                                   "91"
                                                   "02"
                                                   "c0"));
    QVERIFY(decodeTfs(encodeTfs(value)) == value);
    const QByteArray bytes = encodeTfs(value);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QVERIFY_EXCEPTION_THROWN(decodeTfs(bytes.left(cut)), ImageError);
    QVERIFY_EXCEPTION_THROWN(decodeTfs(bytes + '\0'), ImageError);
}

void CatalogTfsTest::programIsStored()
{
    ArchiveTree tree;
    tree.addFile(u"/a"_s, "content");
    const QByteArray bytes = writeTfs(tree, server());
    TfsValue root = TfsReader(bytes).root();
    QCOMPARE(root.members.at("program").text, "/usr/sbin/server");
    QCOMPARE(root.members.at("arguments").items.size(), 2u);
    QCOMPARE(root.members.at("environment").members.at("USER").text, "root");
    QCOMPARE(root.members.at("environment").members.at("EMPTY").text, "");

    NanosProgram other = server();
    other.words << u"-x"_s << QString(3000, u'y');
    other.settings = {u"en1.ipaddr=192.0.2.2"_s, u"en1.netmask=255.255.255.0"_s};
    const QByteArray head = withProgram(bytes.left(tfsLogBytes), other);
    QCOMPARE(head.size(), tfsLogBytes);
    TfsReader changed(head + bytes.mid(tfsLogBytes));
    QVERIFY(changed.tree() == TfsReader(bytes).tree());
    root = changed.root();
    QCOMPARE(root.members.at("arguments").items.size(), 4u);
    QCOMPARE(root.members.at("en1").members.at("ipaddr").text, "192.0.2.2");
    QCOMPARE(root.members.at("en1").members.at("netmask").text, "255.255.255.0");
}

void CatalogTfsTest::refusesUnsupportedEntries()
{
    ArchiveTree devices;
    devices.addCharacterDevice(u"/dev/console"_s, 5, 1);
    QVERIFY_EXCEPTION_THROWN(writeTfs(devices), ImageError);
    ArchiveTree names;
    for (int i = 0; i < 20'000; ++i)
        names.addLink(u"/%1"_s.arg(i), QString(50, u'x'));
    QVERIFY_EXCEPTION_THROWN(writeTfs(names), ImageError);
    QVERIFY_EXCEPTION_THROWN(readTfs(QByteArray(2 * tfsLogBytes, '\0')), ImageError);
    QVERIFY_EXCEPTION_THROWN(withProgram({}, server()), ImageError);
}

// The 20 bytes before the partition table of a boot.img state how much of it follows the first
// sector.
static QByteArray bootImage()
{
    QByteArray boot(1024, 'b');
    boot.replace(426, 86, QByteArray(86, '\0'));
    qToLittleEndian(quint64{512}, boot.data() + 434);
    qToLittleEndian(quint32{12}, boot.data() + 442);
    boot.replace(510, 2, QByteArray::fromHex("55aa"));
    return boot;
}

void CatalogTfsTest::diskBoots()
{
    ArchiveTree tree;
    tree.addFile(u"/a"_s, "content");
    const QByteArray fileSystem = writeTfs(tree, server());
    const QByteArray disk = nanosDisk(bootImage(), "the kernel", fileSystem);
    QCOMPARE(disk.left(426), bootImage().left(426));
    QCOMPARE(disk.mid(512, 512), bootImage().mid(512));
    const auto number = [&](qsizetype at) {
        return qint64{qFromLittleEndian<quint32>(disk.constData() + at)} * 512;
    };
    QCOMPARE(quint8(disk[446]), quint8(0x80)); // active
    QCOMPARE(number(454), 1024 + 4096);        // after the space for messages
    QCOMPARE(number(458), 12 << 20);
    QCOMPARE(TfsReader(disk.mid(number(454), number(458))).tree().at(u"/kernel"_s).content,
             "the kernel");
    QCOMPARE(number(470), number(454) + number(458));
    QCOMPARE(nanosRootOffset(disk.left(512)), number(470));
    QCOMPARE(disk.size(), number(470) + number(474));
    QCOMPARE(disk.mid(number(470), fileSystem.size()), fileSystem);

    QVERIFY_EXCEPTION_THROWN(nanosDisk(fileSystem, "kernel", fileSystem), ImageError);
    QVERIFY_EXCEPTION_THROWN(nanosDisk(bootImage().left(512), "kernel", fileSystem), ImageError);
    QVERIFY_EXCEPTION_THROWN(nanosDisk(bootImage(), QByteArray(13 << 20, 'k'), fileSystem),
                             ImageError);
}

// Uses the host's loader, with "test -c" as a program that calls the function.
void CatalogTfsTest::shimFailsAsRequested()
{
    QTemporaryDir directory;
    const QString library = directory.filePath(u"libshim.so"_s);
    QFile file(library);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        stubLibrary("libshim.so", {"getuid", "geteuid", "getgid", "getegid", "uname"}, ENOTCONN));
    file.close();
    const ProgramResult result =
        runProgram(u"env"_s, {u"LD_PRELOAD="_s + library, u"uname"_s}, u"/"_s, {});
    QVERIFY(result.started);
    QVERIFY2(!result.ok() && result.lastWords().contains(u"not connected"_s),
             qPrintable(result.lastWords()));
}

QTEST_GUILESS_MAIN(CatalogTfsTest)
#include "catalog_tfs.moc"
