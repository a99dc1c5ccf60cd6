// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/readout.h"

#include <QCoreApplication>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/caption.h"
#include "results/display_names.h"
#include "results/door_statistics.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct ReadoutWords {
    Q_DECLARE_TR_FUNCTIONS(Readout)
};
} // namespace

QString joinedReadout(const QStringList& parts)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(u" · "_s);
}

static QString humanNs(qint64 ns)
{
    return humanTime(static_cast<double>(ns));
}

// "outlier: guest pause, episode 3 of 13", or "not an outlier".
static QString outlierPart(const PlottedRun& run, qsizetype step, SampleRef ref,
                           const Sample& sample)
{
    const qint64 latency = shownLatency(sample, run.latencyKind());
    if (latency == never || sample.intendedNs < 0)
        return {};
    if (!(static_cast<double>(latency) > run.fenceNs(step)))
        return ReadoutWords::tr("not an outlier");
    QString text = ReadoutWords::tr("outlier");
    if (const Cause cause = run.causeOf(step, ref.sample); cause != Cause::Unknown)
        text = ReadoutWords::tr("outlier: %1").arg(displayName(cause));
    const auto episodes = run.episodes(step);
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        if (sample.intendedNs >= episodes[i].fromNs && sample.intendedNs <= episodes[i].toNs)
            return ReadoutWords::tr("%1, episode %2 of %3")
                .arg(text, QString::number(i + 1), QString::number(episodes.size()));
    }
    return text;
}

QString sampleReadout(const PlottedRun& run, SampleRef ref)
{
    const qsizetype index = run.run() ? run.indexOf(ref.step) : -1;
    if (index < 0 || ref.sample < 0 ||
        ref.sample >= static_cast<qsizetype>(run.step(index).samples.size()))
        return {};
    const StepData& step = run.step(index);
    const Sample& sample = step.samples[static_cast<std::size_t>(ref.sample)];
    const auto curve = static_cast<std::size_t>(run.curveOf(index));
    QStringList parts{visibleName(run.curves()[curve].name), humanRate(step.record.offeredRate)};
    const qint64 latency = shownLatency(sample, run.latencyKind());
    if (latency != never) {
        parts << humanNs(latency);
        if (const qint64 median = run.latency(index).medianNs; median > 0)
            parts << ReadoutWords::tr("%1 × median")
                         .arg(textLocale().toString(
                             static_cast<double>(latency) / static_cast<double>(median), 'g', 3));
    }
    parts << outlierPart(run, index, ref, sample);
    parts << ReadoutWords::tr("due at %1 s")
                 .arg(textLocale().toString(static_cast<double>(sample.intendedNs) / 1e9, 'f', 6));
    if (const auto door = partsOf(step, ref.sample))
        parts << ReadoutWords::tr("way in %1, in the guest %2, way out %3")
                     .arg(humanNs(door->wayInNs), humanNs(door->insideNs), humanNs(door->wayOutNs));
    if (sample.sentNs != never)
        parts << ReadoutWords::tr("sent %1 late").arg(humanNs(sample.sentNs - sample.intendedNs));
    const QString outcome =
        sample.detail == 0 ? displayName(sample.outcome)
                           : ReadoutWords::tr("%1 (detail %2)", "outcome, code")
                                 .arg(displayName(sample.outcome), QString::number(sample.detail));
    if (sample.outcome != Outcome::Answered || sample.detail != 0)
        parts << outcome;
    return joinedReadout(parts);
}

QString pointReadout(const PlottedRun& run, const Curve& curve, const CurvePoint& point)
{
    QStringList parts{visibleName(curve.name), humanRate(point.offeredRate)};
    if (point.count > 0)
        parts << ReadoutWords::tr("mean %1, σ %2")
                     .arg(humanTime(point.meanNs), humanTime(point.standardDeviationNs));
    std::array<qint64, outcomeCount> outcomes = {};
    for (qsizetype i : point.steps) {
        const StepData& step = run.step(i);
        for (std::size_t o = 0; o < outcomes.size(); ++o)
            outcomes[o] += step.statistics.outcomes[o];
        if (point.steps.size() > 1)
            continue;
        const LatencyStatistics& latency = run.latency(i);
        const bool percentilesKnown = !step.statistics.summaryOnly;
        if (percentilesKnown || latency.medianNs > 0)
            parts << ReadoutWords::tr("median %1").arg(humanNs(latency.medianNs));
        if (percentilesKnown)
            parts << ReadoutWords::tr("p99 %1, p99.9 %2")
                         .arg(humanNs(latency.p99Ns), humanNs(latency.p999Ns));
        parts << ReadoutWords::tr("maximum %1").arg(humanNs(latency.maxNs));
    }
    parts << ReadoutWords::tr("n = %1").arg(humanCount(point.count));
    parts << ReadoutWords::tr("answered: %1").arg(humanRate(point.responseRate));
    const QString failures = failuresText(outcomes);
    if (!failures.isEmpty())
        parts << ReadoutWords::tr("failed: %1 (%2)").arg(failures, shareText(point.lossRatio));
    parts << (point.finished ? visibleName(displayText(point.verdict), 200)
                             : ReadoutWords::tr("running"));
    return joinedReadout(parts);
}

} // namespace unisweep
