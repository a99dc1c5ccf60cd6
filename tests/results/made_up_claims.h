// SPDX-License-Identifier: GPL-3.0-or-later
// Compares a claim about a made-up guest with the truth. The test (tests/results/claims.cpp, a few
// seeds) and the benchmark (tests/bench/claims_bench.cpp, all seeds) share the cases.
#pragma once

#include <array>
#include <map>
#include <mutex>
#include <string>

#include <boost/math/distributions/binomial.hpp>

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

/// A reported interval and the true value.
struct Stated {
    double truth = 0;
    double estimate = 0;
    Interval interval;
    bool covers() const { return interval.contains(truth); }
};

struct ClaimResult {
    std::string claim;  ///< toWord() of the mechanism's kind
    bool right = false; ///< the planted mechanism, or one of them
    bool wrong = false; ///< another mechanism
    /// The pauses last three times the body's spread and delay at least 30 requests.
    bool due = false;
    /// For pauses driven by requests, the same as `due`. Pauses driven by the clock must also last
    /// longer than the body's 99.9th percentile exceeds its median, and at two rates or more, most
    /// of them must delay at least two requests: if they delay one or none, a fixed share of
    /// requests is delayed individually, as on a slow path.
    bool determinable = false;
    bool wrongRegularity = false; ///< regularity of the mechanism
    bool wrongStep = false;       ///< a step's episodes are reported as regular and are not
    std::optional<Stated> length; ///< stated by a right claim
    std::optional<Stated> spacing;
    double logOdds = 0;
    std::string best; ///< name of a model
    std::string next;
    double lengthSpread = 0;
    double thresholdNs = 0;
    qint64 delays = 0;
};

inline bool isOneOf(Mechanism mechanism, std::initializer_list<Mechanism> of)
{
    return std::find(of.begin(), of.end(), mechanism) != of.end();
}

/// Latencies that the guest would have without pauses, at one rate.
struct Body {
    double spreadNs = 0; ///< standard deviation
    double reachNs = 0;  ///< from the median to the 99.9th percentile
};
/// One element per step.
inline const std::vector<Body>& bodiesOf(const MadeUpGuest& guest)
{
    static std::mutex mutex;
    static std::map<std::tuple<bool, bool, std::vector<int>>, std::vector<Body>> known;
    using enum Mechanism;
    const bool tail = isOneOf(guest.mechanism, {LogNormalTail, TailAndRequests, TailAndClock});
    const std::lock_guard lock(mutex);
    std::vector<Body>& bodies = known[{tail, guest.poisson, guest.rates}];
    if (bodies.empty()) {
        MadeUpGuest body = guest;
        body.mechanism = tail ? LogNormalTail : ClockRandom;
        body.pauses = false;
        body.seed = 1;
        for (const StepData& step : makeUp(body).run.steps) {
            const LatencyStatistics& latency = step.statistics.latency;
            bodies.push_back({latency.standardDeviationNs,
                              static_cast<double>(latency.p999Ns - latency.medianNs)});
        }
    }
    return bodies;
}

struct Hits {
    int requests = 0;   ///< delayed by at least three times the body's spread
    int beyondBody = 0; ///< those of pauses longer than the body's reach
    int rates = 0;      ///< rates at which most pauses delay at least two requests
};
inline Hits countHits(const MadeUpGuest& guest, const MadeUpRun& made)
{
    using enum Mechanism;
    // The request that triggers a pause waits for all of it.
    const int first = isOneOf(guest.mechanism, {EveryNRequests, EveryXBytes, TailAndRequests});
    const std::vector<Body>& bodies = bodiesOf(guest);
    Hits hits;
    for (std::size_t i = 0; i < made.pauses.size(); ++i) {
        const double least = 3 * bodies[i].spreadNs;
        if (guest.pauseNs < least)
            continue;
        int all = 0;
        std::size_t together = 0;
        const SampleList& samples = made.run.steps[i].samples;
        for (const made_up::Span& pause : made.pauses[i]) {
            auto sample = std::upper_bound(samples.begin(), samples.end(), pause.fromNs,
                                           [](double from, const Sample& a) {
                                               return from < static_cast<double>(a.intendedNs);
                                           });
            int met = first;
            for (; sample != samples.end() &&
                   static_cast<double>((*sample).intendedNs) + least < pause.toNs;
                 ++sample)
                ++met;
            all += met;
            together += met > 1;
        }
        hits.requests += all;
        hits.beyondBody += guest.pauseNs > bodies[i].reachNs ? all : 0;
        hits.rates += 2 * together > made.pauses[i].size();
    }
    return hits;
}

