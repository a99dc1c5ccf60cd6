// SPDX-License-Identifier: GPL-3.0-or-later
// The result of checking a response, for all protocols.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unisweep::loadgen
{

/// Why an answer is wrong. In Sample::detail, it is in the high 16 bits. The low 16 bits contain
/// the code (rcode, status) or another value, by kind.
enum class Fault : std::uint16_t {
    Code = 0,  ///< a different rcode or status than expected
    Count,     ///< a different number of answer records, which is in the low bits
    Malformed, ///< not a message of the protocol
    Truncated, ///< cut off: the TC bit is set, or the body is shorter than announced
    Length,    ///< a body of a different length
    Content,   ///< a body with a different hash, or an altered echo
    Closed,    ///< the connection ended before the answer
};
inline constexpr int faultCount = 7;
inline constexpr std::array<std::string_view, faultCount> faultNames = {
    "code", "count", "malformed", "truncated", "length", "content", "closed"};

constexpr std::uint32_t faultDetail(Fault fault, std::uint32_t low = 0)
{
    return static_cast<std::uint32_t>(fault) << 16 | (low > 0xffff ? 0xffff : low);
}

struct ResponseCheck {
    enum Kind : std::uint8_t {
        Right,
        Wrong,
        Foreign, ///< well-formed, but not an answer to this request
    };
    Kind kind = Right;
    std::uint32_t detail = 0; ///< Right: the code; Wrong: faultDetail()

    bool operator==(const ResponseCheck&) const = default;
};

constexpr ResponseCheck wrongResponse(Fault fault, std::uint32_t low = 0)
{
    return {ResponseCheck::Wrong, faultDetail(fault, low)};
}

} // namespace unisweep::loadgen
