// SPDX-License-Identifier: GPL-3.0-or-later
// A kernel to download, and a server for it.
#pragma once

#include <QCryptographicHash>
#include <QProcess>

#include "tests/images/loopback_server.h"

namespace unisweep::testing
{

using namespace Qt::StringLiterals;

inline QString sha256Of(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

inline QByteArray elfOfVersion(const QByteArray& version)
{
    QByteArray elf("\x7f"
                   "ELF\x02\x01\x01",
                   7);
    elf += QByteArray(57, '\0') + QByteArray("OSv vague\n\0OSv v", 16) + version + "\n";
    // Pseudorandom bytes: with repeated bytes, a damaged copy could unpack to the same content.
    quint32 state = 1;
    for (int i = 0; i < 200'000; ++i) {
        state = state * 1'664'525 + 1'013'904'223;
        elf += static_cast<char>(state >> 26);
    }
    return elf;
}

inline QByteArray gzipped(const QByteArray& bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-nc"_s});
    if (!gzip.waitForStarted())
        return {};
    gzip.write(bytes);
    gzip.closeWriteChannel();
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

/// Serves one file in a separate thread. As a proxy, it receives complete URLs.
class OneFileServer
{
public:
    explicit OneFileServer(const QByteArray& file)
        : m_file(file)
        , m_server([this](QTcpSocket& socket, const QByteArray& request, const std::stop_token&) {
            respond(socket, request);
        })
    {
    }

    QString url() const { return m_server.address() + u"/kernel"_s; }
    void setFile(const QByteArray& file)
    {
        const std::scoped_lock lock(m_mutex);
        m_file = file;
    }
    /// Limits each of the next `responses` responses to `after` bytes.
    void disconnectAfter(int responses, qsizetype after)
    {
        m_breaks = responses;
        m_breakAfter = after;
    }
    void withoutTags() { m_tags = false; }
    QList<QByteArray> requests()
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

private:
    void respond(QTcpSocket& socket, const QByteArray& request)
    {
        QByteArray file;
        {
            const std::scoped_lock lock(m_mutex);
            file = m_file;
            m_requests << request;
        }
        if (request.startsWith("CONNECT")) {
            socket.write(
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket.waitForBytesWritten(1000);
            return;
        }
        const QByteArray tag = '"' + sha256Of(file).left(12).toLatin1() + '"';
        qsizetype from = 0;
        if (const qsizetype at = request.indexOf("Range: bytes="); at >= 0)
            from = request.mid(at + 13, request.indexOf('-', at) - at - 13).toLongLong();
        if (request.contains("If-Range:") && !request.contains("If-Range: " + tag))
            from = 0;
        QByteArray head = from == 0 ? QByteArray("HTTP/1.1 200 OK\r\n")
                                    : "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " +
                                          QByteArray::number(from) + '-' +
                                          QByteArray::number(file.size() - 1) + '/' +
                                          QByteArray::number(file.size()) + "\r\n";
        if (m_tags)
            head += "ETag: " + tag + "\r\n";
        head += "Content-Length: " + QByteArray::number(file.size() - from) +
                "\r\nConnection: close\r\n\r\n";
        QByteArray body = file.mid(from);
        if (m_breaks > 0) {
            --m_breaks;
            body = body.left(m_breakAfter);
        }
        socket.write(head + body);
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(1000)) {
        }
    }

    std::mutex m_mutex;
    QByteArray m_file;
    QList<QByteArray> m_requests;
    std::atomic<int> m_breaks = 0;
    std::atomic<qsizetype> m_breakAfter = 0;
    std::atomic<bool> m_tags = true;
    LoopbackServer m_server; // last, since its thread uses the other members
};

} // namespace unisweep::testing
