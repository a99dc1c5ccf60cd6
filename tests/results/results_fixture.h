// SPDX-License-Identifier: GPL-3.0-or-later
// A results file of a run with two steps of made-up samples.
#pragma once

#include <random>

#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "results/results_file.h"

namespace unisweep
{

inline Experiment someExperiment()
{
    return parseExperiment(
        QStringLiteral("x.yaml"),
        "unisweep: 1\nname: t\nservice: dns\nseries:\n  - {name: 'A \"quoted\", series', "
        "platform: linux, server: bind}\nrates: [100, 200]\n");
}

inline std::vector<Sample> someSamples(int n, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::vector<Sample> samples;
    for (int i = 0; i < n; ++i) {
        Sample sample{.intendedNs = (i - 5) * 10'000, .detail = static_cast<quint32>(random() % 7)};
        sample.outcome = static_cast<Outcome>(random() % outcomeCount);
        if (sample.outcome != Outcome::Unsent)
            sample.sentNs = sample.intendedNs + static_cast<qint64>(random() % 5000);
        if (sample.outcome != Outcome::Lost && sample.outcome != Outcome::Unsent)
            sample.receivedNs = sample.sentNs + static_cast<qint64>(random() % 4'000'000'000);
        sample.clocks = static_cast<quint8>(random() % 4);
        samples.push_back(sample);
    }
    return samples;
}

// In the format of unisweep-load.
inline Calibration someCalibration()
{
    return *calibrationFromJson(
        R"({"complete": true, "transport": "udp", "bound_ns": 1000000, "top_rate": 90000,
            "quiet": {"self_latency_p50_ns": 17000, "self_latency_p99_ns": 44000}})",
        QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
}

inline HypervisorRecord someHypervisor()
{
    return {QStringLiteral("libvirt 9.0.0, QEMU 7.2.22"), QStringLiteral("<domain/>"), true};
}

// A run of two steps, the second with more samples than fit into a block.
inline QString writeSomeRun(const QString& path, RunState end = RunState::Finished)
{
    ResultsWriter writer(path, someExperiment(), R"({"cpu": "x"})");
    GuestRecord guest{.memoryMiB = 512,
                      .hypervisorUri = QStringLiteral("qemu:///session"),
                      .accelerator = Accelerator::Tcg};
    writer.addGuest(guest);
    guest.bootNs = 7;
    guest.console = QStringLiteral("up\n");
    guest.hypervisor = someHypervisor();
    writer.updateGuest(guest);
    writer.setCalibration(someCalibration());
    int n = 10;
    for (int rate : {100, 200}) {
        StepRecord step{.guest = guest.id,
                        .memoryMiB = 512,
                        .offeredRate = rate,
                        .duration = std::chrono::seconds(2),
                        .epochMonotonicNs = 9};
        writer.addStep(step);
        const auto samples = someSamples(n, static_cast<unsigned>(rate));
        for (std::size_t at = 0; at < samples.size(); at += 777)
            writer.addSamples(step.id, std::span(samples).subspan(
                                           at, std::min<std::size_t>(777, samples.size() - at)));
        step.state = RunState::Finished;
        step.verdict = {Verdict::Kind::HostNoisy, QStringLiteral("because")};
        step.clientJson = "{}";
        writer.addAccounting({guest.id, 5, 6, 7, 8});
        writer.updateStep(step);
        n = 70'000;
    }
    writer.addLog(QStringLiteral("done"));
    if (end != RunState::Running)
        writer.finish(end, QStringLiteral("the end"));
    return path;
}

} // namespace unisweep
