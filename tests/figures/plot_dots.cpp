// SPDX-License-Identifier: GPL-3.0-or-later
// The size of a sample is defined in points, so it covers the same share on paper as on any screen.
// Many outliers are drawn as dots, without losing any.
#include <QtTest>

#include "figures/figure_export.h"
#include "figures/latency_by_rate.h"
#include "figures/latency_by_time.h"
#include "plot/dot_image.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotDotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coverTheSameShareAtEachResolution_data();
    void coverTheSameShareAtEachResolution();
    void aLoneDotHasItsSize();
    void manyOutliersBecomeDots();
    void scaleSuitsTheRun_data();
    void scaleSuitsTheRun();
    void viewEndsPastTheKnee();
};

void PlotDotsTest::coverTheSameShareAtEachResolution_data()
{
    QTest::addColumn<int>("dpi");
    QTest::newRow("a screen") << 108;
    QTest::newRow("a screen of twice the pixels") << 216;
    QTest::newRow("paper, 300 dpi") << 300;
    QTest::newRow("paper, 600 dpi") << 600;
}

// Mean darkness of the axes' area, 0 to 255.
static double inkOf(const QImage& image)
{
    double ink = 0;
    const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < gray.height(); ++y) {
        for (int x = 0; x < gray.width(); ++x)
            ink += 255 - gray.constScanLine(y)[x];
    }
    return ink / (static_cast<double>(gray.width()) * gray.height());
}

void PlotDotsTest::coverTheSameShareAtEachResolution()
{
    QFETCH(int, dpi);
    const RunData run = imaginedRun({{.serviceUs = 60}}, {2000, 4000, 6000}, 1);
    FigureOptions options;
    options.caption = false;
    options.bandSigmas = 0;
    options.fontPt = 8; // 108 layout pixels per inch
    const auto cloudInk = [&](int resolution) {
        options.leftOut = {};
        options.leftOut.setFlag(FigurePart::Outliers);
        options.leftOut.setFlag(FigurePart::Legend);
        const double with = inkOf(figureImage(run, options, resolution));
        options.leftOut.setFlag(FigurePart::Samples);
        return with - inkOf(figureImage(run, options, resolution));
    };
    const double usual = cloudInk(108);
    QVERIFY(usual > 1);
    const double ratio = cloudInk(dpi) / usual;
    QVERIFY2(ratio > 0.85 && ratio < 1.15, qPrintable(QString::number(ratio)));
}

void PlotDotsTest::aLoneDotHasItsSize()
{
    for (const int dot : {1, 2, 3, 6}) {
        DotImage image;
        image.reset(40, 30);
        image.setCurve(20, 20, 3);
        std::vector<quint32> cells(40 * 30);
        cells[20 * 30 + 10] = 2;
        int curve = -1;
        const QImage drawn =
            image.draw(cells, dot, [&curve](int whose, quint32 dots, quint32 densest) {
                curve = whose;
                return dots == 2 && densest == 2 ? qRgb(0, 0, 0) : qRgb(255, 0, 0);
            });
        int black = 0;
        for (int y = 0; y < 30; ++y) {
            for (int x = 0; x < 40; ++x)
                black += drawn.pixel(x, y) == qRgb(0, 0, 0);
        }
        QCOMPARE(black, dot * dot);
        QCOMPARE(drawn.pixel(20, 30 - 1 - 10), qRgb(0, 0, 0));
        QCOMPARE(curve, 3); // also for cells beyond the curve's column
    }
}

