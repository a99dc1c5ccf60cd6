// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/stop_flag.h"

#include <csignal>

namespace unisweep::loadgen
{

StopFlag& processStopFlag()
{
    static StopFlag flag;
    return flag;
}

void catchSignals()
{
    processStopFlag(); // constructs the flag now, not in a signal handler
    struct sigaction action {
    };
    action.sa_handler = [](int) { processStopFlag().raise(); };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
}

} // namespace unisweep::loadgen
