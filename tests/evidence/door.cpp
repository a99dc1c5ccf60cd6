// SPDX-License-Identifier: GPL-3.0-or-later
// How packets at the guest's door are parsed and matched with samples.
#include <QtTest>

#include "evidence/door_match.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 us = 1000;
static constexpr qint64 ms = 1'000'000;

class DoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void datagrams();
    void copiesAndLosses();
    void oneConnectionAfterAnother();
    void handshakeIsTheClientsTurn();
    void segmentsSentAgain();
    void clockOfItsOwn();
    void clockThatMoves();
    void processWithoutInterface();
};

namespace
{

using Frame = std::vector<quint8>;

void put16(Frame& frame, std::size_t at, int value)
{
    frame[at] = static_cast<quint8>(value >> 8);
    frame[at + 1] = static_cast<quint8>(value);
}

// From 10.0.0.1:4660 to port 53, with 12 bytes that start with the ID 0xabcd.
Frame udpFrame()
{
    Frame frame(14 + 20 + 8 + 12);
    put16(frame, 12, 0x0800);
    frame[14] = 0x45;
    put16(frame, 16, 20 + 8 + 12);
    frame[23] = 17;
    frame[26] = 10;
    frame[29] = 1;
    put16(frame, 34, 4660);
    put16(frame, 36, 53);
    put16(frame, 42, 0xabcd);
    return frame;
}

// Headers of a response from port 80, with 100 bytes after sequence number 7.
Frame tcpFrame()
{
    Frame frame(14 + 20 + 20);
    put16(frame, 12, 0x0800);
    frame[14] = 0x45;
    put16(frame, 16, 20 + 20 + 100);
    frame[23] = 6;
    frame[30] = 10;
    frame[33] = 1;
    put16(frame, 34, 80);
    put16(frame, 36, 4660);
    frame[41] = 7;
    frame[46] = 5 << 4;
    frame[47] = 0x02;
    return frame;
}

template<class F> Frame changed(Frame frame, F change)
{
    change(frame);
    return frame;
}

Sample sample(quint16 tag, qint64 sentNs, qint64 receivedNs)
{
    return {.intendedNs = sentNs,
            .sentNs = sentNs,
            .receivedNs = receivedNs,
            .outcome = receivedNs == never ? Outcome::Lost : Outcome::Answered,
            .tag = tag};
}

DoorPacket datagram(quint16 id, qint64 atNs, bool inward)
{
    return {.atNs = atNs, .port = 4660, .id = id, .bytes = 40, .inward = inward};
}

DoorPacket segment(qint64 atNs, bool inward, quint32 sequence, quint32 bytes, bool syn = false)
{
    return {.atNs = atNs,
            .port = 4660,
            .sequence = sequence,
            .bytes = bytes,
            .inward = inward,
            .tcp = true,
            .syn = syn};
}

DoorCapture seen(std::vector<DoorPacket> packets)
{
    return {.source = DoorSource::Packets, .place = u"tap0"_s, .packets = packets};
}

} // namespace

void DoorTest::headers_data()
{
    QTest::addColumn<Frame>("frame");
    QTest::addColumn<bool>("tcp");
    QTest::addColumn<bool>("read");
    const Frame udp = udpFrame();
    const Frame tcp = tcpFrame();
    QTest::newRow("datagram") << udp << false << true;
    QTest::newRow("segment") << tcp << true << true;
    QTest::newRow("other protocol") << udp << true << false;
    QTest::newRow("IPv6") << changed(udp, [](Frame& f) { put16(f, 12, 0x86dd); }) << false << false;
    QTest::newRow("other port") << changed(udp, [](Frame& f) { put16(f, 36, 54); }) << false
                                << false;
    QTest::newRow("later fragment")
        << changed(udp, [](Frame& f) { put16(f, 20, 0x2010); }) << false << false;
    QTest::newRow("header beyond the end")
        << changed(udp, [](Frame& f) { f[14] = 0x4f; }) << false << false;
    QTest::newRow("header too short")
        << changed(udp, [](Frame& f) { f[14] = 0x44; }) << false << false;
    QTest::newRow("shorter than its header")
        << changed(tcp, [](Frame& f) { put16(f, 16, 30); }) << true << false;
    for (int bytes = 0; bytes < 44; ++bytes)
        QTest::addRow("cut to %d", bytes)
            << Frame(udp.begin(), udp.begin() + bytes) << false << false;
    QTest::newRow("cut segment") << Frame(tcp.begin(), tcp.end() - 1) << true << false;
}