void PlotDotsTest::manyOutliersBecomeDots()
{
    const RunData run =
        imaginedRun({{.serviceUs = 40, .pauseMs = 25, .pauseEvery = 2000}}, {1000, 8000}, 3);
    PlottedRun plotted;
    plotted.setRun(&run);
    plotted.setOutlierRule({OutlierRule::Kind::Tukey, 3});
    LatencyByRatePlot plot(plotted);
    plot.resize(700, 420);
    plot.show();
    plot.setZoom(everything);
    plot.replot();
    const auto few = static_cast<qint64>(plotted.outliers(0).size());
    const auto many = static_cast<qint64>(plotted.outliers(1).size());
    QVERIFY2(few > 0 && few <= 300 && many > 600, qPrintable(u"%1, %2"_s.arg(few).arg(many)));
    QCOMPARE(plot.outliersDrawn(), std::pair(few, many));
    // Dots have the curve's hue, unlike gray crosses.
    const QColor dot(plot.theme().outlierDensity(0, 0));
    QVERIFY(std::abs(dot.red() - dot.blue()) > 20);

    // When zoomed in, outliers are drawn individually.
    const SampleRef some{run.steps[1].record.id, plotted.outliers(1)[10]};
    const QPointF at = *plot.pixelOf(some);
    const double x = plot.xAxis->pixelToCoord(at.x());
    const double y = plot.yAxis->pixelToCoord(at.y());
    plot.setZoom(FigureRange{QCPRange(x - 5, x + 5), QCPRange(y * 0.8, y * 1.2)});
    plot.replot();
    const auto [crosses, dots] = plot.outliersDrawn();
    QCOMPARE(dots, 0);
    qint64 inView = 0;
    for (const qsizetype sample : plotted.outliers(1)) {
        const auto pixel = plot.pixelOf({run.steps[1].record.id, sample});
        inView += QRectF(plot.axisRect()->rect()).adjusted(0, 0, 1, 1).contains(*pixel);
    }
    QVERIFY(inView > 0 && inView <= 300);
    QCOMPARE(crosses, inView);
}

void PlotDotsTest::scaleSuitsTheRun_data()
{
    QTest::addColumn<double>("pauseMs");
    QTest::addColumn<bool>("logarithmic");
    QTest::newRow("calm") << 0.0 << false;
    QTest::newRow("pauses far above the median") << 60.0 << true;
}

void PlotDotsTest::scaleSuitsTheRun()
{
    QFETCH(double, pauseMs);
    QFETCH(bool, logarithmic);
    const RunData run =
        imaginedRun({{.serviceUs = 30, .pauseMs = pauseMs, .pauseEvery = 1500}}, {1000, 2000}, 2);
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot plot(plotted);
    plot.resize(700, 420);
    plot.show();
    plot.replot();
    QCOMPARE(plot.isLogarithmic(), logarithmic);
    QCOMPARE(plot.yAxis->scaleType() == QCPAxis::stLogarithmic, logarithmic);
    QCOMPARE(plot.yAxis->label().contains(u"log"_s), logarithmic);
    QCOMPARE(plot.viewNote().contains(u"Logarithmic"_s), logarithmic);
    QTest::keyClick(&plot, Qt::Key_L); // the key toggles the scale
    plot.replot();
    QCOMPARE(plot.yAxis->scaleType() == QCPAxis::stLogarithmic, !logarithmic);
    plotted.setRun(&run); // a new run resets the scale to what suits it
    plot.replot();
    QCOMPARE(plot.isLogarithmic(), logarithmic);
}

void PlotDotsTest::viewEndsPastTheKnee()
{
    const RunData run = imaginedRun({{.serviceUs = 200, .backlog = 200}},
                                    {1000, 2000, 4000, 8000, 16000, 32000}, 1);
    PlottedRun plotted;
    plotted.setRun(&run);
    QVERIFY(plotted.curves().front().knee.has_value());
    QCOMPARE(plotted.curves().front().knee->rate, 8000.0);
    LatencyByRatePlot plot(plotted);
    plot.resize(700, 420);
    plot.show();
    plot.replot();
    QVERIFY(plot.xAxis->range().upper > 16000);
    QVERIFY(plot.xAxis->range().upper < 24000);
    QVERIFY2(plot.viewNote().contains(u"16,000/s"_s), qPrintable(plot.viewNote()));
    QVERIFY(plot.explanation().contains(u"not shown"_s));
    QTest::keyClick(&plot, Qt::Key_0);
    plot.replot();
    QVERIFY(plot.xAxis->range().upper > 32000);
    QVERIFY(!plot.viewNote().contains(u"not shown"_s));
    QVERIFY(!plot.explanation().contains(u"not shown"_s));
    QTest::keyClick(&plot, Qt::Key_K);
    plot.replot();
    QVERIFY(plot.xAxis->range().upper < 24000);

    // Other figures show all rates.
    LatencyByTimePlot byTime(plotted);
    byTime.resize(700, 420);
    byTime.show();
    byTime.replot();
    QVERIFY(byTime.viewNote().isEmpty());
}

QTEST_MAIN(PlotDotsTest)
#include "plot_dots.moc"
