// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/measuring_turn.h"

#include <QFile>

#include "guest/guest_error.h"
#include "guest/runtime_directory.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString turnPath()
{
    return runtimeRoot() + u"/measuring.lock"_s;
}

MeasuringTurn waitForTurn(const std::function<void()>& onWait, std::stop_token stop)
{
    auto turn = std::make_unique<FileLock>(turnPath());
    if (turn->isHeld())
        return turn;
    onWait();
    return std::make_unique<FileLock>(turnPath(), std::move(stop));
}

bool isAnotherRunMeasuring()
{
    try {
        const QString path = turnPath();
        // A file that cannot be opened is not locked by anyone; the run reports the error.
        return !FileLock(path).isHeld() && QFile(path).open(QIODevice::ReadWrite);
    } catch (const GuestError&) {
        return false;
    }
}

} // namespace unisweep
