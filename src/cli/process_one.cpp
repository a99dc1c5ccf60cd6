// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/process_one.h"

#include <csignal>
#include <cstdlib>

#include <sys/wait.h>
#include <unistd.h>

namespace unisweep
{

// Waits for all ended processes; exits when `child` is among them.
static void reap(pid_t child)
{
    int status = 0;
    while (const pid_t ended = waitpid(-1, &status, WNOHANG)) {
        if (ended < 0)
            return;
        if (ended == child)
            _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    }
}

void leaveProcessOne()
{
    if (getpid() != 1)
        return;
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    const pid_t child = fork();
    if (child <= 0) { // without a child, continue as before
        sigprocmask(SIG_SETMASK, &before, nullptr);
        return;
    }
    for (;;) {
        int number = 0;
        if (sigwait(&all, &number) != 0)
            continue;
        if (number == SIGCHLD)
            reap(child);
        else
            kill(child, number);
    }
}

} // namespace unisweep
