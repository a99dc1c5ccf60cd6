// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/run_data.h"

#include <algorithm>
#include <limits>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString toWord(RunState state)
{
    switch (state) {
    case RunState::Running:
        return u"running"_s;
    case RunState::Finished:
        return u"finished"_s;
    case RunState::Stopped:
        return u"stopped"_s;
    case RunState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

RunState runStateFromWord(const QString& word)
{
    for (RunState state : {RunState::Running, RunState::Finished, RunState::Stopped}) {
        if (toWord(state) == word)
            return state;
    }
    return RunState::Failed;
}

QString toWord(BootPurpose purpose)
{
    switch (purpose) {
    case BootPurpose::Load:
        return u"load"_s;
    case BootPurpose::Time:
        return u"time"_s;
    case BootPurpose::Search:
        return u"search"_s;
    }
    Q_UNREACHABLE();
}

BootPurpose bootPurposeFromWord(const QString& word)
{
    for (BootPurpose purpose : {BootPurpose::Time, BootPurpose::Search}) {
        if (toWord(purpose) == word)
            return purpose;
    }
    return BootPurpose::Load;
}

const StepData* RunData::step(qint64 id) const
{
    const auto it = std::find_if(steps.begin(), steps.end(),
                                 [id](const StepData& step) { return step.record.id == id; });
    return it == steps.end() ? nullptr : &*it;
}

StepData* RunData::step(qint64 id)
{
    return const_cast<StepData*>(std::as_const(*this).step(id));
}

const GuestRecord* RunData::guest(qint64 id) const
{
    const auto it = std::find_if(guests.begin(), guests.end(),
                                 [id](const GuestRecord& guest) { return guest.id == id; });
    return it == guests.end() ? nullptr : &*it;
}

GuestRecord* RunData::guest(qint64 id)
{
    return const_cast<GuestRecord*>(std::as_const(*this).guest(id));
}

qint64 RunData::sampleCount() const
{
    qint64 count = 0;
    for (const StepData& step : steps)
        count += static_cast<qint64>(step.samples.size());
    return count;
}

Client clientOf(const RunData& run, const StepData& step)
{
    return run.experiment.clientOf(
        run.experiment.series.at(static_cast<std::size_t>(step.record.series)));
}

Verdict RunData::verdict(std::optional<int> series) const
{
    QList<Verdict> verdicts;
    const int own = layers.empty() ? std::numeric_limits<int>::max() : layers.front().firstSeries;
    for (const StepData& step : steps) {
        const bool judged = step.record.state != RunState::Running;
        if (judged && (series ? step.record.series == *series : step.record.series < own))
            verdicts << step.record.verdict;
    }
    return worst(verdicts);
}

} // namespace unisweep
