// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of memory ladders and of boots: what they draw, and at the right places.
#include <QBuffer>
#include <QtTest>

#include "figures/boot_times.h"
#include "figures/response_by_memory.h"
#include "plot/figure_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotLadderBootsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bootsEndBelowTheirFailures();
    void bootsOfASearchAreNotDrawn();
    void ladderEndsAtItsFailure();
    void memoryIsDrawnWhereItIsReported();
};

static RunData run(ExperimentKind kind, const QList<int>& memoryMiB)
{
    RunData run;
    run.experiment.kind = kind;
    run.experiment.memoryMiB = memoryMiB;
    run.experiment.series = {{.name = u"Linux"_s}};
    return run;
}

static void boot(RunData& run, double seconds, BootPurpose purpose = BootPurpose::Time)
{
    GuestRecord guest;
    guest.id = static_cast<qint64>(run.guests.size()) + 1;
    guest.memoryMiB = 256;
    guest.purpose = purpose;
    if (seconds > 0)
        guest.bootNs = static_cast<qint64>(seconds * 1e9);
    guest.failure = seconds > 0 ? Failure::None : Failure::KernelPanic;
    run.guests.push_back(guest);
}

static QStringList tableLines(const FigureView& figure)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvFigureData data(buffer);
    figure.writeData(data);
    return QString::fromUtf8(buffer.data()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

// Heights, in units of the y axis, of the colored pixels in a column.
static QList<double> coloredHeights(FigureView& figure, double x, float minSaturation = 0.4F)
{
    const QImage image = figure.grab().toImage();
    QList<double> heights;
    const QRect axes = figure.axisRect()->rect();
    const int column = static_cast<int>(figure.xAxis->coordToPixel(x));
    for (int y = axes.top() + 2; y < axes.bottom() - 2; ++y) {
        if (image.pixelColor(column, y).hsvSaturationF() > minSaturation)
            heights << figure.yAxis->pixelToCoord(y);
    }
    return heights;
}

void PlotLadderBootsTest::bootsEndBelowTheirFailures()
{
    RunData boots = run(ExperimentKind::Boot, {256});
    for (double seconds : {4.0, 3.0, -1.0, 5.0})
        boot(boots, seconds);
    PlottedRun plotted;
    plotted.setRun(&boots);
    BootTimesPlot figure(plotted);
    figure.resize(700, 450);
    figure.show();
    figure.replot();
    const QStringList lines = tableLines(figure);
    QCOMPARE(lines.size(), 5); // name, columns, three boots
    QVERIFY2(lines.last().contains(u"5,0.75"_s), qPrintable(lines.last()));
    const QList<double> before = coloredHeights(figure, 3.5);
    QVERIFY(!before.isEmpty());
    for (double height : before)
        QVERIFY2(std::abs(height - 25) < 3, qPrintable(QString::number(height)));
    const QList<double> after = coloredHeights(figure, figure.xAxis->range().upper * 0.985);
    QVERIFY(!after.isEmpty());
    for (double height : after)
        QVERIFY2(std::abs(height - 75) < 3, qPrintable(QString::number(height)));
}

void PlotLadderBootsTest::bootsOfASearchAreNotDrawn()
{
    RunData boots = run(ExperimentKind::Boot, {256});
    boot(boots, 3);
    boot(boots, 40, BootPurpose::Search);
    PlottedRun plotted;
    plotted.setRun(&boots);
    BootTimesPlot figure(plotted);
    figure.resize(700, 450);
    figure.show();
    figure.replot();
    QVERIFY(figure.xAxis->range().upper < 10);
    QCOMPARE(tableLines(figure).size(), 3);
}

static RunData ladder()
{
    RunData ladder = run(ExperimentKind::Sweep, {256, 128, 64});
    ladder.rungs = {
        {.memoryMiB = 256, .bestRate = 1000, .baselineRate = 1000},
        {.memoryMiB = 128, .bestRate = 900, .baselineRate = 1000},
        {.memoryMiB = 64, .failure = Failure::OutOfMemory, .why = u"why"_s, .baselineRate = 1000}};
    return ladder;
}

void PlotLadderBootsTest::ladderEndsAtItsFailure()
{
    const RunData run = ladder();
    PlottedRun plotted;
    plotted.setRun(&run);
    ResponseByMemoryPlot figure(plotted);
    figure.resize(700, 450);
    figure.show();
    figure.replot();
    const QStringList lines = tableLines(figure);
    QCOMPARE(lines.size(), 5);
    QVERIFY2(lines.last().contains(u"64,0,1000,,,out-of-memory"_s), qPrintable(lines.last()));
    const QList<double> heights = coloredHeights(figure, 181); // between 256 and 128, log scale
    QVERIFY(std::any_of(heights.begin(), heights.end(),
                        [](double height) { return std::abs(height - 950) < 30; }));
    // The quarter is a dotted line, whose dots have gaps and may spread over two rows of pixels.
    bool quarter = false;
    for (double x = 150; x < 250; x += 5) {
        for (double height : coloredHeights(figure, x, 0.15F))
            quarter |= std::abs(height - 250) < 20;
    }
    QVERIFY(quarter);
}

void PlotLadderBootsTest::memoryIsDrawnWhereItIsReported()
{
    RunData run = ladder();
    PlottedRun plotted;
    plotted.setRun(&run);
    ResponseByMemoryPlot figure(plotted);
    figure.resize(700, 450);
    figure.show();
    figure.replot();
    const int whole = figure.axisRect()->height();
    boot(run, 3, BootPurpose::Load);
    run.accounting.push_back({.guest = 1, .memoryUsedKiB = 80 * 1024, .availableKiB = 200 * 1024});
    plotted.setRun(&run);
    figure.replot();
    QVERIFY(figure.axisRect()->height() < whole - 60); // the panel is visible
    QVERIFY2(tableLines(figure).at(2).contains(u"256,1000,1000,200,80,none"_s),
             qPrintable(tableLines(figure).at(2)));
}

QTEST_MAIN(PlotLadderBootsTest)
#include "plot_ladder_boots.moc"
