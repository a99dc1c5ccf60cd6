// SPDX-License-Identifier: GPL-3.0-or-later
// How a sending thread waits until a request is due: it sleeps as long as possible, then spins for
// as long as the host's wake-ups tend to be late.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <sys/epoll.h>

#include "loadgen/file_descriptor.h"

namespace unisweep::loadgen
{

class Pacer
{
public:
    /// `spinNs`: nullopt: the 99th percentile of this host's wake-up latency, at most 60 µs.
    explicit Pacer(std::optional<std::int64_t> spinNs)
        : m_adapts(!spinNs)
        , m_spinNs(spinNs.value_or(30'000))
    {
    }

    std::int64_t spinNs() const { return m_spinNs; }

    /// Returns when `dueNs` (CLOCK_MONOTONIC) is near enough to spin, or when `epollFd` reports
    /// events: then returns their number, with `events` filled. `epollFd` -1: waits only for the
    /// time.
    int sleep(std::int64_t nowNs, std::int64_t dueNs, int epollFd,
              std::span<epoll_event> events = {});
    /// The same for a single socket, without the cost of an epoll per packet. Returns the events of
    /// poll().
    short sleepOn(std::int64_t nowNs, std::int64_t dueNs, int fd);

private:
    void learn(std::int64_t wakeNs);

    static constexpr std::int64_t floorNs = 3'000;
    static constexpr std::int64_t ceilingNs = 60'000; ///< below wakePromptly()'s slice

    bool m_adapts;
    std::int64_t m_spinNs;
};

} // namespace unisweep::loadgen
