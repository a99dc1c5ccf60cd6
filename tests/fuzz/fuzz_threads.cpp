// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as another machine's scheduling record, in pieces whose length is the first byte:
// the record must be ordered and refer to existing threads only.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>

#include "evidence/thread_stream_reader.h"

using namespace unisweep;

static void check(bool holds)
{
    if (!holds)
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype piece = 1 + data[0];
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1,
                           static_cast<qsizetype>(size) - 1);
    ThreadStreamReader reader;
    try {
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            reader.feed(bytes.mid(at, piece));
    } catch (const std::runtime_error&) { // reported to the reader; earlier data remains valid
    }
    const SchedulingRecord record = reader.take(1000);
    for (std::size_t i = 0; i < record.switches.size(); ++i) {
        check(record.switches[i].thread < record.threads.size());
        check(i == 0 || record.switches[i].atNs >= record.switches[i - 1].atNs);
    }
    for (const ThreadReading& reading : record.readings)
        check(reading.thread < record.threads.size());
    check(record.lost >= 0);
    return 0;
}
