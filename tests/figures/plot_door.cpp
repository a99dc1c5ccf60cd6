// SPDX-License-Identifier: GPL-3.0-or-later
// How figures show the guest's door: its three parts by rate and, zoomed in, each request as a bar
// divided into them.
#include <QBuffer>
#include <QtTest>

#include "figures/door_bars.h"
#include "figures/door_plot.h"
#include "figures/figure_export.h"
#include "figures/latency_by_time.h"
#include "plot/figure_data.h"
#include "plot/readout.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotDoorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOverRates();
    void bars_data();
    void bars();
    void tooltip();
};

static RunData runWithDoor(bool withDoor = true)
{
    RunData run = imaginedRun({{}}, {500, 1000}, 1);
    if (withDoor)
        addDoorRecords(run);
    return run;
}

static qint64 pixelsOf(const QImage& image, const QColor& color)
{
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == color;
    }
    return count;
}

void PlotDoorTest::partsOverRates()
{
    const RunData run = runWithDoor();
    PlottedRun plotted;
    plotted.setRun(&run);
    DoorPlot plot(plotted);
    QVERIFY(plot.suits(run.experiment));
    QVERIFY(!plot.suits(runWithDoor(false).experiment));
    plot.prepareFor(QSize(800, 600));
    QVERIFY(plot.explanation().contains(u"2.00 µs"_s) || plot.explanation().contains(u"2 µs"_s));
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    CsvFigureData data(out);
    plot.writeData(data);
    const QList<QByteArray> lines = out.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 2 + 2 * 3);
    const auto statistics = doorStatistics(run.steps[0]);
    const QByteArray median =
        QByteArray::number(static_cast<double>(statistics->inside.medianNs) / 1e6);
    QVERIFY2(lines[3].contains("in the guest"), lines[3].constData());
    QVERIFY2(lines[3].contains(median.left(5)), lines[3].constData());
}

void PlotDoorTest::bars_data()
{
    QTest::addColumn<bool>("withDoor");
    QTest::addColumn<double>("seconds"); // width of the view
    QTest::addColumn<bool>("drawn");
    QTest::newRow("zoomed in") << true << 0.004 << true;
    QTest::newRow("everything") << true << 3.0 << false;
    QTest::newRow("not recorded") << false << 0.004 << false;
}

void PlotDoorTest::bars()
{
    QFETCH(bool, withDoor);
    QFETCH(double, seconds);
    QFETCH(bool, drawn);
    const RunData run = runWithDoor(withDoor);
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByTimePlot plot(plotted);
    plot.resize(1000, 700);
    plot.prepareFor(QSize(1000, 700));
    QCOMPARE(plot.explanation().contains(u"When zoomed in, each request is a bar"_s), withDoor);
    const QImage whole = plot.toPixmap(1000, 700).toImage();
    plot.setZoom(FigureRange{QCPRange(0.5, 0.5 + seconds), QCPRange(0, 1)});
    plot.prepareFor(QSize(1000, 700));
    const QImage image = plot.toPixmap(1000, 700).toImage();
    for (int part = 0; part < doorParts; ++part) {
        // Both images contain the swatch in the legend.
        const QColor color = doorPartColor(part);
        QCOMPARE(pixelsOf(image, color) > pixelsOf(whole, color), drawn);
    }
}

void PlotDoorTest::tooltip()
{
    const RunData run = runWithDoor();
    PlottedRun plotted;
    plotted.setRun(&run);
    QVERIFY(sampleReadout(plotted, {1, 200}).contains(u"in the guest"_s));
    const RunData without = runWithDoor(false);
    plotted.setRun(&without);
    QVERIFY(!sampleReadout(plotted, {1, 200}).contains(u"in the guest"_s));
}

QTEST_MAIN(PlotDoorTest)
#include "plot_door.moc"
