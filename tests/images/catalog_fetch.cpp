// SPDX-License-Identifier: GPL-3.0-or-later
// Downloads from a server on loopback that disconnects, misreports lengths and ranges, or sends a
// wrong byte, too much, or nothing at all.
#include <QTemporaryDir>
#include <QtTest>

#include "base/program.h"
#include "images/image_fetch.h"
#include "tests/images/loopback_server.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static constexpr qsizetype fileBytes = 300'000;
static constexpr qsizetype pieceBytes = 110'000; // sent by a server before it disconnects

static QByteArray theFile()
{
    QByteArray bytes(fileBytes, Qt::Uninitialized);
    quint32 state = 1;
    for (char& byte : bytes) {
        state = state * 1'664'525 + 1'013'904'223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

static QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// Responds in a separate thread; the path selects how.
class BadServer
{
public:
    BadServer()
        : m_server(
              [this](QTcpSocket& socket, const QByteArray& request, const std::stop_token& stop) {
                  ++m_requests;
                  respond(socket, request, stop);
              })
    {
    }

    QString url(const QString& manner) const { return m_server.address() + u'/' + manner; }
    int requests() const { return m_requests; }
    qint64 bytesSent() const { return m_sent; }

private:
    void send(QTcpSocket& socket, const QByteArray& head, const QByteArray& body)
    {
        socket.write("HTTP/1.1 " + head + "\r\nConnection: close\r\n\r\n");
        socket.write(body);
        m_sent += body.size();
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) {
        }
    }

    void respond(QTcpSocket& socket, const QByteArray& request, const std::stop_token& stop)
    {
        const QByteArray manner = request.mid(5, request.indexOf(' ', 5) - 5);
        const QByteArray file = theFile();
        qsizetype from = 0;
        if (const qsizetype at = request.indexOf("Range: bytes="); at >= 0)
            from = request.mid(at + 13, request.indexOf('-', at) - at - 13).toLongLong();
        const auto number = [](qsizetype value) { return QByteArray::number(value); };
        const auto partOf = [&](const QByteArray& whole) {
            if (from >= whole.size())
                return QByteArray("416 Range Not Satisfiable\r\nContent-Length: 0");
            return from == 0
                       ? "200 OK\r\nContent-Length: " + number(whole.size())
                       : "206 Partial Content\r\nContent-Length: " + number(whole.size() - from) +
                             "\r\nContent-Range: bytes " + number(from) + '-' +
                             number(whole.size() - 1) + '/' + number(whole.size());
        };
        if (manner == "good" || (manner == "breaks-once" && m_requests > 1)) {
            send(socket, partOf(file), file.mid(from));
        } else if (manner == "breaks" || manner == "breaks-once") {
            send(socket, partOf(file), file.mid(from, pieceBytes));
        } else if (manner == "breaks-without-range") {
            send(socket, "200 OK\r\nContent-Length: " + number(fileBytes),
                 m_requests == 1 ? file.left(pieceBytes) : file);
        } else if (manner == "always-breaks-at-once") {
            send(socket, "200 OK\r\nContent-Length: " + number(fileBytes), {});
        } else if (manner == "claims-more") {
            send(socket,
                 from == 0 ? "200 OK\r\nContent-Length: " + number(2 * fileBytes) : partOf(file),
                 file.mid(from));
        } else if (manner == "claims-less") {
            send(socket,
                 from == 0 ? "200 OK\r\nContent-Length: " + number(pieceBytes) : partOf(file),
                 file.mid(from, from == 0 ? pieceBytes : fileBytes));
        } else if (manner == "wrong-byte") {
            QByteArray wrong = file;
            wrong[fileBytes / 2] = static_cast<char>(wrong[fileBytes / 2] ^ 1);
            send(socket, partOf(wrong), wrong.mid(from));
        } else if (manner == "changes-meanwhile") {
            send(socket, partOf(file),
                 m_requests == 1 ? QByteArray(pieceBytes, 'x') : file.mid(from));
        } else if (manner == "wrong-part") {
            if (m_requests == 1)
                send(socket, partOf(file), file.left(pieceBytes));
            else if (m_requests == 2)
                send(socket, "206 Partial Content\r\nContent-Range: bytes 5-299999/300000",
                     file.mid(5));
            else
                send(socket, partOf(file), file.mid(from));
        } else if (manner == "endless") {
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            for (int i = 0; i < 1000 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
                socket.write(QByteArray(10'000, 'x'));
                m_sent += 10'000;
                socket.waitForBytesWritten(100);
            }
        } else if (manner == "moved") {
            send(socket, "302 Found\r\nContent-Length: 0\r\nLocation: /good", {});
        } else if (manner == "silent") {
            while (!stop.stop_requested() && socket.state() == QAbstractSocket::ConnectedState)
                socket.waitForReadyRead(20);
        } else {
            send(socket, "404 Not Found\r\nContent-Length: 3", "no\n");
        }
    }

    std::atomic<int> m_requests = 0;
    std::atomic<qint64> m_sent = 0;
    testing::LoopbackServer m_server; // last, since its thread uses the other members
};

class CatalogFetchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetches_data();
    void fetches();
    void failuresAreNamed_data();
    void failuresAreNamed();
    void nextCallResumes();
    void cancelKeepsReceivedData();
    void threadsShareOneDownload();
};

void CatalogFetchTest::fetches_data()
{
    QTest::addColumn<QString>("manner");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<int>("requests");
    const auto row = [](const char* manner, qint64 bytes, int requests) {
        QTest::addRow("%s, %s", manner, bytes ? "size known" : "size unknown")
            << QString::fromUtf8(manner) << bytes << requests;
    };
    for (const qint64 bytes : {qint64{0}, qint64{fileBytes}}) {
        row("good", bytes, 1);
        row("breaks", bytes, 3);
        row("breaks-without-range", bytes, 2);
        row("claims-more", bytes, 2);
        row("changes-meanwhile", bytes, 3);
        row("wrong-part", bytes, 3);
        row("moved", bytes, 2);
    }
    row("claims-less", fileBytes, 2);
}

void CatalogFetchTest::fetches()
{
    QFETCH(QString, manner);
    QFETCH(qint64, bytes);
    QFETCH(int, requests);
    const QByteArray file = theFile();
    BadServer server;
    QTemporaryDir directory;
    double last = 0;
    const FetchSource source{server.url(manner), hashOf(file), bytes};
    const QString path = fetchFile(source, directory.path(),
                                   [&](const QString&, double fraction) { last = fraction; });
    QFile got(path);
    QVERIFY(got.open(QIODevice::ReadOnly));
    QVERIFY(got.readAll() == file);
    // When a connection ends early, Qt may drop data that it has not delivered yet, which is then
    // requested again.
    const int requestCount = server.requests();
    QVERIFY2(requestCount >= requests && requestCount <= requests + 2,
             qPrintable(QString::number(requestCount)));
    if (manner != "claims-more"_L1)
        QCOMPARE(last, 1.0);
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files), QStringList{hashOf(file)});
    // A second call requests nothing from the server.
    QCOMPARE(fetchFile(source, directory.path()), path);
    QCOMPARE(server.requests(), requestCount);
}

