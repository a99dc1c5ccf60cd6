// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>
#include <utility>

namespace unisweep
{

/// Lowers the calling thread's priority (setpriority(2), which on Linux concerns one thread), so
/// that drawing gives way to the guest and the load client where processors are few. Threads and
/// processes inherit it and cannot take it back without privilege: start those that measure with
/// startAtFullPriority(). Call it once, before other threads.
void yieldToMeasurement();

namespace detail
{
/// Calls `start` on a thread that has the priority the program began with, and returns after it.
void callAtFullPriority(const std::function<void()>& start);
} // namespace detail

/// A thread running `work` with the priority that the program began with, whoever calls this.
template<class Work> std::jthread startAtFullPriority(Work work)
{
    std::jthread thread;
    detail::callAtFullPriority([&] { thread = std::jthread(std::move(work)); });
    return thread;
}

} // namespace unisweep
