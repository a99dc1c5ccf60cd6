// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/comparison.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "results/block_bootstrap.h"

namespace unisweep
{

static constexpr int draws = 4000;
static constexpr qint64 leastLatencies = 50;
static constexpr int figuresPerRate = 3;

QString toWord(ComparedRate::Verdict verdict)
{
    switch (verdict) {
    case ComparedRate::Verdict::TooFew:
        return QStringLiteral("too few");
    case ComparedRate::Verdict::Same:
        return QStringLiteral("same");
    case ComparedRate::Verdict::Undecided:
        return QStringLiteral("undecided");
    case ComparedRate::Verdict::Better:
        return QStringLiteral("better");
    case ComparedRate::Verdict::Worse:
        return QStringLiteral("worse");
    }
    Q_UNREACHABLE();
}

bool Comparison::anyChange() const
{
    return std::any_of(rates.begin(), rates.end(), [](const ComparedRate& rate) {
        return rate.verdict == ComparedRate::Verdict::Better ||
               rate.verdict == ComparedRate::Verdict::Worse;
    });
}

bool Comparison::anythingCompared() const
{
    return std::any_of(rates.begin(), rates.end(), [](const ComparedRate& rate) {
        return rate.verdict != ComparedRate::Verdict::TooFew;
    });
}

std::map<int, StepsAtRate> stepsByRate(const CurveOfRun& curve)
{
    std::map<int, StepsAtRate> byRate;
    for (const StepData& step : curve.run->steps) {
        if (step.record.series == curve.series && step.record.memoryMiB == curve.memoryMiB &&
            step.record.state != RunState::Running)
            byRate[step.record.offeredRate].push_back(&step);
    }
    return byRate;
}

double tailOf(std::size_t rates)
{
    return 0.025 / static_cast<double>(figuresPerRate * std::max<std::size_t>(1, rates));
}

static Difference difference(double a, double b, std::vector<double>& drawn, double tail)
{
    std::sort(drawn.begin(), drawn.end());
    const auto last = static_cast<double>(drawn.size() - 1);
    const auto low = static_cast<std::size_t>(std::floor(tail * last));
    const auto high = static_cast<std::size_t>(std::ceil((1 - tail) * last));
    return {a, b, {drawn[low], drawn[high]}};
}

namespace
{
struct Aspect {
    const char* name;
    const Difference* difference;
    double matters; ///< in its unit
    double scale;   ///< to the unit shown
    const char* unit;
};
} // namespace

static QString say(const Aspect& aspect)
{
    const Difference& d = *aspect.difference;
    const auto number = [&](double value) { return QString::number(value * aspect.scale, 'g', 3); };
    return QStringLiteral("%1 %2 → %3 %4 (%5 to %6)")
        .arg(QLatin1String(aspect.name), number(d.a), number(d.b), QString::fromUtf8(aspect.unit),
             number(d.interval.low), number(d.interval.high));
}

static void judge(ComparedRate& rate, const ComparisonOptions& options)
{
    const std::array aspects = {
        Aspect{"median", &rate.medianNs, options.matters * rate.medianNs.a, 1e-6, "ms"},
        Aspect{"p99", &rate.p99Ns, options.matters * rate.p99Ns.a, 1e-6, "ms"},
        Aspect{"failed", &rate.failedShare, options.failuresMatter, 100, "%"},
    };
    QStringList worse;
    QStringList better;
    QStringList open;
    for (const Aspect& aspect : aspects) {
        const Difference& d = *aspect.difference;
        const bool apart = d.interval.low > 0 || d.interval.high < 0;
        if (apart && std::abs(d.change()) > aspect.matters)
            (d.change() > 0 ? worse : better) << say(aspect);
        else if (!apart && (d.interval.low < -aspect.matters || d.interval.high > aspect.matters))
            open << say(aspect);
    }
    using V = ComparedRate::Verdict;
    // Worse in one and better in another is no improvement.
    rate.verdict = !worse.isEmpty()    ? V::Worse
                   : !better.isEmpty() ? V::Better
                   : !open.isEmpty()   ? V::Undecided
                                       : V::Same;
    rate.why = (worse + better + (rate.verdict == V::Undecided ? open : QStringList()))
                   .join(QStringLiteral("; "));
}

ComparedRate compareRate(int offered, const StepsAtRate& a, const StepsAtRate& b, double tail,
                         const ComparisonOptions& options)
{
    ComparedRate rate;
    rate.offeredRate = offered;
    rate.repetitionsA = static_cast<int>(a.size());
    rate.repetitionsB = static_cast<int>(b.size());
    const BlockSample sampleA(a, options.kind);
    const BlockSample sampleB(b, options.kind);
    rate.latenciesA = sampleA.latencies();
    rate.latenciesB = sampleB.latencies();
    if (rate.latenciesA < leastLatencies || rate.latenciesB < leastLatencies) {
        rate.why = a.empty()   ? QStringLiteral("only in B")
                   : b.empty() ? QStringLiteral("only in A")
                               : QStringLiteral("fewer than %1 answers").arg(leastLatencies);
        return rate;
    }
    std::mt19937_64 randomA(1);
    std::mt19937_64 randomB(2);
    std::vector<double> medians;
    std::vector<double> tails;
    std::vector<double> failures;
    for (int i = 0; i < draws; ++i) {
        const auto drawnA = sampleA.drawn(randomA);
        const auto drawnB = sampleB.drawn(randomB);
        medians.push_back(drawnB.medianNs - drawnA.medianNs);
        tails.push_back(drawnB.p99Ns - drawnA.p99Ns);
        failures.push_back(drawnB.failedShare - drawnA.failedShare);
    }
    const auto seenA = sampleA.observed();
    const auto seenB = sampleB.observed();
    rate.medianNs = difference(seenA.medianNs, seenB.medianNs, medians, tail);
    rate.p99Ns = difference(seenA.p99Ns, seenB.p99Ns, tails, tail);
    rate.failedShare = difference(seenA.failedShare, seenB.failedShare, failures, tail);
    judge(rate, options);
    return rate;
}

QString nameOf(const CurveOfRun& curve)
{
    const auto& series = curve.run->experiment.series;
    const auto index = static_cast<std::size_t>(curve.series);
    const QString name = index < series.size() ? series[index].name
                                               : QStringLiteral("series %1").arg(curve.series + 1);
    return QStringLiteral("%1, %2 MiB").arg(name).arg(curve.memoryMiB);
}

Comparison compareCurves(const CurveOfRun& a, const CurveOfRun& b, const ComparisonOptions& options,
                         const std::function<bool(double)>& progress)
{
    Comparison result;
    result.nameA = nameOf(a);
    result.nameB = nameOf(b);
    auto stepsA = stepsByRate(a);
    auto stepsB = stepsByRate(b);
    std::set<int> all;
    std::size_t both = 0;
    for (const auto& [rate, steps] : stepsA) {
        all.insert(rate);
        both += stepsB.count(rate);
        result.singleBoot |= steps.size() == 1;
    }
    for (const auto& [rate, steps] : stepsB) {
        all.insert(rate);
        result.singleBoot |= steps.size() == 1;
    }
    const double tail = tailOf(both);
    for (int rate : all) {
        if (progress &&
            !progress(static_cast<double>(result.rates.size()) / static_cast<double>(all.size())))
            break;
        result.rates.push_back(compareRate(rate, stepsA[rate], stepsB[rate], tail, options));
    }
    return result;
}

std::vector<std::pair<CurveOfRun, CurveOfRun>> matchCurves(const RunData& a, const RunData& b)
{
    const auto seriesOf = [](const RunData& run, const QString& name) {
        for (std::size_t i = 0; i < run.experiment.series.size(); ++i) {
            if (run.experiment.series[i].name == name)
                return static_cast<int>(i);
        }
        return -1;
    };
    std::vector<std::pair<int, int>> series;
    for (std::size_t i = 0; i < a.experiment.series.size(); ++i) {
        if (const int other = seriesOf(b, a.experiment.series[i].name); other >= 0)
            series.emplace_back(static_cast<int>(i), other);
    }
    if (series.empty() && a.experiment.series.size() == 1 && b.experiment.series.size() == 1)
        series.emplace_back(0, 0);
    const auto memories = [](const RunData& run, int of) {
        std::set<int, std::greater<>> found;
        for (const StepData& step : run.steps) {
            if (step.record.series == of)
                found.insert(step.record.memoryMiB);
        }
        return found;
    };
    std::vector<std::pair<CurveOfRun, CurveOfRun>> result;
    for (const auto& [inA, inB] : series) {
        const auto ofA = memories(a, inA);
        const auto ofB = memories(b, inB);
        const auto before = result.size();
        for (int memory : ofA) {
            if (ofB.count(memory))
                result.push_back({{&a, inA, memory}, {&b, inB, memory}});
        }
        if (result.size() == before && ofA.size() == 1 && ofB.size() == 1)
            result.push_back({{&a, inA, *ofA.begin()}, {&b, inB, *ofB.begin()}});
    }
    return result;
}

QString comparisonTable(const Comparison& comparison)
{
    const auto ms = [](double ns) { return QString::number(ns / 1e6, 'f', 3); };
    QString text = QStringLiteral("A: %1\nB: %2\n").arg(comparison.nameA, comparison.nameB);
    text += QStringLiteral("%1 %2 %3 %4 %5 %6 %7  %8\n")
                .arg(QStringLiteral("rate/s"), 8)
                .arg(QStringLiteral("median A"), 9)
                .arg(QStringLiteral("median B"), 9)
                .arg(QStringLiteral("B - A, ms (95 %)"), 25)
                .arg(QStringLiteral("p99 A"), 9)
                .arg(QStringLiteral("p99 B"), 9)
                .arg(QStringLiteral("failed A, B"), 15)
                .arg(QStringLiteral("verdict"));
    for (const ComparedRate& rate : comparison.rates) {
        const bool compared = rate.verdict != ComparedRate::Verdict::TooFew;
        const QString interval =
            QStringLiteral("%1 (%2, %3)")
                .arg(ms(rate.medianNs.change()), ms(rate.medianNs.interval.low),
                     ms(rate.medianNs.interval.high));
        const QString failed = QStringLiteral("%1 %, %2 %")
                                   .arg(rate.failedShare.a * 100, 0, 'f', 2)
                                   .arg(rate.failedShare.b * 100, 0, 'f', 2);
        QString verdict = toWord(rate.verdict);
        if (!rate.why.isEmpty())
            verdict += QStringLiteral(": ") + rate.why;
        const QString none = QStringLiteral("-");
        text += QStringLiteral("%1 %2 %3 %4 %5 %6 %7  %8\n")
                    .arg(rate.offeredRate, 8)
                    .arg(compared ? ms(rate.medianNs.a) : none, 9)
                    .arg(compared ? ms(rate.medianNs.b) : none, 9)
                    .arg(compared ? interval : none, 25)
                    .arg(compared ? ms(rate.p99Ns.a) : none, 9)
                    .arg(compared ? ms(rate.p99Ns.b) : none, 9)
                    .arg(compared ? failed : none, 15)
                    .arg(verdict);
    }
    if (comparison.singleBoot)
        text += QStringLiteral("One boot a side at some rates: what differs from boot to boot "
                               "counts as a change there. Repeat (repetitions) to tell.\n");
    return text;
}

static QJsonObject toJson(const Difference& difference)
{
    return {{QStringLiteral("a"), difference.a},
            {QStringLiteral("b"), difference.b},
            {QStringLiteral("difference_low"), difference.interval.low},
            {QStringLiteral("difference_high"), difference.interval.high}};
}

QByteArray comparisonJson(const std::vector<Comparison>& comparisons)
{
    QJsonArray curves;
    for (const Comparison& comparison : comparisons) {
        QJsonArray rates;
        for (const ComparedRate& rate : comparison.rates) {
            QJsonObject row{{QStringLiteral("offered_rate"), rate.offeredRate},
                            {QStringLiteral("verdict"), toWord(rate.verdict)},
                            {QStringLiteral("why"), rate.why},
                            {QStringLiteral("latencies_a"), rate.latenciesA},
                            {QStringLiteral("latencies_b"), rate.latenciesB}};
            if (rate.verdict != ComparedRate::Verdict::TooFew) {
                row.insert(QStringLiteral("median_ns"), toJson(rate.medianNs));
                row.insert(QStringLiteral("p99_ns"), toJson(rate.p99Ns));
                row.insert(QStringLiteral("failed_share"), toJson(rate.failedShare));
            }
            rates.append(row);
        }
        curves.append(QJsonObject{{QStringLiteral("a"), comparison.nameA},
                                  {QStringLiteral("b"), comparison.nameB},
                                  {QStringLiteral("changed"), comparison.anyChange()},
                                  {QStringLiteral("single_boot"), comparison.singleBoot},
                                  {QStringLiteral("rates"), rates}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("curves"), curves}}).toJson();
}

} // namespace unisweep
