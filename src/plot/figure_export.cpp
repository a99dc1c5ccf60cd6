// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_export.h"

#include <cmath>

#include <QApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QXmlStreamWriter>

#include "experiment/experiment_yaml.h"
#include "plot/caption.h"
#include "plot/figure_list.h"

namespace unisweep
{

// Figures are laid out in pixels of 1/96 inch, like the window, and scaled as a whole.
static constexpr double layoutDpi = 96;
static constexpr double mmPerInch = 25.4;
// Finer than any printer: positions in a PDF are whole units of this.
static constexpr int pdfDpi = 1200;

[[noreturn]] static void fail(const QString& path, const QString& what)
{
    throw FigureError(QStringLiteral("%1: %2").arg(path, what).toStdString());
}

static QFont figureFont(const FigureOptions& options)
{
    QFont font = QApplication::font();
    if (!options.fontFamily.isEmpty())
        font.setFamily(options.fontFamily);
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(options.fontPt * layoutDpi / 72))));
    font.setHintingPreference(QFont::PreferNoHinting); // or letters sit on screen pixels
    return font;
}

namespace
{
struct Figure {
    PlottedRun run;
    std::unique_ptr<FigureView> view;
    QSize layoutSize;
    QString title;
    QString subject;
};
} // namespace

static void compose(Figure& figure, const RunData& run, const FigureOptions& options)
{
    figure.run.setRun(&run);
    if (options.outlierRule)
        figure.run.setOutlierRule(*options.outlierRule);
    if (options.bandSigmas)
        figure.run.setBandSigmas(*options.bandSigmas);
    figure.run.setLatencyKind(options.latencyKind);
    for (CurveKey key : options.hiddenCurves)
        figure.run.setCurveVisible(key, false);

    const FigureEntry* entry = figureEntry(options.view);
    if (!entry)
        throw FigureError(QStringLiteral("there is no figure \"%1\"; there are: %2")
                              .arg(options.view, figureWords())
                              .toStdString());
    figure.view = entry->make(figure.run);
    figure.view->applyOptions(options);
    figure.view->setFont(figureFont(options));
    figure.view->setPalette(options.dark ? FigureTheme::darkPalette()
                                         : FigureTheme::lightPalette());
    figure.view->setLogarithmic(options.logarithmic);
    figure.view->setCaptionVisible(options.caption);
    figure.view->setCellsPerPixel(options.dpi / layoutDpi);
    figure.layoutSize = (options.sizeMm * (layoutDpi / mmPerInch)).toSize();
    figure.view->resize(figure.layoutSize);
    figure.view->setZoom(options.zoom);
    figure.view->prepareFor(figure.layoutSize);

    const Experiment& experiment = run.experiment;
    const QString name = experiment.title.isEmpty() ? experiment.name : experiment.title;
    figure.title = figure.view->title();
    if (!name.isEmpty())
        figure.title = QStringLiteral("%1: %2").arg(name, figure.title);
    QTextDocument text;
    text.setHtml(figureCaption(*figure.view));
    figure.subject = text.toPlainText();
}

static void paint(Figure& figure, QCPPainter& painter, bool vector)
{
    painter.setMode(QCPPainter::pmVectorized, vector);
    painter.setMode(QCPPainter::pmNoCaching);
    figure.view->toPainter(&painter, figure.layoutSize.width(), figure.layoutSize.height());
}

