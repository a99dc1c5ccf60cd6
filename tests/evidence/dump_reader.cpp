// SPDX-License-Identifier: GPL-3.0-or-later
// A capture in QEMU's format, read through a FIFO.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "base/clock_now.h"
#include "evidence/dump_reader.h"
#include "evidence/pcap_stream.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 us = 1000;

class DumpReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsCutAnywhere_data();
    void recordsCutAnywhere();
    void otherStreamsAreRefused_data();
    void otherStreamsAreRefused();
    void readsThroughFifo();
    void drainsUnreadableInput();
    void writerThatStays();
};

namespace
{

QByteArray little(std::initializer_list<quint32> words)
{
    QByteArray bytes;
    for (const quint32 word : words)
        bytes.append(reinterpret_cast<const char*>(&word), sizeof word);
    return bytes;
}

QByteArray header(quint32 magic = 0xa1b2c3d4, quint32 link = 1)
{
    return little({magic, 4 << 16 | 2, 0, 0, 96, link});
}

QByteArray record(qint64 atNs, const QByteArray& frame)
{
    const auto length = static_cast<quint32>(frame.size());
    return little({static_cast<quint32>(atNs / 1'000'000'000),
                   static_cast<quint32>(atNs % 1'000'000'000 / 1000), length, 1500}) +
           frame;
}

// A DNS query to port 53 with the given ID.
QByteArray query(quint16 id)
{
    QByteArray frame(54, '\0');
    frame[12] = 0x08;
    frame[14] = 0x45;
    frame[17] = 40;
    frame[23] = 17;
    frame[37] = 53;
    frame[42] = static_cast<char>(id >> 8);
    frame[43] = static_cast<char>(id);
    return frame;
}

std::span<const quint8> bytesOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const quint8*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

// A FIFO, and the end to which QEMU would write.
class Fifo
{
public:
    Fifo() { mkfifo(QFile::encodeName(path()).constData(), 0600); }
    ~Fifo() { shut(); }
    Fifo(const Fifo&) = delete;
    Fifo& operator=(const Fifo&) = delete;
    QString path() const { return m_folder.filePath(u"packets"_s); }
    void begin() { m_fd = open(QFile::encodeName(path()).constData(), O_WRONLY | O_CLOEXEC); }
    bool put(const QByteArray& bytes) const
    {
        return write(m_fd, bytes.constData(), static_cast<std::size_t>(bytes.size())) ==
               bytes.size();
    }
    void shut()
    {
        if (m_fd >= 0)
            close(m_fd);
        m_fd = -1;
    }

private:
    QTemporaryDir m_folder;
    int m_fd = -1;
};

} // namespace

void DumpReaderTest::recordsCutAnywhere_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 7, 16, 24, 70, 1000})
        QTest::addRow("%d", piece) << piece;
}

void DumpReaderTest::recordsCutAnywhere()
{
    QFETCH(int, piece);
    const QByteArray all = header() + record(5'000'000'007 * us, "first") +
                           record(5'000'000'009 * us, {}) + record(6'000'000'000 * us, "third");
    PcapStream stream;
    QList<std::pair<qint64, QByteArray>> seen;
    for (qsizetype at = 0; at < all.size(); at += piece) {
        const QByteArray bytes = all.mid(at, piece);
        stream.feed(bytesOf(bytes), [&](qint64 ns, std::span<const quint8> frame) {
            seen.emplaceBack(
                ns, QByteArray(reinterpret_cast<const char*>(frame.data()), std::ssize(frame)));
        });
    }
    const QList<std::pair<qint64, QByteArray>> expected = {
        {5'000'000'007 * us, "first"}, {5'000'000'009 * us, {}}, {6'000'000'000 * us, "third"}};
    QCOMPARE(seen, expected);
}

void DumpReaderTest::otherStreamsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no capture") << QByteArray(24, 'x');
    QTest::newRow("other byte order") << header(0xd4c3b2a1);
    QTest::newRow("no Ethernet") << header(0xa1b2c3d4, 101);
    QTest::newRow("endless frame") << header() + little({0, 0, 0xffffffff, 0});
    QTest::newRow("no microseconds") << header() + little({0, 1'000'000, 0, 0});
}

void DumpReaderTest::otherStreamsAreRefused()
{
    QFETCH(QByteArray, bytes);
    PcapStream stream;
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, stream.feed(bytesOf(bytes), {}));
}

void DumpReaderTest::readsThroughFifo()
{
    Fifo fifo;
    DumpReader reader(fifo.path(), {53, false});
    fifo.begin();
    const qint64 offset = 12'345 * us;
    QVERIFY(fifo.put(header()));
    qint64 written = 0;
    for (quint16 id = 0; id < 300; ++id) {
        written = (monotonicNowNs() - offset) / us * us;
        QVERIFY(fifo.put(record(written, query(id))));
    }
    fifo.shut();
    const DoorCapture capture = reader.finish();
    QCOMPARE(capture.source, DoorSource::UserNetwork);
    QCOMPARE(capture.missed, 0);
    QCOMPARE(capture.packets.size(), 300u);
    for (quint16 id = 0; id < 300; ++id)
        QCOMPARE(capture.packets[id].id, id);
    QCOMPARE(capture.packets.back().atNs, written);
    // A reader cannot be earlier than the writer.
    QVERIFY(*capture.offsetAtMostNs >= offset);
}

void DumpReaderTest::drainsUnreadableInput()
{
    Fifo fifo;
    DumpReader reader(fifo.path(), {53, false});
    fifo.begin();
    QVERIFY(fifo.put(QByteArray(64, 'x')));
    // More than any FIFO holds: without a reader, this would block.
    for (int i = 0; i < 64; ++i)
        QVERIFY(fifo.put(QByteArray(64 * 1024, 'x')));
    fifo.shut();
    QVERIFY(reader.finish().packets.empty());
}

void DumpReaderTest::writerThatStays()
{
    Fifo fifo;
    DumpReader reader(fifo.path(), {53, false});
    fifo.begin();
    QVERIFY(fifo.put(header() + record(7 * us, query(1))));
    QCOMPARE(reader.finish().packets.size(), 1u); // and does not block
}

QTEST_GUILESS_MAIN(DumpReaderTest)
#include "dump_reader.moc"
