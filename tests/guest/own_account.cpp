// SPDX-License-Identifier: GPL-3.0-or-later
// A guest's own statistics: any response of OSv is handled, and a server in this test that behaves
// like OSv is queried.
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include "guest/own_account.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

/// A response of OSv 0.57, with the priority of its idle threads, which exceeds a float's range.
static QByteArray threads(qint64 timeMs, const QList<qint64>& idleMs)
{
    QByteArray list = R"({"id": 25, "cpu": 4294967295, "cpu_ms": 33, "name": "/lighttpd"})";
    for (qsizetype i = 0; i < idleMs.size(); ++i)
        list += ", {\"id\": 1, \"cpu\": 0, \"cpu_ms\": " + QByteArray::number(idleMs[i]) +
                ", \"priority\": 340282346638528859811704183484516925440.000000, \"name\": \"idle" +
                QByteArray::number(i) + "\"}";
    return "{\"list\": [" + list + "], \"time_ms\": " + QByteArray::number(timeMs) + "}";
}

class OwnAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void memoryIsUnderstood_data();
    void memoryIsUnderstood();
    void cpuTimeIsWhatIdleLeaves();
    void nonsenseIsNotReported_data();
    void nonsenseIsNotReported();
    void serverIsQueried();
    void silentServerIsLeftAlone();
};

void OwnAccountTest::memoryIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<QByteArray>("free");
    QTest::addColumn<std::optional<qint64>>("usedKiB");
    QTest::newRow("as it is") << QByteArray("126775296") << QByteArray("114761728\n")
                              << std::optional<qint64>(11732);
    QTest::newRow("nothing free") << QByteArray("1048576") << QByteArray("0")
                                  << std::optional<qint64>(1024);
    QTest::newRow("more free than there is")
        << QByteArray("10") << QByteArray("11") << std::optional<qint64>();
    QTest::newRow("negative") << QByteArray("10") << QByteArray("-1") << std::optional<qint64>();
    QTest::newRow("no number") << QByteArray("{\"message\": \"Not found\"}") << QByteArray("1")
                               << std::optional<qint64>();
    QTest::newRow("too large") << QByteArray("99999999999999999999") << QByteArray("1")
                               << std::optional<qint64>();
}

void OwnAccountTest::memoryIsUnderstood()
{
    QFETCH(QByteArray, total);
    QFETCH(QByteArray, free);
    QFETCH(std::optional<qint64>, usedKiB);
    QCOMPARE(OsvAccount().read(total, free, {}).memoryUsedKiB, usedKiB);
}

void OwnAccountTest::cpuTimeIsWhatIdleLeaves()
{
    OsvAccount account;
    QCOMPARE(account.read({}, {}, threads(1'795'915'498'908, {5'000, 6'000})).cpuNs, 0);
    // Of 2 x 1000 ms, the CPUs were idle for 300 and 900.
    QCOMPARE(account.read({}, {}, threads(1'795'915'499'908, {5'300, 6'900})).cpuNs, 800'000'000);
    QCOMPARE(account.read({}, {}, threads(1'795'915'500'908, {5'300, 7'900})).cpuNs, 1'800'000'000);
}

void OwnAccountTest::nonsenseIsNotReported_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("another object") << QByteArray(R"({"code": 404})");
    QTest::newRow("no idle threads")
        << QByteArray(R"({"list": [{"name": "a", "cpu_ms": 1}], "time_ms": 5})");
    QTest::newRow("no time") << QByteArray(R"({"list": [{"name": "idle0", "cpu_ms": 1}]})");
    QTest::newRow("words for numbers")
        << QByteArray(R"({"list": [{"name": "idle0", "cpu_ms": "x"}], "time_ms": 5})");
    QTest::newRow("the clock went back") << threads(1'000, {10});
    QTest::newRow("another CPU") << threads(9'000, {10, 10});
}

void OwnAccountTest::nonsenseIsNotReported()
{
    QFETCH(QByteArray, text);
    OsvAccount account;
    account.read({}, {}, threads(5'000, {10}));
    QVERIFY(!account.read({}, {}, text).cpuNs);
}

/// Speaks HTTP/1.0 and counts requests; unknown paths are not found.
class Server : public QTcpServer
{
public:
    QMap<QByteArray, QByteArray> bodies;
    int requestCount = 0;
    quint16 start()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (!socket->canReadLine())
                    return;
                const QByteArray path = socket->readLine().split(' ').value(1);
                ++requestCount;
                if (bodies.contains(path))
                    socket->write("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\n" + bodies[path]);
                else
                    socket->write("HTTP/1.0 404 Not Found\r\n\r\n{\"code\": 404}");
                socket->disconnectFromHost();
            });
        });
        return listen(QHostAddress::LocalHost) ? serverPort() : 0;
    }
};

void OwnAccountTest::serverIsQueried()
{
    Server server;
    server.bodies = {{"/os/memory/total", "2097152"},
                     {"/os/memory/free", "1048576"},
                     {"/os/threads", threads(1'000, {10})}};
    OwnAccount account({{8000, false}, u"127.0.0.1"_s, server.start()});
    std::optional<OwnReading> reading;
    const auto cameIn = [&] {
        if (const auto newest = account.take())
            reading = newest;
        return reading.has_value();
    };
    QTRY_VERIFY(cameIn());
    QCOMPARE(reading->memoryUsedKiB, 1024);
    QCOMPARE(reading->availableKiB, 2048);
    QCOMPARE(reading->cpuNs, 0);
    QVERIFY(!account.take()); // returned only once
    server.bodies["/os/threads"] = threads(2'000, {510});
    QTRY_VERIFY(cameIn() && reading->cpuNs == 500'000'000);
}

void OwnAccountTest::silentServerIsLeftAlone()
{
    Server server; // has no paths
    OwnAccount account({{8000, false}, u"127.0.0.1"_s, server.start()});
    QTRY_COMPARE_WITH_TIMEOUT(server.requestCount, 5, 20'000);
    QTest::qWait(2'500);
    QCOMPARE(server.requestCount, 5);
    QVERIFY(!account.take());
}

QTEST_GUILESS_MAIN(OwnAccountTest)
#include "own_account.moc"
