// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/pacer.h"

#include <poll.h>

#include "loadgen/clock.h"

namespace unisweep::loadgen
{

int Pacer::sleep(std::int64_t nowNs, std::int64_t dueNs, int epollFd, std::span<epoll_event> events)
{
    const std::int64_t wakeNs = dueNs - m_spinNs;
    if (wakeNs <= nowNs)
        return 0;
    if (epollFd >= 0) {
        const timespec timeout = toTimespec(wakeNs - nowNs);
        const int count = epoll_pwait2(epollFd, events.data(), static_cast<int>(events.size()),
                                       &timeout, nullptr);
        if (count != 0)
            return count; // not the timer, so nothing is learned about its precision
    } else {
        sleepUntil(wakeNs);
    }
    learn(wakeNs);
    return 0;
}

short Pacer::sleepOn(std::int64_t nowNs, std::int64_t dueNs, int fd)
{
    const std::int64_t wakeNs = dueNs - m_spinNs;
    if (wakeNs <= nowNs)
        return 0;
    pollfd p{.fd = fd, .events = POLLIN, .revents = 0};
    const timespec timeout = toTimespec(wakeNs - nowNs);
    if (ppoll(&p, 1, &timeout, nullptr) != 0)
        return p.revents;
    learn(wakeNs);
    return 0;
}

/// Adapts to how late a sleep until `wakeNs` ended.
void Pacer::learn(std::int64_t wakeNs)
{
    if (!m_adapts)
        return;
    // Steps of +99 to -1 are in balance if one wake-up in a hundred is later.
    const std::int64_t late = monotonicNs() - wakeNs;
    m_spinNs = std::clamp(m_spinNs + (late > m_spinNs ? 990 : -10), floorNs, ceilingNs);
}

} // namespace unisweep::loadgen
