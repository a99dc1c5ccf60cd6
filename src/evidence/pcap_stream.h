// SPDX-License-Identifier: GPL-3.0-or-later
// Parses a capture in pcap format (pcap-savefile(5)) incrementally, as written by QEMU's
// filter-dump: version 2.4 in this host's byte order, timestamps in microseconds, Ethernet.
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
    /// Receives a complete record: its timestamp, and the captured part of the frame, which is
    /// valid only during the call.
    using OnFrame = std::function<void(qint64 atNs, std::span<const quint8> frame)>;

    /// Takes the next bytes, split anywhere. Throws std::runtime_error if the stream is invalid;
    /// feed() must not be called afterwards.
    void feed(std::span<const quint8> bytes, const OnFrame& onFrame);

private:
    std::vector<quint8> m_pending; ///< an incomplete record
    bool m_begun = false;          ///< the file header has been read
};

} // namespace unisweep
