// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/udp_worker.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <sys/epoll.h>

namespace unisweep::loadgen
{

/// After the last outcome, because second answers to the last requests may still arrive.
static constexpr std::int64_t lingerNs = 50'000'000;
/// With kernel timestamps, sleeping while answers arrive loses nothing. The longest such sleep.
static constexpr std::int64_t maxSleepNs = 1'000'000;
/// When the limit of outstanding requests is reached, nothing can be sent before responses arrive,
/// and polling for each would cost more than handling it. A pause of this length per request of the
/// limit leaves even a server of a million responses per second four fifths of its queue.
static constexpr std::int64_t pausePerRequestNs = 200;
static constexpr std::int64_t maxPauseNs = 200'000;
static constexpr std::int64_t minPauseNs = 5'000; // a shorter pause costs more than it saves

UdpWorker::UdpWorker(const LoadSettings& settings, const UdpProtocol& protocol, Recorder& recorder,
                     const StopFlag& stop)
    : LoadWorker(settings, recorder, stop)
    , m_protocol(protocol)
    , m_buffers(protocol.maxMessage(), protocol.maxResponse())
    , m_epoll(checked(epoll_create1(EPOLL_CLOEXEC), "epoll"))
    , m_pauseNs(static_cast<std::int64_t>(
          std::min<std::uint64_t>(settings.maxOutstanding * pausePerRequestNs, maxPauseNs)))
{
    m_scratch.reserve(protocol.maxMessage());
    const std::uint64_t sockets = std::uint64_t{settings.workers} * settings.sockets;
    for (unsigned i = 0; i < settings.sockets; ++i) {
        const std::uint64_t place = std::uint64_t{settings.worker} * settings.sockets + i;
        auto channel = std::make_unique<Channel>(
            m_options.target, m_options.stamps,
            static_cast<std::uint16_t>(place * RequestTable::size / sockets));
        epoll_event event{.events = EPOLLIN, .data = {.u32 = i}};
        // A single socket is polled directly, because an epoll would be woken by each packet.
        if (settings.sockets > 1)
            checked(epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, channel->socket.fd(), &event), "epoll");
        m_channels.push_back(std::move(channel));
    }
}

void UdpWorker::collectDue(std::int64_t now)
{
    while (m_dueCount < udpBatch) {
        const auto due = takeDue(now);
        if (!due)
            return;
        m_due[m_dueCount++] = *due;
    }
}

void UdpWorker::dropDue(unsigned count)
{
    m_dueCount -= count;
    std::memmove(m_due.data(), m_due.data() + count, m_dueCount * sizeof(Due));
}

// Sends on the next socket with room; requests are recorded as unsent if there is none.
void UdpWorker::sendDue(std::int64_t now)
{
    collectDue(now);
    if (m_dueCount == 0)
        return;
    // The limit must count only requests that are really outstanding, so read responses first.
    if (m_outstanding >= m_settings.maxOutstanding)
        receive();
    // One socket takes the whole batch; the next batch uses the next one with room.
    for (std::size_t tried = 0; tried < m_channels.size(); ++tried) {
        Channel& channel = *m_channels[m_nextChannel];
        m_nextChannel = (m_nextChannel + 1) % m_channels.size();
        const std::uint64_t allowed = m_settings.maxOutstanding - m_outstanding;
        const auto room = static_cast<unsigned>(
            std::min<std::uint64_t>({m_dueCount, channel.table.room(), allowed}));
        if (allowed == 0)
            break;
        if (room > 0)
            return sendOn(channel, room);
    }
    for (unsigned i = 0; i < m_dueCount; ++i)
        unsent(m_due[i].intendedNs, 0);
    m_dueCount = 0;
}

