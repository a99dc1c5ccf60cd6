// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a guest's report about its runtime, as console lines and as a datagram of the
// event port: times must stay within their range.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "evidence/collection_log.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static CollectionSource lines()
{
    CollectionLine line;
    line.pattern.setPattern(
        u"@(?<time>[0-9.]+)s (?<kind>\\w*) (?<after1>[0-9.]+)\\+(?<length>[0-9.]+) ms"_s);
    CollectionLine end;
    end.pattern.setPattern(u"(?<time>\\d+)ns (?<length>\\d+)us"_s);
    end.clock = StampClock::Machine;
    end.timeUnitNs = 1;
    end.lengthUnitNs = 1'000;
    end.stampIsEnd = true;
    CollectionLine stamp;
    stamp.pattern.setPattern(u"^\\[(?<time>[0-9.]+)\\]"_s);
    return {{line, end, stamp}, 0, {}};
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    CollectionLog printed(lines(), false);
    qint64 now = 1'000'000'000'000;
    for (const QByteArray& line : bytes.split('\n'))
        printed.line(QString::fromUtf8(line), now += 1'000'000);
    printed.record(now, now - 1'000'000'000, now + 1'000'000'000);

    CollectionLog polled({{}, 9099, {}}, false);
    if (const auto reply = readPortReply(bytes)) {
        polled.reply(*reply, now, now + 1'000);
        polled.reply(*reply, now + 5'000'000'000, now + 5'000'001'000);
        polled.record(now, now - 1'000'000'000, now + 1'000'000'000);
    }
    return 0;
}
