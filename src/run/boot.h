// SPDX-License-Identifier: GPL-3.0-or-later
// A guest from its image to its first correct answer.
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

/// A guest that did not come up, or died, told by kind.
struct GuestFailed : GuestError {
    GuestFailed(Failure kind, const QString& message, const QString& shortly = {})
        : GuestError(message)
        , failure(kind)
        , cause(shortly.isEmpty() ? message : shortly)
    {
    }
    Failure failure;
    QString cause; ///< without the console's last words
};

/// A guest that is up, with its record and its console. Ends the guest when destroyed.
class BootedGuest
{
public:
    BootedGuest(std::unique_ptr<Guest> guest, QList<ConsoleMark> marks, GuestRecord record,
                LoadTarget target, ResultsWriter& results, RunObserver& observer);

    const GuestRecord& record() const { return m_record; }
    const LoadTarget& target() const { return m_target; }
    bool isEmulated() const;

    /// Starts it and waits for the first correct answer. Throws GuestFailed saying how it failed
    /// (what the console said, and what the client met last), Cancelled, or LoadError.
    void start(LoadClient& client, std::chrono::nanoseconds within, std::stop_token stop,
               const std::function<void()>& onTick);

    /// Where the guest keeps an account of itself; read from the first answer on. Before start().
    void setStatistics(const std::optional<StatisticsSource>& source) { m_statistics = source; }

    /// Whether to record when the guest's threads run, from the first answer on. Before start().
    void setScheduling(bool recorded) { m_recordsScheduling = recorded; }
    /// What was recorded since the last call, its times less `epochMonotonicNs`; nullopt when
    /// nothing is recorded.
    std::optional<SchedulingRecord> takeScheduling(quint64 epochMonotonicNs);
    /// What was recorded before a step is dropped.
    void beginScheduling();

    /// Whether steps watch the guest's door. Before start().
    void setDoor(bool watched) { m_watchesDoor = watched; }
    /// Watches it from now on; null where it is not watched, or, with a word in the log, cannot be.
    std::unique_ptr<DoorWatch> openDoor();

    /// How its server tells of its runtime's events, and whether it runs on this host's kernel, and
    /// so on its clock. Before start().
    void setEvents(const std::optional<CollectionSource>& source, bool onHost);

    /// Where load may go; by default to addresses of this host only. Before start().
    void setScope(LoadScope scope) { m_scope = std::move(scope); }

    /// Reads console and counters when it is time to; call it every few tens of milliseconds.
    void poll();
    /// Asks a guest that has stopped answering once more, for a few seconds; one that stays silent
    /// is dead from then on. Throws Cancelled.
    void probe(LoadClient& client, const std::stop_token& stop);
    /// How the guest has died, if it has; nullopt while it lives.
    std::optional<QString> death() const { return m_death; }
    /// Reads the counters now, so that what follows or has ended is accounted for to its bound.
    /// Gives the CPU time that the guest has used since its boot, in ns; nullopt: not told.
    std::optional<qint64> account();
    /// What its runtime told of events in [from, to) of CLOCK_MONOTONIC, on the axis whose zero is
    /// `epochNs`.
    RuntimeRecord runtime(qint64 epochNs, qint64 fromNs, qint64 toNs);
    /// How often its console was full, since its boot.
    qint64 timesConsoleFull() const { return m_timesConsoleFull; }
    /// Ends it and writes the last of its record.
    void end(const QString& how);

private:
    void waitForAddress(std::chrono::nanoseconds within, const std::stop_token& stop,
                        const std::function<void()>& onTick);
    void startAndWait(LoadClient& client, std::chrono::nanoseconds within,
                      const std::stop_token& stop, const std::function<void()>& onTick);
    void throwIfDead() const;
    QString consoleEnding() const;
    Failure silence() const;
    void die(Failure failure, const QString& how);
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
    std::optional<QString> m_death;
    bool m_deathIsVague = false;
    Port m_port;
    bool m_watchesDoor = false;
    bool m_recordsScheduling = false;
    std::unique_ptr<ThreadRecorder> m_scheduling;
    std::optional<StatisticsSource> m_statistics;
    std::unique_ptr<OwnAccount> m_ownAccount;
    std::optional<CollectionLog> m_events;
    std::unique_ptr<EventPort> m_eventPort;
    qint64 m_timesConsoleFull = 0;
    std::chrono::steady_clock::time_point m_lastCounters;
    std::chrono::steady_clock::time_point m_lastCheck;
};

} // namespace unisweep
