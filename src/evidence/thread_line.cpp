// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/thread_line.h"

#include <algorithm>
#include <functional>

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

// For the spans that end in (from, to] with the thread running: the total observed wait, and the
// sleeps.
struct WakeUps {
    double waitedNs = 0;
    std::vector<std::size_t> sleeps; ///< indices of spans
};

WakeUps wakeUpsBetween(const std::vector<ThreadSpan>& spans, qint64 from, qint64 to)
{
    WakeUps wakeUps;
    auto span = std::ranges::upper_bound(spans, from, {}, &ThreadSpan::toNs);
    for (; span != spans.end() && span->toNs <= to; ++span) {
        const auto next = span + 1;
        if (next == spans.end() || next->running == 0)
            continue;
        if (span->waiting > 0)
            wakeUps.waitedNs += lengthOf(*span);
        if (isAsleep(*span))
            wakeUps.sleeps.push_back(static_cast<std::size_t>(span - spans.begin()));
    }
    return wakeUps;
}

// The length to which the longest must be cut so that `excess` is cut off in total.
double levelFor(std::vector<double> lengths, double excess)
{
    std::ranges::sort(lengths, std::greater());
    double sum = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        sum += lengths[i];
        const auto count = static_cast<double>(i + 1);
        const double level = (sum - excess) / count;
        if (i + 1 == lengths.size() || level >= lengths[i + 1])
            return std::max(0.0, level);
    }
    return 0;
}

// Converts the ends of sleeps to waits, as far as the readings show more waiting than the switches.
std::vector<ThreadSpan> withWakeUps(const std::vector<ThreadSpan>& spans,
                                    const std::vector<ThreadReading>& readings)
{
    std::vector<double> waits(spans.size(), 0);
    for (std::size_t i = 1; i < readings.size(); ++i) {
        const WakeUps wakeUps = wakeUpsBetween(spans, readings[i - 1].atNs, readings[i].atNs);
        const double unseen =
            static_cast<double>(readings[i].waitNs - readings[i - 1].waitNs) - wakeUps.waitedNs;
        if (unseen <= 0 || wakeUps.sleeps.empty())
            continue;
        std::vector<double> lengths;
        for (const std::size_t sleep : wakeUps.sleeps)
            lengths.push_back(lengthOf(spans[sleep]));
        const double level = levelFor(std::move(lengths), unseen);
        for (const std::size_t sleep : wakeUps.sleeps)
            waits[sleep] = std::max(0.0, lengthOf(spans[sleep]) - level);
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

// A wait is counted when it ends, so what exceeds the interval is carried over to the one before.
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

static ThreadTime partOf(const ThreadSpan& span, qint64 lengthNs)
{
    const auto length = static_cast<double>(lengthNs);
    return {length * static_cast<double>(span.running), length * static_cast<double>(span.waiting),
            length * (1 - static_cast<double>(span.running + span.waiting))};
}

static ThreadTime sum(const ThreadTime& a, const ThreadTime& b)
{
    return {a.runningNs + b.runningNs, a.waitingNs + b.waitingNs, a.asleepNs + b.asleepNs};
}

ThreadLine::ThreadLine(GuestThread thread, std::vector<ThreadSpan> spans)
    : m_thread(std::move(thread))
    , m_spans(std::move(spans))
{
    m_before.reserve(m_spans.size());
    ThreadTime before;
    for (const ThreadSpan& span : m_spans) {
        m_before.push_back(before);
        before = sum(before, partOf(span, span.toNs - span.fromNs));
    }
}

ThreadTime ThreadLine::timeUntil(qint64 ns) const
{
    const auto after = std::ranges::upper_bound(m_spans, ns, {}, &ThreadSpan::fromNs);
    if (after == m_spans.begin())
        return {};
    const auto index = static_cast<std::size_t>(after - m_spans.begin()) - 1;
    const ThreadSpan& span = m_spans[index];
    return sum(m_before[index], partOf(span, std::min(ns, span.toNs) - span.fromNs));
}

ThreadTime ThreadLine::timeBetween(qint64 fromNs, qint64 toNs) const
{
    if (toNs <= fromNs)
        return {};
    const ThreadTime from = timeUntil(fromNs);
    const ThreadTime to = timeUntil(toNs);
    return {to.runningNs - from.runningNs, to.waitingNs - from.waitingNs,
            to.asleepNs - from.asleepNs};
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
        lines.emplace_back(record.threads[i],
                           record.source == SchedulingSource::Switches
                               ? withWakeUps(spansOf(switches[i], endNs), readings[i])
                               : spansOf(readings[i]));
    }
    return lines;
}

} // namespace unisweep
