// SPDX-License-Identifier: GPL-3.0-or-later
// Complete runs on OSv with a real kernel, from the experiment file to the results.
// UNISWEEP_IMAGES=DIR names a directory with osv/loader-stripped.elf and, for one of the tests,
// osv/rest (a root directory with OSv's module httpserver-monitoring-api and its libraries).
#include "real_image_run.h"
#include "results/accounting.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class OsvRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responsesOfEachServer_data();
    void responsesOfEachServer();
    void iperfCarriesWhatIsSent();
    void reportsItsStatistics();

private:
    RealImageRuns m_runs;
};

void OsvRunTest::initTestCase()
{
    const QString kernel = realImage(u"osv/loader-stripped.elf"_s);
    if (!QFile::exists(kernel))
        QSKIP(qPrintable(
            realImageMissing(u"osv/loader-stripped.elf"_s, u"experiments/catalog/osv.yaml"_s)));
    m_runs.useOwnStore();
    QStringList command = {u"images"_s, u"import"_s, u"osv"_s, u"--kernel"_s, kernel};
    if (QDir(realImage(u"osv/rest"_s)).exists())
        command << u"--add"_s << realImage(u"osv/rest"_s);
    QVERIFY(m_runs.command(command));
}

void OsvRunTest::responsesOfEachServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("service");
    QTest::newRow("DNS") << u"bind"_s << QByteArray("dns");
    QTest::newRow("HTTP, lighttpd") << u"lighttpd"_s << QByteArray("http");
    QTest::newRow("HTTP, nginx") << u"nginx"_s << QByteArray("http");
}

void OsvRunTest::responsesOfEachServer()
{
    QFETCH(QString, server);
    QFETCH(QByteArray, service);
    const RunData result =
        m_runs.run(m_runs.write(u"osv"_s, server, "rates: [100, 200]\n", {}, 128, service));
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 2u);
    QCOMPARE(result.steps[0].statistics.count(Outcome::Answered), 50);
    QCOMPARE(result.steps[1].statistics.count(Outcome::Answered), 100);
    QVERIFY(result.guests.at(0).bootNs > 0);
    QVERIFY2(result.guests.at(0).console.contains(u"OSv v"_s),
             qPrintable(result.guests.at(0).console));
}

void OsvRunTest::iperfCarriesWhatIsSent()
{
    if (QStandardPaths::findExecutable(u"iperf3"_s).isEmpty())
        QSKIP("iperf3 is missing; run: packaging/deps --test");
    const RunData result = m_runs.run(m_runs.write(
        u"osv"_s, u"iperf3"_s, "rates: [5, 20]\nclient: iperf3\n", {}, 128, "tcp", "2s"));
    verifyCarried(result);
}

// Memory and CPU time as reported by OSv itself, in addition to the hypervisor's.
void OsvRunTest::reportsItsStatistics()
{
    if (!QDir(realImage(u"osv/rest"_s)).exists())
        QSKIP(qPrintable(realImageMissing(u"osv/rest"_s, u"experiments/catalog/osv.yaml"_s)));
    const RunData result =
        m_runs.run(m_runs.write(u"osv"_s, u"lighttpd"_s, "rates: [300]\n",
                                ", arguments: {monitoring: \"true\"}", 128, "http", "4s"));
    QCOMPARE(result.state, RunState::Finished);
    const std::vector<OwnUse> uses = ownUse(result.accounting);
    QVERIFY(uses.size() >= 3u);
    for (const OwnUse& use : uses)
        QVERIFY2(use.cpus > 0 && use.cpus < 1.2, qPrintable(QString::number(use.cpus)));
    const auto reported = std::find_if(result.accounting.begin(), result.accounting.end(),
                                       [](const auto& point) { return point.memoryUsedKiB > 0; });
    QVERIFY(reported != result.accounting.end());
    QVERIFY(reported->memoryUsedKiB < reported->availableKiB &&
            reported->availableKiB < 128 * 1024);
}

QTEST_GUILESS_MAIN(OsvRunTest)
#include "osv_run.moc"
