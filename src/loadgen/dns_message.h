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

#include "loadgen/response_check.h"

namespace unisweep::loadgen
{

using Bytes = std::span<const std::uint8_t>;

struct DnsOptions;

namespace dns
{

inline constexpr std::size_t headerBytes = 12;

/// A query for `name` with id 0, according to `options`. Names have dots between labels; "\." and
/// "\065" are escapes. Throws UsageError for a name that is not valid in DNS.
std::vector<std::uint8_t> encodeQuery(std::string_view name, const DnsOptions& options);

/// The expected properties of an answer.
struct Expectation {
    int rcode = 0;
    std::optional<int> answers; ///< nullopt: at least one
};

/// Checks an answer to `query`, except for the id, which the caller compares. A well-formed answer
/// to a different question is Foreign; a malformed one is Wrong.
ResponseCheck checkResponse(Bytes response, Bytes query, const Expectation& expectation);

/// The offset after the name at `at`; 0 if the name is malformed.
std::size_t skipName(Bytes message, std::size_t at);

} // namespace dns
} // namespace unisweep::loadgen
