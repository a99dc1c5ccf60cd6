// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/measuring_turn.h"

#include "guest/runtime_directory.h"

namespace unisweep
{

static QString turnPath()
{
    return runtimeRoot() + QStringLiteral("/measuring.lock");
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
    return !FileLock(turnPath()).isHeld();
}

} // namespace unisweep
