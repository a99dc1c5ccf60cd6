// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of images: archives read by other programs, and stubs called by the real loader.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QtEndian>
#include <QtTest>

#include <thread>

#include <dlfcn.h>
#include <elf.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/program.h"
#include "images/apt_packages.h"
#include "images/cpio_writer.h"
#include "images/directory_tree.h"
#include "images/elf_file.h"
#include "images/image_builder.h"
#include "images/kernel_file.h"
#include "images/package_root.h"
#include "images/stub_library.h"
#include "images/tar_writer.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static void write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

class CatalogImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void archiveIsReadByCpio();
    void archiveIsReadByTar();
    void directoryIsTakenWhole();
    void zoneIsLoadedByNamedCheckzone();
    void pageHasThePapersSize();
    void elfOfThisProgram();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void stubIsLoadedAndCalled();
    void kernelsEnd();
    void packagesAreParsed();
    void rootFollowsMergedPathsAndLinks();
    void composerNamesWhatIsMissing();
    void cancelEndsAProgram();
};

void CatalogImageTest::archiveIsReadByCpio()
{
    if (QStandardPaths::findExecutable(u"cpio"_s).isEmpty())
        QSKIP("no cpio to read the archive back; on Debian: apt-get install cpio");
    ArchiveTree tree;
    tree.addFile(u"/etc/a file"_s, "content\n", 0640, 33);
    tree.addFile(u"/etc/empty"_s, {});
    tree.addLink(u"/bin"_s, u"usr/bin"_s);
    tree.addDirectory(u"/tmp"_s, 01777);
    tree.addCharacterDevice(u"/dev/console"_s, 5, 1);
    const QByteArray archive = writeCpio(tree);
    QCOMPARE(writeCpio(tree), archive);

    QProcess cpio;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    cpio.setProcessEnvironment(environment);
    cpio.start(u"cpio"_s, {u"-itvn"_s, u"--quiet"_s});
    cpio.write(archive);
    cpio.closeWriteChannel();
    QVERIFY(cpio.waitForFinished());
    QCOMPARE(cpio.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(cpio.readAllStandardOutput()),
             u"lrwxrwxrwx   1 0        0               7 Jan  1  2000 bin -> usr/bin\n"
             "drwxr-xr-x   2 0        0               0 Jan  1  2000 dev\n"
             "crw-------   1 0        0          5,   1 Jan  1  2000 dev/console\n"
             "drwxr-xr-x   2 0        0               0 Jan  1  2000 etc\n"
             "-rw-r-----   1 33       33              8 Jan  1  2000 etc/a file\n"
             "-rw-r--r--   1 0        0               0 Jan  1  2000 etc/empty\n"
             "drwxrwxrwt   2 0        0               0 Jan  1  2000 tmp\n"_s);
}

void CatalogImageTest::archiveIsReadByTar()
{
    QTemporaryDir directory;
    ArchiveTree tree;
    tree.addFile(u"/etc/a file"_s, "content\n", 0640, 33);
    tree.addLink(u"/bin"_s, u"usr/bin"_s);
    tree.addDirectory(u"/"_s + QString(120, u'd'), 01777);
    tree.addCharacterDevice(u"/dev/console"_s, 5, 1);
    const QString path = directory.filePath(u"a.tar"_s);
    writeTar(tree, path);
    const ProgramResult list =
        runProgram(u"tar"_s, {u"--utc"_s, u"--numeric-owner"_s, u"-tvf"_s, path}, u"/"_s, {});
    QVERIFY(list.ok());
    QCOMPARE(QString::fromUtf8(list.output).replace(QRegularExpression(u" +"_s), u" "_s),
             u"lrwxrwxrwx 0/0 0 2000-01-01 00:00 ./bin -> usr/bin\n"
             "drwxrwxrwt 0/0 0 2000-01-01 00:00 ./%1/\n"
             "drwxr-xr-x 0/0 0 2000-01-01 00:00 ./dev/\n"
             "crw------- 0/0 5,1 2000-01-01 00:00 ./dev/console\n"
             "drwxr-xr-x 0/0 0 2000-01-01 00:00 ./etc/\n"
             "-rw-r----- 33/33 8 2000-01-01 00:00 ./etc/a file\n"_s.arg(QString(120, u'd')));
    QVERIFY_EXCEPTION_THROWN(writeTar(tree, directory.filePath(u"nowhere/a.tar"_s)), ImageError);
}

