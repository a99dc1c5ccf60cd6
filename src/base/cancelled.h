// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace unisweep
{

/// The work was stopped through its stop token; nothing half-made is left. Not an error: whoever
/// catches errors to report them lets this one through.
struct Cancelled : std::runtime_error {
    Cancelled()
        : std::runtime_error("stopped on request")
    {
    }
};

} // namespace unisweep
