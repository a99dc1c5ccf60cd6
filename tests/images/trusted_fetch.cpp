// SPDX-License-Identifier: GPL-3.0-or-later
// Files without a published hash, from a server on loopback that disconnects, replaces or damages
// them, and that is reached through a proxy; and kernels downloaded in this way: confirmed once,
// pinned from then on, and checked for their version.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "base/canceled.h"
#include "images/image_builder.h"
#include "images/kernel_version.h"
#include "images/supplied_file.h"
#include "images/trusted_fetch.h"
#include "tests/images/one_file_server.h"

using namespace unisweep;
using namespace unisweep::testing;
using namespace Qt::StringLiterals;

static void writeTo(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

class TrustedFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fetchesWhatIsThere();
    void resumesTheSameFileOnly_data();
    void resumesTheSameFileOnly();
    void nextCallResumes();
    void proxyIsUsed();
    void unpacks_data();
    void unpacks();
    void hashesAreStored();
    void versionsAreRead_data();
    void versionsAreRead();
    void versionsAreCompared_data();
    void versionsAreCompared();
    void oldKernelsAreRefusedBeforeABoot();
    void diskWithoutFilesIsRefused_data();
    void diskWithoutFilesIsRefused();
    void commandPinsWhatWasConfirmed();

private:
    struct Outcome {
        int code = -1;
        QString output;
    };
    Outcome unisweep(const QStringList& arguments) const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TrustedFetchTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
    qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
    for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy"})
        qunsetenv(name);
}

void TrustedFetchTest::fetchesWhatIsThere()
{
    const QByteArray file = elfOfVersion("0.57.0");
    OneFileServer server(file);
    const FetchedFile got = fetchAnything(server.url(), m_home->filePath(u"f"_s));
    QCOMPARE(got.sha256, sha256Of(file));
    QFile kept(got.path);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll() == file);
    // Nothing else is stored, and the next call downloads the file again, since it may have
    // changed.
    QCOMPARE(QDir(m_home->filePath(u"f"_s)).entryList(QDir::Files), QStringList{got.sha256});
    server.setFile(file + 'x');
    QCOMPARE(fetchAnything(server.url(), m_home->filePath(u"f"_s)).sha256, sha256Of(file + 'x'));
    QVERIFY_EXCEPTION_THROWN(fetchAnything(u"file:///etc/passwd"_s, m_home->filePath(u"f"_s)),
                             ImageError);
}

void TrustedFetchTest::resumesTheSameFileOnly_data()
{
    QTest::addColumn<bool>("tags");
    QTest::addColumn<QByteArray>("sendsAgain"); // expected in the second request
    QTest::newRow("with a validator") << true << QByteArray("If-Range: \"");
    QTest::newRow("without") << false << QByteArray();
}

