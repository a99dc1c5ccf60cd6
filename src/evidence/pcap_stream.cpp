// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/pcap_stream.h"

#include <cstring>
#include <stdexcept>

namespace unisweep
{

namespace
{

struct PcapHeader {
    quint32 magic;
    quint16 major;
    quint16 minor;
    qint32 zone;
    quint32 digits;
    quint32 longest;
    quint32 linkType;
};
static_assert(sizeof(PcapHeader) == 24);

struct PcapRecord {
    quint32 seconds;
    quint32 microseconds;
    quint32 captured;
    quint32 length;
};
static_assert(sizeof(PcapRecord) == 16);

constexpr quint32 pcapMagic = 0xa1b2c3d4;
constexpr quint32 ethernet = 1;
constexpr quint32 longestFrame = 262'144; // like tcpdump's limit

template<class T> bool take(std::span<const quint8>& bytes, T& value)
{
    if (bytes.size() < sizeof value)
        return false;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes = bytes.subspan(sizeof value);
    return true;
}

} // namespace

void PcapStream::feed(std::span<const quint8> bytes, const OnFrame& onFrame)
{
    m_pending.insert(m_pending.end(), bytes.begin(), bytes.end());
    std::span<const quint8> rest(m_pending);
    if (PcapHeader header{}; !m_begun && take(rest, header)) {
        if (header.magic != pcapMagic || header.major != 2 || header.linkType != ethernet)
            throw std::runtime_error("not a capture of Ethernet packets");
        m_begun = true;
    }
    while (m_begun) {
        std::span<const quint8> after = rest;
        PcapRecord record{};
        if (!take(after, record))
            break;
        if (record.captured > longestFrame || record.microseconds >= 1'000'000)
            throw std::runtime_error("damaged capture");
        if (after.size() < record.captured)
            break;
        onFrame(qint64{record.seconds} * 1'000'000'000 + qint64{record.microseconds} * 1000,
                after.first(record.captured));
        rest = after.subspan(record.captured);
    }
    m_pending.erase(m_pending.begin(), m_pending.end() - std::ssize(rest));
}

} // namespace unisweep
