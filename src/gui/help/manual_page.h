// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace unisweep
{

/// The manual's page, and its section, on what `widget` belongs to: "figures.md#histogram" in a
/// histogram, "SCHEMA.md" in the form. The first page where there is none of its own, and for none.
QString manualPageOf(const QWidget* widget);

} // namespace unisweep
