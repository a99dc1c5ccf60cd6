// SPDX-License-Identifier: GPL-3.0-or-later
// Packing and unpacking of images: hostile archives, kernels as compressed by their own build, and
// arbitrary paths in mmdebstrap's hook.
#include <elf.h>
#include <sys/stat.h>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include "images/cpio_writer.h"
#include "images/distribution.h"
#include "images/kernel_file.h"
#include "images/root_archive.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class CatalogArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameTreeGivesTheSameBytes();
    void rootIsUnpacked();
    void hostileArchivesAreRefused_data();
    void hostileArchivesAreRefused();
    void lz4KernelIsUnpacked_data();
    void lz4KernelIsUnpacked();
    void hookTakesAnyPath_data();
    void hookTakesAnyPath();
};

static QByteArray hex(std::size_t value)
{
    return QByteArray::number(static_cast<qulonglong>(value), 16).rightJustified(8, '0');
}

// A cpio "newc" entry that no regular writer would produce.
static QByteArray cpioEntry(const QByteArray& name, std::uint32_t mode, const QByteArray& content,
                            std::size_t inode, std::size_t links = 1)
{
    QByteArray entry = "070701" + hex(inode) + hex(mode) + hex(0) + hex(0) + hex(links) +
                       hex(946'684'800) + hex(static_cast<std::size_t>(content.size())) + hex(0) +
                       hex(0) + hex(0) + hex(0) + hex(static_cast<std::size_t>(name.size()) + 1) +
                       hex(0) + name + '\0';
    const auto pad = [&] { entry.append((4 - entry.size() % 4) % 4, '\0'); };
    pad();
    entry += content;
    pad();
    return entry;
}

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

// Images are identified by their contents, so a change of layout would rebuild all of them.
void CatalogArchiveTest::sameTreeGivesTheSameBytes()
{
    ArchiveTree tree;
    tree.addFile(u"/etc/a file"_s, "content\n", 0640, 33);
    tree.addLink(u"/bin"_s, u"usr/bin"_s);
    tree.addCharacterDevice(u"/dev/console"_s, 5, 1);
    const QByteArray time = hex(946'684'800);
    const auto header = [&](const char* inode, const char* mode, const char* owner,
                            const char* links, const char* size, const char* device,
                            const char* name) {
        return QByteArray("070701") + inode + mode + owner + owner + links + time + size +
               "0000000000000000" + device + name + "00000000";
    };
    const QByteArray none = "0000000000000000";
    QByteArray expected;
    expected +=
        header("00000001", "0000a1ff", "00000000", "00000001", "00000007", none, "00000004");
    expected += "bin" + QByteArray(3, '\0') + "usr/bin" + QByteArray(1, '\0');
    expected +=
        header("00000002", "000041ed", "00000000", "00000002", "00000000", none, "00000004");
    expected += "dev" + QByteArray(3, '\0');
    expected += header("00000003", "00002180", "00000000", "00000001", "00000000",
                       "0000000500000001", "0000000c");
    expected += "dev/console" + QByteArray(3, '\0');
    expected +=
        header("00000004", "000041ed", "00000000", "00000002", "00000000", none, "00000004");
    expected += "etc" + QByteArray(3, '\0');
    expected +=
        header("00000005", "000081a0", "00000021", "00000001", "00000008", none, "0000000b");
    expected += "etc/a file" + QByteArray(4, '\0') + "content\n";
    const QByteArray archive = writeCpio(tree);
    QCOMPARE(archive.left(expected.size()), expected);
    QVERIFY(archive.mid(expected.size()).contains("TRAILER!!!"));
    QCOMPARE(archive.size() % 4, 0);
    QVERIFY(archive.size() < expected.size() + 200); // not padded to tape blocks
    QCOMPARE(writeCpio(tree), archive);
}

void CatalogArchiveTest::rootIsUnpacked()
{
    QTemporaryDir directory;
    const QString archive = directory.filePath(u"root.cpio"_s);
    // In "newc" files made on Linux, the first name of a hard link holds the content.
    write(archive, cpioEntry("etc", S_IFDIR | 0755, {}, 1, 2) +
                       cpioEntry("etc/name", S_IFREG | 0640, "content", 2, 2) +
                       cpioEntry("etc/other", S_IFREG | 0640, {}, 2, 2) +
                       cpioEntry("etc/out", S_IFLNK | 0777, "/tmp", 3) +
                       cpioEntry("TRAILER!!!", 0, {}, 0));
    // The user's image folder may be reached through a link.
    QVERIFY(QDir(directory.path()).mkdir(u"disk"_s));
    QVERIFY(QFile::link(directory.filePath(u"disk"_s), directory.filePath(u"home"_s)));
    const QString root = directory.filePath(u"home/root"_s);
    unpackRoot(archive, root, Ownership::Caller);
    QCOMPARE(contentOf(root + u"/etc/name"_s), QByteArray("content"));
    QCOMPARE(contentOf(root + u"/etc/other"_s), QByteArray("content"));
    struct stat name = {};
    struct stat other = {};
    QCOMPARE(::stat(QFile::encodeName(root + u"/etc/name"_s).constData(), &name), 0);
    QCOMPARE(::stat(QFile::encodeName(root + u"/etc/other"_s).constData(), &other), 0);
    QCOMPARE(name.st_ino, other.st_ino);
    QCOMPARE(QFile::symLinkTarget(root + u"/etc/out"_s), u"/tmp"_s);
}

