// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/stream_writer.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "loadgen/clock.h"
#include "loadgen/file_descriptor.h"

namespace unisweep::loadgen
{

StreamWriter::StreamWriter(int fd)
    : m_fd(fd)
{
    struct stat status {
    };
    checked(fstat(fd, &status), "--stream: the descriptor is not open");
    m_isSocket = S_ISSOCK(status.st_mode);
    m_isPipe = S_ISFIFO(status.st_mode);
    if (m_isPipe)
        fcntl(fd, F_SETPIPE_SZ, 1 << 20); // the largest pipe buffer without privileges
}

bool StreamWriter::readerGone() const
{
    pollfd p{.fd = m_fd, .events = 0, .revents = 0};
    return (m_isPipe || m_isSocket) && poll(&p, 1, 0) == 1 && (p.revents & (POLLERR | POLLHUP));
}

StreamWriter::Result StreamWriter::write(std::string_view bytes, const StopFlag& stop,
                                         long long patienceNs)
{
    std::int64_t waitedNs = 0;
    while (!bytes.empty()) {
        pollfd p{.fd = m_fd, .events = POLLOUT, .revents = 0};
        const std::int64_t before = monotonicNs();
        if (poll(&p, 1, 100) == 0) {
            // Before the end was requested, waiting is the reader's fault, not an error.
            waitedNs = stop.raised() ? waitedNs + monotonicNs() - before : 0;
            if (waitedNs > patienceNs)
                return Result::GaveUp;
            continue;
        }
        // A ready pipe accepts PIPE_BUF bytes without blocking, but perhaps no more.
        const std::size_t piece =
            m_isPipe ? std::min<std::size_t>(bytes.size(), PIPE_BUF) : bytes.size();
        const ssize_t written = m_isSocket
                                    ? send(m_fd, bytes.data(), piece, MSG_DONTWAIT | MSG_NOSIGNAL)
                                    : ::write(m_fd, bytes.data(), piece);
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
            waitedNs = 0;
        } else if (errno == EPIPE || errno == ECONNRESET) {
            return Result::ReaderGone;
        } else if (errno != EINTR && errno != EAGAIN) {
            return Result::GaveUp;
        }
    }
    return Result::Written;
}

} // namespace unisweep::loadgen
