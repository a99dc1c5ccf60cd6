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

// "80 (79.8 to 80.3)", with as many digits as tell the ends apart.
static QString countText(double value, const Interval& interval)
{
    constexpr int mostDecimals = 2;
    for (int decimals = 0; decimals <= mostDecimals; ++decimals) {
        const auto text = [decimals](double count) {
            return QLocale(QLocale::English).toString(count, 'f', decimals);
        };
        if (text(interval.low) != text(interval.high))
            return MechanismTextWords::tr("%1 (%2 to %3)")
                .arg(text(value), text(interval.low), text(interval.high));
    }
    return humanCount(std::llround(value));
}

static QString timeText(double ns, const Interval& interval)
{
    const QString low = humanTime(interval.low);
    const QString high = humanTime(interval.high);
    return low == high ? humanTime(ns)
                       : MechanismTextWords::tr("%1 (%2 to %3)").arg(humanTime(ns), low, high);
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
            "requests that are slow by themselves, in the tail of an ordinary distribution");
    case PauseModel::SlowPath:
        return MechanismTextWords::tr("requests that are slow by themselves, on a slower path");
    case PauseModel::Clock:
        return MechanismTextWords::tr("pauses at random instants");
    case PauseModel::Periodic:
        return MechanismTextWords::tr("pauses at regular intervals of time");
    case PauseModel::Renewal:
        return MechanismTextWords::tr("pauses by the clock, each some time after the last");
    case PauseModel::Requests:
        return MechanismTextWords::tr("pauses driven by requests");
    }
    Q_UNREACHABLE();
}

static QString oddsText(double logOdds)
{
    if (logOdds > std::log(1e6))
        return MechanismTextWords::tr("more than a million to 1");
    if (logOdds < std::log(1.5))
        return MechanismTextWords::tr("about even");
    const double odds = std::exp(logOdds);
    const double digit = std::pow(10, std::max(0.0, std::floor(std::log10(odds)) - 1));
    return MechanismTextWords::tr("about %1 to 1")
        .arg(humanCount(std::llround(odds / digit) * std::llround(digit)));
}

static QString lengthText(const PauseMechanism& found)
{
    return timeText(found.best.lengthNs, found.lengthNs.value());
}

static QString eachText(const PauseMechanism& found)
{
    const QString often = countText(found.best.meanRequests, found.spacing.value());
    if (found.best.model == PauseModel::Tail)
        return MechanismTextWords::
            tr("There is no sign of pauses: about one request in %1 is slow by itself, whatever "
               "came before it, as in the tail of an ordinary distribution.")
                .arg(often);
    return MechanismTextWords::tr(
               "There is no sign of pauses: about one request in %1, whatever came before it, "
               "takes %2 longer, as on a slower path through the server.")
        .arg(often, lengthText(found));
}

static QString clockText(const PauseMechanism& found)
{
    const QString interval = timeText(found.best.meanIntervalNs, found.spacing.value());
    if (!found.regular)
        return MechanismTextWords::tr(
                   "They are pauses of about %1 that come by the clock, whatever the rate: one "
                   "every %2 on average. Whether at regular intervals cannot be told.")
            .arg(lengthText(found), interval);
    return (*found.regular
                ? MechanismTextWords::tr("They are pauses of about %1 that come by the clock, "
                                         "whatever the rate: one every %2, at regular intervals.")
                : MechanismTextWords::tr("They are pauses of about %1 that come by the clock, "
                                         "whatever the rate: one every %2 on average, at random "
                                         "instants."))
        .arg(lengthText(found), interval);
}

static QString requestsText(const PauseMechanism& found)
{
    return MechanismTextWords::tr(
               "They are pauses of about %1 driven by requests: one after every %2 requests, "
               "whatever the rate, as when memory is collected after so much has been allocated.")
        .arg(lengthText(found), countText(found.best.meanRequests, found.spacing.value()));
}

