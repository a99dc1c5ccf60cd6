// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

#include <QObject>

#include "run/calibration.h"

namespace unisweep
{

/// calibrateClient() on a thread of its own, one way of asking after the other, told by queued
/// signals: for the window and the command line. Destroying it stops it and waits for its end,
/// which comes within a second.
class CalibrationThread : public QObject
{
    Q_OBJECT

public:
    explicit CalibrationThread(QObject* parent = nullptr);
    ~CalibrationThread() override;

    /// Does nothing while one is on.
    void start(const QList<ClientTransport>& transports);
    bool isRunning() const { return m_running; }
    /// Returns at once; finished() follows. What was measured in full is kept.
    void requestStop();

Q_SIGNALS:
    /// `fraction` is of all that was asked, 0 to 1.
    void progressed(const QString& activity, double fraction);
    void calibrated(const unisweep::Calibration& calibration);
    /// `error` is empty when all went well, or on a stop.
    void finished(bool stopped, const QString& error);

private:
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace unisweep
