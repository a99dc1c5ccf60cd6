// SPDX-License-Identifier: GPL-3.0-or-later
// Load clients described by files: the format of the files, how output lines are converted, and
// runs of scripts that imitate working and broken clients. tests/run/described_runs.cpp runs real
// ones.
#include <QtTest>

#include "base/clock_now.h"
#include "experiment/client_check.h"
#include "experiment/client_limits.h"
#include "experiment/experiment_yaml.h"
#include "load/described_client.h"
#include "load/described_output.h"
#include "results/statistics.h"

using namespace unisweep;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const QString clientFolder =
    QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog/clients/");

class DescribedClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void rowsBecomeSamples();
    void rowsThatDoNotFit();
    void intervalsAndSummaries();
    void commandsAreFilledIn();
    void stepOfAScript();
    void latenessOnAnOwnClockIsKnown();
    void stepsThatFail_data();
    void stepsThatFail();
    void summaryOfAScript();
    void experimentsNameThem();
};

static ClientEntry shippedClient(const QString& id)
{
    QFile file(clientFolder + id + u".yaml"_s);
    return file.open(QIODevice::ReadOnly) ? parseClient(file.fileName(), file.readAll())
                                          : ClientEntry();
}

// A client that is a shell script with lines such as "due ms, latency ms".
static const QByteArray scriptFile = R"(unisweep-client: 1
client: script
service: other
ready: ["true"]
command: [sh, -c, "SCRIPT"]
loop: open
rows:
  from: output
  clock: machine
  units: {start: ms, latency: ms, lateness: ms}
  lines:
    - {line: '^(?<start>\d+) (?<latency>\d+) late (?<lateness>\d+)$', outcome: answered}
    - {line: '^(?<start>\d+) lost$', outcome: lost}
    - {line: '^hello', outcome: none}
)";

static ClientEntry withScript(const QByteArray& script)
{
    return parseClient(u"script.yaml"_s, QByteArray(scriptFile).replace("SCRIPT", script));
}

void DescribedClientsTest::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* name, const char* was, const char* is, const char* complaint) {
        QByteArray yaml = scriptFile;
        QVERIFY(yaml.contains(was));
        QTest::newRow(name) << yaml.replace(was, is) << QString::fromUtf8(complaint);
    };
    row("placeholder", "SCRIPT", "echo {adress}",
        "s.yaml:5:10: unknown name \"{adress}\"; expected one of:");
    row("built in", "client: script", "client: dnsperf",
        "the client dnsperf is built in. Choose another id");
    row("no unit", ", lateness: ms", "", "s.yaml:12:14: the unit of \"lateness\" is missing");
    row("group", "(?<lateness>", "(?<delay>",
        "unknown group \"delay\"; expected one of: start, startPlus, end,");
    row("expression", "'^hello'", "'^(hello'", "invalid regular expression: missing closing");
    row("outcome", "outcome: lost", "outcome: gone",
        "unknown value \"gone\"; expected one of: answered,");
    row("no outcome", "hello', outcome: none", "hello'", "\"outcome\" is missing");
    row("no clock", "  clock: machine\n", "",
        "\"clock\" is missing; it says what start and end are relative to");
    row("no log", "from: output", "from: log",
        "{log} is missing from the command; it stands for the");
    row("no readiness", "ready: [\"true\"]\n", "", "\"ready\" is missing");
    row("no loop", "loop: open\n", "", "\"loop\" is missing");
    row("two kinds", "loop: open\n", "loop: open\nsummary: {lines: [{line: x}]}\n",
        "specify exactly one of \"rows\", \"intervals\" and \"summary\"");
    row("unknown key", "loop: open\n", "loop: open\nlops: 1\n", "unknown key \"lops\"");
    row("service", "service: other", "service: mail", "unknown service \"mail\"");
}

void DescribedClientsTest::mistakesAreNamed()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, complaint);
    try {
        parseClient(u"s.yaml"_s, yaml);
    } catch (const InputError& error) {
        const QString all = QString::fromUtf8(error.what());
        QVERIFY2(all.contains(complaint), qPrintable(all));
        return;
    }
    QFAIL("taken without complaint");
}

