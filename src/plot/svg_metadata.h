// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The namespace of the element with the experiment in a figure's metadata.
QString svgMetadataNamespace();

/// An SVG with a title, a description and an experiment added to its root. Empty if `svg` has no
/// root.
QByteArray withSvgMetadata(const QByteArray& svg, const QString& title, const QString& description,
                           const QByteArray& experimentYaml);

} // namespace unisweep