void UdpWorker::sendOn(Channel& channel, unsigned count)
{
    for (unsigned i = 0; i < count; ++i) {
        const Bytes message = m_protocol.message(m_due[i].number, m_scratch);
        std::uint8_t* out = m_buffers.message(i);
        std::memcpy(out, message.data(), message.size());
        const std::uint16_t id = channel.table.nextId(i);
        out[0] = static_cast<std::uint8_t>(id >> 8);
        out[1] = static_cast<std::uint8_t>(id);
        m_buffers.setMessageBytes(i, message.size());
    }
    const std::int64_t before = monotonicNs();
    const bool train = m_options.trains && count >= minTrain && channel.socket.takesTrains() &&
                       m_buffers.evenlyLong(count);
    const int result =
        train ? channel.socket.sendTrain(m_buffers, count) : channel.socket.send(m_buffers, count);
    const int error = errno;
    const unsigned sent = result > 0 ? static_cast<unsigned>(result) : 0;
    for (unsigned i = 0; i < sent; ++i) {
        channel.table.next(i) = {.intendedNs = m_due[i].intendedNs,
                                 .sentNs = before,
                                 .number = m_due[i].number,
                                 .state = Request::Waiting,
                                 .id = channel.table.nextId(i)};
    }
    const std::uint64_t first = channel.table.committed();
    channel.table.commit(sent);
    m_outstanding += sent;
    if (channel.socket.stampsTransmit() && sent > 0)
        drainNotices(channel); // on most paths, the timestamps are available by now
    for (unsigned i = 0; i < sent; ++i) {
        const Request& request = channel.table[static_cast<std::uint16_t>(first + i)];
        m_recorder.noteSent(request.intendedNs, onAxis(request.sentNs));
    }
    dropDue(sent);
    if (result < 0)
        recoverFromSendError(channel, error);
    else if (sent < count)
        restartCount(channel); // the next send will report the cause
}

/// Call after a failed send. Returns whether an ICMP error was reported.
bool UdpWorker::restartCount(Channel& channel)
{
    const bool refused = drainNotices(channel);
    channel.firstDatagram = channel.table.committed();
    channel.socket.restartKeys();
    return refused;
}

void UdpWorker::recoverFromSendError(Channel& channel, int error)
{
    const bool refusedEarlier = restartCount(channel);
    if (error == EAGAIN || error == ENOBUFS || error == EINTR) {
        // No room in the kernel: the request stays due, and its lateness shows the delay.
        ++m_recorder.totals().transmitRetries;
        return;
    }
    // The next send reports an ICMP error of an earlier request once, and then sends nothing.
    if (refusedEarlier || error == ECONNREFUSED)
        return;
    unsent(m_due[0].intendedNs, error);
    dropDue(1);
}

void UdpWorker::receive()
{
    if (m_channels.size() == 1)
        return receiveOn(*m_channels[0]);
    std::array<epoll_event, 16> events{};
    const int count = epoll_wait(m_epoll.get(), events.data(), events.size(), 0);
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::max(count, 0)); ++i) {
        Channel& channel = *m_channels[events[i].data.u32];
        if (events[i].events & EPOLLERR)
            drainNotices(channel);
        receiveOn(channel);
    }
}

void UdpWorker::receiveOn(Channel& channel)
{
    std::array<UdpResponse, udpBatch> responses;
    const unsigned count = channel.socket.receive(m_buffers, responses);
    if (count == 0)
        return;
    const std::int64_t now = monotonicNs();
    const bool stampsHold = m_clocks.stampsHold(now);
    for (unsigned i = 0; i < count; ++i) {
        if (!stampsHold)
            responses[i].kernelRealtimeNs = 0; // use the time of reading instead
        takeResponse(channel, responses[i], now);
    }
}

void UdpWorker::takeResponse(Channel& channel, const UdpResponse& response, std::int64_t now)
{
    std::uint8_t clocks = 0;
    std::int64_t received = now;
    if (response.kernelRealtimeNs != 0) {
        received = response.kernelRealtimeNs - m_clocks.realtimeOffsetNs();
        clocks = KernelReceive;
    }
    const Bytes bytes(response.data, response.bytes);
    Request* request = bytes.size() < 2
                           ? nullptr
                           : &channel.table[static_cast<std::uint16_t>(bytes[0] << 8 | bytes[1])];
    ResponseCheck check{ResponseCheck::Foreign};
    if (request && request->state != Request::Free)
        check =
            response.cut ? wrongResponse(Fault::Length) : m_protocol.check(bytes, request->number);

    if (check.kind == ResponseCheck::Foreign) {
        m_recorder.record({.intendedNs = onAxis(received),
                           .receivedNs = onAxis(received),
                           .outcome = Outcome::Unmatched,
                           .clocks = clocks});
        return;
    }
    const bool inTime = received - request->sentNs <= m_options.timeoutNs;
    const Outcome outcome = request->state == Request::Done      ? Outcome::Duplicate
                            : check.kind == ResponseCheck::Wrong ? Outcome::Wrong
                            : inTime                             ? Outcome::Answered
                                                                 : Outcome::Late;
    finish(*request, outcome, received, clocks, check.detail);
}

