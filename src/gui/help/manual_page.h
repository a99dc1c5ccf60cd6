// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace unisweep
{

/// The manual's page and section about `widget`: "figures.md#histogram" in a histogram, "SCHEMA.md"
/// in the form. The first page by default.
QString manualPageOf(const QWidget* widget);

} // namespace unisweep
