// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_import.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QXmlStreamReader>

#include "base/input_file.h"
#include "plot/figure_error.h"
#include "plot/poppler_tool.h"
#include "plot/svg_metadata.h"
#include "plot/work_folder.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString suffixOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

bool mayBeFigure(const QString& path)
{
    const QString suffix = suffixOf(path);
    return suffix == u"png"_s || suffix == u"pdf"_s || suffix == u"svg"_s;
}

static QByteArray fromPdf(const QString& path)
{
    const WorkFolder folder;
    const QString out = folder.filePath(u"experiment.yaml"_s);
    runPopplerTool(u"pdfdetach"_s, {u"-save"_s, u"1"_s, u"-o"_s, out, path});
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QByteArray fromSvg(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement &&
            xml.namespaceUri() == svgMetadataNamespace())
            return xml.readElementText().toUtf8();
    }
    return {};
}

QByteArray experimentInFigure(const QString& path)
{
    if (const QString why = whyNoRegularFile(path); !why.isEmpty())
        throw FigureError(u"%1: %2"_s.arg(path, why).toStdString());
    const QString suffix = suffixOf(path);
    QByteArray yaml;
    if (suffix == u"png"_s)
        yaml = QImage(path, "png").text(u"Experiment-YAML"_s).toUtf8();
    else if (suffix == u"pdf"_s)
        yaml = fromPdf(path);
    else if (suffix == u"svg"_s)
        yaml = fromSvg(path);
    if (yaml.isEmpty())
        throw FigureError(
            QCoreApplication::translate(
                "Figures",
                "%1: this file contains no experiment; only figures exported by Unisweep do")
                .arg(path)
                .toStdString());
    return yaml;
}

} // namespace unisweep
