// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files other than PNG and PDF: SVG, tables, notes; their options in text form, and how
// to get from a figure back to its experiment.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "figures/composed_figure.h"
#include "figures/figure_arguments.h"
#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "figures/latency_by_rate.h"
#include "plot/cause_marks.h"
#include "plot/figure_import.h"
#include "plot/figure_size.h"
#include "plot_data.h"
#include "results/results_file.h"
#include "tests/results/planted_evidence.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotFigureFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsGoBothWays_data();
    void argumentsGoBothWays();
    void wrongArgumentsAreNamed_data();
    void wrongArgumentsAreNamed();
    void sizesSetLettersAndDpi();
    void figuresCarryTheirExperiment_data();
    void figuresCarryTheirExperiment();
    void strangersCarryNone_data();
    void strangersCarryNone();
    void svgIsVectorWithoutFonts();
    void csvIsWhatIsDrawn();
    void outliersByCause();
    void jsonIsWhatIsDrawn_data();
    void jsonIsWhatIsDrawn();
    void exportIsWhatIsSeen_data();
    void exportIsWhatIsSeen();
    void notesAreInTheExport();
    void notesAreStoredWithTheRun();

private:
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

static RunData someRun()
{
    return imaginedRun({{.serviceUs = 40, .pauseMs = 3, .pauseEvery = 3000}, {}}, {4000, 8000}, 0.4,
                       {1024, 512});
}

#define NEED_POPPLER()                                                                             \
    if (QStandardPaths::findExecutable(u"pdftocairo"_s).isEmpty())                                 \
    QSKIP("pdftocairo is missing: apt-get install poppler-utils")

void PlotFigureFilesTest::argumentsGoBothWays_data()
{
    QTest::addColumn<FigureOptions>("options");
    QTest::newRow("the default") << FigureOptions();
    FigureOptions all;
    all.view = u"histogram"_s;
    all.sizeMm = {84, 63.5};
    all.growing = false;
    all.dpi = 600;
    all.dark = true;
    all.caption = false;
    all.fontFamily = u"DejaVu Serif"_s;
    all.fontPt = 6.5;
    all.logarithmic = true;
    all.rateScale = RateScale::Logarithmic;
    all.latencyKind = LatencyKind::Service;
    all.outlierRule = OutlierRule{OutlierRule::Kind::Tukey, 2.5};
    all.bandSigmas = 2;
    all.hiddenCurves = {{0, 512}, {1, 1024}};
    all.steps = {3};
    all.zoom = FigureRange{QCPRange(-0.1, 1.0 / 3), QCPRange(1e-3, 2)};
    QTest::newRow("everything") << all;
    FigureOptions higher;
    higher.sizeMm = {84, 63};
    QTest::newRow("higher if needed") << higher;
    FigureOptions fixed;
    fixed.growing = false;
    QTest::newRow("the usual size, fixed") << fixed;
}

void PlotFigureFilesTest::argumentsGoBothWays()
{
    QFETCH(FigureOptions, options);
    const RunData run = someRun();
    QCommandLineParser parser;
    parser.addOptions(figureOptionList());
    QVERIFY2(parser.parse(QStringList{u"plot"_s} + figureArguments(options, run)),
             qPrintable(parser.errorText()));
    QVERIFY(parser.positionalArguments().isEmpty());
    const FigureOptions read = readFigureOptions(parser, run);
    QCOMPARE(read.view, options.view);
    QCOMPARE(read.sizeMm, options.sizeMm);
    QCOMPARE(read.growing, options.growing);
    QCOMPARE(read.dpi, options.dpi);
    QCOMPARE(read.dark, options.dark);
    QCOMPARE(read.caption, options.caption);
    QCOMPARE(read.fontFamily, options.fontFamily);
    QCOMPARE(read.fontPt, options.fontPt);
    QCOMPARE(read.logarithmic, options.logarithmic);
    QVERIFY(read.rateScale == options.rateScale);
    QVERIFY(read.latencyKind == options.latencyKind);
    QVERIFY(read.outlierRule == options.outlierRule);
    QVERIFY(read.bandSigmas == options.bandSigmas);
    QVERIFY(read.hiddenCurves == options.hiddenCurves);
    QVERIFY(read.steps == options.steps);
    QVERIFY(read.zoom == options.zoom);
}

