// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that have a timestamp but report no event. Relating the clocks needs more lines than
// infrequent collections provide, and a runtime's log has others.
#pragma once

#include <optional>

#include <QString>

#include "evidence/collection_lines.h"

namespace unisweep
{

/// Whether the pattern has no group "length", so that its lines only show when they were printed.
bool isOnlyStamp(const CollectionLine& form);

/// When the line was printed, in ns of the form's clock. nullopt if it does not match or the number
/// is implausible.
std::optional<qint64> readStamp(const CollectionLine& form, const QString& line);

} // namespace unisweep
