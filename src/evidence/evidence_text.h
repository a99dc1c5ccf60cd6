// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace unisweep
{

/// The translation context of this room.
struct EvidenceText {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

} // namespace unisweep
