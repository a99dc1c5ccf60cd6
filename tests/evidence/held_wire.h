// SPDX-License-Identifier: GPL-3.0-or-later
// A load client and a DNS server in separate network namespaces, connected by a wire that holds
// packets on demand:
//
//   client 10.9.0.1 ── tap ── wire ── "door" (veth) ── 10.9.0.2 server
//
// For use in a private namespace only (tests/run/own_namespace.h).
#pragma once

#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <stdexcept>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "loadgen/clock.h"
#include "tests/evidence/urgency.h"
#include "tests/loadgen/udp_responder.h"
#include "tests/run/own_namespace.h"

namespace doortest
{

using unisweep::loadgen::monotonicNs;

inline constexpr const char* serverAddress = "10.9.0.2";
inline constexpr quint16 serverPort = 53;

inline int checkedFd(int fd, const char* what)
{
    if (fd < 0)
        throw std::runtime_error(std::string(what) + ": " + strerror(errno));
    return fd;
}

/// Its namespace ends with this object.
class OwnNetwork
{
public:
    OwnNetwork()
    {
        std::thread([this] {
            if (unshare(CLONE_NEWNET) == 0)
                m_fd = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
        }).join();
        checkedFd(m_fd, "a network namespace");
    }
    ~OwnNetwork() { close(m_fd); }
    OwnNetwork(const OwnNetwork&) = delete;
    OwnNetwork& operator=(const OwnNetwork&) = delete;

    void enter() const { setns(m_fd, CLONE_NEWNET); }
    /// Runs `work` in a separate thread inside the namespace.
    template<class F> void run(F work) const
    {
        std::exception_ptr error;
        std::thread([&] {
            enter();
            try {
                work();
            } catch (...) {
                error = std::current_exception();
            }
        }).join();
        if (error)
            std::rethrow_exception(error);
    }

private:
    int m_fd = -1;
};

inline void runIp(const QString& arguments)
{
    if (!runOk(QStringLiteral("ip"), arguments.split(u' ')))
        throw std::runtime_error("ip failed");
}

/// Answers DNS queries at 10.9.0.2, after calling a function with the number of each query.
class Server
{
public:
    using Script = std::function<void(int number)>;

    Server(const OwnNetwork& network, Script script)
        : m_script(std::move(script))
    {
        network.run([this] {
            m_fd = checkedFd(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), "socket");
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(serverPort);
            inet_pton(AF_INET, serverAddress, &address.sin_addr);
            checkedFd(bind(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address), "bind");
        });
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
        while (m_tid == 0)
            std::this_thread::yield();
    }
    ~Server()
    {
        m_thread = {};
        close(m_fd);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    pid_t tid() const { return m_tid; }

private:
    void run(const std::stop_token& stop)
    {
        setUrgency(1);
        m_tid = static_cast<pid_t>(syscall(SYS_gettid));
        std::vector<std::uint8_t> query;
        for (int number = 0; !stop.stop_requested();) {
            pollfd ready{m_fd, POLLIN, 0};
            if (poll(&ready, 1, 50) != 1)
                continue;
            sockaddr_in from{};
            socklen_t length = sizeof from;
            query.resize(1500);
            const ssize_t bytes = recvfrom(m_fd, query.data(), query.size(), 0,
                                           reinterpret_cast<sockaddr*>(&from), &length);
            if (bytes < 12)
                continue;
            query.resize(static_cast<std::size_t>(bytes));
            m_script(number++);
            const auto response = loadgentest::correctResponse(query);
            sendto(m_fd, response.data(), response.size(), 0, reinterpret_cast<sockaddr*>(&from),
                   length);
        }
    }

    Script m_script;
    int m_fd = -1;
    std::atomic<pid_t> m_tid{0};
    std::jthread m_thread;
};

class HeldWire
{
public:
    HeldWire()
    {
        // A separate name, since the kernel removes an earlier wire's interfaces with a delay.
        static int wires = 0;
        m_doorName = QStringLiteral("door%1").arg(wires++);
        m_server.run([this] {
            runIp(QStringLiteral("link add name inside type veth peer name %1 netns %2")
                      .arg(m_doorName)
                      .arg(getpid()));
            runIp(QStringLiteral("address add %1/24 dev inside").arg(QLatin1String(serverAddress)));
            runIp(QStringLiteral("link set inside up"));
        });
        runIp(QStringLiteral("link set %1 up").arg(m_doorName));
        m_client.run([this] { openTap(); });
        openDoor();
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }
    ~HeldWire()
    {
        m_thread = {};
        close(m_tap);
        close(m_door);
    }
    HeldWire(const HeldWire&) = delete;
    HeldWire& operator=(const HeldWire&) = delete;

