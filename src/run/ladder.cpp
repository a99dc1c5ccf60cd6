// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/ladder.h"

#include <algorithm>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double leastShare = 0.25;

void Ladder::beginRung(int memoryMiB)
{
    m_memoryMiB = memoryMiB;
    m_best = 0;
    ++m_rungs;
}

void Ladder::stepAnswered(double response)
{
    m_best = std::max(m_best, response);
}

RungRecord Ladder::record(Failure failure, const QString& why)
{
    if (isFirstRung())
        m_baseline = m_best;
    m_ended = failure != Failure::None;
    RungRecord record;
    record.series = m_series;
    record.memoryMiB = m_memoryMiB;
    record.failure = failure;
    record.why = why;
    record.bestRate = m_best;
    record.baselineRate = m_baseline;
    return record;
}

RungRecord Ladder::endRung()
{
    if (m_best <= 0)
        return record(Failure::NoAnswer, u"not one right answer at any rate"_s);
    if (!isFirstRung() && m_best < leastShare * m_baseline) {
        return record(Failure::Slow, u"at most %1 %3, under a quarter of the %2 of its baseline"_s
                                         .arg(m_best, 0, 'f', 0)
                                         .arg(m_baseline, 0, 'f', 0)
                                         .arg(m_unit));
    }
    return record(Failure::None, {});
}

RungRecord Ladder::failRung(Failure failure, const QString& why)
{
    return record(failure, why);
}

} // namespace unisweep
