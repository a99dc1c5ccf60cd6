// SPDX-License-Identifier: GPL-3.0-or-later
// The image store: concurrent publishing and deleting by processes that may crash, full disks, and
// leftovers.
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

#include "base/owned_name.h"
#include "images/image_builder.h"
#include "tests/guest/solo5_elf.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static const QString imageName = u"toy-one-0123456789abcdef"_s;

/// Each process of the concurrency test publishes the same image, like a builder.
static int publishOnce(const QString& directory)
{
    const ImageStore store(directory);
    const FileLock lock(store.lockPath(imageName), {});
    if (store.find(imageName))
        return 2; // another process was first
    ImageStore::Draft draft(store);
    BootFiles image;
    image.id = imageName;
    image.created = QDateTime::currentDateTimeUtc();
    draft.write(FileRole::Kernel, QByteArray(3 << 20, 'k'), image);
    draft.write(FileRole::Initrd, QByteArray(1 << 20, 'i'), image);
    return draft.publish(image).id == imageName ? 0 : 1;
}

class ImageStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storeSurvivesConcurrency();
    void draftOfADeadProcessIsRemoved();
    void writesOfADeadGuestAreRemoved();
    void fullDiskLeavesNothing();
    void damageIsFound();
    void kernelImportedLastCounts();
    void obstaclesNameTheRemedy();
};

void ImageStoreTest::storeSurvivesConcurrency()
{
    QTemporaryDir directory;
    const ImageStore store(directory.path());
    // Every visible image must be complete while others are published and removed.
    std::atomic<bool> torn = false;
    std::jthread reader([&](std::stop_token stop) {
        while (!stop.stop_requested()) {
            for (const BootFiles& image : store.list()) {
                // Another process may remove the image between find() and verify().
                if (!store.verify(image).isEmpty() && store.find(image.id) &&
                    !store.verify(image).isEmpty() && store.find(image.id))
                    torn = true;
            }
        }
    });
    for (int round = 0; round < 5; ++round) {
        QList<QProcess*> processes;
        for (int i = 0; i < 4; ++i) {
            auto* process = new QProcess(this);
            process->start(QCoreApplication::applicationFilePath(),
                           {u"--publish"_s, directory.path()});
            processes << process;
        }
        int made = 0;
        for (QProcess* process : processes) {
            QVERIFY(process->waitForFinished());
            QVERIFY2(process->exitCode() == 0 || process->exitCode() == 2,
                     process->readAllStandardError().constData());
            made += process->exitCode() == 0;
            delete process;
        }
        QCOMPARE(made, 1);
        const auto image = store.find(imageName);
        QVERIFY(image);
        QCOMPARE(store.verify(*image), QString());
        ImageStore(directory.path()).remove(imageName);
        QVERIFY(!store.find(imageName));
    }
    reader.request_stop();
    reader.join();
    QVERIFY(!torn);
    QVERIFY(QDir(directory.path())
                .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)
                .isEmpty());
}

void ImageStoreTest::draftOfADeadProcessIsRemoved()
{
    QTemporaryDir directory;
    ImageStore store(directory.path());
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--die"_s, directory.path()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    const auto drafts = [&] {
        return QDir(directory.path())
            .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)
            .size();
    };
    QCOMPARE(drafts(), 1);
    QVERIFY(store.list().isEmpty());
    const ImageStore::Draft living(store);
    QCOMPARE(store.removeLeftovers(), 1);
    QCOMPARE(drafts(), 1); // that of a running process stays
}

// Files with a guest's writes to its transient disk, which libvirt would have removed at the
// guest's end.
void ImageStoreTest::writesOfADeadGuestAreRemoved()
{
    QTemporaryDir directory;
    ImageStore store(directory.path());
    const QString image = directory.filePath(u"linux-disk-x"_s);
    QVERIFY(QDir().mkpath(image));
    const auto nameOfTheDead = [] { // no process has this start time
        return nextOwnedName().replace(u"-%1-"_s.arg(ownProcess().startTicks), u"-1-"_s);
    };
    const auto write = [&](const QString& name) {
        QFile file(image + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write("x") == 1;
    };
    const QString living = u"disk.TRANSIENT-"_s + nextOwnedName();
    const QString others = u"disk.TRANSIENT-somebody-1"_s;
    const QString stillOpen = u"disk.TRANSIENT-"_s + nameOfTheDead();
    for (const QString& name :
         {u"disk.TRANSIENT-"_s + nameOfTheDead(), living, others, stillOpen, u"disk"_s})
        QVERIFY(write(name));
    // QEMU locks its open files like this.
    QFile open(image + u'/' + stillOpen);
    QVERIFY(open.open(QIODevice::ReadWrite));
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_start = 100;
    lock.l_len = 1;
    QCOMPARE(fcntl(open.handle(), F_OFD_SETLK, &lock), 0);

    QCOMPARE(store.removeLeftovers(), 1);
    const QStringList left = QDir(image).entryList(QDir::Files);
    QCOMPARE(QSet<QString>(left.begin(), left.end()),
             (QSet<QString>{u"disk"_s, others, living, stillOpen}));
    open.close();
    QCOMPARE(store.removeLeftovers(), 1);
}

void ImageStoreTest::fullDiskLeavesNothing()
{
    QTemporaryDir directory;
    const ImageStore store(directory.path());
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 64 << 10, .rlim_max = before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small); // writing fails beyond this, as on a full disk
    QString message;
    {
        ImageStore::Draft draft(store);
        BootFiles image;
        image.id = imageName;
        try {
            draft.write(FileRole::Kernel, QByteArray(1 << 20, 'k'), image);
        } catch (const ImageError& error) {
            message = error.message();
        }
    }
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY2(message.contains(u"Free some space there"_s), qPrintable(message));
    QVERIFY(QDir(directory.path())
                .entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)
                .isEmpty());
}

