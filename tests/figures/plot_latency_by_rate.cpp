// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/latency_by_rate.h"

#include <QSignalSpy>
#include <QtTest>

#include "plot/tickers.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotLatencyByRateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleInViewIsCounted_data();
    void everySampleInViewIsCounted();
    void appendingCountsLikeReadingAnew_data();
    void appendingCountsLikeReadingAnew();
    void outliersAreThoseOfTheRule_data();
    void outliersAreThoseOfTheRule();
    void bandIsClipped_data();
    void bandIsClipped();
    void repetitionsArePooledExactly();
    void hiddenCurvesLeave();
    void whatArrivesIsSeen();
    void labelsFollowTheSize();
    void serviceTimeIsTheOtherKind();
    void oddRunsAreDrawn_data();
    void oddRunsAreDrawn();
    void repaintsAreGathered();
    void paletteChangesColours();
    void noRateBelowZeroIsMarked();
};

namespace
{

const QList<int> tenRates = {1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000};

struct Shown {
    explicit Shown(const RunData& run, bool logarithmic = false, QSize size = {700, 420})
        : plot(plotted)
    {
        plotted.setRun(&run);
        plot.setLogarithmic(logarithmic);
        plot.resize(size);
        plot.show();
        plot.replot();
    }
    /// Of each step, as indices.
    std::vector<std::vector<qsizetype>> outliers() const
    {
        std::vector<std::vector<qsizetype>> result;
        for (std::size_t i = 0; i < plotted.run()->steps.size(); ++i)
            result.push_back(plotted.outliers(static_cast<qsizetype>(i)));
        return result;
    }
    PlottedRun plotted;
    LatencyByRatePlot plot;
};

// What the raster ought to hold, from the samples themselves: a column is 0.7 of the distance to
// its neighbour wide, and time runs through it.
std::vector<quint32> expectedCells(const Shown& shown, double gap)
{
    const LatencyByRatePlot& plot = shown.plot;
    const RasterView& view = plot.raster().view();
    const QRect rect = plot.axisRect()->rect();
    const QCPRange latencies = plot.yAxis->range();
    std::vector<quint32> cells(static_cast<std::size_t>(view.width) *
                               static_cast<std::size_t>(view.height));
    for (const StepData& step : shown.plotted.run()->steps) {
        const double left = step.record.offeredRate - gap * 0.35;
        for (const Sample& sample : step.samples) {
            const qint64 latency = shownLatency(sample, LatencyKind::Response);
            if (sample.intendedNs < 0 || latency == never)
                continue;
            const double share =
                static_cast<double>(sample.intendedNs) / step.record.duration.count();
            const double x = (plot.xAxis->coordToPixel(left + share * gap * 0.7) - rect.left()) *
                             view.width / rect.width();
            const double ms = static_cast<double>(latency) / 1e6;
            const double up = view.logarithmic ? std::log(ms / latencies.lower) /
                                                     std::log(latencies.upper / latencies.lower)
                                               : (ms - latencies.lower) / latencies.size();
            if (x < 0 || x >= view.width || !(up >= 0 && up < 1))
                continue;
            ++cells[static_cast<std::size_t>(x) * static_cast<std::size_t>(view.height) +
                    static_cast<std::size_t>(up * view.height)];
        }
    }
    return cells;
}

// Every sample counted, and in its cell; the raster's floats may put two in a thousand next door.
void compareRaster(const Shown& shown, double gap)
{
    const auto expected = expectedCells(shown, gap);
    quint64 total = 0;
    quint64 misplaced = 0;
    const RasterView& view = shown.plot.raster().view();
    for (int x = 0; x < view.width; ++x) {
        const auto column = shown.plot.raster().column(x);
        for (int y = 0; y < view.height; ++y) {
            const qint64 want = expected[static_cast<std::size_t>(x * view.height + y)];
            const qint64 have = column[static_cast<std::size_t>(y)];
            total += static_cast<quint64>(want);
            misplaced += static_cast<quint64>(std::abs(want - have));
        }
    }
    QCOMPARE(shown.plot.raster().total(), total);
    QVERIFY2(misplaced / 2 <= total / 500 + 1,
             qPrintable(u"%1 of %2"_s.arg(misplaced / 2).arg(total)));
}

} // namespace

