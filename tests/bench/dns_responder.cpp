// SPDX-License-Identifier: GPL-3.0-or-later
// The fastest DNS responder we can make, to measure clients against: every query is answered with
// its question and one A record, whatever was asked. Batches in, batches out, one thread.
//   dns_responder ADDRESS PORT [CPU]
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

static constexpr unsigned batch = 64;
static constexpr unsigned room = 1536;

// The answer record: name by pointer to the question, A, IN, TTL 60, 192.0.2.1.
static constexpr std::array<std::uint8_t, 16> record = {0xc0, 12, 0, 1, 0,   1, 0, 0,
                                                        0,    60, 0, 4, 192, 0, 2, 1};

/// Makes a query its own answer in place; the answer's length, or 0 to stay silent.
static std::size_t answer(std::uint8_t* message, std::size_t bytes)
{
    if (bytes < 17 || bytes + record.size() > room || (message[2] & 0x80))
        return 0;
    std::size_t at = 12;
    while (at < bytes && message[at] != 0)
        at += std::size_t{1} + message[at];
    at += 5; // the root label, type and class
    if (at > bytes)
        return 0;
    message[2] = static_cast<std::uint8_t>(0x84 | (message[2] & 1)); // QR, AA, RD as asked
    message[3] = 0;
    message[7] = 1; // one answer
    message[9] = 0;
    message[11] = 0; // whatever EDNS record there was is gone
    std::memcpy(message + at, record.data(), record.size());
    return at + record.size();
}

int main(int argc, char** argv)
{
    if (argc < 3)
        return std::fputs("usage: dns_responder ADDRESS PORT [CPU]\n", stderr), 2;
    if (argc > 3) {
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(static_cast<unsigned>(std::atoi(argv[3])), &set);
        sched_setaffinity(0, sizeof set, &set);
    }
    const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int buffer = 16 << 20;
    for (const int option : {SO_RCVBUFFORCE, SO_SNDBUFFORCE})
        setsockopt(fd, SOL_SOCKET, option, &buffer, sizeof buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argv[2])));
    if (inet_pton(AF_INET, argv[1], &address.sin_addr) != 1 ||
        bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return std::perror("dns_responder: bind"), 1;

    static std::uint8_t data[batch][room];
    static mmsghdr in[batch];
    static mmsghdr out[batch];
    static iovec parts[batch];
    static sockaddr_storage peers[batch];
    while (true) {
        for (unsigned i = 0; i < batch; ++i) {
            parts[i] = {.iov_base = data[i], .iov_len = room};
            in[i].msg_hdr = {.msg_name = &peers[i],
                             .msg_namelen = sizeof peers[i],
                             .msg_iov = &parts[i],
                             .msg_iovlen = 1};
        }
        const int count = recvmmsg(fd, in, batch, MSG_WAITFORONE, nullptr);
        unsigned ready = 0;
        for (int i = 0; i < count; ++i) {
            parts[i].iov_len = answer(data[i], in[i].msg_len);
            if (parts[i].iov_len != 0)
                out[ready++] = in[i];
        }
        for (unsigned done = 0; done < ready;) {
            const int sent = sendmmsg(fd, out + done, ready - done, 0);
            if (sent <= 0)
                break;
            done += static_cast<unsigned>(sent);
        }
    }
}
