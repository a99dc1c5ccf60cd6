// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_workers.h"

#include <locale.h> // NOLINT(modernize-deprecated-headers): newlocale() is of POSIX

#include "base/thread_priority.h"

namespace unisweep
{

// Some errors of libvirt can only be recognized by their text. On these threads the text is
// English, whatever the user's language.
static void useEnglishMessages()
{
    static const locale_t english = newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE));
    if (english)
        uselocale(english);
}

LibvirtWorkers& LibvirtWorkers::instance()
{
    static auto* const workers = new LibvirtWorkers; // never destroyed: its threads never end
    return *workers;
}

void LibvirtWorkers::run(std::function<void()> task)
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle)
        startAtFullPriority([this] { work(); }).detach(); // daemons and guests inherit the priority
    else
        m_changed.notify_one();
}

static thread_local bool isWorkerThread = false;

bool LibvirtWorkers::isWorker()
{
    return isWorkerThread;
}

void LibvirtWorkers::work()
{
    isWorkerThread = true;
    useEnglishMessages();
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_changed.wait(lock, [this] { return !m_tasks.empty(); });
        --m_idle;
        auto task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        task = {}; // frees its data on this thread
        lock.lock();
    }
}

} // namespace unisweep