void PlotLatencyByRateTest::everySampleInViewIsCounted_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<double>("serviceUs");
    QTest::addColumn<double>("pauseMs");
    for (bool logarithmic : {false, true}) {
        const char* axis = logarithmic ? "logarithmic" : "linear";
        QTest::addRow("%s, calm", axis) << logarithmic << 10.0 << 0.0;
        QTest::addRow("%s, with pauses", axis) << logarithmic << 30.0 << 20.0;
        QTest::addRow("%s, overloaded", axis) << logarithmic << 130.0 << 0.0;
    }
}

void PlotLatencyByRateTest::everySampleInViewIsCounted()
{
    QFETCH(bool, logarithmic);
    QFETCH(double, serviceUs);
    QFETCH(double, pauseMs);
    const ImaginedGuest guest{.serviceUs = serviceUs, .pauseMs = pauseMs, .pauseEvery = 3000};
    const RunData run = imaginedRun({guest}, tenRates, 1.5);
    Shown shown(run, logarithmic);
    LatencyByRatePlot& plot = shown.plot;
    plot.setZoom(everything); // also the rates past the knee
    plot.replot();
    const double gap = 1000;

    qint64 latencies = 0;
    for (const StepData& step : run.steps)
        latencies += step.statistics.latency.count;
    QCOMPARE(plot.raster().total(), static_cast<quint64>(latencies)); // the whole view has them all
    compareRaster(shown, gap);

    const QRect rect = plot.axisRect()->rect();
    const auto wheel = [&](QPointF at, int delta) {
        QWheelEvent event(at, plot.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot, &event);
        plot.replot();
    };
    for (int turn = 0; turn < 6; ++turn) {
        wheel({rect.left() + rect.width() * 0.62, rect.bottom() - rect.height() * 0.17}, 120);
        compareRaster(shown, gap);
    }
    QVERIFY(plot.raster().total() < static_cast<quint64>(latencies));

    QTest::mousePress(&plot, Qt::MiddleButton, {}, rect.center());
    QTest::mouseMove(&plot, rect.center() + QPoint(83, -21));
    QTest::mouseRelease(&plot, Qt::MiddleButton, {}, rect.center() + QPoint(83, -21));
    plot.replot();
    compareRaster(shown, gap);

    plot.resize(533, 377);
    plot.replot();
    compareRaster(shown, gap);

    QTest::keyClick(&plot, Qt::Key_0);
    plot.replot();
    QCOMPARE(plot.raster().total(), static_cast<quint64>(latencies));
}

void PlotLatencyByRateTest::appendingCountsLikeReadingAnew_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<int>("batch");
    QTest::newRow("linear, few") << false << 333;
    QTest::newRow("linear, many") << false << 9000;
    QTest::newRow("logarithmic, few") << true << 500;
}

