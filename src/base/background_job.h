// SPDX-License-Identifier: GPL-3.0-or-later
// Work in the background whose result returns to the GUI thread.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <stop_token>
#include <type_traits>

#include <QCoreApplication>
#include <QObject>

namespace unisweep
{

/// Starting again, cancel() and the destructor make earlier work obsolete: it is asked to stop and
/// its result is discarded. Nothing waits for it, so a slow disk or a call that hangs never freezes
/// the window. Use all members on the job's own thread.
class BackgroundJob : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(BackgroundJob)

public:
    enum class Priority {
        Yield, ///< yields to a measurement: reading, analysis, pictures
        Full,  ///< for starting processes that guests or measurements depend on
    };

    explicit BackgroundJob(Priority priority = Priority::Yield, QObject* parent = nullptr);
    ~BackgroundJob() override;

    /// True from start() until `done` or `failed` is called, or cancel().
    bool isRunning() const { return m_running; }
    /// Discards the current work; returns at once, without calling `done` or `failed`.
    void cancel();

    /// `work` runs on another thread, after the job's previous work, and must own what it uses; it
    /// may take a stop token and then throws Canceled on request. `done` receives its result;
    /// `failed` receives the text of an exception, which is logged if there is no `failed`.
    template<class Work, class Done>
    void start(Work work, Done done, std::function<void(const QString&)> failed = {})
    {
        const quint64 job = begin();
        run([this, job, work = std::move(work), done = std::move(done), failed = std::move(failed)](
                const std::stop_token& stop, const std::shared_ptr<Owner>& owner) mutable {
            using Result = decltype(call(work, stop));
            std::shared_ptr<Result> result;
            const QString error =
                attempt([&] { result = std::make_shared<Result>(call(work, stop)); });
            post(*owner, [this, job, result, error, done = std::move(done),
                          failed = std::move(failed)]() mutable {
                if (job != m_job)
                    return;
                m_running = false;
                if (result)
                    done(std::move(*result));
                else if (!error.isEmpty())
                    report(failed, error);
            });
        });
    }

    /// Waits at the end of the program until all jobs' work has ended, but at most `atMost`.
    /// Returns whether it has.
    static bool finishAll(std::chrono::milliseconds atMost);

private:
    struct Owner; ///< this job, if it still exists
    using Task = std::function<void(const std::stop_token&, const std::shared_ptr<Owner>&)>;

    template<class Work> static auto call(Work& work, const std::stop_token& stop)
    {
        if constexpr (std::is_invocable_v<Work&, const std::stop_token&>)
            return work(stop);
        else
            return work();
    }
    /// The exception's text; empty for none and for Canceled.
    static QString attempt(const std::function<void()>& work);
    static void report(const std::function<void(const QString&)>& failed, const QString& error);
    /// Calls `finish` on the owner's thread, unless the owner was destroyed.
    static void post(Owner& owner, std::function<void()> finish);

    quint64 begin();
    void run(Task task);

    const Priority m_priority;
    std::shared_ptr<Owner> m_owner;
    std::stop_source m_stop;
    std::shared_future<void> m_before; ///< ready when the previous work has ended
    quint64 m_job = 0;
    bool m_running = false;
};

} // namespace unisweep
