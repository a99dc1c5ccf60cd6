// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting samples in one figure and seeing them in all; the histogram and the send lateness.
#include <QSignalSpy>
#include <QtTest>

#include "figures/figure_list.h"
#include "figures/histogram_plot.h"
#include "figures/latency_by_rate.h"
#include "figures/latency_by_time.h"
#include "figures/lateness_plot.h"
#include "figures/percentiles.h"
#include "figures/response_rate.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void brushChoosesWhatItCovers_data();
    void brushChoosesWhatItCovers();
    void everyFigureShowsTheChosen_data();
    void everyFigureShowsTheChosen();
    void shiftKeepsWhatWasChosen();
    void choosingModeBrushesWithoutKeys();
    void keysSelectAndDeselect();
    void histogramHoldsEverySample_data();
    void histogramHoldsEverySample();
    void histogramBarIsItsSamples();
    void histogramFollowsTheFocus();
    void focusBeginsBeforeTheKnee();
    void responsePointIsItsSteps();
    void latenessHoldsEveryRequest();
    void latenessBrushIsOfLateness();
    void outliersAreWalkedThrough();
    void newReadingForgetsTheChosen();

private:
    template<class Figure> std::unique_ptr<Figure> shown()
    {
        auto figure = std::make_unique<Figure>(m_plotted);
        figure->resize(700, 420);
        figure->show();
        figure->replot();
        return figure;
    }
    static void drag(QWidget& widget, QPointF from, QPointF to, Qt::KeyboardModifiers keys);

    RunData m_run;
    PlottedRun m_plotted;
};

void PlotSelectionTest::init()
{
    m_run = imaginedRun({{.serviceUs = 40, .pauseMs = 4, .pauseEvery = 3000}, {}},
                        {4000, 8000, 12000}, 0.5);
    m_plotted.setRun(&m_run);
}

void PlotSelectionTest::drag(QWidget& widget, QPointF from, QPointF to, Qt::KeyboardModifiers keys)
{
    QTest::mousePress(&widget, Qt::LeftButton, keys, from.toPoint());
    QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     keys);
    QCoreApplication::sendEvent(&widget, &move);
    QTest::mouseRelease(&widget, Qt::LeftButton, keys, to.toPoint());
}

void PlotSelectionTest::brushChoosesWhatItCovers_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<int>("key");
    QTest::newRow("linear, Ctrl") << false << int(Qt::ControlModifier);
    QTest::newRow("logarithmic, Alt") << true << int(Qt::AltModifier);
}

void PlotSelectionTest::brushChoosesWhatItCovers()
{
    QFETCH(bool, logarithmic);
    QFETCH(int, key);
    const auto plot = shown<LatencyByRatePlot>();
    plot->setLogarithmic(logarithmic);
    plot->replot();
    const QRectF rect = plot->axisRect()->rect();
    const QPointF from(qRound(rect.left() + rect.width() * 0.3),
                       qRound(rect.top() + rect.height() * 0.1));
    const QPointF to(qRound(rect.left() + rect.width() * 0.8),
                     qRound(rect.bottom() - rect.height() * 0.1));
    drag(*plot, from, to, Qt::KeyboardModifiers(key));
    // Compare with the number of samples drawn there.
    qint64 expected = 0;
    for (const StepPlace& place : plot->places()) {
        const StepData& step = m_plotted.step(place.step);
        for (qsizetype i = 0; i < static_cast<qsizetype>(step.samples.size()); ++i) {
            const auto at = plot->pixelOf({step.record.id, i});
            const bool within = at && at->x() >= from.x() && at->x() <= to.x() &&
                                at->y() >= from.y() && at->y() <= to.y();
            expected += within;
            if (within)
                QVERIFY(m_plotted.selection().contains(place.step, i));
        }
    }
    QVERIFY(expected > 100);
    QVERIFY2(std::abs(m_plotted.selection().count() - expected) <= 1,
             qPrintable(u"%1 %2"_s.arg(m_plotted.selection().count()).arg(expected)));
    QVERIFY(!plot->zoom().has_value()); // a selection does not zoom
}

void PlotSelectionTest::everyFigureShowsTheChosen_data()
{
    QTest::addColumn<QString>("word");
    for (const char* word : {"latency-by-rate", "latency-by-time", "response-rate", "percentiles",
                             "histogram", "send-lateness"})
        QTest::addRow("%s", word) << QString::fromLatin1(word);
}

static qint64 pixelsOf(const QImage& image, const QColor& color)
{
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) < 40 &&
                     std::abs(pixel.green() - color.green()) < 40 &&
                     std::abs(pixel.blue() - color.blue()) < 40;
        }
    }
    return count;
}