// Lines of pgbench 15.18, h2load 1.52.0 and hey 0.1.4.
void DescribedClientsTest::rowsBecomeSamples()
{
    const auto sampleOf = [](const ClientEntry& entry, const QByteArray& line, qint64 readNs = 0) {
        const ClientRow reported = readClientRow(entry, line);
        return reported.request ? reported.request->toSample(readNs) : Sample{};
    };
    const Sample transaction =
        sampleOf(shippedClient(u"pgbench"_s), "0 1 1290 0 1796012293 756489 92");
    QCOMPARE(transaction.outcome, Outcome::Answered);
    QCOMPARE(transaction.receivedNs, 1'796'012'293'756'489'000);
    QCOMPARE(transaction.responseNs(), 1'290'000);
    QCOMPARE(transaction.serviceNs(), 1'198'000);
    QCOMPARE(int(transaction.clocks), 0);

    const Sample stream = sampleOf(shippedClient(u"h2load"_s), "1796012275465801\t200\t3392");
    QCOMPARE(stream.outcome, Outcome::Answered);
    QCOMPARE(stream.detail, 200u);
    QCOMPARE(stream.sentNs, 1'796'012'275'465'801'000);
    QCOMPARE(stream.serviceNs(), 3'392'000);
    QCOMPARE(stream.intendedNs, stream.sentNs);
    QCOMPARE(int(stream.clocks), int(InferredTimes)); // the due time is not reported
    QCOMPARE(sampleOf(shippedClient(u"h2load"_s), "1796012275465801\t404\t3392").outcome,
             Outcome::Wrong);
    const Sample failed = sampleOf(shippedClient(u"h2load"_s), "1796012275465801\t-1\t3392");
    QCOMPARE(failed.outcome, Outcome::Lost);
    QVERIFY(!failed.hasResponse());

    const ClientEntry hey = shippedClient(u"hey"_s);
    const Sample page = sampleOf(hey, "0.0009,0.0004,0.0000,0.0001,0.0001,0.0002,200,0.0738");
    QCOMPARE(page.sentNs, 73'800'000);
    QCOMPARE(page.receivedNs, 74'700'000);
    const ClientRow heading = readClientRow(hey, "response-time,DNS+dialup,DNS,Request-write,"
                                                 "Response-delay,Response-read,status-code,offset");
    QVERIFY(heading.fits && !heading.request);

    // If a client reports no times of day, the time at which its line arrives is used.
    ReportedRequest bare;
    bare.latencyNs = 5;
    QCOMPARE(bare.toSample(100).receivedNs, 100);
    QCOMPARE(bare.toSample(100).sentNs, 95);
    // A client that reports the response time, but not when the request was sent.
    ReportedRequest whole;
    whole.responseNs = 7;
    whole.endNs = 50;
    QCOMPARE(whole.toSample(0).intendedNs, 43);
    QCOMPARE(whole.toSample(0).sentNs, 43);
    QCOMPARE(int(whole.toSample(0).clocks), int(InferredTimes));
}