void PlotLatencyByRateTest::appendingCountsLikeReadingAnew()
{
    QFETCH(bool, logarithmic);
    QFETCH(int, batch);
    const RunData whole =
        imaginedRun({{.serviceUs = 60, .pauseMs = 5, .pauseEvery = 4000}}, {4000, 8000, 12000}, 2);
    RunData live = whole;
    live.steps.clear();
    Shown shown(live, logarithmic);
    // A view that stands still: only what is new is counted.
    shown.plot.setZoom(FigureRange{QCPRange(3000, 13000), QCPRange(0.2, 4)});
    for (const StepData& step : whole.steps) {
        live.steps.push_back({step.record, {}, {}});
        live.steps.back().record.state = RunState::Running;
        shown.plotted.stepsChanged();
        for (std::size_t at = 0; at < step.samples.size();) {
            const std::size_t end =
                std::min(step.samples.size(), at + static_cast<std::size_t>(batch));
            for (std::size_t i = at; i < end; ++i)
                live.steps.back().samples.push_back(step.samples[i]);
            at = end;
            shown.plotted.samplesAdded(step.record.id);
            shown.plot.replot();
        }
        live.steps.back() = step;
        shown.plotted.stepsChanged();
    }
    shown.plot.replot();
    Shown fresh(whole, logarithmic);
    fresh.plot.setZoom(shown.plot.zoom());
    fresh.plot.replot();
    QVERIFY(fresh.plot.raster().total() > 1000);
    QVERIFY(fresh.plot.raster().view() == shown.plot.raster().view());
    for (int x = 0; x < fresh.plot.raster().view().width; ++x) {
        const auto a = shown.plot.raster().column(x);
        const auto b = fresh.plot.raster().column(x);
        QVERIFY(std::equal(a.begin(), a.end(), b.begin()));
    }
    QCOMPARE(shown.outliers(), fresh.outliers());
}

void PlotLatencyByRateTest::outliersAreThoseOfTheRule_data()
{
    QTest::addColumn<OutlierRule>("rule");
    QTest::addColumn<LatencyKind>("kind");
    for (LatencyKind kind : {LatencyKind::Response, LatencyKind::Service}) {
        const char* word = kind == LatencyKind::Response ? "response" : "service";
        QTest::addRow("mean + 3 sigma, %s", word)
            << OutlierRule{OutlierRule::Kind::MeanSigma, 3} << kind;
        QTest::addRow("mean + 1 sigma, %s", word)
            << OutlierRule{OutlierRule::Kind::MeanSigma, 1} << kind;
        QTest::addRow("Tukey, %s", word) << OutlierRule{OutlierRule::Kind::Tukey, 1.5} << kind;
        QTest::addRow("MAD, %s", word) << OutlierRule{OutlierRule::Kind::Mad, 3} << kind;
        QTest::addRow("nearly all, %s", word) << OutlierRule{OutlierRule::Kind::Mad, 0} << kind;
    }
}

void PlotLatencyByRateTest::outliersAreThoseOfTheRule()
{
    QFETCH(OutlierRule, rule);
    QFETCH(LatencyKind, kind);
    const RunData run =
        imaginedRun({{.serviceUs = 30, .pauseMs = 3, .pauseEvery = 1500}}, {3000, 6000, 9000}, 1);
    Shown shown(run);
    shown.plotted.setLatencyKind(kind);
    shown.plotted.setOutlierRule(rule);
    shown.plot.replot();
    std::vector<std::vector<qsizetype>> expected;
    qint64 count = 0;
    for (const StepData& step : run.steps) {
        const auto statistics = computeStatistics(step.samples, step.record.duration, kind);
        const double fence = outlierFenceNs(rule, statistics.latency);
        auto& found = expected.emplace_back();
        for (std::size_t i = 0; i < step.samples.size(); ++i) {
            const Sample& sample = step.samples[i];
            const qint64 latency = shownLatency(sample, kind);
            if (sample.intendedNs >= 0 && latency != never && static_cast<double>(latency) > fence)
                found.push_back(i);
        }
        count += static_cast<qint64>(found.size());
    }
    QVERIFY(count > 0);
    QCOMPARE(shown.outliers(), expected);
    QCOMPARE(shown.plotted.outlierCount(), count);
}

void PlotLatencyByRateTest::bandIsClipped_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("linear") << false;
    QTest::newRow("logarithmic") << true;
}

