// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/record_type.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "loadgen/option_values.h"
#include "loadgen/options.h"

namespace unisweep::loadgen
{

std::uint16_t parseRecordType(std::string_view text)
{
    // https://www.iana.org/assignments/dns-parameters, "Resource Record (RR) TYPEs"
    static constexpr std::array<std::pair<std::string_view, std::uint16_t>, 30> types = {{
        {"A", 1},      {"NS", 2},     {"CNAME", 5},    {"SOA", 6},    {"PTR", 12},
        {"HINFO", 13}, {"MX", 15},    {"TXT", 16},     {"AAAA", 28},  {"LOC", 29},
        {"SRV", 33},   {"NAPTR", 35}, {"DNAME", 39},   {"DS", 43},    {"SSHFP", 44},
        {"RRSIG", 46}, {"NSEC", 47},  {"DNSKEY", 48},  {"NSEC3", 50}, {"NSEC3PARAM", 51},
        {"TLSA", 52},  {"CDS", 59},   {"CDNSKEY", 60}, {"CSYNC", 62}, {"SVCB", 64},
        {"HTTPS", 65}, {"SPF", 99},   {"ANY", 255},    {"URI", 256},  {"CAA", 257},
    }};
    std::string upper(text);
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    const auto found =
        std::ranges::find(types, upper, &std::pair<std::string_view, std::uint16_t>::first);
    if (found != types.end())
        return found->second;
    if (upper.starts_with("TYPE"))
        return static_cast<std::uint16_t>(parseNumber(std::string_view(upper).substr(4), 1, 65535));
    throw UsageError("'" + std::string(text) +
                     "' is not a record type; write A, AAAA, MX, ... or TYPE65");
}

} // namespace unisweep::loadgen
