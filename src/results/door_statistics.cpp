// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/door_statistics.h"

#include <algorithm>

namespace unisweep
{

LatencyParts partsOf(const Sample& sample, const DoorPassage& passage)
{
    return {std::max<qint64>(0, passage.enteredNs - sample.sentNs) + passage.awayNs,
            std::max<qint64>(0, passage.insideNs()),
            std::max<qint64>(0, sample.receivedNs - passage.leftNs)};
}

std::optional<LatencyParts> partsOf(const StepData& step, qsizetype index)
{
    const DoorPassage* passage = step.door ? step.door->of(index) : nullptr;
    const Sample& sample = step.samples[static_cast<std::size_t>(index)];
    if (!passage || !passage->hasLeft() || !sample.hasResponse() || sample.sentNs == never)
        return {};
    return partsOf(sample, *passage);
}

std::optional<DoorStatistics> doorStatistics(const StepData& step)
{
    if (!step.door || step.door->source == DoorSource::None)
        return {};
    DoorStatistics result;
    std::vector<qint64> wayIn;
    std::vector<qint64> inside;
    std::vector<qint64> wayOut;
    auto passage = step.door->passages.begin();
    for (std::size_t i = 0; i < step.samples.size(); ++i) {
        const bool isSeen =
            passage != step.door->passages.end() && passage->sample == static_cast<qint64>(i);
        const DoorPassage* seen = isSeen ? &*passage++ : nullptr;
        const Sample& sample = step.samples[i];
        if (sample.intendedNs < 0 || sample.outcome == Outcome::Duplicate)
            continue;
        if (seen) {
            result.repeatedIn += seen->repeatedIn;
            result.repeatedOut += seen->repeatedOut;
        }
        if (sample.outcome == Outcome::Lost) {
            ++(!seen              ? result.lostOnWayIn
               : !seen->hasLeft() ? result.lostInside
                                  : result.lostOnWayOut);
        } else if (sample.outcome == Outcome::Answered || sample.outcome == Outcome::Late) {
            if (!seen || !seen->hasLeft()) {
                ++result.unseen;
                continue;
            }
            const LatencyParts parts = partsOf(sample, *seen);
            wayIn.push_back(parts.wayInNs);
            inside.push_back(parts.insideNs);
            wayOut.push_back(parts.wayOutNs);
        }
    }
    result.wayIn = describe(wayIn);
    result.inside = describe(inside);
    result.wayOut = describe(wayOut);
    return result;
}

} // namespace unisweep