void TrustedFetchTest::resumesTheSameFileOnly()
{
    QFETCH(bool, tags);
    QFETCH(QByteArray, sendsAgain);
    const QByteArray file = elfOfVersion("0.57.0");
    OneFileServer server(file);
    if (!tags)
        server.withoutTags();
    server.disconnectAfter(1, 90'000);
    QCOMPARE(fetchAnything(server.url(), m_home->path()).sha256, sha256Of(file));
    const QByteArray second = server.requests().at(1);
    QCOMPARE(second.contains("Range: bytes="), tags);
    QVERIFY2(second.contains(sendsAgain), second.constData());
}

// Parts of different versions are never combined.
void TrustedFetchTest::nextCallResumes()
{
    const QByteArray first = elfOfVersion("0.57.0");
    const QByteArray second = elfOfVersion("0.58.0");
    OneFileServer server(first);
    server.disconnectAfter(1, 90'000);
    std::stop_source stop;
    bool canceled = false;
    try {
        fetchAnything(
            server.url(), m_home->path(),
            [&](const QString&, double fraction) {
                if (fraction < 1)
                    stop.request_stop();
            },
            stop.get_token());
    } catch (const Canceled&) {
        canceled = true;
    }
    QVERIFY(canceled);
    server.disconnectAfter(0, 0);
    server.setFile(second);
    QCOMPARE(fetchAnything(server.url(), m_home->path()).sha256, sha256Of(second));
}

void TrustedFetchTest::proxyIsUsed()
{
    const QByteArray file = elfOfVersion("0.57.0");
    OneFileServer proxy(file);
    const QByteArray address = proxy.url().section(u'/', 0, 2).toUtf8();
    qputenv("http_proxy", address);
    qputenv("https_proxy", address);
    const QString got = fetchAnything(u"http://kernels.invalid/osv.elf"_s, m_home->path()).sha256;
    QCOMPARE(got, sha256Of(file));
    QVERIFY2(proxy.requests().constLast().startsWith("GET http://kernels.invalid/osv.elf "),
             proxy.requests().constLast().constData());
    // For https, the client asks the proxy only to connect to the host; this proxy refuses.
    QVERIFY_EXCEPTION_THROWN(fetchAnything(u"https://kernels.invalid/osv.elf"_s, m_home->path()),
                             ImageError);
    QVERIFY2(proxy.requests().constLast().startsWith("CONNECT kernels.invalid:443 "),
             proxy.requests().constLast().constData());
}

void TrustedFetchTest::unpacks_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("content"); // empty: refused
    const QByteArray elf = elfOfVersion("0.57.0");
    const QByteArray packed = gzipped(elf);
    QVERIFY(packed.size() > 18);
    QTest::newRow("not packed") << elf << elf;
    QTest::newRow("gzip") << packed << elf;
    QTest::newRow("cut short") << packed.chopped(9) << QByteArray();
    QTest::newRow("head alone") << packed.left(10) << QByteArray();
    QByteArray wrongSum = packed;
    wrongSum[packed.size() - 6] = static_cast<char>(wrongSum[packed.size() - 6] ^ 1);
    QTest::newRow("wrong sum") << wrongSum << QByteArray();
    QByteArray wrongByte = packed;
    wrongByte[packed.size() / 2] = static_cast<char>(wrongByte[packed.size() / 2] ^ 0x55);
    QTest::newRow("wrong byte") << wrongByte << QByteArray();
}

void TrustedFetchTest::unpacks()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, content);
    const QString path = m_home->filePath(u"kernel.gz"_s);
    writeTo(path, file);
    if (content.isEmpty()) {
        QVERIFY_EXCEPTION_THROWN(unpackedFile(path), ImageError);
        return;
    }
    QFile unpacked(unpackedFile(path));
    QVERIFY(unpacked.open(QIODevice::ReadOnly));
    QVERIFY(unpacked.readAll() == content);
}

void TrustedFetchTest::hashesAreStored()
{
    QVERIFY(!confirmedHash(u"http://a/b"_s));
    confirmHash(u"http://a/b"_s, u"ABCD"_s);
    confirmHash(u"http://a/c"_s, u"ef"_s);
    QCOMPARE(confirmedHash(u"http://a/b"_s), u"abcd"_s);
    QCOMPARE(confirmedHash(u"http://a/c"_s), u"ef"_s);
    QVERIFY(!confirmedHash(u"http://a/d"_s));
}

void TrustedFetchTest::versionsAreRead_data()
{
    QTest::addColumn<QByteArray>("kernel");
    QTest::addColumn<QString>("version");
    QTest::newRow("release") << elfOfVersion("0.57.0") << u"0.57.0"_s;
    QTest::newRow("later") << elfOfVersion("0.57.0-398-gc24c7146") << u"0.57.0-398"_s;
    QTest::newRow("changed") << elfOfVersion("0.57.0-5-gc24c7146-dirty") << u"0.57.0-5"_s;
    QTest::newRow("none") << elfOfVersion("x") << QString();
}

void TrustedFetchTest::versionsAreRead()
{
    QFETCH(QByteArray, kernel);
    QFETCH(QString, version);
    writeTo(m_home->filePath(u"k"_s), kernel);
    QCOMPARE(osvVersion(m_home->filePath(u"k"_s)), version);
}

