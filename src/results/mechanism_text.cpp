// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/mechanism_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "base/duration_text.h"
#include "base/language.h"
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

// "80 (79.8 to 80.3)", with as many decimals as distinguish the ends.
static QString countText(double value, const Interval& interval)
{
    constexpr int maxDecimals = 2;
    for (int decimals = 0; decimals <= maxDecimals; ++decimals) {
        const auto text = [decimals](double count) {
            return textLocale().toString(count, 'f', decimals);
        };
        if (text(interval.low) != text(interval.high))
            return MechanismTextWords::tr("%1 (%2 to %3)", "estimate and interval")
                .arg(text(value), text(interval.low), text(interval.high));
    }
    return humanCount(std::llround(value));
}

static QString timeText(double ns, const Interval& interval)
{
    const QString low = humanTime(interval.low);
    const QString high = humanTime(interval.high);
    return low == high ? humanTime(ns)
                       : MechanismTextWords::tr("%1 (%2 to %3)", "estimate and interval")
                             .arg(humanTime(ns), low, high);
}

QString curveName(const RunData& run, int series, int memoryMiB)
{
    const auto index = static_cast<std::size_t>(series);
    const auto& all = run.experiment.series;
    return MechanismTextWords::tr("%1, %2", "series, memory")
        .arg(index < all.size() ? all[index].name : QString(), humanMemory(memoryMiB));
}

