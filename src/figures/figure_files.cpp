// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPdfWriter>
#include <QStorageInfo>
#include <QXmlStreamWriter>

#include "figures/composed_figure.h"
#include "plot/poppler_tool.h"
#include "plot/svg_metadata.h"
#include "plot/work_folder.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// The unit of positions in a PDF; finer than any printer.
static constexpr int pdfDpi = 1200;

static void paint(const ComposedFigure& figure, QCPPainter& painter, bool vector)
{
    painter.setMode(QCPPainter::pmVectorized, vector);
    painter.setMode(QCPPainter::pmNoCaching);
    figure.view->toPainter(&painter, figure.layoutSize.width(), figure.layoutSize.height());
}

QImage paintImage(const ComposedFigure& figure)
{
    const double dpi = figure.options.dpi;
    QImage image((figure.options.sizeMm / mmPerInch * dpi).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dpi * 1000 / mmPerInch)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.fill(figure.view->theme().background);
    QCPPainter painter(&image);
    painter.scale(dpi / figure.layoutDpi, dpi / figure.layoutDpi);
    paint(figure, painter, false);
    return image;
}

void writePng(const ComposedFigure& figure, QIODevice& out)
{
    QImage image = paintImage(figure);
    if (image.isNull())
        fail(figure.path,
             QCoreApplication::translate(
                 "Figure", "not enough memory for an image of this size; reduce the dpi"));
    // Set on the image, because QImageWriter would remove line breaks.
    image.setText(u"Title"_s, figure.title);
    image.setText(u"Description"_s, figure.description);
    image.setText(u"Software"_s, u"Unisweep"_s);
    image.setText(u"Experiment-YAML"_s, QString::fromUtf8(figure.experimentYaml));
    QImageWriter writer(&out, "png");
    if (!writer.write(image))
        fail(figure.path, writer.errorString());
}

// The document's metadata as XMP (ISO 16684-1), because Qt's Info dictionary has no subject.
static QByteArray xmpOf(const ComposedFigure& figure)
{
    static const auto rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    static const auto dc = u"http://purl.org/dc/elements/1.1/"_s;
    static const auto xmp = u"http://ns.adobe.com/xap/1.0/"_s;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeProcessingInstruction(u"xpacket"_s,
                                   u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeNamespace(dc, u"dc"_s);
    xml.writeNamespace(xmp, u"xmp"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    const auto alternative = [&](const QString& element, const QString& text) {
        xml.writeStartElement(dc, element);
        xml.writeStartElement(rdf, u"Alt"_s);
        xml.writeStartElement(rdf, u"li"_s);
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    alternative(u"title"_s, figure.title);
    alternative(u"description"_s, figure.description);
    xml.writeTextElement(xmp, u"CreatorTool"_s, u"Unisweep"_s);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"w\""_s);
    return bytes;
}

static void paintPdf(const ComposedFigure& figure, QIODevice& out, const QString& path)
{
    QPdfWriter writer(&out);
    writer.setResolution(pdfDpi);
    writer.setPageSize(
        QPageSize(figure.options.sizeMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(figure.title);
    writer.setCreator(u"Unisweep"_s);
    writer.setDocumentXmpMetadata(xmpOf(figure));
    const QString name = figure.run.run()->experiment.name;
    writer.addFileAttachment((name.isEmpty() ? u"experiment"_s : name) + u".yaml"_s,
                             figure.experimentYaml, u"application/yaml"_s);
    QCPPainter painter;
    if (!painter.begin(&writer))
        fail(path, QCoreApplication::translate("Figure", "cannot start the PDF: %1")
                       .arg(out.errorString()));
    painter.scale(pdfDpi / figure.layoutDpi, pdfDpi / figure.layoutDpi);
    paint(figure, painter, true);
    painter.end();
}

void writePdf(const ComposedFigure& figure, QIODevice& out)
{
    paintPdf(figure, out, figure.path);
}

static QString whyFolderFails(const QString& why)
{
    return QCoreApplication::translate("Figure",
                                       "cannot convert the figure in this temporary folder: %1; "
                                       "free space there, or set TMPDIR to another folder")
        .arg(why);
}

// Converts a PDF, because Qt's SVG only names its fonts, which the viewer may lack.
void writeSvg(const ComposedFigure& figure, QIODevice& out)
{
    const WorkFolder folder;
    const QString pdf = folder.filePath(u"figure.pdf"_s);
    const QString svg = folder.filePath(u"figure.svg"_s);
    QFile file(pdf);
    if (!file.open(QIODevice::WriteOnly))
        fail(pdf, file.errorString());
    paintPdf(figure, file, pdf);
    if (!file.flush() || file.error() != QFileDevice::NoError)
        fail(folder.path(), whyFolderFails(file.errorString()));
    file.close();
    try {
        runPopplerTool(u"pdftocairo"_s, {u"-svg"_s, pdf, svg});
    } catch (const FigureError& error) {
        if (QStorageInfo(folder.path()).bytesAvailable() > QFileInfo(pdf).size())
            throw;
        fail(folder.path(), whyFolderFails(QString::fromUtf8(error.what())));
    }
    QFile drawn(svg);
    if (!drawn.open(QIODevice::ReadOnly))
        fail(svg, drawn.errorString());
    const QByteArray whole =
        withSvgMetadata(drawn.readAll(), figure.title, figure.description, figure.experimentYaml);
    if (whole.isEmpty())
        fail(folder.path(),
             whyFolderFails(QCoreApplication::translate("Figure", "the picture is incomplete")));
    if (out.write(whole) != whole.size())
        fail(figure.path, QCoreApplication::translate("Figure", "cannot write the file: %1")
                              .arg(out.errorString()));
}

} // namespace unisweep
