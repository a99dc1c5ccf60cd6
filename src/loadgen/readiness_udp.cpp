// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <vector>

#include "loadgen/clock.h"
#include "loadgen/readiness_attempts.h"
#include "loadgen/udp_protocol.h"
#include "loadgen/udp_socket.h"

namespace unisweep::loadgen
{

namespace
{

/// Attempts over UDP on one socket. An answer to an earlier attempt counts, too, so that a slow
/// first answer is not missed.
class UdpAttempts final : public ReadinessAttempts
{
public:
    explicit UdpAttempts(const Options& options)
        : m_options(options)
        , m_protocol(makeUdpProtocol(options))
        , m_buffers(m_protocol->maxMessage(), m_protocol->maxResponse())
    {
    }

    void attempt(std::int64_t untilNs, Readiness& readiness) override
    {
        try {
            if (!m_socket)
                m_socket = std::make_unique<UdpSocket>(m_options.target, Stamps::Receive);
        } catch (const std::system_error& error) {
            readiness.lastProblem = error.what(); // no route yet; the network may still come up
            return sleepUntil(untilNs);
        }
        const auto id = static_cast<std::uint16_t>(readiness.attempts);
        const Bytes message = m_protocol->message(id, m_scratch);
        std::copy(message.begin(), message.end(), m_buffers.message(0));
        m_buffers.message(0)[0] = static_cast<std::uint8_t>(id >> 8);
        m_buffers.message(0)[1] = static_cast<std::uint8_t>(id);
        m_buffers.setMessageBytes(0, message.size());
        if (m_socket->send(m_buffers, 1) != 1)
            readiness.lastProblem = std::string("not sent: ") + std::strerror(errno);
        else if (readiness.lastProblem.empty())
            readiness.lastProblem = "no response";
        while (!readiness.ready) {
            pollfd p{.fd = m_socket->fd(), .events = POLLIN, .revents = 0};
            const std::int64_t left = untilNs - monotonicNs();
            const timespec timeout = toTimespec(std::max<std::int64_t>(left, 0));
            if (left <= 0 || ppoll(&p, 1, &timeout, nullptr) <= 0)
                return;
            take(id, readiness);
        }
    }

private:
    void take(std::uint16_t newest, Readiness& readiness)
    {
        std::array<UdpNotice, udpBatch> notices;
        for (unsigned i = m_socket->notices(m_buffers, notices); i-- > 0;) {
            if (notices[i].kind == UdpNotice::Refused)
                readiness.lastProblem = std::string("refused: ") + std::strerror(notices[i].error);
        }
        std::array<UdpResponse, udpBatch> responses;
        const unsigned count = m_socket->receive(m_buffers, responses);
        const std::int64_t now = monotonicNs();
        for (unsigned i = 0; i < count && !readiness.ready; ++i) {
            const Bytes bytes(responses[i].data, responses[i].bytes);
            if (bytes.size() < 2)
                continue;
            const auto id = static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1]);
            if (id > newest)
                continue;
            const ResponseCheck check = m_protocol->check(bytes, id);
            readiness.ready = check.kind == ResponseCheck::Right;
            if (check.kind == ResponseCheck::Wrong)
                readiness.lastProblem = faultText(check.detail);
            const std::int64_t stamp = responses[i].kernelRealtimeNs;
            readiness.readyMonotonicNs =
                stamp ? stamp - offsetFromMonotonicNs(CLOCK_REALTIME) : now;
        }
    }

    const Options& m_options;
    std::unique_ptr<UdpProtocol> m_protocol;
    UdpBuffers m_buffers;
    std::vector<std::uint8_t> m_scratch;
    std::unique_ptr<UdpSocket> m_socket;
};

} // namespace

std::unique_ptr<ReadinessAttempts> makeUdpAttempts(const Options& options)
{
    return std::make_unique<UdpAttempts>(options);
}

} // namespace unisweep::loadgen
