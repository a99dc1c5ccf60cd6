// SPDX-License-Identifier: GPL-3.0-or-later
#include "udp_responder.h"

#include <arpa/inet.h>
#include <cstring>
#include <map>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

#include "loadgen/clock.h"

namespace loadgentest
{

using unisweep::loadgen::monotonicNs;
using unisweep::loadgen::sleepUntil;

UdpResponder::UdpResponder(Script script, bool ipv6)
    : m_script(std::move(script))
    , m_ipv6(ipv6)
    , m_fd(socket(ipv6 ? AF_INET6 : AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in6 address{};
    socklen_t length = sizeof address;
    if (ipv6) {
        address.sin6_family = AF_INET6;
        address.sin6_addr = in6addr_loopback;
    } else {
        auto& v4 = reinterpret_cast<sockaddr_in&>(address);
        v4.sin_family = AF_INET;
        v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        length = sizeof v4;
    }
    const int buffer = 8 << 20;
    setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &buffer, sizeof buffer);
    if (bind(m_fd, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("no port on loopback");
    m_port = ntohs(address.sin6_port); // at the same offset in both families
    m_thread = std::thread([this] { run(); });
}

UdpResponder::~UdpResponder()
{
    stop();
}

void UdpResponder::stop()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    if (m_fd >= 0)
        close(m_fd);
    m_fd = -1;
}

std::string UdpResponder::target() const
{
    return (m_ipv6 ? "[::1]:" : "127.0.0.1:") + std::to_string(m_port);
}

void UdpResponder::freezeAt(int number, std::int64_t ns)
{
    m_freezeNs = ns;
    m_freezeAt = number;
}

const std::vector<UdpResponder::Seen>& UdpResponder::seen()
{
    stop();
    return m_seen;
}

void UdpResponder::run()
{
    struct Held {
        sockaddr_storage peer;
        socklen_t length;
        Reply reply;
    };
    std::multimap<std::int64_t, Held> held; // by send time; equal times keep their order
    while (!m_stop) {
        std::int64_t now = monotonicNs();
        while (!held.empty() && held.begin()->first <= now) {
            const Held& h = held.begin()->second;
            sendto(m_fd, h.reply.bytes.data(), h.reply.bytes.size(), 0,
                   reinterpret_cast<const sockaddr*>(&h.peer), h.length);
            held.erase(held.begin());
        }
        pollfd p{.fd = m_fd, .events = POLLIN, .revents = 0};
        if (poll(&p, 1, held.empty() ? 20 : 1) <= 0)
            continue;
        std::uint8_t data[2048];
        sockaddr_storage peer{};
        socklen_t length = sizeof peer;
        const ssize_t bytes = recvfrom(m_fd, data, sizeof data, MSG_DONTWAIT,
                                       reinterpret_cast<sockaddr*>(&peer), &length);
        if (bytes < 0)
            continue;
        const int number = static_cast<int>(m_seen.size());
        m_seen.push_back({monotonicNs(), 0, {data, data + bytes}});
        if (number == m_closeAt) {
            close(m_fd);
            m_fd = -1;
            return;
        }
        if (number == m_freezeAt)
            sleepUntil(monotonicNs() + m_freezeNs);
        for (Reply& reply : m_script(number, m_seen.back().query)) {
            now = monotonicNs();
            if (reply.delayNs > 0) {
                held.emplace(now + reply.delayNs, Held{peer, length, std::move(reply)});
                continue;
            }
            if (m_seen.back().answeredNs == 0)
                m_seen.back().answeredNs = now;
            sendto(m_fd, reply.bytes.data(), reply.bytes.size(), 0,
                   reinterpret_cast<const sockaddr*>(&peer), length);
        }
    }
}

std::vector<std::uint8_t> correctResponse(const std::vector<std::uint8_t>& query, int records)
{
    std::vector<std::uint8_t> response = query;
    std::size_t at = 12;
    while (response[at] != 0)
        at += std::size_t{1} + response[at];
    response.resize(at + 5);
    response[2] |= 0x84;
    response[6] = static_cast<std::uint8_t>(records >> 8);
    response[7] = static_cast<std::uint8_t>(records);
    response[11] = 0;
    for (int i = 0; i < records; ++i) {
        for (const int byte : {0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, i % 256})
            response.push_back(static_cast<std::uint8_t>(byte));
    }
    return response;
}

} // namespace loadgentest
