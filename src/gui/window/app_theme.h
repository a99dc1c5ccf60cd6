// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

enum class AppTheme { System, Light, Dark };

/// Applies the theme to the whole program: the Fusion style with our palette, or the desktop's
/// style.
void applyAppTheme(AppTheme theme);

/// The stored choice (QSettings).
AppTheme savedAppTheme();
void saveAppTheme(AppTheme theme);

} // namespace unisweep
