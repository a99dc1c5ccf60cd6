// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/comparison.h"
#include "base/quantity_text.h"

#include <algorithm>
#include <map>
#include <set>

#include <QCoreApplication>
#include <QStringList>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};
} // namespace

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

bool Comparison::anyBootsDiffer() const
{
    return std::any_of(rates.begin(), rates.end(), [](const ComparedRate& rate) {
        return rate.verdict == ComparedRate::Verdict::BootsDiffer;
    });
}

int Comparison::count(ComparedRate::Verdict verdict) const
{
    return static_cast<int>(
        std::count_if(rates.begin(), rates.end(),
                      [verdict](const ComparedRate& rate) { return rate.verdict == verdict; }));
}

QString Comparison::conclusion() const
{
    using V = ComparedRate::Verdict;
    if (!anythingCompared())
        return ComparisonWords::tr("There was nothing to compare.");
    const QString all = QString::number(static_cast<int>(rates.size()) - count(V::TooFew));
    const int changed = count(V::Better) + count(V::Worse);
    QStringList sentences;
    if (changed > 0)
        sentences << ComparisonWords::tr("A change was found at %1 of %2 rates.")
                         .arg(QString::number(changed), all);
    else if (const int differ = count(V::BootsDiffer); differ > 0)
        sentences << ComparisonWords::tr("The boots differ at %1 of %2 rates.")
                         .arg(QString::number(differ), all);
    else if (count(V::Undecided) == 0 && !singleBoot)
        sentences << ComparisonWords::tr("There is no relevant change.");
    else
        sentences << ComparisonWords::tr("No change was found.");
    if (const int undecided = count(V::Undecided); undecided > 0)
        sentences << ComparisonWords::tr(
                         "At %1 of %2 rates the data do not show whether there is one.")
                         .arg(QString::number(undecided), all);
    if (singleBoot)
        sentences
            << (anyBootsDiffer()
                    ? ComparisonWords::tr(
                          "With one boot on each side, a change cannot be distinguished from "
                          "variation between boots: repeat the runs (repetitions: 3 or more, with "
                          "a reboot between them).")
                    : ComparisonWords::tr("With one boot on each side, a change could not have "
                                          "been distinguished from variation between boots."));
    return sentences.join(QLatin1Char(' '));
}

// The curve's finished steps, by offered rate.
static std::map<int, std::vector<StepData>> stepsByRate(const CurveOfRun& curve)
{
    std::map<int, std::vector<StepData>> byRate;
    for (const StepData& step : curve.run->steps) {
        if (step.record.series == curve.series && step.record.memoryMiB == curve.memoryMiB &&
            step.record.state != RunState::Running)
            byRate[step.record.offeredRate].push_back(step);
    }
    return byRate;
}

// Bonferroni: the share to leave out at each end so that all intervals of this many rates hold
// jointly with 95 %.
static double tailOf(std::size_t rates)
{
    return 0.025 / static_cast<double>(ComparedRate::figures * std::max<std::size_t>(1, rates));
}

QString nameOf(const CurveOfRun& curve)
{
    const auto& series = curve.run->experiment.series;
    const auto index = static_cast<std::size_t>(curve.series);
    const QString name = index < series.size()
                             ? series[index].name
                             : ComparisonWords::tr("series %1").arg(curve.series + 1);
    return u"%1, %2"_s.arg(name, humanMemory(curve.memoryMiB));
}

CurveComparison::CurveComparison(const CurveOfRun& a, const CurveOfRun& b,
                                 const ComparisonOptions& options)
{
    m_result.nameA = nameOf(a);
    m_result.nameB = nameOf(b);
    auto stepsA = stepsByRate(a);
    auto stepsB = stepsByRate(b);
    std::set<int> all;
    std::size_t both = 0;
    for (const auto& [rate, steps] : stepsA) {
        all.insert(rate);
        both += stepsB.count(rate);
    }
    for (const auto& [rate, steps] : stepsB)
        all.insert(rate);
    for (int offered : all) {
        m_rates.emplace_back(offered, std::move(stepsA[offered]), std::move(stepsB[offered]),
                             tailOf(both), options);
    }
}

void CurveComparison::add(const ComparedRate& rate)
{
    m_result.rates.push_back(rate);
    m_result.singleBoot |= rate.bootsA == 1 && rate.bootsB == 1;
}

Comparison compareCurves(const CurveOfRun& a, const CurveOfRun& b, const ComparisonOptions& options,
                         const std::function<bool(double)>& progress)
{
    CurveComparison comparison(a, b, options);
    while (!comparison.isDone()) {
        if (progress && !progress(static_cast<double>(comparison.done()) / comparison.rates()))
            break;
        comparison.add(comparison.next().compare());
    }
    return comparison.result();
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
            if (ofB.contains(memory))
                result.push_back({{&a, inA, memory}, {&b, inB, memory}});
        }
        if (result.size() == before && ofA.size() == 1 && ofB.size() == 1)
            result.push_back({{&a, inA, *ofA.begin()}, {&b, inB, *ofB.begin()}});
    }
    return result;
}

} // namespace unisweep
