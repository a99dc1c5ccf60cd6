// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's C API with RAII, exceptions, deadlines and cancellation.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

#include <QString>
#include <libvirt/libvirt.h>

#include "base/canceled.h"
#include "guest/guest_error.h"
#include "guest/libvirt_workers.h"

namespace unisweep
{

/// Shared, because a call that outlives its deadline still needs them.
using ConnectionHandle = std::shared_ptr<virConnect>;
using DomainHandle = std::shared_ptr<virDomain>;
using NetworkHandle = std::shared_ptr<virNetwork>;
using StreamHandle = std::shared_ptr<virStream>;

/// Takes ownership of the caller's reference; null gives a null handle. Releasing the last
/// reference to a connection closes it, which waits for the daemon's reply; so handles are freed on
/// a worker thread.
template<class Object> std::shared_ptr<Object> freedByWorker(Object* object, int (*free)(Object*))
{
    return {object, [free](Object* last) {
                if (last && LibvirtWorkers::isWorker())
                    free(last);
                else if (last)
                    LibvirtWorkers::instance().run([free, last] { free(last); });
            }};
}

// The same for each type of handle.
ConnectionHandle ownConnection(virConnectPtr connection);
DomainHandle ownDomain(virDomainPtr domain);
NetworkHandle ownNetwork(virNetworkPtr network);
StreamHandle ownStream(virStreamPtr stream);

/// Explains an error from creating a guest in plain words where QEMU's message is obscure.
QString explainedCreation(const QString& error, int memoryMiB);

/// Closes a connection whose daemon does not respond for half a minute; its calls then fail.
/// Otherwise an abandoned call would keep the connection open forever.
void keepAlive(const ConnectionHandle& connection);

/// Returns false once the daemon has ended or stopped responding (see keepAlive()). Does not
/// contact the daemon.
bool isAlive(const ConnectionHandle& connection);

/// The calling thread's last libvirt error as "what: libvirt's message".
GuestError libvirtError(const QString& what);

/// Deadline of calls that libvirt answers from its own state.
inline constexpr std::chrono::seconds callDeadline{15};

namespace detail
{
/// Waits for `done` in slices. Throws GuestError at the deadline, or Canceled when `grace` has
/// passed after a stop request.
void waitForCall(const std::function<bool(std::chrono::milliseconds)>& done, const QString& what,
                 std::chrono::milliseconds deadline, std::chrono::milliseconds grace,
                 const std::stop_token& stop);

/// Counts as a pending creation during its lifetime.
class PendingCreation
{
public:
    PendingCreation();
    ~PendingCreation();
    PendingCreation(const PendingCreation&) = delete;
    PendingCreation& operator=(const PendingCreation&) = delete;
};
} // namespace detail

/// Runs a blocking call on another thread and returns its result or rethrows its exception.
/// libvirt's calls cannot be interrupted: one that misses its deadline keeps running, so `call`
/// must own what it uses. Only for calls that leave nothing behind; use createThroughLibvirt() for
/// those that create something. Throws GuestError at the deadline, Canceled after a stop request.
template<class F>
auto callLibvirt(const QString& what, std::chrono::milliseconds deadline,
                 const std::stop_token& stop, F call)
{
    using Result = std::invoke_result_t<F>;
    const auto task = std::make_shared<std::packaged_task<Result()>>(std::move(call));
    std::future<Result> result = task->get_future();
    LibvirtWorkers::instance().run([task] { (*task)(); });
    detail::waitForCall(
        [&](std::chrono::milliseconds slice) {
            return result.wait_for(slice) == std::future_status::ready;
        },
        what, deadline, {}, stop);
    return result.get();
}

/// How long a stop request waits for libvirt to finish creating something, so that it can be
/// removed immediately.
inline constexpr std::chrono::seconds creationGrace{10};

/// callLibvirt() for a call that creates a guest or a network. Such a call is never abandoned: a
/// stop request waits for creationGrace, and if the call completes later, `undo` receives its
/// result on the worker's thread. finishCreations() waits for these calls.
template<class F, class Undo>
auto createThroughLibvirt(const QString& what, std::chrono::milliseconds deadline,
                          const std::stop_token& stop, F call, Undo undo)
{
    using Result = std::invoke_result_t<F>;
    struct HandOver {
        std::mutex mutex;
        bool abandoned = false;
        std::promise<Result> promise;
        detail::PendingCreation pending; // until the worker has released it
    };
    auto shared = std::make_shared<HandOver>();
    std::future<Result> result = shared->promise.get_future();
    LibvirtWorkers::instance().run([shared, call = std::move(call), undo = std::move(undo)] {
        std::optional<Result> made;
        std::exception_ptr error;
        try {
            made.emplace(call());
        } catch (...) {
            error = std::current_exception();
        }
        const std::scoped_lock lock(shared->mutex);
        if (shared->abandoned) {
            if (made)
                undo(*made);
        } else if (error) {
            shared->promise.set_exception(error);
        } else {
            shared->promise.set_value(std::move(*made));
        }
    });
    const auto isReady = [&](std::chrono::milliseconds slice) {
        return result.wait_for(slice) == std::future_status::ready;
    };
    try {
        detail::waitForCall(isReady, what, deadline, creationGrace, stop);
    } catch (...) {
        const std::scoped_lock lock(shared->mutex);
        if (!isReady({})) {
            shared->abandoned = true;
            throw;
        }
    }
    return result.get();
}

/// Waits until all abandoned creations have been undone, but at most `atMost`. Returns whether none
/// is pending. Called before the program exits.
bool finishCreations(std::chrono::milliseconds atMost);

} // namespace unisweep
