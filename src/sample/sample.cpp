// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample.h"

#include <array>

namespace unisweep
{

static constexpr std::array<std::string_view, outcomeCount> names = {
    "answered", "wrong", "late", "lost", "refused", "duplicate", "unmatched", "unsent",
};

std::string_view outcomeName(Outcome outcome)
{
    return names.at(static_cast<std::size_t>(outcome));
}

} // namespace unisweep
