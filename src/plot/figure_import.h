// SPDX-License-Identifier: GPL-3.0-or-later
// Extracts the experiment that an exported figure contains.
#pragma once

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// Whether the name has the extension of an exported figure: .png, .pdf, .svg.
bool mayBeFigure(const QString& path);

/// The experiment file (YAML) in a PNG, PDF or SVG written by exportFigure(). PDF needs poppler's
/// pdfdetach. Throws FigureError.
QByteArray experimentInFigure(const QString& path);

} // namespace unisweep
