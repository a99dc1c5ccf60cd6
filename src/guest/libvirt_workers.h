// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace unisweep
{

/// Threads for libvirt's blocking calls. Calls never wait for each other: if all threads are busy
/// (or hang in a call that never returns), a new one is started. Idle threads are reused, because a
/// run reads counters several times a second. Thread-safe.
class LibvirtWorkers
{
public:
    /// Never destroyed: a thread that hangs in libvirt cannot be joined.
    static LibvirtWorkers& instance();

    void run(std::function<void()> task);
    /// Whether the calling thread is one of these.
    static bool isWorker();

private:
    LibvirtWorkers() = default;
    void work();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    std::size_t m_idle = 0;
};

} // namespace unisweep
