// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace unisweep
{

/// The work was stopped through its stop token; nothing incomplete is left. Not an error: code that
/// reports errors must pass it on.
struct Canceled : std::runtime_error {
    Canceled()
        : std::runtime_error("stopped on request")
    {
    }
};

} // namespace unisweep
