// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/rate_comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <QCoreApplication>
#include <QStringList>

#include "base/duration_text.h"
#include "base/language.h"
#include "results/block_bootstrap.h"
#include "results/boot_difference.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int draws = 4000;
static constexpr double minDrawsInTail = 20; // draws that a quantile must rest on
static constexpr int drawsOfBoot = 200;      // enough for a variance
static constexpr qint64 minLatencies = 50;
static constexpr std::size_t figuresPerRate = ComparedRate::figures;

namespace
{
struct RateComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};
} // namespace

QString toWord(ComparedRate::Verdict verdict)
{
    switch (verdict) {
    case ComparedRate::Verdict::TooFew:
        return u"too few"_s;
    case ComparedRate::Verdict::Same:
        return u"same"_s;
    case ComparedRate::Verdict::Undecided:
        return u"undecided"_s;
    case ComparedRate::Verdict::BootsDiffer:
        return u"boots differ"_s;
    case ComparedRate::Verdict::Better:
        return u"better"_s;
    case ComparedRate::Verdict::Worse:
        return u"worse"_s;
    }
    Q_UNREACHABLE();
}

static double normalQuantile(double tail)
{
    return boost::math::quantile(boost::math::complement(boost::math::normal(), tail));
}

// Quantiles of the draws, as far out as enough draws support them. Beyond that, and to correct for
// few blocks, the interval is stretched by the ratio of Student's quantile to the normal one.
static Interval drawnInterval(double change, std::vector<double>& drawn, double tail,
                              std::size_t blocks)
{
    std::sort(drawn.begin(), drawn.end());
    const auto last = static_cast<double>(drawn.size() - 1);
    const double reached = std::max(tail, minDrawsInTail / static_cast<double>(drawn.size()));
    const boost::math::students_t student(std::max(1.0, static_cast<double>(blocks) - 1));
    const double stretch =
        boost::math::quantile(boost::math::complement(student, tail)) / normalQuantile(reached);
    const double low = drawn[static_cast<std::size_t>(std::floor(reached * last))];
    const double high = drawn[static_cast<std::size_t>(std::ceil((1 - reached) * last))];
    return {change + stretch * (low - change), change + stretch * (high - change)};
}

namespace
{
struct Aspect {
    QString name;
    const Difference* difference;
    double matters;          ///< smallest relevant change, in the figure's unit
    QString (*text)(double); ///< formats a nonnegative value
};
} // namespace

static QString failureText(double share)
{
    return RateComparisonWords::tr("%1 %", "percent")
        .arg(textLocale().toString(share * 100, 'g', 3));
}

// "median from 250 µs to 300 µs (change +30 µs to +70 µs)"
static QString aspectText(const Aspect& aspect)
{
    const Difference& d = *aspect.difference;
    const auto change = [&](double value) {
        const QString sign = value > 0 ? u"+"_s : u"−"_s;
        return value == 0 ? aspect.text(0) : sign + aspect.text(std::abs(value));
    };
    return RateComparisonWords::tr("%1 from %2 to %3 (change %4 to %5)",
                                   "figure, before, after, interval of the change")
        .arg(aspect.name, aspect.text(d.a), aspect.text(d.b), change(d.interval.low),
             change(d.interval.high));
}

static std::array<Aspect, figuresPerRate> aspectsOf(const ComparedRate& rate,
                                                    const ComparisonOptions& options)
{
    const auto time = [](double ns) { return humanTime(ns); };
    return {{{RateComparisonWords::tr("median"), &rate.medianNs, options.matters * rate.medianNs.a,
              time},
             {RateComparisonWords::tr("p99"), &rate.p99Ns, options.matters * rate.p99Ns.a, time},
             {RateComparisonWords::tr("failures"), &rate.failedShare, options.failuresMatter,
              failureText}}};
}

