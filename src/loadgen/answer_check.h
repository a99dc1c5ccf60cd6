// SPDX-License-Identifier: GPL-3.0-or-later
// The result of checking a response, for all protocols.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace unisweep::loadgen
{

/// Why an answer is wrong. In Sample::detail it stands above the low 16 bits, which hold the code
/// (rcode, status) or what else the kind names.
enum class Fault : std::uint16_t {
    Code = 0,  ///< another rcode or status than expected
    Count,     ///< another number of answer records; the low bits hold it
    Malformed, ///< no message of the protocol
    Truncated, ///< cut off: the TC bit, or a body shorter than announced
    Length,    ///< a body of another length
    Content,   ///< a body with another hash; an echo that came back altered
    Closed,    ///< the connection ended before an answer
};
inline constexpr int faultCount = 7;
inline constexpr std::array<std::string_view, faultCount> faultNames = {
    "code", "count", "malformed", "truncated", "length", "content", "closed"};

constexpr std::uint32_t faultDetail(Fault fault, std::uint32_t low = 0)
{
    return static_cast<std::uint32_t>(fault) << 16 | (low > 0xffff ? 0xffff : low);
}

struct AnswerCheck {
    enum Kind : std::uint8_t {
        Right,
        Wrong,
        Foreign, ///< well-formed, but no answer to this request
    };
    Kind kind = Right;
    std::uint32_t detail = 0; ///< the code when right, faultDetail() when wrong

    bool operator==(const AnswerCheck&) const = default;
};

constexpr AnswerCheck wrongAnswer(Fault fault, std::uint32_t low = 0)
{
    return {AnswerCheck::Wrong, faultDetail(fault, low)};
}

} // namespace unisweep::loadgen
