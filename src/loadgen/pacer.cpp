// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/pacer.h"

#include <sys/epoll.h>

#include "loadgen/clock.h"

namespace unisweep::loadgen
{

void Pacer::sleep(std::int64_t nowNs, std::int64_t dueNs, int epollFd)
{
    const std::int64_t wakeNs = dueNs - m_spinNs;
    if (wakeNs <= nowNs)
        return;
    if (epollFd >= 0) {
        epoll_event event{};
        const timespec timeout = toTimespec(wakeNs - nowNs);
        if (epoll_pwait2(epollFd, &event, 1, &timeout, nullptr) != 0)
            return; // not the timer: it says nothing about the timer's precision
    } else {
        sleepUntil(wakeNs);
    }
    if (!m_adapts)
        return;
    // Steps of +99 and -1 balance where one wake-up in a hundred comes later.
    const std::int64_t late = monotonicNs() - wakeNs;
    m_spinNs = std::clamp(m_spinNs + (late > m_spinNs ? 990 : -10), floorNs, ceilingNs);
}

} // namespace unisweep::loadgen
