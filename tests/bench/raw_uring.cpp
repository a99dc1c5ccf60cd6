// SPDX-License-Identifier: GPL-3.0-or-later
// The bare loop of raw_udp.cpp with io_uring: one multishot receive into a ring of buffers; sends
// as single datagrams or as trains; one system call per turn. Uses the kernel's interface
// (io_uring(7)) directly, so that its headers suffice.
//   raw_uring ADDRESS PORT SECONDS WINDOW single|train
// prints: answers/s, queries lost, CPU ns a query
#include <algorithm>
#include <atomic>
#include <cstring>
#include <linux/io_uring.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "raw_loop.h"

using namespace raw;

static constexpr unsigned bufferCount = 4096; // a power of two
static constexpr std::size_t bufferBytes = 2048;
static constexpr std::uint64_t receiving = 1; // user_data of the only receive

static void* mapRing(int ring, std::size_t bytes, off_t at)
{
    void* mapped =
        mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, ring, at);
    if (mapped == MAP_FAILED)
        std::perror("raw_uring: mmap"), std::exit(1);
    return mapped;
}

namespace
{

class Ring
{
public:
    Ring()
    {
        io_uring_params parameters{};
        parameters.flags =
            IORING_SETUP_CQSIZE | IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN;
        parameters.cq_entries = 4 * bufferCount;
        m_fd = static_cast<int>(syscall(SYS_io_uring_setup, 4 * batch, &parameters));
        if (m_fd < 0)
            std::perror("raw_uring: io_uring_setup"), std::exit(1);
        const auto& sq = parameters.sq_off;
        const auto& cq = parameters.cq_off;
        auto* rings = static_cast<std::uint8_t*>(
            mapRing(m_fd,
                    std::max(sq.array + parameters.sq_entries * sizeof(std::uint32_t),
                             cq.cqes + parameters.cq_entries * sizeof(io_uring_cqe)),
                    IORING_OFF_SQ_RING));
        const auto word = [rings](std::uint32_t at) {
            return reinterpret_cast<std::uint32_t*>(rings + at);
        };
        m_sqTail = word(sq.tail);
        m_sqMask = *word(sq.ring_mask);
        m_cqHead = word(cq.head);
        m_cqTail = word(cq.tail);
        m_cqMask = *word(cq.ring_mask);
        m_completions = reinterpret_cast<io_uring_cqe*>(rings + cq.cqes);
        m_entries = static_cast<io_uring_sqe*>(
            mapRing(m_fd, parameters.sq_entries * sizeof(io_uring_sqe), IORING_OFF_SQES));
        for (unsigned i = 0; i < parameters.sq_entries; ++i)
            word(sq.array)[i] = i;
        provideBuffers();
    }

    io_uring_sqe& entry()
    {
        io_uring_sqe& next = m_entries[(*m_sqTail + m_pending++) & m_sqMask];
        next = {};
        return next;
    }

    /// Submits the queued entries and processes completions.
    void enter()
    {
        std::atomic_ref(*m_sqTail).store(*m_sqTail + m_pending, std::memory_order_release);
        syscall(SYS_io_uring_enter, m_fd, m_pending, 0, IORING_ENTER_GETEVENTS, nullptr, 0);
        m_pending = 0;
    }

