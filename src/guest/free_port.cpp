// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/free_port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Binds a port of 127.0.0.1 (0: any) to reserve it. port() is 0 if the port is not available.
class BoundSocket
{
public:
    BoundSocket(bool udp, quint16 port)
        : m_socket(::socket(AF_INET, (udp ? SOCK_DGRAM : SOCK_STREAM) | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        socklen_t size = sizeof address;
        if (m_socket >= 0 && bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
            getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~BoundSocket()
    {
        if (m_socket >= 0)
            close(m_socket);
    }
    BoundSocket(const BoundSocket&) = delete;
    BoundSocket& operator=(const BoundSocket&) = delete;
    quint16 port() const { return m_port; }

private:
    int m_socket;
    quint16 m_port = 0;
};

} // namespace

quint16 freePort(bool udp, bool tcp)
{
    static constexpr int attempts = 50;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const BoundSocket first(udp, 0);
        if (first.port() != 0 && (!(udp && tcp) || BoundSocket(false, first.port()).port() != 0))
            return first.port();
    }
    throw GuestError(GuestError::tr("no free port on 127.0.0.1"));
}

} // namespace unisweep