void DoorTest::headers()
{
    QFETCH(Frame, frame);
    QFETCH(bool, tcp);
    QFETCH(bool, read);
    const auto packet = readDoorPacket(frame, {static_cast<quint16>(tcp ? 80 : 53), tcp});
    QCOMPARE(packet.has_value(), read);
    if (!packet)
        return;
    QCOMPARE(packet->client, 0x0a000001u);
    QCOMPARE(packet->port, 4660);
    QCOMPARE(packet->inward, !tcp);
    QCOMPARE(packet->tcp, tcp);
    QCOMPARE(packet->id, tcp ? 0 : 0xabcd);
    QCOMPARE(packet->bytes, tcp ? 100u : 12u);
    QCOMPARE(packet->sequence, tcp ? 7u : 0u);
    QCOMPARE(packet->syn, tcp);
}

void DoorTest::datagrams()
{
    // The second request overtakes the first, and an ID is reused much later.
    const std::vector<Sample> samples = {sample(7, 0, 10 * ms), sample(8, 1 * ms, 3 * ms),
                                         sample(7, 900 * ms, 901 * ms)};
    const quint64 epoch = 5'000'000'000;
    std::vector<DoorPacket> packets = {datagram(7, 100 * us, true),
                                       datagram(8, 1 * ms + 200 * us, true),
                                       datagram(8, 2 * ms, false),
                                       datagram(7, 9 * ms, false),
                                       datagram(7, 900 * ms + 10 * us, true),
                                       datagram(7, 900 * ms + 20 * us, false)};
    for (DoorPacket& packet : packets)
        packet.atNs += static_cast<qint64>(epoch);
    const DoorRecord record = matchDoor(seen(packets), samples, epoch, false);
    const std::vector<DoorPassage> expected = {
        {.sample = 0, .enteredNs = 100 * us, .leftNs = 9 * ms},
        {.sample = 1, .enteredNs = 1 * ms + 200 * us, .leftNs = 2 * ms},
        {.sample = 2, .enteredNs = 900 * ms + 10 * us, .leftNs = 900 * ms + 20 * us}};
    QCOMPARE(record.passages, expected);
    QCOMPARE(record.unmatched, 0);
    QCOMPARE(record.of(1)->insideNs(), 800 * us);
    QVERIFY(!record.of(3));
}

void DoorTest::copiesAndLosses()
{
    const std::vector<Sample> samples = {sample(1, 0, 2 * ms),     // sent and answered twice
                                         sample(2, 3 * ms, never), // lost before the door
                                         sample(3, 4 * ms, never), // lost in the guest
                                         sample(4, 5 * ms, never), // its response was lost
                                         {.intendedNs = 6 * ms,
                                          .sentNs = 6 * ms,
                                          .receivedNs = 7 * ms,
                                          .outcome = Outcome::Duplicate,
                                          .tag = 1}};
    const DoorRecord record =
        matchDoor(seen({datagram(1, 1 * ms, true), datagram(1, 1 * ms + 1, true),
                        datagram(1, 1 * ms + 2, false), datagram(1, 1 * ms + 3, false),
                        datagram(3, 4 * ms + 1, true), datagram(4, 5 * ms + 1, true),
                        datagram(4, 5 * ms + 2, false), datagram(9, 6 * ms, true),
                        datagram(9, 6 * ms, false)}),
                  samples, 0, false);
    const std::vector<DoorPassage> expected = {
        {.sample = 0, .enteredNs = 1 * ms, .leftNs = 1 * ms + 2, .repeatedIn = 1, .repeatedOut = 1},
        {.sample = 2, .enteredNs = 4 * ms + 1},
        {.sample = 3, .enteredNs = 5 * ms + 1, .leftNs = 5 * ms + 2}};
    QCOMPARE(record.passages, expected);
    QCOMPARE(record.unmatched, 2);
}

void DoorTest::oneConnectionAfterAnother()
{
    // Keep-alive: two requests, the second answered in two pieces, with acknowledgements in
    // between.
    const std::vector<Sample> samples = {sample(4660, 0, 2 * ms), sample(4660, 3 * ms, 6 * ms)};
    const DoorRecord record =
        matchDoor(seen({segment(100 * us, true, 1, 50), segment(110 * us, false, 1, 0),
                        segment(1 * ms, false, 1, 500), segment(2 * ms + 5 * us, true, 51, 0),
                        segment(3 * ms + 50 * us, true, 51, 50), segment(4 * ms, false, 501, 1460),
                        segment(5 * ms, false, 1961, 40)}),
                  samples, 0, true);
    const std::vector<DoorPassage> expected = {
        {.sample = 0, .enteredNs = 100 * us, .leftNs = 1 * ms},
        {.sample = 1, .enteredNs = 3 * ms + 50 * us, .leftNs = 5 * ms}};
    QCOMPARE(record.passages, expected);
}