    template<class Take> void takeCompletions(Take take)
    {
        std::uint32_t head = *m_cqHead;
        const std::uint32_t tail = std::atomic_ref(*m_cqTail).load(std::memory_order_acquire);
        for (; head != tail; ++head) {
            const io_uring_cqe& completion = m_completions[head & m_cqMask];
            take(completion);
            if (completion.flags & IORING_CQE_F_BUFFER)
                giveBack(completion.flags >> IORING_CQE_BUFFER_SHIFT);
        }
        std::atomic_ref(*m_cqHead).store(head, std::memory_order_release);
        std::atomic_ref(m_buffers->tail).store(m_bufferTail, std::memory_order_release);
    }

private:
    void provideBuffers()
    {
        const auto anonymous = [](std::size_t bytes) {
            return mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        };
        m_memory = static_cast<std::uint8_t*>(anonymous(bufferCount * bufferBytes));
        m_buffers = static_cast<io_uring_buf_ring*>(anonymous(bufferCount * sizeof(io_uring_buf)));
        io_uring_buf_reg registration{};
        registration.ring_addr = reinterpret_cast<std::uint64_t>(m_buffers);
        registration.ring_entries = bufferCount;
        if (syscall(SYS_io_uring_register, m_fd, IORING_REGISTER_PBUF_RING, &registration, 1) != 0)
            std::perror("raw_uring: buffer ring"), std::exit(1);
        for (unsigned i = 0; i < bufferCount; ++i)
            giveBack(i);
        m_buffers->tail = m_bufferTail;
    }

    void giveBack(unsigned id)
    {
        // The member `bufs` has different offsets in C++ and C, so it is not used.
        auto* buffers = reinterpret_cast<io_uring_buf*>(m_buffers);
        io_uring_buf& buffer = buffers[m_bufferTail++ & (bufferCount - 1)];
        buffer.addr = reinterpret_cast<std::uint64_t>(m_memory + id * bufferBytes);
        buffer.len = bufferBytes;
        buffer.bid = static_cast<std::uint16_t>(id);
    }

    int m_fd;
    std::uint32_t* m_sqTail;
    std::uint32_t m_sqMask;
    std::uint32_t* m_cqHead;
    std::uint32_t* m_cqTail;
    std::uint32_t m_cqMask;
    io_uring_cqe* m_completions;
    io_uring_sqe* m_entries;
    io_uring_buf_ring* m_buffers;
    std::uint8_t* m_memory;
    std::uint16_t m_bufferTail = 0;
    unsigned m_pending = 0;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 6)
        return std::fputs("usage: raw_uring ADDRESS PORT SECONDS WINDOW single|train\n", stderr), 2;
    const bool train = std::strcmp(argv[5], "train") == 0;
    const int fd = connectedSocket(argv[1], argv[2], 0);
    if (train)
        sendTrains(fd);
    static Query bytes = query;
    std::array<iovec, batch> cars;
    cars.fill({.iov_base = bytes.data(), .iov_len = bytes.size()});
    msghdr whole{};
    whole.msg_iov = cars.data();
    whole.msg_iovlen = batch;

    Ring ring;
    bool armed = false;
    Tally tally(argv[3], argv[4]);
    while (tally.turn()) {
        if (!armed) {
            io_uring_sqe& entry = ring.entry();
            entry.opcode = IORING_OP_RECV;
            entry.fd = fd;
            entry.flags = IOSQE_BUFFER_SELECT;
            entry.ioprio = IORING_RECV_MULTISHOT;
            entry.user_data = receiving;
            armed = true;
        }
        const long room = tally.room();
        if (train && room >= batch) {
            io_uring_sqe& entry = ring.entry();
            entry.opcode = IORING_OP_SENDMSG;
            entry.fd = fd;
            entry.addr = reinterpret_cast<std::uint64_t>(&whole);
            entry.len = 1;
            tally.sent(batch);
        } else if (!train) {
            for (long i = std::min<long>(batch, room); i > 0; --i) {
                io_uring_sqe& entry = ring.entry();
                entry.opcode = IORING_OP_SEND;
                entry.fd = fd;
                entry.addr = reinterpret_cast<std::uint64_t>(bytes.data());
                entry.len = bytes.size();
                tally.sent(1);
            }
        }
        ring.enter();
        ring.takeCompletions([&](const io_uring_cqe& completion) {
            if (completion.user_data != receiving)
                return;
            if (completion.res > 0)
                tally.answered(1);
            armed = armed && (completion.flags & IORING_CQE_F_MORE);
        });
    }
    tally.print();
}