void CatalogImageTest::directoryIsTakenWhole()
{
    QTemporaryDir directory;
    write(directory.filePath(u"usr/lib/a.so"_s), "a");
    write(directory.filePath(u"lib/b"_s), "b");
    write(directory.filePath(u".hidden"_s), "c");
    QVERIFY(
        QFile::setPermissions(directory.filePath(u"lib/b"_s), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(::symlink("a.so", QFile::encodeName(directory.filePath(u"usr/lib/l.so"_s))) == 0);
    ArchiveTree tree;
    tree.addFile(u"/usr/lib/a.so"_s, "older");
    tree.addFile(u"/kept"_s, "kept");
    tree.merge(treeOfDirectory(directory.path()));
    const auto& entries = tree.entries();
    QCOMPARE(entries.at(u"/usr/lib/a.so"_s).content, QByteArray("a"));
    QCOMPARE(entries.at(u"/usr/lib/b"_s).mode & 07777u, 0755u); // with merged /usr, and executable
    QCOMPARE(entries.at(u"/usr/lib/l.so"_s).content, QByteArray("a.so"));
    QCOMPARE(entries.at(u"/.hidden"_s).content, QByteArray("c"));
    QCOMPARE(entries.at(u"/kept"_s).content, QByteArray("kept"));
    QVERIFY_EXCEPTION_THROWN(treeOfDirectory(directory.filePath(u"nowhere"_s)), ImageError);
    // A relative path to the same directory, as typed on a command line.
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QFileInfo(directory.path()).path()));
    const ArchiveTree relative = treeOfDirectory(QFileInfo(directory.path()).fileName());
    QVERIFY(QDir::setCurrent(before));
    const ArchiveTree absolute = treeOfDirectory(directory.path());
    QCOMPARE(relative.entries().size(), absolute.entries().size());
    for (const auto& [path, entry] : absolute.entries())
        QVERIFY2(relative.contains(path), qPrintable(path));
    QVERIFY(::symlink("lib", QFile::encodeName(directory.filePath(u"usr/lib64"_s))) == 0);
    QCOMPARE(treeOfDirectory(directory.path()).entries().at(u"/usr/lib64"_s).content,
             QByteArray("lib")); // a link to a directory
    QVERIFY(::mkfifo(QFile::encodeName(directory.filePath(u"pipe"_s)), 0600) == 0);
    QVERIFY_EXCEPTION_THROWN(treeOfDirectory(directory.path()), ImageError);
}

