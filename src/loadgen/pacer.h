// SPDX-License-Identifier: GPL-3.0-or-later
// How a sending thread waits until a request is due: asleep as long as it can be, then busy for
// the little while by which the host's wake-ups tend to come late.
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
    /// `spinNs` nullopt: follow the 99th percentile of this host's own wake-ups, at most 60 us.
    explicit Pacer(std::optional<std::int64_t> spinNs)
        : m_adapts(!spinNs)
        , m_spinNs(spinNs.value_or(30'000))
    {
    }

    std::int64_t spinNs() const { return m_spinNs; }

    /// Returns when `dueNs` (CLOCK_MONOTONIC) is near enough to be waited for busily, or something
    /// came that `epollFd` watches: then the number of `events` filled. `epollFd` -1: wait for the
    /// time alone.
    int sleep(std::int64_t nowNs, std::int64_t dueNs, int epollFd,
              std::span<epoll_event> events = {});
    /// The same with one socket, which then has no epoll to tell of every packet; gives poll()'s
    /// events.
    short sleepOn(std::int64_t nowNs, std::int64_t dueNs, int fd);

private:
    void learn(std::int64_t wakeNs);

    static constexpr std::int64_t floorNs = 3'000;
    static constexpr std::int64_t ceilingNs = 60'000; ///< within the turn of wakePromptly()

    bool m_adapts;
    std::int64_t m_spinNs;
};

} // namespace unisweep::loadgen
