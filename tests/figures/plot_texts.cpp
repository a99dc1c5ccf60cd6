// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure in each usual size: no text overlaps another, leaves the image, or covers data.
#include <QtTest>

#include "figures/composed_figure.h"
#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "plot/figure_size.h"
#include "plot/strips.h"
#include "plot_data.h"
#include "text_boxes.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsStandApart_data();
    void textsStandApart();
    void textThatCollidesIsFound();
    void manySeriesLeaveTheAxes_data();
    void manySeriesLeaveTheAxes();
    void manySeriesLeaveTheAxesInAWindow_data();
    void manySeriesLeaveTheAxesInAWindow();
    void legendOfManyIsShort();
};

namespace
{

// One server on several platforms, with series names of about fifty characters.
RunData longNamedRun(int series)
{
    RunData run = imaginedRun(std::vector<ImaginedGuest>(static_cast<std::size_t>(series),
                                                         ImaginedGuest{.serviceUs = 400}),
                              {100, 200, 400, 800, 1600}, 0.3, {256}, Accelerator::Tcg);
    const QStringList platforms = {u"a Linux guest of Debian 12"_s, u"OSv v0.57.0-398 (rofs)"_s,
                                   u"Nanos b9c3671, ops"_s, u"Unikraft 0.16.3, elfloader"_s};
    for (int i = 0; i < series; ++i)
        run.experiment.series[static_cast<std::size_t>(i)].name =
            u"%1 1.22.1, keep-alive, on %2"_s.arg(i % 2 == 0 ? u"lighttpd"_s : u"nginx"_s,
                                                  platforms.at(i / 2 % 4));
    for (StepData& step : run.steps) { // two badges that only some curves have
        const int index = step.record.series;
        step.record.verdict = {};
        run.guests[static_cast<std::size_t>(index)].accelerator =
            index % 3 == 0 ? Accelerator::Kvm : Accelerator::Tcg;
        if (index % 4 == 1 && step.record.offeredRate > 400)
            step.record.verdict = {Verdict::Kind::ClientLimited, u"p99 send lateness 3 ms"_s};
    }
    return run;
}

// Three guests with pauses, overload, loss, a knee each, badges, and CPU and memory usage.
RunData crowdedRun()
{
    RunData run =
        imaginedRun({{.serviceUs = 60, .pauseMs = 12, .pauseEvery = 900},
                     {.serviceUs = 100, .pauseMs = 30, .pauseEvery = 700},
                     {.serviceUs = 170}},
                    {1000, 2000, 4000, 6000, 8000, 12000, 16000}, 0.6, {512}, Accelerator::Tcg);
    for (StepData& step : run.steps) {
        if (step.record.series == 1 && step.record.offeredRate > 4000)
            step.record.verdict = {Verdict::Kind::ClientLimited, u"p99 send lateness 3 ms"_s};
    }
    addDoorRecords(run);
    addThreads(run);
    for (int i = 0; i < 40; ++i) {
        AccountingPoint point{.guest = 1, .monotonicNs = 1'000'000'000'000 + i * 500'000'000ULL};
        point.cpuNs = i * 300'000'000LL;
        point.vcpuNs = i * 200'000'000LL;
        point.memoryUsedKiB = 90'000 + 200 * i;
        point.residentKiB = 260'000;
        point.receivedBytes = i * 200'000LL;
        point.sentBytes = i * 150'000LL;
        run.accounting.push_back(point);
    }
    return run;
}

QString describe(const WrittenText& text)
{
    const QRectF box = text.box.boundingRect();
    return u"\"%1\" at %2,%3 to %4,%5"_s.arg(text.text)
        .arg(box.left())
        .arg(box.top())
        .arg(box.right())
        .arg(box.bottom());
}

// A text's visible part is a little smaller than its box, which includes ascent and descent.
QPolygonF inked(const WrittenText& text)
{
    const QPointF center = text.box.boundingRect().center();
    QPolygonF smaller;
    for (const QPointF& corner : text.box)
        smaller << center + (corner - center) * 0.86;
    return smaller;
}

int captionOf(FigureView& view)
{
    for (QCPLayoutElement* element : view.plotLayout()->elements(false)) {
        if (qobject_cast<CaptionStrip*>(element))
            return element->rect().height();
    }
    return 0;
}

// Lists the faults of a figure's texts.
QStringList faultsOf(FigureView& view, QSize size)
{
    view.prepareFor(size);
    TextBoxes device(size);
    {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized, true);
        painter.setMode(QCPPainter::pmNoCaching);
        view.toPainter(&painter, size.width(), size.height());
    }
    QStringList faults;
    const QList<WrittenText>& texts = device.texts();
    if (texts.size() < 4)
        faults << u"only %1 texts"_s.arg(texts.size());
    const QRectF picture(-0.5, -0.5, size.width() + 1, size.height() + 1);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QPolygonF box = inked(texts[i]);
        if (!picture.contains(box.boundingRect()))
            faults << u"leaves the picture: "_s + describe(texts[i]);
        for (qsizetype other = 0; other < i; ++other) {
            if (box.intersects(inked(texts[other])))
                faults << u"touch: %1 and %2"_s.arg(describe(texts[other]), describe(texts[i]));
        }
        // Percentiles label their curves at the ends, where there are no samples; other labels are
        // outside the axes.
        for (const QCPAxisRect* axes : view.axisRects()) {
            const bool inside =
                axes->visible() && !axes->rect().isEmpty() &&
                box.intersects(QPolygonF(QRectF(axes->rect()).adjusted(1, 1, -1, -1)));
            if (inside && view.word() != u"percentiles"_s)
                faults << u"stands on data: "_s + describe(texts[i]);
        }
    }
    int axes = 0;
    for (const QCPAxisRect* rect : view.axisRects())
        axes += rect->visible() ? rect->height() : 0;
    // Next to strips and panels, the samples keep about half of the height without the caption, or
    // at least 40 % if the legend is long.
    const int height = view.axisRect()->height();
    if (view.word() == u"latency-by-time"_s && height < (size.height() - captionOf(view)) * 2 / 5)
        faults << u"%1 of %2 pixels for the samples"_s.arg(height).arg(size.height());
    if (axes < size.height() * 3 / 10)
        faults << u"only %1 of %2 pixels for the axes"_s.arg(axes).arg(size.height());
    return faults;
}

} // namespace