void DoorTest::handshakeIsTheClientsTurn()
{
    const DoorRecord record =
        matchDoor(seen({segment(1 * ms, true, 100, 0, true), segment(2 * ms, false, 900, 0, true),
                        segment(5 * ms, true, 101, 0), segment(6 * ms, true, 101, 50),
                        segment(9 * ms, false, 901, 200)}),
                  std::vector<Sample>{sample(4660, 0, 10 * ms)}, 0, true);
    QCOMPARE(record.passages.size(), 1u);
    QCOMPARE(record.passages[0].awayNs, 4 * ms);
    QCOMPARE(record.passages[0].insideNs(), 4 * ms);
}

void DoorTest::segmentsSentAgain()
{
    // The connection's first packet and its answer are both lost beyond the door and retransmitted.
    const DoorRecord record =
        matchDoor(seen({segment(1 * ms, true, 100, 0, true), segment(2 * ms, true, 100, 0, true),
                        segment(3 * ms, false, 900, 0, true), segment(4 * ms, true, 101, 50),
                        segment(5 * ms, false, 901, 200), segment(205 * ms, false, 901, 200)}),
                  std::vector<Sample>{sample(4660, 0, 206 * ms)}, 0, true);
    QCOMPARE(record.passages.size(), 1u);
    QCOMPARE(record.passages[0].repeatedIn, 1);
    QCOMPARE(record.passages[0].repeatedOut, 1);
    QCOMPARE(record.passages[0].leftNs, 5 * ms);
}

// A thousand requests with 90 to 110 µs in each direction.
static DoorCapture captureByOtherClock(std::vector<Sample>& samples, qint64 offsetNs,
                                       qint64 driftNsPerRequest)
{
    DoorCapture capture{.source = DoorSource::UserNetwork, .place = u"hostnet0"_s};
    for (int i = 0; i < 1000; ++i) {
        const qint64 sent = i * ms;
        const qint64 entered = sent + 90 * us + i % 21 * us;
        const qint64 left = entered + 300 * us;
        samples.push_back(sample(static_cast<quint16>(i), sent, left + 90 * us + i % 13 * us));
        const qint64 clock = -offsetNs + i * driftNsPerRequest;
        capture.packets.push_back(datagram(static_cast<quint16>(i), entered + clock, true));
        capture.packets.push_back(datagram(static_cast<quint16>(i), left + clock, false));
    }
    capture.offsetAtMostNs = offsetNs + 700 * us; // the reader was late
    return capture;
}

void DoorTest::clockOfItsOwn()
{
    std::vector<Sample> samples;
    const qint64 offset = -1'700'000'000 * ms;
    DoorCapture capture = captureByOtherClock(samples, offset, 0);
    // Unrelated packets, and one with a sample's ID at an impossible time.
    capture.packets.push_back(datagram(40'000, 100 * ms - offset, true));
    const DoorRecord record = matchDoor(capture, samples, 0, false);
    QCOMPARE(record.source, DoorSource::UserNetwork);
    QCOMPARE(record.passages.size(), 1000u);
    QCOMPARE(record.unmatched, 1);
    QCOMPARE(record.clockErrorNs, 91 * us);
    for (const DoorPassage& passage : record.passages) {
        const qint64 truth = passage.sample * ms + 90 * us + passage.sample % 21 * us;
        QVERIFY(std::abs(passage.enteredNs - truth) <= record.clockErrorNs);
    }
}

void DoorTest::clockThatMoves()
{
    std::vector<Sample> samples;
    const DoorCapture capture = captureByOtherClock(samples, 5 * ms, 10 * us);
    const DoorRecord record = matchDoor(capture, samples, 0, false);
    QCOMPARE(record.source, DoorSource::None);
    QVERIFY(!record.why.isEmpty());
    QVERIFY(record.passages.empty());
}

void DoorTest::processWithoutInterface()
{
    std::vector<Sample> samples = {sample(1, 0, 2 * ms), sample(2, 3 * ms, never)};
    DoorRecord record = matchDoor(ClientDoor().finish(), samples, 0, false);
    QCOMPARE(record.source, DoorSource::None); // times taken in user space are not precise enough
    samples[0].clocks = KernelTransmit | KernelReceive;
    record = matchDoor(ClientDoor().finish(), samples, 0, false);
    const std::vector<DoorPassage> expected = {{.sample = 0, .enteredNs = 0, .leftNs = 2 * ms}};
    QCOMPARE(record.source, DoorSource::Client);
    QCOMPARE(record.passages, expected);
}

QTEST_GUILESS_MAIN(DoorTest)
#include "door.moc"