void PlotSelectionTest::everyFigureShowsTheChosen()
{
    QFETCH(QString, word);
    const auto figure = figureEntry(word)->make(m_plotted);
    figure->resize(700, 420);
    figure->show();
    figure->replot();
    const QColor color = figure->theme().selected;
    QCOMPARE(pixelsOf(figure->grab().toImage(), color), 0);
    // Select the upper part of the last step of the first curve.
    const qsizetype step = 2;
    m_plotted.setFocus(m_plotted.step(step).record.id);
    m_plotted.select({{.step = step, .lowNs = double(m_plotted.latency(step).medianNs)}});
    QVERIFY(m_plotted.selection().count() > 1000);
    figure->replot();
    QVERIFY2(pixelsOf(figure->grab().toImage(), color) > 10, qPrintable(word));
    m_plotted.select(std::vector<SampleBox>());
    figure->replot();
    QCOMPARE(pixelsOf(figure->grab().toImage(), color), 0);
}

void PlotSelectionTest::shiftKeepsWhatWasChosen()
{
    const auto plot = shown<LatencyByTimePlot>();
    const QRectF rect = plot->axisRect()->rect();
    const auto part = [&](double from, double to, Qt::KeyboardModifiers keys) {
        drag(*plot, {rect.left() + rect.width() * from, rect.top() + 3.0},
             {rect.left() + rect.width() * to, rect.bottom() - 1.0}, keys);
        return m_plotted.selection().count();
    };
    const qint64 first = part(0.02, 0.1, Qt::ControlModifier);
    QVERIFY(first > 0);
    const qint64 both = part(0.5, 0.95, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(both > first);
    const qint64 again = part(0.02, 0.1, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(again, both); // no sample is counted twice
    QCOMPARE(part(0.02, 0.1, Qt::ControlModifier), first);
}

void PlotSelectionTest::choosingModeBrushesWithoutKeys()
{
    const auto plot = shown<LatencyByRatePlot>();
    plot->setChoosing(true);
    const QRectF rect = plot->axisRect()->rect();
    drag(*plot, rect.topLeft() + QPointF(5, 5), rect.bottomRight() - QPointF(5, 5), {});
    QVERIFY(m_plotted.selection().count() > 0);
    QVERIFY(!plot->zoom().has_value());
}

void PlotSelectionTest::keysSelectAndDeselect()
{
    const auto plot = shown<LatencyByRatePlot>();
    qint64 all = 0;
    for (const StepData& step : m_run.steps)
        all += step.statistics.latency.count;
    QTest::keyClick(plot.get(), Qt::Key_A);
    QCOMPARE(m_plotted.selection().count(), all);
    QTest::keyClick(plot.get(), Qt::Key_Escape);
    QVERIFY(m_plotted.selection().isEmpty());
    const QSignalSpy toggled(plot.get(), &FigureView::choosingToggled);
    QTest::keyClick(plot.get(), Qt::Key_C);
    QCOMPARE(toggled.size(), 1);
}

void PlotSelectionTest::histogramHoldsEverySample_data()
{
    QTest::addColumn<int>("step");
    for (int step = 0; step < 6; ++step)
        QTest::addRow("step %d", step + 1) << step;
}

void PlotSelectionTest::histogramHoldsEverySample()
{
    QFETCH(int, step);
    m_plotted.setFocus(m_plotted.step(step).record.id);
    const auto plot = shown<HistogramPlot>();
    qint64 sum = 0;
    double before = 0;
    for (const HistogramPlot::Bar& bar : plot->bars()) {
        sum += bar.count;
        QVERIFY(bar.lowNs >= before * (1 - 1e-9));
        before = bar.highNs;
    }
    QCOMPARE(sum, m_plotted.latency(step).count);
    QVERIFY(plot->bars().front().count > 0);
    QVERIFY(plot->bars().size() <= 121);
}

void PlotSelectionTest::histogramBarIsItsSamples()
{
    m_plotted.setFocus(m_plotted.step(2).record.id);
    const auto plot = shown<HistogramPlot>();
    const auto highest =
        *std::max_element(plot->bars().begin(), plot->bars().end(),
                          [](const auto& a, const auto& b) { return a.count < b.count; });
    const QPoint at(
        qRound(plot->xAxis->coordToPixel(std::sqrt(highest.lowNs * highest.highNs) / 1e6)),
        plot->axisRect()->bottom() - 4);
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, at);
    // By rounding, a sample on a bar's edge may fall on either side.
    QVERIFY(std::abs(m_plotted.selection().count() - highest.count) <= 2);
    QCOMPARE(m_plotted.selection().part(2).count, m_plotted.selection().count());
}

void PlotSelectionTest::histogramFollowsTheFocus()
{
    const auto plot = shown<HistogramPlot>();
    QCOMPARE(m_plotted.focusedStep(), 5); // the newest
    m_plotted.setFocus(m_plotted.step(1).record.id);
    plot->replot();
    QCOMPARE(plot->stepAt({}), 1);
    QTest::keyClick(plot.get(), Qt::Key_PageUp);
    QCOMPARE(m_plotted.focusedStep(), 2);
    QTest::keyClick(plot.get(), Qt::Key_PageDown);
    QTest::keyClick(plot.get(), Qt::Key_PageDown);
    QTest::keyClick(plot.get(), Qt::Key_PageDown); // stops at the first
    QCOMPARE(m_plotted.focusedStep(), 0);
}

// The initially displayed step is not one whose queue only grows.
void PlotSelectionTest::focusBeginsBeforeTheKnee()
{
    RunData run = imaginedRun({{.serviceUs = 170}}, {1000, 2000, 4000, 8000, 12000}, 0.5);
    PlottedRun plotted;
    plotted.setRun(&run);
    const auto& knee = plotted.curves()[0].knee;
    QVERIFY(knee);
    const qsizetype first = plotted.focusedStep();
    QVERIFY(first >= 0 && first < 4);
    QVERIFY(plotted.step(first).record.offeredRate < knee->rate);
    QVERIFY(plotted.step(first + 1).record.offeredRate >= knee->rate);
    HistogramPlot plot(plotted);
    QVERIFY(plot.viewNote().contains(u"Page Up"_s)); // how to reach the other steps
    run.state = RunState::Running;
    plotted.setRun(nullptr);
    plotted.setRun(&run);
    QCOMPARE(plotted.focusedStep(), 4); // shows the step being measured
}

void PlotSelectionTest::responsePointIsItsSteps()
{
    const auto plot = shown<ResponseRatePlot>();
    const CurvePoint& point = m_plotted.curves()[0].points[1];
    const QPoint at(qRound(plot->xAxis->coordToPixel(point.offeredRate)),
                    qRound(plot->yAxis->coordToPixel(point.responseRate)));
    QTest::mouseClick(plot.get(), Qt::LeftButton, {}, at);
    qint64 expected = 0; // both curves answer everything, so both points are there
    for (const Curve& curve : m_plotted.curves())
        expected += curve.points[1].count;
    QCOMPARE(m_plotted.selection().count(), expected);
}

void PlotSelectionTest::latenessHoldsEveryRequest()
{
    const auto plot = shown<LatenessPlot>();
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i)
        QCOMPARE(plot->grid(i).total(), m_plotted.step(i).statistics.lateness.count);
}

