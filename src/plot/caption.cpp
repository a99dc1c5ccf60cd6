// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/caption.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QHash>
#include <QStringList>
#include <QTextDocument>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "experiment/service_text.h"
#include "plot/client_words.h"
#include "plot/figure_view.h"
#include "results/boot_summary.h"
#include "results/display_names.h"

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
    // Two digits, except for 100, which would become 1e+02.
    const int digits = share >= 0.995 ? 3 : 2;
    return CaptionWords::tr("%1 %", "percent").arg(textLocale().toString(share * 100, 'g', digits));
}

QString displayName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Answered:
        return CaptionWords::tr("answered", "outcome of requests");
    case Outcome::Lost:
        return CaptionWords::tr("lost", "outcome of requests");
    case Outcome::Wrong:
        return CaptionWords::tr("wrong", "outcome of requests");
    case Outcome::Late:
        return CaptionWords::tr("late", "outcome of requests");
    case Outcome::Refused:
        return CaptionWords::tr("refused", "outcome of requests");
    case Outcome::Duplicate:
        return CaptionWords::tr("duplicate", "outcome of requests");
    case Outcome::Unmatched:
        return CaptionWords::tr("unmatched", "outcome of requests");
    case Outcome::Unsent:
        return CaptionWords::tr("unsent", "outcome of requests");
    }
    Q_UNREACHABLE();
}

static QString countedOutcome(Outcome outcome, qint64 count)
{
    return CaptionWords::tr("%1 %2", "number of requests, outcome")
        .arg(humanCount(count), displayName(outcome));
}

QString failuresText(const std::array<qint64, outcomeCount>& outcomes)
{
    QStringList parts;
    for (int i = 0; i < outcomeCount; ++i) {
        const auto outcome = static_cast<Outcome>(i);
        const qint64 count = outcomes[static_cast<std::size_t>(i)];
        if (outcome != Outcome::Answered && count > 0)
            parts << countedOutcome(outcome, count);
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
        return CaptionWords::tr("n = %1 reports.").arg(humanCount(reports));
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
    return failures.isEmpty()
               ? CaptionWords::tr("n = %1 latencies of %2 requests; none lost.")
                     .arg(humanCount(latencies), humanCount(requests))
               : CaptionWords::tr("n = %1 latencies of %2 requests; %3 (%4 failed).")
                     .arg(humanCount(latencies), humanCount(requests), failures, shareText(share));
}

// "12 boots, 1 failed (1 × out of memory).", and the results of searches for the least memory.
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
    QString text =
        failed > 0
            ? CaptionWords::tr("%n boot(s), %1 failed (%2).", nullptr, static_cast<int>(boots))
                  .arg(humanCount(failed), causesText(failures))
            : CaptionWords::tr("%n boot(s), none failed.", nullptr, static_cast<int>(boots));
    for (const LeastMemory& least : leastMemories(run))
        text += QLatin1Char(' ') + leastMemoryText(run, least) + QLatin1Char('.');
    return text;
}

// More curves are only in the legend: a caption that lists them all is longer than the figure.
static constexpr qsizetype maxListedNames = 4;

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
    if (names.size() > maxListedNames)
        return CaptionWords::tr("%n series; %1 MiB, %2 vCPU.",
                                "memory sizes, number of virtual CPUs",
                                static_cast<int>(names.size()))
            .arg(mib.join(u", "_s), QString::number(experiment.vcpus));
    return CaptionWords::tr("%1; %2 MiB, %3 vCPU.", "curves; memory sizes, number of virtual CPUs")
        .arg(names.join(u"; "_s), mib.join(u", "_s), QString::number(experiment.vcpus));
}

static QString limitText(std::optional<double> rate)
{
    return rate ? humanRate(*rate) : CaptionWords::tr("none");
}

// From the lowest, which is none before any rate, to the highest.
static QString limitsText(const QList<std::optional<double>>& rates)
{
    const auto [least, most] = std::minmax_element(rates.begin(), rates.end());
    return *least == *most ? limitText(*least)
                           : CaptionWords::tr("%1 to %2", "lowest and highest rate")
                                 .arg(limitText(*least), limitText(*most));
}

