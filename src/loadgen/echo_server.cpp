// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/echo_server.h"

#include <cerrno>
#include <climits>
#include <sys/epoll.h>
#include <sys/socket.h>

#include "loadgen/clock.h"

namespace unisweep::loadgen
{

/// Binds a socket of `type`, and sets `endpoint` to the address that it got.
static FileDescriptor bound(Endpoint& endpoint, int type)
{
    FileDescriptor fd(
        checked(socket(endpoint.family(), type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "socket"));
    const int on = 1;
    const int buffer = 8 << 20;
    setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (type == SOCK_DGRAM &&
        setsockopt(fd.get(), SOL_SOCKET, SO_RCVBUFFORCE, &buffer, sizeof buffer) != 0)
        setsockopt(fd.get(), SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    socklen_t length = endpoint.length();
    if (bind(fd.get(), endpoint.address(), length) != 0 ||
        getsockname(fd.get(), endpoint.address(), &length) != 0)
        throwErrno("listen on " + endpoint.toText());
    return fd;
}

static void watch(int epoll, int fd)
{
    epoll_event event{.events = EPOLLIN, .data = {.fd = fd}};
    checked(epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event), "epoll");
}

EchoServer::EchoServer(const Endpoint& listenAt)
    : m_endpoint(listenAt)
    , m_listener(bound(m_endpoint, SOCK_STREAM))
    , m_epoll(checked(epoll_create1(EPOLL_CLOEXEC), "epoll"))
    , m_data(batch * datagramBytes)
{
    m_udp = bound(m_endpoint, SOCK_DGRAM);
    checked(listen(m_listener.get(), SOMAXCONN), "listen");
    watch(m_epoll.get(), m_udp.get());
    watch(m_epoll.get(), m_listener.get());
}

void EchoServer::run(const StopFlag& stop, std::int64_t untilNs)
{
    std::array<epoll_event, batch> events;
    while (!stop.raised() && monotonicNs() < untilNs) {
        const int count = epoll_wait(m_epoll.get(), events.data(), batch, 20);
        for (int i = 0; i < count; ++i) {
            const int fd = events[static_cast<std::size_t>(i)].data.fd;
            if (fd == m_udp.get())
                echoDatagrams();
            else if (fd == m_listener.get())
                acceptConnections();
            else
                echoBytes(fd);
        }
    }
}

void EchoServer::echoDatagrams()
{
    std::array<mmsghdr, batch> headers{};
    std::array<iovec, batch> parts{};
    std::array<sockaddr_storage, batch> peers{};
    for (unsigned i = 0; i < batch; ++i) {
        parts[i] = {.iov_base = m_data.data() + i * datagramBytes, .iov_len = datagramBytes};
        headers[i].msg_hdr.msg_name = &peers[i];
        headers[i].msg_hdr.msg_namelen = sizeof peers[i];
        headers[i].msg_hdr.msg_iov = &parts[i];
        headers[i].msg_hdr.msg_iovlen = 1;
    }
    const int count = recvmmsg(m_udp.get(), headers.data(), batch, MSG_DONTWAIT, nullptr);
    for (unsigned i = 0; i < static_cast<unsigned>(std::max(count, 0)); ++i)
        parts[i].iov_len = headers[i].msg_len;
    for (int done = 0; done < count;) {
        const int sent = sendmmsg(m_udp.get(), headers.data() + done,
                                  static_cast<unsigned>(count - done), MSG_DONTWAIT);
        if (sent <= 0)
            break; // socket buffer full: lost, as on any network
        done += sent;
    }
}

void EchoServer::acceptConnections()
{
    while (true) {
        FileDescriptor fd(
            accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!fd)
            return;
        const auto index = static_cast<std::size_t>(fd.get());
        if (m_connections.size() <= index)
            m_connections.resize(index * 2 + 1);
        watch(m_epoll.get(), fd.get());
        m_connections[index] = std::move(fd);
    }
}

void EchoServer::echoBytes(int fd)
{
    while (true) {
        const ssize_t bytes = recv(fd, m_data.data(), datagramBytes, 0);
        if (bytes < 0 && errno == EAGAIN)
            return;
        if (bytes <= 0)
            return close(fd);
        // Requests are much smaller than a socket buffer. A peer that does not read loses its
        // connection.
        if (send(fd, m_data.data(), static_cast<std::size_t>(bytes), MSG_NOSIGNAL) != bytes)
            return close(fd);
    }
}

void EchoServer::close(int fd)
{
    m_connections[static_cast<std::size_t>(fd)].reset();
}

EchoThread::EchoThread(const Endpoint& listenAt)
    : m_server(listenAt)
    , m_thread([this] { m_server.run(m_stop, INT64_MAX); })
{
}

EchoThread::~EchoThread()
{
    m_stop.raise();
    m_thread.join();
}

} // namespace unisweep::loadgen
