// SPDX-License-Identifier: GPL-3.0-or-later
// Command lines of load clients for the requests that an experiment describes.
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "load/dnsperf_client.h"
#include "load/httperf_client.h"
#include "load/native_client.h"
#include "load/queryperf_client.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class ClientArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void native_data();
    void native();
    void sourcesAreOfLoopbackOnly();
    void recordedPacketsAreSingle();
    void dnsperf();
    void queryperf();
    void httperf();
    void queriesAreLines();
};

static Experiment experimentOf(const QByteArray& service, const QByteArray& more = {})
{
    return parseExperiment(u"t"_s,
                           "unisweep: 1\nname: t\nservice: " + service +
                               "\nrates: [10]\nseries:\n  - {platform: linux, server: s}\n" + more);
}

static LoadTarget targetOf(const Experiment& experiment)
{
    LoadTarget target;
    target.address = u"127.0.0.1"_s;
    target.port = 5300;
    target.service = experiment.service;
    target.dns = experiment.dns;
    target.http = experiment.http;
    target.options = experiment.load;
    return target;
}

static const LoadStep step{.rate = 100, .duration = 2s, .warmUp = 1s, .timeout = 500ms};

void ClientArgumentsTest::native_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("options"); // in a step only
    const auto row = [](const char* name, const char* service, const char* more, const char* target,
                        const char* options) {
        QTest::newRow(name) << QByteArray(service) << QByteArray(more)
                            << QString::fromLatin1(target) << QString::fromLatin1(options);
    };
    row("dns", "dns", "",
        "dns --target 127.0.0.1:5300 --name www.example.test --type A --expect-answers 1", "");
    row("everything of dns",
        "{kind: dns, type: TYPE65, rcode: NXDOMAIN, recursion: true, transport: tcp, "
        "keep-alive: true, edns: 1232, dnssec: true}",
        "load: {max-outstanding: 50, late-window: 3s, max-lateness: 20ms, threads: 2, spin: 0s, "
        "source-addresses: 8, realtime: true}",
        "dns --target 127.0.0.1:5300 --name www.example.test --type TYPE65 --expect-rcode NXDOMAIN "
        "--recursion --tcp --keep-alive --edns 1232 --dnssec",
        "--max-outstanding 50 --late-window 3s --max-lateness 20ms --threads 2 --source "
        "127.0.0.2-9 --spin 0s --realtime");
    row("options of UDP", "{kind: dns, rcode: 11}",
        "load: {sockets: 3, timestamps: receive, trains: false}",
        "dns --target 127.0.0.1:5300 --name www.example.test --type A --expect-rcode 11",
        "--sockets 3 --timestamps receive --no-trains");
    row("the first query", "{kind: dns, queries: [a.test MX, b.test], answers: 2}", "",
        "dns --target 127.0.0.1:5300 --name a.test --type MX --expect-answers 2", "");
    row("http", "http", "",
        "http --target 127.0.0.1:5300 --path / --expect-status 200 --expect-length 136", "");
    row("everything of http", "{kind: http, host: a.test, body-bytes: any}",
        "load: {close-by: reset}",
        "http --target 127.0.0.1:5300 --path / --expect-status 200 --host a.test",
        "--close-by reset");
}

void ClientArgumentsTest::native()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, more);
    QFETCH(QString, target);
    QFETCH(QString, options);
    const LoadTarget described = targetOf(experimentOf(service, more));
    // The readiness check sends the same kind of request.
    QCOMPARE(NativeClient::targetArguments(described).join(u' '), target);
    QCOMPARE(NativeClient::readinessArguments(described, 5s).join(u' '),
             target + u" --until-ready 5s"_s);
    QCOMPARE(NativeClient::stepArguments(described, step).join(u' '),
             target + (options.isEmpty() ? options : u' ' + options) +
                 u" --rate 100 --duration 2s --warm-up 1s --timeout 500ms --arrivals constant "
                 "--seed 1 --stream 1"_s);
}

void ClientArgumentsTest::sourcesAreOfLoopbackOnly()
{
    LoadTarget target = targetOf(experimentOf("http", "load: {source-addresses: 4}"));
    QVERIFY(NativeClient::stepArguments(target, step).contains(u"127.0.0.2-5"_s));
    for (const char* other : {"192.168.122.7", "::1", "10.0.127.1"}) {
        target.address = QLatin1String(other);
        QVERIFY2(!NativeClient::stepArguments(target, step).contains(u"--source"_s), other);
    }
}

void ClientArgumentsTest::recordedPacketsAreSingle()
{
    LoadStep watched = step;
    watched.watched = true;
    const auto arguments = [&](const char* service) {
        return NativeClient::stepArguments(targetOf(experimentOf(service)), watched);
    };
    QVERIFY(arguments("dns").contains(u"--no-trains"_s));
    QVERIFY(!arguments("{kind: dns, transport: tcp}").contains(u"--no-trains"_s));
    QVERIFY(!arguments("http").contains(u"--no-trains"_s));
}

void ClientArgumentsTest::dnsperf()
{
    const QString usual = u"-s 127.0.0.1 -p 5300 -d FILE -l 3 -Q 100 -t 0.5 -v"_s;
    const auto arguments = [](const char* service, const char* more) {
        return DnsperfClient::arguments(
                   targetOf(experimentOf(service, QByteArray("client: dnsperf\n") + more)), step,
                   u"FILE"_s)
            .join(u' ');
    };
    QCOMPARE(arguments("dns", ""), usual);
    QCOMPARE(arguments("{kind: dns, transport: tcp, keep-alive: true, edns: 4096}", ""),
             usual + u" -m tcp -e"_s);
    QCOMPARE(arguments("{kind: dns, edns: 4096, dnssec: true}",
                       "load: {max-outstanding: 20, threads: 2}"),
             usual + u" -D -q 20 -c 2 -T 2"_s);
}

void ClientArgumentsTest::queryperf()
{
    const QString usual = u"-s 127.0.0.1 -p 5300 -d FILE -l 2 -t 1 -T100 -c"_s;
    const auto arguments = [](const char* service, const char* more) {
        return QueryperfClient::arguments(
                   targetOf(experimentOf(service, QByteArray("client: queryperf\n") + more)), step,
                   2, u"FILE"_s)
            .join(u' ');
    };
    QCOMPARE(arguments("dns", ""), usual);
    QCOMPARE(arguments("{kind: dns, edns: 4096}", ""), usual + u" -e"_s);
    QCOMPARE(arguments("{kind: dns, edns: 4096, dnssec: true}", "load: {max-outstanding: 5}"),
             usual + u" -D -q 5"_s);
}

void ClientArgumentsTest::httperf()
{
    const LoadTarget target =
        targetOf(experimentOf("{kind: http, host: a.test, body-bytes: any}", "client: httperf\n"));
    QVERIFY(HttperfClient::arguments(target, step, 200)
                .join(u' ')
                .endsWith(u"--timeout 0.5 --server-name a.test"_s));
}

void ClientArgumentsTest::queriesAreLines()
{
    QCOMPARE(queryLines(experimentOf("{kind: dns, queries: [a.test MX, b.test]}").dns),
             QByteArray("a.test MX\nb.test A\n"));
    QCOMPARE(queryLines(DnsQuestion()), QByteArray("www.example.test A\n"));
}

QTEST_GUILESS_MAIN(ClientArgumentsTest)
#include "client_arguments.moc"