void ImageStoreTest::damageIsFound()
{
    QTemporaryDir directory;
    QCOMPARE(publishOnce(directory.path()), 0);
    ImageStore store(directory.path());
    const BootFiles image = *store.find(imageName);
    QFile kernel(image.kernel);
    QVERIFY(kernel.open(QIODevice::ReadWrite));
    kernel.seek(1000);
    kernel.write("x");
    kernel.close();
    QVERIFY(store.verify(image).contains(u"has changed since it was built"_s));
    QVERIFY(kernel.resize(5)); // visible without a hash
    QVERIFY(!store.find(imageName));
    QCOMPARE(publishOnce(directory.path()), 0); // and is rebuilt
    QVERIFY(store.find(imageName));
    for (const QString& wrong : {u""_s, u".."_s, u"../x"_s, u"none"_s})
        QVERIFY_EXCEPTION_THROWN(store.remove(wrong), ImageError);
}

static void write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void ImageStoreTest::kernelImportedLastCounts()
{
    QTemporaryDir directory;
    ImageBuilder builder(ImageStore(directory.path()), directory.path());
    const auto osv =
        Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s}).platform(u"osv"_s);
    const QString kernel = directory.filePath(u"loader.elf"_s);
    write(kernel, QByteArray("\x7f"
                             "ELF"));
    write(directory.filePath(u"add/module.so"_s), "module");
    const QString plain = builder.importKernel(*osv, kernel).id;
    const BootFiles more = builder.importKernel(*osv, kernel, directory.filePath(u"add"_s));
    QVERIFY(more.id != plain && !more.initrd.isEmpty());
    QTest::qWait(5); // images are distinguished by their time
    const BootFiles again = builder.importKernel(*osv, kernel);
    QCOMPARE(again.id, plain);
    QCOMPARE(builder.store().list().constFirst().id, plain);
}

void ImageStoreTest::obstaclesNameTheRemedy()
{
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    QTemporaryDir directory;
    const ImageBuilder builder(ImageStore(directory.path()), directory.path());
    const auto refusal = [&](const QString& platform) {
        const auto found = builder.obstacle(Recipe{catalog.platform(platform), 0});
        return found ? found->toString() : QString();
    };
    QVERIFY(refusal(u"mirage"_s).contains(u"there is no image of Mirage OS with Mirage DNS"_s));
    QVERIFY(refusal(u"mirage"_s).contains(u"mirage configure -t virtio"_s));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const QString without = refusal(u"linux"_s);
    qputenv("PATH", path);
    QVERIFY2(without.contains(u"needs Debian's apt-get"_s), qPrintable(without));

    // With the files imported, nothing is missing.
    ImageBuilder importer(ImageStore(directory.path()), directory.path());
    const Recipe mirage{catalog.platform(u"mirage"_s), 0};
    const QByteArray unikernel =
        testing::elfWith({testing::abiNote(3), testing::manifestNote({{"service", 2}})});
    write(directory.filePath(u"dns.virtio"_s), unikernel);
    const BootFiles image = importer.import(mirage, directory.filePath(u"dns.virtio"_s), {});
    QCOMPARE(refusal(u"mirage"_s), QString());
    QCOMPARE(importer.ensure(mirage).id, image.id);
    QCOMPARE(importer.import(mirage, directory.filePath(u"dns.virtio"_s), {}).id, image.id);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == "--publish"_L1)
        return publishOnce(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == "--die"_L1) {
        const ImageStore store(arguments[2]);
        ImageStore::Draft draft(store);
        BootFiles image;
        draft.write(FileRole::Kernel, QByteArray(1000, 'k'), image);
        std::raise(SIGKILL);
    }
    ImageStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "image_store.moc"
