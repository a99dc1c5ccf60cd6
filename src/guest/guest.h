// SPDX-License-Identifier: GPL-3.0-or-later
// The interface between a run and anything that serves requests, whatever it runs on.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include <QByteArray>
#include <QList>
#include <QString>

#include "catalog/platform.h"
#include "evidence/door_watch.h"
#include "experiment/accelerator.h"
#include "guest/console_queue.h"
#include "guest/guest_error.h"
#include "guest/guest_threads.h"

namespace unisweep
{

/// How one of the guest's ports is reached from this host.
struct Endpoint {
    Port guestPort;
    QString address; ///< a literal IP address
    quint16 port = 0;
    /// For a guest in a private network: moves the client's process into that network; called in it
    /// between fork and exec. Empty: the address is reached from this host.
    std::function<void()> enterNetwork = {};
};

inline DoorPort doorPort(const Port& port)
{
    return {static_cast<quint16>(port.number), !port.udp};
}

/// A guest on another host.
struct GuestElsewhere {
    QString ssh;  ///< "ssh://USER@HOST:PORT"
    QString name; ///< that libvirt gave it
};

/// The guest's counters at one instant; nullopt where the hypervisor does not report them.
struct GuestCounters {
    quint64 monotonicNs = 0;           ///< CLOCK_MONOTONIC of the reading
    std::optional<qint64> cpuNs;       ///< CPU time used since boot, the emulator's included
    std::optional<qint64> vcpuNs;      ///< CPU time of its virtual CPUs alone
    std::optional<qint64> vcpuDelayNs; ///< their waiting for a CPU of the host
    /// Of vcpuNs: KVM's polling for an event before it lets an idle virtual CPU sleep, in vain or
    /// not (its halt_poll_ns). To the scheduler that is running.
    std::optional<qint64> haltPollNs;

    // Read less often, since reading them costs the guest more (libvirt's balloon statistics).
    std::optional<qint64> memoryUsedKiB; ///< inside the guest: available − usable
    std::optional<qint64> residentKiB;   ///< of the emulator on the host
    std::optional<qint64> balloonKiB;    ///< what the balloon leaves to the guest
    std::optional<qint64> availableKiB;  ///< what its kernel manages: less than it was given
    std::optional<qint64> majorFaults;   ///< since boot: pages read back from a file

    // Of its network card, as the guest sees it; user networking counts nothing.
    std::optional<qint64> receivedBytes;
    std::optional<qint64> receivedPackets;
    std::optional<qint64> receiveDrops;
    std::optional<qint64> sentBytes;
    std::optional<qint64> sentPackets;
    std::optional<qint64> sendDrops;
};

/// Not thread-safe; used from the run's thread. Every call is bounded in time, gives up soon after
/// `stop` is requested, and throws GuestError, or Cancelled (base/cancelled.h), which is no
/// GuestError, when `stop` was requested.
class Guest
{
public:
    Guest() = default;
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;
    /// Ends the guest if it is still running.
    virtual ~Guest() = default;

    /// Starts it and returns as soon as it runs; the server inside is not yet up.
    virtual void start(std::stop_token stop) = 0;
    /// Kills it: our guests hold no data worth saving.
    virtual void stop() = 0;

    /// CLOCK_MONOTONIC just before it was created.
    virtual quint64 createdMonotonicNs() const = 0;
    /// The address that the console says the guest has.
    virtual void noteAddress(const QString& address) { Q_UNUSED(address); }
    /// True once endpoint() is known; polled after start() until then.
    virtual bool findAddress() { return true; }
    /// What may help if it never becomes known.
    virtual QString addressHint() const
    {
        return GuestError::tr("Is there a DHCP server on its network?");
    }
    virtual Endpoint endpoint(const Port& port) const = 0;
    virtual GuestCounters counters() = 0;
    /// Lists the guest's threads on this host; empty if they are on another host, or if the
    /// hypervisor schedules the guest itself.
    virtual ThreadLister threadLister() const { return {}; }
    /// Where those threads are, if they are on another host that ssh reaches.
    virtual std::optional<GuestElsewhere> elsewhere() const { return {}; }
    /// Watches the interface at which requests to the port enter the guest, from now on. Throws
    /// GuestError or DoorError if that is not possible.
    virtual std::unique_ptr<DoorWatch> openDoor(const Port& port);
    /// The console's output since the last call.
    virtual QList<ConsolePiece> takeConsole() = 0;
    /// How often the console was found full, so that the guest may have waited to print.
    virtual qint64 timesConsoleFull() const { return 0; }
    /// False once the hypervisor reports the guest's end; `how` then describes it for the user.
    virtual bool isRunning(QString& how) = 0;

    /// For the record: the hypervisor's own description (domain XML, and the network's).
    virtual QString description() const = 0;
    virtual Accelerator accelerator() const = 0;
    /// Of the guest's kernel, or of the program.
    virtual QString commandLine() const = 0;
    virtual QString hypervisorUri() const = 0;
    /// Of the hypervisor and its library, such as "libvirt 9.0.0, QEMU 7.2.22"; empty: it has none.
    virtual QString hypervisorVersion() const { return {}; }
    /// Once started: the description as the hypervisor completed it; empty if it does not tell.
    virtual QString liveDescription() const { return {}; }
    /// Once it responds: whether the kernel's vhost threads carry its network; nullopt: not known.
    virtual std::optional<bool> usesVhost() const { return {}; }
};

inline std::unique_ptr<DoorWatch> Guest::openDoor(const Port& /*port*/)
{
    throw DoorError(GuestError::tr("its interface is not on this host"));
}

} // namespace unisweep
