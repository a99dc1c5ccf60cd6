// SPDX-License-Identifier: GPL-3.0-or-later
// Stores a block of samples in 13 bytes each instead of 32: values that they share are stored once.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "sample/sample.h"

namespace unisweep
{

/// Exact, but without tags. Immutable, so any number of threads may read one.
class PackedSamples
{
public:
    static constexpr std::size_t most = 4096; ///< samples per block

    /// Takes at most `most` samples. Samples too far apart (4 s from the block's first, or from due
    /// to answered) are stored unpacked.
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
    std::size_t bytes() const; ///< of memory used

private:
    struct Kind {
        std::uint32_t detail = 0;
        Outcome outcome = Outcome::Lost;
        std::uint8_t clocks = 0;
        bool operator==(const Kind&) const = default;
    };
    struct Times {
        std::uint32_t due = 0;  ///< from m_firstNs
        std::uint32_t late = 0; ///< from due to sent, plus `early`
        std::uint32_t wait = 0; ///< from due to received, plus `early`
    };
    static constexpr std::int64_t early =
        1 << 20; ///< how many ns before it is due a request may be sent
    static constexpr std::uint32_t nowhere = UINT32_MAX; ///< marks a time as `never`

    bool pack(std::span<const Sample> samples);

    std::int64_t m_firstNs = 0; ///< the smallest intended time
    std::vector<Kind> m_kinds;
    std::vector<std::uint8_t> m_kindOf; ///< index into m_kinds; empty: all have the first one
    std::vector<Times> m_times;
    std::vector<Sample> m_whole; ///< the unpacked samples; all of the above is then empty
};

} // namespace unisweep