void UdpWorker::finish(Request& request, Outcome outcome, std::int64_t receivedNs,
                       std::uint8_t clocks, std::uint32_t detail)
{
    if (request.state == Request::Waiting) {
        request.state = Request::Done;
        --m_outstanding;
    }
    m_recorder.record({.intendedNs = request.intendedNs,
                       .sentNs = onAxis(request.sentNs),
                       .receivedNs = receivedNs == never ? never : onAxis(receivedNs),
                       .detail = detail,
                       .outcome = outcome,
                       .clocks = static_cast<std::uint8_t>(request.clocks | clocks),
                       .tag = request.id});
}

void UdpWorker::takeTransmitStamp(Channel& channel, const UdpNotice& notice, std::int64_t now)
{
    const std::int64_t at = notice.kernelRealtimeNs - m_clocks.realtimeOffsetNs();
    for (std::uint32_t i = 0; i < notice.count; ++i) {
        Request& request =
            channel.table[static_cast<std::uint16_t>(channel.firstDatagram + notice.first + i)];
        // Accept only plausible times; otherwise the key is unreliable.
        if (request.state != Request::Free && !(request.clocks & KernelTransmit) &&
            at >= request.sentNs - 1000 && at <= now + 1000) {
            request.sentNs = at;
            request.clocks |= KernelTransmit;
        }
    }
}

/// Reads transmit timestamps and ICMP errors; returns whether there was an ICMP error.
bool UdpWorker::drainNotices(Channel& channel)
{
    bool refused = false;
    std::array<UdpNotice, udpBatch> notices;
    while (const unsigned count = channel.socket.notices(m_buffers, notices)) {
        const std::int64_t now = monotonicNs();
        for (unsigned i = 0; i < count; ++i) {
            const UdpNotice& notice = notices[i];
            if (notice.kind == UdpNotice::Transmitted) {
                takeTransmitStamp(channel, notice, now);
                continue;
            }
            refused = true;
            if (!notice.hasId)
                continue;
            Request& request = channel.table[notice.id];
            if (request.state == Request::Waiting)
                finish(request, Outcome::Refused, never, 0,
                       static_cast<std::uint32_t>(notice.error));
        }
    }
    return refused;
}

void UdpWorker::expire(std::int64_t now)
{
    for (const auto& channel : m_channels)
        drainNotices(*channel); // an error is more specific than "lost"
    const std::int64_t patience = m_options.timeoutNs + m_options.lateWindowNs;
    for (const auto& channel : m_channels) {
        channel->table.advance([&](Request& request) {
            if (now - request.sentNs <= patience)
                return false;
            finish(request, Outcome::Lost, never, 0, 0);
            return true;
        });
    }
}

bool UdpWorker::expectsMore(std::int64_t now)
{
    if (m_outstanding > 0) {
        m_quietSinceNs = 0;
        return true;
    }
    if (m_quietSinceNs == 0)
        m_quietSinceNs = now;
    return now - m_quietSinceNs < lingerNs;
}

void UdpWorker::wait(std::int64_t now)
{
    const bool sending = isSending();
    const std::int64_t due = nextDueNs();
    if (sending && m_outstanding >= m_settings.maxOutstanding && std::abs(due - now) < m_pauseNs) {
        if (m_pauseNs >= minPauseNs)
            sleepUntil(now + m_pauseNs);
        return;
    }
    if (sending && m_channels[0]->socket.stampsReceive() && due - now < maxSleepNs) {
        m_pacer.sleep(now, due, -1);
        return;
    }
    const std::int64_t until = wakeUpNs(now);
    if (m_channels.size() == 1) {
        if (m_pacer.sleepOn(now, until, m_channels[0]->socket.fd()) & POLLERR)
            drainNotices(*m_channels[0]);
        return;
    }
    std::array<epoll_event, 1> event{}; // level-triggered, so receive() will see it again
    m_pacer.sleep(now, until, m_epoll.get(), event);
}

void UdpWorker::countRest()
{
    for (const auto& channel : m_channels) {
        m_recorder.totals().receiveDrops += channel->socket.receiveDrops();
        channel->table.forEachWaiting([&](const Request& request) {
            m_recorder.totals().abandoned += request.intendedNs >= 0;
        });
    }
}

} // namespace unisweep::loadgen
