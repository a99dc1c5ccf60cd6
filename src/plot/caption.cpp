// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/caption.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "plot/client_words.h"
#include "plot/figure_view.h"
#include "results/boot_summary.h"
#include "results/door_statistics.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct CaptionWords {
    Q_DECLARE_TR_FUNCTIONS(Caption)
};
} // namespace

QString shareText(double share)
{
    // Two digits, but for 100, which two digits would write as 1e+02.
    const int digits = share >= 0.995 ? 3 : 2;
    return QString::number(share * 100, 'g', digits) + u" %"_s;
}

static QString row(const QString& name, const QString& value)
{
    return u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(name, richText(value));
}

static QString outcomeWord(Outcome outcome)
{
    const std::string_view name = outcomeName(outcome);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString sampleText(const PlottedRun& run, SampleRef ref)
{
    const StepData* step = run.run() ? run.run()->step(ref.step) : nullptr;
    if (!step || ref.sample < 0 || static_cast<std::size_t>(ref.sample) >= step->samples.size())
        return {};
    const Sample& sample = step->samples[static_cast<std::size_t>(ref.sample)];
    QString rows = row(u"offered rate"_s, humanRate(step->record.offeredRate));
    rows += row(u"intended at"_s,
                QString::number(static_cast<double>(sample.intendedNs) / 1e9, 'f', 6) +
                    u" s of the step"_s);
    if (sample.hasAnswer()) {
        rows += row(u"response time"_s, humanTime(static_cast<double>(sample.responseNs())));
        if (sample.sentNs != never)
            rows += row(u"service time"_s, humanTime(static_cast<double>(sample.serviceNs())));
    }
    if (const auto parts = partsOf(*step, ref.sample)) {
        rows += row(u"way in"_s, humanTime(static_cast<double>(parts->wayInNs)));
        rows += row(u"in the guest"_s, humanTime(static_cast<double>(parts->insideNs)));
        rows += row(u"way out"_s, humanTime(static_cast<double>(parts->wayOutNs)));
    }
    if (sample.sentNs != never)
        rows += row(u"sent late by"_s,
                    humanTime(static_cast<double>(sample.sentNs - sample.intendedNs)));
    QString outcome = outcomeWord(sample.outcome);
    if (sample.detail != 0)
        outcome += u" (detail %1)"_s.arg(sample.detail);
    rows += row(u"outcome"_s, outcome);
    if (run.causesShown()) {
        const Cause cause = run.causeOf(run.indexOf(ref.step), ref.sample);
        if (cause != Cause::Unknown)
            rows += row(QCoreApplication::translate("Figures", "likely cause"), toWord(cause));
    }
    return u"<table>%1</table>"_s.arg(rows);
}

QString pointText(const PlottedRun& run, const Curve& curve, const CurvePoint& point)
{
    QString rows;
    if (point.count > 0) {
        rows += row(u"mean"_s, humanTime(point.meanNs));
        rows += row(u"σ"_s, humanTime(point.standardDeviationNs));
    }
    std::array<qint64, outcomeCount> outcomes = {};
    for (qsizetype i : point.steps) {
        const StepData& step = run.step(i);
        for (std::size_t o = 0; o < outcomes.size(); ++o)
            outcomes[o] += step.statistics.outcomes[o];
        if (point.steps.size() > 1)
            continue;
        const LatencyStatistics& latency = run.latency(i);
        const bool told = !step.statistics.summaryOnly; // else the client told no percentiles
        if (told || latency.medianNs > 0)
            rows += row(u"median"_s, humanTime(static_cast<double>(latency.medianNs)));
        if (told) {
            rows += row(u"p99"_s, humanTime(static_cast<double>(latency.p99Ns)));
            rows += row(u"p99.9"_s, humanTime(static_cast<double>(latency.p999Ns)));
        }
        rows += row(u"max"_s, humanTime(static_cast<double>(latency.maxNs)));
    }
    rows += row(u"n"_s, humanCount(point.count));
    rows += row(u"answered"_s, humanRate(point.responseRate));
    const QString failures = failuresText(outcomes);
    rows +=
        row(u"failed"_s,
            failures.isEmpty() ? u"0"_s : u"%1 (%2)"_s.arg(failures, shareText(point.lossRatio)));
    rows += row(u"verdict"_s, point.finished ? point.verdict.toText() : u"running"_s);
    return u"<b>%1 at %2</b><table>%3</table>"_s.arg(richText(visibleName(curve.name)),
                                                     humanRate(point.offeredRate), rows);
}

QString failuresText(const std::array<qint64, outcomeCount>& outcomes)
{
    QStringList parts;
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        const qint64 count = outcomes[static_cast<std::size_t>(i)];
        if (outcome != Outcome::Answered && count > 0)
            parts << humanCount(count) + QLatin1Char(' ') + outcomeWord(outcome);
    }
    return parts.join(u", "_s);
}

QString acceleratorText(const PlottedRun& run)
{
    QStringList words;
    for (qsizetype i = 0; i < run.stepCount(); ++i) {
        if (!run.isVisible(i))
            continue;
        QString word;
        if (run.isEmulated(i))
            word = displayName(Accelerator::Tcg);
        else if (const GuestRecord* guest = run.run()->guest(run.step(i).record.guest))
            word = displayName(guest->accelerator);
        if (!word.isEmpty() && !words.contains(word))
            words << word;
    }
    words.sort();
    return words.join(u"; "_s);
}