// "Highest rates without loss (NDR) and with at most 0.5 % (PDR): A 2,000/s and 4,000/s."
static QString limitsSentence(const PlottedRun& run)
{
    QStringList curves;
    QList<std::optional<double>> noDrop;
    QList<std::optional<double>> partialDrop;
    for (const Curve& curve : run.curves()) {
        const bool finished = std::any_of(curve.points.begin(), curve.points.end(),
                                          [](const CurvePoint& point) { return point.finished; });
        if (!curve.visible || !finished)
            continue;
        noDrop << curve.noDropRate;
        partialDrop << curve.partialDropRate;
        curves << CaptionWords::tr("%1 %2 and %3", "curve, rate, rate")
                      .arg(visibleName(curve.name), limitText(curve.noDropRate),
                           limitText(curve.partialDropRate));
    }
    if (curves.isEmpty() || isBandwidth(run.run()->experiment.service))
        return {};
    if (curves.size() > maxListedNames)
        return CaptionWords::tr("Highest rates of the curves without loss (NDR): %1; with at most "
                                "0.5 % loss (PDR): %2.")
            .arg(limitsText(noDrop), limitsText(partialDrop));
    return CaptionWords::tr(
               "Highest rates without loss (NDR) and with at most 0.5 % loss (PDR): %1.")
        .arg(curves.join(u"; "_s));
}

// Only an unusual service: it is obvious that a figure of DNS shows DNS over UDP.
static QString serviceSentence(const Experiment& experiment)
{
    return isUnusualService(experiment)
               ? CaptionWords::tr("Service: %1.").arg(visibleName(serviceText(experiment), 400))
               : QString();
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
    sentences << curvesSentence(run) << serviceSentence(experiment) << view.explanation()
              << clientSentences(run) << (boots ? bootsSentences(*run.run()) : countsSentence(run));

    QList<Verdict> verdicts;
    for (const Curve& curve : run.curves()) {
        if (curve.visible)
            verdicts << curve.verdict;
    }
    if (!boots) { // boot experiments have no steps to judge
        sentences
            << limitsSentence(run)
            << CaptionWords::tr("Verdict: %1.").arg(visibleName(displayText(worst(verdicts)), 400));
        if (const QString how = acceleratorText(run); !how.isEmpty())
            sentences << CaptionWords::tr("Guest: %1.").arg(how);
    }
    if (run.run()->calibration)
        sentences << CaptionWords::tr("Load client: %1.")
                         .arg(visibleName(run.run()->calibration->toText(), 400));
    if (run.run()->state != RunState::Finished)
        sentences << CaptionWords::tr("State of the run: %1.").arg(displayName(run.run()->state));
    if (run.run()->started.isValid())
        sentences << run.run()->started.toUTC().toString(u"yyyy-MM-dd hh:mm 'UTC.'"_s);
    sentences.removeAll(QString());
    return heading + QLatin1Char(' ') + richText(sentences.join(QLatin1Char(' ')));
}

QString figureCaptionText(const FigureView& view)
{
    QTextDocument text;
    text.setHtml(figureCaption(view));
    return text.toPlainText();
}

static QString latexEscaped(const QString& text)
{
    static const QHash<QChar, QString> commands = {{u'\\', u"\\textbackslash{}"_s},
                                                   {u'~', u"\\textasciitilde{}"_s},
                                                   {u'^', u"\\textasciicircum{}"_s},
                                                   {u'<', u"\\textless{}"_s},
                                                   {u'>', u"\\textgreater{}"_s},
                                                   {u'×', u"$\\times$"_s},
                                                   {u'±', u"$\\pm$"_s},
                                                   {u'σ', u"$\\sigma$"_s},
                                                   {u'µ', u"\\textmu{}"_s},
                                                   {u'·', u"$\\cdot$"_s},
                                                   {u'−', u"$-$"_s},
                                                   {u'≥', u"$\\geq$"_s},
                                                   {u'≤', u"$\\leq$"_s},
                                                   {u'\u00a0', u"~"_s}};
    QString escaped;
    for (const QChar c : text) {
        if (const auto command = commands.constFind(c); command != commands.constEnd())
            escaped += *command;
        else if (u"#$%&_{}"_s.contains(c))
            escaped += u'\\' + QString(c);
        else
            escaped += c;
    }
    return escaped;
}

QString figureCaptionLatex(const FigureView& view)
{
    return u"\\caption{%1}"_s.arg(latexEscaped(figureCaptionText(view)));
}

} // namespace unisweep
