// SPDX-License-Identifier: GPL-3.0-or-later
// One sending thread, of either transport.
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
    const Options* options = nullptr; ///< of all workers; outlives them
    unsigned worker = 0;              ///< from 0
    unsigned workers = 1;
    std::int64_t epochNs = 0;         ///< CLOCK_MONOTONIC at the schedule's zero
    std::uint64_t maxOutstanding = 0; ///< of this thread
    unsigned sockets = 1;             ///< UDP sockets of this thread
};

/// Created and destroyed by the main thread; runs on its own thread. Records to its Recorder, whose
/// samples another thread takes. Times are nanoseconds of CLOCK_MONOTONIC, except intended ones,
/// which are on the schedule's axis: its zero is LoadSettings::epochNs.
class LoadWorker
{
public:
    /// References are kept: they outlive the worker.
    LoadWorker(const LoadSettings& settings, Recorder& recorder, const StopFlag& stop);
    LoadWorker(const LoadWorker&) = delete;
    LoadWorker& operator=(const LoadWorker&) = delete;
    virtual ~LoadWorker() = default;

    /// Offers the whole schedule and waits until every request has its outcome; sooner if stopped.
    /// Called on the worker's thread. Errors of a socket are outcomes of its requests; throws
    /// std::system_error if the kernel refuses what every request needs.
    void run();
    /// How far the clocks drifted apart meanwhile; valid once run() has returned.
    const ClockWatch& clocks() const { return m_clocks; }

protected:
    /// A request whose time has come.
    struct Due {
        std::int64_t intendedNs;
        std::uint32_t number; ///< of the whole schedule, from 0
    };

    /// The schedule's next request, if it is due. One that is too late to be sent is recorded as
    /// unsent, and the next one is returned.
    std::optional<Due> takeDue(std::int64_t now);
    void unsent(std::int64_t intendedNs, int error); ///< error: errno, or 0 for no room
    /// True while the schedule has more to send.
    bool isSending() const { return !m_schedule.done() && !m_stop.raised(); }
    std::int64_t nextDueNs() const { return m_settings.epochNs + m_schedule.nextNs(); }
    /// Until when to sleep at most: the next request, or the next maintenance.
    std::int64_t wakeUpNs(std::int64_t now) const;
    std::int64_t onAxis(std::int64_t monotonic) const { return monotonic - m_settings.epochNs; }

    const LoadSettings m_settings;
    const Options& m_options;
    Recorder& m_recorder;
    Pacer m_pacer;
    ClockWatch m_clocks;

private:
    /// Sends the requests that are due, independent of responses.
    virtual void sendDue(std::int64_t now) = 0;
    /// True when requests are due that had no room yet.
    virtual bool hasDue() const { return false; }
    /// Takes the responses that have arrived, without waiting.
    virtual void receive() = 0;
    /// Records requests whose timeout is over as lost.
    virtual void expire(std::int64_t now) = 0;
    /// True while requests wait for their answers.
    virtual bool isOutstanding() const = 0;
    /// After the last request was sent: true while more may come.
    virtual bool expectsMore(std::int64_t now) = 0;
    /// Sleeps until something comes, or the next request is due.
    virtual void wait(std::int64_t now) = 0;
    /// Adds what is known only at the end to the totals: pending requests and the like.
    virtual void countRest() = 0;

    void housekeeping(std::int64_t now); ///< timeouts and clocks, each at its interval
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
