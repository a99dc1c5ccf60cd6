// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_workers.h"

#include "base/thread_priority.h"

namespace unisweep
{

LibvirtWorkers& LibvirtWorkers::instance()
{
    static auto* const workers = new LibvirtWorkers; // never destroyed, as its threads never end
    return *workers;
}

void LibvirtWorkers::run(std::function<void()> task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle)
        startAtFullPriority([this] { work(); }).detach(); // daemons and guests inherit it
    else
        m_changed.notify_one();
}

void LibvirtWorkers::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_changed.wait(lock, [this] { return !m_tasks.empty(); });
        --m_idle;
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        task = {}; // what it holds is freed here, too
        lock.lock();
    }
}

} // namespace unisweep
