// SPDX-License-Identifier: GPL-3.0-or-later
// Complete runs on real Mirage OS unikernels, from the experiment file to the results: under
// Solo5's tender at native speed, and emulated. UNISWEEP_IMAGES=DIR names a directory with the
// files built from experiments/unikernels, mirage/{dns,http}.{spt,virtio}, and the tender
// mirage/solo5-spt.
#include <csignal>

#include <QtTest>

#include "guest/private_network.h"
#include "real_image_run.h"
#include "results/guest_arguments.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static QString imageFile(const QString& name)
{
    return realImage(u"mirage/"_s + name);
}

class MirageRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responsesOfEachServer_data();
    void responsesOfEachServer();
    void otherClientsEnterItsNetwork_data();
    void otherClientsEnterItsNetwork();
    void variedArgumentReachesTheGuest();
    void iperfSinkTakesWhatIsSent();
    void workedExampleRuns();
    void tooLittleMemoryIsExplained();
    void wrongTenderIsRefusedBefore();
    void killedRunLeavesNoTender();

private:
    RealImageRuns m_runs;
};

void MirageRunTest::initTestCase()
{
    for (const QString& name : {u"dns.spt"_s, u"http.spt"_s, u"iperf.spt"_s, u"dns.virtio"_s,
                                u"http.virtio"_s, u"solo5-spt"_s}) {
        if (!QFile::exists(imageFile(name)))
            QSKIP(qPrintable(
                realImageMissing(u"mirage/"_s + name, u"experiments/unikernels/README.md"_s)));
    }
    if (const QString why = PrivateNetwork::whyNot(); !why.isEmpty())
        QSKIP(qPrintable(why));
    qputenv("UNISWEEP_TENDERS", imageFile({}).toUtf8());
    m_runs.useOwnStore();
    for (const QString& server : {u"dns"_s, u"http"_s, u"iperf"_s})
        m_runs.import(u"mirage-spt/"_s + server, imageFile(server + u".spt"_s));
    for (const QString& server : {u"dns"_s, u"http"_s})
        m_runs.import(u"mirage/"_s + server, imageFile(server + u".virtio"_s));
}

void MirageRunTest::responsesOfEachServer_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("hypervisor");
    QTest::newRow("DNS, spt") << u"mirage-spt"_s << u"dns"_s << u"spt:///"_s;
    QTest::newRow("HTTP, spt") << u"mirage-spt"_s << u"http"_s << u"spt:///"_s;
    QTest::newRow("DNS, virtio") << u"mirage"_s << u"dns"_s << u"qemu:///"_s;
    QTest::newRow("HTTP, virtio") << u"mirage"_s << u"http"_s << u"qemu:///"_s;
}

void MirageRunTest::responsesOfEachServer()
{
    QFETCH(QString, platform);
    QFETCH(QString, server);
    QFETCH(QString, hypervisor);
    const RunData result = m_runs.run(m_runs.write(platform, server, "rates: [100, 200]\n"));
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
        m_runs.run(m_runs.write(u"mirage-spt"_s, server, "rates: [100]\nclient: " + client + "\n"));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 1u);
    QVERIFY(result.steps[0].statistics.count(Outcome::Answered) > 10);
    QCOMPARE(result.steps[0].statistics.count(Outcome::Lost), 0);
}

void MirageRunTest::variedArgumentReachesTheGuest()
{
    const RunData result = m_runs.run(
        m_runs.write(u"mirage-spt"_s, u"dns"_s,
                     "rates: [100]\nvary: {argument: minor-heap-size, values: [32Ki, 1Mi]}\n"));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.experiment.series.size(), 2u);
    QCOMPARE(result.experiment.series[1].name, u"Guest, minor-heap-size 1Mi"_s);
    QCOMPARE(result.guests.size(), 2u);
    QVERIFY(result.guests[0].commandLine.contains(u"--minor-heap-size=32768"_s));
    QVERIFY(result.guests[1].commandLine.contains(u"--minor-heap-size=1048576"_s));
    QCOMPARE(result.guests[0].arguments.value(u"minor-heap-size"_s), u"32Ki"_s);
    QCOMPARE(result.guests[1].arguments.value(u"minor-heap-size"_s), u"1Mi"_s);
}

void MirageRunTest::iperfSinkTakesWhatIsSent()
{
    if (QStandardPaths::findExecutable(u"iperf"_s).isEmpty())
        QSKIP("iperf is missing; run: packaging/deps --test");
    const RunData result = m_runs.run(m_runs.write(
        u"mirage-spt"_s, u"iperf"_s, "rates: [5, 20]\nclient: iperf\n", {}, 64, "tcp", "2s"));
    verifyCarried(result);
}

// The example "A unikernel of your own" of HACKING.md, from its catalog file to its sweep,
// verbatim.
void MirageRunTest::workedExampleRuns()
{
    QFile hacking(UNISWEEP_SOURCE_DIR u"/HACKING.md"_s);
    QVERIFY(hacking.open(QIODevice::ReadOnly));
    const QString section =
        QString::fromUtf8(hacking.readAll()).section(u"## A unikernel of your own"_s, 1);
    const QStringList parts = section.split(u"```"_s);
    QVERIFY(parts.size() > 4 && parts[1].startsWith("yaml\n"_L1) &&
            parts[3].startsWith("yaml\n"_L1));
    const auto keep = [&](const QString& path, const QString& block) {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(block.mid(5).toUtf8()) > 0;
    };
    QVERIFY(keep(m_runs.path(u"data/unisweep/catalog/mine.yaml"_s), parts[1]));
    QVERIFY(keep(m_runs.path(u"mine.yaml"_s), parts[3]));
    QVERIFY(m_runs.command(
        {u"images"_s, u"import"_s, u"mine/web"_s, u"--kernel"_s, imageFile(u"http.virtio"_s)}));
    const RunData result = m_runs.run(m_runs.path(u"mine.yaml"_s));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 3u);
    for (const StepData& step : result.steps)
        QCOMPARE(step.statistics.count(Outcome::Answered), 2 * step.record.offeredRate);
}

void MirageRunTest::tooLittleMemoryIsExplained()
{
    const RunData result =
        m_runs.run(m_runs.write(u"mirage-spt"_s, u"dns"_s, "rates: [100]\n", {}, 6), 1);
    QCOMPARE(result.state, RunState::Failed);
    QVERIFY2(result.guests.at(0).ending.contains(u"memory"_s),
             qPrintable(result.guests.at(0).ending));
}

void MirageRunTest::wrongTenderIsRefusedBefore()
{
    m_runs.run(
        m_runs.write(u"mirage-spt"_s, u"dns"_s, "rates: [100]\n", ", hypervisor: 'xen:///system'"),
        3);
    QVERIFY2(m_runs.errorOutput().contains("Set the hypervisor to auto, spt:/// or hvt:///"),
             m_runs.errorOutput().constData());
}

// Processes whose command line contains the text.
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
    const QString experiment = m_runs.write(u"mirage-spt"_s, u"dns"_s,
                                            "rates: [100, 101, 102, 103, 104, 105, 106, 107]\n");
    const QByteArray tender = imageFile(u"solo5-spt"_s).toUtf8();
    QProcess process;
    process.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
                  {u"run"_s, experiment, u"--out"_s, m_runs.path(u"killed"_s)});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(!processesWith(tender).isEmpty(), 20'000);
    process.kill();
    QVERIFY(process.waitForFinished());
    QTRY_VERIFY_WITH_TIMEOUT(processesWith(tender).isEmpty(), 10'000);
}

QTEST_GUILESS_MAIN(MirageRunTest)
#include "mirage_run.moc"
