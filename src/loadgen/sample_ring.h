// SPDX-License-Identifier: GPL-3.0-or-later
// A lock-free ring from one sending thread (the writer) to the reporting thread (the reader).
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "sample/sample.h"

namespace unisweep::loadgen
{

class SampleRing
{
public:
    /// `capacity` must be a power of two.
    explicit SampleRing(std::size_t capacity)
        : m_samples(capacity)
    {
    }

    /// For the writer. Returns false if the ring is full; the sample is then lost and counted.
    bool push(const Sample& sample)
    {
        const std::uint64_t head = m_head.load(std::memory_order_relaxed);
        if (head - m_knownTail == m_samples.size()) {
            m_knownTail = m_tail.load(std::memory_order_acquire);
            if (head - m_knownTail == m_samples.size()) {
                m_dropped.store(m_dropped.load(std::memory_order_relaxed) + 1,
                                std::memory_order_relaxed);
                return false;
            }
        }
        m_samples[head & (m_samples.size() - 1)] = sample;
        m_head.store(head + 1, std::memory_order_release);
        return true;
    }

    /// For the reader: the available samples up to the ring's wrap-around. Release them with pop().
    std::span<const Sample> peek() const
    {
        const std::uint64_t tail = m_tail.load(std::memory_order_relaxed);
        const std::uint64_t available = m_head.load(std::memory_order_acquire) - tail;
        const std::size_t at = tail & (m_samples.size() - 1);
        return std::span(m_samples).subspan(
            at, std::min<std::size_t>(available, m_samples.size() - at));
    }

    void pop(std::size_t count)
    {
        m_tail.store(m_tail.load(std::memory_order_relaxed) + count, std::memory_order_release);
    }

    std::uint64_t dropped() const { return m_dropped.load(std::memory_order_relaxed); }

private:
    std::vector<Sample> m_samples;
    alignas(64) std::atomic<std::uint64_t> m_head{0};
    std::uint64_t m_knownTail = 0; // m_tail as last read by the writer
    std::atomic<std::uint64_t> m_dropped{0};
    alignas(64) std::atomic<std::uint64_t> m_tail{0};
};

} // namespace unisweep::loadgen
