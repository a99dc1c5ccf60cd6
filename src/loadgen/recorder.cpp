// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/recorder.h"

#include <algorithm>

namespace unisweep::loadgen
{

template<typename Counts> static void addUp(Counts& to, const Counts& from)
{
    std::transform(to.begin(), to.end(), from.begin(), to.begin(), std::plus<>());
}

void Totals::merge(const Totals& other)
{
    addUp(outcomes, other.outcomes);
    addUp(faults, other.faults);
    addUp(unsentErrors, other.unsentErrors);
    warmUp += other.warmUp;
    sent += other.sent;
    abandoned += other.abandoned;
    kernelTransmit += other.kernelTransmit;
    kernelReceive += other.kernelReceive;
    receiveDrops += other.receiveDrops;
    transmitRetries += other.transmitRetries;
    connections += other.connections;
    closedByUs += other.closedByUs;
    cpuNs += other.cpuNs;
    if (firstSentNs == never || (other.firstSentNs != never && other.firstSentNs < firstSentNs))
        firstSentNs = other.firstSentNs;
    lastSentNs = std::max(lastSentNs, other.lastSentNs);
    response.merge(other.response);
    service.merge(other.service);
    lateness.merge(other.lateness);
    gap.merge(other.gap);
}

void Recorder::count(const Sample& sample)
{
    ++m_totals.outcomes[static_cast<std::size_t>(sample.outcome)];
    switch (sample.outcome) {
    case Outcome::Answered:
    case Outcome::Late:
        m_totals.response.add(sample.responseNs());
        m_totals.service.add(sample.serviceNs());
        break;
    case Outcome::Wrong:
        ++m_totals.faults[std::min<std::size_t>(sample.detail >> 16, faultCount - 1)];
        break;
    case Outcome::Unsent:
        ++m_totals
              .unsentErrors[std::min<std::size_t>(sample.detail, m_totals.unsentErrors.size() - 1)];
        break;
    default:
        break;
    }
    if (sample.clocks & KernelTransmit)
        ++m_totals.kernelTransmit;
    if (sample.clocks & KernelReceive)
        ++m_totals.kernelReceive;
}

} // namespace unisweep::loadgen
