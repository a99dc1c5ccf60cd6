// SPDX-License-Identifier: GPL-3.0-or-later
// What is computed from accounting readings and boots, and that both survive the results file.
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "results/accounting.h"
#include "results/boot_summary.h"
#include "results/results_file.h"
#include "results/rung_memory.h"
#include "results/sqlite.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class AccountingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesAreBetweenReadingsOfOneGuest();
    void costIsThatOfTheStepAlone();
    void costIsUnknownWithoutReadings();
    void bootsAreCountedByCause();
    void leastMemoryIsBetweenResponseAndFailure();
    void memoryOfARungIsTheMostOfItsGuests();
    void allValuesSurviveTheFile();
    void olderFilesAreRead();
};

static constexpr quint64 second = 1'000'000'000;

static AccountingPoint point(qint64 guest, double seconds, double cpuSeconds)
{
    AccountingPoint point;
    point.guest = guest;
    point.monotonicNs = static_cast<quint64>((100 + seconds) * 1e9);
    point.cpuNs = static_cast<qint64>(cpuSeconds * 1e9);
    point.vcpuNs = *point.cpuNs / 2;
    point.hostTotalNs = static_cast<qint64>((1000 + 4 * seconds) * 1e9); // four CPUs
    point.hostBusyNs = static_cast<qint64>((300 + 2 * seconds) * 1e9);
    point.hostStolenNs = static_cast<qint64>((10 + 0.4 * seconds) * 1e9);
    return point;
}

static Experiment experiment()
{
    return parseExperiment(
        u"test.yaml"_s, "unisweep: 1\nname: t\nkind: boot\nservice: dns\nmemory: [256]\nseries:\n"
                        "  - {name: Linux, platform: linux, server: bind}\n");
}

void AccountingTest::sharesAreBetweenReadingsOfOneGuest()
{
    const std::vector<AccountingPoint> points = {point(1, 0, 5),      point(1, 1, 5.5),
                                                 point(2, 2, 0.1),    point(2, 4, 2.1),
                                                 point(2, 4.05, 2.2), point(2, 5, 2.1)};
    const auto uses = useOfHost(points);
    QCOMPARE(uses.size(), 3U); // readings 50 ms apart form no interval
    QCOMPARE(uses[0].guest, 1);
    QCOMPARE(uses[0].total.value(), 0.5);
    QCOMPARE(uses[0].vcpu.value(), 0.25);
    QVERIFY(std::abs(uses[0].hostBusy.value() - 0.5) < 1e-9);
    QVERIFY(std::abs(uses[0].hostStolen.value() - 0.1) < 1e-9);
    QVERIFY(!uses[0].waiting); // not reported
    QVERIFY(!uses[0].drops);
    QCOMPARE(uses[1].total.value(), 1.0);
    QCOMPARE(uses[1].toNs, 104 * second);
    QCOMPARE(uses[2].fromNs, 104 * second);
    QCOMPARE(uses[2].total.value(), 0.0);
}

static StepData step(double fromSeconds, double seconds, qint64 responses)
{
    StepData step;
    step.record.guest = 1;
    step.record.epochMonotonicNs = static_cast<quint64>((100 + fromSeconds) * 1e9);
    step.statistics.seconds = seconds;
    step.statistics.outcomes[static_cast<std::size_t>(Outcome::Answered)] = responses;
    return step;
}

void AccountingTest::costIsThatOfTheStepAlone()
{
    RunData run;
    // 0.2 CPUs until 2 s, then 0.8; readings of another guest in between must not count.
    for (int i = 0; i <= 50; ++i) {
        const double at = i * 0.1;
        run.accounting.push_back(point(1, at, at <= 2 ? at * 0.2 : 0.4 + (at - 2) * 0.8));
        run.accounting.back().haltPollNs = static_cast<qint64>(at * 0.05e9);
        run.accounting.push_back(point(2, at + 0.01, 100 + at));
    }
    const StepCost busy = stepCost(run, step(2.5, 2, 1000));
    QVERIFY(std::abs(busy.total.value() - 0.8) < 1e-6);
    QVERIFY(std::abs(busy.cpuNsPerResponse.value() - 1.6e6) < 10);
    QVERIFY(std::abs(busy.hostBusy.value() - 0.5) < 1e-6);
    QVERIFY(std::abs(busy.haltPolling.value() - 0.05) < 1e-6);
    const StepCost across = stepCost(run, step(1.55, 0.9, 0)); // starts and ends between readings
    QVERIFY(std::abs(across.total.value() - 0.5) < 1e-6);
    QVERIFY(!across.cpuNsPerResponse); // no responses
}

void AccountingTest::costIsUnknownWithoutReadings()
{
    RunData run;
    run.accounting = {point(1, 0, 0), point(1, 1, 0.5)};
    QVERIFY(!stepCost(run, step(0.5, 1, 10)).total); // the readings end before the step
    QVERIFY(!stepCost(run, step(5, 1, 10)).total);
    QVERIFY(!stepCost({}, step(0, 1, 10)).total);
}

static GuestRecord boot(BootPurpose purpose, int memoryMiB, double seconds, Failure failure)
{
    GuestRecord guest;
    guest.purpose = purpose;
    guest.memoryMiB = memoryMiB;
    if (seconds > 0)
        guest.bootNs = static_cast<qint64>(seconds * 1e9);
    guest.failure = failure;
    return guest;
}

