// SPDX-License-Identifier: GPL-3.0-or-later
// The requests of one UDP socket, by the 16-bit id that the answer repeats.
#pragma once

#include <cstdint>
#include <vector>

namespace unisweep::loadgen
{

/// A request. It stays in the table for a while after its outcome is known, so that a second
/// response is recognized.
struct Request {
    enum State : std::uint8_t { Free, Waiting, Done };
    std::int64_t intendedNs = 0; ///< on the schedule's axis
    std::int64_t sentNs = 0;     ///< CLOCK_MONOTONIC
    std::uint32_t number = 0;    ///< index of the request in the run
    State state = Free;
    std::uint8_t clocks = 0; ///< ClockBits
    std::uint16_t id = 0;
};

/// Ids are assigned and released in order: an id is reused only after 65,536 further requests of
/// its socket, and never while its request is waiting. An answer can therefore be mistaken for that
/// to a newer request only if it arrives after both the timeout with its late window and 65,536
/// requests.
class RequestTable
{
public:
    static constexpr std::uint64_t size = 65536;

    /// `firstId`: sockets that start with different ids keep different ids, so that the id alone
    /// identifies the socket.
    explicit RequestTable(std::uint16_t firstId = 0)
        : m_requests(size)
        , m_head(firstId)
        , m_tail(firstId)
    {
    }

    std::uint64_t room() const { return size - (m_head - m_tail); }
    /// The `ahead`-th request that commit() would add; its id is the low 16 bits of its number.
    Request& next(std::uint64_t ahead) { return m_requests[(m_head + ahead) % size]; }
    std::uint16_t nextId(std::uint64_t ahead) const
    {
        return static_cast<std::uint16_t>(m_head + ahead);
    }
    void commit(std::uint64_t count) { m_head += count; }
    std::uint64_t committed() const { return m_head; }

    Request& operator[](std::uint16_t id) { return m_requests[id]; }

    /// Removes requests in the order of sending, as long as they are done or `expire` completes
    /// them.
    template<typename Expire> void advance(Expire expire)
    {
        while (m_tail != m_head) {
            Request& request = m_requests[m_tail % size];
            if (request.state == Request::Waiting && !expire(request))
                return;
            ++m_tail;
        }
    }

    template<typename Visit> void forEachWaiting(Visit visit)
    {
        for (std::uint64_t i = m_tail; i != m_head; ++i) {
            if (m_requests[i % size].state == Request::Waiting)
                visit(m_requests[i % size]);
        }
    }

private:
    std::vector<Request> m_requests;
    std::uint64_t m_head;
    std::uint64_t m_tail;
};

} // namespace unisweep::loadgen
