// SPDX-License-Identifier: GPL-3.0-or-later
// Images supplied by users: recognized by their content, or refused with the command that converts
// them; holes in a disk are preserved.
#include "images/supplied_file.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtEndian>
#include <QtTest>

#include "images/image_error.h"
#include "images/image_store.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class SuppliedFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disks_data();
    void disks();
    void kernels_data();
    void kernels();
    void initrds_data();
    void initrds();
    void absentAndEmptyFilesAreRefused();
    void holesStayHoles();
    void freeSpaceIsCheckedFirst();
    void foldersOfRootAreNamed();

private:
    QString write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QTemporaryDir m_dir;
};

// Returns the error; empty if the file was accepted.
template<class Check> static QString refusalOf(Check check)
{
    try {
        check();
    } catch (const ImageError& error) {
        return error.message();
    }
    return {};
}

static QByteArray at(qsizetype offset, const QByteArray& bytes, qsizetype size = 4096)
{
    QByteArray content(size, '\0');
    return content.replace(offset, bytes.size(), bytes);
}

static QByteArray bootable()
{
    return at(510, QByteArray::fromHex("55aa")).replace(0, 2, QByteArray::fromHex("ebfe"));
}

// As in docs/interop/qcow2.txt, with clusters of 512 bytes: the header, the table of the first
// level, that of the second, and the disk's only cluster, which holds `sector`.
static QByteArray qcow2(quint32 version, quint64 backing, quint32 encryption = 0,
                        quint64 incompatible = 0, const QByteArray& sector = bootable().first(512))
{
    QByteArray file(3 * 512, '\0');
    file.replace(0, 4, "QFI\xfb");
    qToBigEndian(version, file.data() + 4);
    qToBigEndian(backing, file.data() + 8);
    qToBigEndian(quint32(9), file.data() + 20);
    qToBigEndian(quint64(512), file.data() + 24);
    qToBigEndian(encryption, file.data() + 32);
    qToBigEndian(quint32(1), file.data() + 36);
    qToBigEndian(quint64(512), file.data() + 40);
    qToBigEndian(incompatible, file.data() + 72);
    qToBigEndian(quint64(1) << 63U | 1024U, file.data() + 512);
    if (!sector.isEmpty())
        qToBigEndian(quint64(1) << 63U | 1536U, file.data() + 1024);
    return file + sector;
}

// With bits of its entry for the disk's only cluster.
static QByteArray withEntry(QByteArray file, quint64 bits)
{
    qToBigEndian(qFromBigEndian<quint64>(file.constData() + 1024) | bits, file.data() + 1024);
    return file;
}

void SuppliedFileTest::disks_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message"); // %f is the file; empty: accepted
    const auto converts = [](const char* name, const char* format) {
        return u"in the format %1. Convert it first: qemu-img convert -f %2 -O qcow2 "
               "'%f' '%f.flat.qcow2'"_s.arg(QLatin1String(name), QLatin1String(format));
    };
    QTest::newRow("raw") << bootable() << QString();
    QTest::newRow("qcow2") << qcow2(3, 0) << QString();
    QTest::newRow("qcow2, version 2") << qcow2(2, 0) << QString();
    QTest::newRow("overlay") << qcow2(3, 512)
                             << u"is an overlay: it contains only the differences"_s;
    QTest::newRow("data elsewhere") << qcow2(3, 0, 0, 4) << u"stores its data in another file"_s;
    QTest::newRow("encrypted") << qcow2(3, 0, 2) << u"is encrypted"_s;
    QTest::newRow("damaged") << qcow2(3, 0, 0, 2) << u"qemu-img check -r all '%f'"_s;
    QTest::newRow("unknown feature") << qcow2(3, 0, 0, 1U << 7U) << u"features of QEMU's format"_s;
    QTest::newRow("invalid header") << qcow2(3, 0).replace(20, 4, QByteArray(4, '\x7f'))
                                    << u"is damaged: its header is invalid"_s;
    QTest::newRow("cut within its tables") << qcow2(3, 0).first(1100) << u"is truncated: parts"_s;
    QTest::newRow("cut before its data") << qcow2(3, 0).first(1536) << u"is truncated: parts"_s;
    QTest::newRow("qcow2 of nothing") << qcow2(3, 0, 0, 0, {}) << u"has no boot record"_s;
    QTest::newRow("qcow2 of zeros") << withEntry(qcow2(3, 0), 1) << u"its first sector is empty"_s;
    QTest::newRow("qcow2 of data")
        << qcow2(3, 0, 0, 0, QByteArray(512, 'x')) << u"or contains data only"_s;
    QTest::newRow("qcow2, compressed") << withEntry(qcow2(3, 0), quint64(1) << 62U) << QString();
    QTest::newRow("qcow") << qcow2(1, 0) << u"qemu-img convert -f qcow -O qcow2 '%f'"_s;
    QTest::newRow("future qcow") << qcow2(9, 0) << u"has version 9"_s;
    QTest::newRow("header cut") << QByteArray("QFI\xfb\0\0\0\3", 8) << u"ends within its header"_s;
    QTest::newRow("vmdk") << at(0, "KDMV") << converts("VMDK", "vmdk");
    QTest::newRow("vmdk descriptor")
        << at(0, "# Disk DescriptorFile\n") << converts("VMDK", "vmdk");
    QTest::newRow("vdi") << at(0x40, QByteArray::fromHex("7f10dabe")) << converts("VDI", "vdi");
    QTest::newRow("vhdx") << at(0, "vhdxfile") << converts("VHDX", "vhdx");
    QTest::newRow("vpc") << at(0, "conectix") << converts("VHD", "vpc");
    QTest::newRow("fixed vpc") << at(4096 - 512, "conectix") << converts("VHD", "vpc");
    QTest::newRow("qed") << at(0, QByteArray("QED\0", 4)) << converts("QED", "qed");
    QTest::newRow("gzip") << at(0, QByteArray::fromHex("1f8b08"))
                          << u"is compressed (gzip). Unpack it first: gunzip -k '%f'"_s;
    QTest::newRow("xz") << at(0, QByteArray::fromHex("fd377a585a00")) << u"unxz -k '%f'"_s;
    QTest::newRow("zstd") << at(0, QByteArray::fromHex("28b52ffd")) << u"unzstd '%f'"_s;
    QTest::newRow("bzip2") << at(0, "BZh9") << u"bunzip2 -k '%f'"_s;
    QTest::newRow("zip") << at(0, "PK\x03\x04") << u"unzip '%f'"_s;
    QTest::newRow("tar") << at(257, "ustar") << u"tar xf '%f'"_s;
    QTest::newRow("web page") << at(0, "<!DOCTYPE html>") << u"has no boot record"_s;
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0') << u"has no boot record"_s;
    QTest::newRow("partitions only")
        << at(510, QByteArray::fromHex("55aa")) << u"its boot record contains no program"_s;
}

