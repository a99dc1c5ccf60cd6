// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog's servers as processes of the host: each is unpacked, started without privileges and
// loaded, and its responses are counted.
#include <QtTest>

#include "guest/isolated_process.h"
#include "guest/runtime_directory.h"
#include "guest_run.h"
#include "run/run.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ProcessGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyServerResponds_data();
    void everyServerResponds();
    void dnsOverTcp_data();
    void dnsOverTcp();

private:
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    Catalog m_catalog;
};

void ProcessGuestTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

void ProcessGuestTest::everyServerResponds_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("service");
    const auto platform = m_catalog.platform(u"process"_s);
    QVERIFY(platform);
    for (const ServerEntry& server : platform->servers) {
        for (const auto& [service, word] :
             {std::pair(Service::Dns, "dns"), std::pair(Service::Http, "http")}) {
            if (server.services.contains(service))
                QTest::newRow(qPrintable(server.id)) << server.id.toUtf8() << QByteArray(word);
        }
    }
}

void ProcessGuestTest::everyServerResponds()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, service);
    const Experiment experiment = oneSeries("{platform: process, server: " + server + "}", service);
    const QString results = m_dir.filePath(QString::fromLatin1(server) + u".unisweep"_s);
    ProcessId first;
    {
        const auto run = GuestRun::start(m_catalog, experiment, results);
        if (!run)
            return;
        const Endpoint endpoint = run->guest().endpoint(
            {experiment.service == Service::Dns ? 53 : 80, experiment.service == Service::Dns});
        QCOMPARE(endpoint.address, u"127.0.0.1"_s);
        QVERIFY(endpoint.port >= 1024);
        const StepOutcome outcome = run->load(200);
        QCOMPARE(outcome.statistics.count(Outcome::Answered), 200);
        if (experiment.service == Service::Dns) {
            // No server limits the rate of one client, unlike NSD's default of 200/s.
            const StepOutcome more = run->load(2000);
            QCOMPARE(more.statistics.count(Outcome::Wrong), 0);
            QVERIFY2(more.statistics.count(Outcome::Answered) > 1500,
                     qPrintable(QString::number(more.statistics.count(Outcome::Answered))));
        }
        const GuestCounters counters = run->guest().counters();
        QVERIFY(counters.cpuNs && counters.memoryUsedKiB);
        QVERIFY2(*counters.memoryUsedKiB > 500,
                 qPrintable(QString::number(*counters.memoryUsedKiB)));
        QString how;
        QVERIFY2(run->guest().isRunning(how), qPrintable(how));
        qInfo("first answer after %.0f ms, mean %.3f ms, %lld KiB",
              static_cast<double>(*run->booted().record().bootNs) / 1e6,
              outcome.statistics.latency.meanNs / 1e6,
              static_cast<long long>(*counters.memoryUsedKiB));
        run->booted().end(u"test"_s);
    }
    // The unpacked root was removed with the guest.
    QVERIFY(QDir(runtimeDirectory()).entryList({u"root-*"_s}).isEmpty());
}

void ProcessGuestTest::dnsOverTcp_data()
{
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<int>("code");
    for (const char* server : {"bind", "nsd"}) {
        QTest::addRow("%s", server)
            << QByteArray(server) << QByteArray("transport: tcp, edns: 1232, dnssec: true") << 0;
        QTest::addRow("%s, no such name", server)
            << QByteArray(server)
            << QByteArray("name: none.example.test, rcode: NXDOMAIN, transport: tcp, edns: 4096, "
                          "keep-alive: true")
            << 3;
        QTest::addRow("%s, queries in turn", server)
            << QByteArray(server)
            << QByteArray("queries: [www.example.test A, example.test SOA], transport: tcp") << 0;
    }
}

// The server must also become ready over TCP, and all responses must be correct.
void ProcessGuestTest::dnsOverTcp()
{
    QFETCH(QByteArray, server);
    QFETCH(QByteArray, question);
    QFETCH(int, code);
    Experiment experiment =
        oneSeries("{platform: process, server: " + server + "}", "{kind: dns, " + question + "}");
    experiment.rates.list = {200};
    experiment.duration = std::chrono::seconds(1);
    experiment.warmUp = std::chrono::milliseconds(200);
    QuietObserver observer;
    const QString path =
        m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".unisweep"_s);
    const RunResult result = runExperiment(experiment, m_catalog, path, observer, {});
    QVERIFY2(result.state == RunState::Finished, qPrintable(result.message));
    const RunData data = readResults(result.file);
    QVERIFY(data.experiment.dns == experiment.dns);
    QCOMPARE(data.steps.size(), 1u);
    const StepData& step = data.steps.front();
    QCOMPARE(step.statistics.count(Outcome::Answered), 200);
    QCOMPARE(step.statistics.failed(), 0);
    for (std::size_t i = 0; i < step.samples.size(); ++i)
        QCOMPARE(step.samples[i].detail, static_cast<std::uint32_t>(code));
    const QJsonObject clientSummary = QJsonDocument::fromJson(step.record.clientJson).object();
    QCOMPARE(clientSummary.value(u"transport"_s).toString(), u"tcp"_s);
    QCOMPARE(data.calibration->transport,
             experiment.dns.keepAlive ? ClientTransport::TcpKeepAlive : ClientTransport::Tcp);
}

QTEST_GUILESS_MAIN(ProcessGuestTest)
#include "process_guest.moc"
