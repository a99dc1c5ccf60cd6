// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/duration_text.h"
#include "base/language.h"
#include "base/quantity_text.h"
#include "base/visible_text.h"
#include "experiment/experiment_yaml.h"
#include "experiment/service_text.h"
#include "experiment/sweep_text.h"
#include "figures/report.h"
#include "plot/caption.h"
#include "plot/plotted_run.h"
#include "results/boot_summary.h"
#include "results/cause_text.h"
#include "results/comparison_text.h"
#include "results/display_names.h"
#include "results/mechanism_text.h"
#include "results/outlier_report.h"
#include "results/reproduction.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{
struct ReportSectionWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};
} // namespace

static QString shownHtml(const QString& text, qsizetype most = 4000)
{
    return visibleText(text.left(most)).toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

static QString paragraph(const QString& html)
{
    return html.isEmpty() ? QString() : u"<p>%1</p>\n"_s.arg(html);
}

QString htmlTable(const QStringList& header, const QList<QStringList>& rows)
{
    QString html =
        u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"3\" width=\"100%\"><thead><tr>"_s;
    for (const QString& cell : header)
        html += u"<th>%1</th>"_s.arg(cell);
    html += u"</tr></thead><tbody>\n"_s;
    for (const QStringList& row : rows) {
        html += u"<tr>"_s;
        for (const QString& cell : row)
            html += u"<td>%1</td>"_s.arg(cell);
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody></table>\n"_s;
}

static QString factTable(const QList<std::pair<QString, QString>>& facts)
{
    QList<QStringList> rows;
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty())
            rows << QStringList{name, value};
    }
    return htmlTable({ReportSectionWords::tr("Property"), ReportSectionWords::tr("Value")}, rows);
}

QString verdictSection(const RunData& run)
{
    QString html = paragraph(
        ReportSectionWords::tr("State of the run: <b>%1</b>. Verdict: <b>%2</b>.")
            .arg(shownHtml(displayName(run.state)), shownHtml(displayText(run.verdict()), 400)));
    if (!run.message.isEmpty())
        html += paragraph(shownHtml(run.message));
    QMap<QString, int> verdicts;
    QMap<QString, QString> why;
    for (const StepData& step : run.steps) {
        const QString word = displayName(step.record.verdict.kind);
        ++verdicts[word];
        if (!why.contains(word))
            why[word] = step.record.verdict.why;
    }
    QList<QStringList> rows;
    for (auto it = verdicts.begin(); it != verdicts.end(); ++it)
        rows << QStringList{shownHtml(it.key()), QString::number(it.value()),
                            shownHtml(why[it.key()], 400)};
    if (!rows.isEmpty())
        html += htmlTable({ReportSectionWords::tr("Verdict"), ReportSectionWords::tr("Steps"),
                           ReportSectionWords::tr("Reason (first step)")},
                          rows);

    PlottedRun plotted;
    plotted.setRun(&run);
    QList<QStringList> limits;
    for (const Curve& curve : plotted.curves()) {
        const auto rate = [](std::optional<double> found) {
            return found ? humanRate(*found) : ReportSectionWords::tr("none");
        };
        limits << QStringList{
            shownHtml(visibleName(curve.name)),
            curve.knee ? u"%1 (%2)"_s.arg(humanRate(curve.knee->rate), shownHtml(curve.knee->why))
                       : ReportSectionWords::tr("none up to the highest rate"),
            rate(curve.noDropRate), rate(curve.partialDropRate)};
    }
    if (!limits.isEmpty() && !isBandwidth(run.experiment.service))
        html += htmlTable({ReportSectionWords::tr("Curve"), ReportSectionWords::tr("Knee"),
                           ReportSectionWords::tr("Highest rate without loss"),
                           ReportSectionWords::tr("Highest rate with at most 0.5 % loss")},
                          limits);
    if (run.experiment.kind == ExperimentKind::Boot) {
        for (const LeastMemory& least : leastMemories(run))
            html += paragraph(shownHtml(leastMemoryText(run, least)));
    }
    return html;
}

QString experimentSection(const RunData& run)
{
    const Experiment& experiment = run.experiment;
    QStringList memory;
    for (const int mib : experiment.memoryMiB)
        memory << QString::number(mib);
    QList<QStringList> series;
    for (const Series& one : experiment.series)
        series << QStringList{shownHtml(visibleName(one.name)), shownHtml(one.platform),
                              shownHtml(one.server)};
    return factTable(
               {{ReportSectionWords::tr("Name"), shownHtml(experiment.name)},
                {ReportSectionWords::tr("Title"), shownHtml(experiment.title)},
                {ReportSectionWords::tr("Service"), shownHtml(serviceText(experiment), 400)},
                {ReportSectionWords::tr("Offered rates (requests/s)"),
                 shownHtml(formatRates(experiment.rates))},
                {ReportSectionWords::tr("Duration of a step"),
                 humanTime(static_cast<double>(experiment.duration.count()))},
                {ReportSectionWords::tr("Repetitions"), QString::number(experiment.repetitions)},
                {ReportSectionWords::tr("Memory (MiB)"), memory.join(u", "_s)},
                {ReportSectionWords::tr("vCPUs"), QString::number(experiment.vcpus)},
                {ReportSectionWords::tr("Outlier rule"), shownHtml(experiment.outliers.display())},
                {ReportSectionWords::tr("Started (UTC)"),
                 run.started.isValid() ? run.started.toUTC().toString(u"yyyy-MM-dd hh:mm:ss"_s)
                                       : QString()},
                {ReportSectionWords::tr("Samples"), humanCount(run.sampleCount())}}) +
           htmlTable({ReportSectionWords::tr("Series"), ReportSectionWords::tr("Platform"),
                      ReportSectionWords::tr("Server")},
                     series);
}

