// SPDX-License-Identifier: GPL-3.0-or-later
// Samples selected in one figure, to be highlighted in all. One bit per sample of the run, so that
// ten million samples can be selected as exactly as three.
#pragma once

#include <bit>
#include <limits>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// The part of one step that a selection covers. Limits that a figure does not have are infinite.
struct SampleBox {
    qsizetype step = 0;                                       ///< index into RunData::steps
    double fromNs = -std::numeric_limits<double>::infinity(); ///< intended times
    double toNs = std::numeric_limits<double>::infinity();
    double lowNs = -std::numeric_limits<double>::infinity(); ///< limits of latency
    double highNs = std::numeric_limits<double>::infinity();
    double lowLateNs = -std::numeric_limits<double>::infinity(); ///< limits of sent − intended
    double highLateNs = std::numeric_limits<double>::infinity();

    /// Whether the sample is outside the warm-up, has a latency of that kind, and is within all
    /// limits.
    bool holds(const Sample& sample, LatencyKind kind) const;
};

/// Use from one thread at a time. Steps are indices into RunData::steps, samples indices into their
/// samples.
class SampleSelection
{
public:
    /// Summary of a step's selected samples.
    struct Part {
        qint64 count = 0;
        qint64 firstNs = std::numeric_limits<qint64>::max(); ///< intended times
        qint64 lastNs = std::numeric_limits<qint64>::min();
        qint64 lowNs = std::numeric_limits<qint64>::max(); ///< limits of latencies
        qint64 highNs = std::numeric_limits<qint64>::min();
    };

    /// Selects a sample; has no effect if it is already selected. `value`: that sample, from whose
    /// latency of `kind` the part's limits are updated.
    void add(qsizetype step, qsizetype sample, const Sample& value, LatencyKind kind);
    void clear();

    bool isEmpty() const { return m_count == 0; }
    qint64 count() const { return m_count; }
    /// Returns an empty part for a step without selected samples.
    const Part& part(qsizetype step) const;
    bool contains(qsizetype step, qsizetype sample) const; ///< false also for invalid indices

    /// Calls use(sample) for each selected sample of the step, in order.
    template<class Use> void forEach(qsizetype step, Use use) const
    {
        if (static_cast<std::size_t>(step) >= m_bits.size())
            return;
        const auto& words = m_bits[static_cast<std::size_t>(step)];
        for (std::size_t word = 0; word < words.size(); ++word) {
            for (quint64 bits = words[word]; bits != 0; bits &= bits - 1)
                use(static_cast<qsizetype>(word) * 64 + std::countr_zero(bits));
        }
    }

private:
    std::vector<std::vector<quint64>> m_bits; ///< by step
    std::vector<Part> m_parts;
    qint64 m_count = 0;
};

} // namespace unisweep
