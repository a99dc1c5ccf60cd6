// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/thread_stream_reader.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

#include "switches/thread_stream.h"

namespace unisweep
{

static std::string nameOf(const ThreadStreamRecord& record)
{
    const auto end = std::ranges::find(record.name, '\0');
    return {record.name.begin(), end};
}

// A plausible time of a clock that starts at boot; the sum of two does not overflow.
static bool isTime(std::int64_t ns)
{
    constexpr std::int64_t most = std::int64_t{1} << 60;
    return ns >= 0 && ns <= most;
}

static void checkTimes(const ThreadStreamRecord& record)
{
    using Kind = ThreadStreamRecord::Kind;
    const bool hasInstant = record.kind != Kind::Found && record.kind != Kind::Forbidden;
    const bool hasLengths = record.kind == Kind::Reading || record.kind == Kind::Lost;
    if ((hasInstant && !isTime(record.atNs)) ||
        (hasLengths && !(isTime(record.times.runNs) && isTime(record.times.waitNs))))
        throw std::runtime_error("not a recording of threads: impossible time");
}

void ThreadStreamReader::feed(const QByteArray& bytes)
{
    constexpr qsizetype size = sizeof(ThreadStreamRecord);
    m_rest += bytes;
    qsizetype at = 0;
    for (; at + size <= m_rest.size(); at += size) {
        ThreadStreamRecord record;
        std::memcpy(&record, m_rest.constData() + at, size);
        read(record);
    }
    m_rest.remove(0, at);
}

void ThreadStreamReader::read(const ThreadStreamRecord& record)
{
    checkTimes(record);
    using Kind = ThreadStreamRecord::Kind;
    const auto perf = [&](PerfRecord::Kind kind) {
        PerfRecord received{kind, static_cast<std::uint64_t>(record.atNs), record.tid};
        if (kind == PerfRecord::Kind::Named)
            received.name = nameOf(record);
        if (kind == PerfRecord::Kind::Lost)
            received.lost =
                static_cast<std::uint64_t>(std::max<std::int64_t>(0, record.times.runNs));
        m_builder.add(received);
    };
    switch (record.kind) {
    case Kind::Found: {
        const QString name = QString::fromStdString(nameOf(record));
        m_builder.found({record.tid, emulatorRole(name, record.atNs == record.tid), name},
                        m_completeNs);
        return;
    }
    case Kind::Reading:
        if (const int index = m_builder.indexOf(record.tid); index >= 0)
            m_builder.add(static_cast<std::size_t>(index), record.atNs,
                          {record.times.runNs, record.times.waitNs});
        return;
    case Kind::SwitchIn:
        return perf(PerfRecord::Kind::SwitchIn);
    case Kind::Preempted:
        return perf(PerfRecord::Kind::Preempted);
    case Kind::Slept:
        return perf(PerfRecord::Kind::Slept);
    case Kind::Started:
        return perf(PerfRecord::Kind::Started);
    case Kind::Ended:
        return perf(PerfRecord::Kind::Ended);
    case Kind::Named:
        return perf(PerfRecord::Kind::Named);
    case Kind::Lost:
        return perf(PerfRecord::Kind::Lost);
    case Kind::Forbidden:
        m_builder.forbidSwitches(static_cast<int>(record.times.runNs),
                                 static_cast<int>(record.times.waitNs));
        return;
    case Kind::Tick:
        m_completeNs = record.atNs;
        return;
    }
    throw std::runtime_error("not a recording of threads");
}

} // namespace unisweep