    const QString& door() const { return m_doorName; }
    const OwnNetwork& client() const { return m_client; }
    const OwnNetwork& server() const { return m_server; }
    /// Holds packets to the server (in) or from it (out) that arrive before `untilNs`, until then.
    void holdIn(qint64 untilNs) { m_ways[0].heldUntilNs = untilNs; }
    void holdOut(qint64 untilNs) { m_ways[1].heldUntilNs = untilNs; }

private:
    struct Way {
        std::atomic<qint64> heldUntilNs{0};
        std::deque<std::vector<char>> held = {};
    };

    // Packets have the kernel's header (virtio_net_hdr), since their checksums are incomplete.
    void openTap()
    {
        m_tap = checkedFd(open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK), "/dev/net/tun");
        ifreq request{};
        std::strncpy(request.ifr_name, "tap", IFNAMSIZ - 1);
        request.ifr_flags = IFF_TAP | IFF_NO_PI | IFF_VNET_HDR;
        checkedFd(ioctl(m_tap, TUNSETIFF, &request), "a tap");
        runIp(QStringLiteral("address add 10.9.0.1/24 dev tap"));
        runIp(QStringLiteral("link set tap up"));
    }

    void openDoor()
    {
        m_door = checkedFd(socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0),
                           "a packet socket");
        const int on = 1;
        checkedFd(setsockopt(m_door, SOL_PACKET, PACKET_VNET_HDR, &on, sizeof on), "headers");
        sockaddr_ll address{};
        address.sll_family = AF_PACKET;
        address.sll_protocol = htons(ETH_P_ALL);
        address.sll_ifindex = static_cast<int>(if_nametoindex(m_doorName.toLatin1()));
        checkedFd(bind(m_door, reinterpret_cast<sockaddr*>(&address), sizeof address), "bind");
    }

    void run(const std::stop_token& stop)
    {
        setUrgency(3);
        while (!stop.stop_requested()) {
            pollfd ready[] = {{m_tap, POLLIN, 0}, {m_door, POLLIN, 0}};
            poll(ready, 2, m_ways[0].held.empty() && m_ways[1].held.empty() ? 20 : 1);
            std::vector<char> packet(70'000);
            for (ssize_t bytes = 0; (bytes = read(m_tap, packet.data(), packet.size())) > 0;)
                pass(m_ways[0], m_door, packet, bytes);
            sockaddr_ll from{};
            socklen_t length = sizeof from;
            for (ssize_t bytes = 0;
                 (bytes = recvfrom(m_door, packet.data(), packet.size(), 0,
                                   reinterpret_cast<sockaddr*>(&from), &length)) > 0;) {
                if (from.sll_pkttype != PACKET_OUTGOING) // sent by this program
                    pass(m_ways[1], m_tap, packet, bytes);
            }
            release(m_ways[0], m_door);
            release(m_ways[1], m_tap);
        }
    }

    static void pass(Way& way, int to, const std::vector<char>& packet, ssize_t bytes)
    {
        release(way, to);
        if (way.held.empty() && monotonicNs() >= way.heldUntilNs)
            send(to, packet.data(), static_cast<std::size_t>(bytes));
        else
            way.held.emplace_back(packet.begin(), packet.begin() + bytes);
    }
    static void release(Way& way, int to)
    {
        for (; !way.held.empty() && monotonicNs() >= way.heldUntilNs; way.held.pop_front())
            send(to, way.held.front().data(), way.held.front().size());
    }
    static void send(int to, const char* packet, std::size_t bytes)
    {
        [[maybe_unused]] const ssize_t written = write(to, packet, bytes);
    }

    QString m_doorName;
    OwnNetwork m_client;
    OwnNetwork m_server;
    int m_tap = -1;
    int m_door = -1;
    std::array<Way, 2> m_ways; ///< in, out
    std::jthread m_thread;
};

} // namespace doortest
