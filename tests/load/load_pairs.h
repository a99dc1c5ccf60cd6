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

/// Whether the host or the client limited the step, by the program's own verdict.
inline bool isLimited(const StepData& step)
{
    return step.record.verdict.kind != Verdict::Kind::Ok &&
           step.record.verdict.kind != Verdict::Kind::Emulated;
}

/// A series' step among those that were compared.
inline const StepData& stepOf(const RunData& run, int series, const ClientComparison& one)
{
    return *std::ranges::find_if(run.steps, [&](const StepData& step) {
        return step.record.series == series && step.record.repetition == one.repetition &&
               step.record.offeredRate == one.offeredRate;
    });
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
        // The rate is far below what an emulated guest sustains, so nothing is lost, unless the
        // host is busy. Then all requests must be accounted for.
        const double expected = step.record.offeredRate * 2.0;
        qint64 counted = statistics.count(Outcome::Answered);
        if (isLimited(step)) {
            for (const Outcome outcome :
                 {Outcome::Late, Outcome::Lost, Outcome::Refused, Outcome::Unsent})
                counted += statistics.count(outcome);
        }
        QVERIFY2(counted >= 0.9 * expected && counted <= 1.1 * expected,
                 qPrintable(QStringLiteral("%1, %2: %3 of %4 requests")
                                .arg(name, step.record.verdict.toText())
                                .arg(counted)
                                .arg(expected)));
        QVERIFY(statistics.latency.meanNs > 0);
        const bool reportsSamples =
            clientOf(run, step) == Client::Native || clientOf(run, step) == Client::Dnsperf;
        QCOMPARE(statistics.summaryOnly, !reportsSamples);
        QCOMPARE(step.samples.empty(), !reportsSamples);
        QVERIFY(!step.record.clientJson.isEmpty());
    }
    // Each other client is compared with the native one at the same rates, with a reason where
    // their latencies differ.
    const auto comparisons = compareClients(run);
    QCOMPARE(comparisons.size(), run.steps.size() - sweep);
    for (const ClientComparison& one : comparisons) {
        const bool sameRates =
            std::abs(one.firstResponseRate - one.secondResponseRate) <= 0.1 * one.offeredRate;
        const bool limited = isLimited(stepOf(run, one.firstSeries, one)) ||
                             isLimited(stepOf(run, one.secondSeries, one));
        QVERIFY2(sameRates || limited, qPrintable(one.why));
        QVERIFY(one.agrees == one.why.isEmpty());
        if (!one.agrees)
            QVERIFY(one.why.contains(clientLimits(one.second, run.experiment.service)));
    }
    qInfo("%s", qPrintable(agreementTable(run)));
}

/// Each other client must agree with the native client in most of the pairs of steps that neither
/// the host nor the client limited: these verdicts are the program's own, and on a busy host each
/// client includes its waiting for a CPU in a different way. An error in reading or taking times
/// would appear in every pair. Returns why a client could not be judged; empty if all were.
///
/// For httperf, the median is compared, which it reports in steps of 1 ms: it polls without
/// pausing, which on hosts with up to two CPUs takes the CPU from the guest, so that its mean, used
/// by compareClients(), may differ. queryperf sends bursts whose queries wait, so it only must not
/// be faster; checkRequests() has checked its rates, and that the report gives the reason for the
/// difference.
inline QString checkAgreement(const RunData& run)
{
    struct Count {
        int judged = 0;
        int agreed = 0;
    };
    QMap<Client, Count> counts;
    for (const ClientComparison& one : compareClients(run)) {
        const StepData& first = stepOf(run, one.firstSeries, one);
        const StepData& second = stepOf(run, one.secondSeries, one);
        Count& count = counts[one.second];
        if (isLimited(first) || isLimited(second))
            continue;
        bool agrees = one.agrees;
        if (one.second == Client::Httperf) {
            const double native = static_cast<double>(first.statistics.latency.medianNs) / 1e6;
            const double httperf = static_cast<double>(second.statistics.latency.medianNs) / 1e6;
            agrees = std::abs(native - httperf) <= 0.5 + 0.2 * std::max(native, httperf);
        }
        if (one.second == Client::Queryperf)
            agrees = agrees || one.secondLatencyNs > one.firstLatencyNs;
        ++count.judged;
        count.agreed += agrees;
    }
    QStringList open;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it->judged == 0)
            open << toWord(it.key());
        [&] {
            QVERIFY2(2 * it->agreed >= it->judged,
                     qPrintable(toWord(it.key()) + agreementTable(run)));
        }();
    }
    return open.isEmpty() ? QString()
                          : QStringLiteral("this host or the client limited every step of %1: run "
                                           "this on a quiet host")
                                .arg(open.join(QStringLiteral(", ")));
}

} // namespace unisweep
