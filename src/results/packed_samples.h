// SPDX-License-Identifier: GPL-3.0-or-later
// A block of samples in 13 bytes each instead of 32: what they have in common is kept once.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "sample/sample.h"

namespace unisweep
{

/// Exact but for tags, which are not kept. Immutable: any number of threads may read one.
class PackedSamples
{
public:
    static constexpr std::size_t most = 4096; ///< samples in a block

    /// Of at most so many. Samples that lie too far apart (4 s from the block's first, or from
    /// being due to their answer) stay as they are.
    explicit PackedSamples(std::span<const Sample> samples);

    Sample at(std::size_t index) const
    {
        if (!m_whole.empty())
            return m_whole[index];
        const Kind& kind = m_kinds[m_kindOf.empty() ? 0 : m_kindOf[index]];
        const Times& times = m_times[index];
        const std::int64_t due = m_firstNs + times.due;
        return {.intendedNs = due,
                .sentNs = times.late == nowhere ? never : due + times.late - early,
                .receivedNs = times.wait == nowhere ? never : due + times.wait - early,
                .detail = kind.detail,
                .outcome = kind.outcome,
                .clocks = kind.clocks};
    }
    std::size_t bytes() const; ///< of memory

private:
    struct Kind {
        std::uint32_t detail = 0;
        Outcome outcome = Outcome::Lost;
        std::uint8_t clocks = 0;
        bool operator==(const Kind&) const = default;
    };
    struct Times {
        std::uint32_t due = 0;  ///< from m_firstNs
        std::uint32_t late = 0; ///< from due to sent, and `early` more
        std::uint32_t wait = 0; ///< from due to received, likewise
    };
    static constexpr std::int64_t early = 1 << 20; ///< as much, in ns, may be sent before it is due
    static constexpr std::uint32_t nowhere = UINT32_MAX; ///< of what never happened

    bool pack(std::span<const Sample> samples);

    std::int64_t m_firstNs = 0; ///< the least intended time
    std::vector<Kind> m_kinds;
    std::vector<std::uint8_t> m_kindOf; ///< index into m_kinds; empty: all are of the first
    std::vector<Times> m_times;
    std::vector<Sample> m_whole; ///< instead of all that
};

} // namespace unisweep
