// SPDX-License-Identifier: GPL-3.0-or-later
// The base of sending threads, for either transport.
#pragma once

#include <cstdint>
#include <optional>

#include "loadgen/clock.h"
#include "loadgen/options.h"
#include "loadgen/pacer.h"
#include "loadgen/realtime.h"
#include "loadgen/recorder.h"
#include "loadgen/schedule.h"
#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

/// One worker's share of a measurement.
struct LoadSettings {
    const Options* options = nullptr; ///< for all workers; must outlive them
    unsigned worker = 0;              ///< index, from 0
    unsigned workers = 1;
    std::int64_t epochNs = 0;         ///< CLOCK_MONOTONIC at the schedule's zero
    std::uint64_t maxOutstanding = 0; ///< limit of this thread
    unsigned sockets = 1;             ///< number of UDP sockets of this thread
};

/// Created and destroyed by the main thread; runs on its own thread. Records to its Recorder, from
/// which another thread takes samples. Times are nanoseconds of CLOCK_MONOTONIC, except for
/// intended times, which are on the schedule's axis (its zero is LoadSettings::epochNs).
class LoadWorker
{
public:
    /// Keeps references, so the arguments must outlive the worker.
    LoadWorker(const LoadSettings& settings, Recorder& recorder, const StopFlag& stop);
    LoadWorker(const LoadWorker&) = delete;
    LoadWorker& operator=(const LoadWorker&) = delete;
    virtual ~LoadWorker() = default;

    /// Offers the whole schedule and waits until every request has an outcome, or until stopped.
    /// Call on the worker's thread. Errors of a socket are outcomes of its requests. Throws
    /// std::system_error if the kernel refuses resources that every request needs.
    void run();
    /// The clock steps and suspends during the run; valid once run() has returned.
    const ClockWatch& clocks() const { return m_clocks; }

protected:
    /// A request that is due.
    struct Due {
        std::int64_t intendedNs;
        std::uint32_t number; ///< in the whole schedule, from 0
    };

    /// The schedule's next request, if it is due. Requests that are too late to send are recorded
    /// as unsent and skipped.
    std::optional<Due> takeDue(std::int64_t now);
    void unsent(std::int64_t intendedNs, int error); ///< error: errno; 0: limit reached
    /// Whether the schedule has more requests to send.
    bool isSending() const { return !m_schedule.done() && !m_stop.raised(); }
    std::int64_t nextDueNs() const { return m_settings.epochNs + m_schedule.nextNs(); }
    /// The latest time to wake up: for the next request or the next housekeeping.
    std::int64_t wakeUpNs(std::int64_t now) const;
    std::int64_t onAxis(std::int64_t monotonic) const { return monotonic - m_settings.epochNs; }

    const LoadSettings m_settings;
    const Options& m_options;
    Recorder& m_recorder;
    Pacer m_pacer;
    ClockWatch m_clocks;

private:
    /// Sends the requests that are due, regardless of responses.
    virtual void sendDue(std::int64_t now) = 0;
    /// Whether requests are due that could not be sent yet.
    virtual bool hasDue() const { return false; }
    /// Receives the responses that have arrived, without waiting.
    virtual void receive() = 0;
    /// Records requests that have timed out as lost.
    virtual void expire(std::int64_t now) = 0;
    /// Whether requests are waiting for answers.
    virtual bool isOutstanding() const = 0;
    /// After the last request was sent: whether more answers are expected.
    virtual bool expectsMore(std::int64_t now) = 0;
    /// Sleeps until something arrives or the next request is due.
    virtual void wait(std::int64_t now) = 0;
    /// Adds final values to the totals, such as the number of pending requests.
    virtual void countRest() = 0;

    void housekeeping(std::int64_t now); ///< timeouts and clocks, at separate intervals
    bool isDraining(std::int64_t now);

    const StopFlag& m_stop;
    Schedule m_schedule;
    RealtimeTurns m_realtime;
    std::uint32_t m_nextNumber; ///< of this thread: every LoadSettings::workers-th
    std::int64_t m_nextHousekeepingNs = 0;
    std::int64_t m_nextClockCheckNs = 0;
    std::int64_t m_stopSeenNs = 0;
};

} // namespace unisweep::loadgen
