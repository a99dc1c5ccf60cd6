// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/background_job.h"

#include <condition_variable>
#include <thread>

#include "base/canceled.h"
#include "base/thread_priority.h"

namespace unisweep
{

struct BackgroundJob::Owner {
    std::mutex mutex;
    BackgroundJob* job = nullptr;
};

namespace
{

// Never destroyed: a thread may still decrement it while the program exits.
struct RunningJobs {
    std::mutex mutex;
    std::condition_variable changed;
    int count = 0;

    static RunningJobs& instance()
    {
        static auto* const all = new RunningJobs;
        return *all;
    }
    void add(int change)
    {
        const std::scoped_lock lock(mutex);
        count += change;
        changed.notify_all();
    }
};

} // namespace

BackgroundJob::BackgroundJob(Priority priority, QObject* parent)
    : QObject(parent)
    , m_priority(priority)
    , m_owner(std::make_shared<Owner>())
{
    m_owner->job = this;
}

BackgroundJob::~BackgroundJob()
{
    m_stop.request_stop();
    const std::scoped_lock lock(m_owner->mutex);
    m_owner->job = nullptr;
}

void BackgroundJob::cancel()
{
    m_stop.request_stop();
    ++m_job;
    m_running = false;
}

quint64 BackgroundJob::begin()
{
    cancel();
    m_stop = {};
    m_running = true;
    return m_job;
}

void BackgroundJob::run(Task task)
{
    auto ended = std::make_shared<std::promise<void>>();
    auto before = std::exchange(m_before, ended->get_future().share());
    auto work = [task = std::move(task), before = std::move(before), ended = std::move(ended),
                 owner = m_owner, stop = m_stop.get_token()]() mutable {
        // Runs of the same job wait for each other, or they would only compete for processors.
        if (before.valid())
            before.wait();
        if (!stop.stop_requested())
            task(stop, owner);
        task = {};
        ended->set_value();
        RunningJobs::instance().add(-1);
    };
    RunningJobs::instance().add(1);
    if (m_priority == Priority::Full)
        startAtFullPriority(std::move(work)).detach();
    else
        std::thread(std::move(work)).detach();
}

QString BackgroundJob::attempt(const std::function<void()>& work)
{
    try {
        work();
        return {};
    } catch (const Canceled&) {
        return {};
    } catch (const std::bad_alloc&) {
        return tr("out of memory");
    } catch (const std::exception& error) {
        const QString text = QString::fromUtf8(error.what());
        return text.isEmpty() ? tr("unknown error") : text;
    } catch (...) {
        return tr("unknown error");
    }
}

void BackgroundJob::report(const std::function<void(const QString&)>& failed, const QString& error)
{
    if (failed)
        failed(error);
    else
        qWarning("background job: %s", qPrintable(error));
}

void BackgroundJob::post(Owner& owner, std::function<void()> finish)
{
    const std::scoped_lock lock(owner.mutex);
    if (owner.job)
        QMetaObject::invokeMethod(owner.job, std::move(finish), Qt::QueuedConnection);
}

bool BackgroundJob::finishAll(std::chrono::milliseconds atMost)
{
    RunningJobs& jobs = RunningJobs::instance();
    std::unique_lock lock(jobs.mutex);
    return jobs.changed.wait_for(lock, atMost, [&] { return jobs.count == 0; });
}

} // namespace unisweep
