// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace unisweep
{

/// The manual's page and section about `widget`, such as "figures.md#histogram" in a histogram or
/// "SCHEMA.md" in the form; by default, the first page.
QString manualPageOf(const QWidget* widget);

} // namespace unisweep
