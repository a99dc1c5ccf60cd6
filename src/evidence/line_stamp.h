// SPDX-License-Identifier: GPL-3.0-or-later
// Lines with a timestamp that report no event. Comparing the clocks needs more lines than rare
// collections give, and a runtime's log has others.
#pragma once

#include <optional>

#include <QString>

#include "evidence/collection_lines.h"

namespace unisweep
{

/// The pattern has no group "length": its lines only say when they were printed.
bool isOnlyStamp(const CollectionLine& form);

/// When the line was printed, in ns of the form's clock. nullopt if it does not match, or for an
/// implausible number.
std::optional<qint64> readStamp(const CollectionLine& form, const QString& line);

} // namespace unisweep
