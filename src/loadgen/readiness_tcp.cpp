// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <vector>

#include "loadgen/clock.h"
#include "loadgen/file_descriptor.h"
#include "loadgen/readiness_attempts.h"
#include "loadgen/stream_protocol.h"

namespace unisweep::loadgen
{

namespace
{

/// Attempts over TCP, each on a new connection.
class TcpAttempts final : public ReadinessAttempts
{
public:
    explicit TcpAttempts(const Options& options)
        : m_options(options)
        , m_protocol(makeStreamProtocol(options))
        , m_reader(m_protocol->makeReader())
        , m_input(64 * 1024)
    {
    }

    void attempt(std::int64_t untilNs, Readiness& readiness) override
    {
        const Endpoint& target = m_options.target;
        const FileDescriptor fd(checked(
            socket(target.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), "TCP socket"));
        const auto number = static_cast<std::uint32_t>(readiness.attempts);
        readiness.lastProblem = "no response";
        if (connect(fd.get(), target.address(), target.length()) != 0 && errno != EINPROGRESS)
            return refused(readiness);
        m_reader->begin(number);
        Bytes rest = m_protocol->message(number, m_scratch);
        while (true) {
            if (!waitFor(fd.get(), rest.empty() ? POLLIN : POLLOUT, untilNs))
                return;
            if (!rest.empty()) {
                const ssize_t bytes = send(fd.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
                if (bytes < 0 && errno != EAGAIN)
                    return refused(readiness);
                rest = rest.subspan(bytes < 0 ? 0 : static_cast<std::size_t>(bytes));
                continue;
            }
            const ssize_t bytes = recv(fd.get(), m_input.data(), m_input.size(), 0);
            if (bytes < 0 && errno == EAGAIN)
                continue;
            if (bytes < 0)
                return refused(readiness);
            if (take(Bytes(m_input.data(), static_cast<std::size_t>(bytes)), readiness))
                return;
        }
    }

private:
    static void refused(Readiness& readiness)
    {
        readiness.lastProblem = std::string("refused: ") + std::strerror(errno);
    }

    static bool waitFor(int fd, short what, std::int64_t untilNs)
    {
        pollfd p{.fd = fd, .events = what, .revents = 0};
        const std::int64_t left = untilNs - monotonicNs();
        const timespec timeout = toTimespec(std::max<std::int64_t>(left, 0));
        return left > 0 && ppoll(&p, 1, &timeout, nullptr) > 0;
    }

    /// Empty `input`: the server closed the connection. Returns whether the attempt is over.
    bool take(Bytes input, Readiness& readiness)
    {
        const std::int64_t now = monotonicNs();
        const ResponseReader::State state = input.empty() ? m_reader->end() : m_reader->feed(input);
        if (state != ResponseReader::State::Done)
            return false;
        const ResponseCheck check = m_reader->check();
        readiness.ready = check.kind == ResponseCheck::Right;
        readiness.readyMonotonicNs = now;
        if (!readiness.ready)
            readiness.lastProblem = faultText(check.detail);
        return true;
    }

    const Options& m_options;
    std::unique_ptr<StreamProtocol> m_protocol;
    std::unique_ptr<ResponseReader> m_reader;
    std::vector<std::uint8_t> m_scratch;
    std::vector<std::uint8_t> m_input;
};

} // namespace

std::unique_ptr<ReadinessAttempts> makeTcpAttempts(const Options& options)
{
    return std::make_unique<TcpAttempts>(options);
}

} // namespace unisweep::loadgen
