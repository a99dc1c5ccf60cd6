// SPDX-License-Identifier: GPL-3.0-or-later
// A block of samples in some 6 to 10 bytes each instead of 32: what they have in common is stored
// once, and each of their times in as few bytes as the block needs.
#pragma once

#include <array>
#include <bit>
#include <cstring>
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

    /// Of at most that many samples. Samples with times too far apart (two years), or of more than
    /// 255 kinds, are stored unpacked.
    explicit PackedSamples(std::span<const Sample> samples);

    Sample at(std::size_t index) const
    {
        if (!m_whole.empty())
            return m_whole[index];
        const std::byte* row = m_rows.get() + index * m_rowBytes;
        const Kind& kind = m_kinds[m_kinds.size() > 1 ? std::to_integer<std::size_t>(*row) : 0];
        const std::int64_t due =
            sum(m_due.least, static_cast<std::int64_t>(index * static_cast<std::uint64_t>(m_gapNs)),
                m_due.read(row));
        return {.intendedNs = due,
                .sentNs = m_late.after(due, row),
                .receivedNs = m_wait.after(due, row),
                .detail = kind.detail,
                .outcome = kind.outcome,
                .clocks = kind.clocks};
    }
    /// Calls visit() with the samples from `first` up to `end`, in order: faster than each by at().
    template<class Visit> void forEach(std::size_t first, std::size_t end, const Visit& visit) const
    {
        for (std::size_t i = first; i < end; ++i)
            visit(at(i));
    }
    std::size_t bytes() const; ///< of memory used

private:
    struct Kind {
        std::uint32_t detail = 0;
        Outcome outcome = Outcome::Lost;
        std::uint8_t clocks = 0;
        bool operator==(const Kind&) const = default;
    };
    /// Two of them alone may be out of range.
    static std::int64_t sum(std::int64_t a, std::int64_t b, std::int64_t c)
    {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) +
                                         static_cast<std::uint64_t>(b) +
                                         static_cast<std::uint64_t>(c));
    }
    /// A number of each row, little-endian: its distance from the least one.
    struct Field {
        std::int64_t least = 0;
        std::uint64_t mask = 0; ///< of its bytes; as a distance it stands for what never happened
        std::uint8_t at = 0;    ///< in the row
        std::uint8_t bytes = 0;

        std::int64_t read(const std::byte* row) const
        {
            std::uint64_t value = 0; // the rows end with as many bytes more
            std::memcpy(&value, row + at, sizeof value);
            return static_cast<std::int64_t>(value & mask);
        }
        std::int64_t after(std::int64_t due, const std::byte* row) const
        {
            const std::int64_t distance = read(row);
            return distance == static_cast<std::int64_t>(mask) ? never : sum(due, least, distance);
        }
    };
    class Packer;

    static_assert(std::endian::native == std::endian::little, "fields are read as they lie");

    bool pack(std::span<const Sample> samples);

    std::int64_t m_gapNs = 0; ///< by which each is due after the one before, about
    Field m_due;
    Field m_late; ///< from due to sent
    Field m_wait; ///< from due to received
    std::size_t m_rowBytes = 0;
    std::size_t m_size = 0;
    std::vector<Kind> m_kinds; ///< with more than one, each row begins with its index
    std::unique_ptr<std::byte[]> m_rows;
    std::vector<Sample> m_whole; ///< instead of all of the above
};

} // namespace unisweep
