// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing the figure of latency by offered rate: its view, band, labels, colors and repaints.
#include <cmath>

#include <QtTest>

#include "plot/tickers.h"
#include "shown_latencies.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotLatencyByRateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandIsClipped_data();
    void bandIsClipped();
    void newStepsAreInView();
    void labelsFollowTheSize();
    void oddRunsAreDrawn_data();
    void oddRunsAreDrawn();
    void repaintsAreGathered();
    void paletteChangesColors();
    void noRateBelowZeroIsMarked();
};

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

// The view ends one step beyond the knee, unless a step beyond that is being measured.
void PlotLatencyByRateTest::newStepsAreInView()
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

// At low rates, the columns of several series extend below 0, where the axis must have no ticks.
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

void PlotLatencyByRateTest::paletteChangesColors()
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
