// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/packed_samples.h"

#include <algorithm>
#include <array>
#include <limits>

namespace unisweep
{

static constexpr int maxFieldBytes = 7; // of a field: 2^56 ns are two years

// The least and the greatest of some numbers.
struct Extent {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    bool some = false;

    void add(std::int64_t value)
    {
        least = std::min(least, value);
        most = std::max(most, value);
        some = true;
    }
};

/// Times from files may be anything: every difference is checked for overflow once, and kept.
class PackedSamples::Packer
{
public:
    explicit Packer(std::span<const Sample> samples)
        : m_samples(samples)
    {
    }

    bool measure(std::int64_t gapNs)
    {
        for (std::size_t i = 0; i < m_samples.size(); ++i) {
            const Sample& sample = m_samples[i];
            std::int64_t due = 0;
            if (sample.intendedNs == never ||
                __builtin_sub_overflow(sample.intendedNs, static_cast<std::int64_t>(i) * gapNs,
                                       &due) ||
                !add(m_late, sample.sentNs, sample.intendedNs) ||
                !add(m_wait, sample.receivedNs, sample.intendedNs))
                return false;
            m_due.add(due);
        }
        return true;
    }

    // nullopt where the numbers are too far apart. `mayBeNever`: the greatest number that fits
    // stands for that.
    static bool fit(Field& field, const Extent& extent, bool mayBeNever, std::size_t& rowBytes)
    {
        field.least = extent.some ? extent.least : 0;
        std::int64_t range = 0;
        if (extent.some && __builtin_sub_overflow(extent.most, extent.least, &range))
            return false;
        // One more for what never happened, also where all are alike.
        const auto numbers =
            static_cast<std::uint64_t>(range) + (mayBeNever && extent.some ? 1 : 0);
        const int bytes = (static_cast<int>(std::bit_width(numbers)) + 7) / 8;
        if (bytes > maxFieldBytes)
            return false;
        field.bytes = static_cast<std::uint8_t>(bytes);
        field.mask = (std::uint64_t{1} << (8 * bytes)) - 1;
        field.at = static_cast<std::uint8_t>(rowBytes);
        rowBytes += field.bytes;
        return true;
    }

    const Extent& due() const { return m_due; }
    const Extent& late() const { return m_late; }
    const Extent& wait() const { return m_wait; }

private:
    static bool add(Extent& extent, std::int64_t time, std::int64_t due)
    {
        std::int64_t distance = 0;
        if (time == never)
            return true;
        if (__builtin_sub_overflow(time, due, &distance))
            return false;
        extent.add(distance);
        return true;
    }

    std::span<const Sample> m_samples;
    Extent m_due;
    Extent m_late;
    Extent m_wait;
};

PackedSamples::PackedSamples(std::span<const Sample> samples)
    : m_size(samples.size())
{
    if (pack(samples))
        return;
    m_rows = nullptr;
    m_kinds = std::vector<Kind>(); // which gives its memory back
    m_whole.assign(samples.begin(), samples.end());
    for (Sample& sample : m_whole)
        sample.tag = 0;
}

// By the first and the last: what is due at constant gaps is then stored in a byte or two.
static std::int64_t gapOf(std::span<const Sample> samples)
{
    std::int64_t span = 0;
    if (samples.size() < 2 ||
        __builtin_sub_overflow(samples.back().intendedNs, samples.front().intendedNs, &span))
        return 0;
    return span / static_cast<std::int64_t>(samples.size() - 1);
}

bool PackedSamples::pack(std::span<const Sample> samples)
{
    if (samples.empty())
        return true;
    std::array<std::uint8_t, most> kinds;
    std::size_t last = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Kind kind{samples[i].detail, samples[i].outcome, samples[i].clocks};
        if (m_kinds.empty() || m_kinds[last] != kind) {
            const auto found = std::ranges::find(m_kinds, kind);
            last = static_cast<std::size_t>(found - m_kinds.begin());
            if (found == m_kinds.end())
                m_kinds.push_back(kind);
            if (m_kinds.size() > std::numeric_limits<std::uint8_t>::max())
                return false;
        }
        kinds[i] = static_cast<std::uint8_t>(last);
    }
    m_kinds.shrink_to_fit();

    m_gapNs = gapOf(samples);
    Packer packer(samples);
    m_rowBytes = m_kinds.size() > 1 ? 1 : 0;
    if (!packer.measure(m_gapNs) || !Packer::fit(m_due, packer.due(), false, m_rowBytes) ||
        !Packer::fit(m_late, packer.late(), true, m_rowBytes) ||
        !Packer::fit(m_wait, packer.wait(), true, m_rowBytes))
        return false;
    m_rows = std::make_unique_for_overwrite<std::byte[]>(samples.size() * m_rowBytes +
                                                         sizeof(std::uint64_t));
    std::byte* row = m_rows.get();
    const auto put = [&row](const Field& field, std::uint64_t value) {
        std::memcpy(row + field.at, &value, sizeof value); // the next field writes over the rest
    };
    for (std::size_t i = 0; i < samples.size(); ++i, row += m_rowBytes) {
        const Sample& sample = samples[i];
        const auto distance = [&](const Field& field, std::int64_t time) {
            return time == never
                       ? field.mask
                       : static_cast<std::uint64_t>(time - sample.intendedNs - field.least);
        };
        if (m_kinds.size() > 1)
            *row = static_cast<std::byte>(kinds[i]);
        put(m_due, static_cast<std::uint64_t>(
                       sample.intendedNs - static_cast<std::int64_t>(i) * m_gapNs - m_due.least));
        put(m_late, distance(m_late, sample.sentNs));
        put(m_wait, distance(m_wait, sample.receivedNs));
    }
    return true;
}

std::size_t PackedSamples::bytes() const
{
    return sizeof(*this) + (m_rows ? m_size * m_rowBytes + sizeof(std::uint64_t) : 0) +
           m_kinds.capacity() * sizeof(Kind) + m_whole.capacity() * sizeof(Sample);
}

} // namespace unisweep
