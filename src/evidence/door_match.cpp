// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/door_match.h"

#include <algorithm>
#include <array>

#include "evidence/evidence_text.h"

namespace unisweep
{

namespace
{

constexpr std::size_t tags = 65536;
// The client's send timestamp may be later than the door's if both are on one path through the
// kernel, and on a busy host by this much. A UDP id stays unique for longer.
constexpr qint64 udpToleranceNs = 50'000'000;
constexpr qint64 tcpToleranceNs = 200'000;
// Until the offset of a separate clock is known; its first estimate includes the reader's delay.
constexpr qint64 unknownToleranceNs = 2'000'000;
constexpr double minConsistentShare = 0.95;
constexpr qint64 microsecondNs = 1000; // resolution of a separate clock's timestamps

bool isRequest(const Sample& sample)
{
    return sample.sentNs != never && sample.outcome != Outcome::Duplicate &&
           sample.outcome != Outcome::Unmatched && sample.outcome != Outcome::Unsent;
}

// The samples of each tag, in the order of sending.
class SamplesByTag
{
public:
    explicit SamplesByTag(std::span<const Sample> samples)
        : m_samples(samples)
        , m_byTag(tags)
    {
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (isRequest(samples[i]))
                m_byTag[samples[i].tag].push_back(i);
        }
        for (auto& one : m_byTag)
            std::ranges::sort(one, {}, [&](std::size_t i) { return samples[i].sentNs; });
    }

    std::optional<std::size_t> lastSentBefore(quint16 tag, qint64 ns) const
    {
        const auto& one = m_byTag[tag];
        const auto after = std::ranges::upper_bound(
            one, ns, {}, [&](std::size_t i) { return m_samples[i].sentNs; });
        return after == one.begin() ? std::nullopt : std::optional(*(after - 1));
    }

private:
    std::span<const Sample> m_samples;
    std::vector<std::vector<std::size_t>> m_byTag;
};

// One direction of a connection: how much of its stream has passed.
class Stream
{
public:
    /// Whether the packet's bytes, or its SYN, have passed before.
    bool repeats(const DoorPacket& packet)
    {
        const quint32 end = packet.sequence + packet.bytes + (packet.syn ? 1 : 0);
        const bool isNew = !m_begun || static_cast<qint32>(end - m_end) > 0;
        if (isNew)
            m_end = end;
        m_begun = true;
        return !isNew;
    }

private:
    bool m_begun = false;
    quint32 m_end = 0; ///< the sequence number after the stream so far
};

// A passage that is not complete yet.
struct Passing {
    DoorPassage passage;
    bool hasEntered = false;
    qint64 answeredSynNs = never; ///< when the guest started to wait for the request itself
    Stream in;
    Stream out;

    void enter(const DoorPacket& packet)
    {
        if (hasEntered && (packet.tcp ? in.repeats(packet) : true)) {
            ++passage.repeatedIn;
            return;
        }
        if (!hasEntered) {
            hasEntered = true;
            passage.enteredNs = packet.atNs;
            if (packet.tcp)
                in.repeats(packet);
        } else if (answeredSynNs != never) {
            passage.awayNs += packet.atNs - answeredSynNs;
            answeredSynNs = never;
        }
    }

