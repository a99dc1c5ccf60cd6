// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP server on loopback with responses defined by the test, one connection at a time.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

#include <QTcpServer>
#include <QTcpSocket>

namespace unisweep::testing
{

class LoopbackServer
{
public:
    /// Called on the server's thread with the header of each request.
    using Responder =
        std::function<void(QTcpSocket&, const QByteArray& request, const std::stop_token&)>;

    explicit LoopbackServer(Responder responder)
        : m_responder(std::move(responder))
        , m_thread([this](const std::stop_token& stop) { serve(stop); })
    {
        while (m_port == 0)
            std::this_thread::yield();
    }

    QString address() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port.load()); }

private:
    void serve(const std::stop_token& stop)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        while (!stop.stop_requested()) {
            if (!server.waitForNewConnection(20))
                continue;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            QByteArray request;
            while (!request.contains("\r\n\r\n") && socket->waitForReadyRead(300))
                request += socket->readAll();
            if (request.isEmpty())
                continue; // Qt sometimes opens a spare connection
            m_responder(*socket, request, stop);
            socket->disconnectFromHost();
            if (socket->state() != QAbstractSocket::UnconnectedState)
                socket->waitForDisconnected(1000);
        }
    }

    Responder m_responder;
    std::atomic<quint16> m_port = 0;
    std::jthread m_thread; // last, since it uses the other members
};

} // namespace unisweep::testing
