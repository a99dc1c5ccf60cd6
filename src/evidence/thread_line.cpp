// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/thread_line.h"

#include <algorithm>

namespace unisweep
{

namespace
{

ThreadSpan spanOf(qint64 from, qint64 to, ThreadState state)
{
    return {from, to, state == ThreadState::Running ? 1.0F : 0.0F,
            state == ThreadState::Waiting ? 1.0F : 0.0F};
}

bool isAsleep(const ThreadSpan& span)
{
    return span.running == 0 && span.waiting == 0;
}

double lengthOf(const ThreadSpan& span)
{
    return static_cast<double>(span.toNs - span.fromNs);
}

std::vector<ThreadSpan> spansOf(const std::vector<ThreadSwitch>& switches, qint64 endNs)
{
    std::vector<ThreadSpan> spans;
    for (std::size_t i = 0; i < switches.size(); ++i) {
        const qint64 from = switches[i].atNs;
        const qint64 to = i + 1 < switches.size() ? switches[i + 1].atNs : std::max(endNs, from);
        if (to > from)
            spans.push_back(spanOf(from, to, switches[i].state));
    }
    return spans;
}

// Of the spans that end after `from` and up to `to`: how long it was seen to wait, and its sleeps
// that ended in running.
struct Wakings {
    double waitedNs = 0;
    double asleepNs = 0;
    std::vector<std::size_t> sleeps; ///< indices of spans
};

Wakings wakingsBetween(const std::vector<ThreadSpan>& spans, qint64 from, qint64 to)
{
    Wakings wakings;
    auto span = std::ranges::upper_bound(spans, from, {}, &ThreadSpan::toNs);
    for (; span != spans.end() && span->toNs <= to; ++span) {
        const auto next = span + 1;
        if (next == spans.end() || next->running == 0)
            continue;
        if (span->waiting > 0)
            wakings.waitedNs += lengthOf(*span);
        if (isAsleep(*span)) {
            wakings.asleepNs += lengthOf(*span);
            wakings.sleeps.push_back(static_cast<std::size_t>(span - spans.begin()));
        }
    }
    return wakings;
}

// The ends of sleeps become waits, as far as the readings tell of more waiting than was seen.
std::vector<ThreadSpan> withWakeUps(const std::vector<ThreadSpan>& spans,
                                    const std::vector<ThreadReading>& readings)
{
    std::vector<double> waits(spans.size(), 0);
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const Wakings wakings = wakingsBetween(spans, readings[i - 1].atNs, readings[i].atNs);
        const double unseen =
            static_cast<double>(readings[i].waitNs - readings[i - 1].waitNs) - wakings.waitedNs;
        if (unseen <= 0 || wakings.asleepNs <= 0)
            continue;
        const double share = std::min(1.0, unseen / wakings.asleepNs);
        for (const std::size_t sleep : wakings.sleeps)
            waits[sleep] = share * lengthOf(spans[sleep]);
    }
    std::vector<ThreadSpan> result;
    result.reserve(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const qint64 wokenNs = spans[i].toNs - static_cast<qint64>(waits[i]);
        if (wokenNs < spans[i].toNs && wokenNs > spans[i].fromNs)
            result.push_back({spans[i].fromNs, wokenNs, 0, 0});
        if (wokenNs < spans[i].toNs)
            result.push_back({std::max(wokenNs, spans[i].fromNs), spans[i].toNs, 0, 1});
        else
            result.push_back(spans[i]);
    }
    return result;
}

// Waiting is counted when it ends: what does not fit between two readings lies before them.
std::vector<ThreadSpan> spansOf(const std::vector<ThreadReading>& readings)
{
    std::vector<ThreadSpan> spans;
    double carried = 0;
    for (std::size_t i = readings.size(); i-- > 1;) {
        const ThreadReading& before = readings[i - 1];
        const ThreadReading& after = readings[i];
        const auto length = static_cast<double>(after.atNs - before.atNs);
        if (length <= 0)
            continue;
        const double ran = std::clamp(static_cast<double>(after.runNs - before.runNs), 0.0, length);
        const double due = carried + static_cast<double>(after.waitNs - before.waitNs);
        const double waited = std::clamp(due, 0.0, length - ran);
        carried = std::max(0.0, due - waited);
        spans.push_back({before.atNs, after.atNs, static_cast<float>(ran / length),
                         static_cast<float>(waited / length)});
    }
    std::ranges::reverse(spans);
    return spans;
}

} // namespace

ThreadTime ThreadLine::timeBetween(qint64 fromNs, qint64 toNs) const
{
    ThreadTime time;
    auto span = std::ranges::upper_bound(spans, fromNs, {}, &ThreadSpan::toNs);
    for (; span != spans.end() && span->fromNs < toNs; ++span) {
        const auto common =
            static_cast<double>(std::min(span->toNs, toNs) - std::max(span->fromNs, fromNs));
        time.runningNs += common * static_cast<double>(span->running);
        time.waitingNs += common * static_cast<double>(span->waiting);
        time.asleepNs += common * (1 - static_cast<double>(span->running + span->waiting));
    }
    return time;
}

std::vector<ThreadLine> threadLines(const SchedulingRecord& record, qint64 endNs)
{
    std::vector<std::vector<ThreadSwitch>> switches(record.threads.size());
    for (const ThreadSwitch& change : record.switches)
        switches[change.thread].push_back(change);
    std::vector<std::vector<ThreadReading>> readings(record.threads.size());
    for (const ThreadReading& reading : record.readings)
        readings[reading.thread].push_back(reading);

    std::vector<ThreadLine> lines;
    for (std::size_t i = 0; i < record.threads.size(); ++i) {
        const auto thread = record.threads[static_cast<std::size_t>(i)];
        lines.push_back({thread, record.source == SchedulingSource::Switches
                                     ? withWakeUps(spansOf(switches[i], endNs), readings[i])
                                     : spansOf(readings[i])});
    }
    return lines;
}

} // namespace unisweep
