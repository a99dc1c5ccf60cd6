// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace unisweep
{

/// The context of this room's translations.
struct CliText {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace unisweep
