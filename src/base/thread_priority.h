// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>
#include <utility>

namespace unisweep
{

/// Lowers the calling thread's priority (setpriority(2), which on Linux affects one thread), so
/// that drawing yields to the guest and the load client if there are few CPUs. Threads and
/// processes inherit the priority and cannot raise it without privileges, so start those that
/// measure with startAtFullPriority(). Call this once, before other threads start.
void yieldToMeasurement();

namespace detail
{
/// Calls `start` on a thread with the program's original priority, and returns afterwards.
void callAtFullPriority(const std::function<void()>& start);
} // namespace detail

/// Starts a thread that runs `work` with the program's original priority, whatever the caller's.
template<class Work> std::jthread startAtFullPriority(Work work)
{
    std::jthread thread;
    detail::callAtFullPriority([&] { thread = std::jthread(std::move(work)); });
    return thread;
}

} // namespace unisweep
