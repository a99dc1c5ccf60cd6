// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and texts of experiments that vary an argument, of the paper's reference layer, and of
// runs as layers.
#include <QtTest>

#include "experiment/problem.h"
#include "figures/argument_plot.h"
#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "figures/paper_reference.h"
#include "figures/response_rate.h"
#include "plot_data.h"
#include "tests/results/planted_causes.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ArgumentTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trialIsFound();
    void nothingVariedIsNoTrial();
    void differentSeriesAreNoTrial();
    void sharesAndLengths();
    void clumpsWidenTheInterval();
    void figureShowsTheTrial();
    void figureWithoutTrialSaysSo();
    void referenceIsRead();
    void brokenReferenceIsPlaced();
    void referenceIsSwitchable();
    void failureShareNeedsABaseline();
};

// Pauses after a number of requests: the larger the heap, the rarer and longer they are.
static RunData trialRun()
{
    RunData run;
    run.experiment.rates.kind = Rates::Kind::List;
    run.experiment.rates.list = {2000};
    const QStringList values = {u"1Mi"_s, u"32Ki"_s, u"256Ki"_s}; // unordered
    for (int i = 0; i < 3; ++i) {
        const int pauses = QList<int>{5, 40, 15}[i];
        const double ms = QList<double>{20, 4, 10}[i];
        run.experiment.series.push_back(
            {.name = u"%1 of a heap"_s.arg(values[i]), // the name must not matter
             .platform = u"mirage"_s,
             .server = u"dns"_s,
             .variedFrom = u"Mirage"_s});
        GuestRecord guest;
        guest.id = i + 1;
        guest.series = i;
        guest.memoryMiB = 1024;
        guest.arguments = {{u"minor-heap-size"_s, values[i]}, {u"log"_s, u"error"_s}};
        run.guests.push_back(guest);
        const PlantedStep planted{.rate = 2000,
                                  .seconds = 8,
                                  .utilization = 0.1,
                                  .guestPauses = pauses,
                                  .minMs = ms,
                                  .maxMs = 1.05 * ms,
                                  .seed = static_cast<unsigned>(i + 1)};
        StepData step = stepFrom(planted, plant(planted), i + 1);
        step.record.guest = guest.id;
        step.record.series = i;
        run.steps.push_back(std::move(step));
    }
    return run;
}

void ArgumentTrialTest::trialIsFound()
{
    const auto trial = findTrial(trialRun());
    QVERIFY(trial);
    QCOMPARE(trial->argument, u"minor-heap-size"_s);
    QCOMPARE(trial->values, (QStringList{u"32Ki"_s, u"256Ki"_s, u"1Mi"_s}));
    QCOMPARE(trial->lines.size(), 1u);
    QCOMPARE(trial->lines[0].series, u"Mirage"_s);
    QCOMPARE(trial->lines[0].points.size(), 3u);
    QCOMPARE(trial->lines[0].points[0].steps, (std::vector<qsizetype>{1}));
}

void ArgumentTrialTest::nothingVariedIsNoTrial()
{
    RunData run = trialRun();
    for (GuestRecord& guest : run.guests)
        guest.arguments[u"minor-heap-size"_s] = u"32Ki"_s;
    QVERIFY(!findTrial(run));
    QVERIFY(!findTrial(RunData()));
}

// Two platforms that were each given another heap were compared in more than the heap.
void ArgumentTrialTest::differentSeriesAreNoTrial()
{
    RunData run = trialRun();
    for (Series& series : run.experiment.series)
        series.variedFrom.clear();
    QVERIFY(!findTrial(run));
}

void ArgumentTrialTest::sharesAndLengths()
{
    const RunData run = trialRun();
    TrialPoint point;
    const StepData& step = run.steps[1]; // 40 pauses of 4 ms
    const double fence = outlierFenceNs({OutlierRule::Kind::Tukey, 10}, step.statistics.latency);
    summarize(point, {readTrialStep(step, fence, LatencyKind::Response)});
    QCOMPARE(point.outliers, countOutliers(step.samples, fence));
    QCOMPARE(point.latencies, step.statistics.latency.count);
    QCOMPARE(static_cast<int>(point.lengthsNs.size()), 40);
    QVERIFY(point.lengthNs->interval);
    QVERIFY(point.lengthNs->interval->low > 3.5e6 && point.lengthNs->interval->high < 5e6);
    QVERIFY(point.share95.contains(point.share));
}

