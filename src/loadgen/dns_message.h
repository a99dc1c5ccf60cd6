// SPDX-License-Identifier: GPL-3.0-or-later
// Writes DNS queries and checks responses (RFC 1035; EDNS: RFC 6891). Responses are untrusted:
// nothing is read beyond their end, and compression pointers cannot loop. Own code, since ldns, the
// oracle of its test, allocates a tree for each response, and unisweep-load, which is copied to
// other machines by ssh, needs no library there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "loadgen/answer_check.h"

namespace unisweep::loadgen
{

using Bytes = std::span<const std::uint8_t>;

struct DnsOptions;

namespace dns
{

inline constexpr std::size_t headerBytes = 12;

/// A query for `name` with id 0, as `options` want it. Names are written with dots; "\." and
/// "\065" escape. Throws UsageError on a name that the protocol cannot hold.
std::vector<std::uint8_t> encodeQuery(std::string_view name, const DnsOptions& options);

/// What an answer must be like.
struct Expectation {
    int rcode = 0;
    std::optional<int> answers; ///< nullopt: at least one
};

/// Judges an answer to `query` (ids are compared by the caller). A well-formed answer to another
/// question is Foreign; anything broken is Wrong.
AnswerCheck checkAnswer(Bytes answer, Bytes query, const Expectation& expectation);

/// Offset just after the name at `at`, or 0 when it is broken.
std::size_t skipName(Bytes message, std::size_t at);

} // namespace dns
} // namespace unisweep::loadgen