void PlotSelectionTest::latenessBrushIsOfLateness()
{
    const auto plot = shown<LatenessPlot>();
    // Requests of imagined runs are sent 2 to 5 µs late.
    const double y = qRound(plot->yAxis->coordToPixel(3.5e-3));
    const QRectF rect = plot->axisRect()->rect();
    drag(*plot, {rect.left() + 1.0, rect.top() + 2.0}, {rect.right() - 1.0, y},
         Qt::ControlModifier);
    const double bound = plot->yAxis->pixelToCoord(y) * 1e6;
    qint64 expected = 0;
    for (const StepData& step : m_run.steps) {
        for (const Sample& sample : step.samples)
            expected += sample.intendedNs >= 0 && sample.hasResponse() &&
                        static_cast<double>(sample.sentNs - sample.intendedNs) >= bound;
    }
    QVERIFY(expected > 100);
    QCOMPARE(m_plotted.selection().count(), expected);
}

void PlotSelectionTest::outliersAreWalkedThrough()
{
    const auto plot = shown<LatencyByRatePlot>();
    std::vector<SampleRef> all;
    for (qsizetype i = 0; i < m_plotted.stepCount(); ++i) {
        for (qsizetype sample : m_plotted.outliers(i))
            all.push_back({m_plotted.step(i).record.id, sample});
    }
    QVERIFY(all.size() > 3);
    for (const SampleRef& expected : all) {
        QTest::keyClick(plot.get(), Qt::Key_N);
        QCOMPARE(m_plotted.marked().value().sample, expected.sample);
        QCOMPARE(m_plotted.marked().value().step, expected.step);
    }
    QTest::keyClick(plot.get(), Qt::Key_N, Qt::ShiftModifier);
    QVERIFY(m_plotted.marked() == all[all.size() - 2]);
}

void PlotSelectionTest::newReadingForgetsTheChosen()
{
    m_plotted.select(std::vector<SampleBox>{{.step = 0}});
    QVERIFY(!m_plotted.selection().isEmpty());
    m_plotted.setLatencyKind(LatencyKind::Service);
    QVERIFY(m_plotted.selection().isEmpty());
    m_plotted.setLatencyKind(LatencyKind::Response);
}

QTEST_MAIN(PlotSelectionTest)
#include "plot_selection.moc"
