// SPDX-License-Identifier: GPL-3.0-or-later
// Short runs on real guests: each server is booted once, and all installed clients of its service
// load it one after the other.
#pragma once

#include <QtTest>

#include "experiment/client_limits.h"
#include "images/image_builder.h"
#include "load/load_client.h"
#include "results/client_agreement.h"
#include "results/results_file.h"
#include "run/preflight.h"
#include "run/run.h"

namespace unisweep
{

/// Only counts events.
struct CountingObserver : RunObserver {
    void runStarted(const RunData&) override {}
    void guestChanged(const GuestRecord&) override {}
    void consoleGrew(const QString&) override {}
    void stepStarted(const StepRecord&) override {}
    void samplesArrived(qint64, const SampleList&) override {}
    void intervalArrived(qint64, const TransferInterval&) override { ++intervals; }
    void stepChanged(const StepRecord&, const StepStatistics&) override {}
    void accountingArrived(const AccountingPoint&) override {}
    void progressed(const RunProgress&) override {}
    void logged(const QString& line) override { log << line; }
    int intervals = 0;
    QStringList log;
};

/// An experiment with one Linux server and all clients of its service, on one guest. Reports and
/// skips clients that are not installed.
inline Experiment pairsOf(Service service, const QString& server, const QList<int>& rates)
{
    Experiment experiment;
    experiment.name = QStringLiteral("pairs");
    experiment.service = service;
    experiment.memoryMiB = {512};
    experiment.rates.kind = Rates::Kind::List;
    experiment.rates.list = rates;
    experiment.duration = std::chrono::seconds(2);
    experiment.warmUp = std::chrono::seconds(isBandwidth(service) ? 1 : 0);
    experiment.rebootBetween = false;
    for (Client client : allValues<Client>()) {
        // Clients described by files are measured in tests/run/described_runs.cpp.
        if (client == Client::Described || !canLoad(client, service) ||
            !whyOtherServer(client, server).isEmpty())
            continue;
        if (const QString why = whyNoLoadClient(client); !why.isEmpty()) {
            qInfo("without %s: %s", qPrintable(toWord(client)), qPrintable(why));
            continue;
        }
        Series series;
        series.name = toWord(client);
        series.platform = QStringLiteral("linux");
        series.server = server;
        series.client = client;
        experiment.series.push_back(series);
    }
    return experiment;
}

/// Runs the experiment, and reads the results file from `folder`.
inline RunData runPairs(const Experiment& experiment, const QString& folder,
                        CountingObserver& observer)
{
    const Catalog catalog =
        Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
    const QString path = newResultsPath(folder, experiment.name, QDateTime::currentDateTime());
    const RunResult result = runExperiment(experiment, catalog, path, observer, {});
    if (result.state != RunState::Finished)
        qWarning("%s\n%s", qPrintable(result.message),
                 qPrintable(observer.log.join(QLatin1Char('\n'))));
    return readResults(path);
}

/// Why such a run is not possible here; empty if it is.
inline QString obstacleTo(const Experiment& experiment)
{
    const Catalog catalog =
        Catalog::load({QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog")});
    return preflight(experiment, catalog).blockers.join(QStringLiteral("; "));
}

/// Checks that apply to all steps with requests, whatever the client.
inline void checkRequests(const RunData& run)
{
    QCOMPARE(run.state, RunState::Finished);
    QCOMPARE(run.guests.size(), 1u); // one boot for all clients
    const std::size_t sweep = static_cast<std::size_t>(run.experiment.rates.values().size()) *
                              static_cast<std::size_t>(run.experiment.repetitions);
    QCOMPARE(run.steps.size(), run.experiment.series.size() * sweep);
    for (const StepData& step : run.steps) {
        const QString name = toWord(clientOf(run, step));
        const StepStatistics& statistics = step.statistics;
        QVERIFY2(step.record.verdict.kind != Verdict::Kind::Invalid,
                 qPrintable(name + QStringLiteral(": ") + step.record.verdict.toText()));
        // The rate is far below what an emulated guest sustains, so nothing is lost.
        const double expected = step.record.offeredRate * 2.0;
        QVERIFY2(statistics.count(Outcome::Answered) >= 0.9 * expected &&
                     statistics.count(Outcome::Answered) <= 1.1 * expected,
                 qPrintable(QStringLiteral("%1: %2 answered of %3")
                                .arg(name)
                                .arg(statistics.count(Outcome::Answered))
                                .arg(expected)));
        QVERIFY(statistics.latency.meanNs > 0);
        const bool tellsSamples =
            clientOf(run, step) == Client::Native || clientOf(run, step) == Client::Dnsperf;
        QCOMPARE(statistics.summaryOnly, !tellsSamples);
        QCOMPARE(step.samples.empty(), !tellsSamples);
        QVERIFY(!step.record.clientJson.isEmpty());
    }
    // Each other client is compared with the native one at the same rates, with a reason where
    // their latencies differ.
    const auto comparisons = compareClients(run);
    QCOMPARE(comparisons.size(), run.steps.size() - sweep);
    for (const ClientComparison& one : comparisons) {
        const bool sameRates =
            std::abs(one.firstResponseRate - one.secondResponseRate) <= 0.1 * one.offeredRate;
        QVERIFY2(sameRates || one.why.contains(QStringLiteral("client-limited: sent")),
                 qPrintable(one.why));
        QVERIFY(one.agrees == one.why.isEmpty());
        if (!one.agrees)
            QVERIFY(one.why.contains(clientLimits(one.second, run.experiment.service)));
    }
    qInfo("%s", qPrintable(agreementTable(run)));
}

/// Why latencies cannot be compared now; empty if they can. On a busy host, each client includes
/// its waiting for a CPU in a different way.
inline QString whyNoComparison()
{
    const auto ticks = [] {
        QFile file(QStringLiteral("/proc/stat"));
        const QList<QByteArray> fields = file.open(QIODevice::ReadOnly)
                                             ? file.readLine().simplified().split(' ')
                                             : QList<QByteArray>();
        qint64 all = 0;
        for (qsizetype i = 1; i <= 8 && i < fields.size(); ++i)
            all += fields[i].toLongLong();
        return std::pair(all, fields.value(4).toLongLong()); // field 4 is idle time
    };
    const auto before = ticks();
    QTest::qSleep(1000);
    const auto after = ticks();
    const double idle = static_cast<double>(after.second - before.second) /
                        static_cast<double>(std::max<qint64>(1, after.first - before.first));
    return idle >= 0.8 ? QString()
                       : QStringLiteral("other programs keep this host %1 % busy, and what they "
                                        "take is in the latencies: run this on a quiet host")
                             .arg(100 * (1 - idle), 0, 'f', 0);
}

/// Each other client must agree with the native client at least once: noise of the host affects one
/// of the two occasionally, whereas an error in reading or taking times would appear each time. For
/// httperf, the median is compared, which it reports in steps of 1 ms: it polls without pausing,
/// which on hosts with up to two CPUs takes the CPU from the guest, so that its mean, used by
/// compareClients(), may differ. queryperf sends bursts whose queries wait, so it only must not be
/// faster; checkRequests() has checked its rates, and that the report gives the reason for the
/// difference.
inline void checkAgreement(const RunData& run)
{
    QMap<Client, bool> agreed;
    for (const ClientComparison& one : compareClients(run)) {
        const auto median = [&](int series, int repetition) {
            for (const StepData& step : run.steps) {
                if (step.record.series == series && step.record.repetition == repetition &&
                    step.record.offeredRate == one.offeredRate)
                    return static_cast<double>(step.statistics.latency.medianNs) / 1e6;
            }
            return -1.0;
        };
        bool agrees = one.agrees;
        if (one.second == Client::Httperf) {
            const double native = median(one.firstSeries, one.repetition);
            const double httperf = median(one.secondSeries, one.repetition);
            agrees = std::abs(native - httperf) <= 0.5 + 0.2 * std::max(native, httperf);
        }
        if (one.second == Client::Queryperf)
            agrees = agrees || one.secondLatencyNs > one.firstLatencyNs;
        agreed[one.second] = agreed.value(one.second) || agrees;
    }
    for (auto it = agreed.cbegin(); it != agreed.cend(); ++it)
        QVERIFY2(it.value(), qPrintable(toWord(it.key()) + agreementTable(run)));
}

} // namespace unisweep
