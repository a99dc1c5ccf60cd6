// SPDX-License-Identifier: GPL-3.0-or-later
// Shared parts of the bare loops: the query, the socket, the number of outstanding queries, the
// output.
#pragma once

#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace raw
{

inline constexpr unsigned batch = 64;

/// Query for the A record of www.example.test.
using Query = std::array<std::uint8_t, 34>;
inline constexpr Query query = {0, 1,   0,   0,   0,   1,   0,   0,   0,   0,   0,   0,
                                3, 'w', 'w', 'w', 7,   'e', 'x', 'a', 'm', 'p', 'l', 'e',
                                4, 't', 'e', 's', 't', 0,   0,   1,   0,   1};

inline double now()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

/// A connected UDP socket with large buffers; exits the program on failure. `flags`: SOCK_NONBLOCK
/// or 0.
inline int connectedSocket(const char* host, const char* port, int flags)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(port)));
    const int fd = socket(AF_INET, SOCK_DGRAM | flags, 0);
    const int bytes = 16 << 20;
    for (const int option : {SO_RCVBUFFORCE, SO_SNDBUFFORCE})
        setsockopt(fd, SOL_SOCKET, option, &bytes, sizeof bytes);
    if (inet_pton(AF_INET, host, &address.sin_addr) != 1 ||
        connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        std::perror("connect"), std::exit(1);
    return fd;
}

/// From now on, a batch sent by one call is a train that the kernel splits.
inline void sendTrains(int fd)
{
    const int bytes = query.size();
    setsockopt(fd, SOL_UDP, UDP_SEGMENT, &bytes, sizeof bytes);
}

/// Counts queries sent, answered and lost, within a window of outstanding ones.
class Tally
{
public:
    Tally(const char* seconds, const char* window)
        : m_begin(now())
        , m_end(m_begin + std::atof(seconds))
        , m_lastResponse(m_begin)
        , m_window(std::atol(window))
    {
    }

    /// False if the time is over.
    bool turn()
    {
        m_now = now();
        if (m_now - m_lastResponse > 0.2) { // no responses: outstanding queries are lost
            m_lost += m_sent - m_responses - m_lost;
            m_lastResponse = m_now;
        }
        return m_now < m_end;
    }
    long room() const { return m_window - (m_sent - m_responses - m_lost); }
    void sent(long count) { m_sent += count; }
    void answered(long count)
    {
        m_responses += count;
        m_lastResponse = m_now;
    }

    /// Prints responses per second, lost queries, and CPU nanoseconds per query.
    void print() const
    {
        rusage use{};
        getrusage(RUSAGE_SELF, &use);
        const double cpu = static_cast<double>(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                           static_cast<double>(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
        const auto responses = static_cast<double>(m_responses);
        std::printf("%.0f %ld %.0f\n", responses / (now() - m_begin), m_lost,
                    cpu * 1e9 / responses);
    }

private:
    double m_begin;
    double m_end;
    double m_lastResponse;
    double m_now = m_begin;
    long m_window;
    long m_sent = 0;
    long m_responses = 0;
    long m_lost = 0;
};

} // namespace raw