void PlotLatencyByRateTest::bandIsClipped()
{
    QFETCH(bool, logarithmic);
    RunData run = imaginedRun({{.serviceUs = 20, .pauseMs = 40, .pauseEvery = 2500}},
                              {2000, 4000, 6000}, 1.5);
    Shown shown(run, logarithmic);
    shown.plotted.setBandSigmas(2);
    shown.plot.replot();
    const Curve& curve = shown.plotted.curves().front();
    const auto bands = shown.plot.bandOf(curve);
    QCOMPARE(bands.size(), 1);
    QCOMPARE(bands.front().size(), 6);
    const double floor = shown.plot.yAxis->coordToPixel(shown.plot.yAxis->range().lower);
    int clipped = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const CurvePoint& point = curve.points[i];
        const QPointF upper = bands.front()[static_cast<qsizetype>(i)];
        const QPointF lower = bands.front()[static_cast<qsizetype>(5 - i)];
        const double top = (point.meanNs + 2 * point.standardDeviationNs) / 1e6;
        QVERIFY(std::abs(upper.y() - shown.plot.yAxis->coordToPixel(top)) < 0.01);
        const double bottom = (point.meanNs - 2 * point.standardDeviationNs) / 1e6;
        const bool below = bottom < shown.plot.yAxis->range().lower;
        clipped += below;
        const double want = below ? floor : shown.plot.yAxis->coordToPixel(bottom);
        QVERIFY2(std::abs(lower.y() - want) < 0.01,
                 qPrintable(u"%1 not %2"_s.arg(lower.y()).arg(want)));
    }
    QVERIFY(clipped > 0);
    shown.plotted.setBandSigmas(0);
    QVERIFY(shown.plot.bandOf(shown.plotted.curves().front()).isEmpty());
}

void PlotLatencyByRateTest::repetitionsArePooledExactly()
{
    const RunData run = imaginedRun({{.serviceUs = 90, .pauseMs = 9, .pauseEvery = 2500}},
                                    {3000, 9000}, 1, {1024}, Accelerator::Kvm, 3);
    PlottedRun plotted;
    plotted.setRun(&run);
    QCOMPARE(plotted.curves().size(), std::size_t(1));
    for (const CurvePoint& point : plotted.curves().front().points) {
        QCOMPARE(point.steps.size(), std::size_t(3));
        std::vector<qint64> all;
        for (qsizetype step : point.steps) {
            for (const Sample& sample : run.steps[static_cast<std::size_t>(step)].samples) {
                if (sample.intendedNs >= 0 && sample.hasAnswer())
                    all.push_back(sample.responseNs());
            }
        }
        const LatencyStatistics pooled = describe(all);
        QCOMPARE(point.count, pooled.count);
        QCOMPARE(point.meanNs, pooled.meanNs);
        QVERIFY(std::abs(point.standardDeviationNs / pooled.standardDeviationNs - 1) < 1e-9);
        QCOMPARE(point.medianNs, static_cast<double>(pooled.medianNs));
    }
}

