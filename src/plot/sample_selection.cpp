// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/sample_selection.h"

#include <algorithm>

namespace unisweep
{

static bool within(qint64 value, double low, double high)
{
    const auto number = static_cast<double>(value);
    return number >= low && number <= high;
}

bool SampleBox::holds(const Sample& sample, LatencyKind kind) const
{
    const qint64 latency = shownLatency(sample, kind);
    if (sample.intendedNs < 0 || latency == never || !within(sample.intendedNs, fromNs, toNs) ||
        !within(latency, lowNs, highNs))
        return false;
    const bool anyLateness = std::isinf(lowLateNs) && std::isinf(highLateNs);
    return anyLateness || (sample.sentNs != never &&
                           within(sample.sentNs - sample.intendedNs, lowLateNs, highLateNs));
}

void SampleSelection::add(qsizetype step, qsizetype sample, const Sample& value, LatencyKind kind)
{
    const auto index = static_cast<std::size_t>(step);
    if (index >= m_bits.size()) {
        m_bits.resize(index + 1);
        m_parts.resize(index + 1);
    }
    auto& words = m_bits[index];
    const auto word = static_cast<std::size_t>(sample / 64);
    if (word >= words.size())
        words.resize(word + 1);
    const quint64 bit = quint64{1} << (sample % 64);
    if (words[word] & bit)
        return; // already selected; boxes may overlap
    words[word] |= bit;
    Part& part = m_parts[index];
    const qint64 latency = shownLatency(value, kind);
    ++part.count;
    ++m_count;
    part.firstNs = std::min<qint64>(part.firstNs, value.intendedNs);
    part.lastNs = std::max<qint64>(part.lastNs, value.intendedNs);
    part.lowNs = std::min(part.lowNs, latency);
    part.highNs = std::max(part.highNs, latency);
}

void SampleSelection::clear()
{
    m_bits.clear();
    m_parts.clear();
    m_count = 0;
}

const SampleSelection::Part& SampleSelection::part(qsizetype step) const
{
    static const Part none;
    return static_cast<std::size_t>(step) < m_parts.size() ? m_parts[static_cast<std::size_t>(step)]
                                                           : none;
}

bool SampleSelection::contains(qsizetype step, qsizetype sample) const
{
    if (static_cast<std::size_t>(step) >= m_bits.size())
        return false;
    const auto& words = m_bits[static_cast<std::size_t>(step)];
    const auto word = static_cast<std::size_t>(sample / 64);
    return sample >= 0 && word < words.size() && (words[word] >> (sample % 64) & 1) != 0;
}

} // namespace unisweep
