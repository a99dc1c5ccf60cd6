// SPDX-License-Identifier: GPL-3.0-or-later
// Latency by time, response rate, percentiles, and the guest's resource usage.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "figures/guest_plot.h"
#include "figures/latency_by_rate.h"
#include "figures/latency_by_time.h"
#include "figures/percentiles.h"
#include "figures/response_rate.h"
#include "plot/caption.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeViewCountsEverySample();
    void timeViewShowsAStep();
    void viewsShareTheMark();
    void percentilesAreThoseOfTheSamples_data();
    void percentilesAreThoseOfTheSamples();
    void percentilesFollowTheRun();
    void cpuShareIsOfEachGuest();
    void captionsNameWhatIsDrawn();
    void everyViewStandsOddRuns_data();
    void everyViewStandsOddRuns();
    void everyFigureIsExported_data();
    void everyFigureIsExported();
    void wordsAreTheFiguresOwn();
    void hiddenFiguresPaintNothing_data();
    void hiddenFiguresPaintNothing();
    void sharesAreReadable_data();
    void sharesAreReadable();
};

static RunData runWithGuests()
{
    RunData run = imaginedRun({{.serviceUs = 40, .pauseMs = 3, .pauseEvery = 3000}, {}},
                              {4000, 8000, 12000, 30000}, 0.5);
    // Each step has a separate boot, with another value of the argument.
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const auto id = static_cast<qint64>(i) + 1;
        run.steps[i].record.guest = id;
        run.guests.push_back({.id = id, .arguments = {{u"heap"_s, u"%1Ki"_s.arg(32 * id)}}});
    }
    const quint64 zero = run.steps.front().record.epochMonotonicNs;
    // Two successive guests, each with CPU time counted from its own boot: 0.3 s per second, then
    // 0.8 s.
    for (int i = 0; i < 10; ++i) {
        const int within = i % 5;
        run.accounting.push_back(
            {.guest = i < 5 ? 1 : 2,
             .monotonicNs = zero + static_cast<quint64>(i) * 1'000'000'000,
             .cpuNs = within * (i < 5 ? 300'000'000LL : 800'000'000LL),
             .memoryUsedKiB = 200'000 + i * 1000,
             .residentKiB = i == 3 ? std::nullopt : std::optional<qint64>(400'000)});
    }
    run.guests.front().bootNs = 3'000'000'000;
    run.rungs.push_back({.memoryMiB = 1024, .bestRate = 12000, .baselineRate = 12000});
    run.rungs.push_back({.memoryMiB = 512,
                         .failure = Failure::Slow,
                         .why = u"slow"_s,
                         .bestRate = 2000,
                         .baselineRate = 12000});
    return run;
}

void PlotViewsTest::timeViewCountsEverySample()
{
    const RunData run = runWithGuests();
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByTimePlot plot(plotted);
    plot.resize(700, 400);
    plot.show();
    qint64 all = 0;
    for (const StepData& step : run.steps)
        all += step.statistics.latency.count;
    for (bool logarithmic : {false, true}) {
        plot.setLogarithmic(logarithmic);
        plot.replot();
        QCOMPARE(plot.raster().total(), static_cast<quint64>(all));
    }
    plot.setLogarithmic(false);
    // Half of the third step, from one quarter to three quarters, below 0.5 ms.
    const StepData& step = run.steps[2];
    const double start = static_cast<double>(step.record.epochMonotonicNs -
                                             run.steps.front().record.epochMonotonicNs) /
                         1e9;
    plot.setZoom(FigureRange{QCPRange(start + 0.125, start + 0.375), QCPRange(0, 0.5)});
    plot.replot();
    qint64 expected = 0;
    for (const Sample& sample : step.samples)
        expected += sample.intendedNs >= 125'000'000 && sample.intendedNs < 375'000'000 &&
                    sample.hasResponse() && sample.responseNs() < 500'000;
    QVERIFY(expected > 100);
    // By rounding, a sample on the edge may fall on either side.
    QVERIFY2(std::abs(static_cast<qint64>(plot.raster().total()) - expected) <= 1,
             qPrintable(u"%1 %2"_s.arg(plot.raster().total()).arg(expected)));
}

void PlotViewsTest::timeViewShowsAStep()
{
    const RunData run = runWithGuests();
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByTimePlot plot(plotted);
    plot.resize(700, 400);
    plot.show();
    plot.showStep(run.steps[1].record.id);
    plot.replot();
    QCOMPARE(plot.raster().total(), static_cast<quint64>(run.steps[1].statistics.latency.count));
    plot.showStep(12345);
    plot.undoZoom();
    QVERIFY(!plot.zoom().has_value());
}

void PlotViewsTest::viewsShareTheMark()
{
    const RunData run = runWithGuests();
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot byRate(plotted);
    LatencyByTimePlot byTime(plotted);
    for (FigureView* view :
         {static_cast<FigureView*>(&byRate), static_cast<FigureView*>(&byTime)}) {
        view->resize(700, 400);
        view->show();
        view->replot();
    }
    const SampleRef chosen{run.steps[0].record.id, plotted.outliers(0).back()};
    const QImage before = byTime.grab().toImage();
    const QPointF at = byRate.pixelOf(chosen).value();
    QTest::mouseClick(&byRate, Qt::LeftButton, {}, at.toPoint());
    QVERIFY(plotted.marked().has_value());
    QVERIFY(byTime.grab().toImage() != before); // the ring is drawn here, too
}

void PlotViewsTest::percentilesAreThoseOfTheSamples_data()
{
    QTest::addColumn<int>("count");
    for (int count : {1, 2, 3, 10, 99, 100, 101, 12345})
        QTest::addRow("%d", count) << count;
}

void PlotViewsTest::percentilesAreThoseOfTheSamples()
{
    QFETCH(int, count);
    std::vector<float> latencies;
    for (int i = 0; i < count; ++i)
        latencies.push_back(static_cast<float>((i * 7919) % count + 1)); // 1 to count, shuffled
    const bool coprime = count % 7919 != 0;
    QVERIFY(coprime);
    const auto points = PercentilesPlot::percentiles(latencies);
    QVERIFY(!points.empty());
    for (const auto& point : points) {
        const double share = 1 - 1 / point.reciprocal;
        // Nearest rank: at least that share is less than or equal to the value.
        if (&point != &points.back()) {
            QVERIFY(point.latencyNs >= share * count - 1e-6);
            QVERIFY(point.latencyNs - 1 < std::max(1e-9, share * count + 1e-6));
        }
    }
    QCOMPARE(points.back().latencyNs, static_cast<double>(count));
    QCOMPARE(points.back().reciprocal, static_cast<double>(count));
}

void PlotViewsTest::percentilesFollowTheRun()
{
    RunData run = runWithGuests();
    PlottedRun plotted;
    plotted.setRun(&run);
    PercentilesPlot plot(plotted);
    plot.resize(700, 400);
    plot.show();
    plot.replot();
    const double top = plot.yAxis->range().upper;
    Sample& sample = run.steps[0].samples.edit().back();
    sample.receivedNs = sample.intendedNs + static_cast<qint64>(top * 3e6);
    plotted.setRun(&run);
    plot.replot();
    QVERIFY(plot.yAxis->range().upper > top);
    plot.setSteps({run.steps[1].record.id});
    plot.replot();
    QVERIFY(plot.yAxis->range().upper <= top);
}

void PlotViewsTest::cpuShareIsOfEachGuest()
{
    const RunData run = runWithGuests();
    PlottedRun plotted;
    plotted.setRun(&run);
    GuestPlot plot(plotted);
    plot.resize(700, 400);
    plot.show();
    plot.replot();
    QCOMPARE(plot.cpuShares().size(), std::size_t(8)); // none spans the two guests
    for (std::size_t i = 0; i < 8; ++i) {
        QVERIFY(std::abs(plot.cpuShares()[i].percent - (i < 4 ? 30 : 80)) < 1e-6);
        QVERIFY(std::abs(plot.cpuShares()[i].to - plot.cpuShares()[i].from - 1) < 1e-6);
    }
    QVERIFY(plot.yAxis->range().upper >= 100);
}

// Empty panels are omitted from the figure and its caption.
void PlotViewsTest::captionsNameWhatIsDrawn()
{
    RunData quiet = runWithGuests();
    quiet.rungs = {{.id = 1, .memoryMiB = 1024, .bestRate = 10, .baselineRate = 10}};
    RunData counted = quiet;
    for (RunData* run : {&quiet, &counted}) {
        qint64 bytes = 0;
        for (AccountingPoint& point : run->accounting) {
            bytes += 1 << 20;
            const bool isReported = run == &counted;
            point.receivedBytes = point.sentBytes = point.memoryUsedKiB = std::nullopt;
            if (isReported) {
                point.receivedBytes = point.sentBytes = bytes;
                point.memoryUsedKiB = 100'000;
            }
        }
    }
    for (const RunData* run : {&quiet, &counted}) {
        PlottedRun plotted;
        plotted.setRun(run);
        for (const FigureEntry& entry : figureList()) {
            const QString word = QLatin1String(entry.word);
            if (word != u"guest" && word != u"response-by-memory")
                continue;
            const auto view = entry.make(plotted);
            view->prepareFor({700, 500});
            const QList<QCPAxisRect*> rects = view->axisRects();
            const bool drawn = std::ranges::count_if(rects, [](const QCPAxisRect* rect) {
                                   return rect->visible();
                               }) == rects.size();
            QCOMPARE(drawn, run == &counted);
            QCOMPARE(view->explanation().contains(u"Below: "_s), drawn);
        }
    }
}

void PlotViewsTest::everyViewStandsOddRuns_data()
{
    QTest::addColumn<RunData>("run");
    QTest::newRow("nothing") << RunData();
    QTest::newRow("usual") << runWithGuests();
    RunData timeless = runWithGuests();
    for (StepData& step : timeless.steps)
        step.record.epochMonotonicNs = 0;
    timeless.accounting.clear();
    QTest::newRow("no clock") << timeless;
    RunData lost = runWithGuests();
    for (StepData& step : lost.steps) {
        for (Sample& sample : step.samples.edit()) {
            sample.outcome = Outcome::Lost;
            sample.receivedNs = never;
        }
        step.statistics = computeStatistics(step.samples, step.record.duration);
    }
    QTest::newRow("all lost") << lost;
    RunData starting = runWithGuests();
    starting.steps.resize(1);
    starting.steps[0].samples.clear();
    starting.steps[0].statistics = {};
    starting.steps[0].record.state = RunState::Running;
    starting.accounting.resize(1);
    QTest::newRow("starting") << starting;
}

void PlotViewsTest::everyViewStandsOddRuns()
{
    QFETCH(RunData, run);
    PlottedRun plotted;
    plotted.setRun(&run);
    for (const FigureEntry& entry : figureList()) {
        const auto view = entry.make(plotted);
        view->resize(400, 260);
        view->show();
        for (bool logarithmic : {false, true}) {
            view->setLogarithmic(logarithmic);
            view->replot();
            QVERIFY(view->xAxis->range().size() > 0);
            QVERIFY(view->yAxis->range().size() > 0);
            for (Qt::Key key : {Qt::Key_Plus, Qt::Key_Up, Qt::Key_Right, Qt::Key_0})
                QTest::keyClick(view.get(), key);
            QMouseEvent move(QEvent::MouseMove, QPointF(200, 130),
                             view->mapToGlobal(QPointF(200, 130)), Qt::NoButton, {}, {});
            QCoreApplication::sendEvent(view.get(), &move);
            view->replot();
        }
        plotted.setRun(nullptr);
        view->replot();
        plotted.setRun(&run);
        view->replot();
        QVERIFY(!view->grab().isNull());
    }
}

void PlotViewsTest::everyFigureIsExported_data()
{
    QTest::addColumn<QString>("word");
    for (const FigureEntry& entry : figureList())
        QTest::addRow("%s", entry.word) << QString::fromLatin1(entry.word);
}

void PlotViewsTest::everyFigureIsExported()
{
    QFETCH(QString, word);
    RunData run = runWithGuests();
    if (word == u"door"_s)
        addDoorRecords(run);
    QTemporaryDir folder;
    PlottedRun plotted;
    plotted.setRun(&run);
    const auto view = figureEntry(word)->make(plotted);
    FigureOptions options = optionsOf(*view);
    QCOMPARE(options.view, word);
    options.dpi = 108; // the resolution of the layout
    exportFigure(run, options, folder.filePath(u"a.png"_s));
    exportFigure(run, options, folder.filePath(u"a.pdf"_s));
    const QImage image(folder.filePath(u"a.png"_s));
    QVERIFY(image.text(u"Title"_s).contains(view->title()));
    // The image has the curves' colors, so it is more than an empty frame.
    int colored = 0;
    for (int y = 0; y < image.height() / 2; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.hsvSaturationF() > 0.5F)
                ++colored;
        }
    }
    QVERIFY(colored > 100);
}

