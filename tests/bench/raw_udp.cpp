// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel allows: a bare loop of sendmmsg and recvmmsg that keeps a window of queries out
// and counts what comes back. No schedule, no stamps, no checks, no records.
//   raw_udp ADDRESS PORT SECONDS WINDOW [CPU]      prints: answers/s, queries lost, CPU ns a query
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <netinet/in.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>

static constexpr unsigned batch = 64;

static double now()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

int main(int argc, char** argv)
{
    if (argc < 5)
        return std::fputs("usage: raw_udp ADDRESS PORT SECONDS WINDOW [CPU]\n", stderr), 2;
    if (argc > 5) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(static_cast<unsigned>(std::atoi(argv[5])), &set);
        sched_setaffinity(0, sizeof set, &set);
    }
    const long window = std::atol(argv[4]);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argv[2])));
    const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
    const int buffer = 16 << 20;
    for (const int option : {SO_RCVBUFFORCE, SO_SNDBUFFORCE})
        setsockopt(fd, SOL_SOCKET, option, &buffer, sizeof buffer);
    if (inet_pton(AF_INET, argv[1], &address.sin_addr) != 1 ||
        connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return std::perror("raw_udp"), 1;

    // www.example.test A
    std::array<std::uint8_t, 34> query = {0, 1,   0,   0,   0,   1,   0,   0,   0,   0,   0,   0,
                                          3, 'w', 'w', 'w', 7,   'e', 'x', 'a', 'm', 'p', 'l', 'e',
                                          4, 't', 'e', 's', 't', 0,   0,   1,   0,   1};
    static std::uint8_t data[batch][1500];
    static mmsghdr out[batch];
    static mmsghdr in[batch];
    static iovec inParts[batch];
    iovec part{.iov_base = query.data(), .iov_len = query.size()};
    for (unsigned i = 0; i < batch; ++i) {
        inParts[i] = {.iov_base = data[i], .iov_len = sizeof data[i]};
        out[i].msg_hdr.msg_iov = &part;
        in[i].msg_hdr.msg_iov = &inParts[i];
        out[i].msg_hdr.msg_iovlen = in[i].msg_hdr.msg_iovlen = 1;
    }

    const double begin = now();
    const double end = begin + std::atof(argv[3]);
    double lastAnswer = begin;
    long sent = 0;
    long answers = 0;
    long lost = 0;
    for (double t = begin; t < end; t = now()) {
        if (t - lastAnswer > 0.2) { // nothing comes: what is out is lost
            lost += sent - answers - lost;
            lastAnswer = t;
        }
        const long room = window - (sent - answers - lost);
        if (room > 0) {
            const int n = sendmmsg(fd, out, std::min<unsigned>(batch, unsigned(room)), 0);
            sent += n > 0 ? n : 0;
        }
        const int n = recvmmsg(fd, in, batch, MSG_DONTWAIT, nullptr);
        if (n > 0) {
            answers += n;
            lastAnswer = t;
        }
    }
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const double cpu = static_cast<double>(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                       static_cast<double>(use.ru_utime.tv_usec + use.ru_stime.tv_usec) * 1e-6;
    std::printf("%.0f %ld %.0f\n", static_cast<double>(answers) / (now() - begin), lost,
                cpu * 1e9 / static_cast<double>(answers));
}
