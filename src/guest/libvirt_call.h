// SPDX-License-Identifier: GPL-3.0-or-later
// libvirt's C API with RAII, errors as exceptions, deadlines and cancel.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <stop_token>
#include <thread>

#include <QString>
#include <libvirt/libvirt.h>

#include "guest/guest_error.h"

namespace unisweep
{

/// Shared, because a call that outlives its deadline still holds them.
using ConnectionHandle = std::shared_ptr<virConnect>;
using DomainHandle = std::shared_ptr<virDomain>;
using StreamHandle = std::shared_ptr<virStream>;

ConnectionHandle ownConnection(virConnectPtr connection);
DomainHandle ownDomain(virDomainPtr domain);
StreamHandle ownStream(virStreamPtr stream);

/// The calling thread's last libvirt error as "what: libvirt's message".
GuestError libvirtError(const QString& what);

/// For calls that libvirt answers from what it knows.
inline constexpr std::chrono::seconds callDeadline{15};
/// For calls that make something: QEMU, dnsmasq and the firewall's rules take their time on a
/// loaded host.
inline constexpr std::chrono::seconds createDeadline{60};

namespace detail
{
/// Waits for `done` in slices; throws when the deadline passes or stop is requested.
void waitForCall(const std::function<bool(std::chrono::milliseconds)>& done, const QString& what,
                 std::chrono::milliseconds deadline, const std::stop_token& stop);
} // namespace detail

/// Runs a blocking call on a thread of its own, and gives its result or throws its exception.
/// libvirt's calls cannot be interrupted: one that misses its deadline is left to itself, so `call`
/// must hold what it uses by value.
template<class F>
auto callLibvirt(const QString& what, std::chrono::milliseconds deadline,
                 const std::stop_token& stop, F call)
{
    using Result = std::invoke_result_t<F>;
    std::packaged_task<Result()> task(std::move(call));
    std::future<Result> result = task.get_future();
    std::thread(std::move(task)).detach();
    detail::waitForCall(
        [&](std::chrono::milliseconds slice) {
            return result.wait_for(slice) == std::future_status::ready;
        },
        what, deadline, stop);
    return result.get();
}

} // namespace unisweep