void TrustedFetchTest::versionsAreCompared_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("least");
    QTest::addColumn<bool>("enough");
    QTest::newRow("older") << u"0.57.0"_s << u"0.57.0-78"_s << false;
    QTest::newRow("just older") << u"0.57.0-77"_s << u"0.57.0-78"_s << false;
    QTest::newRow("the same") << u"0.57.0-78"_s << u"0.57.0-78"_s << true;
    QTest::newRow("by number") << u"0.57.0-398"_s << u"0.57.0-78"_s << true;
    QTest::newRow("next release") << u"0.58"_s << u"0.57.0-78"_s << true;
    QTest::newRow("unknown") << QString() << u"0.57.0-78"_s << true;
}

void TrustedFetchTest::versionsAreCompared()
{
    QFETCH(QString, version);
    QFETCH(QString, least);
    QFETCH(bool, enough);
    QCOMPARE(isAtLeast(version, least), enough);
}

void TrustedFetchTest::oldKernelsAreRefusedBeforeABoot()
{
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const auto osv = catalog.platform(u"osv"_s);
    ImageBuilder builder{ImageStore(m_home->filePath(u"images"_s)), m_home->filePath(u"c"_s)};
    const auto refusal = [&](const QString& server) {
        const auto found = catalog.find({u"osv"_s, server, {}, {}});
        const auto old = builder.kernelTooOld(std::get<Recipe>(found));
        return old ? old->toString() : QString();
    };
    QCOMPARE(refusal(u"bind"_s), QString()); // there is no kernel
    writeTo(m_home->filePath(u"k"_s), elfOfVersion("0.57.0"));
    builder.importKernel(*osv, m_home->filePath(u"k"_s));
    QVERIFY2(refusal(u"bind"_s).contains("BIND 9 does not run on OSv 0.57.0"_L1) &&
                 refusal(u"bind"_s).contains("unisweep images get osv/nightly"_L1),
             qPrintable(refusal(u"bind"_s)));
    QVERIFY(refusal(u"iperf"_s).contains("clock_nanosleep"_L1));
    QCOMPARE(refusal(u"lighttpd"_s), QString());
    const auto bind = std::get<Recipe>(catalog.find({u"osv"_s, u"bind"_s, {}, {}}));
    QVERIFY(builder.obstacle(bind).has_value());
    QTest::qWait(5); // images are distinguished by their time
    writeTo(m_home->filePath(u"k"_s), elfOfVersion("0.57.0-398-gc24c7146"));
    builder.importKernel(*osv, m_home->filePath(u"k"_s));
    QCOMPARE(refusal(u"bind"_s), QString());
    QCOMPARE(refusal(u"iperf"_s), QString());
}

static QByteArray osvDisk(bool withFiles)
{
    QByteArray disk(1 << 20, '\0');
    disk.replace(0, 2, QByteArray::fromHex("ea05"));
    disk.replace(0x1b8, 4, QByteArray("VSO\0", 4));
    disk.replace(510, 2, QByteArray::fromHex("55aa"));
    if (withFiles) // the second partition
        disk.replace(0x1ce + 4, 1, QByteArray::fromHex("83"));
    return disk;
}

void TrustedFetchTest::diskWithoutFilesIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("files");
    for (const char* format : {"raw", "qcow2"}) {
        for (const bool files : {false, true})
            QTest::addRow("%s, %s", format, files ? "with files" : "without")
                << QString::fromLatin1(format) << files;
    }
}

