// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel allows: a bare loop of sendmmsg and recvmmsg that keeps a window of queries out
// and counts what comes back. No schedule, no stamps, no checks, no records. With `train` queries
// leave as trains that the kernel cuts (UDP_SEGMENT), with `trains` answers are taken so as well;
// `busy` is `single` with SO_BUSY_POLL.
//   raw_udp ADDRESS PORT SECONDS WINDOW single|busy|train|trains
// prints: answers/s, queries lost, CPU ns a query
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <netinet/in.h>
#include <netinet/udp.h>
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
    if (argc < 6)
        return std::fputs("usage: raw_udp ADDRESS PORT SECONDS WINDOW single|busy|train|trains\n",
                          stderr),
               2;
    const bool busy = std::strcmp(argv[5], "busy") == 0;
    const bool train = std::strncmp(argv[5], "train", 5) == 0;
    const bool takesTrains = std::strcmp(argv[5], "trains") == 0;
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
    static std::uint8_t data[batch][65536];
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

    if (busy) {
        const int microseconds = 50;
        setsockopt(fd, SOL_SOCKET, SO_BUSY_POLL, &microseconds, sizeof microseconds);
    }
    if (train) {
        const int bytes = query.size();
        setsockopt(fd, SOL_UDP, UDP_SEGMENT, &bytes, sizeof bytes);
    }
    if (takesTrains) {
        const int on = 1;
        setsockopt(fd, SOL_UDP, UDP_GRO, &on, sizeof on);
    }
    std::array<iovec, batch> cars;
    cars.fill(part);
    const msghdr whole{.msg_iov = cars.data(), .msg_iovlen = batch};
    constexpr std::size_t answerBytes = std::tuple_size_v<decltype(query)> + 16;

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
        if (train && room >= batch) {
            sent += sendmsg(fd, &whole, 0) > 0 ? batch : 0;
        } else if (!train && room > 0) {
            const int n = sendmmsg(fd, out, std::min<unsigned>(batch, unsigned(room)), 0);
            sent += n > 0 ? n : 0;
        }
        const int n = recvmmsg(fd, in, batch, MSG_DONTWAIT, nullptr);
        for (int i = 0; i < n; ++i) {
            answers += takesTrains ? long(in[i].msg_len / answerBytes) : 1;
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
