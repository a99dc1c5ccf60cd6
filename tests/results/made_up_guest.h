// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated curves of a first-come, first-served server whose slow requests have a known mechanism,
// so that reports about such a curve can be compared with the truth. Never a measurement.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "results/nonparametric.h"
#include "results/run_data.h"

namespace unisweep
{

enum class Mechanism {
    LogNormalTail,    ///< no pauses; service times are log-normal
    ParetoTail,       ///< no pauses; service times have a Pareto tail
    SlowPath,         ///< no pauses; one request in N, at random, takes a fixed time longer
    ClockRandom,      ///< the server pauses at Poisson instants
    ClockPeriodic,    ///< the server pauses at even intervals
    EveryNRequests,   ///< one request in N waits for a pause, such as a collection
    EveryXBytes,      ///< the same after X bytes, with requests of different sizes
    HostStalls,       ///< client and server stop together, at Poisson instants
    TailAndRequests,  ///< log-normal tail with pauses every N requests
    TailAndClock,     ///< log-normal tail with pauses at Poisson instants
    ClockAndRequests, ///< pauses at Poisson instants and others every N requests
    SlowPathBursts,   ///< no pauses; occasionally, every third request takes longer for a while
    ArrivalBursts,    ///< no pauses; occasionally, many requests are due at once and queue
};
inline constexpr int mechanismCount = 13;

inline const char* nameOf(Mechanism mechanism)
{
    static constexpr std::array names = {"no pauses, log-normal tail",
                                         "no pauses, Pareto tail",
                                         "no pauses, slow path",
                                         "by the clock, random",
                                         "by the clock, periodic",
                                         "every N requests",
                                         "every X bytes",
                                         "host stalls",
                                         "log-normal tail + every N requests",
                                         "log-normal tail + by the clock, random",
                                         "by the clock, random + every N requests",
                                         "no pauses, slow path in bursts",
                                         "no pauses, bursts of arrivals"};
    static_assert(names.size() == mechanismCount);
    return names[static_cast<std::size_t>(mechanism)];
}

struct MadeUpGuest {
    Mechanism mechanism = Mechanism::LogNormalTail;
    std::vector<int> rates;   ///< requests/s
    double seconds = 10;      ///< per step
    bool poisson = false;     ///< arrivals; false: evenly spaced
    double pauseNs = 1e6;     ///< mean length
    double intervalNs = 60e6; ///< mean time between pauses; driven by requests: at the middle rate
    double serviceNs = 40e3;  ///< median
    unsigned seed = 1;
    double requestsEach = 0; ///< per pause driven by requests; 0: derived from intervalNs
    bool pauses = true;      ///< false: only the body, without the mechanism

    /// Mean number of requests per pause driven by requests, or per slow request of the slow path.
    double requestsPerPause() const
    {
        if (requestsEach > 0)
            return requestsEach;
        auto sorted = rates;
        std::sort(sorted.begin(), sorted.end());
        return std::max(3.0, std::round(intervalNs * sorted[sorted.size() / 2] / 1e9));
    }
};

namespace made_up
{

struct Span {
    double fromNs, toNs;
};

class Step
{
public:
    Step(const MadeUpGuest& guest, int rate, std::mt19937_64& random)
        : m_guest(guest)
        , m_rate(rate)
        , m_random(random)
    {
    }

    /// All times in which the server paused or the host stopped.
    const std::vector<Span>& pauses() const { return m_paused; }

    StepData make(int id)
    {
        planPauses();
        serve();
        StepData step;
        step.record.id = id;
        step.record.memoryMiB = 1024;
        step.record.offeredRate = m_rate;
        step.record.duration = std::chrono::nanoseconds(static_cast<qint64>(m_guest.seconds * 1e9));
        step.record.state = RunState::Finished;
        QJsonArray stalls;
        for (const Span& stall : m_clientStalls) // sentinels report stalls longer than 0.2 ms
            if (stall.toNs - stall.fromNs > 0.2e6)
                stalls.append(QJsonArray{static_cast<qint64>(stall.fromNs),
                                         static_cast<qint64>(stall.toNs - stall.fromNs), 0});
        step.record.clientJson =
            QJsonDocument(QJsonObject{{QStringLiteral("sentinel"),
                                       QJsonObject{{QStringLiteral("processors"), 2},
                                                   {QStringLiteral("stalls"), stalls}}}})
                .toJson();
        step.samples = std::move(m_samples);
        step.statistics = computeStatistics(step.samples, step.record.duration);
        return step;
    }

private:
    double draw() { return uniform(m_random); }
    double exponential(double mean) { return -std::log1p(-draw()) * mean; }
    double normal() { return m_normal(m_random); }
    bool is(std::initializer_list<Mechanism> any) const
    {
        return std::find(any.begin(), any.end(), m_guest.mechanism) != any.end();
    }
    double pauseLength() { return m_guest.pauseNs * (1 + 0.05 * std::clamp(normal(), -3., 3.)); }

    void planPauses()
    {
        using enum Mechanism;
        const double end = m_guest.seconds * 1e9;
        if (!m_guest.pauses)
            return;
        if (is({ClockRandom, TailAndClock, ClockAndRequests})) {
            for (double at = exponential(m_guest.intervalNs); at < end;
                 at += m_pauses.back().toNs - at + exponential(m_guest.intervalNs))
                m_pauses.push_back({at, at + pauseLength()});
        } else if (is({ClockPeriodic})) {
            for (double at = draw() * m_guest.intervalNs; at < end; at += m_guest.intervalNs) {
                const double from = at + 0.01 * m_guest.intervalNs * normal();
                m_pauses.push_back({from, from + pauseLength()});
            }
        } else if (is({HostStalls})) {
            for (double at = exponential(m_guest.intervalNs); at < end;
                 at += m_pauses.back().toNs - at + exponential(m_guest.intervalNs))
                m_pauses.push_back({at, at + m_guest.pauseNs * std::exp(0.5 * normal() - 0.125)});
            m_clientStalls = m_pauses;
        }
        m_paused = m_pauses;
        // Bursts are longer than the gaps between requests, so that each slows several.
        if (is({SlowPathBursts})) {
            const double mean = 8e9 / m_rate;
            for (double at = exponential(burstIntervalNs(8)); at < end;
                 at = m_bursts.back().toNs + exponential(burstIntervalNs(8)))
                m_bursts.push_back({at, at + exponential(mean)});
        }
    }

