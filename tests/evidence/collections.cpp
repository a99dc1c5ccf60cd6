// SPDX-License-Identifier: GPL-3.0-or-later
// Collections as reported by runtimes: lines, clocks, the event port.
#include <random>

#include <QtEndian>
#include <QtTest>

#include "evidence/collection_log.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class CollectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreRead_data();
    void marksOnTheConsole();
    void linesAreRead();
    void aClockIsFoundByTheLeastDelays_data();
    void aClockIsFoundByTheLeastDelays();
    void aClockIsFoundByRoundTrips();
    void tooLittleGivesNoClock();
    void portResponsesAreRead();
    void invalidResponsesAreRefused_data();
    void invalidResponsesAreRefused();
    void eventsFallIntoTheirStep();
    void aRuntimesClockIsPlaced();
    void rareCollectionsArePlacedByOtherLines();
    void aPortsLossesAreCounted();
};

static const qint64 second = 1'000'000'000;

/// HotSpot's, as in the catalog.
static CollectionSource jvm()
{
    CollectionLine line;
    line.pattern.setPattern(
        uR"x(^\[(?<time>\d+)ns\].*\[safepoint *\] Safepoint "(?<kind>\w+)", .* Total: +(?<length>\d+) ns)x"_s);
    line.clock = StampClock::Machine;
    line.timeUnitNs = 1;
    line.lengthUnitNs = 1;
    line.stampIsEnd = true;
    return {{line}, 0, {{u"GenCollectForAllocation"_s, u"young collection"_s}}};
}

/// The two pauses of a Go collection, as documented in HACKING.md.
static CollectionSource go()
{
    CollectionLine sweep;
    sweep.pattern.setPattern(
        uR"x(^gc \d+ @(?<time>[0-9.]+)s \d+%: (?<length>[0-9.]+)\+[0-9.]+\+[0-9.]+ ms clock)x"_s);
    sweep.kind = u"sweep termination"_s;
    CollectionLine mark;
    mark.pattern.setPattern(
        uR"x(^gc \d+ @(?<time>[0-9.]+)s \d+%: (?<after1>[0-9.]+)\+(?<after2>[0-9.]+)\+(?<length>[0-9.]+) ms clock)x"_s);
    mark.kind = u"mark termination"_s;
    return {{sweep, mark}, 0, {}};
}

void CollectionsTest::linesAreRead_data()
{
    QTest::addColumn<bool>("fromGo");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("events"); // kind, start, length, resolution
    QTest::newRow("safepoint")
        << false
        << u"[9710526154207ns][17755212763ns][safepoint] Safepoint \"GenCollectForAllocation\", Time since last: 1 ns, Reaching safepoint: 2 ns, At safepoint: 3 ns, Total: 3057631 ns"_s
        << QStringList{u"young collection 9710523096576 3057631 1"_s};
    QTest::newRow("a kind without a word for people")
        << false
        << u"[5000ns][1ns][safepoint   ] Safepoint \"ZMarkStart\", x, Total:        1000 ns"_s
        << QStringList{u"ZMarkStart 4000 1000 1"_s};
    QTest::newRow("another line")
        << false << u"[9710526001607ns][1ns][gc       ] GC(6) Pause Young 8M->3M(15M) 1.792ms"_s
        << QStringList();
    QTest::newRow("two pauses of one line")
        << true
        << u"gc 7 @2.104s 4%: 0.035+12+0.021 ms clock, 0.28+3.4/11/0.10+0.16 ms cpu, 4->5->1 MB, 5 MB goal, 0 MB stacks, 0 MB globals, 8 P"_s
        << QStringList{u"sweep termination 2104000000 35000 1000000"_s,
                       u"mark termination 2116035000 21000 1000000"_s};
    QTest::newRow("too late to be true")
        << false << u"[99999999999999999999ns][1ns][safepoint] Safepoint \"Z\", x, Total: 1 ns"_s
        << QStringList();
    QTest::newRow("a number of two points")
        << true << u"gc 1 @2.1.0s 4%: 0.03+12+0.02 ms clock"_s << QStringList();
}

