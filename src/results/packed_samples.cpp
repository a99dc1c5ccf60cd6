// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/packed_samples.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace unisweep
{

// The stored form of `to` − `from` + `before`; nullopt if it does not fit.
static std::optional<std::uint32_t> distanceOf(std::int64_t from, std::int64_t to,
                                               std::int64_t before)
{
    if (to == never)
        return UINT32_MAX;
    std::int64_t distance = 0; // times from files are unchecked
    if (__builtin_sub_overflow(to, from, &distance) ||
        __builtin_add_overflow(distance, before, &distance) || distance < 0 ||
        distance >= UINT32_MAX)
        return {};
    return static_cast<std::uint32_t>(distance);
}

PackedSamples::PackedSamples(std::span<const Sample> samples)
{
    if (pack(samples))
        return;
    m_times = std::vector<Times>(); // assigns instead of clearing, to free the memory
    m_kindOf = std::vector<std::uint8_t>();
    m_kinds = std::vector<Kind>();
    m_whole.assign(samples.begin(), samples.end());
    for (Sample& sample : m_whole)
        sample.tag = 0;
}

bool PackedSamples::pack(std::span<const Sample> samples)
{
    if (samples.empty())
        return true;
    m_firstNs = std::ranges::min(samples, {}, &Sample::intendedNs).intendedNs;
    m_times.reserve(samples.size());
    m_kindOf.reserve(samples.size());
    std::size_t last = 0;
    for (const Sample& sample : samples) {
        const auto due = distanceOf(m_firstNs, sample.intendedNs, 0);
        const auto late = distanceOf(sample.intendedNs, sample.sentNs, early);
        const auto wait = distanceOf(sample.intendedNs, sample.receivedNs, early);
        if (!due || !late || !wait || sample.intendedNs == never)
            return false;
        m_times.push_back({*due, *late, *wait});
        const Kind kind{sample.detail, sample.outcome, sample.clocks};
        if (m_kinds.empty() || m_kinds[last] != kind) {
            const auto found = std::ranges::find(m_kinds, kind);
            last = static_cast<std::size_t>(found - m_kinds.begin());
            if (found == m_kinds.end())
                m_kinds.push_back(kind);
            if (m_kinds.size() > std::numeric_limits<std::uint8_t>::max())
                return false;
        }
        m_kindOf.push_back(static_cast<std::uint8_t>(last));
    }
    if (m_kinds.size() == 1)
        m_kindOf = std::vector<std::uint8_t>();
    return true;
}

std::size_t PackedSamples::bytes() const
{
    return sizeof(*this) + m_times.capacity() * sizeof(Times) + m_kindOf.capacity() +
           m_kinds.capacity() * sizeof(Kind) + m_whole.capacity() * sizeof(Sample);
}

} // namespace unisweep
