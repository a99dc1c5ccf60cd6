// SPDX-License-Identifier: GPL-3.0-or-later
// /proc/PID/task/TID/schedstat (Documentation/scheduler/sched-stats.rst): how long a thread ran,
// and how long it was ready without a CPU, in nanoseconds since its start.
#pragma once

#include <cstdint>
#include <optional>

#include <sys/types.h>

namespace unisweep
{

struct SchedstatTimes {
    std::int64_t runNs = 0;
    std::int64_t waitNs = 0; ///< counted when the thread runs again

    bool operator==(const SchedstatTimes&) const = default;
};

/// Keeps the file open, because it is read often. Not thread-safe.
class Schedstat
{
public:
    explicit Schedstat(pid_t tid);
    ~Schedstat();
    Schedstat(Schedstat&& other) noexcept;
    Schedstat& operator=(Schedstat&& other) noexcept;

    /// nullopt: the thread has ended, or the kernel does not provide these statistics.
    std::optional<SchedstatTimes> read() const;

private:
    int m_file = -1;
};

} // namespace unisweep