// OUT is replaced by a directory next to the one into which the archive is unpacked.
void CatalogArchiveTest::hostileArchivesAreRefused_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("a link out, and a file through it")
        << cpioEntry("link", S_IFLNK | 0777, "OUT", 1) +
               cpioEntry("link/planted", S_IFREG | 0644, "x", 2);
    QTest::newRow("the same, relative") << cpioEntry("link", S_IFLNK | 0777, "../out", 1) +
                                               cpioEntry("link/planted", S_IFREG | 0644, "x", 2);
    QTest::newRow("a directory through a link")
        << cpioEntry("link", S_IFLNK | 0777, "OUT", 1) +
               cpioEntry("link/planted", S_IFDIR | 0755, {}, 2, 2);
    QTest::newRow("an absolute path") << cpioEntry("OUT/planted", S_IFREG | 0644, "x", 1);
    QTest::newRow("..") << cpioEntry("../out/planted", S_IFREG | 0644, "x", 1);
    QTest::newRow(".. further on") << cpioEntry("a/../../out/planted", S_IFREG | 0644, "x", 1);
    // The device node itself is skipped, but the next entry is a hard link to its name.
    QTest::newRow("a hard link out") << cpioEntry("OUT/secret", S_IFCHR | 0600, {}, 7, 2) +
                                            cpioEntry("stolen", S_IFREG | 0644, {}, 7, 2);
    QTest::newRow("a hard link out, relative")
        << cpioEntry("../out/secret", S_IFCHR | 0600, {}, 7, 2) +
               cpioEntry("stolen", S_IFREG | 0644, {}, 7, 2);
}

void CatalogArchiveTest::hostileArchivesAreRefused()
{
    QFETCH(QByteArray, archive);
    QTemporaryDir directory;
    const QString out = directory.filePath(u"out"_s);
    QVERIFY(QDir().mkdir(out));
    write(out + u"/secret"_s, "secret");
    // Names in the archive have a fixed length, so OUT is padded to the length of the real path.
    QByteArray rewritten;
    const QByteArray real = QFile::encodeName(out);
    for (qsizetype at = 0; at < archive.size();) {
        const QByteArray head = archive.mid(at, 110);
        const qsizetype nameSize = head.mid(94, 8).toInt(nullptr, 16);
        const qsizetype size = head.mid(54, 8).toInt(nullptr, 16);
        const qsizetype content = at + (110 + nameSize + 3) / 4 * 4;
        rewritten += cpioEntry(
            archive.mid(at + 110, nameSize - 1).replace("OUT", real),
            head.mid(14, 8).toUInt(nullptr, 16), archive.mid(content, size).replace("OUT", real),
            head.mid(6, 8).toUInt(nullptr, 16), head.mid(38, 8).toUInt(nullptr, 16));
        at = content + (size + 3) / 4 * 4;
    }
    const QString path = directory.filePath(u"hostile.cpio"_s);
    write(path, rewritten + cpioEntry("TRAILER!!!", 0, {}, 0));
    const QString root = directory.filePath(u"root"_s);
    QVERIFY_EXCEPTION_THROWN(unpackRoot(path, root, Ownership::Caller), ImageError);
    QCOMPARE(QDir(out).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"secret"_s});
    QVERIFY(!QFile::exists(root + u"/stolen"_s));
}

