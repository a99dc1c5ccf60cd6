// SPDX-License-Identifier: GPL-3.0-or-later
// The data of a figure as tables, for use in other programs.
#pragma once

#include <QIODevice>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace unisweep
{

/// Receives tables row by row, so that ten million rows need little memory.
class FigureData
{
public:
    virtual ~FigureData() = default;
    /// Starts a table. Columns' names include units: "latency_ns".
    virtual void table(const QString& name, const QStringList& columns) = 0;
    /// `values`: one per column.
    virtual void row(const QVariantList& values) = 0;
};

/// Writes tables one after the other, each after a line "# NAME" and a line with the columns'
/// names.
class CsvFigureData : public FigureData
{
public:
    explicit CsvFigureData(QIODevice& out)
        : m_out(out)
    {
    }
    void table(const QString& name, const QStringList& columns) override;
    void row(const QVariantList& values) override;

private:
    QIODevice& m_out;
};

/// {"figure": TITLE, "caption": …, "tables": {NAME: {"columns": […], "rows": [[…], …]}, …}}
class JsonFigureData : public FigureData
{
public:
    JsonFigureData(QIODevice& out, const QString& title, const QString& caption);
    void table(const QString& name, const QStringList& columns) override;
    void row(const QVariantList& values) override;
    void finish();

private:
    QIODevice& m_out;
    bool m_anyTable = false;
    bool m_anyRow = false;
};

} // namespace unisweep
