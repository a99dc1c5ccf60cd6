// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include <array>
#include <csignal>

#include <unistd.h>

#include <QSocketNotifier>

namespace unisweep
{

static int writeEnd = -1; // the only data for the signal handler

static void onSignal(int number)
{
    signal(number, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const ssize_t bytes = write(writeEnd, &byte, 1);
}

static constexpr std::array handled = {SIGINT, SIGTERM, SIGHUP};

Interrupt::Interrupt(std::function<void()> onInterrupt)
    : m_onInterrupt(std::move(onInterrupt))
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return; // restore the default handling of signals
    writeEnd = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this,
            [this](QSocketDescriptor descriptor) {
                char byte = 0;
                [[maybe_unused]] const ssize_t bytes = read(static_cast<int>(descriptor), &byte, 1);
                m_onInterrupt();
            });
    for (int number : handled)
        signal(number, onSignal);
}

Interrupt::~Interrupt()
{
    for (int number : handled)
        signal(number, SIG_DFL);
    if (m_notifier) {
        close(writeEnd);
        close(static_cast<int>(m_notifier->socket()));
    }
}

} // namespace unisweep
