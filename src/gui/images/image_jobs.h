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

/// Work on images beside the window, each piece known by what it works on: a few at once, the
/// others wait for their turn. GUI thread.
class ImageJobs : public QObject
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Failed, Cancelled };
    struct Job {
        State state = State::Waiting;
        QString doing;       ///< now; afterwards how it ended
        double fraction = 0; ///< 0 to 1
        QStringList log;     ///< every word of its progress, once
        bool isBusy() const { return state == State::Waiting || state == State::Running; }
    };
    /// On another thread; gives how it ended, in words. Throws what it could not do.
    using Work = std::function<QString(const ImageProgress&, const std::stop_token&)>;

    explicit ImageJobs(QObject* parent = nullptr);
    ~ImageJobs() override;

    /// Of something that is worked on already, nothing happens.
    void start(const QString& key, Work work);
    void cancel(const QString& key);
    /// The last that was done with it; nullptr: nothing yet.
    const Job* job(const QString& key) const;
    int busyCount() const;

Q_SIGNALS:
    void changed(const QString& key);
    void ended(const QString& key);

private:
    struct Told;
    struct Entry;
    void startWaiting();
    void readTold();
    void read(const QString& key, Entry& entry);
    void end(const QString& key, State state, const QString& how);

    std::map<QString, std::unique_ptr<Entry>> m_entries;
    QStringList m_waiting;
    QTimer m_timer;
};

} // namespace unisweep