// A pause that is longer than a few gaps between requests delays several of them, which tells.
static QString whatWouldTell(const PauseMechanism& found, int highestRate)
{
    const double rate = 3e9 / std::max(1.0, found.best.lengthNs);
    if (rate > 1.2 * highestRate)
        return MechanismTextWords::tr(
                   "Rates up to %1 would tell, at which a pause of that length would delay "
                   "several requests at once; longer steps may.")
            .arg(humanRate(std::round(rate)));
    if (found.rates < 3)
        return MechanismTextWords::tr("More rates, some of them far apart, would tell.");
    return MechanismTextWords::tr("Longer steps may tell.");
}

static QString doubtText(const PauseMechanism& found, int highestRate)
{
    using Doubt = PauseMechanism::Doubt;
    switch (found.doubt) {
    case Doubt::VariesWithRate:
        return MechanismTextWords::tr(
            "Their mechanism cannot be told: they recur with requests, but after a different "
            "number of them at each rate.");
    case Doubt::Uneven:
        return MechanismTextWords::tr(
            "Their mechanism cannot be told: they recur with requests, but the number of requests "
            "from one to the next varies widely.");
    case Doubt::TooShort:
        return MechanismTextWords::tr(
            "Their mechanism cannot be told: most are hardly longer than ordinary requests differ "
            "by.");
    case Doubt::Odds:
        break;
    }
    return MechanismTextWords::tr(
               "Their mechanism cannot be told: the best explanation is %1, the next best %2, and "
               "the odds between the two are only %3. %4")
        .arg(ofModel(found.best.model), ofModel(found.next.value()), oddsText(found.logOdds),
             whatWouldTell(found, highestRate));
}

static int highestRateOf(const CurveMechanism& curve, const RunData& run)
{
    int highest = 0;
    for (const StepData& step : run.steps) {
        if (step.record.series == curve.series && step.record.memoryMiB == curve.memoryMiB)
            highest = std::max(highest, step.record.offeredRate);
    }
    return highest;
}

QString mechanismText(const CurveMechanism& curve, const RunData& run)
{
    const PauseMechanism& found = curve.mechanism;
    const QString name = curveName(run, curve.series, curve.memoryMiB);
    const QString beyond = humanTime(found.thresholdNs);
    const QString delays = humanCount(found.delays);
    if (found.rates == 0)
        return MechanismTextWords::tr(
                   "%1: what delays requests cannot be told, because no step is below the knee.")
            .arg(name);
    if (found.delays == 0)
        return MechanismTextWords::tr(
                   "%1: no request was delayed by more than %2 beyond the median.")
            .arg(name, beyond);
    if (found.kind == Kind::TooFew)
        return found.delays == 1 ? MechanismTextWords::tr(
                                       "%1: one delay of more than %2 beyond the median is too "
                                       "few to tell a mechanism; longer steps would show more.")
                                       .arg(name, beyond)
                                 : MechanismTextWords::tr(
                                       "%1: %2 delays of more than %3 beyond the median are too "
                                       "few to tell a mechanism; longer steps would show more.")
                                       .arg(name, delays, beyond);
    const QString seen = found.rates == 1
                             ? MechanismTextWords::tr(
                                   "%1: %2 delays of more than %3 beyond the median, at one rate.")
                                   .arg(name, delays, beyond)
                             : MechanismTextWords::tr(
                                   "%1: %2 delays of more than %3 beyond the median, at %4 rates.")
                                   .arg(name, delays, beyond, QString::number(found.rates));
    if (found.kind == Kind::Unknown)
        return MechanismTextWords::tr("%1 %2").arg(seen,
                                                   doubtText(found, highestRateOf(curve, run)));
    const QString claim = found.kind == Kind::EachRequest ? eachText(found)
                          : found.kind == Kind::Clock     ? clockText(found)
                                                          : requestsText(found);
    return MechanismTextWords::tr(
               "%1 %2 The next best explanation is %3; the odds against it are %4.")
        .arg(seen, claim, ofModel(found.next.value()), oddsText(found.logOdds));
}

} // namespace unisweep
