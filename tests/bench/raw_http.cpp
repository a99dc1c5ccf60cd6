// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel can achieve: a bare loop of connect, send, receive and close on several
// connections at a time, or of send and receive on persistent connections. No schedule, no checks,
// no records.
//   raw_http ADDRESS PORT SECONDS CONNECTIONS close|keep [CPU]    prints: answers/s, CPU ns each
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <netinet/in.h>
#include <sched.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

static double now()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

static sockaddr_in address{};
static std::string request;
static int epollFd = -1;

static void open()
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 &&
        errno != EINPROGRESS)
        std::perror("raw_http: connect"), std::exit(1);
    // On loopback, the handshake has completed by now.
    if (send(fd, request.data(), request.size(), MSG_NOSIGNAL) < 0)
        std::perror("raw_http: send"), std::exit(1);
    epoll_event event{.events = EPOLLIN | EPOLLRDHUP | EPOLLET, .data = {.fd = fd}};
    epoll_ctl(epollFd, EPOLL_CTL_ADD, fd, &event);
}

int main(int argc, char** argv)
{
    if (argc < 6)
        return std::fputs("usage: raw_http ADDRESS PORT SECONDS CONNECTIONS close|keep [CPU]\n",
                          stderr),
               2;
    const bool keep = std::strcmp(argv[5], "keep") == 0;
    if (argc > 6) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(static_cast<unsigned>(std::atoi(argv[6])), &set);
        sched_setaffinity(0, sizeof set, &set);
    }
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argv[2])));
    inet_pton(AF_INET, argv[1], &address.sin_addr);
    request = std::string("GET / HTTP/1.1\r\nHost: x\r\n") +
              (keep ? "\r\n" : "Connection: close\r\n\r\n");
    epollFd = epoll_create1(0);
    const double begin = now();
    const double end = begin + std::atof(argv[3]);
    for (int i = std::atoi(argv[4]); i > 0; --i)
        open();
    long responses = 0;
    static char data[64 * 1024];
    while (now() < end) {
        std::array<epoll_event, 64> events;
        const int count = epoll_wait(epollFd, events.data(), events.size(), 100);
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            const int fd = event.data.fd;
            if (recv(fd, data, sizeof data, 0) > 0) {
                ++responses; // responses here fit into one segment
                if (keep)
                    send(fd, request.data(), request.size(), MSG_NOSIGNAL);
            }
            if (!keep && (event.events & EPOLLRDHUP)) {
                close(fd);
                open();
            }
        }
    }
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const double cpu = static_cast<double>(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                       static_cast<double>(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
    std::printf("%.0f %.0f\n", static_cast<double>(responses) / (now() - begin),
                cpu * 1e9 / static_cast<double>(responses));
}
