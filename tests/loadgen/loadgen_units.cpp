// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the load generator, one by one.
#include "loadgen/histogram.h"
#include "loadgen/http_parser.h"
#include "loadgen/options.h"
#include "loadgen/random.h"
#include "loadgen/request_table.h"
#include "loadgen/sample_ring.h"
#include "loadgen/schedule.h"
#include "loadgen/sha256.h"

#include <QCryptographicHash>
#include <QtTest>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace unisweep::loadgen;

class LoadgenUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constantScheduleIsExact_data();
    void constantScheduleIsExact();
    void poissonScheduleIsPoisson();
    void scheduleDependsOnSeedOnly();
    void percentilesAreWithinTheBound_data();
    void percentilesAreWithinTheBound();
    void ringKeepsOrderAndCountsLoss();
    void idsComeBackLast();
    void sha256Agrees();
    void goodCommandLines_data();
    void goodCommandLines();
    void badCommandLines_data();
    void badCommandLines();
    void helpNamesEveryOption();
    void httpInAnyPieces_data();
    void httpInAnyPieces();
};

void LoadgenUnitsTest::constantScheduleIsExact_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<unsigned>("workers");
    QTest::newRow("even gap") << 20000.0 << 1u;
    QTest::newRow("odd gap") << 30000.0 << 1u;
    QTest::newRow("three workers") << 7001.0 << 3u;
    QTest::newRow("slow") << 0.7 << 1u;
}