static void judge(ComparedRate& rate, const ComparisonOptions& options)
{
    QStringList worse;
    QStringList better;
    QStringList open;
    for (const Aspect& aspect : aspectsOf(rate, options)) {
        const Difference& d = *aspect.difference;
        const bool apart = d.interval.low > 0 || d.interval.high < 0;
        if (apart && std::abs(d.change()) > aspect.matters)
            (d.change() > 0 ? worse : better) << aspectText(aspect);
        else if (d.interval.low < -aspect.matters || d.interval.high > aspect.matters)
            open << aspectText(aspect);
    }
    using V = ComparedRate::Verdict;
    const QStringList apart = worse + better;
    // Worse in one figure and better in another is not an improvement.
    rate.verdict = !worse.isEmpty()    ? V::Worse
                   : !better.isEmpty() ? V::Better
                   : !open.isEmpty()   ? V::Undecided
                                       : V::Same;
    if (!apart.isEmpty() && rate.bootsA == 1 && rate.bootsB == 1)
        rate.verdict = V::BootsDiffer;
    rate.why = (apart.isEmpty() ? open : apart).join(u"; "_s);
}

namespace
{

/// The steps of one rate on one side, by boot.
struct Boots {
    std::vector<BlockSample> samples;
    BlockSample pooled;

    static Boots of(const std::vector<StepData>& steps, LatencyKind kind)
    {
        // Steps with the same guest belong to one boot; without a guest, each repetition is a boot.
        std::map<std::pair<qint64, int>, std::vector<const StepData*>> byBoot;
        std::vector<const StepData*> all;
        for (const StepData& step : steps) {
            const int repetition = step.record.guest == 0 ? step.record.repetition : 0;
            byBoot[{step.record.guest, repetition}].push_back(&step);
            all.push_back(&step);
        }
        Boots boots{{}, BlockSample(all, kind)};
        for (const auto& [boot, ofBoot] : byBoot) {
            BlockSample sample(ofBoot, kind);
            if (sample.latencies() >= minLatencies)
                boots.samples.push_back(std::move(sample));
        }
        return boots;
    }
    int count() const { return static_cast<int>(samples.size()); }
};

using Figure = double BlockSample::Figures::*;
constexpr std::array<Figure, figuresPerRate> figures = {&BlockSample::Figures::medianNs,
                                                        &BlockSample::Figures::p99Ns,
                                                        &BlockSample::Figures::failedShare};
using BootFigures = std::array<std::vector<BootFigure>, figuresPerRate>;

BootFigures figuresOf(const Boots& boots, std::mt19937_64& random)
{
    BootFigures result;
    for (const BlockSample& boot : boots.samples) {
        std::array<double, figuresPerRate> sum = {};
        std::array<double, figuresPerRate> squares = {};
        const auto observed = boot.observed();
        for (int i = 0; i < drawsOfBoot; ++i) {
            const auto drawn = boot.drawn(random);
            for (std::size_t f = 0; f < figures.size(); ++f) {
                const double shift = drawn.*figures[f] - observed.*figures[f];
                sum[f] += shift;
                squares[f] += shift * shift;
            }
        }
        for (std::size_t f = 0; f < figures.size(); ++f) {
            const double mean = sum[f] / drawsOfBoot;
            result[f].push_back({observed.*figures[f], squares[f] / drawsOfBoot - mean * mean});
        }
    }
    return result;
}

double meanOf(const std::vector<BootFigure>& boots)
{
    double sum = 0;
    for (const BootFigure& boot : boots)
        sum += boot.value;
    return sum / static_cast<double>(boots.size());
}

} // namespace

