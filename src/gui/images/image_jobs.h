// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include "base/background_job.h"
#include "images/image_error.h"

namespace unisweep
{

/// Background jobs on images, keyed by the image. A few run at once; the others wait. GUI thread.
class ImageJobs : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Failed, Canceled };
    struct Job {
        State state = State::Waiting;
        QString doing;       ///< the current step; at the end, the result
        double fraction = 0; ///< 0 to 1
        QStringList log;     ///< all steps so far
        bool isBusy() const { return state == State::Waiting || state == State::Running; }
    };
    /// Runs on another thread and returns the result as text for the user. Throws ImageError or
    /// Canceled.
    using Work = std::function<QString(const ImageProgress&, const std::stop_token&)>;

    explicit ImageJobs(QObject* parent = nullptr);
    ~ImageJobs() override;

    /// Does nothing if a job for this key is waiting or running.
    void start(const QString& key, Work work);
    /// Asks a job to stop and forgets its result; it counts as ended at once. Does nothing without
    /// one.
    void cancel(const QString& key);
    /// The last job for this key; nullptr if there was none.
    const Job* job(const QString& key) const;
    int busyCount() const; ///< waiting or running

Q_SIGNALS:
    void changed(const QString& key); ///< its Job; at most ten times a second while it runs
    void ended(const QString& key);   ///< done, failed or canceled

private:
    struct Progress;
    struct Entry;
    void startWaiting();
    void readProgress();
    void read(const QString& key, Entry& entry);
    void end(const QString& key, State state, const QString& how);

    std::map<QString, std::unique_ptr<Entry>> m_entries;
    QStringList m_waiting;
    QTimer m_timer;
};

} // namespace unisweep
