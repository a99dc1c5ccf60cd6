// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernel can achieve: a bare loop of sendmmsg and recvmmsg that keeps a window of
// outstanding queries and counts the responses. No schedule, no timestamps, no checks, no records.
// With `train`, queries leave as trains that the kernel splits (UDP_SEGMENT); with `trains`,
// responses arrive as trains, too; `busy` is `single` with SO_BUSY_POLL.
//   raw_udp ADDRESS PORT SECONDS WINDOW single|busy|train|trains
// prints: answers/s, queries lost, CPU ns a query
#include <algorithm>
#include <array>
#include <cstring>

#include "raw_loop.h"

using namespace raw;

int main(int argc, char** argv)
{
    if (argc < 6)
        return std::fputs("usage: raw_udp ADDRESS PORT SECONDS WINDOW single|busy|train|trains\n",
                          stderr),
               2;
    const bool busy = std::strcmp(argv[5], "busy") == 0;
    const bool train = std::strncmp(argv[5], "train", 5) == 0;
    const bool takesTrains = std::strcmp(argv[5], "trains") == 0;
    const int fd = connectedSocket(argv[1], argv[2], SOCK_NONBLOCK);

    static Query bytes = query;
    static std::uint8_t data[batch][65536];
    static mmsghdr out[batch];
    static mmsghdr in[batch];
    static iovec inParts[batch];
    iovec part{.iov_base = bytes.data(), .iov_len = bytes.size()};
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
    if (train)
        sendTrains(fd);
    if (takesTrains) {
        const int on = 1;
        setsockopt(fd, SOL_UDP, UDP_GRO, &on, sizeof on);
    }
    std::array<iovec, batch> cars;
    cars.fill(part);
    const msghdr whole{.msg_iov = cars.data(), .msg_iovlen = batch};
    constexpr std::size_t responseBytes = std::tuple_size_v<Query> + 16;

    Tally tally(argv[3], argv[4]);
    while (tally.turn()) {
        if (train && tally.room() >= batch) {
            tally.sent(sendmsg(fd, &whole, 0) > 0 ? batch : 0);
        } else if (!train && tally.room() > 0) {
            const int n = sendmmsg(fd, out, std::min<unsigned>(batch, unsigned(tally.room())), 0);
            tally.sent(std::max(n, 0));
        }
        const int n = recvmmsg(fd, in, batch, MSG_DONTWAIT, nullptr);
        for (int i = 0; i < n; ++i)
            tally.answered(takesTrains ? long(in[i].msg_len / responseBytes) : 1);
    }
    tally.print();
}
