// SPDX-License-Identifier: GPL-3.0-or-later
// When requests are due. A schedule depends only on its parameters and seed: it is fixed before the
// first request is sent and never waits for answers (open loop).
#pragma once

#include <cstdint>

#include "loadgen/random.h"

namespace unisweep::loadgen
{

enum class Arrivals { Constant, Poisson };

struct ScheduleParameters {
    double perSecond = 1000;
    std::int64_t durationNs = 10'000'000'000;
    std::int64_t warmUpNs = 0; ///< warm-up requests are before 0, at the same rate
    Arrivals arrivals = Arrivals::Constant;
    std::uint64_t seed = 1;
};

/// The requests of one of several workers, which together make up the whole schedule. Constant
/// arrivals are assigned in turn; for Poisson arrivals, each worker has a process of rate/n.
class Schedule
{
public:
    Schedule(const ScheduleParameters& parameters, unsigned worker, unsigned workers);

    bool done() const { return m_intended >= m_end; }
    /// Intended instant of the next request in ns; valid unless done().
    std::int64_t nextNs() const { return m_intended; }
    void advance();

    /// The number of requests at or after 0.
    static std::uint64_t countMeasured(const ScheduleParameters& parameters, unsigned workers);

private:
    Arrivals m_arrivals;
    std::int64_t m_end;
    double m_gap;         // ns between two requests of the whole schedule
    std::int64_t m_index; // constant arrivals: index in the whole schedule, 0 at instant 0
    std::int64_t m_stride;
    double m_time; // Poisson arrivals: exact instant; m_intended is rounded
    Random m_random;
    std::int64_t m_intended = 0;
};

} // namespace unisweep::loadgen
