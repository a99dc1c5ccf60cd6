// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "catalog/platform.h"
#include "experiment/problem.h"

namespace unisweep
{

/// Completes every platform and server that is described "as-in" another platform: values that it
/// does not set are taken from that platform, or from its server with the same ID. Lists of image
/// content are merged; a file or link with the same path is replaced (for platforms, only if both
/// have the same image source). Returns invalid references.
Problems fillSharedEntries(std::vector<std::shared_ptr<const PlatformEntry>>& platforms);

} // namespace unisweep