// "1,200,000 of 1,200,012 requests answered; 12 lost (0.001 %)"
static QString countsSentence(const PlottedRun& run)
{
    if (isBandwidth(run.run()->experiment.service)) {
        qint64 reports = 0;
        for (qsizetype i = 0; i < run.stepCount(); ++i)
            reports += run.isVisible(i) ? run.step(i).transfer.intervals : 0;
        return u"n = %1 reports."_s.arg(humanCount(reports));
    }
    std::array<qint64, outcomeCount> outcomes = {};
    qint64 requests = 0;
    qint64 failed = 0;
    qint64 latencies = 0;
    for (qsizetype i = 0; i < run.stepCount(); ++i) {
        if (!run.isVisible(i))
            continue;
        const StepStatistics& statistics = run.step(i).statistics;
        for (std::size_t o = 0; o < outcomes.size(); ++o)
            outcomes[o] += statistics.outcomes[o];
        requests += statistics.requests();
        failed += statistics.failed();
        latencies += run.latency(i).count;
    }
    const QString failures = failuresText(outcomes);
    const double share =
        requests > 0 ? static_cast<double>(failed) / static_cast<double>(requests) : 0;
    return u"n = %1 latencies of %2 requests; %3."_s.arg(
        humanCount(latencies), humanCount(requests),
        failures.isEmpty() ? u"0 lost"_s : u"%1 (%2 failed)"_s.arg(failures, shareText(share)));
}

// "12 boots, 1 failed (1 × out of memory)." and what a search for the least memory came to.
static QString bootsSentences(const RunData& run)
{
    qint64 boots = 0;
    QMap<Failure, int> failures;
    for (const BootSummary& summary : bootSummaries(run)) {
        boots += summary.boots;
        for (auto it = summary.failures.begin(); it != summary.failures.end(); ++it)
            failures[it.key()] += it.value();
    }
    qint64 failed = 0;
    for (int count : failures)
        failed += count;
    QString text = u"%1 boots, %2 failed"_s.arg(boots).arg(failed);
    if (failed > 0)
        text += u" (%1)"_s.arg(causesText(failures));
    text += QLatin1Char('.');
    for (const LeastMemory& least : leastMemories(run))
        text += QLatin1Char(' ') + leastMemoryText(run, least) + QLatin1Char('.');
    return text;
}

static QString curvesSentence(const PlottedRun& run)
{
    const Experiment& experiment = run.run()->experiment;
    QStringList names;
    QList<int> sizes;
    for (const Curve& curve : run.curves()) {
        if (!curve.visible)
            continue;
        const auto& all = experiment.series;
        const auto series = static_cast<std::size_t>(curve.key.series);
        const QString name = visibleName(series < all.size() ? all[series].name : curve.name);
        if (!names.contains(name))
            names << name;
        if (!sizes.contains(curve.key.memoryMiB))
            sizes << curve.key.memoryMiB;
    }
    if (names.isEmpty())
        return {};
    QStringList mib;
    for (int size : sizes)
        mib << QString::number(size);
    return u"%1; %2 MiB, %3 vCPU."_s.arg(names.join(u"; "_s), mib.join(u", "_s),
                                         QString::number(experiment.vcpus));
}

// "Highest rates without loss (NDR) and with at most 0.5 % (PDR): A 2,000/s and 4,000/s."
static QString limitsSentence(const PlottedRun& run)
{
    const auto rate = [](std::optional<double> found) {
        return found ? humanRate(*found) : CaptionWords::tr("none");
    };
    QStringList curves;
    for (const Curve& curve : run.curves()) {
        const bool finished = std::any_of(curve.points.begin(), curve.points.end(),
                                          [](const CurvePoint& point) { return point.finished; });
        if (curve.visible && finished)
            curves << CaptionWords::tr("%1 %2 and %3")
                          .arg(visibleName(curve.name), rate(curve.noDropRate),
                               rate(curve.partialDropRate));
    }
    if (curves.isEmpty() || isBandwidth(run.run()->experiment.service))
        return {};
    return CaptionWords::tr(
               "Highest rates without loss (NDR) and with at most 0.5 % lost (PDR): %1.")
        .arg(curves.join(u"; "_s));
}

QString figureCaption(const FigureView& view)
{
    const PlottedRun& run = view.plotted();
    const QString heading = u"<b>%1.</b>"_s.arg(view.title().toHtmlEscaped());
    if (!run.run())
        return heading;
    const Experiment& experiment = run.run()->experiment;
    QStringList sentences;
    QString title = experiment.title.isEmpty() ? experiment.name : experiment.title;
    if (!title.isEmpty())
        sentences << visibleName(title) + QLatin1Char('.');
    const bool boots = experiment.kind == ExperimentKind::Boot;
    sentences << curvesSentence(run) << view.explanation() << clientSentences(run)
              << (boots ? bootsSentences(*run.run()) : countsSentence(run));

    QList<Verdict> verdicts;
    for (const Curve& curve : run.curves()) {
        if (curve.visible)
            verdicts << curve.verdict;
    }
    QString verdict = u"Verdict: %1."_s.arg(visibleName(worst(verdicts).toText(), 400));
    if (const QString how = acceleratorText(run); !how.isEmpty())
        verdict += u" Guest: %1."_s.arg(how);
    if (!boots) // which have no steps to judge
        sentences << limitsSentence(run) << verdict;
    if (run.run()->calibration)
        sentences << u"Load client: %1."_s.arg(visibleName(run.run()->calibration->toText(), 400));
    if (run.run()->state != RunState::Finished)
        sentences << u"The run is %1."_s.arg(toWord(run.run()->state));
    if (run.run()->started.isValid())
        sentences << run.run()->started.toUTC().toString(u"yyyy-MM-dd hh:mm 'UTC.'"_s);
    sentences.removeAll(QString());
    return heading + QLatin1Char(' ') + richText(sentences.join(QLatin1Char(' ')));
}

} // namespace unisweep
