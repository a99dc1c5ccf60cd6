// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/argument_trial.h"

#include <algorithm>
#include <map>
#include <set>

#include "results/episodes.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr qint64 shareBlockNs = 100'000'000;

// The name that all variants of a varied series share.
static QString originOf(const RunData& run, int series)
{
    const auto index = static_cast<std::size_t>(series);
    if (index >= run.experiment.series.size())
        return {};
    const Series& one = run.experiment.series[index];
    return one.variedFrom.isEmpty() ? one.name : one.variedFrom;
}

// The first argument, by name, that has more than one value among the variants of a series.
// Different series may differ in an argument without that being a trial of it.
static QString variedArgument(const RunData& run)
{
    std::map<std::pair<QString, QString>, std::set<QString>> values; // by argument and series
    for (const GuestRecord& guest : run.guests) {
        const QString origin = originOf(run, guest.series);
        for (auto it = guest.arguments.begin(); it != guest.arguments.end(); ++it)
            values[{it.key(), origin}].insert(it.value());
    }
    for (const auto& [key, all] : values) {
        if (all.size() > 1)
            return key.first;
    }
    return {};
}

std::optional<ArgumentTrial> findTrial(const RunData& run)
{
    ArgumentTrial trial;
    trial.argument = variedArgument(run);
    if (trial.argument.isEmpty())
        return {};
    struct Key {
        QString series;
        int memoryMiB;
        int rate;
        bool operator<(const Key& other) const
        {
            return std::tie(series, memoryMiB, rate) <
                   std::tie(other.series, other.memoryMiB, other.rate);
        }
    };
    std::map<Key, std::map<QString, std::vector<qsizetype>>> lines;
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const StepRecord& record = run.steps[i].record;
        const GuestRecord* guest = run.guest(record.guest);
        if (!guest || !guest->arguments.contains(trial.argument) ||
            record.state == RunState::Running)
            continue;
        const QString value = guest->arguments.value(trial.argument);
        if (!trial.values.contains(value))
            trial.values << value;
        lines[{originOf(run, record.series), record.memoryMiB, record.offeredRate}][value]
            .push_back(static_cast<qsizetype>(i));
    }
    const bool numbers =
        std::all_of(trial.values.begin(), trial.values.end(),
                    [](const QString& v) { return argumentNumber(v).has_value(); });
    if (numbers) {
        std::sort(trial.values.begin(), trial.values.end(), [](const QString& a, const QString& b) {
            return *argumentNumber(a) < *argumentNumber(b);
        });
    }
    for (const auto& [key, byValue] : lines) {
        TrialLine line{.series = key.series, .memoryMiB = key.memoryMiB, .offeredRate = key.rate};
        for (const QString& value : trial.values) {
            if (const auto found = byValue.find(value); found != byValue.end())
                line.points.push_back({.value = value, .steps = found->second});
        }
        trial.lines.push_back(std::move(line));
    }
    return trial;
}

TrialStep readTrialStep(const StepData& step, double fenceNs, LatencyKind kind)
{
    TrialStep result;
    const auto blocks = static_cast<std::size_t>(
        std::max<qint64>(1, (step.record.duration.count() + shareBlockNs - 1) / shareBlockNs));
    result.perBlock.resize(blocks);
    result.latenciesPerBlock.resize(blocks);
    for (const Sample& sample : step.samples) {
        const qint64 latency = shownLatency(sample, kind);
        if (sample.intendedNs < 0 || latency == never)
            continue;
        const auto block =
            std::min(blocks - 1, static_cast<std::size_t>(sample.intendedNs / shareBlockNs));
        ++result.latencies;
        ++result.latenciesPerBlock[block];
        if (static_cast<double>(latency) > fenceNs) {
            ++result.outliers;
            ++result.perBlock[block];
        }
    }
    const StepTimeline timeline(step.samples, kind);
    for (const Episode& episode : findEpisodes(timeline, fenceNs)) {
        if (episode.outliers > 0) // lost requests alone have no length
            result.lengthsNs.push_back(static_cast<double>(episode.lengthNs()));
    }
    return result;
}

void summarize(TrialPoint& point, const std::vector<TrialStep>& steps)
{
    point.outliers = 0;
    point.latencies = 0;
    point.lengthsNs.clear();
    for (const TrialStep& step : steps) {
        point.outliers += step.outliers;
        point.latencies += step.latencies;
        point.lengthsNs.insert(point.lengthsNs.end(), step.lengthsNs.begin(), step.lengthsNs.end());
    }
    if (point.latencies == 0)
        return;
    point.share = static_cast<double>(point.outliers) / static_cast<double>(point.latencies);
    // Design effect: the variance of the ratio over blocks (Cochran 1977, 2.39), relative to that
    // of independent requests.
    double squares = 0;
    double blocks = 0;
    for (const TrialStep& step : steps) {
        for (std::size_t b = 0; b < step.perBlock.size(); ++b) {
            const double residual = step.perBlock[b] - point.share * step.latenciesPerBlock[b];
            squares += residual * residual;
            ++blocks;
        }
    }
    const double independent =
        point.share * (1 - point.share) * static_cast<double>(point.latencies);
    if (independent > 0 && blocks > 1)
        point.designEffect = std::max(1.0, squares * blocks / (blocks - 1) / independent);
    const double trials = static_cast<double>(point.latencies) / point.designEffect;
    point.share95 = shareInterval(point.share * trials, trials);
    std::sort(point.lengthsNs.begin(), point.lengthsNs.end());
    if (!point.lengthsNs.empty()) {
        std::vector<double> values = point.lengthsNs;
        point.lengthNs = MedianAndInterval{medianOf(values), medianInterval(point.lengthsNs)};
    }
}

} // namespace unisweep
