// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcp_responder.h"

#include <algorithm>
#include <arpa/inet.h>
#include <deque>
#include <memory>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

#include "loadgen/clock.h"

namespace loadgentest
{

using unisweep::loadgen::monotonicNs;

namespace
{

struct Connection {
    int fd;
    std::string input;
    std::deque<Play::Piece> pieces; // delayNs holds the time to write at
    Play::End end = Play::KeepOpen;
    std::int64_t endAtNs = 0;
    bool ends = false;
    bool readEnded = false;
};

void finish(Connection& connection, bool reset)
{
    if (reset) {
        const linger abort{.l_onoff = 1, .l_linger = 0};
        setsockopt(connection.fd, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    }
    close(connection.fd);
    connection.fd = -1;
}

void advance(Connection& connection, std::int64_t now)
{
    while (!connection.pieces.empty() && connection.pieces.front().delayNs <= now) {
        const std::string& bytes = connection.pieces.front().bytes;
        send(connection.fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        connection.pieces.pop_front();
    }
    if (connection.pieces.empty() && connection.ends && connection.endAtNs <= now)
        finish(connection, connection.end == Play::Reset);
}

} // namespace

TcpResponder::TcpResponder(Whole whole, Script script)
    : m_whole(std::move(whole))
    , m_script(std::move(script))
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &length) != 0 ||
        listen(m_listener, 4096) != 0)
        throw std::runtime_error("no port on loopback");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

TcpResponder::~TcpResponder()
{
    m_stop = true;
    m_thread.join();
    close(m_listener);
}

void TcpResponder::run()
{
    std::vector<std::unique_ptr<Connection>> connections;
    while (!m_stop) {
        std::vector<pollfd> polls{{.fd = m_listener, .events = POLLIN, .revents = 0}};
        for (const auto& c : connections)
            polls.push_back({.fd = c->fd,
                             .events = static_cast<short>(c->readEnded ? 0 : POLLIN),
                             .revents = 0});
        poll(polls.data(), polls.size(), 1);
        for (std::size_t i = 1; i < polls.size(); ++i) {
            Connection& c = *connections[i - 1];
            if (c.readEnded || !(polls[i].revents & (POLLIN | POLLERR | POLLHUP)))
                continue;
            char data[4096];
            const ssize_t bytes = recv(c.fd, data, sizeof data, MSG_DONTWAIT);
            if (bytes <= 0) {
                c.readEnded = true;
                ++m_clientCloses;
                if (c.pieces.empty() && !c.ends)
                    finish(c, false);
                continue;
            }
            c.input.append(data, static_cast<std::size_t>(bytes));
            if (!m_whole(c.input))
                continue;
            const Play play = m_script(m_requests++, c.input);
            c.input.clear();
            std::int64_t at = monotonicNs();
            for (const Play::Piece& piece : play.pieces)
                c.pieces.push_back({piece.bytes, at += piece.delayNs});
            c.end = play.end;
            c.ends = play.end != Play::KeepOpen;
            c.endAtNs = at + play.endDelayNs;
        }
        const std::int64_t now = monotonicNs();
        for (const auto& c : connections) {
            if (c->fd >= 0)
                advance(*c, now);
        }
        std::erase_if(connections, [](const auto& c) { return c->fd < 0; });
        while (true) {
            sockaddr_in peer{};
            socklen_t length = sizeof peer;
            const int fd = accept4(m_listener, reinterpret_cast<sockaddr*>(&peer), &length,
                                   SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (fd < 0)
                break;
            ++m_from[ntohl(peer.sin_addr.s_addr) & 0xff];
            ++m_connections;
            connections.push_back(std::make_unique<Connection>(Connection{.fd = fd}));
        }
    }
    for (const auto& c : connections)
        finish(*c, false);
}

bool wholeHttp(const std::string& soFar)
{
    return soFar.ends_with("\r\n\r\n");
}

bool wholeDns(const std::string& soFar)
{
    return soFar.size() >= 2 && soFar.size() == 2u + (static_cast<unsigned char>(soFar[0]) << 8 |
                                                      static_cast<unsigned char>(soFar[1]));
}

} // namespace loadgentest
