// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "catalog/platform.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Completes every platform, and every server, that is described "as-in" another platform: what it
/// does not set is taken from that platform, and from the server with the same id there. Lists of
/// image content are merged, and a file or link with the same path is replaced (for platforms only
/// if both have the same source of images). Returns references that do not exist.
Problems fillSharedEntries(std::vector<std::shared_ptr<const PlatformEntry>>& platforms);

} // namespace unisweep
