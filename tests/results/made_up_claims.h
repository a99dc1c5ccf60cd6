// SPDX-License-Identifier: GPL-3.0-or-later
// A claim about a made-up guest held against the truth. The cases are shared by the test
// (tests/results/claims.cpp, a few seeds) and the benchmark (tests/bench/claims_bench.cpp, all of
// them).
#pragma once

#include <array>
#include <string>

#include "made_up_guest.h"
#include "results/outlier_report.h"

namespace unisweep
{

inline const std::array<std::vector<int>, 3> rateSets = {{
    {200, 400, 600, 800, 1000, 1200},
    {500, 1000, 1500, 2000, 3000, 4000},
    {1000, 2000, 4000, 6000, 8000},
}};

inline MadeUpGuest claimCase(Mechanism mechanism, double pauseNs, std::size_t rates, bool poisson,
                             unsigned seed)
{
    return {.mechanism = mechanism,
            .rates = rateSets[rates],
            .seconds = 10,
            .poisson = poisson,
            .pauseNs = pauseNs,
            .intervalNs = std::max(40e6, 30 * pauseNs),
            .seed = seed * 7919U + static_cast<unsigned>(pauseNs / 1e3) * 31U +
                    static_cast<unsigned>(rates) * 3U + (poisson ? 1U : 0U)};
}

struct ClaimResult {
    std::string claim;            ///< toWord() of the mechanism's kind
    bool right = false;           ///< the mechanism that was made up, or one of them
    bool wrong = false;           ///< another
    bool needed = false;          ///< the pauses are long and many enough for the claim to be due
    bool wrongRegularity = false; ///< of the mechanism
    bool wrongStep = false;       ///< a step's episodes are said to be regular and are not
    double logOdds = 0;
    std::string best; ///< model
    std::string next;
    double thresholdNs = 0;
    qint64 delays = 0;
};

/// Requests that were delayed by a pause by at least `leastNs`, as the truth has it, cannot be read
/// from samples; those that exceed the step's median by that are near enough.
inline qint64 delayed(const RunData& run, double leastNs)
{
    qint64 count = 0;
    for (const StepData& step : run.steps) {
        for (const Sample& sample : step.samples)
            count += sample.hasAnswer() &&
                     static_cast<double>(sample.responseNs() - step.statistics.latency.medianNs) >
                         leastNs;
    }
    return count;
}

/// The share of the delays looked at that a pause has a part in.
inline double pausedShare(const MadeUpRun& made, const OutlierReport& report, double thresholdNs)
{
    int all = 0;
    int paused = 0;
    for (std::size_t i = 0; i < report.steps.size(); ++i) {
        for (const Delay& delay : report.steps[i].evidence.delays) {
            if (delay.excessNs <= thresholdNs)
                continue;
            ++all;
            const auto from = static_cast<double>(delay.dueNs);
            paused += std::any_of(
                made.pauses[i].begin(), made.pauses[i].end(), [&](const made_up::Span& pause) {
                    return pause.toNs > from && pause.fromNs < from + delay.excessNs + 160e3;
                });
        }
    }
    return all == 0 ? 0 : static_cast<double>(paused) / all;
}

inline ClaimResult judgeClaim(const MadeUpGuest& guest)
{
    using enum Mechanism;
    using Kind = PauseMechanism::Kind;
    const MadeUpRun made = makeUp(guest);
    const RunData& run = made.run;
    const OutlierReport report = inspectRun(run, {OutlierRule::Kind::MeanSigma, 3}, {});
    const PauseMechanism& found = report.mechanisms.front().mechanism;
    ClaimResult result;
    result.claim = toWord(found.kind).toStdString();
    result.logOdds = found.logOdds;
    result.best = toWord(found.best.model).toStdString();
    result.next = found.next ? toWord(*found.next).toStdString() : std::string();
    result.thresholdNs = found.thresholdNs;
    result.delays = found.delays;
    const auto any = [&](std::initializer_list<Mechanism> of) {
        return std::find(of.begin(), of.end(), guest.mechanism) != of.end();
    };
    if (found.kind == Kind::EachRequest)
        result.right = pausedShare(made, report, found.thresholdNs) < 0.5;
    else if (found.kind == Kind::Clock)
        result.right =
            any({ClockRandom, ClockPeriodic, HostStalls, TailAndClock, ClockAndRequests});
    else if (found.kind == Kind::Requests)
        result.right = any({EveryNRequests, EveryXBytes, TailAndRequests, ClockAndRequests});
    result.wrong = found.kind >= Kind::EachRequest && !result.right;
    result.wrongRegularity = any({ClockRandom, ClockPeriodic, HostStalls, TailAndClock}) &&
                             found.regular && *found.regular != (guest.mechanism == ClockPeriodic);
    if (!any({ClockPeriodic, EveryNRequests, EveryXBytes, TailAndRequests, ClockAndRequests}))
        result.wrongStep =
            std::any_of(report.steps.begin(), report.steps.end(), [](const StepOutliers& step) {
                return step.regularity && *step.regularity < 0.05;
            });
    if (any({ClockRandom, ClockPeriodic, EveryNRequests, EveryXBytes})) {
        // The body's spread, as its standard deviation at the lowest rate without the pauses.
        const double spread = 0.2 * guest.serviceNs + 0.08 * 120e3;
        result.needed = guest.pauseNs >= 3 * spread &&
                        delayed(run, std::max(guest.pauseNs / 4, 2.5 * spread)) >= 30;
    }
    return result;
}

struct ClaimScore {
    int runs = 0;
    int each = 0;
    int clock = 0;
    int requests = 0;
    int right = 0;
    int wrong = 0;
    int needed = 0;
    int neededRight = 0;
    int wrongRegularity = 0;
    int wrongStep = 0;

    void add(const ClaimResult& result)
    {
        ++runs;
        each += result.claim == "each-request";
        clock += result.claim == "clock";
        requests += result.claim == "requests";
        right += result.right;
        wrong += result.wrong;
        needed += result.needed;
        neededRight += result.needed && result.right;
        wrongRegularity += result.wrongRegularity;
        wrongStep += result.wrongStep;
    }
    /// Of these runs, in per cent: what was claimed, and whether it was false; of those in which
    /// the pauses are long and many enough, how often the true claim was made; how often a
    /// mechanism was falsely called regular or random, and a step's episodes regular.
    static std::string heading()
    {
        std::array<char, 200> text;
        std::snprintf(text.data(), text.size(), "%-50s %6s %6s %6s %6s %6s %7s %6s %6s %8s %7s",
                      "what is true", "runs", "each", "clock", "reqs", "none", "FALSE", "due",
                      "MADE", "f.regul.", "f.step");
        return text.data();
    }
    std::string row(const std::string& name) const
    {
        const auto percent = [](int part, int of) { return of ? 100.0 * part / of : 0.0; };
        std::array<char, 200> text;
        std::snprintf(text.data(), text.size(),
                      "%-50s %6d %6.1f %6.1f %6.1f %6.1f %7.2f %6d %6.1f %8.2f %7.2f", name.c_str(),
                      runs, percent(each, runs), percent(clock, runs), percent(requests, runs),
                      percent(runs - each - clock - requests, runs), percent(wrong, runs), needed,
                      percent(neededRight, needed), percent(wrongRegularity, runs),
                      percent(wrongStep, runs));
        return text.data();
    }
};

} // namespace unisweep
