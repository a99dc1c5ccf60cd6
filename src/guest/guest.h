// SPDX-License-Identifier: GPL-3.0-or-later
// The interface between a run and a guest of any kind.
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

/// How to reach one of the guest's ports from this host.
struct Endpoint {
    Port guestPort;
    QString address; ///< a literal IP address
    quint16 port = 0;
    /// For a guest in a private network: moves the client's process into that network. The child
    /// calls it between fork and exec. Empty if the address can be reached from this host.
    std::function<void()> enterNetwork = {};
};

inline DoorPort doorPort(const Port& port)
{
    return {static_cast<quint16>(port.number), !port.udp};
}

/// A guest on another host.
struct GuestElsewhere {
    QString ssh;  ///< "ssh://USER@HOST:PORT"
    QString name; ///< the name that libvirt uses
};

/// The guest's counters at one moment; nullopt where the hypervisor does not report them.
struct GuestCounters {
    quint64 monotonicNs = 0;           ///< CLOCK_MONOTONIC of the reading
    std::optional<qint64> cpuNs;       ///< CPU time since boot, including the emulator's
    std::optional<qint64> vcpuNs;      ///< CPU time of the virtual CPUs alone
    std::optional<qint64> vcpuDelayNs; ///< time that they waited for a host CPU
    /// The part of vcpuNs that KVM spent polling for an event before letting an idle virtual CPU
    /// sleep, whether or not the event came (halt_poll_ns). The scheduler counts this as running.
    std::optional<qint64> haltPollNs;

    // Read less often, because reading them costs the guest more (libvirt's balloon statistics).
    std::optional<qint64> memoryUsedKiB; ///< inside the guest: available − usable
    std::optional<qint64> residentKiB;   ///< resident memory of the emulator on the host
    std::optional<qint64> balloonKiB;    ///< memory that the balloon leaves to the guest
    std::optional<qint64> availableKiB;  ///< memory that its kernel manages: less than configured
    std::optional<qint64> majorFaults;   ///< since boot: pages read from a file again

    // Traffic of its network card, as the guest sees it; not available for user networking.
    std::optional<qint64> receivedBytes;
    std::optional<qint64> receivedPackets;
    std::optional<qint64> receiveDrops;
    std::optional<qint64> sentBytes;
    std::optional<qint64> sentPackets;
    std::optional<qint64> sendDrops;
};

/// Not thread-safe; used on the run's thread. Every call is bounded in time and throws GuestError
/// on failure. Soon after `stop` is requested, calls throw Canceled (base/canceled.h), which is
/// not a GuestError.
class Guest
{
public:
    Guest() = default;
    Guest(const Guest&) = delete;
    Guest& operator=(const Guest&) = delete;
    /// Ends the guest if it is still running.
    virtual ~Guest() = default;

    /// Starts the guest and returns as soon as it is running; its server may not be ready yet.
    virtual void start(std::stop_token stop) = 0;
    /// Kills the guest, which holds no data worth saving.
    virtual void stop() = 0;

    /// CLOCK_MONOTONIC just before it was created.
    virtual quint64 createdMonotonicNs() const = 0;
    /// Passes on the address that the guest printed on its console.
    virtual void noteAddress(const QString& address) { Q_UNUSED(address); }
    /// Returns true once endpoint() is known; called repeatedly after start() until then.
    virtual bool findAddress() { return true; }
    /// A hint for the user if the address never becomes known.
    virtual QString addressHint() const
    {
        return GuestError::tr("Is there a DHCP server on its network?");
    }
    virtual Endpoint endpoint(const Port& port) const = 0;
    virtual GuestCounters counters() = 0;
    /// Lists the guest's threads on this host; empty if they are on another host or if the
    /// hypervisor schedules the guest itself.
    virtual ThreadLister threadLister() const { return {}; }
    /// Where these threads are, if they are on another host that ssh can reach.
    virtual std::optional<GuestElsewhere> elsewhere() const { return {}; }
    /// Starts watching the interface where requests to the port enter the guest. Throws GuestError
    /// or DoorError if that is not possible.
    virtual std::unique_ptr<DoorWatch> openDoor(const Port& port);
    /// Returns the console's output since the last call.
    virtual QList<ConsolePiece> takeConsole() = 0;
    /// How often the console's buffer was full, so that the guest may have had to wait.
    virtual qint64 timesConsoleFull() const { return 0; }
    /// Returns false once the hypervisor reports the guest's end, with a description for the user
    /// in `how`.
    virtual bool isRunning(QString& how) = 0;

    /// For the results file: the hypervisor's own description (XML of the domain and its network).
    virtual QString description() const = 0;
    virtual Accelerator accelerator() const = 0;
    /// Arguments of the guest's kernel, or of the program.
    virtual QString commandLine() const = 0;
    virtual QString hypervisorUri() const = 0;
    /// Versions of the hypervisor and its library, such as "libvirt 9.0.0, QEMU 7.2.22"; empty if
    /// there are none.
    virtual QString hypervisorVersion() const { return {}; }
    /// After the start: the description as completed by the hypervisor; empty if it is not
    /// available.
    virtual QString liveDescription() const { return {}; }
    /// Once the guest responds: whether the kernel's vhost threads carry its network; nullopt if
    /// unknown.
    virtual std::optional<bool> usesVhost() const { return {}; }
};

inline std::unique_ptr<DoorWatch> Guest::openDoor(const Port& /*port*/)
{
    throw DoorError(GuestError::tr("its interface is not on this host"));
}

} // namespace unisweep
