// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/calibration_thread.h"

#include "base/canceled.h"
#include "base/thread_priority.h"
#include "load/load_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

CalibrationThread::CalibrationThread(QObject* parent)
    : QObject(parent)
{
    qRegisterMetaType<Calibration>();
}

CalibrationThread::~CalibrationThread() = default; // the jthread requests the stop and joins

void CalibrationThread::start(const QList<ClientTransport>& transports)
{
    if (m_running)
        return;
    m_running = true;
    // The result is saved as the client's capacity.
    m_thread = startAtFullPriority([this, transports](const std::stop_token& stop) {
        bool stopped = false;
        QString error;
        try {
            for (qsizetype i = 0; i < transports.size(); ++i) {
                const QString word = toWord(transports[i]);
                const auto progress = [&](const QString& found, double fraction) {
                    const double whole = (static_cast<double>(i) + fraction) /
                                         static_cast<double>(transports.size());
                    Q_EMIT progressed(found.isEmpty() ? word : word + u": "_s + found, whole);
                };
                Q_EMIT calibrated(calibrateClient(transports[i], 0, progress, stop));
            }
        } catch (const Canceled&) {
            stopped = true;
        } catch (const std::exception& caught) {
            error = QString::fromUtf8(caught.what());
        }
        QMetaObject::invokeMethod(
            this,
            [this, stopped, error] {
                m_running = false;
                Q_EMIT finished(stopped, error);
            },
            Qt::QueuedConnection);
    });
}

void CalibrationThread::requestStop()
{
    m_thread.request_stop();
}

} // namespace unisweep
