// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure draws, as tables: for those who want to draw it elsewhere.
#pragma once

#include <QIODevice>
#include <QString>
#include <QStringList>
#include <QVariantList>

namespace unisweep
{

/// Takes tables row by row, so that ten million of them need no memory.
class FigureData
{
public:
    virtual ~FigureData() = default;
    /// Begins a table; names carry units: "latency_ns".
    virtual void table(const QString& name, const QStringList& columns) = 0;
    /// As many values as columns.
    virtual void row(const QVariantList& values) = 0;
};

/// Tables one after another, each after a line "# NAME" and one of its columns' names.
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
