// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/mechanism_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "base/duration_text.h"
#include "base/quantity_text.h"

namespace unisweep
{

using Kind = PauseMechanism::Kind;

namespace
{
struct MechanismTextWords {
    Q_DECLARE_TR_FUNCTIONS(Mechanism)
};
} // namespace

static QString number(double value)
{
    return humanCount(std::llround(value));
}

QString curveName(const RunData& run, int series, int memoryMiB)
{
    const auto index = static_cast<std::size_t>(series);
    const auto& all = run.experiment.series;
    return MechanismTextWords::tr("%1, %2").arg(index < all.size() ? all[index].name : QString(),
                                                humanMemory(memoryMiB));
}

static QString ofModel(PauseModel model)
{
    switch (model) {
    case PauseModel::Tail:
        return MechanismTextWords::tr(
            "each request slow by itself, in the tail of an ordinary distribution");
    case PauseModel::SlowPath:
        return MechanismTextWords::tr("each request slow by itself, on a slower path");
    case PauseModel::Clock:
        return MechanismTextWords::tr("pauses at random instants");
    case PauseModel::Periodic:
        return MechanismTextWords::tr("pauses at regular intervals of time");
    case PauseModel::Renewal:
        return MechanismTextWords::tr("pauses by the clock, each some time after the one before");
    case PauseModel::Requests:
        return MechanismTextWords::tr("pauses driven by requests");
    }
    Q_UNREACHABLE();
}

static QString oddsText(double logOdds)
{
    if (logOdds > std::log(1e6))
        return MechanismTextWords::tr("more than a million to 1");
    return MechanismTextWords::tr("about %1 to 1").arg(number(std::exp(logOdds)));
}

static QString lengthText(const PauseMechanism& found)
{
    const QString length = humanTime(found.best.lengthNs);
    return found.lengthNs
               ? MechanismTextWords::tr("%1 (%2 to %3)")
                     .arg(length, humanTime(found.lengthNs->low), humanTime(found.lengthNs->high))
               : length;
}

static QString eachText(const PauseMechanism& found)
{
    const QString often = number(found.best.meanRequests);
    if (found.best.model == PauseModel::Tail)
        return MechanismTextWords::tr(
                   "no sign of pauses: about one request in %1 is slow by itself, whatever "
                   "came before it, as in the tail of an ordinary distribution")
            .arg(often);
    return MechanismTextWords::tr(
               "no sign of pauses: about one request in %1, whatever came before it, takes %2 "
               "longer, as on a slower path through the server")
        .arg(often, lengthText(found));
}

static QString clockText(const PauseMechanism& found)
{
    const QString interval =
        MechanismTextWords::tr("%1 (%2 to %3)")
            .arg(humanTime(found.best.meanIntervalNs), humanTime(found.spacing->low),
                 humanTime(found.spacing->high));
    if (!found.regular)
        return MechanismTextWords::tr(
                   "pauses of about %1 by the clock, whatever the rate, one every %2 on "
                   "average; whether at regular intervals cannot be told")
            .arg(lengthText(found), interval);
    return (*found.regular
                ? MechanismTextWords::tr("pauses of about %1 by the clock, whatever the rate, at "
                                         "regular intervals of %2")
                : MechanismTextWords::tr("pauses of about %1 by the clock, whatever the rate, at "
                                         "random instants, one every %2 on average"))
        .arg(lengthText(found), interval);
}

static QString requestsText(const PauseMechanism& found)
{
    return MechanismTextWords::tr(
               "pauses of about %1 driven by requests, one after every %2 requests (%3 to %4) "
               "at each rate, as when memory is collected after so much has been allocated")
        .arg(lengthText(found), number(found.best.meanRequests), number(found.spacing->low),
             number(found.spacing->high));
}

// A pause that is longer than a few gaps between requests delays several of them, which tells.
static QString whatWouldTell(const PauseMechanism& found, int highestRate)
{
    const double rate = 3e9 / std::max(1.0, found.best.lengthNs);
    if (rate > 1.2 * highestRate)
        return MechanismTextWords::tr(
                   "rates up to %1/s would tell, at which a pause of that length would delay "
                   "several requests at once; so may longer steps")
            .arg(number(rate));
    if (found.rates < 3)
        return MechanismTextWords::tr("more rates, some apart from one another, would tell");
    return MechanismTextWords::tr("longer steps may tell");
}

QString mechanismText(const CurveMechanism& curve, const RunData& run)
{
    const PauseMechanism& found = curve.mechanism;
    int highestRate = 0;
    for (const StepData& step : run.steps) {
        if (step.record.series == curve.series && step.record.memoryMiB == curve.memoryMiB)
            highestRate = std::max(highestRate, step.record.offeredRate);
    }
    const QString name = curveName(run, curve.series, curve.memoryMiB);
    const QString beyond = humanTime(found.thresholdNs);
    if (found.rates == 0)
        return MechanismTextWords::tr(
                   "%1: what delays requests cannot be told: no step is below the "
                   "knee")
            .arg(name);
    if (found.delays == 0)
        return MechanismTextWords::tr(
                   "%1: no request was delayed by more than %2 beyond the median")
            .arg(name, beyond);
    if (found.kind == Kind::TooFew)
        return MechanismTextWords::tr(
                   "%1: %2 delays of more than %3 beyond the median, too few to tell a "
                   "mechanism; longer steps would have more")
            .arg(name, number(static_cast<double>(found.delays)), beyond);
    const QString seen =
        MechanismTextWords::tr("%1: %2 delays of more than %3 beyond the median at %4 rates")
            .arg(name, number(static_cast<double>(found.delays)), beyond,
                 QString::number(found.rates));
    if (found.variesWithRate)
        return MechanismTextWords::tr(
                   "%1: the mechanism cannot be told (they recur with requests, but after "
                   "another number of them at each rate)")
            .arg(seen);
    if (found.kind == Kind::Unknown)
        return MechanismTextWords::tr(
                   "%1: the mechanism cannot be told: the best explanation is %2, the next %3, "
                   "and the odds between them are only %4; %5")
            .arg(seen, ofModel(found.best.model), ofModel(*found.next), oddsText(found.logOdds),
                 whatWouldTell(found, highestRate));
    const QString claim = found.kind == Kind::EachRequest ? eachText(found)
                          : found.kind == Kind::Clock     ? clockText(found)
                                                          : requestsText(found);
    return MechanismTextWords::tr("%1: %2 (odds %3 against the next best explanation, %4)")
        .arg(seen, claim, oddsText(found.logOdds), ofModel(*found.next));
}

} // namespace unisweep
