// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on real Mirage OS unikernels, from an experiment file to its results: under Solo5's
// tender at native speed, and emulated. UNISWEEP_IMAGES=DIR names a directory that holds them,
// built from experiments/unikernels: mirage/{dns,http}.{spt,virtio} and the tender
// mirage/solo5-spt.
#include <csignal>

#include <QtTest>

#include "catalog/image_builder.h"
#include "guest/private_network.h"
#include "results/guest_arguments.h"
#include "results/results_file.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static QString imageFile(const QString& name)
{
    return qEnvironmentVariable("UNISWEEP_IMAGES") + u"/mirage/"_s + name;
}

class MirageRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersOfEachServer_data();
    void answersOfEachServer();
    void otherClientsEnterItsNetwork_data();
    void otherClientsEnterItsNetwork();
    void variedArgumentReachesTheGuest();
    void tooLittleMemoryIsExplained();
    void wrongTenderIsRefusedBefore();
    void killedRunLeavesNoTender();

private:
    QString write(const QString& platform, const QString& server, const QByteArray& more,
                  const QByteArray& seriesKeys = {}, int memoryMiB = 64);
    RunData run(const QString& experiment, int expected = 0);
    void importImage(const QString& platform, const QString& server, const QString& file);

    QTemporaryDir m_dir;
    QByteArray m_said; ///< of the last run, on standard error
};

void MirageRunTest::initTestCase()
{
    for (const char* name : {"dns.spt", "http.spt", "dns.virtio", "http.virtio", "solo5-spt"}) {
        if (!QFile::exists(imageFile(QLatin1String(name)))) {
            QSKIP(qPrintable(u"real unikernels are not part of the project: set "
                             "UNISWEEP_IMAGES=DIR, and put mirage/%1 there (see "
                             "experiments/unikernels/README.md)"_s.arg(QLatin1String(name))));
        }
    }
    if (const QString why = PrivateNetwork::whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    qputenv("UNISWEEP_TENDERS", imageFile({}).toUtf8());
    qputenv("XDG_DATA_HOME", m_dir.filePath(u"data"_s).toUtf8());
    importImage(u"mirage-spt"_s, u"dns"_s, u"dns.spt"_s);
    importImage(u"mirage-spt"_s, u"http"_s, u"http.spt"_s);
    importImage(u"mirage"_s, u"dns"_s, u"dns.virtio"_s);
    importImage(u"mirage"_s, u"http"_s, u"http.virtio"_s);
}

void MirageRunTest::importImage(const QString& platform, const QString& server, const QString& file)
{
    const Catalog catalog =
        Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
    const Recipe recipe = std::get<Recipe>(catalog.find({platform, server, {}, {}}));
    ImageBuilder(ImageStore()).import(recipe, imageFile(file), {});
}

QString MirageRunTest::write(const QString& platform, const QString& server, const QByteArray& more,
                             const QByteArray& seriesKeys, int memoryMiB)
{
    const QString path = m_dir.filePath(u"e.yaml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the experiment");
    file.write("unisweep: 1\nname: e\nservice: " + server.toUtf8() +
               "\nduration: 500ms\nwarm-up: 200ms\nmemory: " + QByteArray::number(memoryMiB) +
               "\nseries:\n  - {name: Mirage, platform: " + platform.toUtf8() +
               ", server: " + server.toUtf8() + seriesKeys + "}\n" + more);
    return path;
}

RunData MirageRunTest::run(const QString& experiment, int expected)
{
    const QString out = m_dir.filePath(u"out"_s);
    QDir(out).removeRecursively();
    QProcess process;
    process.start(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep"),
                  {u"run"_s, experiment, u"--out"_s, out, u"--no-figures"_s});
    const bool ended = process.waitForFinished(120'000);
    m_said = process.readAllStandardError();
    if (!ended || process.exitCode() != expected)
        qWarning("%s", m_said.constData());
    const QStringList files = QDir(out).entryList({u"*.unisweep"_s});
    return files.isEmpty() ? RunData() : readResults(out + u'/' + files.constFirst());
}

void MirageRunTest::answersOfEachServer_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("hypervisor");
    QTest::newRow("DNS, spt") << u"mirage-spt"_s << u"dns"_s << u"spt:///"_s;
    QTest::newRow("HTTP, spt") << u"mirage-spt"_s << u"http"_s << u"spt:///"_s;
    QTest::newRow("DNS, virtio") << u"mirage"_s << u"dns"_s << u"qemu:///"_s;
    QTest::newRow("HTTP, virtio") << u"mirage"_s << u"http"_s << u"qemu:///"_s;
}

void MirageRunTest::answersOfEachServer()
{
    QFETCH(QString, platform);
    QFETCH(QString, server);
    QFETCH(QString, hypervisor);
    const RunData result = run(write(platform, server, "rates: [100, 200]\n"));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 2u);
    QCOMPARE(result.steps[0].statistics.count(Outcome::Answered), 50);
    QCOMPARE(result.steps[1].statistics.count(Outcome::Answered), 100);
    const GuestRecord& guest = result.guests.at(0);
    QVERIFY2(guest.hypervisorUri.startsWith(hypervisor), qPrintable(guest.hypervisorUri));
    QVERIFY(guest.bootNs > 0);
    QVERIFY2(guest.console.contains(u"Solo5: Bindings version"_s), qPrintable(guest.console));
    QVERIFY(result.accounting.size() >= 2u);
    QVERIFY(result.accounting.back().cpuNs > result.accounting.front().cpuNs);
}

