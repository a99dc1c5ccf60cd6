// SPDX-License-Identifier: GPL-3.0-or-later
// The memory ladder of the paper (section 5.3): memory is halved until the server fails or responds
// at less than a quarter of its baseline, which is the response rate of the first rung's best step.
#pragma once

#include <optional>

#include "results/run_data.h"

namespace unisweep
{

/// The ladder of one series, rung by rung.
class Ladder
{
public:
    /// `series` is the index in the experiment; `unit` is that of the responses, "answers/s".
    Ladder(int series, QString unit)
        : m_series(series)
        , m_unit(std::move(unit))
    {
    }

    void beginRung(int memoryMiB);
    /// Reports the response rate of a step of this rung, in that unit.
    void stepAnswered(double response);

    /// Call this when the sweeps of the rung are complete. hasEnded() then says whether to try a
    /// lower rung.
    RungRecord endRung();
    /// Call this when the guest of the rung failed.
    RungRecord failRung(Failure failure, const QString& why);

    bool hasEnded() const { return m_ended; }
    bool isFirstRung() const { return m_rungs <= 1; }

private:
    RungRecord record(Failure failure, const QString& why);

    int m_series;
    QString m_unit;
    int m_memoryMiB = 0;
    int m_rungs = 0;
    double m_best = 0;
    double m_baseline = 0;
    bool m_ended = false;
};

} // namespace unisweep