void CatalogImageTest::zoneIsLoadedByNamedCheckzone()
{
    const QString checker = u"named-checkzone"_s;
    if (QStandardPaths::findExecutable(checker).isEmpty())
        QSKIP("no named-checkzone to read the zone; on Debian: apt-get install bind9-utils");
    QTemporaryDir directory;
    QFile file(directory.filePath(u"zone"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(zoneText(70'000)); // more than the 65,536 addresses of a /16
    file.close();
    const ProgramResult result =
        runProgram(checker, {u"-D"_s, u"example.test"_s, file.fileName()}, directory.path(), {});
    QVERIFY2(result.ok(), qPrintable(result.lastWords()));
    QCOMPARE(result.output.count(" IN A\t"), 70'002); // h1 to h70000, www, ns1
    QCOMPARE(result.output.count(" IN AAAA\t"), 1);
}

void CatalogImageTest::pageHasThePapersSize()
{
    QCOMPARE(pageText().size(), 136);
}

void CatalogImageTest::elfOfThisProgram()
{
    QFile file(QCoreApplication::applicationFilePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto elf = ElfFile::parse(file.readAll());
    QVERIFY(elf);
    QCOMPARE(elf->interpreter(), u"/lib64/ld-linux-x86-64.so.2"_s);
    QVERIFY(elf->needed().contains(u"libc.so.6"_s));
    QVERIFY(elf->needed().contains(u"libQt6Core.so.6"_s));
    QVERIFY(elf->imports().contains("dlopen"));
}

void CatalogImageTest::damagedFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QFile file(QCoreApplication::applicationFilePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("#!/bin/sh\n");
    QTest::newRow("header only") << whole.left(64);
    QTest::newRow("half") << whole.left(whole.size() / 2);
    QByteArray other = whole;
    other[4] = 1; // 32 bits
    QTest::newRow("32 bits") << other;
    QByteArray wild = whole.left(64);
    for (int i = 24; i < 64; ++i)
        wild[i] = '\xff';
    QTest::newRow("wild offsets") << wild;
    QByteArray kernel(0x10000, '\0');
    kernel.replace(0x202, 4, "HdrS");
    kernel[0x206] = '\x0f';
    kernel[0x207] = '\x02';
    QTest::newRow("kernel without payload") << kernel;
    kernel[0x24d] = '\x40'; // a payload of 16 kB of zeros
    QTest::newRow("kernel of zeros") << kernel;
    const qsizetype payload = 5 * 512;
    kernel.replace(payload, 4, QByteArray::fromHex("02214c18"));
    kernel.replace(payload + 4, 4, QByteArray::fromHex("00100000"));
    kernel.replace(payload + 8, 16, QByteArray(16, '\xff'));
    QTest::newRow("kernel of bad LZ4") << kernel;
}

void CatalogImageTest::damagedFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!ElfFile::parse(bytes));
    QVERIFY(!pvhKernel(bytes));
}

void CatalogImageTest::stubIsLoadedAndCalled()
{
    QTemporaryDir directory;
    const QByteArray path = directory.filePath(u"libstub.so.7"_s).toUtf8();
    QFile file(QString::fromUtf8(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(stubLibrary("libstub.so.7", {"first", "second_72", "third"}));
    file.close();
    void* library = ::dlopen(path.constData(), RTLD_NOW);
    QVERIFY2(library, ::dlerror());
    for (const char* name : {"first", "second_72", "third"}) {
        const auto function = reinterpret_cast<long (*)(long)>(::dlsym(library, name));
        QVERIFY2(function, name);
        QCOMPARE(function(42), 0L);
    }
    QVERIFY(!::dlsym(library, "fourth"));
    ::dlclose(library);
}

void CatalogImageTest::kernelsEnd()
{
    QByteArray bzImage(0x1000, '\0');
    bzImage.replace(0x202, 4, "HdrS");
    bzImage[0x206] = 0x0f;
    bzImage[0x207] = 0x02;
    qToLittleEndian<quint64>(16 << 20, bzImage.data() + 0x258);
    qToLittleEndian<quint32>(0x0337'f000, bzImage.data() + 0x260); // 51.5 MiB, like Debian's
    QCOMPARE(kernelEnd(bzImage).value_or(0), (16u << 20) + 0x0337'f000u);

    Elf64_Ehdr header{};
    std::memcpy(header.e_ident, ELFMAG, SELFMAG);
    header.e_ident[EI_CLASS] = ELFCLASS64;
    header.e_ident[EI_DATA] = ELFDATA2LSB;
    header.e_ident[EI_VERSION] = EV_CURRENT;
    header.e_version = EV_CURRENT;
    header.e_phentsize = sizeof(Elf64_Phdr);
    header.e_phoff = sizeof header;
    header.e_phnum = 2;
    std::array<Elf64_Phdr, 2> segments{};
    segments[0] = {.p_type = PT_LOAD, .p_paddr = 0x100'0000, .p_memsz = 0x330'0000};
    segments[1] = {.p_type = PT_NOTE, .p_paddr = 0x9000'0000, .p_memsz = 4};
    const QByteArray elf =
        QByteArray(reinterpret_cast<const char*>(&header), sizeof header) +
        QByteArray(reinterpret_cast<const char*>(segments.data()), sizeof segments);
    QCOMPARE(kernelEnd(elf).value_or(0), 0x430'0000u);
    QVERIFY(!kernelEnd(elf.left(100)));
    QVERIFY(!kernelEnd("text"));

    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(bzImage);
    file.close();
    QCOMPARE(whyKernelDoesNotFit(file.fileName(), 68), QString());
    QVERIFY(whyKernelDoesNotFit(file.fileName(), 64).contains(u"its kernel needs 67.5 MiB"_s));
}

void CatalogImageTest::packagesAreParsed()
{
    const auto packages = AptPackages::parse("Package: one\n"
                                             "Version: 1:2.3-4\n"
                                             "Architecture: amd64\n"
                                             "Section: contrib/libs\n"
                                             "Depends: libc6 (>= 2.34), a | b (<< 3), perl:any\n"
                                             "Pre-Depends: dpkg (>= 1)\n"
                                             "Size: 12\n"
                                             "SHA256: abc\n"
                                             "Description: first\n"
                                             " Depends: not this\n"
                                             "\n"
                                             "Package: two\n"
                                             "Version: 1\n");
    QCOMPARE(packages.size(), 2);
    const Package one = packages.value(u"one"_s);
    QCOMPARE(one.depends, (QStringList{u"dpkg"_s, u"libc6"_s, u"a|b"_s, u"perl"_s}));
    QCOMPARE(one.bytes, 12);
    QCOMPARE(one.fileName(), u"one_1%3a2.3-4_amd64.deb"_s);
}

void CatalogImageTest::rootFollowsMergedPathsAndLinks()
{
    QTemporaryDir directory;
    write(directory.filePath(u"lib/x/libone.so.1.2"_s), "one");
    QFile::link(u"libone.so.1.2"_s, directory.filePath(u"lib/x/libone.so.1"_s));
    QFile::link(u"/lib/x/libone.so.1"_s, directory.filePath(u"lib/x/libone.so"_s));
    QFile::link(u"loop"_s, directory.filePath(u"lib/x/loop"_s));
    QFile::link(u"/etc/hostname"_s, directory.filePath(u"lib/x/escape"_s));
    write(directory.filePath(u"usr/lib/x/two"_s), "two");
    const PackageRoot root(directory.path());
    QCOMPARE(root.read(u"/lib/x/libone.so"_s), QByteArray("one"));
    QCOMPARE(root.read(u"/usr/lib/x/libone.so.1"_s), QByteArray("one"));
    QCOMPARE(root.read(u"/lib/x/two"_s), QByteArray("two"));
    QVERIFY(!root.read(u"/lib/x/loop"_s));
    QVERIFY(!root.read(u"/lib/x/escape"_s)); // must not read the host's file
    QVERIFY(!root.read(u"/lib/x"_s));
    QCOMPARE(root.glob(u"/lib/x/*.so.?"_s), QStringList{u"/lib/x/libone.so.1"_s});
    // A directory's links into other packages are included, unless only an installation script
    // would create their targets.
    const QString security = directory.path() + u"/usr/lib/jvm/security"_s;
    QVERIFY(QDir().mkpath(security) && QDir().mkpath(directory.path() + u"/etc/java"_s));
    QVERIFY(QFile::link(u"/etc/ssl/certs/java/cacerts"_s, security + u"/cacerts"_s));
    QVERIFY(QFile::link(u"/etc/java/java.policy"_s, security + u"/java.policy"_s));
    QFile policy(directory.path() + u"/etc/java/java.policy"_s);
    QVERIFY(policy.open(QIODevice::WriteOnly) && policy.write("grant") == 5);
    policy.close();
    QCOMPARE(root.glob(u"/usr/lib/jvm/security"_s),
             QStringList{u"/usr/lib/jvm/security/java.policy"_s});
    QCOMPARE(root.read(u"/usr/lib/jvm/security/java.policy"_s), QByteArray("grant"));
}

void CatalogImageTest::composerNamesWhatIsMissing()
{
    QTemporaryDir directory;
    const PackageRoot root(directory.path());
    ArchiveTree tree;
    ImageComposer composer(root, tree);
    const auto message = [](const auto& work) {
        try {
            work();
        } catch (const ImageError& error) {
            return error.message();
        }
        return QString();
    };
    QVERIFY(message([&] {
                composer.addFile(u"/usr/sbin/one"_s, u"toy"_s);
            }).startsWith(u"No package of this image contains /usr/sbin/one, which toy needs"_s));
    QFile self(QCoreApplication::applicationFilePath());
    QVERIFY(self.open(QIODevice::ReadOnly));
    write(directory.filePath(u"usr/sbin/one"_s), self.readAll());
    write(directory.filePath(u"lib64/ld-linux-x86-64.so.2"_s), "loader");
    const QString library = message([&] { composer.addFile(u"/usr/sbin/one"_s, u"toy"_s); });
    QVERIFY2(library.contains(u", which /usr/sbin/one needs"_s), qPrintable(library));
}

void CatalogImageTest::cancelEndsAProgram()
{
    std::stop_source source;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        source.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    QVERIFY_EXCEPTION_THROWN(runProgram(u"sleep"_s, {u"30"_s}, u"/"_s, source.get_token()),
                             Canceled);
    QVERIFY(clock.elapsed() < 10'000);
    QVERIFY(!runProgram(u"unisweep-no-such-program"_s, {}, u"/"_s, {}).started);
}

QTEST_GUILESS_MAIN(CatalogImageTest)
#include "catalog_image.moc"
