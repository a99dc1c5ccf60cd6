// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_priority.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>

#include <sys/resource.h>

namespace unisweep
{

namespace
{

// Created before the program lowers its priority; it starts threads with the original priority.
class Starter
{
public:
    Starter()
        : m_thread([this](const std::stop_token& stop) { serve(stop); })
    {
    }

    void call(const std::function<void()>& start)
    {
        const std::lock_guard turn(m_turn);
        std::unique_lock lock(m_mutex);
        m_start = &start;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_start; });
    }

private:
    void serve(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return m_start != nullptr; })) {
            (*m_start)();
            m_start = nullptr;
            m_changed.notify_all();
        }
    }

    std::mutex m_turn; ///< one caller at a time
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    const std::function<void()>* m_start = nullptr;
    std::jthread m_thread;
};

std::unique_ptr<Starter> starter;

} // namespace

void yieldToMeasurement()
{
    constexpr int drawingNiceness = 10;
    starter = std::make_unique<Starter>();
    // A process started with a lower priority keeps it.
    setpriority(PRIO_PROCESS, 0, std::max(getpriority(PRIO_PROCESS, 0), drawingNiceness));
}

void detail::callAtFullPriority(const std::function<void()>& start)
{
    if (starter)
        starter->call(start);
    else
        start(); // the priority was not lowered
}

} // namespace unisweep
