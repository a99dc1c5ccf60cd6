// SPDX-License-Identifier: GPL-3.0-or-later
// All load clients against real guests, with one server per service.
#include "load_pairs.h"

#include "results/results_export.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class LoadPairsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requests_data();
    void requests();
    void bandwidth_data();
    void bandwidth();

private:
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
};

void LoadPairsTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
}

void LoadPairsTest::requests_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<QString>("server");
    QTest::addColumn<int>("rate");
    QTest::newRow("bind") << static_cast<int>(Service::Dns) << u"bind"_s << 250;
    QTest::newRow("lighttpd") << static_cast<int>(Service::Http) << u"lighttpd"_s << 50;
}

void LoadPairsTest::requests()
{
    QFETCH(int, service);
    QFETCH(QString, server);
    QFETCH(int, rate);
    Experiment experiment = pairsOf(static_cast<Service>(service), server, {rate});
    experiment.repetitions = 4; // see checkAgreement()
    if (const QString why = obstacleTo(experiment); !why.isEmpty())
        QSKIP(qPrintable(why));
    CountingObserver observer;
    const RunData run = runPairs(experiment, m_dir.path(), observer);
    checkRequests(run);
    QVERIFY(observer.log.join(QLatin1Char('\n')).contains(u"the clients "_s));
    if (const QString open = checkAgreement(run); !open.isEmpty())
        qInfo("%s", qPrintable(open)); // client_latencies checks each client's times on any host
}

void LoadPairsTest::bandwidth_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<QString>("server");
    QTest::newRow("iperf tcp") << static_cast<int>(Service::Tcp) << u"iperf"_s;
    QTest::newRow("iperf udp") << static_cast<int>(Service::Udp) << u"iperf"_s;
    QTest::newRow("iperf3 tcp") << static_cast<int>(Service::Tcp) << u"iperf3"_s;
    QTest::newRow("iperf3 udp") << static_cast<int>(Service::Udp) << u"iperf3"_s;
}

void LoadPairsTest::bandwidth()
{
    QFETCH(int, service);
    QFETCH(QString, server);
    Experiment experiment = pairsOf(static_cast<Service>(service), server, {2});
    const bool udp = experiment.service == Service::Udp;
    experiment.bandwidth.datagramBytes = {512, 1024};
    if (experiment.series.empty())
        QSKIP(qPrintable(u"no %1 on this host; packaging/deps --test"_s.arg(server)));
    if (const QString why = obstacleTo(experiment); !why.isEmpty())
        QSKIP(qPrintable(why));
    CountingObserver observer;
    const RunData run = runPairs(experiment, m_dir.path(), observer);
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.steps.size(), udp ? 2u : 1u);
    std::size_t intervals = 0;
    for (const StepData& step : run.steps) {
        QVERIFY2(step.record.verdict.kind != Verdict::Kind::Invalid,
                 qPrintable(step.record.verdict.toText()));
        intervals += step.intervals.size();
        QVERIFY(step.transfer.intervals >= 2);
        QVERIFY2(step.transfer.mbits->mean > 1 && step.transfer.mbits->mean < 4,
                 qPrintable(QString::number(step.transfer.mbits->mean)));
        QCOMPARE(step.transfer.jitterMs.has_value(), udp);
        QCOMPARE(step.record.datagramBytes > 0, udp);
    }
    QCOMPARE(intervals, static_cast<std::size_t>(observer.intervals)); // reported live and stored
    QBuffer csv;
    QVERIFY(csv.open(QIODevice::WriteOnly) && exportSamplesCsv(run, csv));
    QCOMPARE(csv.data().count('\n'), static_cast<qsizetype>(intervals) + 1);
    qInfo("%s", qPrintable(stepsTable(run)));
}

QTEST_MAIN(LoadPairsTest)
#include "load_pairs.moc"
