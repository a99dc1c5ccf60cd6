// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

#include <QObject>

#include "run/calibration.h"

namespace unisweep
{

/// Runs calibrateClient() for several transports on a separate thread and reports by queued
/// signals, for the window and the command line. The destructor stops it and waits for its end,
/// within a second.
class CalibrationThread : public QObject
{
    Q_OBJECT

public:
    explicit CalibrationThread(QObject* parent = nullptr);
    ~CalibrationThread() override;

    /// Does nothing while a calibration is running.
    void start(const QList<ClientTransport>& transports);
    bool isRunning() const { return m_running; }
    /// Returns immediately; finished() follows. Completed measurements are saved.
    void requestStop();

Q_SIGNALS:
    /// `fraction` is the progress over all transports, 0 to 1.
    void progressed(const QString& activity, double fraction);
    void calibrated(const unisweep::Calibration& calibration);
    /// `error` is empty on success and after a stop request.
    void finished(bool stopped, const QString& error);

private:
    std::jthread m_thread;
    bool m_running = false;
};

} // namespace unisweep