void PlotViewsTest::wordsAreTheFiguresOwn()
{
    PlottedRun plotted;
    for (const FigureEntry& entry : figureList())
        QCOMPARE(entry.make(plotted)->word(), QLatin1String(entry.word));
    QVERIFY(!figureEntry(u"pie"_s));
}

void PlotViewsTest::hiddenFiguresPaintNothing_data()
{
    everyFigureIsExported_data();
}

// The window creates every figure and shows one. Painting the others took a third of the time until
// the window appeared.
void PlotViewsTest::hiddenFiguresPaintNothing()
{
    QFETCH(QString, word);
    const RunData run = runWithGuests();
    PlottedRun plotted;
    plotted.setRun(&run);
    const auto view = figureEntry(word)->make(plotted);
    QCoreApplication::processEvents();
    QCOMPARE(view->viewport().size(), QSize(1, 1)); // that of the paint buffers
    view->resize(500, 400);
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    QCOMPARE(view->viewport().size(), QSize(500, 400));
    QTRY_VERIFY(view->axisRect()->rect().width() > 200);
}

void PlotViewsTest::sharesAreReadable_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << "0 %";
    QTest::newRow("little") << 0.000081 << "0.0081 %";
    QTest::newRow("some") << 0.0321 << "3.2 %";
    QTest::newRow("most") << 0.994 << "99 %";
    QTest::newRow("nearly all") << 0.9996 << "100 %";
    QTest::newRow("all") << 1.0 << "100 %";
}

void PlotViewsTest::sharesAreReadable()
{
    QFETCH(double, share);
    QFETCH(QString, text);
    QCOMPARE(shareText(share), text);
}

QTEST_MAIN(PlotViewsTest)
#include "plot_views.moc"
