// SPDX-License-Identifier: GPL-3.0-or-later
// A capture of a guest's packets, in arbitrary pieces, and the headers of these packets.
#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include "evidence/door_packet.h"
#include "evidence/pcap_stream.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace unisweep;
    if (size < 1)
        return 0;
    const std::size_t piece = 1 + data[0];
    std::span<const std::uint8_t> rest(data + 1, size - 1);
    PcapStream stream;
    try {
        while (!rest.empty()) {
            const auto bytes = rest.first(std::min(piece, rest.size()));
            stream.feed(bytes, [](qint64, std::span<const quint8> frame) {
                readDoorPacket(frame, {53, false});
                readDoorPacket(frame, {80, true});
            });
            rest = rest.subspan(bytes.size());
        }
    } catch (const std::runtime_error&) {
    }
    return 0;
}
