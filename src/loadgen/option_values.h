// SPDX-License-Identifier: GPL-3.0-or-later
// Parsers of option values.
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
/// The number of a DNS response code: "NOERROR", "NXDOMAIN", ..., or 0 to 15. Throws UsageError.
int parseRcode(std::string_view text);
/// The number of a DNS record type: "A", "https", "TYPE65". Throws UsageError.
std::uint16_t parseRecordType(std::string_view text);

} // namespace unisweep::loadgen
