// SPDX-License-Identifier: GPL-3.0-or-later
// BootedGuest: evidence recorded in addition to the console.
#include <utility>

#include <unistd.h>

#include "base/duration_text.h"
#include "evidence/scheduling_recorder.h"
#include "guest/host_facts.h"
#include "run/boot.h"
#include "run/remote_recorder.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using Clock = std::chrono::steady_clock;

void BootedGuest::log(const QString& line)
{
    m_results.addLog(line);
    m_observer.logged(line);
}

std::unique_ptr<ThreadRecorder> BootedGuest::openRecorder(const std::stop_token& stop)
{
    if (ThreadLister threads = m_guest->threadLister())
        return std::make_unique<SchedulingRecorder>(std::move(threads));
    const auto elsewhere = m_guest->elsewhere();
    if (!elsewhere)
        return {};
    try {
        auto recorder = std::make_unique<RemoteRecorder>(*elsewhere, stop);
        log(GuestError::tr(
                "Recording the guest's threads on its host, whose clock is known to within %1.")
                .arg(humanTime(static_cast<double>(recorder->clocks().roundTripNs) / 2)));
        return recorder;
    } catch (const LoadError& error) {
        log(GuestError::tr("Not recording when the guest's threads run: %1")
                .arg(QString::fromUtf8(error.what())));
        return {};
    }
}

void BootedGuest::recordScheduling(const std::stop_token& stop)
{
    if (m_recordsScheduling)
        m_scheduling = openRecorder(stop);
    if (!m_scheduling)
        return;
    const SchedulingRecord first = m_scheduling->take(0);
    if (!first.why.isEmpty())
        log(GuestError::tr(
                "The guest's CPU time is only sampled about a thousand times a second: %1")
                .arg(first.why));
}

void BootedGuest::beginScheduling()
{
    if (m_scheduling)
        m_scheduling->beginStep();
}

std::optional<SchedulingRecord> BootedGuest::takeScheduling(quint64 epochMonotonicNs)
{
    return m_scheduling ? std::optional(m_scheduling->take(epochMonotonicNs)) : std::nullopt;
}

std::unique_ptr<DoorWatch> BootedGuest::openDoor()
{
    if (!m_watchesDoor)
        return {};
    try {
        return m_guest->openDoor(m_port);
    } catch (const std::runtime_error& error) {
        const QString line = GuestError::tr("Not recording the guest's door: %1")
                                 .arg(QString::fromUtf8(error.what()));
        log(line);
        m_watchesDoor = false; // it would also fail at the next step
        return {};
    }
}

void BootedGuest::setEvents(const std::optional<CollectionSource>& source, bool onHost)
{
    if (source)
        m_events.emplace(*source, onHost);
}

// A run without recorded collections is still valid.
void BootedGuest::openEventPort()
{
    if (!m_events || m_events->source().udpPort == 0)
        return;
    try {
        m_eventPort =
            std::make_unique<EventPort>(m_guest->endpoint({m_events->source().udpPort, true}));
    } catch (const GuestError& error) {
        const QString line = QString::fromUtf8(error.what());
        log(line);
    }
}

RuntimeRecord BootedGuest::runtime(qint64 epochNs, qint64 fromNs, qint64 toNs)
{
    if (!m_events)
        return {};
    if (m_eventPort)
        m_eventPort->catchUp();
    poll();
    RuntimeRecord record = m_events->record(epochNs, fromNs, toNs);
    if (record.from == EventsFrom::Nowhere && !std::exchange(m_hasLoggedNoEvents, true)) {
        const QString line = GuestError::tr("The guest's runtime reports no collections: whether "
                                            "there were any is unknown");
        log(line);
    }
    return record;
}

std::optional<qint64> BootedGuest::account()
{
    m_lastCounters = Clock::now();
    return readCounters();
}

static AccountingPoint accountingPoint(qint64 guest, const GuestCounters& counters)
{
    AccountingPoint point;
    point.guest = guest;
    point.monotonicNs = counters.monotonicNs;
    point.cpuNs = counters.cpuNs;
    point.vcpuNs = counters.vcpuNs;
    point.vcpuDelayNs = counters.vcpuDelayNs;
    point.haltPollNs = counters.haltPollNs;
    point.memoryUsedKiB = counters.memoryUsedKiB;
    point.residentKiB = counters.residentKiB;
    point.balloonKiB = counters.balloonKiB;
    point.availableKiB = counters.availableKiB;
    point.majorFaults = counters.majorFaults;
    point.receivedBytes = counters.receivedBytes;
    point.sentBytes = counters.sentBytes;
    point.receivedDrops = counters.receiveDrops;
    point.sentDrops = counters.sendDrops;
    const CpuTicks host = readCpuTicks();
    static const qint64 nsPerTick = 1'000'000'000 / sysconf(_SC_CLK_TCK);
    point.hostBusyNs = static_cast<qint64>(host.busy) * nsPerTick;
    point.hostStolenNs = static_cast<qint64>(host.stolen) * nsPerTick;
    point.hostTotalNs = static_cast<qint64>(host.total) * nsPerTick;
    return point;
}

std::optional<qint64> BootedGuest::readCounters()
{
    const GuestCounters counters = m_guest->counters();
    if (!counters.cpuNs)
        return {};
    AccountingPoint point = accountingPoint(m_record.id, counters);
    const auto own = m_ownAccount ? m_ownAccount->take() : std::nullopt;
    if (own) {
        point.memoryUsedKiB = own->memoryUsedKiB;
        point.availableKiB = own->availableKiB;
        point.ownCpuNs = own->cpuNs;
    }
    m_results.addAccounting(point);
    m_observer.accountingArrived(point);
    return counters.cpuNs;
}

} // namespace unisweep