void CollectionsTest::linesAreRead()
{
    QFETCH(bool, fromGo);
    QFETCH(QString, line);
    QStringList events;
    for (const ReportedEvent& event : readCollections(fromGo ? go() : jvm(), line))
        events << u"%1 %2 %3 %4"_s.arg(event.kind, QString::number(event.startNs),
                                       QString::number(event.lengthNs),
                                       QString::number(event.resolutionNs));
    QTEST(events, "events");
}

void CollectionsTest::aClockIsFoundByTheLeastDelays_data()
{
    QTest::addColumn<double>("slope");
    QTest::addColumn<int>("lines");
    QTest::addColumn<qint64>("meanDelayNs");
    QTest::newRow("steady") << 0.0 << 200 << qint64{200'000};
    QTest::newRow("slow by 9 %") << 0.09 << 200 << qint64{200'000};
    QTest::newRow("a slow console") << 0.0 << 75 << qint64{2'000'000};
    QTest::newRow("few lines") << 0.002 << 12 << qint64{500'000};
}

// Delays of 50 µs plus an exponential part, as on a serial port.
void CollectionsTest::aClockIsFoundByTheLeastDelays()
{
    QFETCH(double, slope);
    QFETCH(int, lines);
    QFETCH(qint64, meanDelayNs);
    std::mt19937_64 random(7);
    std::exponential_distribution<double> delay(1.0 / static_cast<double>(meanDelayNs));
    const qint64 floorNs = 50'000;
    int within = 0;
    for (int trial = 0; trial < 100; ++trial) {
        std::vector<Arrival> arrivals;
        const auto host = [&](qint64 guest) {
            return 77 * second + guest + static_cast<qint64>(slope * static_cast<double>(guest));
        };
        for (int i = 0; i < lines; ++i) {
            const qint64 guest = 3 * second + i * second / 10;
            arrivals.push_back({guest, host(guest) + floorNs + static_cast<qint64>(delay(random))});
        }
        const auto map = clockByArrivals(arrivals);
        QVERIFY(map);
        const qint64 middle = arrivals[arrivals.size() / 2].guestNs;
        const qint64 error = std::abs(map->toHost(middle) - host(middle) - floorNs);
        within += error <= map->errorNs;
    }
    QVERIFY2(within >= 90, qPrintable(QString::number(within)));
}

void CollectionsTest::aClockIsFoundByRoundTrips()
{
    std::mt19937_64 random(3);
    std::exponential_distribution<double> wait(1.0 / 100'000);
    const auto host = [](qint64 guest) { return 5 * second + guest + guest / 500; };
    std::vector<RoundTrip> trips;
    for (int i = 0; i < 60; ++i) {
        const qint64 guest = i * second / 5;
        trips.push_back({host(guest) - 40'000 - static_cast<qint64>(wait(random)), guest,
                         host(guest) + 40'000 + static_cast<qint64>(wait(random))});
    }
    const auto map = clockByRoundTrips(trips);
    QVERIFY(map);
    for (const qint64 guest : {qint64{0}, 6 * second, 12 * second})
        QVERIFY(std::abs(map->toHost(guest) - host(guest)) <= map->errorNs);
    QVERIFY2(map->errorNs < 150'000, qPrintable(QString::number(map->errorNs)));
}

void CollectionsTest::tooLittleGivesNoClock()
{
    QVERIFY(!clockByArrivals(std::vector<Arrival>(7, {1, 2})));
    QVERIFY(clockByArrivals(std::vector<Arrival>(8, {1, 2})));
    QVERIFY(!clockByRoundTrips(std::vector<RoundTrip>(1, {1, 2, 3})));
}

static QByteArray portResponse(quint64 recorded, quint64 first,
                               const std::vector<PortEvent>& events)
{
    QByteArray bytes("UEVA");
    const auto put = [&](auto value) {
        std::array<char, sizeof value> raw{};
        qToLittleEndian(value, raw.data());
        bytes.append(raw.data(), sizeof value);
    };
    put(quint32{1});
    put(quint64{9'000'000'000});
    put(recorded);
    put(first);
    put(static_cast<quint32>(events.size()));
    put(quint32{0});
    for (const PortEvent& event : events) {
        put(event.startNs);
        put(event.lengthNs);
        put(event.kind);
        put(quint16{0});
        put(event.detail);
    }
    return bytes;
}

void CollectionsTest::portResponsesAreRead()
{
    const PortReply wanted{9'000'000'000, 7, 5, {{100, 20, 1, 300}, {400, 50, 2, 0}}};
    QCOMPARE(readPortReply(portResponse(7, 5, wanted.events)), wanted);
    QCOMPARE(portRequest(0x0102), QByteArray::fromHex("55455651010000000201000000000000"));
}

void CollectionsTest::invalidResponsesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray right = portResponse(7, 5, {{100, 20, 1, 0}});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut short") << right.chopped(1);
    QTest::newRow("too long") << right + 'x';
    QTest::newRow("a question") << QByteArray(right).replace("UEVA", "UEVQ");
    QTest::newRow("another version") << QByteArray(right).replace(4, 1, "\2");
    QTest::newRow("more events than recorded") << portResponse(5, 5, {{100, 20, 1, 0}});
    QTest::newRow("a first beyond the last") << portResponse(4, 5, {});
    QTest::newRow("a start beyond all time") << portResponse(7, 5, {{~quint64{0}, 20, 1, 0}});
}

void CollectionsTest::invalidResponsesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readPortReply(bytes));
}

void CollectionsTest::eventsFallIntoTheirStep()
{
    CollectionLog log(jvm(), true);
    const auto line = [&](qint64 endNs, qint64 lengthNs) {
        log.line(u"[%1ns][1ns][safepoint] Safepoint \"GenCollectForAllocation\", x, Total: %2 ns"_s
                     .arg(endNs)
                     .arg(lengthNs),
                 endNs + 1'000);
    };
    line(900, 50);   // before the step
    line(1'020, 50); // extends into it
    line(1'900, 100);
    line(2'100, 50); // after it
    const RuntimeRecord record = log.record(1'200, 1'000, 2'000);
    QCOMPARE(record.from, EventsFrom::Console);
    QCOMPARE(record.clockErrorNs, 0);
    QCOMPARE(record.events.size(), std::size_t{2});
    QCOMPARE(record.events[0], (RuntimeEvent{-230, 50, 1, u"young collection"_s}));
    QCOMPARE(record.events[1], (RuntimeEvent{600, 100, 1, u"young collection"_s}));
}

// A console recorded from Go, whose timestamps start at the program's start, which is not reported.
void CollectionsTest::aRuntimesClockIsPlaced()
{
    CollectionLog log(go(), true);
    const qint64 startNs = 1'000 * second;
    for (int i = 0; i < 10; ++i)
        log.line(u"gc %1 @%2s 4%: 0.020+3.0+0.030 ms clock, 0.1+1/2/0+0.2 ms cpu, 4->5->1 MB"_s.arg(
                     QString::number(i), QString::number(i, 'f', 3)),
                 startNs + i * second + 3'050'000 + 40'000);
    RuntimeRecord record = log.record(startNs, startNs, startNs + 10 * second);
    QCOMPARE(record.clockErrorNs, 0);
    QCOMPARE(record.events.size(), std::size_t{20});
    // Late by the 40 µs that every line took, which cannot be detected.
    QCOMPARE(record.events[1].startNs, 3'020'000 + 40'000);

    CollectionLog few(go(), true);
    few.line(u"gc 1 @0.100s 4%: 0.020+3.0+0.030 ms clock"_s, startNs);
    record = few.record(startNs, startNs - second, startNs + second);
    QVERIFY(!record.clockErrorNs);
    QCOMPARE(record.unplaced, 2);
    QVERIFY(record.events.empty());
}

// A Java virtual machine in a guest that collects twice a minute, and pauses every second for other
// reasons.
void CollectionsTest::rareCollectionsArePlacedByOtherLines()
{
    CollectionSource source = jvm();
    const qint64 aheadNs = 500 * second; // of the guest's clock
    const auto printed = [&] {
        CollectionLog log(source, false);
        for (int i = 0; i < 60; ++i) {
            const qint64 guestNs = i * second;
            const QString stamp = u"[%1ns][5ns]"_s.arg(guestNs);
            log.line(stamp + (i == 20 || i == 50
                                  ? u"[safepoint] Safepoint \"GenCollectForAllocation\", x, Total: "
                                    u"40000000 ns"_s
                                  : u"[safepoint] Safepoint \"Cleanup\""_s),
                     guestNs + aheadNs + (i % 3 + 1) * 100'000);
        }
        log.line(u"a line without a timestamp"_s, 9'000 * second);
        return log.record(aheadNs, aheadNs, aheadNs + 60 * second);
    };
    QVERIFY(!printed().clockErrorNs);
    QCOMPARE(printed().unplaced, 2);

    CollectionLine any;
    any.pattern.setPattern(uR"x(^\[(?<time>\d+)ns\])x"_s);
    any.clock = StampClock::Machine;
    any.timeUnitNs = 1;
    source.lines << any;
    const RuntimeRecord record = printed();
    QCOMPARE(record.clockErrorNs, 100'000);
    QCOMPARE(record.unplaced, 0);
    QCOMPARE(record.events.size(), std::size_t{2});
    // Late by the 0.1 ms that every line took at least, which cannot be detected.
    QCOMPARE(record.events[0].startNs, 20 * second - 40'000'000 + 100'000);
    QCOMPARE(record.events[1].startNs, 50 * second - 40'000'000 + 100'000);
}

void CollectionsTest::aPortsLossesAreCounted()
{
    CollectionLog log({{}, 9099, {{u"1"_s, u"minor collection"_s}}}, false);
    const auto reply = [&](quint64 recorded, quint64 first, const std::vector<PortEvent>& events) {
        log.reply(*readPortReply(portResponse(recorded, first, events)), 20 * second,
                  20 * second + 80);
    };
    reply(2, 0, {{8 * quint64{1'000'000'000}, 20, 1, 0}, {8'100'000'000, 30, 2, 0}});
    QCOMPARE(log.nextIndex(), quint64{2});
    reply(2, 0, {{8'000'000'000, 20, 1, 0}}); // the first one again, late
    reply(9, 7, {{8'900'000'000, 40, 1, 0}, {8'950'000'000, 40, 1, 0}});
    QCOMPARE(log.nextIndex(), quint64{9});
    const RuntimeRecord record = log.record(19 * second, 18 * second, 21 * second);
    QCOMPARE(record.from, EventsFrom::Port);
    QCOMPARE(record.lost, 5);
    QCOMPARE(record.clockErrorNs, 40);
    QCOMPARE(record.events.size(), std::size_t{4});
    QCOMPARE(record.events[0], (RuntimeEvent{40, 20, 40, u"minor collection"_s}));
    QCOMPARE(record.events[1].kind, u"2"_s);
}

// Output of OCaml's runtime with gc-verbosity 2: single characters without line ends.
void CollectionsTest::marksOnTheConsole()
{
    CollectionSource source;
    source.udpPort = 9099;
    source.marks = {{'<', '>', u"minor collection"_s}};
    CollectionLog log(source, false);
    log.bytes("Solo5: ok\n<", 10'000'000);
    log.bytes("!$%", 10'500'000);
    log.bytes(">", 12'000'000);
    log.bytes("<>", 20'000'000); // too short to be measured
    log.bytes("text<text", 30'000'000);
    log.bytes("\n>", 30'400'000);
    log.bytes(">", 31'000'000); // ends a collection that did not begin
    const RuntimeRecord record = log.record(10'000'000, 0, 100'000'000);
    QCOMPARE(record.from, EventsFrom::Console);
    QCOMPARE(record.clockErrorNs.value(), 100'000);
    QCOMPARE(record.unplaced, 1);
    const std::vector<RuntimeEvent> expected{{0, 2'000'000, 100'000, u"minor collection"_s},
                                             {20'000'000, 400'000, 100'000, u"minor collection"_s}};
    QCOMPARE(record.events, expected);
    // A responding port is the better source.
    PortReply reply;
    reply.clockNs = 5'000;
    log.reply(reply, 40'000'000, 40'100'000);
    const RuntimeRecord byPort = log.record(10'000'000, 0, 100'000'000);
    QCOMPARE(byPort.from, EventsFrom::Port);
    QVERIFY(byPort.events.empty());
    CollectionLog quick(source, false);
    quick.bytes("<>", 20'000'000);
    QCOMPARE(quick.record(0, 0, 100'000'000).from, EventsFrom::Console);
    QCOMPARE(quick.record(0, 0, 100'000'000).unplaced, 1);
    // Without marks, and with a closed port, nothing is known.
    QCOMPARE(CollectionLog(source, false).record(0, 0, 1).from, EventsFrom::Nowhere);
}

QTEST_MAIN(CollectionsTest)
#include "collections.moc"
