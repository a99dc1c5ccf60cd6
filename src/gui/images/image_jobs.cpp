// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/images/image_jobs.h"

#include <mutex>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int atOnce = 2;
static constexpr int readEveryMs = 100;

/// What a worker tells, read by the window when it is time to.
struct ImageJobs::Told {
    std::mutex mutex;
    QString doing;
    double fraction = 0;
    QStringList log;
};

struct ImageJobs::Entry {
    Job job;
    Work work; ///< while it waits
    std::shared_ptr<Told> told;
    BackgroundJob background{BackgroundJob::Priority::Full};
};

ImageJobs::ImageJobs(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(readEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ImageJobs::readTold);
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
    entry->told = std::make_shared<Told>();
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
        const ImageProgress tell = [told = entry.told](const QString& what, double fraction) {
            const std::lock_guard lock(told->mutex);
            if (told->doing != what)
                told->log << what;
            told->doing = what;
            told->fraction = fraction;
        };
        entry.background.start(
            [work = std::move(entry.work), tell](const std::stop_token& stop) {
                return work(tell, stop);
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
    end(key, State::Cancelled, tr("Canceled"));
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
        const std::lock_guard lock(entry.told->mutex);
        if (entry.told->doing.isEmpty() ||
            (entry.job.doing == entry.told->doing && entry.job.fraction == entry.told->fraction))
            return;
        entry.job.doing = entry.told->doing;
        entry.job.fraction = entry.told->fraction;
        entry.job.log = entry.told->log;
    }
    Q_EMIT changed(key);
}

void ImageJobs::readTold()
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
