// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/event_port.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock_now.h"
#include "base/thread_priority.h"

namespace unisweep
{

using namespace std::chrono_literals;

static constexpr auto queryInterval = 200ms;
static constexpr int replyMs = 100;
static constexpr auto catchUpPatience = 1s;

static int socketHere()
{
    return socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

// A thread cannot enter a network that belongs to another user namespace, but a child process can.
// A socket belongs to the network in which it was created, so the child creates it and passes it
// back. The child makes only system calls.
static int socketIn(const std::function<void()>& enter)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return -1;
    char byte = 0;
    iovec data{.iov_base = &byte, .iov_len = 1};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const pid_t child = fork();
    if (child == 0) {
        enter();
        const int made = socketHere();
        cmsghdr* head = CMSG_FIRSTHDR(&message);
        if (!head)
            _exit(1);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(sizeof made);
        memcpy(CMSG_DATA(head), &made, sizeof made);
        _exit(made >= 0 && sendmsg(ends[1], &message, 0) == 1 ? 0 : 1);
    }
    close(ends[1]);
    int made = -1;
    if (child > 0 && recvmsg(ends[0], &message, MSG_CMSG_CLOEXEC) == 1) {
        if (const cmsghdr* head = CMSG_FIRSTHDR(&message); head && head->cmsg_type == SCM_RIGHTS)
            memcpy(&made, CMSG_DATA(head), sizeof made);
    }
    close(ends[0]);
    while (child > 0 && waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    return made;
}

EventPort::EventPort(const Endpoint& endpoint)
    : m_socket(endpoint.enterNetwork ? socketIn(endpoint.enterNetwork) : socketHere())
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(endpoint.port);
    if (m_socket < 0 ||
        inet_pton(AF_INET, endpoint.address.toLatin1().constData(), &address.sin_addr) != 1 ||
        connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        const QString why = QString::fromLocal8Bit(strerror(errno));
        if (m_socket >= 0)
            close(m_socket);
        throw GuestError(GuestError::tr("cannot query the guest's event port %1, port %2: %3")
                             .arg(endpoint.address, QString::number(endpoint.port), why));
    }
    m_thread = startAtFullPriority([this](const std::stop_token& stop) { run(stop); });
}

EventPort::~EventPort()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    close(m_socket);
}

QList<EventResponse> EventPort::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_responses, {});
}

void EventPort::catchUp()
{
    std::unique_lock lock(m_mutex);
    const int wanted = ++m_wanted;
    m_changed.notify_all();
    m_changed.wait_for(lock, catchUpPatience, [&] { return m_caughtUp >= wanted; });
}

bool EventPort::query()
{
    std::array<char, 2048> buffer;
    while (recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT) >= 0) {
        // Discard late responses: matched to this request, their round trip would look too short.
    }
    const QByteArray request = portRequest(m_next);
    const qint64 sentNs = monotonicNowNs();
    if (send(m_socket, request.constData(), static_cast<std::size_t>(request.size()), 0) < 0)
        return false;
    pollfd ready{.fd = m_socket, .events = POLLIN, .revents = 0};
    while (poll(&ready, 1, replyMs) > 0) {
        const ssize_t got = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        const qint64 receivedNs = monotonicNowNs();
        if (got < 0)
            return false; // nothing listens there (ICMP)
        const auto reply = readPortReply(QByteArray(buffer.data(), got));
        if (!reply || reply->first < m_next)
            continue;
        m_next = reply->first + reply->events.size();
        const bool more = reply->recorded > m_next && !reply->events.empty();
        const std::scoped_lock lock(m_mutex);
        m_responses << EventResponse{*reply, sentNs, receivedNs};
        return more;
    }
    return false;
}

void EventPort::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        int wanted = 0;
        {
            const std::scoped_lock lock(m_mutex);
            wanted = m_wanted;
        }
        while (query() && !stop.stop_requested()) {
        }
        std::unique_lock lock(m_mutex);
        m_caughtUp = wanted;
        m_changed.notify_all();
        m_changed.wait_for(lock, stop, queryInterval, [&] { return m_wanted > wanted; });
    }
}

} // namespace unisweep
