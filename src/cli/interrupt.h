// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QObject>

class QSocketNotifier;

namespace unisweep
{

/// Turns SIGINT, SIGTERM and SIGHUP into a call on the main thread. A second signal ends the
/// program immediately, as if there were no handler; the guard then ends its guests.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(std::function<void()> onInterrupt);
    ~Interrupt() override;

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::function<void()> m_onInterrupt;
};

} // namespace unisweep
