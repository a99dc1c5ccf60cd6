// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up step of 1,000 requests a second with its scheduling record. The guest's only thread
// stops six times for 10 ms: three times it waits for a processor, twice it computes, once it
// sleeps. Each stop delays the ten requests that arrive meanwhile. Never a measurement.
#pragma once

#include "results/run_data.h"

namespace unisweep
{

struct PlantedStop {
    qint64 atMs = 0;
    ThreadState state = ThreadState::Waiting;
};

inline const std::vector<PlantedStop> plantedStops{
    {100, ThreadState::Waiting}, {200, ThreadState::Running}, {300, ThreadState::Waiting},
    {400, ThreadState::Running}, {500, ThreadState::Waiting}, {600, ThreadState::Asleep}};

inline StepData plantedEvidence()
{
    constexpr qint64 ms = 1'000'000;
    constexpr qint64 service = ms / 10;
    constexpr qint64 stopNs = 10 * ms;
    StepData step;
    step.record = {.id = 1,
                   .guest = 1,
                   .offeredRate = 1000,
                   .duration = std::chrono::seconds(1),
                   .state = RunState::Finished};
    auto record = std::make_shared<SchedulingRecord>();
    record->source = SchedulingSource::Switches;
    record->threads = {{7, ThreadRole::Tender, QStringLiteral("tender")}};
    record->switches.push_back({0, 0, ThreadState::Asleep});
    std::vector<Sample> samples;
    qint64 freeNs = 0;
    for (qint64 i = 0; i < 1000; ++i) {
        const qint64 at = i * ms;
        const auto stop = std::ranges::find(plantedStops, i, &PlantedStop::atMs);
        if (stop != plantedStops.end()) {
            record->switches.push_back({at, 0, stop->state});
            freeNs = at + stopNs;
        }
        const qint64 begins = std::max(at, freeNs);
        freeNs = begins + service;
        record->switches.push_back({begins, 0, ThreadState::Running});
        if (freeNs <= at + ms || stop != plantedStops.end())
            record->switches.push_back({freeNs, 0, ThreadState::Asleep});
        samples.push_back(
            {.intendedNs = at, .sentNs = at, .receivedNs = freeNs, .outcome = Outcome::Answered});
    }
    std::ranges::stable_sort(record->switches, {}, &ThreadSwitch::atNs);
    step.samples = std::move(samples);
    step.statistics = computeStatistics(step.samples, step.record.duration);
    step.scheduling = std::move(record);
    return step;
}

} // namespace unisweep
