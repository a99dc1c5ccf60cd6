// SPDX-License-Identifier: GPL-3.0-or-later
// Imagined runs for tests of figures, from a simulated queue with one server. Never a measurement.
#pragma once

#include <algorithm>
#include <cmath>
#include <deque>
#include <random>

#include "results/outliers.h"
#include "results/run_data.h"

namespace unisweep
{

/// Parameters of the simulated guest.
struct ImaginedGuest {
    double serviceUs = 40; ///< mean service time
    double baseUs = 120;   ///< added to each request for the network
    double pauseMs = 0;    ///< of a collector's pause, after `pauseEvery` requests
    int pauseEvery = 0;
    int backlog = 2000; ///< maximum queue length; further requests are lost
};

inline std::vector<Sample> imaginedSamples(const ImaginedGuest& guest, int rate, double seconds,
                                           unsigned seed)
{
    std::mt19937_64 random(seed);
    std::gamma_distribution<double> service(6.0, guest.serviceUs * 1000 / 6.0);
    std::lognormal_distribution<double> way(std::log(guest.baseUs * 1000), 0.18);
    std::vector<Sample> samples;
    const auto count = static_cast<qint64>(rate * seconds);
    const auto warmUp = static_cast<qint64>(rate * std::min(0.1, seconds / 10));
    double freeAt = -1e18;
    std::deque<double> waiting;
    for (qint64 i = -warmUp; i < count; ++i) {
        Sample sample;
        sample.intendedNs = i * 1'000'000'000 / rate;
        sample.sentNs = sample.intendedNs + 2000 + static_cast<qint64>(random() % 3000);
        const auto at = static_cast<double>(sample.sentNs);
        while (!waiting.empty() && waiting.front() <= at)
            waiting.pop_front();
        if (static_cast<int>(waiting.size()) >= guest.backlog) {
            sample.outcome = Outcome::Lost;
            samples.push_back(sample);
            continue;
        }
        double start = std::max(at, freeAt);
        if (guest.pauseEvery > 0 && i > 0 && i % guest.pauseEvery == 0)
            start +=
                guest.pauseMs * 1e6 * (0.7 + 0.6 * static_cast<double>(random() % 1000) / 1000);
        freeAt = start + service(random);
        waiting.push_back(freeAt);
        sample.receivedNs = static_cast<qint64>(freeAt + way(random));
        sample.outcome = Outcome::Answered;
        samples.push_back(sample);
    }
    return samples;
}

inline RunData imaginedRun(const std::vector<ImaginedGuest>& guests, const QList<int>& rates,
                           double seconds, const QList<int>& memoryMiB = {1024},
                           Accelerator accelerator = Accelerator::Kvm, int repetitions = 1)
{
    RunData run;
    run.experiment.name = QStringLiteral("imagined");
    run.experiment.title = QStringLiteral("An imagined name server under rising load");
    run.experiment.rates.kind = Rates::Kind::List;
    run.experiment.rates.list = rates;
    run.experiment.memoryMiB = memoryMiB;
    run.experiment.repetitions = repetitions;
    run.experiment.duration = std::chrono::nanoseconds(static_cast<qint64>(seconds * 1e9));
    run.started = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    run.state = RunState::Finished;
    const QStringList names = {QStringLiteral("Linux, BIND"), QStringLiteral("OSv, BIND"),
                               QStringLiteral("Mirage, mirage-dns")};
    unsigned seed = 1;
    quint64 clock = 1'000'000'000'000;
    for (std::size_t s = 0; s < guests.size(); ++s) {
        Series series;
        series.name = names.value(static_cast<qsizetype>(s), QStringLiteral("another"));
        series.platform = QStringLiteral("imagined");
        series.server = QStringLiteral("imagined");
        run.experiment.series.push_back(series);
        for (int memory : memoryMiB) {
            for (int repetition = 0; repetition < repetitions; ++repetition) {
                GuestRecord guest;
                guest.id = static_cast<qint64>(run.guests.size()) + 1;
                guest.series = static_cast<int>(s);
                guest.memoryMiB = memory;
                guest.repetition = repetition;
                guest.accelerator = accelerator;
                run.guests.push_back(guest);
                for (int rate : rates) {
                    StepData step;
                    step.record.id = static_cast<qint64>(run.steps.size()) + 1;
                    step.record.guest = guest.id;
                    step.record.series = guest.series;
                    step.record.memoryMiB = memory;
                    step.record.repetition = repetition;
                    step.record.offeredRate = rate;
                    step.record.duration = run.experiment.duration;
                    step.record.epochMonotonicNs = clock;
                    step.record.state = RunState::Finished;
                    clock += static_cast<quint64>((seconds + 1) * 1e9);
                    step.samples = imaginedSamples(guests[s], rate, seconds, seed++);
                    step.statistics = computeStatistics(step.samples, step.record.duration);
                    if (accelerator == Accelerator::Tcg)
                        step.record.verdict = {Verdict::Kind::Emulated,
                                               QStringLiteral("the guest ran under TCG")};
                    run.steps.push_back(std::move(step));
                }
            }
        }
    }
    return run;
}

// Of each request's time, 10 % is the way in, 50 % the guest, and the rest the way out.
inline void addDoorRecords(RunData& run)
{
    run.experiment.recordDoor = true;
    for (StepData& step : run.steps) {
        auto door = std::make_shared<DoorRecord>();
        door->source = DoorSource::Packets;
        door->clockErrorNs = 2000;
        for (std::size_t i = 0; i < step.samples.size(); ++i) {
            const Sample& sample = step.samples[i];
            if (!sample.hasResponse())
                continue;
            const qint64 tenth = sample.serviceNs() / 10;
            door->passages.push_back({.sample = static_cast<qint64>(i),
                                      .enteredNs = sample.sentNs + tenth,
                                      .leftNs = sample.sentNs + 6 * tenth});
        }
        step.door = std::move(door);
    }
}

// Gives each guest six threads, with one running in a third of the time, and collections.
inline void addThreads(RunData& run)
{
    for (StepData& step : run.steps) {
        auto record = std::make_shared<SchedulingRecord>();
        record->source = SchedulingSource::Switches;
        for (int i = 0; i < 6; ++i) {
            record->threads.push_back({100 + i, i == 0 ? ThreadRole::Vcpu : ThreadRole::Process,
                                       QStringLiteral("thread %1").arg(i)});
        }
        for (qint64 at = 0; at < step.record.duration.count(); at += 1'000'000) {
            const auto thread = static_cast<quint16>(at / 1'000'000 % 6);
            record->switches.push_back(
                {at, thread, at % 3'000'000 == 0 ? ThreadState::Running : ThreadState::Asleep});
        }
        step.scheduling = std::move(record);
        step.runtime.events.push_back({.startNs = 10'000'000, .lengthNs = 4'000'000});
    }
}

} // namespace unisweep
