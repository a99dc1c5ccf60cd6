// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/collection_port.h"

#include <QtEndian>

#include "evidence/collection_lines.h"

namespace unisweep
{

static constexpr quint32 protocolVersion = 1;
static constexpr qsizetype replyHead = 40;
static constexpr qsizetype eventBytes = 24;

QByteArray portRequest(quint64 first)
{
    QByteArray bytes(16, '\0');
    bytes.replace(0, 4, "UEVQ");
    qToLittleEndian<quint32>(protocolVersion, bytes.data() + 4);
    qToLittleEndian<quint64>(first, bytes.data() + 8);
    return bytes;
}

std::optional<PortReply> readPortReply(const QByteArray& datagram)
{
    if (datagram.size() < replyHead || !datagram.startsWith("UEVA"))
        return {};
    const char* at = datagram.constData();
    const auto count = qFromLittleEndian<quint32>(at + 32);
    PortReply reply{qFromLittleEndian<quint64>(at + 8),
                    qFromLittleEndian<quint64>(at + 16),
                    qFromLittleEndian<quint64>(at + 24),
                    {}};
    if (qFromLittleEndian<quint32>(at + 4) != protocolVersion || reply.clockNs > latestStampNs ||
        datagram.size() != replyHead + eventBytes * qsizetype{count} ||
        reply.first > reply.recorded || count > reply.recorded - reply.first)
        return {};
    for (at += replyHead; at != datagram.constEnd(); at += eventBytes) {
        const PortEvent event{qFromLittleEndian<quint64>(at), qFromLittleEndian<quint32>(at + 8),
                              qFromLittleEndian<quint16>(at + 12),
                              qFromLittleEndian<quint64>(at + 16)};
        if (event.startNs > latestStampNs)
            return {};
        reply.events.push_back(event);
    }
    return reply;
}

} // namespace unisweep
