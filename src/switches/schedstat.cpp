// SPDX-License-Identifier: GPL-3.0-or-later
#include "switches/schedstat.h"

#include <charconv>
#include <string>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace unisweep
{

Schedstat::Schedstat(pid_t tid)
    // /proc/TID works for any thread, although listings of /proc contain only processes.
    : m_file(open(
          ("/proc/" + std::to_string(tid) + "/task/" + std::to_string(tid) + "/schedstat").c_str(),
          O_RDONLY | O_CLOEXEC))
{
}

Schedstat::~Schedstat()
{
    if (m_file >= 0)
        close(m_file);
}

Schedstat::Schedstat(Schedstat&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

Schedstat& Schedstat::operator=(Schedstat&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

std::optional<SchedstatTimes> Schedstat::read() const
{
    char text[80];
    const ssize_t size = m_file < 0 ? -1 : pread(m_file, text, sizeof text, 0);
    if (size <= 0)
        return {};
    SchedstatTimes times;
    const char* end = text + size;
    const auto run = std::from_chars(text, end, times.runNs);
    if (run.ec != std::errc() || run.ptr == end)
        return {};
    const auto wait = std::from_chars(run.ptr + 1, end, times.waitNs);
    return wait.ec == std::errc() ? std::optional(times) : std::nullopt;
}

} // namespace unisweep
