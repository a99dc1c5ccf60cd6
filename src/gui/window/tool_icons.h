// SPDX-License-Identifier: GPL-3.0-or-later
// The toolbar's own icons, drawn in the palette's text color so that they follow the theme.
#pragma once

#include <QIcon>

namespace unisweep
{

enum class ToolIcon { Run, Stop, LeftPanel, RightPanel };

QIcon toolIcon(ToolIcon icon);

} // namespace unisweep