// "about 5 boots on each side would detect a relevant change": empty if there were enough.
static QString bootsWanted(const ComparedRate& rate, const BootFigures& a, const BootFigures& b,
                           double tail, const ComparisonOptions& options)
{
    const auto aspects = aspectsOf(rate, options);
    int most = 0;
    bool tooMany = false;
    for (std::size_t f = 0; f < aspects.size(); ++f) {
        const Difference& d = *aspects[f].difference;
        if (d.interval.low >= -aspects[f].matters && d.interval.high <= aspects[f].matters)
            continue;
        const auto needed = bootsNeeded(bootDeviation(a[f], b[f]), aspects[f].matters, tail);
        tooMany |= !needed;
        most = std::max(most, needed.value_or(0));
    }
    if (tooMany)
        return RateComparisonWords::tr("boots vary too much: detecting a relevant change would "
                                       "need more than 50 boots on each side");
    return most > std::min(rate.bootsA, rate.bootsB)
               ? RateComparisonWords::tr(
                     "about %1 boots on each side would detect a relevant change")
                     .arg(most)
               : QString();
}

static void compareBoots(ComparedRate& rate, const Boots& a, const Boots& b, double tail,
                         const ComparisonOptions& options)
{
    std::mt19937_64 random(1);
    const BootFigures ofA = figuresOf(a, random);
    const BootFigures ofB = figuresOf(b, random);
    const std::array differences = {&rate.medianNs, &rate.p99Ns, &rate.failedShare};
    for (std::size_t f = 0; f < differences.size(); ++f)
        *differences[f] = {meanOf(ofA[f]), meanOf(ofB[f]),
                           bootDifference(ofA[f], ofB[f], tail).value()};
    judge(rate, options);
    if (rate.verdict != ComparedRate::Verdict::Undecided)
        return;
    if (const QString wanted = bootsWanted(rate, ofA, ofB, tail, options); !wanted.isEmpty())
        rate.why += u"; "_s + wanted;
}

static void compareRequests(ComparedRate& rate, const BlockSample& a, const BlockSample& b,
                            double tail, const ComparisonOptions& options)
{
    std::mt19937_64 randomA(1);
    std::mt19937_64 randomB(2);
    std::array<std::vector<double>, figuresPerRate> drawn;
    for (int i = 0; i < draws; ++i) {
        const auto drawnA = a.drawn(randomA);
        const auto drawnB = b.drawn(randomB);
        for (std::size_t f = 0; f < figures.size(); ++f)
            drawn[f].push_back(drawnB.*figures[f] - drawnA.*figures[f]);
    }
    const auto seenA = a.observed();
    const auto seenB = b.observed();
    const std::size_t blocks = std::min(a.blocks(), b.blocks());
    const std::array differences = {&rate.medianNs, &rate.p99Ns, &rate.failedShare};
    for (std::size_t f = 0; f < differences.size(); ++f) {
        const double change = seenB.*figures[f] - seenA.*figures[f];
        *differences[f] = {seenA.*figures[f], seenB.*figures[f],
                           drawnInterval(change, drawn[f], tail, blocks)};
    }
    judge(rate, options);
}

RateComparison::RateComparison(int offeredRate, std::vector<StepData> a, std::vector<StepData> b,
                               double tail, const ComparisonOptions& options)
    : m_offeredRate(offeredRate)
    , m_a(std::move(a))
    , m_b(std::move(b))
    , m_tail(tail)
    , m_options(options)
{
}

ComparedRate RateComparison::compare() const
{
    ComparedRate rate;
    rate.offeredRate = m_offeredRate;
    const Boots a = Boots::of(m_a, m_options.kind);
    const Boots b = Boots::of(m_b, m_options.kind);
    rate.bootsA = a.count();
    rate.bootsB = b.count();
    rate.latenciesA = a.pooled.latencies();
    rate.latenciesB = b.pooled.latencies();
    if (rate.bootsA == 0 || rate.bootsB == 0) {
        rate.why = m_a.empty() ? RateComparisonWords::tr("only in B")
                   : m_b.empty()
                       ? RateComparisonWords::tr("only in A")
                       : RateComparisonWords::tr("fewer than %1 responses").arg(minLatencies);
        return rate;
    }
    if (rate.bootsA + rate.bootsB > 2)
        compareBoots(rate, a, b, m_tail, m_options);
    else
        compareRequests(rate, a.samples.front(), b.samples.front(), m_tail, m_options);
    return rate;
}

} // namespace unisweep