    // Mean time between bursts of `requests` requests, long enough that at most a quarter of all
    // requests are in bursts.
    double burstIntervalNs(double requests) const
    {
        return std::max(m_guest.intervalNs, 4 * requests * 1e9 / m_rate);
    }

    // When the next request is due.
    double nextDue(double due)
    {
        const double gap = 1e9 / m_rate;
        if (is({Mechanism::ArrivalBursts}) && m_guest.pauses) {
            // As many requests at once as keep the server busy for the length of a pause.
            const double atOnce = std::max(2.0, m_guest.pauseNs / m_guest.serviceNs);
            if (m_leftOfBurst > 0) {
                --m_leftOfBurst;
                return due + 1e3;
            }
            if (draw() * burstIntervalNs(atOnce) < gap)
                m_leftOfBurst = static_cast<int>(atOnce) - 1;
        }
        return due + (m_guest.poisson ? exponential(gap) : gap);
    }

    // The first instant from `at` on that is in no span. `next` is the index of the first span that
    // may contain it, and only increases.
    static double after(const std::vector<Span>& spans, double at, std::size_t& next)
    {
        while (next < spans.size() && spans[next].toNs <= at)
            ++next;
        return next < spans.size() && spans[next].fromNs <= at ? spans[next].toNs : at;
    }

    double serviceTime()
    {
        using enum Mechanism;
        if (is({ParetoTail}))
            return 0.7 * m_guest.serviceNs * std::pow(1 - draw(), -1 / 2.3);
        const double sigma = is({LogNormalTail, TailAndRequests, TailAndClock}) ? 0.7 : 0.2;
        return m_guest.serviceNs * std::exp(sigma * normal());
    }

    // What one request adds towards a pause: one, or its bytes in units of the mean request.
    double allocated() { return is({Mechanism::EveryXBytes}) ? std::exp(normal() - 0.5) : 1; }

    void serve()
    {
        using enum Mechanism;
        const bool byRequests =
            m_guest.pauses && is({EveryNRequests, EveryXBytes, TailAndRequests, ClockAndRequests});
        const double budget = m_guest.requestsPerPause();
        double used = budget * draw();
        double freeAt = 0;
        std::size_t clientStall = 0;
        std::size_t pause = 0;
        std::size_t burst = 0;
        for (double due = 1e9 / m_rate; due < m_guest.seconds * 1e9; due = nextDue(due)) {
            const double sent = after(m_clientStalls, due, clientStall) + 1e3 + 2e3 * draw();
            double done = after(m_pauses, std::max(sent, freeAt), pause);
            if (pause < m_pauses.size() && done == m_pauses[pause].toNs)
                ++pause;
            double work = serviceTime();
            used += allocated();
            if (byRequests && used >= budget) {
                used -= budget;
                const double pauseLasts = pauseLength();
                m_paused.push_back({done, done + work + pauseLasts});
                work += pauseLasts;
            } else if (m_guest.pauses && is({SlowPath}) && draw() * budget < 1) {
                work += pauseLength();
            } else if (after(m_bursts, due, burst) > due && 3 * draw() < 1) {
                work += pauseLength();
            }
            while (pause < m_pauses.size() && m_pauses[pause].fromNs < done + work) {
                work -= m_pauses[pause].fromNs - done; // interrupted and resumed
                done = m_pauses[pause++].toNs;
            }
            freeAt = done += work;
            m_samples.push_back(
                {.intendedNs = static_cast<qint64>(due),
                 .sentNs = static_cast<qint64>(sent),
                 .receivedNs = static_cast<qint64>(done + 120e3 * std::exp(0.08 * normal())),
                 .outcome = Outcome::Answered});
        }
    }

    const MadeUpGuest& m_guest;
    int m_rate;
    std::mt19937_64& m_random;
    std::normal_distribution<double> m_normal;
    std::vector<Span> m_pauses;
    std::vector<Span> m_clientStalls;
    std::vector<Span> m_paused;
    std::vector<Span> m_bursts;
    int m_leftOfBurst = 0;
    std::vector<Sample> m_samples;
};

} // namespace made_up

struct MadeUpRun {
    RunData run;
    std::vector<std::vector<made_up::Span>> pauses; ///< by step
};

inline MadeUpRun makeUp(const MadeUpGuest& guest)
{
    MadeUpRun result;
    RunData& run = result.run;
    run.state = RunState::Finished;
    run.experiment.name = QStringLiteral("made-up");
    run.experiment.title = QString::fromLatin1(nameOf(guest.mechanism));
    run.experiment.service = Service::Dns;
    run.experiment.series = {
        {QStringLiteral("made up"), QStringLiteral("linux"), QStringLiteral("bind")}};
    run.experiment.rates.kind = Rates::Kind::List;
    for (int rate : guest.rates)
        run.experiment.rates.list << rate;
    std::mt19937_64 random(guest.seed);
    int id = 1;
    for (int rate : guest.rates) {
        made_up::Step step(guest, rate, random);
        run.steps.push_back(step.make(id++));
        result.pauses.push_back(step.pauses());
    }
    return result;
}

} // namespace unisweep
