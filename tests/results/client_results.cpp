// SPDX-License-Identifier: GPL-3.0-or-later
// What load clients report instead of samples: stored, read back, judged, exported, compared.
#include <QtTest>

#include "experiment/client_limits.h"
#include "results/client_agreement.h"
#include "results/results_export.h"
#include "results/results_file.h"
#include "results/sqlite.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

namespace
{

Series seriesOf(const QString& name, Client client)
{
    Series series;
    series.name = name;
    series.platform = u"linux"_s;
    series.server = u"bind"_s;
    series.client = client;
    return series;
}

ClientSummary summaryOf(qint64 answered, double meanMs)
{
    ClientSummary summary;
    summary.outcomes[static_cast<std::size_t>(Outcome::Answered)] = answered;
    summary.latencies = answered;
    summary.meanNs = std::llround(meanMs * 1e6);
    summary.standardDeviationNs = 300'000;
    summary.minNs = 100'000;
    summary.medianNs = 400'000;
    summary.maxNs = 9'000'000;
    summary.elapsedNs = 900'000'000;
    return summary;
}

// `count` responses within one second, each request sent when due and answered after `latencyMs`.
std::vector<Sample> samplesOf(int count, double latencyMs)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        Sample sample;
        sample.intendedNs = i * 1'000'000'000LL / count;
        sample.sentNs = sample.intendedNs;
        sample.receivedNs = sample.sentNs + std::llround(latencyMs * 1e6);
        sample.outcome = Outcome::Answered;
        samples.push_back(sample);
    }
    return samples;
}

StepData stepOf(int series, int rate)
{
    StepData step;
    step.record.series = series;
    step.record.memoryMiB = 512;
    step.record.offeredRate = rate;
    step.record.duration = 1s;
    step.record.state = RunState::Finished;
    return step;
}

// A native series and one of client `other`, with one step each.
RunData twoClients(Client other, double nativeMs, StepData second)
{
    RunData run;
    run.experiment.name = u"two"_s;
    run.experiment.service = canLoad(other, Service::Dns) ? Service::Dns : Service::Http;
    run.experiment.series = {seriesOf(u"a"_s, Client::Native), seriesOf(u"b"_s, other)};
    StepData first = stepOf(0, 100);
    first.samples = samplesOf(100, nativeMs);
    first.statistics = computeStatistics(first.samples, 1s);
    run.steps = {first, std::move(second)};
    return run;
}

StepData sampled(double latencyMs, int count = 100)
{
    StepData step = stepOf(1, 100);
    step.samples = samplesOf(count, latencyMs);
    step.statistics = computeStatistics(step.samples, 1s);
    return step;
}

StepData summarized(double meanMs)
{
    StepData step = stepOf(1, 100);
    step.summary = summaryOf(100, meanMs);
    step.statistics = statisticsOf(*step.summary, 1s);
    return step;
}

} // namespace

class ClientResultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedAndReadBack();
    void filesWithoutTheTablesAreRead();
    void summaryBecomesStatistics();
    void inferredTimesHaveNoLateness();
    void verdicts();
    void transferVerdicts();
    void serversWordCounts();
    void exports();
    void agreement_data();
    void agreement();
    void seriesOfOtherGuestsAreNotCompared();
};

static QString writeRun(const QString& folder, const ClientSummary& summary,
                        const std::vector<TransferInterval>& intervals)
{
    Experiment experiment;
    experiment.name = u"kept"_s;
    experiment.service = Service::Udp;
    experiment.client = Client::Iperf3;
    experiment.series = {seriesOf(u"a"_s, Client::Iperf3)};
    const QString path = QDir(folder).filePath(u"kept.unisweep"_s);
    ResultsWriter writer(path, experiment, "{}");
    GuestRecord guest;
    writer.addGuest(guest);
    for (int i = 0; i < 2; ++i) {
        StepRecord record = stepOf(0, 10).record;
        record.guest = guest.id;
        record.datagramBytes = i == 0 ? 0 : 512;
        writer.addStep(record);
        if (i == 0)
            writer.addSummary(record.id, summary);
        else
            for (const TransferInterval& interval : intervals)
                writer.addInterval(record.id, interval);
        writer.updateStep(record);
    }
    writer.finish(RunState::Finished, {});
    return path;
}