void PlotFigureFilesTest::wrongArgumentsAreNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QString& option, const QString& value,
                        const QString& message) {
        QTest::newRow(name) << QStringList{option, value} << message;
    };
    row("view", u"--view"_s, u"pie"_s,
        u"--view: \"pie\" is not valid; expected one of latency-by-rate"_s);
    row("size", u"--size"_s, u"big"_s,
        u"expected WIDTHxHEIGHT in mm, such as 84x60, or one of page"_s);
    row("dpi", u"--dpi"_s, u"3"_s, u"a number of at least 50"_s);
    row("rule", u"--outliers"_s, u"much"_s, u"mean+3sigma, tukey 1.5 or mad 3"_s);
    row("curve", u"--hide"_s, u"BIND"_s, u"SERIES:MIB, such as 2:1024"_s);
    row("step", u"--step"_s, u"99"_s, u"the number of a step, 1 to 8"_s);
    row("range", u"--x"_s, u"5..1"_s, u"FROM..TO, such as 0..2.5"_s);
    row("latency", u"--latency"_s, u"fast"_s, u"response or service"_s);
}

void PlotFigureFilesTest::wrongArgumentsAreNamed()
{
    QFETCH(QStringList, words);
    QFETCH(QString, message);
    QCommandLineParser parser;
    parser.addOptions(figureOptionList());
    QVERIFY(parser.parse(QStringList{u"plot"_s} + words));
    try {
        readFigureOptions(parser, someRun());
    } catch (const FigureError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

void PlotFigureFilesTest::sizesSetLettersAndDpi()
{
    for (const FigureSize& size : figureSizes()) {
        QCommandLineParser parser;
        parser.addOptions(figureOptionList());
        QVERIFY(parser.parse({u"plot"_s, u"--size"_s, QString::fromLatin1(size.word)}));
        const FigureOptions options = readFigureOptions(parser, {});
        QCOMPARE(options.sizeMm, QSizeF(size.widthMm, size.heightMm));
        QCOMPARE(options.fontPt, size.fontPt);
        QCOMPARE(options.dpi, size.dpi);
        QCOMPARE(options.growing, size.growing);
    }
}

void PlotFigureFilesTest::figuresCarryTheirExperiment_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"png", "pdf", "svg"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void PlotFigureFilesTest::figuresCarryTheirExperiment()
{
    QFETCH(QString, suffix);
    if (suffix != u"png"_s)
        NEED_POPPLER();
    RunData run = someRun();
    run.experiment.title = u"Quotes \" & <angles>, and ü"_s;
    const QString file = path(u"figure."_s + suffix);
    exportFigure(run, {}, file);
    QVERIFY(mayBeFigure(file));
    QVERIFY(parseExperiment(file, experimentInFigure(file)) == run.experiment);
}

void PlotFigureFilesTest::strangersCarryNone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no PNG") << "a.png" << QByteArray("not at all");
    QTest::newRow("empty SVG") << "a.svg"
                               << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    QTest::newRow("no PDF") << "a.pdf" << QByteArray("%PDF-1.4 truncated");
}

void PlotFigureFilesTest::strangersCarryNone()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QVERIFY_EXCEPTION_THROWN(experimentInFigure(path(name)), FigureError);
    QVERIFY_EXCEPTION_THROWN(experimentInFigure(path(u"missing.png"_s)), FigureError);
}

void PlotFigureFilesTest::svgIsVectorWithoutFonts()
{
    NEED_POPPLER();
    const QString file = path(u"a.svg"_s);
    exportFigure(someRun(), {}, file);
    QFile svg(file);
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&svg);
    QMap<QString, int> elements;
    QString title;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++elements[xml.name().toString()];
        if (xml.name() == "title"_L1)
            title = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(title.contains(u"An imagined name server"_s));
    QCOMPARE(elements.value(u"text"_s), 0); // glyphs are outlines
    QVERIFY(elements.value(u"path"_s) > 100);
    QVERIFY(elements.value(u"image"_s) >= 1); // the cloud
}

