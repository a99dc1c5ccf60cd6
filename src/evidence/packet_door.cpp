// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/packet_door.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stop_token>
#include <thread>
#include <utility>

#include <arpa/inet.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/net_tstamp.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock_now.h"
#include "evidence/evidence_text.h"

namespace unisweep
{

namespace
{

constexpr unsigned blockBytes = 64 * 1024;
constexpr unsigned blocks = 64; // enough for a second of 20,000 requests
constexpr unsigned blockMs = 10;
constexpr int pollMs = 50;
constexpr int settleMs = 30; // until the kernel has released a partial block
constexpr std::size_t maxPackets = 8'000'000;
constexpr int childTimeoutMs = 5'000;

} // namespace

/// Owns a file descriptor.
class PacketSocket
{
public:
    explicit PacketSocket(int fd = -1)
        : m_fd(fd)
    {
    }
    ~PacketSocket()
    {
        if (m_fd >= 0)
            close(m_fd);
    }
    PacketSocket(PacketSocket&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    PacketSocket& operator=(PacketSocket&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

/// Owns the mapped memory of a socket's ring.
class PacketRing
{
public:
    PacketRing() = default;
    ~PacketRing()
    {
        if (m_memory != MAP_FAILED)
            munmap(m_memory, size);
    }
    PacketRing(const PacketRing&) = delete;
    PacketRing& operator=(const PacketRing&) = delete;
    bool map(int fd)
    {
        m_memory = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        return m_memory != MAP_FAILED;
    }
    char* block(unsigned index) const
    {
        return static_cast<char*>(m_memory) + std::size_t{blockBytes} * index;
    }

private:
    static constexpr std::size_t size = std::size_t{blockBytes} * blocks;
    void* m_memory = MAP_FAILED;
};

namespace
{

QString errorText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

QString explain(int error)
{
    if (error == EPERM || error == EACCES)
        return EvidenceText::tr(
            "no permission to capture packets on an interface. Run Unisweep as root, or grant it "
            "the capability: sudo setcap cap_net_raw+ep \"$(command -v unisweep)\"");
    return EvidenceText::tr("cannot open a packet socket: %1").arg(errorText(error));
}

[[noreturn]] void refuse(int error)
{
    throw DoorError(explain(error));
}

// Protocol 0, so that nothing is received before bind().
int openSocket()
{
    return socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0);
}

// A one-byte message that can carry a descriptor.
struct Parcel {
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    char byte = 0;
    iovec part{&byte, 1};
    msghdr header{};
    Parcel()
    {
        header.msg_iov = &part;
        header.msg_iovlen = 1;
        header.msg_control = control;
        header.msg_controllen = sizeof control;
    }
};

// Runs in the child of a multithreaded program, so it may only make system calls.
[[noreturn]] void openThere(int channel, const std::function<void()>& enterNetwork)
{
    enterNetwork();
    const int fd = openSocket();
    Parcel parcel;
    parcel.byte = static_cast<char>(fd < 0 ? errno : 0);
    if (fd < 0) {
        parcel.header.msg_controllen = 0;
    } else {
        cmsghdr* item = CMSG_FIRSTHDR(&parcel.header);
        item->cmsg_level = SOL_SOCKET;
        item->cmsg_type = SCM_RIGHTS;
        item->cmsg_len = CMSG_LEN(sizeof fd);
        std::memcpy(CMSG_DATA(item), &fd, sizeof fd);
    }
    sendmsg(channel, &parcel.header, MSG_NOSIGNAL);
    _exit(0);
}

// A socket stays in the network namespace in which it was created, whichever process holds it.
PacketSocket openIn(const std::function<void()>& enterNetwork)
{
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        refuse(errno);
    const PacketSocket ours(ends[0]);
    PacketSocket theirs(ends[1]);
    const pid_t child = fork();
    if (child == 0)
        openThere(theirs.get(), enterNetwork);
    theirs = PacketSocket();
    if (child < 0)
        refuse(errno);
    Parcel parcel;
    pollfd ready{ours.get(), POLLIN, 0};
    const bool came = poll(&ready, 1, childTimeoutMs) == 1 &&
                      recvmsg(ours.get(), &parcel.header, MSG_CMSG_CLOEXEC) == 1;
    if (!came)
        kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    const cmsghdr* item = came ? CMSG_FIRSTHDR(&parcel.header) : nullptr;
    if (!item)
        refuse(came ? parcel.byte : ETIMEDOUT);
    int fd = -1;
    std::memcpy(&fd, CMSG_DATA(item), sizeof fd);
    return PacketSocket(fd);
}

int indexOf(const PacketSocket& socket, const QString& interface)
{
    ifreq request{};
    const QByteArray name = interface.toLatin1();
    std::strncpy(request.ifr_name, name.constData(), IFNAMSIZ - 1);
    if (ioctl(socket.get(), SIOCGIFINDEX, &request) != 0)
        throw DoorError(EvidenceText::tr("the guest's network interface %1 does not exist: %2")
                            .arg(interface, errorText(errno)));
    return request.ifr_ifindex;
}

// Accepts IPv4 packets of the protocol from or to the port, except for later fragments.
void setFilter(const PacketSocket& socket, DoorPort port)
{
    const auto protocol = static_cast<std::uint32_t>(port.tcp ? IPPROTO_TCP : IPPROTO_UDP);
    std::array<sock_filter, 13> code{{
        BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 12),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ETH_P_IP, 0, 10),
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, ETH_HLEN + 9),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, protocol, 0, 8),
        BPF_STMT(BPF_LD | BPF_H | BPF_ABS, ETH_HLEN + 6),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, 0x1fff, 6, 0),
        BPF_STMT(BPF_LDX | BPF_B | BPF_MSH, ETH_HLEN),
        BPF_STMT(BPF_LD | BPF_H | BPF_IND, ETH_HLEN),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port.number, 2, 0),
        BPF_STMT(BPF_LD | BPF_H | BPF_IND, ETH_HLEN + 2),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, port.number, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, static_cast<std::uint32_t>(doorFrameBytes)),
        BPF_STMT(BPF_RET | BPF_K, 0),
    }};
    const sock_fprog program{code.size(), code.data()};
    if (setsockopt(socket.get(), SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) != 0)
        refuse(errno);
}

} // namespace

