// SPDX-License-Identifier: GPL-3.0-or-later
// The door record in a results file: read back completely, split into way in, guest and way out,
// and refused if it is damaged.
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "results/door_block.h"
#include "results/door_statistics.h"
#include "results/results_export.h"
#include "results/results_file.h"
#include "results/sqlite.h"
#include "tests/results/results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 us = 1000;

class DoorRecordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWhole();
    void runsWithoutOne();
    void filesWithoutItsTables();
    void isTakenApart();
    void isExported();
    void damagedBlocksAreRefused_data();
    void damagedBlocksAreRefused();
    void impossibleRecordsAreRefused_data();
    void impossibleRecordsAreRefused();

private:
    QString path(const char* name) const
    {
        return m_dir.filePath(QLatin1String(name) + u".unisweep"_s);
    }
    QTemporaryDir m_dir;
};

// Five answered requests with 10, 300 and 20 µs in the three parts, each 100 µs longer in the guest
// than the one before; the first is warm-up. Then one lost in each part.
static std::vector<Sample> samples()
{
    std::vector<Sample> all;
    for (qint64 i = 0; i < 5; ++i)
        all.push_back({.intendedNs = (i - 1) * 1000 * us,
                       .sentNs = (i - 1) * 1000 * us,
                       .receivedNs = (i - 1) * 1000 * us + (330 + i * 100) * us,
                       .outcome = Outcome::Answered});
    for (qint64 i = 5; i < 8; ++i)
        all.push_back({.intendedNs = i * 1000 * us, .sentNs = i * 1000 * us});
    return all;
}

static DoorRecord record()
{
    DoorRecord door{.source = DoorSource::UserNetwork,
                    .place = u"hostnet0"_s,
                    .clockErrorNs = 40 * us,
                    .missed = 3,
                    .unmatched = 2};
    for (qint64 i = 0; i < 5; ++i) {
        const qint64 entered = (i - 1) * 1000 * us + 10 * us;
        door.passages.push_back({.sample = i,
                                 .enteredNs = entered,
                                 .leftNs = entered + (300 + i * 100) * us,
                                 .repeatedIn = static_cast<quint16>(i == 2),
                                 .repeatedOut = static_cast<quint16>(i == 3)});
    }
    door.passages.push_back({.sample = 6, .enteredNs = 6001 * us});
    door.passages.push_back({.sample = 7, .enteredNs = 7001 * us, .leftNs = 7500 * us});
    return door;
}

static void write(const QString& path, const std::optional<DoorRecord>& door)
{
    ResultsWriter writer(path, someExperiment(), "{}");
    GuestRecord guest;
    writer.addGuest(guest);
    StepRecord step{.guest = guest.id,
                    .offeredRate = 100,
                    .duration = std::chrono::seconds(1),
                    .state = RunState::Finished};
    writer.addStep(step);
    writer.addSamples(step.id, samples());
    writer.updateStep(step);
    if (door)
        writer.addDoor(step.id, *door);
    writer.finish(RunState::Finished, {});
}

void DoorRecordTest::comesBackWhole()
{
    write(path("whole"), record());
    const RunData run = readResults(path("whole"));
    QVERIFY(run.steps.at(0).door);
    QVERIFY(*run.steps.at(0).door == record());

    const DoorRecord none{.why = u"because"_s};
    write(path("none"), none);
    QVERIFY(*readResults(path("none")).steps.at(0).door == none);
}

void DoorRecordTest::runsWithoutOne()
{
    write(path("without"), {});
    const RunData run = readResults(path("without"));
    QVERIFY(!run.steps.at(0).door);
    QVERIFY(!doorStatistics(run.steps.at(0)));
}

void DoorRecordTest::filesWithoutItsTables()
{
    write(path("older"), {});
    sqlite::Database(path("older"), sqlite::Database::Mode::ReadWrite)
        .execute("DROP TABLE door; DROP TABLE door_block");
    QVERIFY(!readResults(path("older")).steps.at(0).door);
}

