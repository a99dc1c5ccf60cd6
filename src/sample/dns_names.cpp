// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/dns_names.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace unisweep
{

// ASCII only, whatever the locale: these are names of a protocol.
static std::string inCapitals(std::string_view text)
{
    std::string capitals(text);
    for (char& c : capitals) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return capitals;
}

// Digits alone, nothing before or behind them.
static std::optional<unsigned> numberUpTo(unsigned most, std::string_view text)
{
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number > most)
        return {};
    return number;
}

std::optional<std::uint16_t> dnsRecordType(std::string_view text)
{
    constexpr unsigned most = 65535;
    const std::string wanted = inCapitals(text);
    const auto* const known = std::ranges::find(dnsRecordTypes, wanted, &DnsRecordType::name);
    if (known != dnsRecordTypes.end())
        return known->number;
    constexpr std::string_view unnamed = "TYPE";
    if (!wanted.starts_with(unnamed))
        return {};
    const auto number = numberUpTo(most, std::string_view(wanted).substr(unnamed.size()));
    return number.value_or(0) == 0 ? std::nullopt
                                   : std::optional(static_cast<std::uint16_t>(*number));
}

std::optional<int> dnsResponseCode(std::string_view text)
{
    constexpr unsigned most = 15; // four bits of the header
    const auto* const known = std::ranges::find(dnsResponseCodes, inCapitals(text));
    if (known != dnsResponseCodes.end())
        return static_cast<int>(known - dnsResponseCodes.begin());
    const auto number = numberUpTo(most, text);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

} // namespace unisweep
