// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace unisweep::loadgen
{

/// "A", "https", "TYPE65" (RFC 3597, section 5): the number of a DNS record type. Throws
/// UsageError.
std::uint16_t parseRecordType(std::string_view text);

} // namespace unisweep::loadgen