void PlotFigureFilesTest::csvIsWhatIsDrawn()
{
    const RunData run = someRun();
    FigureOptions options;
    options.zoom = FigureRange{QCPRange(6100, 9900), QCPRange(0, 0.3)}; // part of the second rate
    exportFigure(run, options, path(u"a.csv"_s));
    QFile file(path(u"a.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    const qsizetype samples = lines.indexOf("# samples");
    QVERIFY(samples > 0);
    QCOMPARE(lines[0], QByteArray("# points"));
    QCOMPARE(lines[samples + 1],
             QByteArray("curve,offered_rate,repetition,intended_ns,latency_ns,outlier,cause"));
    qint64 expected = 0;
    for (const StepData& step : run.steps) {
        for (const Sample& sample : step.samples)
            expected += step.record.offeredRate == 8000 && sample.intendedNs >= 0 &&
                        sample.hasResponse() && sample.responseNs() <= 300'000;
    }
    QVERIFY(expected > 100);
    QCOMPARE(lines.size() - samples - 3, expected); // two heading lines, end of the last line
    QVERIFY(lines[samples + 2].startsWith("\"Linux, BIND, "));
}

// With planted evidence (tests/results/planted_evidence.h), the table contains each outlier's cause
// and the image the causes' colors.
void PlotFigureFilesTest::outliersByCause()
{
    RunData run = someRun();
    run.steps.resize(1);
    const qint64 guest = run.steps[0].record.guest;
    run.steps[0] = plantedEvidence();
    run.steps[0].record.guest = guest;
    FigureOptions options;
    options.view = u"latency-by-time"_s;
    options.outlierRule = OutlierRule{OutlierRule::Kind::Mad, 20};
    const auto countOf = [&](const char* cause) {
        exportFigure(run, options, path(u"causes.csv"_s));
        QFile file(path(u"causes.csv"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count(cause) : -1;
    };
    QCOMPARE(countOf("host noise"), 0);
    options.causes = true;
    QVERIFY(countOf("host noise") >= 27);
    QVERIFY(countOf("guest busy") >= 18);
    QVERIFY(countOf("tender") >= 1); // the thread's row
    const auto dots = [&](QColor color) {
        const QImage image = figureImage(run, options, 200);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == color;
        }
        return count;
    };
    const FigureTheme theme;
    const int marked = dots(causeColor(Cause::GuestBusy, theme));
    options.causes = false;
    QVERIFY(marked > 20);
    QCOMPARE(dots(causeColor(Cause::GuestBusy, theme)), 0);
}

void PlotFigureFilesTest::jsonIsWhatIsDrawn_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("rows");
    QTest::newRow("by rate") << "latency-by-rate"
                             << "points" << 8;
    QTest::newRow("response") << "response-rate"
                              << "points" << 8;
    QTest::newRow("percentiles") << "percentiles"
                                 << "percentiles" << -1;
    QTest::newRow("histogram") << "histogram"
                               << "bars" << -1;
    QTest::newRow("lateness") << "send-lateness"
                              << "steps" << 8;
    QTest::newRow("guest") << "guest"
                           << "cpu" << 0;
}

void PlotFigureFilesTest::jsonIsWhatIsDrawn()
{
    QFETCH(QString, word);
    QFETCH(QString, table);
    QFETCH(int, rows);
    FigureOptions options;
    options.view = word;
    exportFigure(someRun(), options, path(u"a.json"_s));
    QFile file(path(u"a.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    const QString caption = root.value(u"caption"_s).toString();
    QVERIFY(caption.contains(u"n = "_s));
    QVERIFY(caption.contains(u"without loss (NDR) and with at most 0.5 % loss (PDR): "_s));
    const QJsonObject content = root.value(u"tables"_s).toObject().value(table).toObject();
    const QJsonArray all = content.value(u"rows"_s).toArray();
    if (rows >= 0)
        QCOMPARE(all.size(), rows);
    else
        QVERIFY(all.size() > 3);
    for (const QJsonValue& row : all)
        QCOMPARE(row.toArray().size(), content.value(u"columns"_s).toArray().size());
}

void PlotFigureFilesTest::exportIsWhatIsSeen_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("dark");
    for (const FigureEntry& entry : figureList()) {
        for (bool dark : {false, true})
            QTest::addRow("%s, %s", entry.word, dark ? "dark" : "light")
                << QString::fromLatin1(entry.word) << dark;
    }
}

// Export options with the size, colors and font of the widget.
static FigureOptions optionsAsSeen(const FigureView& view)
{
    constexpr double screenDpi = 96;
    FigureOptions options = optionsOf(view);
    options.sizeMm = QSizeF(view.size()) * (mmPerInch / screenDpi);
    options.growing = false;
    options.dark = view.theme().dark;
    options.caption = false;
    options.fontFamily = view.font().family();
    options.fontPt = view.theme().font.pixelSize() * 72 / screenDpi;
    return options;
}

// Compares the image in the window with the exported one, pixel by pixel.
void PlotFigureFilesTest::exportIsWhatIsSeen()
{
    QFETCH(QString, word);
    QFETCH(bool, dark);
    const RunData run = someRun();
    PlottedRun plotted;
    plotted.setRun(&run);
    plotted.setOutlierRule({OutlierRule::Kind::Tukey, 3});
    plotted.setCurveVisible({1, 512}, false);
    const auto view = figureEntry(word)->make(plotted);
    view->setPalette(dark ? FigureTheme::darkPalette() : FigureTheme::lightPalette());
    view->resize(720, 450);
    view->show();
    view->setLogarithmic(true);
    view->replot();
    view->zoomIn();
    view->replot();
    const QImage seen = view->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage exported = figureImage(run, optionsAsSeen(*view), 96);
    QCOMPARE(exported.size(), seen.size());
    qint64 differing = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            const QColor a = seen.pixelColor(x, y);
            const QColor b = exported.pixelColor(x, y);
            differing += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
                             std::abs(a.blue() - b.blue()) >
                         60;
        }
    }
    // Glyphs are hinted on the screen but not in exports.
    const auto all = static_cast<double>(seen.width()) * seen.height();
    QVERIFY2(static_cast<double>(differing) < 0.02 * all,
             qPrintable(u"%1 of %2 pixels differ"_s.arg(differing).arg(all)));
}

void PlotFigureFilesTest::notesAreInTheExport()
{
    RunData run = someRun();
    FigureOptions options;
    const QImage without = figureImage(run, options, 96);
    run.notes = {{u"percentiles"_s, 1, 1, u"elsewhere"_s}};
    QCOMPARE(figureImage(run, options, 96), without);
    run.notes.push_back({u"latency-by-rate"_s, 6000, 1, u"the knee?"_s});
    QVERIFY(figureImage(run, options, 96) != without);
}

void PlotFigureFilesTest::notesAreStoredWithTheRun()
{
    const QString file = path(u"notes.unisweep"_s);
    {
        ResultsWriter writer(file, someRun().experiment, "{}");
        writer.finish(RunState::Finished, {});
    }
    QVERIFY(readResults(file).notes.empty());
    const std::vector<Note> notes = {{u"latency-by-rate"_s, 6000, 0.25, u"two\nlines"_s},
                                     {u"percentiles"_s, 100, 1, u"ü"_s}};
    saveNotes(file, notes);
    QVERIFY(readResults(file).notes == notes);
    saveNotes(file, {});
    QVERIFY(readResults(file).notes.empty());
    QVERIFY_EXCEPTION_THROWN(saveNotes(path(u"missing.unisweep"_s), notes), ResultsError);
}

QTEST_MAIN(PlotFigureFilesTest)
#include "plot_figure_files.moc"