void CatalogFetchTest::failuresAreNamed_data()
{
    QTest::addColumn<QString>("manner");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("message");
    QTest::newRow("404") << "nowhere" << qint64{0} << "status 404";
    QTest::newRow("wrong byte") << "wrong-byte" << qint64{fileBytes}
                                << "is not the expected file: its SHA-256 is";
    QTest::newRow("claims less, size unknown")
        << "claims-less" << qint64{0} << "is not the expected file";
    QTest::newRow("too much") << "endless" << qint64{fileBytes}
                              << "larger than the expected 300000 bytes";
    QTest::newRow("never gets on") << "always-breaks-at-once" << qint64{fileBytes}
                                   << "was interrupted after 0 of 300000 bytes (";
    QTest::newRow("less than expected")
        << "good" << qint64{fileBytes + 1} << "the file on the server is smaller than expected";
}

void CatalogFetchTest::failuresAreNamed()
{
    QFETCH(QString, manner);
    QFETCH(qint64, bytes);
    QFETCH(QString, message);
    BadServer server;
    QTemporaryDir directory;
    QString got;
    try {
        fetchFile({server.url(manner), hashOf(theFile()), bytes}, directory.path());
    } catch (const ImageError& error) {
        got = error.message();
    }
    QVERIFY2(got.contains(message), qPrintable(got));
    QVERIFY(!QFile::exists(directory.filePath(hashOf(theFile()))));
    QVERIFY(QFileInfo(directory.filePath(hashOf(theFile()) + u".part"_s)).size() <= fileBytes);
}

void CatalogFetchTest::nextCallResumes()
{
    const QByteArray file = theFile();
    QTemporaryDir directory;
    QFile part(directory.filePath(hashOf(file) + u".part"_s));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write(file.left(fileBytes - 1000));
    part.close();
    BadServer server;
    fetchFile({server.url(u"good"_s), hashOf(file), fileBytes}, directory.path());
    QCOMPARE(server.bytesSent(), 1000);

    // The remains of another version of the file do no harm.
    QTemporaryDir other;
    part.setFileName(other.filePath(hashOf(file) + u".part"_s));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write(QByteArray(fileBytes + 5, 'x'));
    part.close();
    QVERIFY(
        QFile::exists(fetchFile({server.url(u"good"_s), hashOf(file), fileBytes}, other.path())));
}

void CatalogFetchTest::cancelKeepsReceivedData()
{
    const QByteArray file = theFile();
    QTemporaryDir directory;
    QFile part(directory.filePath(hashOf(file) + u".part"_s));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write(file.left(1000));
    part.close();
    BadServer server;
    std::stop_source source;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        source.request_stop();
    });
    QElapsedTimer clock;
    clock.start();
    QVERIFY_EXCEPTION_THROWN(fetchFile({server.url(u"silent"_s), hashOf(file), fileBytes},
                                       directory.path(), {}, source.get_token()),
                             Canceled);
    QVERIFY(clock.elapsed() < 10'000);
    QCOMPARE(part.size(), 1000);
}

void CatalogFetchTest::threadsShareOneDownload()
{
    BadServer server;
    QTemporaryDir directory;
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                good += QFile::exists(
                    fetchFile({server.url(u"breaks"_s), hashOf(theFile()), 0}, directory.path()));
            });
        }
    }
    QCOMPARE(good, 4);
    // One thread downloaded the file, in three pieces or a few more.
    QVERIFY2(server.requests() >= 3 && server.requests() <= 5,
             qPrintable(QString::number(server.requests())));
}

QTEST_GUILESS_MAIN(CatalogFetchTest)
#include "catalog_fetch.moc"