static RunData runOfBoots()
{
    RunData run;
    run.experiment = experiment();
    run.guests = {boot(BootPurpose::Time, 256, 3, Failure::None),
                  boot(BootPurpose::Time, 256, 5, Failure::None),
                  boot(BootPurpose::Time, 256, 0, Failure::ServerCrash),
                  boot(BootPurpose::Time, 256, 4, Failure::None),
                  boot(BootPurpose::Time, 256, 0, Failure::None), // stopped by the user
                  boot(BootPurpose::Search, 512, 3, Failure::None),
                  boot(BootPurpose::Search, 64, 0, Failure::KernelDoesNotFit),
                  boot(BootPurpose::Search, 96, 0, Failure::OutOfMemory),
                  boot(BootPurpose::Search, 112, 6, Failure::None)};
    return run;
}

void AccountingTest::bootsAreCountedByCause()
{
    const auto summaries = bootSummaries(runOfBoots());
    QCOMPARE(summaries.size(), 1U);
    QCOMPARE(summaries[0].boots, 4);
    QCOMPARE(summaries[0].failed(), 1);
    QCOMPARE(summaries[0].failures.value(Failure::ServerCrash), 1);
    QCOMPARE(summaries[0].time.medianNs, 4 * static_cast<qint64>(second));
    const QString table = bootsTable(runOfBoots());
    QVERIFY2(table.contains(u"1 × server crashed"_s), qPrintable(table));
    RunData dead = runOfBoots();
    dead.guests = {boot(BootPurpose::Time, 64, 0, Failure::KernelPanic)};
    QVERIFY2(!bootsTable(dead).contains(u"0.00"_s), qPrintable(bootsTable(dead)));
}

void AccountingTest::leastMemoryIsBetweenResponseAndFailure()
{
    const auto least = leastMemories(runOfBoots());
    QCOMPARE(least.size(), 1U);
    QCOMPARE(least[0].respondsMiB, std::optional(112));
    QCOMPARE(least[0].failsMiB, std::optional(96));
    QCOMPARE(least[0].failure, Failure::OutOfMemory);
}

void AccountingTest::memoryOfARungIsTheMostOfItsGuests()
{
    RunData run = runOfBoots();
    for (std::size_t i = 0; i < run.guests.size(); ++i)
        run.guests[i].id = static_cast<qint64>(i) + 1;
    const auto reading = [&](qint64 guest, std::optional<qint64> usedMiB) {
        AccountingPoint point;
        point.guest = guest;
        if (usedMiB) {
            point.memoryUsedKiB = *usedMiB * 1024;
            point.availableKiB = 200 * 1024;
        }
        run.accounting.push_back(point);
    };
    reading(1, 50);
    reading(1, {}); // reading of the CPU time only
    reading(2, 70);
    reading(6, 300); // belongs to 512 MiB
    const RungMemory memory = rungMemory(run, 0, 256);
    QCOMPARE(memory.used, 70.0);
    QCOMPARE(memory.managed, 200.0);
    QVERIFY(!memory.majorFaults);
    QVERIFY(!rungMemory(run, 0, 64).used);
    QVERIFY(!rungMemory(run, 1, 256).used);
}

void AccountingTest::allValuesSurviveTheFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"r.unisweep"_s);
    RunData run = runOfBoots();
    RungRecord rung;
    rung.memoryMiB = 64;
    rung.failure = Failure::KernelDoesNotFit;
    rung.why = u"why"_s;
    rung.baselineRate = 1234.5;
    AccountingPoint full = point(1, 1, 1);
    int value = 1;
    for (const auto& [column, counter] : accountingColumns())
        full.*counter = value++;
    {
        ResultsWriter writer(path, run.experiment, "{}");
        for (GuestRecord& guest : run.guests)
            writer.addGuest(guest);
        writer.addAccounting(full);
        writer.addRung(rung);
        writer.finish(RunState::Finished, {});
    }
    const RunData read = readResults(path);
    QCOMPARE(read.guests, run.guests);
    QCOMPARE(read.rungs, std::vector{rung});
    QCOMPARE(read.accounting, std::vector{full});
    QCOMPARE(read.experiment, run.experiment);
}

// A file of layout 2, written before failures and rungs existed.
void AccountingTest::olderFilesAreRead()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"old.unisweep"_s);
    {
        ResultsWriter writer(path, experiment(), "{}");
        GuestRecord guest = boot(BootPurpose::Load, 256, 3, Failure::None);
        writer.addGuest(guest);
        writer.finish(RunState::Finished, {});
    }
    {
        const sqlite::Database database(path, sqlite::Database::Mode::ReadWrite);
        database.execute(
            "DROP TABLE rung; DROP TABLE accounting; ALTER TABLE guest DROP COLUMN failure;"
            "ALTER TABLE guest DROP COLUMN purpose; PRAGMA user_version = 2;"
            "CREATE TABLE accounting (guest INTEGER NOT NULL, monotonic_ns INTEGER NOT NULL, "
            "cpu_ns INTEGER NOT NULL, memory_used_kib INTEGER NOT NULL, resident_kib INTEGER NOT "
            "NULL); INSERT INTO accounting VALUES (1, 5, 7, 8, 9);");
    }
    const RunData read = readResults(path);
    QCOMPARE(read.guests.size(), 1U);
    QCOMPARE(read.guests[0].failure, Failure::None);
    QCOMPARE(read.accounting.size(), 1U);
    QCOMPARE(read.accounting[0].cpuNs, 7);
    QCOMPARE(read.accounting[0].residentKiB, 9);
    QVERIFY(!read.accounting[0].vcpuNs);
}

QTEST_GUILESS_MAIN(AccountingTest)
#include "accounting.moc"
