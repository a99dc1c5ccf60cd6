// SPDX-License-Identifier: GPL-3.0-or-later
// Forwards datagrams to and from a guest, and holds them on demand: a network path that is slow at
// known instants, for any kind of guest network. Runs in the guest's network namespace if it has
// one, otherwise on loopback.
#pragma once

#include <array>
#include <atomic>
#include <deque>
#include <map>
#include <stdexcept>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock_now.h"
#include "guest/guest.h"
#include "tests/evidence/urgency.h"

namespace unisweep
{

class HeldForwarder
{
public:
    explicit HeldForwarder(const Endpoint& guest)
        : m_thread([this, guest](const std::stop_token& stop) {
            if (guest.enterNetwork)
                guest.enterNetwork(); // affects this thread only
            m_guest.sin_family = AF_INET;
            m_guest.sin_port = htons(guest.port);
            inet_pton(AF_INET, guest.address.toLatin1().constData(), &m_guest.sin_addr);
            m_front = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
            sockaddr_in address{};
            socklen_t length = sizeof address;
            address.sin_family = AF_INET;
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            if (bind(m_front, reinterpret_cast<sockaddr*>(&address), length) == 0 &&
                getsockname(m_front, reinterpret_cast<sockaddr*>(&address), &length) == 0)
                m_port = ntohs(address.sin_port);
            else
                m_port = -1;
            run(stop);
        })
    {
        while (m_port == 0)
            std::this_thread::yield();
        if (m_port < 0)
            throw std::runtime_error("no port on loopback");
    }
    ~HeldForwarder()
    {
        m_thread = {};
        close(m_front);
        for (const auto& [client, way] : m_clients)
            close(way.back);
    }
    HeldForwarder(const HeldForwarder&) = delete;
    HeldForwarder& operator=(const HeldForwarder&) = delete;

    /// Port on loopback, in the guest's network.
    quint16 port() const { return static_cast<quint16>(m_port); }
    /// Holds all datagrams to the guest (0) or from it (1) that arrive before `untilNs`, until
    /// then.
    void hold(int way, qint64 untilNs)
    {
        m_heldUntilNs.at(static_cast<std::size_t>(way)) = untilNs;
    }

private:
    using Datagram = std::vector<char>;
    struct Client {
        int back = -1; ///< private socket to the guest, so that responses find their client
        sockaddr_in address{};
        std::array<std::deque<Datagram>, 2> held;
    };

    void run(const std::stop_token& stop)
    {
        doortest::setUrgency(3);
        while (!stop.stop_requested()) {
            std::vector<pollfd> ready{{m_front, POLLIN, 0}};
            bool holds = false;
            for (const auto& [key, client] : m_clients) {
                ready.push_back({client.back, POLLIN, 0});
                holds = holds || !client.held[0].empty() || !client.held[1].empty();
            }
            poll(ready.data(), ready.size(), holds ? 1 : 20);
            takeFromClients();
            for (auto& [key, client] : m_clients)
                takeFromGuest(client);
        }
    }

    void takeFromClients()
    {
        Datagram bytes(4096);
        sockaddr_in from{};
        socklen_t length = sizeof from;
        ssize_t size = 0;
        while ((size = recvfrom(m_front, bytes.data(), bytes.size(), 0,
                                reinterpret_cast<sockaddr*>(&from), &length)) > 0) {
            Client& client = m_clients[from.sin_port];
            if (client.back < 0) {
                client.address = from;
                client.back = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
                if (connect(client.back, reinterpret_cast<sockaddr*>(&m_guest), sizeof m_guest) !=
                    0)
                    qFatal("the guest cannot be reached");
            }
            client.held[0].emplace_back(bytes.begin(), bytes.begin() + size);
            release(client);
        }
    }

    void takeFromGuest(Client& client)
    {
        Datagram bytes(4096);
        ssize_t size = 0;
        while ((size = recv(client.back, bytes.data(), bytes.size(), 0)) > 0)
            client.held[1].emplace_back(bytes.begin(), bytes.begin() + size);
        release(client);
    }

    void release(Client& client)
    {
        for (; !client.held[0].empty() && monotonicNowNs() >= m_heldUntilNs[0];
             client.held[0].pop_front())
            send(client.back, client.held[0].front().data(), client.held[0].front().size(), 0);
        for (; !client.held[1].empty() && monotonicNowNs() >= m_heldUntilNs[1];
             client.held[1].pop_front())
            sendto(m_front, client.held[1].front().data(), client.held[1].front().size(), 0,
                   reinterpret_cast<const sockaddr*>(&client.address), sizeof client.address);
    }

    sockaddr_in m_guest{};
    std::atomic<int> m_port{0}; ///< -1: none could be opened
    int m_front = -1;
    std::map<in_port_t, Client> m_clients; ///< by their port
    std::array<std::atomic<qint64>, 2> m_heldUntilNs{};
    std::jthread m_thread; ///< last, since the thread uses all members above
};

} // namespace unisweep