static void writePng(Figure& figure, const FigureOptions& options, QSaveFile& file)
{
    const double scale = options.dpi / layoutDpi;
    const QSizeF inches = options.sizeMm / mmPerInch;
    QImage image((inches * options.dpi).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        fail(file.fileName(), QStringLiteral("no memory for a picture of this size; ask for fewer "
                                             "dpi"));
    image.setDotsPerMeterX(static_cast<int>(std::lround(options.dpi * 1000 / mmPerInch)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(figure.view->theme().background);
    QCPPainter painter(&image);
    painter.scale(scale, scale);
    paint(figure, painter, false);
    painter.end();

    // As the image's own texts: those of the writer lose their line ends.
    image.setText(QStringLiteral("Title"), figure.title);
    image.setText(QStringLiteral("Description"), figure.subject);
    image.setText(QStringLiteral("Software"), QStringLiteral("Unisweep"));
    image.setText(QStringLiteral("Experiment-YAML"),
                  QString::fromUtf8(toYaml(figure.run.run()->experiment)));
    QImageWriter writer(&file, "png");
    if (!writer.write(image))
        fail(file.fileName(), writer.errorString());
}

// The document's metadata in XMP (ISO 16684-1): the Info dictionary that Qt writes has no subject.
static QByteArray xmpOf(const Figure& figure)
{
    static const auto rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    static const auto dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    static const auto xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(
        QStringLiteral("xpacket"),
        QStringLiteral("begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeNamespace(xmp, QStringLiteral("xmp"));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    const auto alternative = [&](const QString& element, const QString& text) {
        xml.writeStartElement(dc, element);
        xml.writeStartElement(rdf, QStringLiteral("Alt"));
        xml.writeStartElement(rdf, QStringLiteral("li"));
        xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    alternative(QStringLiteral("title"), figure.title);
    alternative(QStringLiteral("description"), figure.subject);
    xml.writeTextElement(xmp, QStringLiteral("CreatorTool"), QStringLiteral("Unisweep"));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"w\""));
    return bytes;
}

static void writePdf(Figure& figure, const FigureOptions& options, QSaveFile& file)
{
    QPdfWriter writer(&file);
    writer.setResolution(pdfDpi);
    writer.setPageSize(
        QPageSize(options.sizeMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(figure.title);
    writer.setCreator(QStringLiteral("Unisweep"));
    writer.setDocumentXmpMetadata(xmpOf(figure));
    const QString name = figure.run.run()->experiment.name;
    writer.addFileAttachment(
        (name.isEmpty() ? QStringLiteral("experiment") : name) + QStringLiteral(".yaml"),
        toYaml(figure.run.run()->experiment), QStringLiteral("application/yaml"));
    QCPPainter painter;
    if (!painter.begin(&writer))
        fail(file.fileName(),
             QStringLiteral("the PDF cannot be begun: %1").arg(file.errorString()));
    painter.scale(pdfDpi / layoutDpi, pdfDpi / layoutDpi);
    paint(figure, painter, true);
    painter.end();
}

void exportFigure(const RunData& run, const FigureOptions& options, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("png") && suffix != QLatin1String("pdf"))
        fail(path, QStringLiteral("figures are written as .png or .pdf; name the file so"));
    if (!(options.sizeMm.width() >= 40 && options.sizeMm.height() >= 30 &&
          options.sizeMm.width() <= 2000 && options.sizeMm.height() <= 2000))
        fail(path, QStringLiteral("a figure of %1 × %2 mm; from 40 × 30 to 2000 × 2000 is possible")
                       .arg(options.sizeMm.width())
                       .arg(options.sizeMm.height()));
    if (options.dpi < 50 || options.dpi > 2400)
        fail(path, QStringLiteral("%1 dpi; from 50 to 2400 is possible").arg(options.dpi));

    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(path, QStringLiteral("cannot be written: %1").arg(file.errorString()));
    Figure figure;
    compose(figure, run, options);
    suffix == QLatin1String("png") ? writePng(figure, options, file)
                                   : writePdf(figure, options, file);
    if (!file.commit())
        fail(path,
             QStringLiteral("cannot be written: %1; nothing was changed").arg(file.errorString()));
}

FigureOptions optionsOf(const FigureView& view)
{
    FigureOptions options;
    const PlottedRun& run = view.plotted();
    options.view = view.word();
    view.giveOptions(options);
    options.logarithmic = view.isLogarithmic();
    options.latencyKind = run.latencyKind();
    options.outlierRule = run.outlierRule();
    options.bandSigmas = run.bandSigmas();
    options.hiddenCurves = run.hiddenCurves();
    options.zoom = view.zoom();
    return options;
}

} // namespace unisweep
