// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/tcp_worker.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

namespace unisweep::loadgen
{

/// The number of requests to start before responses are read again.
static constexpr int startBurst = 8;
static constexpr std::size_t inputBytes = std::size_t{64} * 1024;
static constexpr int eventBatch = 64;

TcpWorker::TcpWorker(const LoadSettings& settings, const StreamProtocol& protocol,
                     Recorder& recorder, const StopFlag& stop)
    : LoadWorker(settings, recorder, stop)
    , m_protocol(protocol)
    , m_epoll(checked(epoll_create1(EPOLL_CLOEXEC), "epoll"))
    , m_input(inputBytes)
    , m_nextSource(settings.worker)
{
}

TcpWorker::~TcpWorker()
{
    for (const auto& connection : m_connections) {
        if (connection->fd >= 0)
            ::close(connection->fd);
    }
}

void TcpWorker::sendDue(std::int64_t now)
{
    const auto isFull = [&] {
        return m_waiting.size() + m_closing.size() >= m_settings.maxOutstanding;
    };
    for (int i = 0; i < startBurst; ++i) {
        const auto due = takeDue(now);
        if (!due)
            return;
        if (isFull())
            receive(); // the limit must count only requests that are really outstanding
        if (isFull())
            unsent(due->intendedNs, 0);
        else
            start(due->intendedNs, due->number);
    }
}

TcpConnection& TcpWorker::unusedConnection()
{
    if (m_unused.empty()) {
        m_connections.push_back(std::make_unique<TcpConnection>());
        m_connections.back()->reader = m_protocol.makeReader();
        m_unused.push_back(m_connections.back().get());
    }
    TcpConnection& connection = *m_unused.back();
    m_unused.pop_back();
    return connection;
}

/// The idle connection that was used last, so that few connections stay in use and the others may
/// time out.
TcpConnection* TcpWorker::takeIdle()
{
    TcpConnection* connection = m_idle.last();
    if (connection)
        m_idle.remove(*connection);
    return connection;
}

void TcpWorker::start(std::int64_t intendedNs, std::uint32_t number)
{
    TcpConnection* idle = takeIdle();
    TcpConnection& connection = idle ? *idle : unusedConnection();
    connection.number = number;
    connection.intendedNs = intendedNs;
    connection.written = 0;
    connection.reader->begin(number);
    connection.sentNs = monotonicNs();
    if (!idle && !open(connection, intendedNs)) {
        connection.state = TcpConnection::Unused;
        m_unused.push_back(&connection);
        return;
    }
    connection.state = TcpConnection::Connecting;
    m_waiting.append(connection);
    m_recorder.noteSent(intendedNs, onAxis(connection.sentNs));
    // Over loopback, the handshake is complete by now. Otherwise this fails with EAGAIN, and epoll
    // continues.
    write(connection);
    if (idle || connection.state == TcpConnection::Unused)
        return;
    epoll_event event{.events = EPOLLIN | EPOLLRDHUP | EPOLLET, .data = {.ptr = &connection}};
    if (connection.state == TcpConnection::Connecting)
        event.events |= EPOLLOUT;
    if (epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, connection.fd, &event) != 0)
        throwErrno("epoll");
}

/// Returns 0 if unknown.
static std::uint16_t localPort(int fd)
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        return 0;
    if (address.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6&>(address).sin6_port);
    return ntohs(reinterpret_cast<const sockaddr_in&>(address).sin_port);
}

