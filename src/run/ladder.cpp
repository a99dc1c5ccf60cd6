// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/ladder.h"

#include <algorithm>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr double minShare = 0.25;

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
        return record(Failure::NoResponse, GuestError::tr("no correct response at any rate"));
    if (!isFirstRung() && m_best < minShare * m_baseline) {
        return record(
            Failure::Slow,
            GuestError::tr("at most %1 %3, less than a quarter of the baseline of %2 %3")
                .arg(QString::number(m_best, 'f', 0), QString::number(m_baseline, 'f', 0), m_unit));
    }
    return record(Failure::None, {});
}

RungRecord Ladder::failRung(Failure failure, const QString& why)
{
    return record(failure, why);
}

} // namespace unisweep
