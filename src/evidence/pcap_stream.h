// SPDX-License-Identifier: GPL-3.0-or-later
// A capture in the format of pcap(3PCAP), read as it comes: version 2.4 of this host's byte order,
// stamps of microseconds, Ethernet, as QEMU's filter-dump writes it.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include <QtGlobal>

namespace unisweep
{

class PcapStream
{
public:
    /// Of a whole record: its stamp, and as much of the frame as was captured. Valid until it
    /// returns.
    using OnFrame = std::function<void(qint64 atNs, std::span<const quint8> frame)>;

    /// Takes the next bytes, cut anywhere. Throws std::runtime_error when they are no such stream;
    /// nothing can be read from it afterwards.
    void feed(std::span<const quint8> bytes, const OnFrame& onFrame);

private:
    std::vector<quint8> m_pending; ///< less than a whole record
    bool m_begun = false;          ///< the header of the file is read
};

} // namespace unisweep
