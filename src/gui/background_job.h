// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <thread>

#include <QObject>

#include "run/thread_priority.h"

namespace unisweep
{

/// Work off the GUI's thread whose result comes back to it. Starting again makes the result of the
/// work before stale: it is dropped. Destroying it waits for the work, which must be bounded.
class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool isRunning() const { return m_running; }

    /// `work` runs on a thread of its own and holds what it uses by value; `done` is called with
    /// its result on this object's thread.
    template<class Work, class Done> void start(Work work, Done done)
    {
        const quint64 job = ++m_job;
        m_running = true;
        // The work before, if it still runs, is waited for by the new thread and not by us.
        m_thread = startAtFullPriority([this, job, work = std::move(work), done = std::move(done),
                                        before = std::move(m_thread)]() mutable {
            before = {};
            auto result = work();
            QMetaObject::invokeMethod(
                this,
                [this, job, done = std::move(done), result = std::move(result)]() mutable {
                    if (job != m_job)
                        return;
                    m_running = false;
                    done(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }

    /// The result of the work that is on will not be told.
    void drop()
    {
        ++m_job;
        m_running = false;
    }

private:
    quint64 m_job = 0;
    bool m_running = false;
    std::jthread m_thread;
};

} // namespace unisweep
