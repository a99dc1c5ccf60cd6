// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/console_pipe.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

#include "base/thread_priority.h"
#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The default limit for unprivileged users (/proc/sys/fs/pipe-max-size). If it is lower, the pipe
// stays smaller, which is not an error.
static constexpr int pipeBytes = 1 << 20;

ConsolePipe::ConsolePipe()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw GuestError(GuestError::tr("cannot create a pipe; too many files may be open"));
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    fcntl(m_readEnd, F_SETFL, O_NONBLOCK);
    begin();
}

ConsolePipe::ConsolePipe(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    if (mkfifo(name.constData(), 0600) == 0) {
        m_readEnd = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        // Kept open, so that the reader does not get end-of-file when the program closes its end.
        m_writeEnd = ::open(name.constData(), O_WRONLY | O_CLOEXEC);
    }
    if (m_readEnd < 0 || m_writeEnd < 0)
        throw GuestError(GuestError::tr("cannot create the pipe %1: %2")
                             .arg(path, QString::fromLocal8Bit(strerror(errno))));
    begin();
}

ConsolePipe::~ConsolePipe()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    close(m_readEnd);
    close(m_writeEnd);
}

void ConsolePipe::begin()
{
    fcntl(m_writeEnd, F_SETPIPE_SZ, pipeBytes);
    m_thread = startAtFullPriority([this](const std::stop_token& stop) { run(stop); });
}

void ConsolePipe::drain()
{
    const std::scoped_lock lock(m_reading);
    pollfd room{.fd = m_writeEnd, .events = POLLOUT, .revents = 0};
    if (poll(&room, 1, 0) == 0)
        ++m_timesFull;
    std::array<char, 1 << 16> buffer;
    ssize_t got = 0;
    while ((got = read(m_readEnd, buffer.data(), buffer.size())) > 0)
        m_queue.add(buffer.data(), got);
}

void ConsolePipe::run(const std::stop_token& stop)
{
    const int wake = eventfd(0, EFD_CLOEXEC);
    const std::stop_callback onStop(stop, [wake] { eventfd_write(wake, 1); });
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> ready{{{.fd = m_readEnd, .events = POLLIN, .revents = 0},
                                     {.fd = wake, .events = POLLIN, .revents = 0}}};
        poll(ready.data(), ready.size(), -1);
        drain();
    }
    close(wake);
}

QList<ConsolePiece> ConsolePipe::take()
{
    drain(); // the last output of a program that has just exited
    return m_queue.take();
}

} // namespace unisweep