QString hostSection(const RunData& run)
{
    QList<QStringList> rows;
    for (const HostFact& fact : hostFactsOf(run, run))
        rows << QStringList{fact.name.toHtmlEscaped(), shownHtml(fact.original)};
    return htmlTable({ReportSectionWords::tr("Host"), ReportSectionWords::tr("Value")}, rows);
}

QString guestsSection(const RunData& run)
{
    QList<QStringList> rows;
    for (const GuestRecord& guest : run.guests) {
        const auto& series = run.experiment.series;
        const auto index = static_cast<std::size_t>(guest.series);
        rows << QStringList{
            QString::number(guest.id),
            index < series.size() ? shownHtml(visibleName(series[index].name)) : QString(),
            QString::number(guest.memoryMiB),
            QString::number(guest.repetition + 1),
            shownHtml(displayName(guest.accelerator)),
            guest.bootNs ? humanTime(static_cast<double>(*guest.bootNs))
                         : ReportSectionWords::tr("never"),
            shownHtml(guest.failure == Failure::None ? guest.ending : displayName(guest.failure),
                      200)};
    }
    if (rows.isEmpty())
        return paragraph(ReportSectionWords::tr("No guests were booted."));
    QString html =
        htmlTable({ReportSectionWords::tr("Guest"), ReportSectionWords::tr("Series"),
                   ReportSectionWords::tr("Memory (MiB)"), ReportSectionWords::tr("Repetition"),
                   ReportSectionWords::tr("Accelerator"), ReportSectionWords::tr("Boot"),
                   ReportSectionWords::tr("Ended")},
                  rows);
    if (!run.guests.front().commandLine.isEmpty())
        html += paragraph(
            ReportSectionWords::tr("Kernel command line of the first guest: %1")
                .arg(u"<code>%1</code>"_s.arg(shownHtml(run.guests.front().commandLine, 1000))));
    return html;
}

QString stepsSection(const RunData& run)
{
    if (run.steps.empty())
        return paragraph(ReportSectionWords::tr("No steps were run."));
    PlottedRun plotted;
    plotted.setRun(&run);
    QList<QStringList> rows;
    const auto ms = [](double ns) { return textLocale().toString(ns / 1e6, 'f', 3); };
    for (qsizetype i = 0; i < plotted.stepCount(); ++i) {
        const StepData& step = plotted.step(i);
        const LatencyStatistics& latency = step.statistics.latency;
        const auto curve = static_cast<std::size_t>(plotted.curveOf(i));
        const bool any = latency.count > 0;
        const auto value = [&](qint64 ns) { return any ? ms(static_cast<double>(ns)) : u"–"_s; };
        rows << QStringList{shownHtml(visibleName(plotted.curves()[curve].name)),
                            humanCount(step.record.offeredRate),
                            QString::number(step.record.repetition + 1),
                            humanCount(latency.count),
                            humanCount(step.statistics.failed()),
                            any ? ms(latency.meanNs) : u"–"_s,
                            value(latency.medianNs),
                            value(latency.p99Ns),
                            value(latency.p999Ns),
                            value(latency.maxNs),
                            humanCount(static_cast<qint64>(plotted.outliers(i).size())),
                            shownHtml(step.record.state == RunState::Finished
                                          ? displayName(step.record.verdict.kind)
                                          : displayName(step.record.state))};
    }
    return htmlTable({ReportSectionWords::tr("Curve"),
                      ReportSectionWords::tr("Offered (requests/s)"),
                      ReportSectionWords::tr("Repetition"), ReportSectionWords::tr("Responses"),
                      ReportSectionWords::tr("Failed"), ReportSectionWords::tr("Mean (ms)"),
                      ReportSectionWords::tr("Median (ms)"), ReportSectionWords::tr("p99 (ms)"),
                      ReportSectionWords::tr("p99.9 (ms)"), ReportSectionWords::tr("Maximum (ms)"),
                      ReportSectionWords::tr("Outliers"), ReportSectionWords::tr("Verdict")},
                     rows);
}