void DescribedClientsTest::rowsThatDoNotFit()
{
    const ClientEntry pgbench = shippedClient(u"pgbench"_s);
    QVERIFY(!readClientRow(pgbench, "0 1 1290").fits);
    QVERIFY(!readClientRow(pgbench, "").fits);
    const ClientRow huge = readClientRow(pgbench, "0 1 1290 0 99999999999999999 756489 92");
    QVERIFY(!huge.fits);
    QVERIFY2(huge.why.contains(u"its end, \"99999999999999999\", is not a time"_s),
             qPrintable(huge.why));
    QVERIFY(!parseClientTime(u"-1"_s, 1));
    QVERIFY(!parseClientTime(u"1.x"_s, 1));
    QVERIFY(!parseClientTime(u""_s, 1));
    QCOMPARE(parseClientTime(u"1.5"_s, 1'000'000).value_or(0), 1'500'000);
    QCOMPARE(parseClientTime(u"1796012293756489"_s, 1'000).value_or(0), 1'796'012'293'756'489'000);
}

void DescribedClientsTest::intervalsAndSummaries()
{
    // pgbench --log --aggregate-interval=1: start, transactions, sum and sum of squares of their
    // times in µs, minimum, maximum
    const ClientEntry intervals = parseClient(u"i.yaml"_s, R"(unisweep-client: 1
client: aggregated
service: other
ready: ["true"]
command: [x, "{log}"]
loop: open
intervals:
  from: log
  clock: epoch
  units: {start: s, sum: us, min: us, max: us}
  lines:
    - line: '^(?<start>\d+) (?<answered>\d+) (?<sum>\d+) (?<squares>\d+) (?<min>\d+) (?<max>\d+)'
)");
    SummaryReader reader(intervals);
    const qint64 from = 1'796'012'296'000'000'000;
    QVERIFY(reader.read("1796012295 9 9 9 9 9 0", from, from + 2'000'000'000)); // before the step
    QVERIFY(reader.read("1796012296 2 4000 10000000 1000 3000 0", from, from + 2'000'000'000));
    QVERIFY(reader.read("1796012297 2 8000 34000000 3000 5000 0", from, from + 2'000'000'000));
    QVERIFY(!reader.read("nonsense", from, from + 2'000'000'000));
    const auto figures = reader.summary();
    QVERIFY(figures);
    QCOMPARE(figures->outcomes[0], 4);
    QCOMPARE(figures->latencies, 4);
    QCOMPARE(figures->meanNs.value_or(-1), 3'000'000); // of 1, 3, 3 and 5 ms
    QCOMPARE(figures->standardDeviationNs.value_or(-1), 1'414'214);
    QCOMPARE(figures->minNs.value_or(-1), 1'000'000);
    QCOMPARE(figures->maxNs.value_or(-1), 5'000'000);

    // h2load's output at the end.
    const ClientEntry totals = parseClient(u"t.yaml"_s, R"(unisweep-client: 1
client: totals
service: http
command: [x]
loop: open
summary:
  lines:
    - line: '(?<answered>\d+) succeeded, (?<wrong>\d+) failed, \d+ errored, (?<lost>\d+) timeout'
    - line: 'time for request: +(?<min>[\d.]+)(?<minUnit>[mun]?s) +(?<max>[\d.]+)(?<maxUnit>[mun]?s) +(?<mean>[\d.]+)(?<meanUnit>[mun]?s)'
)");
    SummaryReader summary(totals);
    QVERIFY(!summary.summary()); // nothing was reported
    QVERIFY(summary.read("requests: 200 total, 204 started, 200 done, 198 succeeded, 2 failed, 0 "
                         "errored, 1 timeout",
                         0, 0));
    QVERIFY(summary.read(
        "time for request:       38us      4.98ms       390us       873us    94.00%", 0, 0));
    QVERIFY(!summary.read("traffic: 26.63KB", 0, 0));
    const auto reported = summary.summary();
    QVERIFY(reported);
    QCOMPARE(reported->outcomes[0], 198);
    QCOMPARE(reported->outcomes[1], 2);
    QCOMPARE(reported->outcomes[3], 1);
    QCOMPARE(reported->minNs.value_or(-1), 38'000);
    QCOMPARE(reported->maxNs.value_or(-1), 4'980'000);
    QCOMPARE(reported->meanNs.value_or(-1), 390'000);
}

void DescribedClientsTest::commandsAreFilledIn()
{
    LoadTarget target;
    target.address = u"192.0.2.1"_s;
    target.port = 8080;
    target.http.path = u"/a"_s;
    LoadStep step;
    step.rate = 100;
    step.duration = 2s;
    step.warmUp = 1s;
    step.timeout = 1500ms;
    const ClientEntry hey = shippedClient(u"hey"_s);
    QCOMPARE(DescribedClient::words(hey, hey.command, target, step, 3, {}).join(u' '),
             u"hey -z 3s -c 8 -q 12.5 -t 2 -disable-keepalive -o csv http://192.0.2.1:8080/a"_s);
    target.http.path = u"/{port}{log}"_s; // a value is not filled in again
    QCOMPARE(DescribedClient::words(hey, hey.command, target, step, 3, {}).constLast(),
             u"http://192.0.2.1:8080/{port}{log}"_s);
    const ClientEntry h2load = shippedClient(u"h2load"_s);
    QVERIFY(DescribedClient::words(h2load, h2load.command, target, step, 3, u"/tmp/x/log"_s)
                .contains(u"--log-file=/tmp/x/log"_s));
}

namespace
{

struct Reported {
    Hello hello;
    std::vector<Sample> samples;
    std::optional<ClientSummary> summary;
    QString error;
};

} // namespace

static Reported runScript(const ClientEntry& entry, std::chrono::milliseconds duration = 400ms)
{
    Reported reported;
    LoadHandlers handlers;
    handlers.onHello = [&](const Hello& hello) { reported.hello = hello; };
    handlers.onSamples = [&](std::span<const Sample> samples) {
        reported.samples.insert(reported.samples.end(), samples.begin(), samples.end());
    };
    handlers.onSummary = [&](const ClientSummary& summary) { reported.summary = summary; };
    LoadStep step;
    step.rate = 100;
    step.duration = duration;
    step.warmUp = 100ms;
    step.timeout = 100ms;
    LoadTarget target;
    target.service = Service::Other;
    target.address = u"127.0.0.1"_s;
    target.port = 1;
    DescribedClient client(std::make_shared<const ClientEntry>(entry));
    try {
        if (!client.waitReady(target, 5s, [] { return true; }, {}).ready)
            reported.error = u"not ready"_s;
        else
            client.run(target, step, handlers, {});
    } catch (const LoadError& error) {
        reported.error = QString::fromUtf8(error.what());
    }
    return reported;
}

// Two requests in the warm-up, one in the step, one lost, one after the step's end.
void DescribedClientsTest::stepOfAScript()
{
    const Reported reported = runScript(withScript(
        "echo hello; for t in '1000 7 late 2' '1050 7 late 0' '1200 9 late 4' '1300 lost' "
        "'1700 5 late 0'; do echo $t; done; sleep 0.6"));
    QCOMPARE(reported.error, QString());
    QCOMPARE(reported.samples.size(), 4u);
    // The first request was due at 998 ms, the start of the 100 ms warm-up.
    QCOMPARE(reported.hello.epochMonotonicNs, 1'098'000'000u);
    QCOMPARE(reported.samples[0].intendedNs, -100'000'000);
    QCOMPARE(reported.samples[0].sentNs, -98'000'000);
    QCOMPARE(reported.samples[2].intendedNs, 98'000'000);
    QCOMPARE(reported.samples[2].responseNs(), 13'000'000);
    QCOMPARE(reported.samples[2].serviceNs(), 9'000'000);
    QCOMPARE(int(reported.samples[2].clocks), 0);
    QCOMPARE(reported.samples[3].outcome, Outcome::Lost);
    QVERIFY(!reported.samples[3].hasResponse());
}

// A client's own clock does not say when a request was sent, but how late it was.
void DescribedClientsTest::latenessOnAnOwnClockIsKnown()
{
    QByteArray yaml = QByteArray(scriptFile).replace("SCRIPT", "echo '1200 9 late 4'; sleep 0.6");
    yaml.replace("clock: machine", "clock: program");
    const Reported reported = runScript(parseClient(u"script.yaml"_s, yaml));
    QCOMPARE(reported.error, QString());
    QCOMPARE(reported.samples.size(), 1u);
    QCOMPARE(int(reported.samples[0].clocks), int(InferredPlace));
    QVERIFY(hasLateness(reported.samples[0]));
    QCOMPARE(reported.samples[0].sentNs - reported.samples[0].intendedNs, 4'000'000);
}

void DescribedClientsTest::stepsThatFail_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("a line that does not fit")
        << QByteArray("echo '1000 7 late 2'; echo '1010 7 lat 2'; sleep 0.6")
        << u"script: line 2 of its output does not match script.yaml: 1010 7 lat 2"_s;
    QTest::newRow("a number that is none")
        << QByteArray("echo '99999999999999999999 7 late 2'; sleep 0.6")
        << u"script: line 1 of its output does not match script.yaml:"_s;
    QTest::newRow("ends early") << QByteArray("echo '1000 7 late 2'")
                                << u"instead of 500 ms. Its output: 1000 7 late 2"_s;
    QTest::newRow("fails") << QByteArray(
                                  "echo '1000 7 late 2'; sleep 0.6; echo no route >&2; exit 3")
                           << u"sh exited with status 3. Its output: no route"_s;
    QTest::newRow("killed") << QByteArray("echo '1000 7 late 2'; kill -9 $$")
                            << u"sh crashed (signal 9). Its output: (none)"_s;
    QTest::newRow("fails without a word")
        << QByteArray("sleep 0.6; exit 3") << u"sh exited with status 3. Its output: (none)"_s;
    QTest::newRow("crashes") << QByteArray("kill -SEGV $$")
                             << u"sh crashed (signal 11). Its output: (none)"_s;
    QTest::newRow("silent") << QByteArray("echo hello; sleep 0.6")
                            << u"script reported no request. Its output: hello"_s;
}

void DescribedClientsTest::stepsThatFail()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, complaint);
    const Reported reported = runScript(withScript(script));
    QVERIFY2(reported.error.contains(complaint), qPrintable(reported.error));
}

void DescribedClientsTest::summaryOfAScript()
{
    const ClientEntry entry = parseClient(u"s.yaml"_s, R"(unisweep-client: 1
client: sums
service: other
ready: [test, "{port}", -eq, "1"]
before: [test, -n, "{address}"]
environment: [COUNT=40]
command: [sh, -c, "sleep {seconds}; echo $COUNT done in 1.5 ms"]
loop: closed
summary:
  units: {mean: ms}
  lines: [{line: '^(?<answered>\d+) done in (?<mean>[\d.]+) ms'}]
)");
    const Reported reported = runScript(entry, 1s);
    QCOMPARE(reported.error, QString());
    QVERIFY(reported.summary);
    QCOMPARE(reported.summary->outcomes[0], 40); // of the step, without the warm-up
    QCOMPARE(reported.summary->meanNs.value_or(-1), 1'500'000);
    QVERIFY(reported.hello.epochMonotonicNs > 0);
}

// The check of an experiment uses the properties of the client that it names.
void DescribedClientsTest::experimentsNameThem()
{
    const auto read = [](const QByteArray& service, const QByteArray& more) {
        return parseExperiment(
            u"x.yaml"_s, "unisweep: 1\nname: x\nservice: " + service +
                             "\nseries: [{platform: process, server: s}]\nrates: 100\n" + more);
    };
    const Experiment postgres = read("other", "arrivals: poisson\nclient: pgbench\n");
    QCOMPARE(toWord(postgres.client), u"pgbench"_s);
    QVERIFY(checkClientNames(postgres).isEmpty());
    QCOMPARE(parseExperiment(u"y"_s, toYaml(postgres)), postgres);
    const auto refusal = [&](const QByteArray& service, const QByteArray& more) {
        try {
            const Problems names = checkClientNames(read(service, more));
            return names.isEmpty() ? QString() : names.first().toString();
        } catch (const InputError& error) {
            return QString::fromUtf8(error.what());
        }
    };
    const auto refused = [&](const QByteArray& service, const QByteArray& more,
                             const QString& why) {
        const QString reason = refusal(service, more);
        QVERIFY2(reason.contains(why), qPrintable(reason));
    };
    refused("other", "client: pgbench\n", u"pgbench supports only poisson arrivals"_s);
    refused("other", "", u"native does not support services of kind other. Use pgbench"_s);
    refused("dns", "client: h2load\n", u"h2load does not support DNS"_s);
    refused("http", "client: h2laod\n",
            u"load client \"h2laod\" not found; did you mean \"h2load\"?"_s);
    refused("http", "client: Wrk 2\n", u"is not a valid client name"_s);
    refused("{kind: http, path: '/{n}'}", "client: hey\n", u"hey always requests the same path"_s);
    refused("{kind: http, status: 404}", "client: hey\n",
            u"the status codes that hey accepts are set in"_s);

    const QString limits = clientLimits(Client::described(u"h2load"_s), Service::Http);
    QVERIFY2(limits.contains(u"does not report when a request was due"_s), qPrintable(limits));
    const QString closed = clientLimits(Client::described(u"hey"_s), Service::Http);
    QVERIFY2(closed.contains(u"sends no request on a connection that is waiting"_s) &&
                 closed.contains(u"relative to its own start"_s),
             qPrintable(closed));
    const QString lag = clientLimits(Client::described(u"pgbench"_s), Service::Other);
    QVERIFY2(!lag.contains(u"does not report"_s), qPrintable(lag));
}

QTEST_GUILESS_MAIN(DescribedClientsTest)
#include "described_clients.moc"
