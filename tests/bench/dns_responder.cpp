// SPDX-License-Identifier: GPL-3.0-or-later
// A DNS responder as fast as possible, to measure clients against: it answers every query with its
// question and one A record. One thread receives and sends in batches, and consecutive messages of
// one client pass through the network stack as one train (UDP_GRO and UDP_SEGMENT), so that the
// client is the limit and not the responder. Clients that do not request trains get single
// datagrams. With `single`, the responder uses no trains either: each datagram passes through the
// stack separately, as with common servers.
//   dns_responder ADDRESS PORT CPU trains|single
#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/udp.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

static constexpr unsigned batch = 64;
static constexpr std::size_t inRoom = 65536;    ///< for one call: a whole train
static constexpr std::size_t trainRoom = 60000; ///< a train must fit into one datagram
static constexpr std::size_t outRoom = 8 << 20;

// The answer record: pointer to the question's name, A, IN, TTL 60, 192.0.2.1.
static constexpr std::array<std::uint8_t, 16> record = {0xc0, 12, 0, 1, 0,   1, 0, 0,
                                                        0,    60, 0, 4, 192, 0, 2, 1};

/// Writes the response to a query to `message` and returns its length; 0 means no response.
static std::size_t writeResponse(const std::uint8_t* query, std::size_t bytes,
                                 std::uint8_t* message)
{
    if (bytes < 17 || (query[2] & 0x80))
        return 0;
    std::memcpy(message, query, bytes);
    std::size_t at = 12;
    while (at < bytes && message[at] != 0)
        at += std::size_t{1} + message[at];
    at += 5; // the root label, type and class
    if (at > bytes)
        return 0;
    message[2] = static_cast<std::uint8_t>(0x84 | (message[2] & 1)); // QR, AA, RD as in the query
    message[3] = 0;
    message[7] = 1; // one answer
    message[9] = 0;
    message[11] = 0; // drops the EDNS record
    std::memcpy(message + at, record.data(), record.size());
    return at + record.size();
}

/// Responses of the same length to one client, contiguous in `out`.
struct Train {
    sockaddr_in peer;
    std::uint8_t* data;
    std::size_t bytes; ///< of one response
    unsigned count;
};

union Control {
    cmsghdr alignment;
    std::uint8_t data[64];
};

static std::uint8_t in[batch][inRoom];
static std::uint8_t out[outRoom];
static std::array<Train, 2048> trains;
static unsigned trainCount = 0;
static unsigned longestTrain = 64; ///< UDP_MAX_SEGMENTS of older kernels
static std::size_t outBytes = 0;

static void takeQuery(const sockaddr_in& peer, const std::uint8_t* query, std::size_t bytes)
{
    if (outBytes + bytes + record.size() > outRoom || trainCount == trains.size())
        return; // larger than any batch: dropped
    std::uint8_t* message = out + outBytes;
    const std::size_t length = writeResponse(query, bytes, message);
    if (length == 0)
        return;
    outBytes += length;
    Train* last = trainCount ? &trains[trainCount - 1] : nullptr;
    const bool fits = last && last->bytes == length && last->count < longestTrain &&
                      (last->count + 1) * length <= trainRoom &&
                      last->peer.sin_port == peer.sin_port &&
                      last->peer.sin_addr.s_addr == peer.sin_addr.s_addr;
    if (fits)
        ++last->count;
    else
        trains[trainCount++] = {.peer = peer, .data = message, .bytes = length, .count = 1};
}

static void sendTrains(int fd)
{
    static std::array<mmsghdr, trains.size()> headers;
    static std::array<iovec, trains.size()> parts;
    static std::array<Control, trains.size()> controls;
    for (unsigned i = 0; i < trainCount; ++i) {
        Train& train = trains[i];
        parts[i] = {.iov_base = train.data, .iov_len = train.bytes * train.count};
        msghdr& header = headers[i].msg_hdr;
        header = {.msg_name = &train.peer,
                  .msg_namelen = sizeof train.peer,
                  .msg_iov = &parts[i],
                  .msg_iovlen = 1};
        if (train.count == 1)
            continue;
        header.msg_control = controls[i].data;
        header.msg_controllen = CMSG_SPACE(sizeof(std::uint16_t));
        cmsghdr* control = CMSG_FIRSTHDR(&header);
        control->cmsg_level = SOL_UDP;
        control->cmsg_type = UDP_SEGMENT;
        control->cmsg_len = CMSG_LEN(sizeof(std::uint16_t));
        const auto bytes = static_cast<std::uint16_t>(train.bytes);
        std::memcpy(CMSG_DATA(control), &bytes, sizeof bytes);
    }
    for (unsigned done = 0; done < trainCount;) {
        const int sent = sendmmsg(fd, headers.data() + done, trainCount - done, 0);
        if (sent <= 0)
            break;
        done += static_cast<unsigned>(sent);
    }
    trainCount = 0;
    outBytes = 0;
}

/// Length of each datagram in a received train; 0 for a single datagram.
static std::size_t segmentBytes(msghdr& header)
{
    for (cmsghdr* c = CMSG_FIRSTHDR(&header); c; c = CMSG_NXTHDR(&header, c)) {
        if (c->cmsg_level == SOL_UDP && c->cmsg_type == UDP_GRO) {
            int bytes = 0;
            std::memcpy(&bytes, CMSG_DATA(c), sizeof bytes);
            return static_cast<std::size_t>(bytes);
        }
    }
    return 0;
}

int main(int argc, char** argv)
{
    if (argc < 5)
        return std::fputs("usage: dns_responder ADDRESS PORT CPU trains|single\n", stderr), 2;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(static_cast<unsigned>(std::atoi(argv[3])), &set);
    sched_setaffinity(0, sizeof set, &set);
    const bool single = std::strcmp(argv[4], "single") == 0;
    if (single)
        longestTrain = 1;
    const int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const int buffer = 16 << 20;
    for (const int option : {SO_RCVBUFFORCE, SO_SNDBUFFORCE})
        setsockopt(fd, SOL_SOCKET, option, &buffer, sizeof buffer);
    const int takesTrains = single ? 0 : 1;
    setsockopt(fd, SOL_UDP, UDP_GRO, &takesTrains, sizeof takesTrains);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(argv[2])));
    if (inet_pton(AF_INET, argv[1], &address.sin_addr) != 1 ||
        bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return std::perror("dns_responder: bind"), 1;

    static std::array<mmsghdr, batch> headers;
    static std::array<iovec, batch> parts;
    static std::array<Control, batch> controls;
    static std::array<sockaddr_in, batch> peers;
    while (true) {
        for (unsigned i = 0; i < batch; ++i) {
            parts[i] = {.iov_base = in[i], .iov_len = inRoom};
            headers[i].msg_hdr = {.msg_name = &peers[i],
                                  .msg_namelen = sizeof peers[i],
                                  .msg_iov = &parts[i],
                                  .msg_iovlen = 1,
                                  .msg_control = controls[i].data,
                                  .msg_controllen = sizeof controls[i].data};
        }
        const int count = recvmmsg(fd, headers.data(), batch, MSG_WAITFORONE, nullptr);
        for (unsigned i = 0; i < static_cast<unsigned>(count > 0 ? count : 0); ++i) {
            const std::size_t bytes = headers[i].msg_len;
            const std::size_t segment = segmentBytes(headers[i].msg_hdr);
            const std::size_t step = segment ? segment : bytes;
            for (std::size_t at = 0; at < bytes; at += step)
                takeQuery(peers[i], in[i] + at, step < bytes - at ? step : bytes - at);
        }
        sendTrains(fd);
    }
}