/// Starts a connection. Returns false if that failed locally; the request is then recorded as
/// unsent.
bool TcpWorker::open(TcpConnection& connection, std::int64_t intendedNs)
{
    const Endpoint& target = m_options.target;
    const int fd = socket(target.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) {
        unsent(intendedNs, errno);
        return false;
    }
    const auto giveUp = [&] {
        const int error = errno;
        ::close(fd);
        unsent(intendedNs, error);
        return false;
    };
    if (!m_options.sources.empty()) {
        const Endpoint& source = m_options.sources[m_nextSource];
        m_nextSource = (m_nextSource + m_settings.workers) % m_options.sources.size();
        // Defers the choice of the port to connect(), when the kernel knows the whole four-tuple.
        // Thus each source address has all ports, and one in TIME_WAIT to another target does not
        // block it.
        const int on = 1;
        setsockopt(fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
        if (bind(fd, source.address(), source.length()) != 0)
            return giveUp();
    }
    ++m_recorder.totals().connections;
    if (connect(fd, target.address(), target.length()) != 0 && errno != EINPROGRESS) {
        // Lack of ports is this host's failure; other errors come from the network.
        if (errno == EADDRNOTAVAIL || errno == EAGAIN || errno == EACCES || errno == EPERM)
            return giveUp();
        const auto error = static_cast<std::uint32_t>(errno);
        ::close(fd);
        m_recorder.noteSent(intendedNs, onAxis(connection.sentNs));
        m_recorder.record({.intendedNs = intendedNs,
                           .sentNs = onAxis(connection.sentNs),
                           .detail = error,
                           .outcome = Outcome::Refused});
        return false;
    }
    connection.fd = fd;
    connection.port = localPort(fd);
    return true;
}

void TcpWorker::write(TcpConnection& connection)
{
    const Bytes message = m_protocol.message(connection.number, m_scratch);
    while (connection.written < message.size()) {
        const ssize_t bytes = send(connection.fd, message.data() + connection.written,
                                   message.size() - connection.written, MSG_NOSIGNAL);
        if (bytes < 0) {
            if (errno == EINTR)
                continue;
            if (errno != EAGAIN)
                failed(connection, errno);
            return;
        }
        connection.written += static_cast<std::uint32_t>(bytes);
    }
    connection.state = TcpConnection::Waiting;
}

void TcpWorker::receive()
{
    std::array<epoll_event, eventBatch> events;
    handle(events, epoll_wait(m_epoll.get(), events.data(), eventBatch, 0));
}

void TcpWorker::handle(std::span<const epoll_event> events, int count)
{
    for (const epoll_event& event : events.first(static_cast<std::size_t>(std::max(count, 0))))
        handle(*static_cast<TcpConnection*>(event.data.ptr), event.events);
}

void TcpWorker::handle(TcpConnection& connection, std::uint32_t events)
{
    // An event may concern a connection that another event of this round has closed. Each
    // connection has one event per round, and only its own event closes it, so the state is
    // current.
    if (connection.state == TcpConnection::Connecting && (events & (EPOLLOUT | EPOLLERR)))
        write(connection);
    const bool ending = events & (EPOLLRDHUP | EPOLLHUP | EPOLLERR);
    if (connection.state != TcpConnection::Unused && ((events & EPOLLIN) || ending))
        read(connection, ending);
}

void TcpWorker::read(TcpConnection& connection, bool ending)
{
    while (connection.state != TcpConnection::Unused) {
        const ssize_t bytes = recv(connection.fd, m_input.data(), m_input.size(), 0);
        if (bytes < 0) {
            if (errno == EINTR)
                continue;
            if (errno != EAGAIN)
                failed(connection, errno);
            return;
        }
        if (connection.state == TcpConnection::Idle || connection.state == TcpConnection::Closing) {
            if (bytes > 0)
                unmatched(); // an answer to no request
            return close(connection);
        }
        if (bytes == 0) {
            connection.reader->end();
            return answered(connection, true);
        }
        Bytes input(m_input.data(), static_cast<std::size_t>(bytes));
        ResponseReader::State state = connection.reader->feed(input);
        while (state == ResponseReader::State::Foreign) {
            unmatched();
            state = connection.reader->feed({}); // a complete answer may follow
        }
        if (state == ResponseReader::State::Done)
            return answered(connection, ending && static_cast<std::size_t>(bytes) < inputBytes);
        if (static_cast<std::size_t>(bytes) < inputBytes && !ending)
            return; // everything was read; no need to read until EAGAIN
    }
}

/// Handles a complete answer. `ended`: the server closed the connection.
void TcpWorker::answered(TcpConnection& connection, bool ended)
{
    const std::int64_t now = monotonicNs();
    const ResponseCheck check = connection.reader->check();
    const bool inTime = now - connection.sentNs <= m_options.timeoutNs;
    const bool stays = connection.reader->reusable() && !ended && connection.written > 0 &&
                       connection.state == TcpConnection::Waiting;
    finish(connection,
           check.kind == ResponseCheck::Wrong ? Outcome::Wrong
           : inTime                           ? Outcome::Answered
                                              : Outcome::Late,
           now, check.detail);
    connection.sinceNs = now;
    if (m_options.connectionUse == ConnectionUse::KeepAlive && stays) {
        connection.state = TcpConnection::Idle;
        m_idle.append(connection);
    } else if (!ended && m_options.connectionUse == ConnectionUse::PerRequest &&
               m_options.closeBy == CloseBy::Server) {
        connection.state = TcpConnection::Closing;
        m_closing.append(connection);
    } else {
        connection.state = TcpConnection::Connecting; // in no queue: finish() removed it
        close(connection, m_options.closeBy == CloseBy::Reset);
    }
}

void TcpWorker::failed(TcpConnection& connection, int error)
{
    if (connection.state == TcpConnection::Connecting || connection.state == TcpConnection::Waiting)
        finish(connection, Outcome::Refused, never, static_cast<std::uint32_t>(error));
    close(connection);
}

/// Records the outcome and removes the connection from the queue of waiting ones.
void TcpWorker::finish(TcpConnection& connection, Outcome outcome, std::int64_t receivedNs,
                       std::uint32_t detail)
{
    m_waiting.remove(connection);
    m_recorder.record({.intendedNs = connection.intendedNs,
                       .sentNs = onAxis(connection.sentNs),
                       .receivedNs = receivedNs == never ? never : onAxis(receivedNs),
                       .detail = detail,
                       .outcome = outcome,
                       .tag = connection.port});
}

void TcpWorker::unmatched()
{
    const std::int64_t now = onAxis(monotonicNs());
    m_recorder.record({.intendedNs = now, .receivedNs = now, .outcome = Outcome::Unmatched});
}

/// Closes a connection that is in no queue except, possibly, the idle or closing one.
void TcpWorker::close(TcpConnection& connection, bool reset)
{
    if (connection.state == TcpConnection::Idle)
        m_idle.remove(connection);
    else if (connection.state == TcpConnection::Closing)
        m_closing.remove(connection);
    if (reset) {
        const linger abort{.l_onoff = 1, .l_linger = 0};
        setsockopt(connection.fd, SOL_SOCKET, SO_LINGER, &abort, sizeof abort);
    }
    ::close(connection.fd);
    connection.fd = -1;
    connection.state = TcpConnection::Unused;
    m_unused.push_back(&connection);
}

void TcpWorker::expire(std::int64_t now)
{
    const std::int64_t patience = m_options.timeoutNs + m_options.lateWindowNs;
    while (TcpConnection* oldest = m_waiting.first()) {
        if (now - oldest->sentNs <= patience)
            break;
        finish(*oldest, Outcome::Lost, never, 0);
        close(*oldest);
    }
    while (TcpConnection* oldest = m_closing.first()) {
        if (now - oldest->sinceNs <= m_options.timeoutNs)
            break;
        ++m_recorder.totals().closedByUs;
        close(*oldest);
    }
}

bool TcpWorker::expectsMore(std::int64_t /*now*/)
{
    return m_waiting.size() > 0 || m_closing.size() > 0;
}

void TcpWorker::wait(std::int64_t /*loopNs*/)
{
    const std::int64_t now = monotonicNs(); // starting connections took time
    std::array<epoll_event, eventBatch> events;
    handle(events, m_pacer.sleep(now, wakeUpNs(now), m_epoll.get(), events));
}

void TcpWorker::countRest()
{
    for (const TcpConnection* c = m_waiting.first(); c; c = c->next)
        m_recorder.totals().abandoned += c->intendedNs >= 0;
}

} // namespace unisweep::loadgen
