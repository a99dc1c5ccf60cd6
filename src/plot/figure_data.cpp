// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/figure_data.h"

#include <cmath>

#include <QJsonArray>
#include <QJsonDocument>

namespace unisweep
{

static QByteArray csvCell(const QVariant& value)
{
    if (value.typeId() == QMetaType::Double)
        return std::isfinite(value.toDouble()) ? QByteArray::number(value.toDouble(), 'g', 15)
                                               : QByteArray();
    QByteArray text = value.toString().toUtf8();
    if (text.contains(',') || text.contains('"') || text.contains('\n') || text.contains('\r'))
        text = '"' + text.replace('"', "\"\"") + '"';
    return text;
}

void CsvFigureData::table(const QString& name, const QStringList& columns)
{
    m_out.write("# " + name.toUtf8() + '\n' + columns.join(QLatin1Char(',')).toUtf8() + '\n');
}

void CsvFigureData::row(const QVariantList& values)
{
    QByteArray line;
    for (const QVariant& value : values)
        line += csvCell(value) + ',';
    line.back() = '\n';
    m_out.write(line);
}

static QByteArray jsonArray(const QVariantList& values)
{
    return QJsonDocument(QJsonArray::fromVariantList(values)).toJson(QJsonDocument::Compact);
}

// A single value as JSON, taken from an array of it.
static QByteArray jsonValue(const QVariant& value)
{
    const QByteArray array = jsonArray({value});
    return array.mid(1, array.size() - 2);
}

JsonFigureData::JsonFigureData(QIODevice& out, const QString& title, const QString& caption)
    : m_out(out)
{
    m_out.write("{\"figure\":" + jsonValue(title) + ",\n\"caption\":" + jsonValue(caption) +
                ",\n\"tables\":{");
}

void JsonFigureData::table(const QString& name, const QStringList& columns)
{
    if (m_anyTable)
        m_out.write("]},");
    m_out.write("\n" + jsonValue(name) + ":{\"columns\":" +
                jsonArray(QVariantList(columns.begin(), columns.end())) + ",\n\"rows\":[");
    m_anyTable = true;
    m_anyRow = false;
}

void JsonFigureData::row(const QVariantList& values)
{
    m_out.write((m_anyRow ? ",\n" : "\n") + jsonArray(values));
    m_anyRow = true;
}

void JsonFigureData::finish()
{
    m_out.write(m_anyTable ? "]}\n}}\n" : "}}\n");
}

} // namespace unisweep
