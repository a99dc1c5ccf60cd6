// SPDX-License-Identifier: GPL-3.0-or-later
// Boots a guest from its image to its first correct response.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "catalog/catalog.h"
#include "evidence/collection_log.h"
#include "evidence/thread_recorder.h"
#include "guest/console_reader.h"
#include "guest/event_port.h"
#include "guest/guest.h"
#include "guest/own_account.h"
#include "load/load_client.h"
#include "results/results_file.h"
#include "run/load_scope.h"
#include "run/run_observer.h"

namespace unisweep
{

/// A guest did not boot, or ended; with the kind of failure.
struct GuestFailed : GuestError {
    GuestFailed(Failure kind, const QString& message, const QString& shortly = {})
        : GuestError(message)
        , failure(kind)
        , cause(shortly.isEmpty() ? message : shortly)
    {
    }
    Failure failure;
    QString cause; ///< without the last console output
};

/// A booted guest, with its record and its console. The destructor ends the guest.
class BootedGuest
{
public:
    BootedGuest(std::unique_ptr<Guest> guest, QList<ConsoleMark> marks, GuestRecord record,
                LoadTarget target, ResultsWriter& results, RunObserver& observer);

    const GuestRecord& record() const { return m_record; }
    const LoadTarget& target() const { return m_target; }
    bool isEmulated() const;

    /// Starts the guest and waits for the first correct response. Throws GuestFailed (with the
    /// console's output and the client's last error), Canceled or LoadError.
    void start(LoadClient& client, std::chrono::nanoseconds within, std::stop_token stop,
               const std::function<void()>& onTick);

    /// Where the guest reports its own statistics, which are read from the first response on. Call
    /// this before start().
    void setStatistics(const std::optional<StatisticsSource>& source) { m_statistics = source; }

    /// Whether to record when the guest's threads run, from the first response on. Call this before
    /// start().
    void setScheduling(bool recorded) { m_recordsScheduling = recorded; }
    /// What has been recorded since the last call, with times relative to `epochMonotonicNs`;
    /// nullopt if recording is off.
    std::optional<SchedulingRecord> takeScheduling(quint64 epochMonotonicNs);
    /// Discards what was recorded before a step.
    void beginScheduling();

    /// Whether to record the guest's door during steps. Call before start().
    void setDoor(bool watched) { m_watchesDoor = watched; }
    /// Starts recording the door; null if that is not requested or, with a line in the log, not
    /// possible.
    std::unique_ptr<DoorWatch> openDoor();

    /// How the server reports runtime events, and whether it runs on this host's kernel and so
    /// shares its clock. Call this before start().
    void setEvents(const std::optional<CollectionSource>& source, bool onHost);

    /// Where load may be sent; by default to addresses of this host only. Call before start().
    void setScope(LoadScope scope) { m_scope = std::move(scope); }

    /// Reads console and counters when due; call it every few tens of milliseconds.
    void poll();
    /// Probes a guest that has stopped responding, for a few seconds; if it stays silent, it counts
    /// as ended. Throws Canceled.
    void probe(LoadClient& client, const std::stop_token& stop);
    /// How the guest ended; nullopt while it is running.
    std::optional<QString> ending() const { return m_ending; }
    /// Reads the counters now, so that the accounting is exact at the start and end of a step.
    /// Returns the CPU time that the guest has used since its boot, in ns; nullopt: not reported.
    std::optional<qint64> account();
    /// The events that the guest's runtime reported in [from, to) of CLOCK_MONOTONIC, relative to
    /// `epochNs`.
    RuntimeRecord runtime(qint64 epochNs, qint64 fromNs, qint64 toNs);
    /// How often the console has been full since the boot.
    qint64 timesConsoleFull() const { return m_timesConsoleFull; }
    /// Ends the guest and completes its record.
    void end(const QString& how);

private:
    void waitForAddress(std::chrono::nanoseconds within, const std::stop_token& stop,
                        const std::function<void()>& onTick);
    void startAndWait(LoadClient& client, std::chrono::nanoseconds within,
                      const std::stop_token& stop, const std::function<void()>& onTick);
    void throwIfEnded() const;
    QString consoleEnding() const;
    Failure silentFailure() const;
    void recordEnding(Failure failure, const QString& how);
    void recordScheduling(const std::stop_token& stop);
    std::unique_ptr<ThreadRecorder> openRecorder(const std::stop_token& stop);
    void log(const QString& line);
    void readConsole();
    void readConsole(const ConsolePiece& piece);
    void noteFullConsole();
    void openEventPort();
    std::optional<qint64> readCounters();
    void checkAlive();

    std::unique_ptr<Guest> m_guest;
    ConsoleReader m_console;
    GuestRecord m_record;
    LoadTarget m_target;
    ResultsWriter& m_results;
    RunObserver& m_observer;
    LoadScope m_scope;
    std::optional<QString> m_ending;
    bool m_endingIsVague = false;
    Port m_port;
    bool m_watchesDoor = false;
    bool m_recordsScheduling = false;
    std::unique_ptr<ThreadRecorder> m_scheduling;
    std::optional<StatisticsSource> m_statistics;
    std::unique_ptr<OwnAccount> m_ownAccount;
    std::optional<CollectionLog> m_events;
    bool m_hasLoggedNoEvents = false; ///< the log already says that the runtime reports none
    std::unique_ptr<EventPort> m_eventPort;
    qint64 m_timesConsoleFull = 0;
    std::chrono::steady_clock::time_point m_lastCounters;
    std::chrono::steady_clock::time_point m_lastCheck;
};

} // namespace unisweep