void SuppliedFileTest::disks()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const QString path = write(u"disk.img"_s, content);
    const QString why = refusalOf([&] { checkDiskFile(path, true); });
    QCOMPARE(why.isEmpty(), message.isEmpty());
    QVERIFY2(why.contains(message.replace(u"%f"_s, path)), qPrintable(why));
}

void SuppliedFileTest::kernels_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("elf") << QByteArray("\x7f"
                                       "ELF")
                         << QString();
    QTest::newRow("bzImage") << at(0x202, "HdrS") << QString();
    // Like Unikraft's elfloader: 32 bits, with the multiboot header after the ELF header.
    QTest::newRow("ELF of 32 bits") << at(0, QByteArray("\x7f"
                                                        "ELF\x01\x01\x01"))
                                    << QString();
    QTest::newRow("multiboot") << at(64, QByteArray::fromHex("02b0ad1b")) << QString();
    QTest::newRow("packed") << at(0, QByteArray::fromHex("1f8b08")) << u"gunzip -k"_s;
    QTest::newRow("disk") << bootable() << u"Import a whole disk with --disk"_s;
}

void SuppliedFileTest::kernels()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const QString path = write(u"kernel"_s, content);
    const QString why = refusalOf([&] { checkKernelFile(path); });
    QCOMPARE(why.isEmpty(), message.isEmpty());
    QVERIFY2(why.contains(message), qPrintable(why));
}

void SuppliedFileTest::initrds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("linux"); // a Linux kernel
    QTest::addColumn<QString>("message");
    const QByteArray page = "<!DOCTYPE html><title>404</title>";
    QTest::newRow("cpio") << at(0, "070701") << true << QString();
    QTest::newRow("cpio after zeros") << at(512, "070701") << true << QString();
    QTest::newRow("gzip") << at(0, QByteArray::fromHex("1f8b08")) << true << QString();
    QTest::newRow("xz") << at(0, QByteArray::fromHex("fd377a585a00")) << true << QString();
    QTest::newRow("zstd") << at(0, QByteArray::fromHex("28b52ffd")) << true << QString();
    QTest::newRow("lz4") << at(0, QByteArray::fromHex("02214c18")) << true << QString();
    QTest::newRow("ext2") << at(0x438, QByteArray::fromHex("53ef")) << true << QString();
    QTest::newRow("web page") << page << true
                              << u"is not an initrd: it is neither a cpio archive"_s;
    QTest::newRow("web page, another kernel") << page << false << QString();
    QTest::newRow("zeros") << at(0, {}) << true << u"is not an initrd"_s;
    QTest::newRow("one byte") << QByteArray("0") << true << u"is not an initrd"_s;
    QTest::newRow("disk") << bootable() << true << u"is not an initrd"_s;
    QTest::newRow("zip") << at(0, "PK\x03\x04") << true << u"is not an initrd"_s;
    QTest::newRow("kernel") << at(0x202, "HdrS") << true << u"Import it with --kernel"_s;
}

