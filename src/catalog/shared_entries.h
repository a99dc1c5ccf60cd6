// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "catalog/platform.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Completes every platform, and every server, that is described "as-in" another platform: what it
/// does not say itself is taken from that platform, and from the server of the same id there. Lists
/// of what goes into the image are added together, a file or link of the same path replaced (of
/// platforms only when both get their images from the same source). Gives what could not be found.
Problems fillSharedEntries(std::vector<std::shared_ptr<const PlatformEntry>>& platforms);

} // namespace unisweep
