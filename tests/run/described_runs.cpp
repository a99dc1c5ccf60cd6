// SPDX-License-Identifier: GPL-3.0-or-later
// Complete runs with load clients described by files, against servers from the distribution's
// packages: PostgreSQL with pgbench, HTTP/2 with h2load, HTTP with hey.
#include "guest/isolated_process.h"
#include "run/preflight.h"
#include "services_guest.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class DescribedRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clientLoadsItsServer_data();
    void clientLoadsItsServer();
    void otherProtocolIsRefused();

private:
    QTemporaryDir m_dir;
};

void DescribedRunsTest::initTestCase()
{
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void DescribedRunsTest::clientLoadsItsServer_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("arrivals");
    QTest::addColumn<bool>("reportsWhenDue");
    QTest::newRow("pgbench") << u"pgbench"_s << u"postgresql"_s << QByteArray("other")
                             << QByteArray("poisson") << true;
    QTest::newRow("h2load") << u"h2load"_s << u"lighttpd"_s << QByteArray("http")
                            << QByteArray("constant") << false;
    QTest::newRow("hey") << u"hey"_s << u"lighttpd"_s << QByteArray("http")
                         << QByteArray("constant") << false;
}

void DescribedRunsTest::clientLoadsItsServer()
{
    QFETCH(QString, client);
    QFETCH(QString, server);
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, arrivals);
    QFETCH(bool, reportsWhenDue);
    if (QStandardPaths::findExecutable(client).isEmpty())
        QSKIP(qPrintable(client + u" is missing; run: packaging/deps --test"_s));
    const RunData result = runFor(
        m_dir, "service: " + service + "\nclient: " + client.toUtf8() + "\narrivals: " + arrivals +
                   "\nrates: [50, 100]\nduration: 2s\nseries:\n  - {name: Process, "
                   "platform: process, server: " +
                   server.toUtf8() + "}\n");
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 2u);
    for (const StepData& step : result.steps) {
        const double expected = step.record.offeredRate * 2.0;
        const double answered = step.statistics.count(Outcome::Answered);
        // Poisson arrivals: within four standard deviations. The other clients follow a fixed
        // schedule.
        const double off = reportsWhenDue ? 4 * std::sqrt(expected) : 0.15 * expected;
        QVERIFY2(std::abs(answered - expected) <= off, qPrintable(QString::number(answered)));
        QCOMPARE(step.statistics.count(Outcome::Wrong), 0);
        // On a busy host the verdict may report a problem, but the client itself must not fail.
        QVERIFY2(!step.record.verdict.toText().contains(u"failed"_s),
                 qPrintable(step.record.verdict.toText()));
        qint64 warmUp = 0;
        for (const Sample& sample : step.samples) {
            warmUp += sample.intendedNs < 0;
            QVERIFY(sample.intendedNs < step.record.duration.count());
            QVERIFY(sample.sentNs >= sample.intendedNs && sample.receivedNs > sample.sentNs);
            QCOMPARE((sample.clocks & InferredTimes) == 0, reportsWhenDue);
        }
        QVERIFY(warmUp > 0); // the client runs for one second before the step
    }
}

// nginx is configured here for HTTP/1.1 only.
void DescribedRunsTest::otherProtocolIsRefused()
{
    const Preflight found =
        preflight(parseExperiment(u"x.yaml"_s,
                                  "unisweep: 1\nname: x\nservice: http\nclient: h2load\nrates: 50\n"
                                  "series:\n  - {name: one, platform: process, server: nginx}\n"),
                  sourceCatalog());
    const QString all = found.blockers.join(u'\n');
    QVERIFY2(all.contains(
                 u"one: h2load uses the protocol h2c, which the catalog does not list for nginx on "
                 "Process"_s),
             qPrintable(all));
}

QTEST_GUILESS_MAIN(DescribedRunsTest)
#include "described_runs.moc"
