// SPDX-License-Identifier: GPL-3.0-or-later
// Records the outcomes of one sending thread's requests: counts, histograms, and, if samples are
// requested, a ring buffer to the reporting thread. Never allocates or locks while recording.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>

#include "loadgen/histogram.h"
#include "loadgen/response_check.h"
#include "loadgen/sample_ring.h"
#include "sample/sample.h"

namespace unisweep::loadgen
{

/// Totals of the measured part, without the warm-up.
struct Totals {
    std::array<std::uint64_t, outcomeCount> outcomes{};
    std::array<std::uint64_t, faultCount> faults{}; ///< wrong answers, by reason
    std::array<std::uint64_t, 134> unsentErrors{};  ///< unsent requests, by errno; 0: limit reached
    std::uint64_t warmUp = 0;                       ///< requests before instant 0
    std::uint64_t sent = 0;                         ///< measured requests that were sent
    std::uint64_t abandoned = 0;                    ///< had no outcome when a signal ended the run
    std::uint64_t kernelTransmit = 0;               ///< samples with a kernel timestamp of sending
    std::uint64_t kernelReceive = 0; ///< answers with a kernel timestamp of receiving
    std::uint64_t receiveDrops = 0; ///< answers that the kernel dropped because the socket's buffer
                                    ///< was full
    std::uint64_t transmitRetries = 0; ///< how often the kernel had no room for a request
    std::uint64_t connections = 0;     ///< TCP connections attempted
    std::uint64_t closedByUs = 0;      ///< those that the client closed because the server did not
    std::int64_t firstSentNs = never;
    std::int64_t lastSentNs = never;
    std::int64_t cpuNs = 0; ///< CPU time of the sending threads
    Histogram response;     ///< of answered and late requests
    Histogram service;      ///< of the same requests
    Histogram lateness;     ///< sent − intended
    Histogram gap;          ///< between two sends of one thread

    void merge(const Totals& other);
    std::uint64_t count(Outcome outcome) const
    {
        return outcomes[static_cast<std::size_t>(outcome)];
    }
};

class Recorder
{
public:
    /// `ringCapacity` 0: no samples are requested.
    explicit Recorder(std::size_t ringCapacity)
        : m_ring(ringCapacity ? std::make_unique<SampleRing>(ringCapacity) : nullptr)
    {
    }

    /// Call for each request that was sent or could not be sent, in the order of sending.
    void noteScheduled() { increment(m_scheduled); }
    void noteSent(std::int64_t intendedNs, std::int64_t sentNs)
    {
        increment(m_sent);
        if (intendedNs < 0)
            return;
        ++m_totals.sent;
        m_totals.lateness.add(sentNs - intendedNs);
        if (m_totals.lastSentNs == never)
            m_totals.firstSentNs = sentNs;
        else
            m_totals.gap.add(sentNs - m_totals.lastSentNs);
        m_totals.lastSentNs = sentNs;
    }

    /// Records the outcome of a request, or a stray answer.
    void record(const Sample& sample)
    {
        if (sample.intendedNs >= 0)
            count(sample);
        else if (sample.outcome != Outcome::Duplicate && sample.outcome != Outcome::Unmatched)
            ++m_totals.warmUp;
        if (m_ring)
            m_ring->push(sample);
    }

    Totals& totals() { return m_totals; }
    SampleRing* ring() { return m_ring.get(); }
    std::uint64_t scheduled() const { return m_scheduled.load(std::memory_order_relaxed); }
    std::uint64_t sent() const { return m_sent.load(std::memory_order_relaxed); }

private:
    static void increment(std::atomic<std::uint64_t>& counter)
    {
        counter.store(counter.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
    void count(const Sample& sample);

    Totals m_totals;
    std::unique_ptr<SampleRing> m_ring;
    std::atomic<std::uint64_t> m_scheduled{0};
    std::atomic<std::uint64_t> m_sent{0};
};

} // namespace unisweep::loadgen