void ArgumentTrialTest::clumpsWidenTheInterval()
{
    // Independent outliers have no design effect. As many outliers in clumps of 20 have one of
    // about 20.
    std::mt19937_64 random(4);
    for (int clump : {1, 20}) {
        StepData step;
        step.record.duration = std::chrono::seconds(100);
        for (int i = 0; i < 100'000; ++i) {
            step.samples.push_back({.intendedNs = i * qint64{1'000'000},
                                    .sentNs = i * qint64{1'000'000},
                                    .receivedNs = i * qint64{1'000'000} + 100'000,
                                    .outcome = Outcome::Answered});
        }
        for (int n = 0; n < 2000 / clump; ++n) {
            const auto at = static_cast<std::size_t>(uniform(random) * (100'000 - clump));
            for (int i = 0; i < clump; ++i)
                step.samples.edit()[at + static_cast<std::size_t>(i)].receivedNs += 10'000'000;
        }
        TrialPoint point;
        summarize(point, {readTrialStep(step, 1e6, LatencyKind::Response)});
        const double effect = point.designEffect;
        QVERIFY2(clump == 1 ? effect < 1.3 : effect > 10 && effect < 30,
                 qPrintable(QString::number(effect)));
    }
}

void ArgumentTrialTest::figureShowsTheTrial()
{
    const RunData run = trialRun();
    PlottedRun plotted;
    plotted.setRun(&run);
    ArgumentPlot plot(plotted);
    plot.resize(700, 500);
    plot.show();
    QTRY_COMPARE(plot.trial() ? static_cast<int>(plot.trial()->lines[0].points.size()) : 0, 3);
    const auto& points = plot.trial()->lines[0].points;
    QVERIFY(points[0].lengthNs->median < points[1].lengthNs->median);
    QVERIFY(points[1].lengthNs->median < points[2].lengthNs->median);
    // All values share one fence; a step's own fence would rise with the pauses to be measured.
    const double fence = plot.trial()->lines[0].fenceNs;
    for (const TrialPoint& point : points) {
        const StepData& step = run.steps[static_cast<std::size_t>(point.steps.front())];
        qint64 above = 0;
        for (std::size_t i = 0; i < step.samples.size(); ++i) {
            const qint64 latency = shownLatency(step.samples[i], LatencyKind::Response);
            above += step.samples[i].intendedNs >= 0 && latency != never &&
                     static_cast<double>(latency) > fence;
        }
        QCOMPARE(point.outliers, above);
    }
    // Another outlier rule recomputes the trial.
    plotted.setOutlierRule({OutlierRule::Kind::MeanSigma, 50});
    QTRY_COMPARE(plot.trial()->lines[0].points.empty()
                     ? -1
                     : static_cast<int>(plot.trial()->lines[0].points[0].outliers),
                 0);

    QTemporaryDir dir;
    FigureOptions options;
    options.view = u"argument"_s;
    const QString path = dir.filePath(u"trial.png"_s);
    exportFigure(run, options, path);
    QVERIFY(!QImage(path).isNull());
    QVERIFY(QImage(path).text(u"Description"_s).contains(u"Against minor-heap-size"_s));
}

void ArgumentTrialTest::figureWithoutTrialSaysSo()
{
    const RunData run = imaginedRun({{}}, {1000}, 1);
    PlottedRun plotted;
    plotted.setRun(&run);
    ArgumentPlot plot(plotted);
    plot.resize(500, 400);
    plot.prepare();
    QVERIFY(!plot.trial());
    QVERIFY(plot.explanation().contains(u"did not vary an argument"_s));
}

void ArgumentTrialTest::referenceIsRead()
{
    const PaperReference& paper = paperReference();
    QVERIFY(paper.source.contains(u"2014"_s));
    QCOMPARE(paper.ratesOf(Service::Dns).size(), 3u);
    QCOMPARE(paper.ratesOf(Service::Http).size(), 2u);
    QCOMPARE(paper.ratesOf(Service::Dns)[0].perSecond, 19000.0);
    QCOMPARE(paper.failureShare, 0.25);
    for (const auto& rate : paper.rates)
        QVERIFY(rate.where.startsWith(u"section "_s) && !rate.quotation.isEmpty());
}

void ArgumentTrialTest::brokenReferenceIsPlaced()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"paper.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("source: a\nshort: b\nrates:\n  - {service: dsn, label: x, rate: 1, where: y, "
               "says: z}\n");
    file.close();
    try {
        readPaperReference(path);
        QFAIL("read");
    } catch (const InputError& error) {
        const QString text = QString::fromUtf8(error.what());
        QVERIFY2(text.contains(u"paper.yaml:4"_s), error.what());
        QVERIFY(text.contains(u"\"dsn\""_s));
    }
}

void ArgumentTrialTest::referenceIsSwitchable()
{
    const RunData run = imaginedRun({{}}, {10'000, 20'000, 40'000}, 0.5);
    for (const char* view : {"latency-by-rate", "response-rate"}) {
        PlottedRun plotted;
        plotted.setRun(&run);
        const auto plot = figureEntry(QLatin1String(view))->make(plotted);
        plot->resize(700, 500);
        const auto drawn = [&] {
            for (int pass = 0; pass < 2; ++pass) { // ticks use the layout of the previous pass
                plot->prepare();
                plot->toPixmap(700, 500);
            }
            return plot->toPixmap(700, 500).toImage();
        };
        const QImage without = drawn();
        QVERIFY(!plot->explanation().contains(u"Briggs"_s));
        plotted.setReferenceShown(true);
        const QImage with = drawn();
        QVERIFY2(with != without, view);
        QVERIFY(plot->explanation().contains(
            u"Linux at its limit (about 19,000/s, section 6.3, Figure 3)"_s));
        // There is a dotted line at 19,000/s, so the column must differ in some rows.
        const int x = static_cast<int>(std::lround(plot->xAxis->coordToPixel(19'000)));
        int differing = 0;
        for (int y = 0; y < 500; ++y) {
            for (int dx = -1; dx <= 1; ++dx)
                differing += with.pixel(x + dx, y) != without.pixel(x + dx, y);
        }
        QVERIFY2(differing > 50, view);
        plotted.setReferenceShown(false);
        QCOMPARE(drawn(), without);
    }
}

void ArgumentTrialTest::failureShareNeedsABaseline()
{
    const RunData ladder = imaginedRun({{}}, {1000, 2000}, 0.5, {1024, 512});
    PlottedRun plotted;
    plotted.setRun(&ladder);
    plotted.setReferenceShown(true);
    QVERIFY(referenceText(plotted, true).contains(u"25 % of the response rate"_s));
    const RunData single = imaginedRun({{}}, {1000, 2000}, 0.5);
    plotted.setRun(&single);
    QVERIFY(!referenceText(plotted, true).contains(u"25 %"_s));
    plotted.setRun(nullptr);
}

QTEST_MAIN(ArgumentTrialTest)
#include "argument_trial.moc"
