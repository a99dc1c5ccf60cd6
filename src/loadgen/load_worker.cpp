// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/load_worker.h"

#include <algorithm>
#include <cerrno>

namespace unisweep::loadgen
{

static constexpr std::int64_t housekeepingNs = 1'000'000; // between checks for timeouts
static constexpr std::int64_t clockCheckNs = 100'000'000; // between comparisons of the clocks
// After a signal, to receive answers that are under way.
static constexpr std::int64_t stopDrainNs = 200'000'000;

LoadWorker::LoadWorker(const LoadSettings& settings, Recorder& recorder, const StopFlag& stop)
    : m_settings(settings)
    , m_options(*settings.options)
    , m_recorder(recorder)
    , m_pacer(m_options.spinNs)
    , m_stop(stop)
    , m_schedule(m_options.schedule, settings.worker, settings.workers)
    , m_realtime(m_options.realtime)
    , m_nextNumber(settings.worker)
{
}

void LoadWorker::run()
{
    m_realtime.begin();
    while (true) {
        const std::int64_t now = monotonicNs();
        if (now >= m_nextHousekeepingNs)
            housekeeping(now);
        const bool stopped = m_stop.raised();
        if (!stopped)
            sendDue(now);
        receive();
        if ((stopped || (m_schedule.done() && !hasDue())) && !isDraining(now))
            break;
        if (!hasDue())
            wait(now);
    }
    countRest();
    m_clocks.check();
}

std::optional<LoadWorker::Due> LoadWorker::takeDue(std::int64_t now)
{
    while (!m_schedule.done() && onAxis(now) >= m_schedule.nextNs()) {
        const Due due{m_schedule.nextNs(), m_nextNumber};
        m_nextNumber += m_settings.workers;
        m_schedule.advance();
        m_recorder.noteScheduled();
        if (onAxis(now) - due.intendedNs <= m_options.maxLatenessNs)
            return due;
        unsent(due.intendedNs, ETIME);
    }
    return {};
}

void LoadWorker::unsent(std::int64_t intendedNs, int error)
{
    m_recorder.record({.intendedNs = intendedNs,
                       .detail = static_cast<std::uint32_t>(error),
                       .outcome = Outcome::Unsent});
}

std::int64_t LoadWorker::wakeUpNs(std::int64_t now) const
{
    const bool sending = isSending();
    const std::int64_t latest = now + (sending ? 10 : 1) * housekeepingNs + m_pacer.spinNs();
    return sending ? std::min(nextDueNs(), latest) : latest;
}

void LoadWorker::housekeeping(std::int64_t now)
{
    m_nextHousekeepingNs = now + housekeepingNs;
    m_realtime.check(now);
    expire(now);
    if (now >= m_nextClockCheckNs) {
        m_nextClockCheckNs = now + clockCheckNs;
        m_clocks.check();
    }
}

bool LoadWorker::isDraining(std::int64_t now)
{
    if (!m_stop.raised())
        return expectsMore(now);
    if (m_stopSeenNs == 0)
        m_stopSeenNs = now;
    return isOutstanding() && now - m_stopSeenNs < stopDrainNs;
}

} // namespace unisweep::loadgen