// The view ends one step past the knee, but not while a step beyond it is being measured.
void PlotLatencyByRateTest::whatArrivesIsSeen()
{
    RunData run = imaginedRun({{.serviceUs = 170}}, tenRates, 0.5);
    {
        const Shown over(run);
        QVERIFY(over.plotted.curves()[0].knee);
        QVERIFY(over.plot.xAxis->range().upper < 10'000);
    }
    run.state = RunState::Running;
    const Shown running(run);
    QVERIFY(running.plotted.curves()[0].knee);
    QVERIFY(running.plot.xAxis->range().upper >= 10'000);
    QVERIFY(running.plot.viewNote().isEmpty() || !running.plot.viewNote().contains(u"knee"_s));
}

void PlotLatencyByRateTest::labelsFollowTheSize()
{
    const RunData run = imaginedRun({{.serviceUs = 40}}, {500, 1000, 2000, 3000}, 0.5);
    const QSize narrow(600, 400);
    const auto labelsOf = [](const LatencyByRatePlot& plot) {
        QStringList labels;
        for (const QString& label : plot.xAxis->tickVectorLabels())
            labels << label;
        return labels;
    };
    Shown fresh(run, false, narrow);
    fresh.plot.replot();
    Shown shrunk(run, false, {1300, 400});
    shrunk.plot.resize(narrow);
    QTRY_COMPARE(labelsOf(shrunk.plot), labelsOf(fresh.plot));
    QVERIFY(!labelsOf(shrunk.plot).contains(QString()));
}

void PlotLatencyByRateTest::hiddenCurvesLeave()
{
    const RunData run =
        imaginedRun({{.serviceUs = 20}, {.serviceUs = 50}}, {2000, 4000}, 0.5, {512, 1024});
    Shown shown(run);
    QCOMPARE(shown.plotted.curves().size(), std::size_t(4));
    const quint64 all = shown.plot.raster().total();
    quint64 left = all;
    const std::vector<Curve> curves = shown.plotted.curves(); // a copy: they change
    for (const Curve& curve : curves) {
        for (const CurvePoint& point : curve.points)
            left -= static_cast<quint64>(point.count);
        shown.plotted.setCurveVisible(curve.key, false);
        shown.plot.replot();
        QCOMPARE(shown.plot.raster().total(), left);
    }
    QCOMPARE(left, 0u);
    for (const Curve& curve : curves)
        shown.plotted.setCurveVisible(curve.key, true);
    shown.plot.replot();
    QCOMPARE(shown.plot.raster().total(), all);
}

void PlotLatencyByRateTest::serviceTimeIsTheOtherKind()
{
    RunData run = imaginedRun({{.serviceUs = 20}}, {2000}, 0.5);
    for (Sample& sample : run.steps[0].samples.edit())
        sample.sentNs = sample.receivedNs - 50'000;
    run.steps[0].statistics = computeStatistics(run.steps[0].samples, run.steps[0].record.duration);
    Shown shown(run);
    shown.plotted.setLatencyKind(LatencyKind::Service);
    shown.plot.replot();
    QCOMPARE(shown.plotted.latency(0).meanNs, 50'000.0);
    QCOMPARE(shown.plot.yAxis->label(), u"Service time (ms)"_s);
    QCOMPARE(shown.plot.raster().total(), quint64(1000));
    shown.plotted.setLatencyKind(LatencyKind::Response);
    shown.plot.replot();
    QCOMPARE(shown.plotted.latency(0).meanNs, run.steps[0].statistics.latency.meanNs);
}

void PlotLatencyByRateTest::oddRunsAreDrawn_data()
{
    QTest::addColumn<RunData>("run");
    QTest::addColumn<qint64>("drawn");
    QTest::newRow("nothing") << RunData() << qint64(0);
    RunData run = imaginedRun({{.serviceUs = 20}}, {2000, 4000}, 0.5);
    run.steps.resize(1);
    QTest::newRow("one step") << run << qint64(1000);
    RunData noSteps = run;
    noSteps.steps.clear();
    QTest::newRow("no step yet") << noSteps << qint64(0);
    const auto with = [&](std::vector<Sample> samples) {
        RunData changed = run;
        changed.steps[0].samples = std::move(samples);
        changed.steps[0].statistics =
            computeStatistics(changed.steps[0].samples, changed.steps[0].record.duration);
        return changed;
    };
    const Sample answered{
        .intendedNs = 5, .sentNs = 6, .receivedNs = 700'000, .outcome = Outcome::Answered};
    QTest::newRow("one sample") << with({answered}) << qint64(1);
    QTest::newRow("no sample") << with({}) << qint64(0);
    QTest::newRow("all lost") << with(std::vector<Sample>(50, Sample{.intendedNs = 1}))
                              << qint64(0);
    Sample instant = answered;
    instant.receivedNs = instant.intendedNs;
    QTest::newRow("no latency at all") << with({instant, instant, answered}) << qint64(-1);
    Sample backwards = answered;
    backwards.receivedNs = backwards.intendedNs - 1000;
    QTest::newRow("an answer before the question") << with({backwards, answered}) << qint64(-1);
    Sample ages = answered;
    ages.receivedNs = 3'600'000'000'000;
    QTest::newRow("an hour") << with({answered, ages}) << qint64(2);
    RunData timeless = with({answered});
    timeless.steps[0].record.duration = {};
    QTest::newRow("no duration") << timeless << qint64(-1);
    RunData rateless = with({answered});
    rateless.steps[0].record.offeredRate = 0;
    QTest::newRow("no rate") << rateless << qint64(-1);
    RunData strange = with({answered});
    strange.steps[0].record.series = 7;
    strange.steps[0].record.guest = 99;
    QTest::newRow("unknown series and guest") << strange << qint64(1);
}

void PlotLatencyByRateTest::oddRunsAreDrawn()
{
    QFETCH(RunData, run);
    QFETCH(qint64, drawn);
    for (bool logarithmic : {false, true}) {
        Shown shown(run, logarithmic, {300, 200});
        if (drawn >= 0)
            QCOMPARE(shown.plot.raster().total(), static_cast<quint64>(drawn));
        for (int key : {Qt::Key_Plus, Qt::Key_Left, Qt::Key_Up, Qt::Key_Minus, Qt::Key_0})
            QTest::keyClick(&shown.plot, static_cast<Qt::Key>(key));
        QTest::mouseMove(&shown.plot, shown.plot.axisRect()->rect().center());
        shown.plot.replot();
        QVERIFY(std::isfinite(shown.plot.yAxis->range().lower));
        QVERIFY(shown.plot.yAxis->range().size() > 0);
        QVERIFY(!shown.plot.grab().isNull());
    }
}

void PlotLatencyByRateTest::repaintsAreGathered()
{
    RunData run = imaginedRun({{.serviceUs = 20}}, {20000}, 0.5);
    const SampleList samples = std::exchange(run.steps[0].samples, {});
    Shown shown(run);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.plot));
    QTest::qWait(60);
    int frames = 0;
    connect(&shown.plot, &QCustomPlot::afterReplot, &shown.plot, [&] { ++frames; });
    QElapsedTimer clock;
    clock.start();
    for (std::size_t at = 0; at + 100 <= samples.size(); at += 100) {
        for (std::size_t i = at; i < at + 100; ++i)
            run.steps[0].samples.push_back(samples[i]);
        shown.plotted.samplesAdded(1);
        QTest::qWait(2);
    }
    QTRY_COMPARE(shown.plot.raster().total(), quint64(10'000));
    QVERIFY2(frames <= clock.elapsed() / 33 + 2, qPrintable(QString::number(frames)));
    QVERIFY(frames >= 1);
}

// Columns of several series at low rates reach below 0, where no rate is.
void PlotLatencyByRateTest::noRateBelowZeroIsMarked()
{
    LinearTicker rates(0);
    QVector<double> ticks;
    QVector<double> subTicks;
    QVector<QString> labels;
    rates.generate({-4500, 12'000}, QLocale::c(), u'f', 6, ticks, &subTicks, &labels);
    QVERIFY(ticks.size() > 3);
    QCOMPARE(ticks.size(), labels.size());
    QVERIFY(std::ranges::min(ticks) >= 0);
    QVERIFY(std::ranges::min(subTicks) >= 0);

    LinearTicker times;
    times.generate({-4500, 12'000}, QLocale::c(), u'f', 6, ticks, &subTicks, &labels);
    QVERIFY(std::ranges::min(ticks) < 0);
}

void PlotLatencyByRateTest::paletteChangesColours()
{
    const RunData run = imaginedRun({{.serviceUs = 20}}, {2000, 4000}, 0.5);
    Shown shown(run);
    shown.plot.setPalette(FigureTheme::lightPalette());
    shown.plot.replot();
    QVERIFY(!shown.plot.theme().dark);
    const QImage light = shown.plot.grab().toImage();
    shown.plot.setPalette(FigureTheme::darkPalette());
    shown.plot.replot();
    QVERIFY(shown.plot.theme().dark);
    const QImage dark = shown.plot.grab().toImage();
    QCOMPARE(light.pixelColor(2, 200), QColor(Qt::white));
    QVERIFY(dark.pixelColor(2, 200).lightnessF() < 0.2F);
}

QTEST_MAIN(PlotLatencyByRateTest)
#include "plot_latency_by_rate.moc"
