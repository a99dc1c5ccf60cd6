// SPDX-License-Identifier: GPL-3.0-or-later
// What a run needs of anything that serves requests, whatever it runs on.
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

/// Where one of the guest's ports is reached from this host.
struct Endpoint {
    Port guestPort;
    QString address; ///< a literal IP address
    quint16 port = 0;
    /// For a guest in a network of its own: called in the client's process before it becomes the
    /// client, it moves it there. Empty: the address is reached from this host as it is.
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

/// The guest's counters at one instant; nullopt where the hypervisor does not tell.
struct GuestCounters {
    quint64 monotonicNs = 0;           ///< CLOCK_MONOTONIC of the reading
    std::optional<qint64> cpuNs;       ///< CPU time used since boot, the emulator's included
    std::optional<qint64> vcpuNs;      ///< CPU time of its virtual CPUs alone
    std::optional<qint64> vcpuDelayNs; ///< their waiting for a CPU of the host
    /// Of vcpuNs: KVM's polling for an event before it lets an idle virtual CPU sleep, in vain or
    /// not (its halt_poll_ns). To the scheduler that is running.
    std::optional<qint64> haltPollNs;

    // Read more seldom, since asking for them costs the guest more (libvirt's balloon statistics).
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
    /// Ends the guest if it still runs, whatever it takes.
    virtual ~Guest() = default;

    /// Starts it and returns as soon as it runs; the server inside is not yet up.
    virtual void start(std::stop_token stop) = 0;
    /// Ends it, without ceremony: a guest of ours holds nothing worth saving.
    virtual void stop() = 0;

    /// CLOCK_MONOTONIC just before it was created.
    virtual quint64 createdMonotonicNs() const = 0;
    /// The address that the console says the guest has.
    virtual void noteAddress(const QString& address) { Q_UNUSED(address); }
    /// True once endpoint() can tell; asked again and again after start() until then.
    virtual bool findAddress() { return true; }
    /// What may help when it never can.
    virtual QString addressHint() const
    {
        return GuestError::tr("Is there a DHCP server on its network?");
    }
    virtual Endpoint endpoint(const Port& port) const = 0;
    virtual GuestCounters counters() = 0;
    /// Lists the threads of this host that are the guest; empty where they are on another one, or
    /// where a hypervisor outside the host's scheduler runs it.
    virtual ThreadLister threadLister() const { return {}; }
    /// Where those threads are, if they are on another host that ssh reaches.
    virtual std::optional<GuestElsewhere> elsewhere() const { return {}; }
    /// Watches the interface at which requests to the port enter it, from now on. Throws GuestError
    /// or DoorError, which say why that cannot be.
    virtual std::unique_ptr<DoorWatch> openDoor(const Port& port);
    /// What the console has said since the last call.
    virtual QList<ConsolePiece> takeConsole() = 0;
    /// How often the console was found full, so that the guest may have waited to print.
    virtual qint64 timesConsoleFull() const { return 0; }
    /// False once the hypervisor says that it is over; `how` then says so for people.
    virtual bool isRunning(QString& how) = 0;

    /// For the record: the hypervisor's own description (domain XML, and the network's).
    virtual QString description() const = 0;
    virtual Accelerator accelerator() const = 0;
    /// Of the guest's kernel, or of the program.
    virtual QString commandLine() const = 0;
    virtual QString hypervisorUri() const = 0;
};

inline std::unique_ptr<DoorWatch> Guest::openDoor(const Port& /*port*/)
{
    throw DoorError(GuestError::tr("its interface is not on this host"));
}

} // namespace unisweep
