// SPDX-License-Identifier: GPL-3.0-or-later
// Samples selected in one figure, to be highlighted in all: one bit for each sample of the run, so
// that ten million can be selected as exactly as three.
#pragma once

#include <bit>
#include <limits>
#include <vector>

#include "results/run_data.h"

namespace unisweep
{

/// What a selection covers of one step. Limits that a figure does not have are infinite.
struct SampleBox {
    qsizetype step = 0;                                       ///< index into RunData::steps
    double fromNs = -std::numeric_limits<double>::infinity(); ///< intended times of the step
    double toNs = std::numeric_limits<double>::infinity();
    double lowNs = -std::numeric_limits<double>::infinity(); ///< latencies
    double highNs = std::numeric_limits<double>::infinity();
    double lowLateNs = -std::numeric_limits<double>::infinity(); ///< sent − intended
    double highLateNs = std::numeric_limits<double>::infinity();

    /// True for samples outside the warm-up, with a latency of that kind, within all limits.
    bool holds(const Sample& sample, LatencyKind kind) const;
};

/// Use from one thread at a time. Steps are indices into RunData::steps, samples into their
/// samples.
class SampleSelection
{
public:
    /// Summary of the selected samples of one step.
    struct Part {
        qint64 count = 0;
        qint64 firstNs = std::numeric_limits<qint64>::max(); ///< intended times
        qint64 lastNs = std::numeric_limits<qint64>::min();
        qint64 lowNs = std::numeric_limits<qint64>::max(); ///< latencies
        qint64 highNs = std::numeric_limits<qint64>::min();
    };

    /// Selects a sample; a selected one is not counted again. `value` is that sample, for the
    /// part's limits, with its latency of `kind`.
    void add(qsizetype step, qsizetype sample, const Sample& value, LatencyKind kind);
    /// Clears the selection.
    void clear();

    bool isEmpty() const { return m_count == 0; }
    qint64 count() const { return m_count; }
    /// An empty one for a step without selected samples.
    const Part& part(qsizetype step) const;
    bool contains(qsizetype step, qsizetype sample) const; ///< false also for indices out of range

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
