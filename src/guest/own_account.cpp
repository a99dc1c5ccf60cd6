// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/own_account.h"

#include <QDeadlineTimer>
#include <QTcpSocket>

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto interval = 1s;
static constexpr int connectAttempts = 5;
static constexpr int responseTimeoutMs = 1'000;
// With hundreds of threads, /os/threads has about 100 kB.
static constexpr qint64 maxResponseBytes = 1 << 20;

OwnAccount::OwnAccount(Endpoint endpoint)
    : m_endpoint(std::move(endpoint))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

bool OwnAccount::reads(const StatisticsSource& source)
{
    return source.kind == u"osv-rest"_s;
}

std::optional<OwnReading> OwnAccount::take()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_newest, std::nullopt);
}

// Returns the body of a successful response; nullopt otherwise. With HTTP/1.0 (RFC 1945), the
// server closes the connection.
static std::optional<QByteArray> get(const Endpoint& endpoint, const QByteArray& path,
                                     const std::stop_token& stop)
{
    const QDeadlineTimer deadline(responseTimeoutMs);
    const auto left = [&] { return static_cast<int>(deadline.remainingTime()); };
    QTcpSocket socket;
    socket.connectToHost(endpoint.address, endpoint.port);
    if (!socket.waitForConnected(left()))
        return {};
    socket.write("GET " + path + " HTTP/1.0\r\n\r\n");
    QByteArray response;
    while (!deadline.hasExpired() && !stop.stop_requested() && response.size() < maxResponseBytes) {
        const bool more = socket.waitForReadyRead(left());
        response += socket.read(maxResponseBytes);
        if (!more)
            break;
    }
    const qsizetype head = response.indexOf("\r\n\r\n");
    if (socket.state() == QAbstractSocket::ConnectedState || head < 0 ||
        !response.startsWith("HTTP/1.") || response.mid(8, 5) != " 200 ")
        return {};
    return response.mid(head + 4);
}

void OwnAccount::run(const std::stop_token& stop)
{
    OsvAccount account;
    int left = connectAttempts;
    while (!stop.stop_requested() && left > 0) {
        const auto total = get(m_endpoint, "/os/memory/total", stop);
        const auto free = total ? get(m_endpoint, "/os/memory/free", stop) : std::nullopt;
        const auto threads = free ? get(m_endpoint, "/os/threads", stop) : std::nullopt;
        if (threads) {
            left = INT_MAX; // the server exists, so retry forever; a busy one may miss a second
            const OwnReading reading = account.read(*total, *free, *threads);
            const std::scoped_lock lock(m_mutex);
            m_newest = reading;
        } else {
            --left;
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, interval, [] { return false; });
    }
}

} // namespace unisweep