void SuppliedFileTest::initrds()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, linux);
    QFETCH(QString, message);
    const QString kernel = write(u"kernel"_s, linux ? at(0x202, "HdrS")
                                                    : QByteArray("\x7f"
                                                                 "ELF"));
    const QString path = write(u"initrd"_s, content);
    const QString why = refusalOf([&] { checkInitrdFile(path, kernel); });
    QCOMPARE(why.isEmpty(), message.isEmpty());
    QVERIFY2(why.contains(message), qPrintable(why));
}

void SuppliedFileTest::absentAndEmptyFilesAreRefused()
{
    const QString kernel = write(u"kernel"_s, at(0x202, "HdrS"));
    const QString empty = write(u"empty"_s, {});
    const QString fifo = m_dir.filePath(u"fifo"_s);
    QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    for (const auto& [path, message] :
         {std::pair(empty, u"is empty"_s),
          std::pair(m_dir.filePath(u"nothing"_s), u"no such file"_s),
          std::pair(fifo, u"not a regular file"_s), std::pair(fifo + u"/a"_s, u"Not a directory"_s),
          std::pair(m_dir.path(), u"not a regular file"_s)}) {
        const QString file = path;
        for (const QString& why : {refusalOf([&] { checkDiskFile(file, false); }),
                                   refusalOf([&] { checkKernelFile(file); }),
                                   refusalOf([&] { checkInitrdFile(file, kernel); })})
            QVERIFY2(why.contains(message), qPrintable(why));
    }
}

static qint64 allocated(const QString& path)
{
    struct stat found = {};
    return stat(QFile::encodeName(path).constData(), &found) == 0 ? qint64{found.st_blocks} * 512
                                                                  : -1;
}

void SuppliedFileTest::holesStayHoles()
{
    constexpr qint64 size = 256 << 20;
    QFile disk(write(u"sparse"_s, bootable()));
    QVERIFY(disk.resize(size)); // a hole at the end
    QVERIFY(disk.open(QIODevice::ReadWrite) && disk.seek(100 << 20));
    disk.write("in the middle");
    disk.close();
    if (allocated(disk.fileName()) > size / 2)
        QSKIP("the file system of temporary files has no holes");
    const ImageStore store(m_dir.filePath(u"store"_s));
    ImageStore::Draft draft(store);
    BootFiles image;
    draft.copy(FileRole::Disk, disk.fileName(), image, {});
    const QString copy = draft.path(FileRole::Disk);
    QCOMPARE(QFileInfo(copy).size(), size);
    QCOMPARE(image.bytes.value(FileRole::Disk), size);
    QVERIFY2(allocated(copy) < 4 << 20, qPrintable(QString::number(allocated(copy))));
    QFile original(disk.fileName());
    QFile made(copy);
    QVERIFY(original.open(QIODevice::ReadOnly) && made.open(QIODevice::ReadOnly));
    while (!original.atEnd())
        QCOMPARE(made.read(1 << 20), original.read(1 << 20));
}

void SuppliedFileTest::freeSpaceIsCheckedFirst()
{
    QProcess mount;
    const QString small = m_dir.filePath(u"small"_s);
    QVERIFY(QDir().mkpath(small));
    if (geteuid() != 0)
        QSKIP("a small file system is mounted for this test; run as root");
    mount.start(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"tmpfs"_s, small});
    mount.waitForFinished();
    if (mount.exitCode() != 0)
        QSKIP("nothing can be mounted here");
    const QString disk = write(u"large"_s, bootable() + QByteArray(4 << 20, 'x'));
    QString why;
    {
        const ImageStore store(small + u"/store"_s);
        ImageStore::Draft draft(store);
        BootFiles image;
        why = refusalOf([&] { draft.copy(FileRole::Disk, disk, image, {}); });
        QVERIFY(!QFile::exists(draft.path(FileRole::Disk))); // nothing was written
    }
    mount.start(u"umount"_s, {small});
    mount.waitForFinished();
    QVERIFY2(why.contains(u"Free some space there"), qPrintable(why));
}

// Another user runs the program with a store that `sudo -E` created.
void SuppliedFileTest::foldersOfRootAreNamed()
{
    if (geteuid() != 0)
        QSKIP("another user is needed for this test; run as root");
    const QString folder = m_dir.filePath(u"of-root"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile::setPermissions(m_dir.path(), QFile::Permissions(0x7755)); // others may pass through
    int code = 1;
    const pid_t child = fork();
    if (child == 0) {
        if (setuid(65534) != 0)
            _exit(77);
        const ImageStore store(folder);
        const QString why = refusalOf([&] { ImageStore::Draft draft(store); });
        _exit(why.contains(u"It belongs to root") && why.contains(u"sudo chown -R") ? 0 : 2);
    }
    waitpid(child, &code, 0);
    QCOMPARE(WEXITSTATUS(code), 0);
}

QTEST_GUILESS_MAIN(SuppliedFileTest)
#include "supplied_file.moc"
