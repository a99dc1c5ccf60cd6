// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace unisweep
{

/// The namespace of the metadata element that contains the experiment.
QString svgMetadataNamespace();

/// Returns the SVG with a title, a description and an experiment added to its root; empty if `svg`
/// has no root.
QByteArray withSvgMetadata(const QByteArray& svg, const QString& title, const QString& description,
                           const QByteArray& experimentYaml);

} // namespace unisweep
