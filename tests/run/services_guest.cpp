// SPDX-License-Identifier: GPL-3.0-or-later
// Kinds of experiment and services on real guests, each kept as short as possible.
#include "services_guest.h"

#include "results/accounting.h"
#include "results/boot_summary.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ServicesGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpIsAnsweredAndAccountedFor();
    void pageProvesItsDatabase();
    void coldCacheQueriesTheAuthority();
    void ladderNamesItsEnd();

private:
    QTemporaryDir m_dir;
};

static StepData onlyStep(const RunData& run)
{
    if (run.steps.size() != 1)
        qFatal("%zu steps instead of one: %s", run.steps.size(), qPrintable(run.message));
    return run.steps.front();
}

void ServicesGuestTest::httpIsAnsweredAndAccountedFor()
{
    if (const QString why = whyNoImage(u"lighttpd"_s); !why.isEmpty())
        QSKIP(qPrintable(why));
    const RunData run = runFor(m_dir, "service: http\nseries:\n"
                                      "  - {name: L, platform: linux, server: lighttpd}\n"
                                      "memory: [128]\nrates: [20]\nduration: 2s\nwarm-up: 0s\n");
    const StepData step = onlyStep(run);
    QVERIFY2(step.statistics.count(Outcome::Answered) > 0,
             qPrintable(step.record.verdict.toText()));
    QCOMPARE(step.statistics.count(Outcome::Wrong), 0);
    const StepCost cost = stepCost(run, step);
    QVERIFY(cost.cpuNsPerResponse.value_or(0) > 0);
    QVERIFY(cost.vcpu.value_or(0) > 0);
    QVERIFY(*cost.vcpu <= *cost.total + 0.05);
    QVERIFY(cost.hostBusy.value_or(0) > 0);
    QVERIFY(cost.hostStolen.has_value());
    const auto from = step.record.epochMonotonicNs;
    const auto readings = std::count_if(
        run.accounting.begin(), run.accounting.end(), [from](const AccountingPoint& point) {
            return point.monotonicNs >= from && point.monotonicNs < from + 2'000'000'000;
        });
    QVERIFY2(readings >= 6, qPrintable(QString::number(readings))); // twelve if the host is idle
    const bool balloon =
        std::any_of(run.accounting.begin(), run.accounting.end(), [](const AccountingPoint& point) {
            return point.memoryUsedKiB > 0 && point.balloonKiB == 128 * 1024;
        });
    QVERIFY(balloon);
}

// The correct hash is that of the page with SHA2('unisweep row 7'), which only the database can
// compute.
void ServicesGuestTest::pageProvesItsDatabase()
{
    if (const QString why = whyNoImage(u"apache-php"_s); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto page = [](int row) {
        const QByteArray text = QCryptographicHash::hash("unisweep row " + QByteArray::number(row),
                                                         QCryptographicHash::Sha256)
                                    .toHex();
        const QByteArray body = "<!DOCTYPE html>\n<title>Row 00" + QByteArray::number(row) +
                                "</title>\n<p>" + text + "</p>\n";
        return QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    };
    const RunData run =
        runFor(m_dir, "service: {kind: http, path: '/row.php?id=7', body-bytes: 111, "
                      "body-sha256: " +
                          page(7) +
                          "}\nseries:\n"
                          "  - {name: L, platform: linux, server: apache-php}\n"
                          "memory: [512]\nrates: [5]\nduration: 2s\nwarm-up: 0s\n");
    const StepData right = onlyStep(run);
    QVERIFY2(right.statistics.count(Outcome::Answered) > 0,
             qPrintable(right.record.verdict.toText()));
    QCOMPARE(right.statistics.count(Outcome::Wrong), 0);
}

void ServicesGuestTest::coldCacheQueriesTheAuthority()
{
    if (const QString why = whyNoImage(u"unbound-resolver"_s); !why.isEmpty())
        QSKIP(qPrintable(why));
    const auto wrong = [&](const QByteArray& cache) {
        const RunData run = runFor(
            m_dir, "service: {kind: dns, name: www.example.test, recursion: true, cache: " + cache +
                       "}\nseries:\n  - {name: L, platform: linux, server: unbound-resolver}\n"
                       "memory: [256]\nrates: [100]\nduration: 2s\nwarm-up: 0s\n");
        const StepData step = onlyStep(run);
        if (step.statistics.count(Outcome::Answered) < 150)
            qFatal("%s: %s", cache.constData(), qPrintable(step.record.verdict.toText()));
        return step.statistics.count(Outcome::Wrong);
    };
    QCOMPARE(wrong("warm"), 0);
    QCOMPARE(wrong("cold"), 0);
}

void ServicesGuestTest::ladderNamesItsEnd()
{
    if (const QString why = whyNoImage(u"lighttpd"_s); !why.isEmpty())
        QSKIP(qPrintable(why));
    const RunData run = runFor(m_dir, "service: http\nseries:\n"
                                      "  - {name: L, platform: linux, server: lighttpd}\n"
                                      "memory: [128, 32, 16]\nrates: [20]\nduration: 1s\n"
                                      "warm-up: 0s\nboot-timeout: 60s\n");
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.rungs.size(), 2U); // the 16 MiB rung is not tried
    QCOMPARE(run.rungs[0].failure, Failure::None);
    QCOMPARE(run.rungs[1].memoryMiB, 32);
    QCOMPARE(run.rungs[1].failure, Failure::KernelDoesNotFit);
    QCOMPARE(run.guests.back().failure, Failure::KernelDoesNotFit);
}

QTEST_GUILESS_MAIN(ServicesGuestTest)
#include "services_guest.moc"
