// SPDX-License-Identifier: GPL-3.0-or-later
// Every server of the Linux guest under load, and experiments of kind `boot`; takes minutes.
#include "services_guest.h"

#include "results/boot_summary.h"
#include "results/rung_memory.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ServicesLongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyServerResponds_data();
    void everyServerResponds();
    void ladderEndsForWantOfMemory();
    void bootsAreMeasuredAndSearched();

private:
    QTemporaryDir m_dir;
};

void ServicesLongTest::everyServerResponds_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("server");
    const QByteArray dns = "{kind: dns, name: www.example.test}";
    const QByteArray http = "{kind: http, path: /, body-bytes: 136}";
    const QByteArray cold = "{kind: dns, name: www.example.test, recursion: true, cache: cold}";
    const QByteArray row = "{kind: http, path: '/row.php?id=1', body-bytes: 111}";
    for (const char* server : {"bind", "nsd", "knot", "unbound"})
        QTest::newRow(server) << dns << QString::fromLatin1(server);
    for (const char* server : {"apache", "lighttpd", "nginx"})
        QTest::newRow(server) << http << QString::fromLatin1(server);
    for (const char* server : {"bind-resolver", "unbound-resolver"})
        QTest::newRow(server) << cold << QString::fromLatin1(server);
    QTest::newRow("apache-php") << row << u"apache-php"_s;
}

void ServicesLongTest::everyServerResponds()
{
    QFETCH(QByteArray, service);
    QFETCH(QString, server);
    if (const QString why = whyNoImage(server); !why.isEmpty())
        QSKIP(qPrintable(why));
    const RunData run =
        runFor(m_dir, "service: " + service + "\nseries:\n  - {name: L, platform: linux, server: " +
                          server.toLatin1() + "}\nmemory: [512]\nrates: [10, 20]\nduration: 3s\n");
    QCOMPARE(run.steps.size(), 2U);
    for (const StepData& step : run.steps) {
        QVERIFY2(step.statistics.count(Outcome::Answered) > 0,
                 qPrintable(step.record.verdict.toText()));
        QCOMPARE(step.statistics.count(Outcome::Wrong), 0);
        QVERIFY(step.record.verdict.kind != Verdict::Kind::Invalid);
    }
}

// With 80 MiB, this kernel runs but cannot unpack what BIND needs.
void ServicesLongTest::ladderEndsForWantOfMemory()
{
    if (const QString why = whyNoImage(u"bind"_s); !why.isEmpty())
        QSKIP(qPrintable(why));
    const RunData run = runFor(m_dir, "service: dns\nseries:\n"
                                      "  - {name: L, platform: linux, server: bind}\n"
                                      "memory: [256, 80, 72]\nrates: [50]\nduration: 2s\n"
                                      "boot-timeout: 60s\n");
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.rungs.size(), 2U);
    QCOMPARE(run.rungs[0].failure, Failure::None);
    QVERIFY(run.rungs[0].bestRate > 0);
    QVERIFY(rungMemory(run, 0, 256).used > 10);
    QVERIFY(rungMemory(run, 0, 256).used < rungMemory(run, 0, 256).managed);
    QCOMPARE(run.rungs[1].memoryMiB, 80);
    QCOMPARE(run.rungs[1].failure, Failure::OutOfMemory);
    QVERIFY2(run.rungs[1].why.contains(u"memory (\"["_s), qPrintable(run.rungs[1].why));
    QCOMPARE(run.guests.back().failure, Failure::OutOfMemory);
}

void ServicesLongTest::bootsAreMeasuredAndSearched()
{
    const RunData run = runFor(m_dir, "kind: boot\nboot:\n  count: 3\n"
                                      "  least-memory: {from: 64, to: 128, within: 16}\n"
                                      "service: http\nseries:\n"
                                      "  - {name: L, platform: linux, server: lighttpd}\n"
                                      "memory: [128]\nboot-timeout: 60s\n");
    QCOMPARE(run.state, RunState::Finished);
    const auto summaries = bootSummaries(run);
    QCOMPARE(summaries.size(), 1U);
    QCOMPARE(summaries[0].boots, 3);
    QCOMPARE(summaries[0].failed(), 0);
    QVERIFY(summaries[0].time.minNs > 0);
    const auto least = leastMemories(run);
    QCOMPARE(least.size(), 1U);
    QVERIFY(least[0].respondsMiB.has_value());
    QVERIFY(least[0].failsMiB.has_value());
    QVERIFY(*least[0].respondsMiB - *least[0].failsMiB <= 16);
    QVERIFY(least[0].failure != Failure::None);
}

QTEST_GUILESS_MAIN(ServicesLongTest)
#include "services_long.moc"
