// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduling record in a results file: written in pieces, read back completely, and refused if
// it is damaged.
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "results/results_export.h"
#include "results/results_file.h"
#include "results/scheduling_block.h"
#include "tests/results/planted_evidence.h"
#include "tests/results/results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class SchedulingRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole();
    void runsWithoutOne();
    void isExported();
    void damagedBlocksAreRefused_data();
    void damagedBlocksAreRefused();
};

static SchedulingRecord piece(qint64 fromNs, std::size_t threads)
{
    SchedulingRecord record;
    record.source = SchedulingSource::Switches;
    for (std::size_t i = 0; i < threads; ++i)
        record.threads.push_back({static_cast<pid_t>(100 + i),
                                  i == 0 ? ThreadRole::Vcpu : ThreadRole::Emulator,
                                  u"thread \"%1\""_s.arg(i)});
    for (qint64 i = 0; i < 1000; ++i) {
        const auto thread = static_cast<quint16>(static_cast<std::size_t>(i) % threads);
        record.switches.push_back({fromNs + i * 1000, thread, static_cast<ThreadState>(i % 3)});
        record.readings.push_back({fromNs + i * 1000, thread, i * 500, i * 20});
    }
    record.lost = 3;
    return record;
}

static StepRecord stepOf(const GuestRecord& guest)
{
    return {.guest = guest.id, .offeredRate = 100, .duration = std::chrono::seconds(1)};
}

void SchedulingRecordTest::comesBackWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.unisweep"_s);
    SchedulingRecord expected = piece(-500, 1);
    {
        ResultsWriter writer(path, someExperiment(), "{}");
        GuestRecord guest;
        writer.addGuest(guest);
        StepRecord step = stepOf(guest);
        writer.addStep(step);
        writer.addScheduling(step.id, expected);
        const SchedulingRecord later = piece(2'000'000, 2); // a thread that started later
        writer.addScheduling(step.id, later);
        append(expected, later);
        writer.finish(RunState::Finished, {});
    }
    const RunData run = readResults(path);
    QVERIFY(run.steps.at(0).scheduling);
    QVERIFY(*run.steps.at(0).scheduling == expected);
    QCOMPARE(expected.lost, 6);
}

void SchedulingRecordTest::runsWithoutOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.unisweep"_s);
    {
        ResultsWriter writer(path, someExperiment(), "{}");
        GuestRecord guest;
        writer.addGuest(guest);
        StepRecord step = stepOf(guest);
        writer.addStep(step);
        writer.finish(RunState::Finished, {});
    }
    QVERIFY(!readResults(path).steps.at(0).scheduling);
}

// Exports, by sample and by step, what the guest did meanwhile, and its collections.
void SchedulingRecordTest::isExported()
{
    constexpr qint64 ms = 1'000'000;
    RunData run;
    run.experiment = someExperiment();
    run.steps.push_back(plantedEvidence());
    run.steps[0].runtime = {.from = EventsFrom::Console,
                            .clockErrorNs = 5,
                            .events = {{200 * ms, 8 * ms, 0, u"minor collection"_s}}};
    QBuffer csv;
    csv.open(QIODevice::ReadWrite);
    QVERIFY(exportSamplesCsv(run, csv));
    const QList<QByteArray> lines = csv.data().split('\n');
    QVERIFY2(lines.at(0).endsWith(",detail,guest_running_ns,guest_waiting_ns,guest_asleep_ns,"
                                  "collections_ns"),
             lines.at(0).constData());
    QVERIFY2(lines.at(101).endsWith(",0,100000,10000000,0,0"), lines.at(101).constData());
    QVERIFY2(lines.at(201).endsWith(",0,10100000,0,0,8000000"), lines.at(201).constData());
    QVERIFY2(lines.at(601).endsWith(",0,100000,0,10000000,0"), lines.at(601).constData());

    const QJsonObject step =
        QJsonDocument::fromJson(exportStepsJson(run))[u"steps"_s].toArray().at(0).toObject();
    const QJsonObject scheduling = step.value(u"scheduling"_s).toObject();
    QCOMPARE(scheduling.value(u"source"_s).toString(), u"switches"_s);
    QCOMPARE(scheduling.value(u"waiting_ns"_s).toInteger(), 30 * ms);
    const QJsonObject thread = scheduling.value(u"threads"_s).toArray().at(0).toObject();
    QCOMPARE(thread.value(u"role"_s).toString(), u"tender"_s);
    QCOMPARE(thread.value(u"tid"_s).toInt(), 7);
    QCOMPARE(thread.value(u"waiting_ns"_s).toInteger(), 30 * ms);
    const QJsonObject events = step.value(u"events"_s).toObject();
    QCOMPARE(events.value(u"source"_s).toString(), u"console"_s);
    const QJsonObject collection = events.value(u"collections"_s).toArray().at(0).toObject();
    QCOMPARE(collection.value(u"start_ns"_s).toInteger(), 200 * ms);
    QCOMPARE(collection.value(u"length_ns"_s).toInteger(), 8 * ms);
    QCOMPARE(collection.value(u"kind"_s).toString(), u"minor collection"_s);

    // Without a record there are no columns in CSV, and JSON has null.
    run.steps[0].scheduling = nullptr;
    run.steps[0].runtime = {};
    QBuffer bare;
    bare.open(QIODevice::ReadWrite);
    QVERIFY(exportSamplesCsv(run, bare));
    QVERIFY(bare.data().split('\n').at(0).endsWith(",outcome,detail"));
    const QJsonObject nothing =
        QJsonDocument::fromJson(exportStepsJson(run))[u"steps"_s].toArray().at(0).toObject();
    for (const QString& key : {u"scheduling"_s, u"door"_s, u"events"_s})
        QVERIFY(nothing.value(key).isNull());
}

void SchedulingRecordTest::damagedBlocksAreRefused_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<qint64>("switches");
    QTest::addColumn<qint64>("readings");
    const SchedulingRecord good = piece(0, 2);
    const QByteArray block = encodeSchedulingBlock(good);
    QTest::newRow("another number") << block << qint64(999) << qint64(1000);
    QTest::newRow("below none") << block << qint64(-1) << qint64(1000);
    QTest::newRow("too many") << block << qint64(1) << (qint64(1) << 60);
    QTest::newRow("cut") << block.left(block.size() / 2) << qint64(1000) << qint64(1000);
    QTest::newRow("no block") << QByteArray("hello") << qint64(1) << qint64(1);
    SchedulingRecord stranger = good;
    stranger.switches[7].thread = 2;
    QTest::newRow("unknown thread")
        << encodeSchedulingBlock(stranger) << qint64(1000) << qint64(1000);
    SchedulingRecord odd = good;
    odd.switches[7].state = static_cast<ThreadState>(9);
    QTest::newRow("unknown state") << encodeSchedulingBlock(odd) << qint64(1000) << qint64(1000);
}

void SchedulingRecordTest::damagedBlocksAreRefused()
{
    QFETCH(QByteArray, block);
    QFETCH(qint64, switches);
    QFETCH(qint64, readings);
    SchedulingRecord record;
    record.threads = piece(0, 2).threads;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                             decodeSchedulingBlock(block, switches, readings, record));
}

QTEST_GUILESS_MAIN(SchedulingRecordTest)
#include "scheduling_record.moc"
