// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample.h"

#include <algorithm>
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

std::optional<Outcome> outcomeFromName(std::string_view name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end())
        return std::nullopt;
    return static_cast<Outcome>(it - names.begin());
}

} // namespace unisweep