/// The share of delays beyond the threshold in which a pause took part.
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

// Stores the intervals of a right claim whose true value is a single number.
inline void addStated(ClaimResult& result, const MadeUpGuest& guest, const PauseMechanism& found)
{
    using enum Mechanism;
    if (found.lengthNs && guest.mechanism != HostStalls)
        result.length = Stated{guest.pauseNs, found.best.lengthNs, *found.lengthNs};
    if (!found.spacing || isOneOf(guest.mechanism, {HostStalls, ClockAndRequests}) ||
        found.best.model == PauseModel::Tail)
        return;
    if (found.kind != PauseMechanism::Kind::Clock)
        result.spacing = Stated{guest.requestsPerPause(), found.best.meanRequests, *found.spacing};
    else // from the start of one pause to the start of the next
        result.spacing =
            Stated{guest.intervalNs + (guest.mechanism == ClockPeriodic ? 0 : guest.pauseNs),
                   found.best.meanIntervalNs, *found.spacing};
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
    result.lengthSpread = found.best.lengthSpread;
    result.thresholdNs = found.thresholdNs;
    result.delays = found.delays;
    const auto any = [&](std::initializer_list<Mechanism> of) {
        return isOneOf(guest.mechanism, of);
    };
    if (found.kind == Kind::EachRequest) // requests in bursts are not slow individually
        result.right = !any({SlowPathBursts, ArrivalBursts}) &&
                       pausedShare(made, report, found.thresholdNs) < 0.5;
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
    if (result.right)
        addStated(result, guest, found);
    // With two mechanisms at once, naming one is half the truth: allowed, but not required.
    if (!any({LogNormalTail, ParetoTail, SlowPath, HostStalls, ClockAndRequests, SlowPathBursts,
              ArrivalBursts})) {
        const Hits hits = countHits(guest, made);
        result.due = hits.requests >= 30;
        result.determinable = result.due && (any({EveryNRequests, EveryXBytes, TailAndRequests}) ||
                                             (hits.beyondBody >= 30 && hits.rates >= 2));
    }
    return result;
}

/// A proportion: `part` of `of`.
struct Part {
    int part = 0;
    int of = 0;
    void add(bool counted, bool hit)
    {
        of += counted;
        part += counted && hit;
    }
    std::string text() const
    {
        return of == 0 ? "–" : std::to_string(part) + " of " + std::to_string(of);
    }
    /// Upper 95 % confidence bound of the true share (Clopper and Pearson 1934), in percent.
    double bound() const
    {
        return of == 0 || part == of
                   ? 100
                   : 100 * boost::math::binomial::find_upper_bound_on_p(of, part, 0.05);
    }
};

struct ClaimScore {
    int runs = 0;
    int each = 0;
    int clock = 0;
    int requests = 0;
    Part falseRequests;
    Part falseOther;
    Part due; ///< the claim was made
    Part determinable;
    Part length; ///< the interval covers the truth
    Part spacing;
    Part regularity; ///< falsely reported
    Part step;

    void add(const ClaimResult& result)
    {
        ++runs;
        each += result.claim == "each-request";
        clock += result.claim == "clock";
        requests += result.claim == "requests";
        falseRequests.add(true, result.wrong && result.claim == "requests");
        falseOther.add(true, result.wrong && result.claim != "requests");
        due.add(result.due, result.right);
        determinable.add(result.determinable, result.right);
        length.add(result.length.has_value(), result.length && result.length->covers());
        spacing.add(result.spacing.has_value(), result.spacing && result.spacing->covers());
        regularity.add(true, result.wrongRegularity);
        step.add(true, result.wrongStep);
    }
    static std::string heading()
    {
        return "| what is true | pauses | runs | each by itself | clock | requests | cannot be "
               "told | FALSE: requests | FALSE: other | MADE of DUE | MADE of TELLABLE | length "
               "covered | spacing covered | FALSE: regularity | FALSE: step |\n"
               "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|";
    }
    std::string row(const std::string& name, const std::string& pauses) const
    {
        std::string text = "| " + name + " | " + pauses + " |";
        for (const int count : {runs, each, clock, requests, runs - each - clock - requests,
                                falseRequests.part, falseOther.part})
            text += " " + std::to_string(count) + " |";
        for (const Part& part : {due, determinable, length, spacing})
            text += " " + part.text() + " |";
        return text + " " + std::to_string(regularity.part) + " | " + std::to_string(step.part) +
               " |";
    }
};

} // namespace unisweep
