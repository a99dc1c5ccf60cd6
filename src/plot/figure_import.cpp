// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_import.h"

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QXmlStreamReader>

#include "plot/figure_error.h"
#include "plot/poppler_tool.h"
#include "plot/svg_metadata.h"
#include "plot/work_folder.h"

namespace unisweep
{

static QString endingOf(const QString& path)
{
    return QFileInfo(path).suffix().toLower();
}

bool mayBeFigure(const QString& path)
{
    const QString ending = endingOf(path);
    return ending == QStringLiteral("png") || ending == QStringLiteral("pdf") ||
           ending == QStringLiteral("svg");
}

static QByteArray fromPdf(const QString& path)
{
    const WorkFolder folder;
    const QString out = folder.filePath(QStringLiteral("experiment.yaml"));
    runPopplerTool(QStringLiteral("pdfdetach"),
                   {QStringLiteral("-save"), QStringLiteral("1"), QStringLiteral("-o"), out, path});
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
    if (!QFileInfo(path).isFile())
        throw FigureError(QStringLiteral("%1: there is no such file").arg(path).toStdString());
    const QString ending = endingOf(path);
    QByteArray yaml;
    if (ending == QStringLiteral("png"))
        yaml = QImage(path, "png").text(QStringLiteral("Experiment-YAML")).toUtf8();
    else if (ending == QStringLiteral("pdf"))
        yaml = fromPdf(path);
    else if (ending == QStringLiteral("svg"))
        yaml = fromSvg(path);
    if (yaml.isEmpty())
        throw FigureError(QStringLiteral("%1: no experiment is in this file; only figures that "
                                         "Unisweep exported carry theirs")
                              .arg(path)
                              .toStdString());
    return yaml;
}

} // namespace unisweep
