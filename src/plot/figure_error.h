// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace unisweep
{

/// A figure that cannot be made or read: says which file or option, what happened, and what to do.
struct FigureError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace unisweep
