// SPDX-License-Identifier: GPL-3.0-or-later
// A console that is read from its first byte, and the event port of a guest.
#include <QProcess>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtEndian>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

#include "guest/console_pipe.h"
#include "guest/event_port.h"
#include "guest/free_port.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class ConsolePipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesArriveWhenTheyAreWritten();
    void heavyOutputDoesNotBlock_data();
    void heavyOutputDoesNotBlock();
    void aFullPipeIsNoticed();
    void eventPortIsQueried();
};

void ConsolePipeTest::linesArriveWhenTheyAreWritten()
{
    ConsolePipe pipe;
    QList<ConsolePiece> pieces;
    const auto arrived = [&](qsizetype count) {
        pieces += pipe.take();
        return pieces.size() == count;
    };
    const qint64 before = monotonicNowNs();
    QCOMPARE(write(pipe.writeEnd(), "one\n", 4), ssize_t{4});
    QTRY_VERIFY(arrived(1));
    const qint64 between = monotonicNowNs();
    QCOMPARE(write(pipe.writeEnd(), "two\n", 4), ssize_t{4});
    QTRY_VERIFY(arrived(2));
    QCOMPARE(joined(pieces), QByteArray("one\ntwo\n"));
    QVERIFY(pieces[0].arrivedNs >= before && pieces[0].arrivedNs <= between);
    QVERIFY(pieces[1].arrivedNs >= between && pieces[1].arrivedNs <= monotonicNowNs());
    QCOMPARE(pipe.timesFull(), 0);
}

void ConsolePipeTest::heavyOutputDoesNotBlock_data()
{
    QTest::addColumn<bool>("byName");
    QTest::newRow("pipe") << false;
    QTest::newRow("FIFO") << true;
}

// Nobody reads until the program has ended, and it writes much more than a pipe holds.
void ConsolePipeTest::heavyOutputDoesNotBlock()
{
    QFETCH(bool, byName);
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"console"_s);
    auto pipe = byName ? std::make_unique<ConsolePipe>(path) : std::make_unique<ConsolePipe>();
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.setChildProcessModifier([&, name = QFile::encodeName(path)] {
        dup2(byName ? open(name.constData(), O_WRONLY) : pipe->writeEnd(), STDOUT_FILENO);
    });
    program.start(u"head"_s, {u"-c"_s, u"6000000"_s, u"/dev/zero"_s});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(joined(pipe->take()).size(), 6'000'000);
}

void ConsolePipeTest::aFullPipeIsNoticed()
{
    ConsolePipe pipe;
    QVERIFY(fcntl(pipe.writeEnd(), F_SETPIPE_SZ, 4096) >= 0);
    const QByteArray much(1 << 16, 'x');
    QCOMPARE(write(pipe.writeEnd(), much.constData(), static_cast<std::size_t>(much.size())),
             ssize_t{1 << 16});
    QVERIFY(pipe.timesFull() > 0);
}

// A guest that has recorded three events and sends two at a time.
void ConsolePipeTest::eventPortIsQueried()
{
    QUdpSocket guest;
    QVERIFY(guest.bind(QHostAddress::LocalHost, 0));
    QList<quint64> requested;
    connect(&guest, &QUdpSocket::readyRead, &guest, [&] {
        while (guest.hasPendingDatagrams()) {
            QByteArray request(16, '\0');
            QHostAddress from;
            quint16 port = 0;
            guest.readDatagram(request.data(), request.size(), &from, &port);
            const auto first = qFromLittleEndian<quint64>(request.constData() + 8);
            requested << first;
            const quint32 count = first == 0 ? 2 : first == 2 ? 1 : 0;
            QByteArray reply(40 + 24 * count, '\0');
            reply.replace(0, 4, "UEVA");
            qToLittleEndian<quint32>(1, reply.data() + 4);
            qToLittleEndian<quint64>(1'000, reply.data() + 8);
            qToLittleEndian<quint64>(3, reply.data() + 16);
            qToLittleEndian<quint64>(first, reply.data() + 24);
            qToLittleEndian<quint32>(count, reply.data() + 32);
            guest.writeDatagram(reply, from, port);
        }
    });
    EventPort port({{9099, true}, u"127.0.0.1"_s, guest.localPort()});
    QList<EventResponse> responses;
    QTRY_VERIFY([&] {
        responses += port.take();
        return responses.size() >= 3;
    }());
    QCOMPARE(requested.mid(0, 3), (QList<quint64>{0, 2, 3}));
    QCOMPARE(responses[0].reply.events.size(), std::size_t{2});
    QCOMPARE(responses[1].reply.first, quint64{2});
    QVERIFY(responses[0].sentNs < responses[0].receivedNs);
}

QTEST_GUILESS_MAIN(ConsolePipeTest)
#include "console_pipe.moc"
