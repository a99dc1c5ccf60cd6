// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up samples for benchmarks: a log-normal body, and a pause followed by a recovery ramp every
// two seconds. Never a measurement.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>

#include "results/run_data.h"

namespace unisweep::bench
{

inline constexpr int steps = 16;
inline constexpr std::chrono::seconds stepLength{10};

inline std::vector<Sample> makeSamples(qint64 count, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::lognormal_distribution<double> body(std::log(250e3), 0.25);
    std::vector<Sample> samples(static_cast<std::size_t>(count));
    const double gap =
        std::chrono::duration<double, std::nano>(stepLength).count() / static_cast<double>(count);
    for (qint64 i = 0; i < count; ++i) {
        Sample& sample = samples[static_cast<std::size_t>(i)];
        sample.intendedNs = static_cast<qint64>(static_cast<double>(i) * gap);
        const qint64 sincePause = (sample.intendedNs + 700'000'000) % 2'000'000'000;
        const qint64 ramp = std::max<qint64>(0, 15'000'000 - sincePause);
        sample.sentNs = sample.intendedNs + 1500 + static_cast<qint64>(random() % 3000);
        sample.receivedNs = sample.sentNs + static_cast<qint64>(body(random)) + ramp;
        sample.outcome = Outcome::Answered;
    }
    return samples;
}

inline Experiment makeExperiment(qint64 total)
{
    Experiment experiment;
    experiment.name = QStringLiteral("bench");
    experiment.title = QStringLiteral("Made up for benchmarks");
    experiment.duration = stepLength;
    experiment.series = {
        {QStringLiteral("made up"), QStringLiteral("linux"), QStringLiteral("bind")}};
    experiment.rates.kind = Rates::Kind::List;
    for (int i = 1; i <= steps; ++i)
        experiment.rates.list << static_cast<int>(total / steps / stepLength.count()) + i;
    return experiment;
}

/// Record of step i, from 0; its ID is not set.
inline StepRecord makeRecord(const Experiment& experiment, int i)
{
    StepRecord record;
    record.memoryMiB = 1024;
    record.offeredRate = experiment.rates.list[i];
    record.state = RunState::Finished;
    record.duration = stepLength;
    record.epochMonotonicNs = 1'000'000'000'000 + static_cast<quint64>(i) * 11'000'000'000;
    return record;
}

} // namespace unisweep::bench