void ClientResultsTest::storedAndReadBack()
{
    const QTemporaryDir dir;
    const ClientSummary summary = summaryOf(80, 0.5);
    const std::vector<TransferInterval> intervals = {
        {-1'000'000'000, 1'000'000'000, 5, 6, 7, 8},
        {0, 200'000'000, 2'000'000, 12'000, 3, 500},
        {200'000'000, 200'000'000, {}, {}, {}, 500},
    };
    const RunData run = readResults(writeRun(dir.path(), summary, intervals));
    QCOMPARE(run.steps.size(), 2u);
    QVERIFY(run.steps[0].summary && *run.steps[0].summary == summary);
    QVERIFY(run.steps[0].statistics.summaryOnly);
    QCOMPARE(run.steps[0].statistics.count(Outcome::Answered), 80);
    QVERIFY(run.steps[0].intervals.empty());
    QVERIFY(!run.steps[1].summary);
    QCOMPARE(run.steps[1].record.datagramBytes, 512);
    QVERIFY(run.steps[1].intervals == intervals);
    QCOMPARE(run.steps[1].transfer.mbits->mean, 10.0);
    QCOMPARE(run.steps[1].transfer.silent, 1);
}

void ClientResultsTest::filesWithoutTheTablesAreRead()
{
    const QTemporaryDir dir;
    const QString path = writeRun(dir.path(), summaryOf(80, 0.5), {});
    {
        const sqlite::Database database(path, sqlite::Database::Mode::ReadWrite);
        for (const char* sql :
             {"DROP TABLE client_summary", "DROP TABLE transfer", "DROP TABLE interval"})
            database.execute(sql);
    }
    const RunData run = readResults(path);
    QCOMPARE(run.steps.size(), 2u);
    QVERIFY(!run.steps[0].summary);
    QCOMPARE(run.steps[1].record.datagramBytes, 0);
}

void ClientResultsTest::summaryBecomesStatistics()
{
    ClientSummary summary = summaryOf(90, 0.5);
    summary.outcomes[static_cast<std::size_t>(Outcome::Unsent)] = 10;
    const StepStatistics statistics = statisticsOf(summary, 1s);
    QCOMPARE(statistics.requests(), 100);
    QCOMPARE(statistics.seconds, 1.0);
    QCOMPARE(statistics.responseRate(), 90.0);
    QCOMPARE(statistics.latency.meanNs, 5e5);
    QCOMPARE(statistics.latency.medianNs, 400'000);
    QCOMPARE(statistics.latency.p99Ns, 0);
    QCOMPARE(statistics.lateness.count, 0);
    // A client that takes longer than the step has not offered the rate.
    summary.elapsedNs = 2'000'000'000;
    QCOMPARE(statisticsOf(summary, 1s).responseRate(), 45.0);
    // A client that reported no latencies.
    summary.meanNs.reset();
    QCOMPARE(statisticsOf(summary, 1s).latency.count, 0);
}

void ClientResultsTest::inferredTimesHaveNoLateness()
{
    std::vector<Sample> samples = samplesOf(10, 1);
    QCOMPARE(computeStatistics(samples, 1s).lateness.count, 10);
    for (Sample& sample : samples)
        sample.clocks = InferredTimes;
    QCOMPARE(computeStatistics(samples, 1s).lateness.count, 0);
    QCOMPARE(computeStatistics(samples, 1s).latency.count, 10);
}

void ClientResultsTest::verdicts()
{
    StepCircumstances circumstances;
    const StepStatistics statistics = sampled(1).statistics; // 100/s
    circumstances.requestedRate = 100;
    QVERIFY(judge(statistics, circumstances).kind == Verdict::Kind::Ok);
    circumstances.requestedRate = 200;
    circumstances.clientLimits = clientLimits(Client::Dnsperf, Service::Dns);
    const Verdict verdict = judge(statistics, circumstances);
    QVERIFY(verdict.kind == Verdict::Kind::ClientLimited);
    QVERIFY2(verdict.why.startsWith(u"sent 100/s of the 200/s offered: dnsperf"_s),
             qPrintable(verdict.why));
}

void ClientResultsTest::transferVerdicts()
{
    const std::vector<TransferInterval> intervals = {{0, 1'000'000'000, 8'000'000, 1, 0, 1000}};
    const TransferStatistics transfer = transferStatistics(intervals, 1000);
    StepCircumstances circumstances;
    QVERIFY(judgeTransfer(transfer, circumstances).kind == Verdict::Kind::Ok);
    circumstances.requestedRate = 8;
    QVERIFY(judgeTransfer(transfer, circumstances).kind == Verdict::Kind::Ok);
    circumstances.requestedRate = 10; // but only 8 were sent
    QVERIFY(judgeTransfer(transfer, circumstances).kind == Verdict::Kind::ClientLimited);
    circumstances.requestedRate = 0;
    circumstances.emulated = true;
    QVERIFY(judgeTransfer(transfer, circumstances).kind == Verdict::Kind::Emulated);
    QVERIFY(judgeTransfer({}, circumstances).kind == Verdict::Kind::Invalid);
    const Verdict idle = judgeTransfer(
        transferStatistics(std::vector<TransferInterval>{{0, 1'000'000'000, 0}}, 0), circumstances);
    QVERIFY(idle.kind == Verdict::Kind::Invalid);
    QCOMPARE(idle.why, u"no data was transferred"_s);
    circumstances.clockStepNs = 1'000'000'000;
    QVERIFY(judgeTransfer(transfer, circumstances).kind == Verdict::Kind::Invalid);

    // The guest was dead from the start: the emulator and sockets buffered 5 Mbit, then nothing for
    // 3 s.
    StepCircumstances four;
    four.seconds = 4;
    four.unconfirmed = true;
    const std::vector<TransferInterval> buffered = {{0, 200'000'000, 5'000'000},
                                                    {200'000'000, 3'800'000'000, 0}};
    const Verdict dead = judgeTransfer(transferStatistics(buffered, 0), four);
    QVERIFY(dead.kind == Verdict::Kind::Invalid);
    QVERIFY2(dead.why.startsWith(u"no data was transferred after 0.2 s of 4 s"_s),
             qPrintable(dead.why));
    // The same applies if the client's reports end when the buffers are full.
    QVERIFY(judgeTransfer(transferStatistics(std::span(buffered).first(1), 0), four).kind ==
            Verdict::Kind::Invalid);
    const std::vector<TransferInterval> whole = {{0, 4'000'000'000, 40'000'000}};
    const Verdict sent = judgeTransfer(transferStatistics(whole, 0), four);
    QVERIFY(sent.kind == Verdict::Kind::Ok);
    QVERIFY2(sent.why.contains(u"arrival was not confirmed"_s), qPrintable(sent.why));
    four.unconfirmed = false;
    QVERIFY(judgeTransfer(transferStatistics(whole, 0), four).why.isEmpty());
}

// The volume that the server received counts, not what this host's socket accepted.
void ClientResultsTest::serversWordCounts()
{
    const std::vector<TransferInterval> sent = {{0, 1'000'000'000, 8'000'000},
                                                {1'000'000'000, 1'000'000'000, 8'000'000}};
    const auto mbits = [&](const QByteArray& json) {
        return transferStatistics(receivedIntervals(sent, json), 0).mbits->mean;
    };
    QCOMPARE(mbits("{}"), 8.0);
    QCOMPARE(mbits("{\"sent_bits\": 16000000, \"received_bits\": 4000000}"), 2.0);
    QCOMPARE(mbits("{\"sent_bits\": 16000000, \"received_bits\": 0}"), 0.0);
    // Rounding in the output must not yield more received than sent bits.
    QCOMPARE(mbits("{\"sent_bits\": 16000000, \"received_bits\": 16000001}"), 8.0);
    for (const char* broken :
         {"", "nonsense", "{\"sent_bits\": 0, \"received_bits\": 1}", "{\"received_bits\": 1}"})
        QVERIFY(!receivedShare(broken));
}

void ClientResultsTest::exports()
{
    // With a summary, unreported statistics are shown as "–".
    const RunData run = twoClients(Client::Httperf, 0.5, summarized(0.5));
    const QString table = stepsTable(run);
    QVERIFY2(table.contains(u"0.400         –"_s), qPrintable(table)); // median, p99
    QVERIFY(table.contains(u"native / httperf"_s));
    const QJsonObject root = QJsonDocument::fromJson(exportStepsJson(run)).object();
    const QJsonObject step = root.value(u"steps"_s).toArray().at(1).toObject();
    QCOMPARE(step.value(u"client"_s).toString(), u"httperf"_s);
    QVERIFY(!step.value(u"latency"_s).toObject().contains(u"p99_ns"_s));
    QVERIFY(step.value(u"outliers"_s).isNull());
    QCOMPARE(root.value(u"client_agreement"_s).toArray().size(), 1);

    // A bandwidth test has one line per interval.
    const QTemporaryDir dir;
    const RunData transfer = readResults(writeRun(dir.path(), summaryOf(1, 1),
                                                  {{0, 200'000'000, 2'000'000, 12'000, 3, 500},
                                                   {200'000'000, 200'000'000, {}, {}, {}, 500}}));
    QBuffer csv;
    QVERIFY(csv.open(QIODevice::WriteOnly) && exportSamplesCsv(transfer, csv));
    const QList<QByteArray> lines = csv.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1], QByteArray("\"a\",512,0,10,512,0,200000000,2000000,12000,3,500"));
    QCOMPARE(lines[2], QByteArray("\"a\",512,0,10,512,200000000,200000000,,,,500"));
    QVERIFY(stepsTable(transfer).contains(u"10.00"_s));
    const QJsonObject second = QJsonDocument::fromJson(exportStepsJson(transfer))
                                   .object()
                                   .value(u"steps"_s)
                                   .toArray()
                                   .at(1)
                                   .toObject();
    QCOMPARE(second.value(u"mbits"_s).toDouble(), 10.0);
    QCOMPARE(second.value(u"lost"_s).toInt(), 3);
}

void ClientResultsTest::agreement_data()
{
    QTest::addColumn<int>("client");
    QTest::addColumn<double>("nativeMs");
    QTest::addColumn<double>("otherMs");
    QTest::addColumn<int>("answered");
    QTest::addColumn<QString>("why"); // empty: the clients agree
    const auto row = [](const char* name, Client client, double nativeMs, double otherMs,
                        int answered, const QString& why) {
        QTest::newRow(name) << static_cast<int>(client) << nativeMs << otherMs << answered << why;
    };
    row("the same", Client::Dnsperf, 1.0, 1.0, 100, {});
    row("a fifth apart", Client::Dnsperf, 1.0, 1.2, 100, {});
    row("a third apart", Client::Dnsperf, 1.0, 1.34, 100,
        u"median latencies differ by 0.340 ms; dnsperf waits while 100"_s);
    row("short ones apart", Client::Dnsperf, 0.05, 0.14, 100, {});
    row("half the answers", Client::Dnsperf, 1.0, 1.0, 50,
        u"response rates differ by 50 %; dnsperf"_s);
    row("no answers", Client::Dnsperf, 1.0, 1.0, 0, u"neither was answered"_s);
    row("means", Client::Httperf, 1.0, 1.15, 100, {});
    row("means apart", Client::Httperf, 1.0, 2.0, 100,
        u"mean latencies differ by 1.000 ms; the medians are 1.000 and 0.400 ms, the slowest "
        "requests took 1.0 and 9.0 ms; httperf is a single process"_s);
}

void ClientResultsTest::agreement()
{
    QFETCH(int, client);
    QFETCH(double, nativeMs);
    QFETCH(double, otherMs);
    QFETCH(int, answered);
    QFETCH(QString, why);
    const auto other = Client(static_cast<Client::Kind>(client));
    RunData run =
        twoClients(other, nativeMs,
                   other == Client::Httperf ? summarized(otherMs) : sampled(otherMs, answered));
    if (answered == 0) {
        run.steps[0].samples.clear();
        run.steps[0].statistics = {};
    }
    const auto comparisons = compareClients(run);
    QCOMPARE(comparisons.size(), 1u);
    QVERIFY2(comparisons[0].agrees == why.isEmpty(), qPrintable(comparisons[0].why));
    QVERIFY2(comparisons[0].why.startsWith(why), qPrintable(comparisons[0].why));
    QCOMPARE(comparisons[0].byMean, other == Client::Httperf);
    QCOMPARE(agreementLines(run).size(), 1);
}

void ClientResultsTest::seriesOfOtherGuestsAreNotCompared()
{
    RunData run = twoClients(Client::Dnsperf, 1, sampled(1));
    run.experiment.series[1].server = u"nsd"_s;
    QVERIFY(compareClients(run).empty());
    QVERIFY(agreementTable(run).isEmpty());
    run.experiment.series[1] = seriesOf(u"b"_s, Client::Native);
    QVERIFY(!comparesClients(run.experiment));
}

QTEST_GUILESS_MAIN(ClientResultsTest)
#include "client_results.moc"