// A kernel that consists of Xen's note of its PVH entry, and zeros.
static QByteArray pvhElf()
{
    Elf64_Ehdr header{};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
    header.e_ident[EI_VERSION] = EV_CURRENT;
    header.e_version = EV_CURRENT;
    header.e_ehsize = sizeof header;
    header.e_phoff = sizeof header;
    header.e_phentsize = sizeof(Elf64_Phdr);
    header.e_phnum = 1;
    const Elf64_Phdr segment{.p_type = PT_NOTE,
                             .p_offset = sizeof header + sizeof(Elf64_Phdr),
                             .p_filesz = 24,
                             .p_align = 4};
    const Elf64_Nhdr note{4, 8, 18};
    return QByteArray(reinterpret_cast<const char*>(&header), sizeof header) +
           QByteArray(reinterpret_cast<const char*>(&segment), sizeof segment) +
           QByteArray(reinterpret_cast<const char*>(&note), sizeof note) +
           QByteArray("Xen\0\x10\0\0\1\0\0\0\0", 12) + QByteArray(100'000, '\0');
}

static QByteArray little(std::size_t value)
{
    const quint32 bytes = qToLittleEndian(static_cast<quint32>(value));
    return {reinterpret_cast<const char*>(&bytes), sizeof bytes};
}

static QByteArray lz4Length(qsizetype length)
{
    QByteArray bytes;
    for (length -= 15; length >= 255; length -= 255)
        bytes += '\xff';
    return bytes + static_cast<char>(length);
}

// Output of `lz4 -l`: the legacy magic number, then blocks preceded by their sizes (LZ4's Frame
// format, "Legacy frame"). One block: literals, a match that repeats their last byte, and the
// literals that must end a block.
static QByteArray lz4Legacy(const QByteArray& bytes, qsizetype literals)
{
    constexpr qsizetype lastLiterals = 12;
    const qsizetype match = bytes.size() - literals - lastLiterals;
    const QByteArray block = '\xff' + lz4Length(literals) + bytes.left(literals) +
                             QByteArray("\1\0", 2) + lz4Length(match - 4) +
                             static_cast<char>(lastLiterals << 4) + bytes.right(lastLiterals);
    return little(0x184c'2102) + little(static_cast<std::size_t>(block.size())) + block;
}

static QByteArray bzImageWith(const QByteArray& payload, qsizetype unpackedSize)
{
    QByteArray image(5 * 512, '\0');
    image.replace(0x202, 4, "HdrS");
    image.replace(0x206, 2, "\x0f\x02");
    const QByteArray whole = payload + little(static_cast<std::size_t>(unpackedSize));
    image.replace(0x24c, 4, little(static_cast<std::size_t>(whole.size())));
    return image + whole;
}

void CatalogArchiveTest::lz4KernelIsUnpacked_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("valid");
    const QByteArray elf = pvhElf();
    const QByteArray packed = lz4Legacy(elf, 300);
    QTest::newRow("sound") << packed << elf.size() << true;
    QTest::newRow("two frames") << lz4Legacy(elf.left(50'000), 300) + lz4Legacy(elf.mid(50'000), 20)
                                << elf.size() << true;
    QTest::newRow("shorter than promised") << packed << elf.size() + 1 << false;
    QTest::newRow("longer than promised") << packed << elf.size() - 1 << false;
    QTest::newRow("cut off") << packed.chopped(20) << elf.size() << false;
    QByteArray wild = packed;
    const qsizetype match = 4 + 4 + 1 + 2 + 300; // magic, size, token, length, literals
    QCOMPARE(wild.mid(match, 2), QByteArray("\1\0", 2));
    wild.replace(match, 2, "\xff\xff");
    QTest::newRow("a match before the beginning") << wild << elf.size() << false;
    if (!QStandardPaths::findExecutable(u"lz4"_s).isEmpty()) {
        QProcess lz4;
        lz4.start(u"lz4"_s, {u"-l"_s, u"-9"_s, u"-c"_s});
        lz4.write(elf);
        lz4.closeWriteChannel();
        lz4.waitForFinished();
        QTest::newRow("of the program lz4") << lz4.readAllStandardOutput() << elf.size() << true;
    }
}

void CatalogArchiveTest::lz4KernelIsUnpacked()
{
    QFETCH(QByteArray, payload);
    QFETCH(qsizetype, size);
    QFETCH(bool, valid);
    const auto kernel = pvhKernel(bzImageWith(payload, size));
    QCOMPARE(kernel.has_value(), valid);
    if (valid)
        QCOMPARE(*kernel, pvhElf());
}

void CatalogArchiveTest::hookTakesAnyPath_data()
{
    QTest::addColumn<QString>("path");
    for (const char* path : {"/tmp/plain.tar", "/home/it's/a.tar", "/a b/c\"d.tar",
                             "/$HOME/`x`.tar", "/back\\slash'.tar", "/'/'' .tar"})
        QTest::newRow(path) << QString::fromUtf8(path);
}

// mmdebstrap, written in Perl, splits its hook with Text::ParseWords, and so does this test.
void CatalogArchiveTest::hookTakesAnyPath()
{
    QFETCH(QString, path);
    const QString hook = unpackingHook(path);
    QVERIFY(hook.startsWith(u"--customize-hook="_s));
    QProcess perl;
    perl.start(u"perl"_s, {u"-MText::ParseWords"_s, u"-e"_s,
                           u"print join \"\\n\", shellwords($ARGV[0])"_s, hook.section(u'=', 1)});
    if (!perl.waitForStarted())
        QSKIP("perl is missing; on Debian: apt-get install perl");
    QVERIFY(perl.waitForFinished());
    QCOMPARE(QString::fromUtf8(perl.readAllStandardOutput()).split(u'\n'),
             (QStringList{u"tar-in"_s, path, u"/"_s}));
}

QTEST_GUILESS_MAIN(CatalogArchiveTest)
#include "catalog_archive.moc"