void DoorRecordTest::isTakenApart()
{
    StepData step;
    step.samples = samples();
    step.door = std::make_shared<DoorRecord>(record());
    const auto parts = partsOf(step, 2);
    QVERIFY(parts);
    QCOMPARE(parts->wayInNs, 10 * us);
    QCOMPARE(parts->insideNs, 500 * us);
    QCOMPARE(parts->wayOutNs, 20 * us);
    QVERIFY(!partsOf(step, 5) && !partsOf(step, 6) && !partsOf(step, 7));
    const auto statistics = doorStatistics(step);
    QVERIFY(statistics);
    QCOMPARE(statistics->inside.count, 4); // without the warm-up
    QCOMPARE(statistics->wayIn.medianNs, 10 * us);
    QCOMPARE(statistics->inside.medianNs, 500 * us);
    QCOMPARE(statistics->inside.p99Ns, 700 * us);
    QCOMPARE(statistics->wayOut.maxNs, 20 * us);
    QCOMPARE(statistics->lostOnWayIn, 1);
    QCOMPARE(statistics->lostInside, 1);
    QCOMPARE(statistics->lostOnWayOut, 1);
    QCOMPARE(statistics->repeatedIn, 1);
    QCOMPARE(statistics->repeatedOut, 1);
    QCOMPARE(statistics->unseen, 0);
}

void DoorRecordTest::isExported()
{
    write(path("export"), record());
    const RunData run = readResults(path("export"));
    QBuffer csv;
    csv.open(QIODevice::ReadWrite);
    QVERIFY(exportSamplesCsv(run, csv));
    const QList<QByteArray> lines = csv.data().split('\n');
    QVERIFY(lines.at(0).endsWith(",outcome,detail,entered_ns,left_ns"));
    QVERIFY(lines.at(3).endsWith(",answered,0,1010000,1510000"));
    QVERIFY(lines.at(6).endsWith(",lost,0,,"));
    QVERIFY(lines.at(7).endsWith(",lost,0,6001000,"));
    const QJsonObject door = QJsonDocument::fromJson(exportStepsJson(run))
                                 .object()
                                 .value(u"steps"_s)
                                 .toArray()
                                 .at(0)
                                 .toObject()
                                 .value(u"door"_s)
                                 .toObject();
    QCOMPARE(door.value(u"source"_s).toString(), u"user network"_s);
    QCOMPARE(door.value(u"clock_error_ns"_s).toInteger(), 40 * us);
    QCOMPARE(door.value(u"inside"_s).toObject().value(u"median_ns"_s).toInteger(), 500 * us);
    QCOMPARE(door.value(u"missed_packets"_s).toInteger(), 3);
}

void DoorRecordTest::damagedBlocksAreRefused_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<qint64>("n");
    const QByteArray block = encodeDoorBlock(record().passages);
    QTest::newRow("another number") << block << qint64(6);
    QTest::newRow("below none") << block << qint64(-1);
    QTest::newRow("too many") << block << (qint64(1) << 60);
    QTest::newRow("cut") << block.left(block.size() / 2) << qint64(7);
    QTest::newRow("no block") << QByteArray("hello") << qint64(1);
}

void DoorRecordTest::damagedBlocksAreRefused()
{
    QFETCH(QByteArray, block);
    QFETCH(qint64, n);
    std::vector<DoorPassage> passages;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, decodeDoorBlock(block, n, passages));
}

void DoorRecordTest::impossibleRecordsAreRefused_data()
{
    QTest::addColumn<DoorRecord>("door");
    const auto row = [](const char* name, auto change) {
        DoorRecord door = record();
        change(door);
        QTest::newRow(name) << door;
    };
    row("sample that is not there", [](DoorRecord& door) { door.passages.back().sample = 8; });
    row("sample below none", [](DoorRecord& door) { door.passages.front().sample = -1; });
    row("sample twice", [](DoorRecord& door) { door.passages[1].sample = 0; });
    row("left before it entered",
        [](DoorRecord& door) { door.passages[0].leftNs = door.passages[0].enteredNs - 1; });
    row("far away", [](DoorRecord& door) { door.passages[5].enteredNs = INT64_MAX / 2; });
    row("clock", [](DoorRecord& door) { door.clockErrorNs = -1; });
}

void DoorRecordTest::impossibleRecordsAreRefused()
{
    QFETCH(DoorRecord, door);
    const QString file = path(QTest::currentDataTag());
    write(file, door);
    QVERIFY_THROWS_EXCEPTION(ResultsError, readResults(file));
}

QTEST_GUILESS_MAIN(DoorRecordTest)
#include "door_record.moc"
