// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_call.h"

#include <condition_variable>

#include <libvirt/virterror.h>

#include "base/duration_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

ConnectionHandle ownConnection(virConnectPtr connection)
{
    return freedByWorker(connection, virConnectClose);
}

DomainHandle ownDomain(virDomainPtr domain)
{
    return freedByWorker(domain, virDomainFree);
}

NetworkHandle ownNetwork(virNetworkPtr network)
{
    return freedByWorker(network, virNetworkFree);
}

StreamHandle ownStream(virStreamPtr stream)
{
    return freedByWorker(stream, virStreamFree);
}

QString explainedCreation(const QString& error, int memoryMiB)
{
    if (!error.contains(u"cannot set up guest memory"_s) &&
        !error.contains(u"Cannot allocate memory"_s))
        return error;
    return GuestError::tr("this host does not have %1 MiB of free memory for the guest. Close "
                          "other programs, or lower the guest's memory. %2")
        .arg(QString::number(memoryMiB), error);
}

bool isAlive(const ConnectionHandle& connection)
{
    return connection && virConnectIsAlive(connection.get()) == 1;
}

static constexpr std::chrono::seconds keepAliveInterval{5};
static constexpr unsigned keepAliveCount = 6;

static GuestError hung(const QString& what, std::chrono::milliseconds after)
{
    return GuestError(GuestError::tr("%1: libvirt did not respond within %2. Its daemon may be "
                                     "stuck, or the host overloaded")
                          .arg(what, humanDuration(after)));
}

GuestError libvirtError(const QString& what)
{
    const virError* error = virGetLastError();
    const QString message = error && error->message ? QString::fromUtf8(error->message)
                                                    : GuestError::tr("unknown error");
    if (message.contains(u"keepalive timeout"_s))
        return hung(what, keepAliveInterval * keepAliveCount);
    return GuestError(what + u": "_s + message);
}

void keepAlive(const ConnectionHandle& connection)
{
    // Only remote drivers support this; others fail.
    virConnectSetKeepAlive(connection.get(), static_cast<int>(keepAliveInterval.count()),
                           keepAliveCount);
}

void detail::waitForCall(const std::function<bool(std::chrono::milliseconds)>& done,
                         const QString& what, std::chrono::milliseconds deadline,
                         std::chrono::milliseconds grace, const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + deadline;
    std::optional<Clock::time_point> stopped;
    while (!done(20ms)) {
        const auto now = Clock::now();
        if (stop.stop_requested() && !stopped)
            stopped = now;
        if (stopped && now >= *stopped + grace)
            throw Canceled();
        if (now > end)
            throw hung(what, deadline);
    }
}

namespace
{

struct Creations {
    std::mutex mutex;
    std::condition_variable changed;
    int pending = 0;
};

// Never destroyed: a worker may still decrement it while the process exits.
Creations& creations()
{
    static auto* const all = new Creations;
    return *all;
}

} // namespace

detail::PendingCreation::PendingCreation()
{
    const std::scoped_lock lock(creations().mutex);
    ++creations().pending;
}

detail::PendingCreation::~PendingCreation()
{
    const std::scoped_lock lock(creations().mutex);
    --creations().pending;
    creations().changed.notify_all();
}

bool finishCreations(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(creations().mutex);
    return creations().changed.wait_for(lock, atMost, [] { return creations().pending == 0; });
}

} // namespace unisweep
