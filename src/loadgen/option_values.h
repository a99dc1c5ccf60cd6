// SPDX-License-Identifier: GPL-3.0-or-later
// Words and numbers of the command line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unisweep::loadgen
{

/// A whole number within [low, high]. Throws UsageError.
std::int64_t parseNumber(std::string_view text, std::int64_t low, std::int64_t high);
/// "0,2" or "0-3".
std::vector<int> parseCpus(std::string_view text);
/// "NOERROR", "NXDOMAIN", ..., or a number.
int parseRcode(std::string_view text);

} // namespace unisweep::loadgen