void MirageRunTest::otherClientsEnterItsNetwork_data()
{
    QTest::addColumn<QString>("server");
    QTest::newRow("dnsperf") << u"dns"_s;
    QTest::newRow("httperf") << u"http"_s;
}

void MirageRunTest::otherClientsEnterItsNetwork()
{
    QFETCH(QString, server);
    const QByteArray client = QTest::currentDataTag();
    const RunData result =
        run(write(u"mirage-spt"_s, server, "rates: [100]\nclient: " + client + "\n"));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 1u);
    QVERIFY(result.steps[0].statistics.count(Outcome::Answered) > 10);
    QCOMPARE(result.steps[0].statistics.count(Outcome::Lost), 0);
}

void MirageRunTest::variedArgumentReachesTheGuest()
{
    const RunData result =
        run(write(u"mirage-spt"_s, u"dns"_s,
                  "rates: [100]\nvary: {argument: minor-heap-size, values: [32Ki, 1Mi]}\n"));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.experiment.series.size(), 2u);
    QCOMPARE(result.experiment.series[1].name, u"Mirage, minor-heap-size 1Mi"_s);
    QCOMPARE(result.guests.size(), 2u);
    QVERIFY(result.guests[0].commandLine.contains(u"--minor-heap-size=32768"_s));
    QVERIFY(result.guests[1].commandLine.contains(u"--minor-heap-size=1048576"_s));
    const auto varied = variedArgument(result);
    QVERIFY(varied.has_value());
    QCOMPARE(varied->valueOf, (QMap<int, QString>{{0, u"32Ki"_s}, {1, u"1Mi"_s}}));
}

void MirageRunTest::tooLittleMemoryIsExplained()
{
    const RunData result = run(write(u"mirage-spt"_s, u"dns"_s, "rates: [100]\n", {}, 6), 1);
    QCOMPARE(result.state, RunState::Failed);
    QVERIFY2(result.guests.at(0).ending.contains(u"memory"_s),
             qPrintable(result.guests.at(0).ending));
}

void MirageRunTest::wrongTenderIsRefusedBefore()
{
    run(write(u"mirage-spt"_s, u"dns"_s, "rates: [100]\n", ", hypervisor: 'xen:///system'"), 3);
    QVERIFY2(m_said.contains("set the hypervisor to auto, spt:/// or hvt:///"), m_said.constData());
}

// Processes whose command line holds that text.
static QList<pid_t> processesWith(const QByteArray& text)
{
    QList<pid_t> found;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(name));
        if (name.toInt() > 0 && file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            found << name.toInt();
    }
    return found;
}

void MirageRunTest::killedRunLeavesNoTender()
{
    const QString experiment =
        write(u"mirage-spt"_s, u"dns"_s, "rates: [100, 101, 102, 103, 104, 105, 106, 107]\n");
    const QByteArray tender = imageFile(u"solo5-spt"_s).toUtf8();
    QProcess process;
    process.start(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep"),
                  {u"run"_s, experiment, u"--out"_s, m_dir.filePath(u"killed"_s)});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!processesWith(tender).isEmpty(), 20'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(tender).isEmpty(), 10'000);
}

QTEST_GUILESS_MAIN(MirageRunTest)
#include "mirage_run.moc"
