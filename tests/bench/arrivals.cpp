// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how well a client is paced. Captures from the loopback device the kernel's timestamp of
// each UDP datagram, or each TCP SYN, to a port; at the end (SIGTERM, or after SECONDS) compares
// the timestamps with a perfect schedule of the given rate, aligned so that the earliest packet is
// on time. Assumes that all datagrams have the same length: a longer packet is a train that the
// kernel has not split yet.
//   arrivals udp|tcp PORT RATE SECONDS     prints: packets p50 p99 p99.9 max (lateness, us)
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <net/if.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>

static volatile std::sig_atomic_t stopped = 0;

int main(int argc, char** argv)
{
    if (argc != 5)
        return std::fputs("usage: arrivals udp|tcp PORT RATE SECONDS\n", stderr), 2;
    const bool tcp = std::strcmp(argv[1], "tcp") == 0;
    const auto port = static_cast<std::uint32_t>(std::atoi(argv[2]));
    const double rate = std::atof(argv[3]);

    const int fd = socket(AF_PACKET, SOCK_DGRAM, 0);
    // Accepts outgoing IPv4 packets of the protocol to the port (loopback shows each packet twice),
    // for TCP only with SYN and without ACK. Offsets count from the IP header, which has no options
    // here.
    const std::uint32_t negative = static_cast<std::uint32_t>(SKF_AD_OFF + SKF_AD_PKTTYPE);
    std::array<sock_filter, 11> filter = {{
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, negative),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PACKET_OUTGOING, 0, 8),
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 9),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, tcp ? 6u : 17u, 0, 6),
        BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 22),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port, 0, 4),
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 33),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, tcp ? 0x12u : 0u),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, tcp ? 0x02u : 0u, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 64),
        BPF_STMT(BPF_RET | BPF_K, 0),
    }};
    const sock_fprog program{.len = filter.size(), .filter = filter.data()};
    const int on = 1;
    const int buffer = 256 << 20;
    setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
    setsockopt(fd, SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &buffer, sizeof buffer);
    sockaddr_ll address{};
    address.sll_family = AF_PACKET;
    address.sll_protocol = htons(ETH_P_ALL);
    address.sll_ifindex = static_cast<int>(if_nametoindex("lo"));
    if (bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return std::perror("arrivals: packet socket (root is needed)"), 1;

    struct sigaction action {
    };
    action.sa_handler = [](int) { stopped = 1; };
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGALRM, &action, nullptr);
    alarm(static_cast<unsigned>(std::atoi(argv[4])));
    std::puts("ready");
    std::fflush(stdout);

    // Packets stay in the socket's buffer until the end, so that this process does not disturb the
    // client.
    std::vector<double> stamps;
    std::size_t oneLength = 0;
    while (!stopped)
        pause();
    while (true) {
        std::uint8_t data[64];
        char control[64];
        iovec part{.iov_base = data, .iov_len = sizeof data};
        msghdr header{};
        header.msg_iov = &part;
        header.msg_iovlen = 1;
        header.msg_control = control;
        header.msg_controllen = sizeof control;
        if (recvmsg(fd, &header, MSG_DONTWAIT) < 0)
            break;
        const cmsghdr* stamped = CMSG_FIRSTHDR(&header);
        if (!stamped)
            continue;
        timespec t{};
        std::memcpy(&t, CMSG_DATA(stamped), sizeof t);
        const double stamp =
            static_cast<double>(t.tv_sec % 100'000) * 1e6 + static_cast<double>(t.tv_nsec) / 1e3;
        const std::size_t payload = static_cast<std::size_t>(data[2] << 8 | data[3]) - 28;
        oneLength = oneLength ? oneLength : payload;
        stamps.insert(stamps.end(), tcp ? 1 : payload / oneLength, stamp);
    }
    if (stamps.size() < 10)
        return std::fputs("arrivals: nothing came\n", stderr), 1;
    std::vector<double> lateness;
    for (std::size_t i = 0; i < stamps.size(); ++i)
        lateness.push_back(stamps[i] - static_cast<double>(i) * 1e6 / rate);
    std::sort(lateness.begin(), lateness.end());
    const auto at = [&](double fraction) {
        const auto last = static_cast<double>(lateness.size() - 1);
        return lateness[static_cast<std::size_t>(fraction * last)] - lateness[0];
    };
    std::printf("%zu %.1f %.1f %.1f %.1f\n", lateness.size(), at(0.5), at(0.99), at(0.999), at(1));
}
