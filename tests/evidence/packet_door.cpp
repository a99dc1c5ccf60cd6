// SPDX-License-Identifier: GPL-3.0-or-later
// The door on a real interface under real load: packets held by the wire at known times appear late
// in that direction only, and the server's delays appear inside the guest.
#include <mutex>

#include <QtTest>

#include "evidence/door_match.h"
#include "evidence/packet_door.h"
#include "load/native_client.h"
#include "tests/evidence/held_wire.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace doortest;

static constexpr qint64 ms = 1'000'000;
static constexpr qint64 heldNs = 20 * ms;

class PacketDoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void splitsLatencies_data();
    void splitsLatencies();
    void reportsWhatIsMissing();
};

void PacketDoorTest::initTestCase()
{
    if (const QString why = whyNoNamespace({u"ip"_s}); !why.isEmpty())
        QSKIP(qPrintable(why));
}

void PacketDoorTest::splitsLatencies_data()
{
    QTest::addColumn<int>("place"); // 0: way in, 1: in the guest, 2: way out
    QTest::newRow("way in") << 0;
    QTest::newRow("inside") << 1;
    QTest::newRow("way out") << 2;
}

void PacketDoorTest::splitsLatencies()
{
    QFETCH(int, place);
    HeldWire wire;
    std::vector<qint64> faults; // used by the server's thread only, until it ends
    auto server = std::make_unique<Server>(wire.server(), [&](int number) {
        if (number % 50 != 49)
            return;
        const qint64 from = monotonicNs();
        faults.push_back(from);
        if (place == 0)
            wire.holdIn(from + heldNs);
        else if (place == 1)
            loadgen::sleepUntil(from + heldNs);
        else
            wire.holdOut(from + heldNs);
    });
    // Entered in a child process, like a guest's network.
    OwnNetwork elsewhere;
    QVERIFY_THROWS_EXCEPTION(
        DoorError, PacketDoor(wire.door(), {serverPort, false}, [&] { elsewhere.enter(); }));
    PacketDoor door(wire.door(), {serverPort, false}, [] {});
    LoadTarget target{.address = QLatin1String(serverAddress), .port = serverPort};
    target.dns.name = u"a.test"_s;
    target.enterNetwork = [&] { wire.client().enter(); };
    std::vector<Sample> samples;
    quint64 epoch = 0;
    LoadHandlers handlers;
    handlers.onHello = [&](const Hello& hello) { epoch = hello.epochMonotonicNs; };
    handlers.onSamples = [&](std::span<const Sample> more) {
        samples.insert(samples.end(), more.begin(), more.end());
    };
    using namespace std::chrono_literals;
    NativeClient(NativeClient::program())
        .run(target, {.rate = 500, .duration = 2s, .timeout = 1s}, handlers, {});
    const DoorRecord record = matchDoor(door.finish(), samples, epoch, false);
    server.reset();

    QCOMPARE(record.source, DoorSource::Packets);
    QCOMPARE(samples.size(), 1000u);
    QCOMPARE(record.passages.size(), samples.size());
    QCOMPARE(record.missed, 0);
    QCOMPARE(record.unmatched, 0);
    qInfo("clock error %lld ns", static_cast<long long>(record.clockErrorNs));
    int late = 0;
    for (const DoorPassage& passage : record.passages) {
        const Sample& sample = samples[static_cast<std::size_t>(passage.sample)];
        const std::array<qint64, 3> parts = {passage.enteredNs - sample.sentNs, passage.insideNs(),
                                             sample.receivedNs - passage.leftNs};
        QCOMPARE(parts[0] + parts[1] + parts[2], sample.serviceNs());
        for (const qint64 part : parts)
            QVERIFY2(part >= -record.clockErrorNs, qPrintable(QString::number(part)));
        // Packets that arrived at the faulty place during a fault must leave it after its end.
        const std::array<qint64, 4> instants = {sample.sentNs, passage.enteredNs, passage.leftNs,
                                                sample.receivedNs};
        const auto at = static_cast<std::size_t>(place);
        const qint64 came = instants[at] + static_cast<qint64>(epoch);
        const qint64 went = instants[at + 1] + static_cast<qint64>(epoch);
        for (const qint64 from : faults) {
            const qint64 error = record.clockErrorNs + 1;
            if (came <= from + error || came >= from + heldNs - error)
                continue;
            ++late;
            QVERIFY2(went >= from + heldNs - error, qPrintable(QString::number(went - from)));
        }
    }
    QVERIFY2(late >= 50, qPrintable(QString::number(late)));
}

void PacketDoorTest::reportsWhatIsMissing()
{
    try {
        const PacketDoor door(u"none-such"_s, {53, false});
        QFAIL("it is not there");
    } catch (const DoorError& error) {
        QVERIFY(QString::fromUtf8(error.what()).contains(u"none-such"_s));
    }
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {});
    QCoreApplication app(argc, argv);
    PacketDoorTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "packet_door.moc"