static QString ofModel(PauseModel model)
{
    switch (model) {
    case PauseModel::Tail:
        return MechanismTextWords::tr(
            "individually slow requests, in the tail of an ordinary distribution");
    case PauseModel::SlowPath:
        return MechanismTextWords::tr("individually slow requests, on a slower path");
    case PauseModel::Clock:
        return MechanismTextWords::tr("pauses at random instants");
    case PauseModel::Periodic:
        return MechanismTextWords::tr("pauses at regular intervals of time");
    case PauseModel::Renewal:
        return MechanismTextWords::tr(
            "pauses driven by time, each some time after the previous one");
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
        return MechanismTextWords::tr(
                   "There is no sign of pauses: about one request in %1 is slow, independently of "
                   "the requests before it, as in the tail of an ordinary distribution.")
            .arg(often);
    return MechanismTextWords::tr(
               "There is no sign of pauses: about one request in %1 takes %2 longer, independently "
               "of the requests before it, as on a slower path through the server.")
        .arg(often, lengthText(found));
}

// The share of the delays that are pauses, in percent.
static QString pausesShareText(const PauseMechanism& found)
{
    return textLocale().toString(std::lround(100 * (1 - found.ordinaryShare)));
}

static QString clockText(const PauseMechanism& found)
{
    const QString interval = timeText(found.best.meanIntervalNs, found.spacing.value());
    if (!found.regular)
        return MechanismTextWords::tr(
                   "They are pauses of about %1 driven by time, not by requests: one every %2 on "
                   "average. Whether at regular intervals cannot be determined.")
            .arg(lengthText(found), interval);
    return (*found.regular ? MechanismTextWords::tr(
                                 "They are pauses of about %1 driven by time, not by requests: "
                                 "one every %2, at regular intervals.")
                           : MechanismTextWords::tr(
                                 "They are pauses of about %1 driven by time, not by requests: "
                                 "one every %2 on average, at random instants."))
        .arg(lengthText(found), interval);
}

static QString requestsText(const PauseMechanism& found)
{
    if (found.ordinaryShare > 0)
        return MechanismTextWords::tr(
                   "About %1 % of them are pauses of about %2 driven by requests, not by time: one "
                   "after every %3 requests, as when garbage is collected after a fixed amount of "
                   "allocation. The others are ordinary slow requests.")
            .arg(pausesShareText(found), lengthText(found),
                 countText(found.best.meanRequests, found.spacing.value()));
    return MechanismTextWords::tr(
               "They are pauses of about %1 driven by requests, not by time: one after every %2 "
               "requests, as when garbage is collected after a fixed amount of allocation.")
        .arg(lengthText(found), countText(found.best.meanRequests, found.spacing.value()));
}

static QString whatWouldHelp(const PauseMechanism& found, int highestRate)
{
    if (const auto rate = revealingRate(found, highestRate))
        return MechanismTextWords::tr(
                   "Rates up to %1 would show the mechanism if the guest keeps up with them, "
                   "because a pause of %2 would delay several requests at once; longer steps may "
                   "show it, too.")
            .arg(humanRate(*rate), humanTime(found.best.lengthNs));
    if (moreRatesWouldHelp(found))
        return MechanismTextWords::tr(
            "More rates, some of them far apart, would show the mechanism.");
    return MechanismTextWords::tr("Longer steps may show the mechanism.");
}

static QString doubtText(const PauseMechanism& found, int highestRate)
{
    using Doubt = PauseMechanism::Doubt;
    switch (found.doubt) {
    case Doubt::OneRate:
        return MechanismTextWords::tr("The mechanism cannot be determined from one rate. More "
                                      "rates, some of them far apart, may show it.");
    case Doubt::VariesWithRate:
        return MechanismTextWords::tr(
            "The mechanism cannot be determined: the delays recur with requests, but after a "
            "different number of requests at each rate.");
    case Doubt::Uneven:
        return MechanismTextWords::tr(
            "The mechanism cannot be determined: the delays recur with requests, but the number of "
            "requests between them varies widely.");
    case Doubt::TooShort:
        return MechanismTextWords::tr("The mechanism cannot be determined: most delays hardly "
                                      "exceed the ordinary variation of requests.");
    case Doubt::VariedLength:
        return MechanismTextWords::tr(
            "The mechanism cannot be determined: the delays look like pauses driven by time, but "
            "their lengths vary widely, as when slow requests queue behind one another.");
    case Doubt::Bursts:
        return MechanismTextWords::tr(
            "The mechanism cannot be determined: the delays come in bursts, which no explanation "
            "that was compared predicts.");
    case Doubt::ArrivalBursts:
        return MechanismTextWords::tr(
            "The mechanism cannot be determined: most delays begin where several requests were due "
            "at almost the same time. Evenly spaced requests may show it.");
    case Doubt::Odds:
        break;
    }
    return MechanismTextWords::tr("The mechanism cannot be determined: the best explanation is %1, "
                                  "the next best %2, and the odds between the two are only %3. %4")
        .arg(ofModel(found.best.model), ofModel(found.next.value()), oddsText(found.logOdds),
             whatWouldHelp(found, highestRate));
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

// The latencies vary so widely that no pause would stand out.
static bool isTooWide(const PauseMechanism& found)
{
    constexpr double medians = 30;
    return found.delays == 0 && found.rates > 0 && found.medianNs > 0 &&
           found.thresholdNs > medians * found.medianNs;
}

static QString ofDelays(const CurveMechanism& curve, const RunData& run)
{
    const PauseMechanism& found = curve.mechanism;
    const QString name = curveName(run, curve.series, curve.memoryMiB);
    const QString beyond = humanTime(found.thresholdNs);
    const QString delays = humanCount(found.delays);
    if (found.rates == 0)
        return MechanismTextWords::
            tr("%1: what delays requests cannot be determined, because no step is below the knee.")
                .arg(name);
    if (isTooWide(found))
        return MechanismTextWords::tr("%1: the latencies vary too widely to tell delays from "
                                      "ordinary requests. Lower rates or a quieter host may show "
                                      "delays. Rates compared, all below the knee: %2.")
            .arg(name, humanCount(found.rates));
    if (found.delays == 0)
        return found.leftOut == 0
                   ? MechanismTextWords::tr(
                         "%1: no request was delayed by more than %2 beyond the median. Rates "
                         "compared, all below the knee: %3.")
                         .arg(name, beyond, humanCount(found.rates))
                   : MechanismTextWords::tr(
                         "%1: no request was delayed by more than %2 beyond the median, apart from "
                         "delays caused by the host or the network (not counted: %4). Rates "
                         "compared, all below the knee: %3.")
                         .arg(name, beyond, humanCount(found.rates), humanCount(found.leftOut));
    if (found.kind == Kind::TooFew)
        return found.delays == 1
                   ? MechanismTextWords::tr("%1: one delay of more than %2 beyond the median is "
                                            "too few to identify a mechanism; longer steps would "
                                            "show more.")
                         .arg(name, beyond)
                   : MechanismTextWords::tr("%1: %2 delays of more than %3 beyond the median are "
                                            "too few to identify a mechanism; longer steps would "
                                            "show more.")
                         .arg(name, delays, beyond);
    const QString seen =
        MechanismTextWords::tr("%1: %2 delays of more than %3 beyond the median, at %n rate(s).",
                               nullptr, found.rates)
            .arg(name, delays, beyond);
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

QString mechanismText(const CurveMechanism& curve, const RunData& run)
{
    const PauseMechanism& found = curve.mechanism;
    if (found.leftOut == 0 || (found.rates > 0 && found.delays == 0 && !isTooWide(found)))
        return ofDelays(curve, run);
    return MechanismTextWords::tr("%1 %2", "two sentences")
        .arg(ofDelays(curve, run),
             MechanismTextWords::tr("Not counted: %n delay(s) caused by the host or the network.",
                                    nullptr, static_cast<int>(found.leftOut)));
}

} // namespace unisweep