/// CLOCK_REALTIME minus CLOCK_MONOTONIC, from the tightest of several bracketed readings.
struct RealtimeOffset {
    qint64 ns = 0;
    qint64 errorNs = INT64_MAX;

    static RealtimeOffset read()
    {
        RealtimeOffset best;
        for (int i = 0; i < 4; ++i) {
            const qint64 before = monotonicNowNs();
            const qint64 realtime = realtimeNowNs();
            const qint64 after = monotonicNowNs();
            if (after - before < best.errorNs)
                best = {realtime - (before + (after - before) / 2), after - before};
        }
        return best;
    }
};

class PacketDoor::Work
{
public:
    Work(const QString& interface, DoorPort port, const std::function<void()>& enterNetwork)
        : m_port(port)
        , m_socket(enterNetwork ? openIn(enterNetwork) : PacketSocket(openSocket()))
    {
        if (m_socket.get() < 0)
            refuse(errno);
        m_capture.source = DoorSource::Packets;
        m_capture.place = interface;
        setFilter(m_socket, port);
        mapRing();
        sockaddr_ll address{};
        address.sll_family = AF_PACKET;
        address.sll_protocol = htons(ETH_P_ALL); // includes packets to the guest
        address.sll_ifindex = indexOf(m_socket, interface);
        if (bind(m_socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            refuse(errno);
        m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    }

    DoorCapture finish()
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(settleMs));
        m_thread = {}; // stops the thread and waits for it
        takeBlocks();
        tpacket_stats_v3 statistics{};
        socklen_t length = sizeof statistics;
        if (getsockopt(m_socket.get(), SOL_PACKET, PACKET_STATISTICS, &statistics, &length) == 0)
            m_capture.missed += statistics.tp_drops;
        return std::move(m_capture);
    }

private:
    void mapRing()
    {
        const int version = TPACKET_V3;
        const int stamps = SOF_TIMESTAMPING_SOFTWARE;
        tpacket_req3 request{};
        request.tp_block_size = blockBytes;
        request.tp_block_nr = blocks;
        request.tp_frame_size = TPACKET_ALIGN(TPACKET3_HDRLEN + doorFrameBytes);
        request.tp_frame_nr = blockBytes / request.tp_frame_size * blocks;
        request.tp_retire_blk_tov = blockMs;
        const int fd = m_socket.get();
        if (setsockopt(fd, SOL_PACKET, PACKET_VERSION, &version, sizeof version) != 0 ||
            setsockopt(fd, SOL_PACKET, PACKET_TIMESTAMP, &stamps, sizeof stamps) != 0 ||
            setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &request, sizeof request) != 0 ||
            !m_ring.map(fd))
            refuse(errno);
    }

    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            pollfd ready{m_socket.get(), POLLIN, 0};
            poll(&ready, 1, pollMs);
            takeBlocks();
        }
    }

    // Reads the blocks that the kernel has released.
    void takeBlocks()
    {
        const RealtimeOffset offset = RealtimeOffset::read();
        if (m_lastOffset.errorNs != INT64_MAX) // packets arrive between two readings
            m_capture.clockErrorNs =
                std::max(m_capture.clockErrorNs, offset.errorNs + m_lastOffset.errorNs +
                                                     std::abs(offset.ns - m_lastOffset.ns));
        m_lastOffset = offset;
        while (true) {
            auto* block = reinterpret_cast<tpacket_block_desc*>(m_ring.block(m_next));
            std::atomic_ref<__u32> status(block->hdr.bh1.block_status);
            if (!(status.load(std::memory_order_acquire) & TP_STATUS_USER))
                return;
            takeBlock(*block, offset.ns);
            status.store(TP_STATUS_KERNEL, std::memory_order_release);
            m_next = (m_next + 1) % blocks;
        }
    }

    void takeBlock(const tpacket_block_desc& block, qint64 offsetNs)
    {
        const char* at = reinterpret_cast<const char*>(&block) + block.hdr.bh1.offset_to_first_pkt;
        for (__u32 i = 0; i < block.hdr.bh1.num_pkts; ++i) {
            const auto& header = *reinterpret_cast<const tpacket3_hdr*>(at);
            const auto* frame = reinterpret_cast<const quint8*>(at) + header.tp_mac;
            if (auto packet = readDoorPacket({frame, header.tp_snaplen}, m_port)) {
                packet->atNs = qint64{header.tp_sec} * 1'000'000'000 + header.tp_nsec - offsetNs;
                if (m_capture.packets.size() < maxPackets)
                    m_capture.packets.push_back(*packet);
                else
                    ++m_capture.missed;
            }
            at += header.tp_next_offset;
        }
    }

    DoorPort m_port;
    PacketSocket m_socket;
    PacketRing m_ring;
    unsigned m_next = 0; ///< index of the next block
    RealtimeOffset m_lastOffset;
    DoorCapture m_capture;
    std::jthread m_thread; ///< last, so that it ends before other members are destroyed
};

QString whyNoPacketDoor()
{
    const PacketSocket socket(openSocket());
    return socket.get() < 0 ? explain(errno) : QString();
}

PacketDoor::PacketDoor(const QString& interface, DoorPort port,
                       const std::function<void()>& enterNetwork)
    : m_work(std::make_unique<Work>(interface, port, enterNetwork))
{
}

PacketDoor::~PacketDoor() = default;

DoorCapture PacketDoor::finish()
{
    return m_work->finish();
}

} // namespace unisweep