QString outliersSection(const RunData& run)
{
    if (run.steps.empty() || isBandwidth(run.experiment.service))
        return {};
    const OutlierReport report = inspectRun(run, run.experiment.outliers, LatencyKind::Response);
    QString html = paragraph(
        ReportSectionWords::tr("Outliers are responses above %1 of their step; all figures "
                               "and statistics include them.")
            .arg(shownHtml(report.rule.display())));
    QList<QStringList> rows;
    for (const CurveCauses& curve : report.causes) {
        const QString name = shownHtml(visibleName(nameOf({&run, curve.series, curve.memoryMiB})));
        for (int i = 0; i < causeCount; ++i) {
            const auto cause = static_cast<Cause>(i);
            const qint64 count = curve.shares.of(cause);
            if (count == 0)
                continue;
            const Interval interval = curve.shares.interval(cause);
            rows << QStringList{name, shownHtml(displayName(cause)), humanCount(count),
                                u"%1 (%2–%3)"_s.arg(shareText(curve.shares.share(cause)),
                                                    shareText(interval.low),
                                                    shareText(interval.high))};
        }
    }
    if (rows.isEmpty())
        return html + paragraph(ReportSectionWords::tr("There are no outliers."));
    html += htmlTable({ReportSectionWords::tr("Curve"), ReportSectionWords::tr("Likely cause"),
                       ReportSectionWords::tr("Outliers"), ReportSectionWords::tr("Share (95 %)")},
                      rows);
    for (const CurveCauses& curve : report.causes)
        html += paragraph(shownHtml(curveCausesText(curve, run)));
    for (const CurveMechanism& mechanism : report.mechanisms)
        html += paragraph(shownHtml(mechanismText(mechanism, run)));
    return html;
}

QString notesSection(const RunData& run)
{
    QString html;
    for (const Note& note : run.notes)
        html += paragraph(u"<i>%1</i>: %2"_s.arg(shownHtml(note.view), shownHtml(note.text)));
    return html;
}

QString repeatSection(const RunData& run)
{
    const QString file = shownHtml(QFileInfo(run.file).fileName());
    const QString name = shownHtml(run.experiment.name);
    return paragraph(ReportSectionWords::tr("With the results file:")) +
           u"<pre>unisweep reproduce %1</pre>\n"_s.arg(file) +
           paragraph(ReportSectionWords::tr("Without it: save the experiment below as %1.yaml")
                         .arg(name)) +
           u"<pre>unisweep run %1.yaml</pre>\n<pre>%2</pre>\n"_s.arg(
               name, visibleText(QString::fromUtf8(toYaml(run.experiment))).toHtmlEscaped());
}

QString comparisonSection(const std::vector<RunData>& runs)
{
    QString html;
    for (std::size_t i = 1; i < runs.size(); ++i) {
        const auto file = [](const RunData& run) {
            return shownHtml(QFileInfo(run.file).fileName());
        };
        html += u"<h3>%1</h3>\n"_s.arg(
            ReportSectionWords::tr("%1 (A) and %2 (B)").arg(file(runs.front()), file(runs[i])));
        const auto pairs = matchCurves(runs.front(), runs[i]);
        if (pairs.empty())
            html += paragraph(ReportSectionWords::tr("The two runs have no curve in common."));
        for (const auto& [a, b] : pairs) {
            const Comparison comparison = compareCurves(a, b);
            QList<QStringList> rows;
            const auto ms = [](double ns) { return textLocale().toString(ns / 1e6, 'f', 3); };
            for (const ComparedRate& rate : comparison.rates) {
                const bool compared = rate.verdict != ComparedRate::Verdict::TooFew;
                const auto both = [&](const Difference& d) {
                    return compared ? u"%1 → %2"_s.arg(ms(d.a), ms(d.b)) : u"–"_s;
                };
                rows << QStringList{humanCount(rate.offeredRate), both(rate.medianNs),
                                    both(rate.p99Ns), shownHtml(displayName(rate.verdict)),
                                    shownHtml(rate.why)};
            }
            html += paragraph(u"<b>%1</b>: %2"_s.arg(shownHtml(visibleName(comparison.nameA)),
                                                     shownHtml(comparison.conclusion())));
            html += htmlTable(
                {ReportSectionWords::tr("Offered (requests/s)"),
                 ReportSectionWords::tr("Median (ms)"), ReportSectionWords::tr("p99 (ms)"),
                 ReportSectionWords::tr("Verdict"), ReportSectionWords::tr("Figures")},
                rows);
        }
        QList<QStringList> hosts;
        for (const HostFact& fact : hostFactsOf(runs.front(), runs[i]))
            hosts << QStringList{fact.name.toHtmlEscaped(), shownHtml(fact.original),
                                 shownHtml(fact.again)};
        html += htmlTable({ReportSectionWords::tr("Host"), ReportSectionWords::tr("A"),
                           ReportSectionWords::tr("B")},
                          hosts);
    }
    return html;
}

} // namespace unisweep
