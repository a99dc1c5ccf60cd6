// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a pipe, socket or file that the caller has opened.
#pragma once

#include <cstddef>
#include <string_view>

#include "loadgen/stop_flag.h"

namespace unisweep::loadgen
{

class StreamWriter
{
public:
    /// Throws std::system_error if `fd` is not open. Does not take ownership of the descriptor.
    explicit StreamWriter(int fd);

    enum class Result { Written, ReaderGone, GaveUp };
    /// Waits for a slow reader without limit, or, once `stop` is raised, for at most `patienceNs`.
    Result write(std::string_view bytes, const StopFlag& stop,
                 long long patienceNs = 5'000'000'000);
    /// Whether the other end has closed, as far as the kernel reports it before a write.
    bool readerGone() const;

private:
    int m_fd;
    bool m_isSocket = false;
    bool m_isPipe = false;
};

} // namespace unisweep::loadgen
