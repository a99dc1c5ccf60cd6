// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/image_jobs.h"

#include <mutex>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int atOnce = 2;
static constexpr int readEveryMs = 100;

/// The progress of a worker, polled by the window.
struct ImageJobs::Progress {
    std::mutex mutex;
    QString doing;
    double fraction = 0;
    QStringList log;
};

struct ImageJobs::Entry {
    Job job;
    Work work; ///< until the job starts
    std::shared_ptr<Progress> progress;
    BackgroundJob background{BackgroundJob::Priority::Full};
};

ImageJobs::ImageJobs(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(readEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ImageJobs::readProgress);
}

ImageJobs::~ImageJobs() = default;

const ImageJobs::Job* ImageJobs::job(const QString& key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second->job;
}

int ImageJobs::busyCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_entries, [](const auto& entry) { return entry.second->job.isBusy(); }));
}

void ImageJobs::start(const QString& key, Work work)
{
    std::unique_ptr<Entry>& entry = m_entries[key];
    if (entry && entry->job.isBusy())
        return;
    if (!entry)
        entry = std::make_unique<Entry>();
    entry->job = {};
    entry->job.doing = tr("Waiting");
    entry->work = std::move(work);
    entry->progress = std::make_shared<Progress>();
    m_waiting << key;
    Q_EMIT changed(key);
    startWaiting();
}

void ImageJobs::startWaiting()
{
    const auto running = std::ranges::count_if(
        m_entries, [](const auto& entry) { return entry.second->job.state == State::Running; });
    for (auto free = atOnce - running; free > 0 && !m_waiting.isEmpty(); --free) {
        const QString key = m_waiting.takeFirst();
        Entry& entry = *m_entries.at(key);
        entry.job.state = State::Running;
        entry.job.doing = tr("Starting");
        const ImageProgress report = [progress = entry.progress](const QString& what,
                                                                 double fraction) {
            const std::lock_guard lock(progress->mutex);
            if (progress->doing != what)
                progress->log << what;
            progress->doing = what;
            progress->fraction = fraction;
        };
        entry.background.start(
            [work = std::move(entry.work), report](const std::stop_token& stop) {
                return work(report, stop);
            },
            [this, key](const QString& how) { end(key, State::Done, how); },
            [this, key](const QString& error) { end(key, State::Failed, error); });
        Q_EMIT changed(key);
        m_timer.start();
    }
}

void ImageJobs::cancel(const QString& key)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || !found->second->job.isBusy())
        return;
    m_waiting.removeAll(key);
    found->second->background.cancel();
    end(key, State::Canceled, tr("Canceled"));
}

void ImageJobs::end(const QString& key, State state, const QString& how)
{
    Entry& entry = *m_entries.at(key);
    read(key, entry);
    entry.job.state = state;
    entry.job.doing = how;
    entry.job.log << how;
    startWaiting();
    Q_EMIT changed(key);
    Q_EMIT ended(key);
}

void ImageJobs::read(const QString& key, Entry& entry)
{
    {
        const std::lock_guard lock(entry.progress->mutex);
        if (entry.progress->doing.isEmpty() || (entry.job.doing == entry.progress->doing &&
                                                entry.job.fraction == entry.progress->fraction))
            return;
        entry.job.doing = entry.progress->doing;
        entry.job.fraction = entry.progress->fraction;
        entry.job.log = entry.progress->log;
    }
    Q_EMIT changed(key);
}

void ImageJobs::readProgress()
{
    bool any = false;
    for (const auto& [key, entry] : m_entries) {
        if (entry->job.state != State::Running)
            continue;
        any = true;
        read(key, *entry);
    }
    if (!any)
        m_timer.stop();
}

} // namespace unisweep