void TrustedFetchTest::diskWithoutFilesIsRefused()
{
    QFETCH(QString, format);
    QFETCH(bool, files);
    const QString raw = m_home->filePath(u"raw"_s);
    writeTo(raw, osvDisk(files));
    const QString disk = format == "raw"_L1 ? raw : m_home->filePath(u"osv-loader.qemu"_s);
    if (disk != raw) {
        if (QStandardPaths::findExecutable(u"qemu-img"_s).isEmpty())
            QSKIP("no qemu-img");
        QCOMPARE(QProcess::execute(u"qemu-img"_s, {u"convert"_s, u"-f"_s, u"raw"_s, u"-O"_s,
                                                   u"qcow2"_s, raw, disk}),
                 0);
    }
    QString message;
    try {
        checkDiskFile(disk, true);
    } catch (const ImageError& error) {
        message = error.message();
    }
    QCOMPARE(message.contains("no file system"_L1), !files);
    QCOMPARE(message.isEmpty(), files);
}

TrustedFetchTest::Outcome TrustedFetchTest::unisweep(const QStringList& arguments) const
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"UNISWEEP_CATALOG"_s, m_home->filePath(u"catalog"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u"/unisweep"_s, arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

void TrustedFetchTest::commandPinsWhatWasConfirmed()
{
    const QByteArray elf = elfOfVersion("0.57.0");
    const QByteArray packed = gzipped(elf);
    OneFileServer server(packed);
    QVERIFY(QDir().mkpath(m_home->filePath(u"catalog"_s)));
    writeTo(m_home->filePath(u"catalog/mine.yaml"_s),
            "unisweep-catalog: 1\nplatform: mine\ntitle: Mine\nboot: direct-kernel\n"
            "hypervisors: [qemu]\nimage:\n  source: compose\n  obtain: make it\n"
            "  offered-kernels:\n    - {kernel: one, title: The one, url: '" +
                server.url().toUtf8() +
                "'}\nservers:\n  - {server: web, title: Web, service: http, ports: [80/tcp]}\n");
    const QStringList get = {u"images"_s, u"get"_s, u"mine"_s};
    // There is no user to ask.
    const Outcome unconfirmed = unisweep(get);
    QCOMPARE(unconfirmed.code, 1);
    QVERIFY2(
        unconfirmed.output.contains("unisweep images get mine --sha256 "_L1 + sha256Of(packed)),
        qPrintable(unconfirmed.output));
    const Outcome wrong = unisweep(get + QStringList{u"--sha256"_s, QString(64, u'0')});
    QCOMPARE(wrong.code, 1);
    const Outcome confirmed = unisweep(get + QStringList{u"--sha256"_s, sha256Of(packed)});
    QVERIFY2(confirmed.code == 0 && confirmed.output.contains("mine-kernel-"_L1),
             qPrintable(confirmed.output));
    // The kernel is the unpacked file.
    const auto images = ImageStore().list();
    QCOMPARE(images.size(), 1);
    QCOMPARE(images.constFirst().sha256.value(FileRole::Kernel), sha256Of(elf));
    // Confirmed once, it is trusted; a changed file is an error until it is confirmed.
    QCOMPARE(unisweep(get).code, 0);
    const QByteArray other = gzipped(elfOfVersion("0.58.0"));
    server.setFile(other);
    const Outcome changed = unisweep(get);
    QCOMPARE(changed.code, 1);
    QVERIFY2(changed.output.contains(" has changed: its SHA-256 is "_L1),
             qPrintable(changed.output));
    QCOMPARE(unisweep(get + QStringList{u"--accept"_s}).code, 1);
    QCOMPARE(unisweep(get + QStringList{u"--sha256"_s, sha256Of(other)}).code, 0);
    QCOMPARE(unisweep(get).code, 0);
    // A file that is not a kernel is not confirmed, although its hash was given.
    server.setFile("no kernel");
    QCOMPARE(unisweep(get + QStringList{u"--sha256"_s, sha256Of("no kernel")}).code, 1);
    QCOMPARE(confirmedHash(server.url()), sha256Of(other));
    QCOMPARE(unisweep({u"images"_s, u"get"_s, u"mine/two"_s}).code, 2);
    QCOMPARE(unisweep({u"images"_s, u"get"_s, u"nothing"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TrustedFetchTest)
#include "trusted_fetch.moc"
