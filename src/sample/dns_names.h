// SPDX-License-Identifier: GPL-3.0-or-later
// DNS record types and response codes (RCODE, RFC 1035 section 4.1.1) by their names in IANA's
// registry "DNS parameters" (https://www.iana.org/assignments/dns-parameters): the same in the
// experiment file, on the load client's command line and in the output of other clients. Any
// thread.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unisweep
{

struct DnsRecordType {
    std::string_view name; ///< in capitals
    std::uint16_t number;
};

/// Those that a query may ask for by name, by rising number.
inline constexpr std::array<DnsRecordType, 30> dnsRecordTypes = {{
    {"A", 1},      {"NS", 2},     {"CNAME", 5},    {"SOA", 6},    {"PTR", 12},
    {"HINFO", 13}, {"MX", 15},    {"TXT", 16},     {"AAAA", 28},  {"LOC", 29},
    {"SRV", 33},   {"NAPTR", 35}, {"DNAME", 39},   {"DS", 43},    {"SSHFP", 44},
    {"RRSIG", 46}, {"NSEC", 47},  {"DNSKEY", 48},  {"NSEC3", 50}, {"NSEC3PARAM", 51},
    {"TLSA", 52},  {"CDS", 59},   {"CDNSKEY", 60}, {"CSYNC", 62}, {"SVCB", 64},
    {"HTTPS", 65}, {"SPF", 99},   {"ANY", 255},    {"URI", 256},  {"CAA", 257},
}};

/// In the order of their numbers, from 0; the other codes, to 15, have no name.
inline constexpr std::array<std::string_view, 11> dnsResponseCodes = {
    "NOERROR",  "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED",
    "YXDOMAIN", "YXRRSET", "NXRRSET",  "NOTAUTH",  "NOTZONE"};

/// The number of a record type: of its name, or of TYPE1 to TYPE65535 (RFC 3597, section 5), in any
/// case; nullopt for another text.
std::optional<std::uint16_t> dnsRecordType(std::string_view text);

/// The number of a response code: of its name, in any case, or a number from 0 to 15; nullopt for
/// another text.
std::optional<int> dnsResponseCode(std::string_view text);

} // namespace unisweep
