// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/schedule.h"

#include <cmath>

namespace unisweep::loadgen
{

Schedule::Schedule(const ScheduleParameters& parameters, unsigned worker, unsigned workers)
    : m_arrivals(parameters.arrivals)
    , m_end(parameters.durationNs)
    , m_gap(1e9 / parameters.perSecond)
    , m_index(worker)
    , m_stride(workers)
    , m_time(-static_cast<double>(parameters.warmUpNs))
    , m_random(parameters.seed + worker)
{
    if (m_arrivals == Arrivals::Constant) {
        // Goes back by whole rounds of all workers, as far as the warm-up reaches.
        const double before = static_cast<double>(parameters.warmUpNs) / m_gap;
        m_index -= m_stride * (static_cast<std::int64_t>(before) / m_stride);
        m_intended = std::llround(static_cast<double>(m_index) * m_gap);
    } else {
        m_gap *= workers;
        advance();
    }
}

void Schedule::advance()
{
    if (m_arrivals == Arrivals::Constant) {
        m_index += m_stride;
        m_intended = std::llround(static_cast<double>(m_index) * m_gap);
    } else {
        m_time += m_gap * m_random.exponential();
        m_intended = std::llround(m_time);
    }
}

std::uint64_t Schedule::countMeasured(const ScheduleParameters& parameters, unsigned workers)
{
    if (parameters.arrivals == Arrivals::Constant) {
        const double gap = 1e9 / parameters.perSecond;
        auto count = static_cast<std::int64_t>(static_cast<double>(parameters.durationNs) / gap);
        // The floating-point estimate may be off by one; the rounded instants decide.
        while (std::llround(static_cast<double>(count) * gap) < parameters.durationNs)
            ++count;
        while (count > 0 &&
               std::llround(static_cast<double>(count - 1) * gap) >= parameters.durationNs)
            --count;
        return static_cast<std::uint64_t>(count);
    }
    std::uint64_t count = 0;
    for (unsigned worker = 0; worker < workers; ++worker) {
        for (Schedule schedule(parameters, worker, workers); !schedule.done(); schedule.advance())
            count += schedule.nextNs() >= 0;
    }
    return count;
}

} // namespace unisweep::loadgen