void PlotTextsTest::textsStandApart_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QSizeF>("sizeMm");
    QTest::addColumn<double>("fontPt");
    QTest::addColumn<bool>("caption");
    const QSizeF screen = QSizeF(720, 440) * mmPerInch / 96;
    for (const FigureEntry& entry : figureList()) {
        for (const FigureSize& size : figureSizes())
            QTest::addRow("%s, %s", entry.word, size.word)
                << QString::fromLatin1(entry.word) << QSizeF(size.widthMm, size.heightMm)
                << size.fontPt << size.caption;
        QTest::addRow("%s, screen", entry.word)
            << QString::fromLatin1(entry.word) << screen << 9.0 << false;
    }
}

void PlotTextsTest::textsStandApart()
{
    QFETCH(QString, word);
    QFETCH(QSizeF, sizeMm);
    QFETCH(double, fontPt);
    QFETCH(bool, caption);
    static const RunData run = crowdedRun();
    FigureOptions options;
    options.view = word;
    options.sizeMm = sizeMm;
    options.fontPt = fontPt;
    options.caption = caption;
    for (const std::optional<bool> logarithmic : {std::optional<bool>(), std::optional(false)}) {
        options.logarithmic = logarithmic;
        ComposedFigure figure;
        compose(figure, run, options);
        const QStringList faults = faultsOf(*figure.view, figure.layoutSize);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
}

void PlotTextsTest::manySeriesLeaveTheAxes_data()
{
    QTest::addColumn<int>("series");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("size");
    for (const int series : {1, 2, 4, 5, 8, 12, 16}) {
        for (const char* word : {"latency-by-rate", "response-rate", "latency-by-time"}) {
            for (const char* size : {"page", "single-column", "double-column", "poster"})
                QTest::addRow("%d, %s, %s", series, word, size)
                    << series << QString::fromLatin1(word) << QByteArray(size);
        }
    }
}

void PlotTextsTest::manySeriesLeaveTheAxes()
{
    QFETCH(int, series);
    QFETCH(QString, word);
    QFETCH(QByteArray, size);
    const RunData run = longNamedRun(series);
    const FigureSize& page = *figureSize(QString::fromLatin1(size));
    FigureOptions options;
    options.view = word;
    options.sizeMm = {page.widthMm, page.heightMm};
    options.fontPt = page.fontPt;
    options.caption = page.caption;
    ComposedFigure figure;
    compose(figure, run, options);
    const QStringList faults = faultsOf(*figure.view, figure.layoutSize);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    const double share = double(figure.view->axesHeight()) / figure.layoutSize.height();
    qInfo("%.0f x %.0f mm, axes %.1f %%", figure.options.sizeMm.width(),
          figure.options.sizeMm.height(), share * 100);
    QVERIFY2(share >= 0.55, qPrintable(QString::number(share)));
    QVERIFY(figure.options.sizeMm.height() <= 2 * page.widthMm);
    QVERIFY(figure.options.sizeMm.height() >= page.heightMm - 0.3); // tolerance of one pixel
}

void PlotTextsTest::manySeriesLeaveTheAxesInAWindow_data()
{
    QTest::addColumn<int>("series");
    QTest::addColumn<QSize>("size");
    for (const int series : {1, 4, 8, 12, 16}) {
        QTest::addRow("%d, 1400x900", series) << series << QSize(1000, 700);
        QTest::addRow("%d, 1280x720", series) << series << QSize(900, 520);
    }
}

void PlotTextsTest::manySeriesLeaveTheAxesInAWindow()
{
    QFETCH(int, series);
    QFETCH(QSize, size);
    const RunData run = longNamedRun(series);
    FigureOptions options;
    options.growing = false;
    options.caption = false;
    ComposedFigure figure;
    compose(figure, run, options);
    figure.view->setClickable(true);
    const QStringList faults = faultsOf(*figure.view, size);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    const double share = double(figure.view->axesHeight()) / size.height();
    qInfo("axes %.1f %%", share * 100);
    QVERIFY2(share >= 0.55, qPrintable(QString::number(share)));
}

// Each badge's text occurs once. All names are complete on a page, but shortened in a window.
void PlotTextsTest::legendOfManyIsShort()
{
    const RunData run = longNamedRun(12);
    ComposedFigure figure;
    compose(figure, run, FigureOptions());
    const auto written = [&](QSize size) {
        figure.view->prepareFor(size);
        TextBoxes device(size);
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized, true);
        figure.view->toPainter(&painter, size.width(), size.height());
        painter.end();
        QStringList texts;
        for (const WrittenText& text : device.texts())
            texts << text.text;
        return texts;
    };
    const QStringList page = written(figure.layoutSize);
    QCOMPARE(page.count(u"emulated (TCG)"_s), 1);
    QCOMPARE(page.count(u"client-limited"_s), 1);
    QCOMPARE(page.count(u"a"_s), 8 + 1); // at the names of 8 curves, and once with its meaning
    QCOMPARE(page.count(u"b"_s), 3 + 1);
    for (const Series& series : run.experiment.series)
        QVERIFY2(page.contains(series.name), qPrintable(series.name));
    figure.view->setClickable(true);
    const QStringList window = written({900, 520});
    QVERIFY(!window.contains(run.experiment.series[0].name));
    QCOMPARE(window.filter(u"…"_s).size(), 12);
}

// Proves that the test above detects collisions.
void PlotTextsTest::textThatCollidesIsFound()
{
    const RunData run = crowdedRun();
    ComposedFigure figure;
    compose(figure, run, FigureOptions());
    auto* text = new QCPItemText(figure.view.get());
    text->setText(u"on the samples"_s);
    text->position->setCoords(3000, figure.view->yAxis->range().center());
    QVERIFY(faultsOf(*figure.view, figure.layoutSize).join(u' ').contains(u"stands on data"_s));
}

QTEST_MAIN(PlotTextsTest)
#include "plot_texts.moc"