void LoadgenUnitsTest::constantScheduleIsExact()
{
    QFETCH(double, rate);
    QFETCH(unsigned, workers);
    const ScheduleParameters parameters{
        .perSecond = rate, .durationNs = 5'000'000'000, .warmUpNs = 1'000'000'000};
    std::vector<std::int64_t> all;
    for (unsigned worker = 0; worker < workers; ++worker) {
        for (Schedule s(parameters, worker, workers); !s.done(); s.advance())
            all.push_back(s.nextNs());
    }
    std::sort(all.begin(), all.end());
    const auto zero = std::lower_bound(all.begin(), all.end(), 0);
    QVERIFY(zero != all.end());
    QCOMPARE(*zero, 0);
    const auto measured = static_cast<std::uint64_t>(all.end() - zero);
    QCOMPARE(measured, Schedule::countMeasured(parameters, workers));
    QCOMPARE(measured, static_cast<std::uint64_t>(std::ceil(rate * 5)));
    // No error adds up: the n-th is where n gaps lead, to the nanosecond.
    for (auto it = zero; it != all.end(); ++it)
        QCOMPARE(*it, std::llround(static_cast<double>(it - zero) * 1e9 / rate));
    QVERIFY(all.front() >= -1'000'000'000);
    QVERIFY(static_cast<double>(zero - all.begin()) > rate - workers - 1);
}

void LoadgenUnitsTest::poissonScheduleIsPoisson()
{
    const ScheduleParameters parameters{.perSecond = 10000,
                                        .durationNs = 100'000'000'000,
                                        .arrivals = Arrivals::Poisson,
                                        .seed = 42};
    // Gaps: mean and deviation 1/rate; counts per 10 ms: variance equal to the mean.
    std::vector<int> counts(10'000);
    double sum = 0;
    double squares = 0;
    int n = 0;
    std::int64_t previous = 0;
    int beyondMean = 0;
    for (Schedule s(parameters, 0, 1); !s.done(); s.advance()) {
        const auto gap = static_cast<double>(s.nextNs() - previous);
        previous = s.nextNs();
        sum += gap;
        squares += gap * gap;
        beyondMean += gap > 100'000;
        ++n;
        ++counts[static_cast<std::size_t>(s.nextNs() / 10'000'000)];
    }
    const double mean = sum / n;
    const double deviation = std::sqrt(squares / n - mean * mean);
    QVERIFY(std::abs(mean - 100'000) < 500);
    QVERIFY(std::abs(deviation - 100'000) < 1000);
    QVERIFY(std::abs(beyondMean / double(n) - std::exp(-1)) < 0.003);
    double variance = 0;
    for (const int count : counts)
        variance += (count - 100.0) * (count - 100.0) / 10'000;
    QVERIFY2(std::abs(variance - 100) < 6, qPrintable(QString::number(variance)));
}

void LoadgenUnitsTest::scheduleDependsOnSeedOnly()
{
    // The sequence is part of what a run can be repeated from: it must never change.
    QCOMPARE(Random(1).next(), 0xcfc5d07f6f03c29bu);
    const auto instants = [](std::uint64_t seed) {
        std::vector<std::int64_t> out;
        for (Schedule s({.durationNs = 50'000'000, .arrivals = Arrivals::Poisson, .seed = seed}, 0,
                        1);
             !s.done(); s.advance())
            out.push_back(s.nextNs());
        return out;
    };
    QVERIFY(instants(5) == instants(5));
    QVERIFY(instants(5) != instants(6));
}

void LoadgenUnitsTest::percentilesAreWithinTheBound_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {5.0, 1e3, 1e6, 1e9, 1e15})
        QTest::addRow("around %g ns", scale) << scale;
}

void LoadgenUnitsTest::percentilesAreWithinTheBound()
{
    QFETCH(double, scale);
    std::mt19937_64 random(3);
    std::lognormal_distribution<double> distribution(0, 1.5);
    Histogram one;
    Histogram two;
    std::vector<std::int64_t> values;
    for (int i = 0; i < 50'000; ++i) {
        values.push_back(static_cast<std::int64_t>(distribution(random) * scale));
        (i % 2 ? one : two).add(values.back());
    }
    one.merge(two);
    std::sort(values.begin(), values.end());
    QCOMPARE(one.count(), 50'000u);
    QCOMPARE(one.minNs(), values.front());
    QCOMPARE(one.maxNs(), values.back());
    for (const double fraction : {0.0, 0.01, 0.5, 0.9, 0.99, 0.999, 1.0}) {
        const auto rank = std::max(1.0, std::ceil(fraction * static_cast<double>(values.size())));
        const auto exact = static_cast<double>(values[static_cast<std::size_t>(rank) - 1]);
        const auto got = static_cast<double>(one.percentileNs(fraction));
        QVERIFY2(std::abs(got - exact) <= exact / 256 + 0.5,
                 qPrintable(u"%1: %2, exactly %3"_s.arg(fraction).arg(got).arg(exact)));
    }
    Histogram negative;
    negative.add(-5);
    negative.add(INT64_MAX);
    QCOMPARE(negative.minNs(), 0);
    QCOMPARE(negative.percentileNs(1), INT64_MAX);
    QCOMPARE(Histogram().percentileNs(0.5), 0);
}

void LoadgenUnitsTest::ringKeepsOrderAndCountsLoss()
{
    SampleRing ring(1024);
    constexpr std::int64_t total = 2'000'000;
    std::thread writer([&] {
        for (std::int64_t i = 0; i < total; ++i)
            ring.push({.intendedNs = i});
    });
    std::int64_t next = 0;
    std::uint64_t got = 0;
    bool inOrder = true;
    for (bool last = false; !last;) {
        last = next == total || got + ring.dropped() == static_cast<std::uint64_t>(total);
        const std::span<const Sample> samples = ring.peek();
        for (const Sample& sample : samples) {
            inOrder &= sample.intendedNs >= next;
            next = sample.intendedNs + 1;
            ++got;
        }
        ring.pop(samples.size());
    }
    writer.join();
    QVERIFY(inOrder);
    QCOMPARE(got + ring.dropped(), static_cast<std::uint64_t>(total));

    SampleRing full(4);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(full.push({.intendedNs = i}), i < 4);
    QCOMPARE(full.dropped(), 2u);
    QCOMPARE(full.peek().size(), 4u);
}

void LoadgenUnitsTest::idsComeBackLast()
{
    RequestTable table;
    for (int i = 0; i < 65536; ++i) {
        QCOMPARE(table.nextId(0), i);
        table.next(0) = {.number = static_cast<std::uint32_t>(i), .state = Request::Waiting};
        table.commit(1);
    }
    QCOMPARE(table.room(), 0u);
    const auto never = [](Request&) { return false; };
    table[0].state = Request::Done;
    table[2].state = Request::Done;
    table.advance(never);
    QCOMPARE(table.room(), 1u); // 2 is done, but 1 is still waiting
    QCOMPARE(table.nextId(0), 0);
    table.advance([](Request& request) {
        if (request.number != 1)
            return false;
        request.state = Request::Done;
        return true;
    });
    QCOMPARE(table.room(), 3u);
    int waiting = 0;
    table.forEachWaiting([&](Request&) { ++waiting; });
    QCOMPARE(waiting, 65536 - 3);
}

void LoadgenUnitsTest::sha256Agrees()
{
    QByteArray data;
    for (int length = 0; length < 300; ++length) {
        Sha256 sha;
        for (qsizetype at = 0; at < data.size(); at += 37) {
            const QByteArray piece = data.mid(at, 37);
            sha.add({reinterpret_cast<const std::uint8_t*>(piece.data()),
                     static_cast<std::size_t>(piece.size())});
        }
        QCOMPARE(QByteArray::fromStdString(sha.finish()),
                 QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
        data.append(static_cast<char>(length * 7));
    }
}

static Options parse(const QString& line)
{
    static QList<QByteArray> words; // views into it are returned
    words.clear();
    for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.append(word.toUtf8());
    std::vector<std::string_view> views(words.begin(), words.end());
    return parseOptions(views);
}

void LoadgenUnitsTest::goodCommandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target");
    QTest::newRow("dns") << "dns --target 127.0.0.1:5300 --name a.b --rate 20k"
                         << "127.0.0.1:5300";
    QTest::newRow("equals") << "dns --target=[::1]:53 --name=a --type=TYPE65"
                            << "[::1]:53";
    QTest::newRow("default port") << "dns --target localhost --name ."
                                  << "127.0.0.1:53";
    QTest::newRow("IPv6 default port") << "http --target ::1"
                                       << "[::1]:80";
    QTest::newRow("sources") << "http --target 10.0.0.1:80 --source 10.0.0.2-9"
                             << "10.0.0.1:80";
    QTest::newRow("fast enough") << "dns --target 127.0.0.1 --name a --rate 2M --duration 500s"
                                 << "127.0.0.1:53";
    QTest::newRow("heavy") << "dns --target 127.0.0.1 --name a --rate 3M --duration 1h --heavy-load"
                           << "127.0.0.1:53";
    QTest::newRow("echo") << "echo --tcp --target 127.0.0.1:7 --pin 0,2-3"
                          << "127.0.0.1:7";
}

void LoadgenUnitsTest::goodCommandLines()
{
    QFETCH(QString, line);
    QFETCH(QString, target);
    QCOMPARE(QString::fromStdString(parse(line).target.toText()), target);
}

void LoadgenUnitsTest::badCommandLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const QString dns = u"dns --target 127.0.0.1:53 --name a "_s;
    QTest::newRow("command") << "dsn"
                             << "is not a command";
    QTest::newRow("host name") << "dns --name a --target example.org:53"
                               << "not looked up";
    QTest::newRow("no target") << "dns --name a"
                               << "--target ADDR:PORT is missing";
    QTest::newRow("no name") << "dns --target 127.0.0.1"
                             << "--name NAME";
    QTest::newRow("port") << "echo --target 127.0.0.1:70000"
                          << "a port from 1";
    QTest::newRow("no port") << "echo --target 127.0.0.1"
                             << "a port from 1";
    QTest::newRow("bracket") << "echo --target [::1:5"
                             << "']' is missing";
    QTest::newRow("rate") << dns + "--rate fast"
                          << "--rate: 'fast' is not a number";
    QTest::newRow("rate 0") << dns + "--rate 0"
                            << "out of range";
    QTest::newRow("negative") << dns + "--rate -5"
                              << "is not a number";
    QTest::newRow("unit") << dns + "--duration 10"
                          << "is not a duration; write 10s";
    QTest::newRow("nothing to do") << dns + "--duration 1us"
                                   << "less than one request";
    QTest::newRow("unknown option") << dns + "--quick"
                                    << "is not an option of 'dns'";
    QTest::newRow("misspelt") << dns + "--durations 1s"
                              << "unknown option";
    QTest::newRow("no value") << dns + "--rate"
                              << "--rate needs a value";
    QTest::newRow("value too many") << dns + "--tcp=yes"
                                    << "does not take a value";
    QTest::newRow("arrivals") << dns + "--arrivals uniform"
                              << "constant or poisson";
    QTest::newRow("type") << dns + "--type AAAAA"
                          << "is not a record type";
    QTest::newRow("cpus") << dns + "--pin 3-1"
                          << "is not a whole number";
    QTest::newRow("header injection") << "http --target 127.0.0.1 --host a\r\nb"
                                      << "control";
    QTest::newRow("hash") << "http --target 127.0.0.1 --expect-sha256 12"
                          << "64 hexadecimal";
    QTest::newRow("family") << "http --target [::1]:80 --source 127.0.0.2"
                            << "both be IPv4";
    QTest::newRow("range") << "http --target 127.0.0.1 --source 127.0.0.9-2"
                           << "is not a range";
    QTest::newRow("DO without EDNS") << dns + "--dnssec"
                                     << "needs --edns";
    QTest::newRow("too fast") << dns + "--rate 2000001"
                              << "above 2,000,000/s; if that is intended, add --heavy-load";
    QTest::newRow("too much") << dns + "--rate 1000000 --duration 1000s --warm-up 1s"
                              << "more than 1,000,000,000 requests";
    QTest::newRow("both to stdout") << dns + "--csv - --json -"
                                    << "cannot both";
}

void LoadgenUnitsTest::badCommandLines()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    try {
        parse(line);
    } catch (const UsageError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

void LoadgenUnitsTest::helpNamesEveryOption()
{
    const QString help = QString::fromStdString(helpText(Command::Dns));
    for (const char* option : {"--target", "--names", "--edns", "--csv", "--until-ready"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
    QVERIFY(!help.contains(u"--path"_s));
    QVERIFY(QString::fromStdString(helpText({})).contains(u"exit status"_s));
}

void LoadgenUnitsTest::httpInAnyPieces_data()
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

void LoadgenUnitsTest::httpInAnyPieces()
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

    // A head without end is given up.
    parser.reset();
    const std::vector<std::uint8_t> line(1000, 'a');
    std::size_t fed = 0;
    while (parser.feed(line) == HttpParser::Progress::NeedsMore && fed < 1'000'000)
        fed += line.size();
    QVERIFY(fed <= HttpParser::maxHeadBytes);
}

QTEST_APPLESS_MAIN(LoadgenUnitsTest)
#include "loadgen_units.moc"
