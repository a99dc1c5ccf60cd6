// SPDX-License-Identifier: GPL-3.0-or-later
// The load generator's parser of HTTP responses, whatever pieces they arrive in.
#include "loadgen/http_parser.h"

#include <QtTest>

using namespace unisweep::loadgen;

class LoadgenHttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void httpInAnyPieces_data();
    void httpInAnyPieces();
};

void LoadgenHttpTest::httpInAnyPieces_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<int>("progress"); // after feeding everything
    QTest::addColumn<int>("progressAtEnd");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("bodyBytes");
    QTest::addColumn<bool>("keepsAlive");
    using P = HttpParser::Progress;
    const auto row = [](const char* name, const char* response, P progress, P end, int status,
                        int body, bool keeps) {
        QTest::newRow(name) << QByteArray(response) << int(progress) << int(end) << status << body
                            << keeps;
    };
    const P more = P::NeedsMore;
    const P done = P::Complete;
    const P bad = P::Malformed;
    row("length", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", done, bad, 200, 3, true);
    row("no reason", "HTTP/1.1 200\r\ncontent-length:0\r\n\r\n", done, bad, 200, 0, true);
    row("bare newlines", "HTTP/1.1 200 OK\nContent-Length: 1\n\na", done, bad, 200, 1, true);
    row("close", "HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 1\r\n\r\na", done, bad,
        200, 1, false);
    row("1.0", "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na", done, bad, 200, 1, false);
    row("1.0 keep-alive", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\na",
        done, bad, 200, 1, true);
    row("chunked",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1a;q\r\n"
        "abcdefghijklmnopqrstuvwxyz\r\n0\r\nX: y\r\n\r\n",
        done, bad, 200, 29, true);
    row("until close", "HTTP/1.1 200 OK\r\n\r\nabcd", more, done, 200, 4, false);
    row("204", "HTTP/1.1 204 No Content\r\nX: y\r\n\r\n", done, bad, 204, 0, true);
    row("interim", "HTTP/1.1 100 C\r\n\r\nHTTP/1.1 404 N\r\nContent-Length: 2\r\n\r\nab", done, bad,
        404, 2, true);
    row("two equal lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nab",
        done, bad, 200, 2, true);
    row("cut body", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", more, bad, 200, 3, true);
    row("cut head", "HTTP/1.1 200 OK\r\nContent-Le", more, bad, 200, 0, true);
    row("nothing", "", more, bad, 0, 0, true);
    row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nab", bad,
        bad, 200, -1, true);
    row("length and chunked",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", bad, bad, 200,
        -1, true);
    row("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n", bad, bad, 200, -1,
        true);
    row("huge length", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n", bad, bad,
        200, -1, true);
    row("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", bad, bad, 200,
        -1, true);
    row("huge chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
        bad, bad, 200, -1, true);
    row("chunk without end",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n", bad, bad, 200,
        -1, true);
    row("gzip", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", bad, bad, 200, -1, true);
    row("more than announced", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab", bad, bad, 200, -1,
        true);
    row("HTTP/2", "HTTP/2 200\r\n\r\n", bad, bad, 0, -1, true);
    row("status", "HTTP/1.1 2x0 OK\r\n\r\n", bad, bad, 2, -1, true);
    row("folded header", "HTTP/1.1 200 OK\r\nX: y\r\n z\r\n\r\n", bad, bad, 200, -1, true);
}

void LoadgenHttpTest::httpInAnyPieces()
{
    QFETCH(QByteArray, response);
    QFETCH(int, progress);
    QFETCH(int, progressAtEnd);
    QFETCH(int, status);
    QFETCH(int, bodyBytes);
    QFETCH(bool, keepsAlive);
    HttpParser parser; // the same one for all: reset() must forget everything
    for (const qsizetype piece : {1, 2, 5, 1000}) {
        parser.reset();
        auto got = HttpParser::Progress::NeedsMore;
        for (qsizetype at = 0; at < response.size() && got != HttpParser::Progress::Malformed;
             at += piece) {
            if (got == HttpParser::Progress::Complete) { // more bytes than the response has
                got = HttpParser::Progress::Malformed;
                break;
            }
            const QByteArray part = response.mid(at, piece);
            got = parser.feed({reinterpret_cast<const std::uint8_t*>(part.data()),
                               static_cast<std::size_t>(part.size())});
        }
        QCOMPARE(int(got), progress);
        if (got == HttpParser::Progress::Malformed)
            continue;
        QCOMPARE(parser.status(), status);
        QCOMPARE(static_cast<int>(parser.bodyBytes()), bodyBytes);
        if (got == HttpParser::Progress::NeedsMore)
            QCOMPARE(int(parser.end()), progressAtEnd);
        if (status == 200 && got == HttpParser::Progress::Complete)
            QCOMPARE(parser.keepsAlive(), keepsAlive);
    }

    // A header that never ends is refused at a limit.
    parser.reset();
    const std::vector<std::uint8_t> line(1000, 'a');
    std::size_t fed = 0;
    while (parser.feed(line) == HttpParser::Progress::NeedsMore && fed < 1'000'000)
        fed += line.size();
    QVERIFY(fed <= HttpParser::maxHeadBytes);
}

QTEST_APPLESS_MAIN(LoadgenHttpTest)
#include "loadgen_http.moc"