    void leave(const DoorPacket& packet)
    {
        if (!hasEntered)
            return;
        if (packet.tcp ? out.repeats(packet) : passage.hasLeft())
            ++passage.repeatedOut;
        else if (packet.syn)
            answeredSynNs = packet.atNs;
        else
            passage.leftNs = packet.atNs;
    }
};

// Pure acknowledgments are not part of a request.
bool carriesNothing(const DoorPacket& packet)
{
    return packet.tcp && packet.bytes == 0 && !packet.syn;
}

struct Matched {
    std::vector<DoorPassage> passages;
    qint64 unmatched = 0;
};

Matched match(const std::vector<DoorPacket>& packets, std::span<const Sample> samples,
              const SamplesByTag& byTag, qint64 toleranceNs)
{
    Matched result;
    std::vector<Passing> passing(samples.size());
    for (const DoorPacket& packet : packets) {
        if (carriesNothing(packet))
            continue;
        const auto index =
            byTag.lastSentBefore(packet.tcp ? packet.port : packet.id, packet.atNs + toleranceNs);
        if (!index) {
            ++result.unmatched;
            continue;
        }
        const Sample& sample = samples[*index];
        // After the client has its response, only duplicates and packets of other clients arrive.
        const bool isOver = sample.hasResponse() && packet.atNs > sample.receivedNs + toleranceNs;
        Passing& one = passing[*index];
        if (isOver && !(packet.inward ? one.hasEntered : one.passage.hasLeft()))
            ++result.unmatched;
        else if (packet.inward)
            one.enter(packet);
        else
            one.leave(packet);
    }
    for (std::size_t i = 0; i < passing.size(); ++i) {
        if (!passing[i].hasEntered)
            continue;
        passing[i].passage.sample = static_cast<qint64>(i);
        result.passages.push_back(passing[i].passage);
    }
    return result;
}

/// The range of offsets of the packets' clock that most passages allow.
struct OffsetRange {
    qint64 fromNs = 0;
    qint64 toNs = 0;
    double consistent = 0; ///< share of the passages that allow this range
};

struct OffsetEdge {
    qint64 atNs;
    int step; ///< 1: one more passage allows offsets from here on; -1: one fewer
};

std::optional<OffsetRange> offsetRange(const std::vector<DoorPassage>& passages,
                                       std::span<const Sample> samples)
{
    std::vector<OffsetEdge> edges;
    int complete = 0;
    for (const DoorPassage& passage : passages) {
        const Sample& sample = samples[static_cast<std::size_t>(passage.sample)];
        if (!passage.hasLeft() || !sample.hasResponse())
            continue;
        ++complete;
        const qint64 from = sample.sentNs - passage.enteredNs;
        const qint64 to = sample.receivedNs - passage.leftNs;
        if (from > to)
            continue; // longer in the guest than the client waited, so these are not its packets
        edges.push_back({from, 1});
        edges.push_back({to, -1});
    }
    // Ranges that only touch at their ends overlap.
    std::ranges::sort(edges, [](const OffsetEdge& a, const OffsetEdge& b) {
        return a.atNs != b.atNs ? a.atNs < b.atNs : a.step > b.step;
    });
    std::optional<OffsetRange> best;
    int allowed = 0;
    int most = 0;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        allowed += edges[i].step;
        if (allowed > most) {
            most = allowed;
            best = OffsetRange{edges[i].atNs, edges[i + 1].atNs, 0};
        }
    }
    if (best)
        best->consistent = static_cast<double>(most) / complete;
    return best;
}

void shift(std::vector<DoorPacket>& packets, qint64 byNs)
{
    for (DoorPacket& packet : packets)
        packet.atNs += byNs;
}

// A process has no interface: its door consists of the client's timestamps, if the kernel made
// both.
std::vector<DoorPassage> clientPassages(std::span<const Sample> samples)
{
    constexpr int both = KernelTransmit | KernelReceive;
    std::vector<DoorPassage> passages;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample& sample = samples[i];
        if (isRequest(sample) && sample.hasResponse() && (sample.clocks & both) == both)
            passages.push_back({.sample = static_cast<qint64>(i),
                                .enteredNs = sample.sentNs,
                                .leftNs = sample.receivedNs});
    }
    return passages;
}

DoorRecord withoutClock(DoorRecord record, const QString& why)
{
    record.source = DoorSource::None;
    record.why = why;
    return record;
}

} // namespace

DoorRecord matchDoor(DoorCapture capture, std::span<const Sample> samples, quint64 epochMonotonicNs,
                     bool tcp)
{
    DoorRecord record{.source = capture.source,
                      .place = capture.place,
                      .clockErrorNs = capture.clockErrorNs,
                      .missed = capture.missed};
    if (capture.source == DoorSource::Client) {
        record.passages = clientPassages(samples);
        if (record.passages.empty())
            return withoutClock(
                record, EvidenceText::tr("the client's timestamps are not taken by the kernel"));
        return record;
    }
    const SamplesByTag byTag(samples);
    shift(capture.packets,
          capture.offsetAtMostNs.value_or(0) - static_cast<qint64>(epochMonotonicNs));
    std::ranges::stable_sort(capture.packets, {}, &DoorPacket::atNs);
    if (capture.offsetAtMostNs) {
        const Matched first =
            match(capture.packets, samples, byTag, tcp ? unknownToleranceNs : udpToleranceNs);
        const auto range = offsetRange(first.passages, samples);
        if (!range)
            return withoutClock(record, EvidenceText::tr("no request was captured at the door"));
        if (range->consistent < minConsistentShare)
            return withoutClock(
                record, EvidenceText::tr("the door's clock drifts from the samples' clock"));
        shift(capture.packets, (range->fromNs + range->toNs) / 2);
        record.clockErrorNs = (range->toNs - range->fromNs) / 2 + microsecondNs;
    }
    Matched matched = match(capture.packets, samples, byTag, tcp ? tcpToleranceNs : udpToleranceNs);
    record.passages = std::move(matched.passages);
    record.unmatched = matched.unmatched;
    return record;
}

} // namespace unisweep
