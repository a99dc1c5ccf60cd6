// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_export.h"

#include <cmath>

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontInfo>

#include "base/output_file.h"
#include "base/visible_text.h"
#include "experiment/experiment_yaml.h"
#include "figures/composed_figure.h"
#include "figures/figure_list.h"
#include "plot/caption.h"
#include "plot/dot_image.h"
#include "plot/figure_data.h"
#include "results/outlier_report.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QFont figureFont(const FigureOptions& options)
{
    QFont font = QApplication::font();
    if (!options.fontFamily.isEmpty())
        font.setFamily(options.fontFamily);
    font.setPixelSize(ComposedFigure::letterPixels);
    font.setHintingPreference(QFont::PreferNoHinting); // hinting would align letters with pixels of
                                                       // the screen
    return font;
}

// Determines causes synchronously; the window does it in the background.
static void findCauses(PlottedRun& plotted, const RunData& run)
{
    std::vector<StepContext> contexts = contextsOf(run);
    for (qsizetype i = 0; i < plotted.stepCount(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        StepOutliers found = inspectStep(run.steps[index], i, std::move(contexts[index]),
                                         plotted.outlierRule(), plotted.latencyKind());
        plotted.setCauses(plotted.step(i).record.id, std::move(found.outlierCauses));
    }
    plotted.setCausesShown(true);
}

// Of the height, for the axes. What else there is, is as high as its texts.
static constexpr double minAxesShare = 0.57;
static constexpr double highestPage = 2; // times the width

static void growForAxes(ComposedFigure& figure)
{
    const int most = static_cast<int>(highestPage * figure.layoutSize.width());
    for (int round = 0; round < 3; ++round) { // a higher figure may show more panels
        const int height = figure.layoutSize.height();
        const int axes = figure.view->axesHeight();
        const int needed = static_cast<int>(std::ceil((height - axes) / (1 - minAxesShare)));
        if (axes >= minAxesShare * height || std::min(needed, most) <= height)
            return;
        figure.layoutSize.setHeight(std::min(needed, most));
        figure.options.sizeMm.setHeight(figure.layoutSize.height() / figure.layoutDpi * mmPerInch);
        figure.view->resize(figure.layoutSize);
        figure.view->prepareFor(figure.layoutSize);
    }
}

void compose(ComposedFigure& figure, const RunData& run, const FigureOptions& options)
{
    figure.run.setRun(&run);
    if (options.outlierRule)
        figure.run.setOutlierRule(*options.outlierRule);
    if (options.bandSigmas)
        figure.run.setBandSigmas(*options.bandSigmas);
    figure.run.setLatencyKind(options.latencyKind);
    figure.run.setReferenceShown(options.reference);
    if (options.causes)
        findCauses(figure.run, run);
    for (CurveKey key : options.hiddenCurves)
        figure.run.setCurveVisible(key, false);

    const FigureEntry* entry = figureEntry(options.view);
    if (!entry)
        throw FigureError(
            QCoreApplication::translate("Figure", "no figure \"%1\"; expected one of %2")
                .arg(options.view, figureWords())
                .toStdString());
    figure.view = entry->make(figure.run);
    figure.view->applyOptions(options);
    figure.view->setFont(figureFont(options));
    figure.view->setPalette(options.dark ? FigureTheme::darkPalette()
                                         : FigureTheme::lightPalette());
    figure.view->setLogarithmic(options.logarithmic);
    figure.view->setLeftOut(options.leftOut);
    figure.view->setCaptionVisible(options.caption);
    figure.layoutDpi = ComposedFigure::letterPixels * pointsPerInch / options.fontPt;
    figure.view->setCellsPerPixel(options.dpi / figure.layoutDpi);
    figure.view->setDotPixels(dotPoints * figure.layoutDpi / pointsPerInch);
    figure.layoutSize = (options.sizeMm * (figure.layoutDpi / mmPerInch)).toSize();
    figure.view->resize(figure.layoutSize);
    figure.view->setZoom(options.zoom);
    figure.view->prepareFor(figure.layoutSize);
    figure.options = options;
    if (options.growing)
        growForAxes(figure);

    figure.experimentYaml = toYaml(ownExperiment(run));
    const Experiment& experiment = run.experiment;
    const QString name = experiment.title.isEmpty() ? experiment.name : experiment.title;
    figure.title = figure.view->title();
    if (!name.isEmpty())
        figure.title = u"%1: %2"_s.arg(visibleText(name), figure.title);
    figure.description = visibleText(figureCaptionText(*figure.view));
}

static void writeCsv(const ComposedFigure& figure, QIODevice& out)
{
    CsvFigureData data(out);
    figure.view->writeData(data);
}

static void writeJson(const ComposedFigure& figure, QIODevice& out)
{
    JsonFigureData data(out, figure.title, figure.description);
    figure.view->writeData(data);
    data.finish();
}

static void check(const FigureOptions& options, const QString& path)
{
    if (!(options.sizeMm.width() >= 40 && options.sizeMm.height() >= 30 &&
          options.sizeMm.width() <= 2000 && options.sizeMm.height() <= 2000))
        fail(path,
             QCoreApplication::translate(
                 "Figure", "the size of a figure is %1 × %2 mm; expected 40 × 30 to 2000 × 2000")
                 .arg(QString::number(options.sizeMm.width()),
                      QString::number(options.sizeMm.height())));
    if (options.dpi < 50 || options.dpi > 2400)
        fail(path,
             QCoreApplication::translate("Figure", "the resolution is %1 dpi; expected 50 to 2400")
                 .arg(options.dpi));
}

bool hasFont()
{
    // Families include Fontconfig's aliases (Serif, …), even if no font implements them.
    return !QFontInfo(QApplication::font()).family().isEmpty();
}

void checkFonts(const QString& path)
{
    if (!hasFont())
        fail(path, QCoreApplication::translate(
                       "Figure", "no font is installed, so the figure would have no text; install "
                                 "one: apt-get install fonts-dejavu-core"));
}

void exportFigure(const RunData& run, const FigureOptions& options, const QString& path)
{
    using Writer = void (*)(const ComposedFigure&, QIODevice&);
    static const QMap<QString, Writer> writers = {{u"png"_s, writePng},
                                                  {u"pdf"_s, writePdf},
                                                  {u"svg"_s, writeSvg},
                                                  {u"csv"_s, writeCsv},
                                                  {u"json"_s, writeJson}};
    const QString suffix = QFileInfo(path).suffix().toLower();
    const Writer write = writers.value(suffix);
    if (!write)
        throw FigureOptionError(QCoreApplication::translate(
                                    "Figure", "%1: the file name must end in .png, .pdf or .svg "
                                              "for a figure, or .csv or .json for its data")
                                    .arg(path)
                                    .toStdString());
    check(options, path);
    if (suffix != u"csv"_s && suffix != u"json"_s)
        checkFonts(path);
    OutputFile file(path);
    const auto cannotBeWritten = [&](const QString& why) {
        fail(path, QCoreApplication::translate("Figure", "cannot write the file: %1").arg(why));
    };
    if (!file.open())
        cannotBeWritten(file.error());
    QBuffer content; // PDF and PNG need a seekable device, and the file may be a pipe
    content.open(QIODevice::WriteOnly);
    ComposedFigure figure;
    figure.path = path;
    compose(figure, run, options);
    write(figure, content);
    if (!file.write(content.data()))
        cannotBeWritten(file.error());
    if (!file.commit())
        cannotBeWritten(file.error());
}

QImage figureImage(const RunData& run, FigureOptions options, double dpi)
{
    options.dpi = static_cast<int>(std::lround(dpi));
    ComposedFigure figure;
    compose(figure, run, options);
    return paintImage(figure);
}

QString captionText(const RunData& run, const FigureOptions& options)
{
    ComposedFigure figure;
    compose(figure, run, options);
    return figureCaptionText(*figure.view);
}

QString captionLatex(const RunData& run, const FigureOptions& options)
{
    ComposedFigure figure;
    compose(figure, run, options);
    return figureCaptionLatex(*figure.view);
}

FigureOptions optionsOf(const FigureView& view)
{
    FigureOptions options;
    const PlottedRun& run = view.plotted();
    options.view = view.word();
    view.storeOptions(options);
    options.logarithmic = view.isLogarithmic();
    options.leftOut = view.leftOut();
    options.latencyKind = run.latencyKind();
    options.outlierRule = run.outlierRule();
    options.bandSigmas = run.bandSigmas();
    options.causes = run.causesShown();
    options.reference = run.referenceShown();
    options.hiddenCurves = run.hiddenCurves();
    options.zoom = view.zoom();
    return options;
}

} // namespace unisweep
