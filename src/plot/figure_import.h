// SPDX-License-Identifier: GPL-3.0-or-later
// The experiment that an exported figure carries: figures find their way back.
#pragma once

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// True for files whose name ends as exported figures' do: .png, .pdf, .svg.
bool mayBeFigure(const QString& path);

/// The experiment file (YAML) inside a PNG, PDF or SVG that exportFigure() wrote. Reading a PDF
/// needs poppler's pdfdetach. Throws FigureError.
QByteArray experimentInFigure(const QString& path);

} // namespace unisweep
