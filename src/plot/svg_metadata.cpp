// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/svg_metadata.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString svgMetadataNamespace()
{
    return u"urn:unisweep:experiment:1"_s;
}

QByteArray withSvgMetadata(const QByteArray& svg, const QString& title, const QString& description,
                           const QByteArray& experimentYaml)
{
    const qsizetype root = svg.indexOf("<svg");
    const qsizetype end = root < 0 ? -1 : svg.indexOf('>', root);
    if (end < 0)
        return {};
    const auto element = [](const char* name, const QString& text) {
        return '<' + QByteArray(name) + '>' + text.toHtmlEscaped().toUtf8() + "</" + name + '>';
    };
    const QByteArray metadata =
        element("title", title) + element("desc", description) +
        "<metadata><u:experiment xmlns:u=\"" + svgMetadataNamespace().toUtf8() + "\">" +
        QString::fromUtf8(experimentYaml).toHtmlEscaped().toUtf8() + "</u:experiment></metadata>";
    return svg.left(end + 1) + '\n' + metadata + svg.mid(end + 1);
}

} // namespace unisweep
