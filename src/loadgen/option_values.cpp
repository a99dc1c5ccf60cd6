// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/option_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "loadgen/options.h"
#include "sample/dns_names.h"

namespace unisweep::loadgen
{

static std::string quoted(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

/// Parses the number at the start of `text` and removes it from there.
static double takeNumber(std::string_view& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !std::isfinite(number) || number < 0)
        throw UsageError(quoted(text) + " is not a number");
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

std::int64_t parseDurationNs(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, double>, 7> units = {{{"ns", 1},
                                                                                  {"us", 1e3},
                                                                                  {"ms", 1e6},
                                                                                  {"s", 1e9},
                                                                                  {"m", 60e9},
                                                                                  {"min", 60e9},
                                                                                  {"h", 3600e9}}};
    std::string_view rest = text;
    const double number = takeNumber(rest);
    if (rest.empty() && number == 0)
        return 0;
    const auto unit =
        std::find_if(units.begin(), units.end(), [&](const auto& u) { return u.first == rest; });
    if (unit == units.end())
        throw UsageError(quoted(text) + " is not a duration; write 10s, 500ms, 20us, 2m or 1h");
    if (number * unit->second > 366.0 * 86400e9)
        throw UsageError(quoted(text) + " is longer than a year");
    return std::llround(number * unit->second);
}

double parseRate(std::string_view text)
{
    std::string_view rest = text;
    double rate = takeNumber(rest);
    if (rest == "k")
        rate *= 1e3;
    else if (rest == "M")
        rate *= 1e6;
    else if (!rest.empty())
        throw UsageError(quoted(text) + " is not a rate; write requests per second: 20000 or 20k");
    if (rate < 0.001 || rate > 1e8)
        throw UsageError(quoted(text) + " per second is out of range: 0.001 to 100M");
    return rate;
}

std::int64_t parseNumber(std::string_view text, std::int64_t low, std::int64_t high)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < low || number > high)
        throw UsageError(quoted(text) + " is not a whole number from " + std::to_string(low) +
                         " to " + std::to_string(high));
    return number;
}

std::vector<int> parseCpus(std::string_view text)
{
    std::vector<int> cpus;
    std::string_view rest = text;
    while (true) {
        const std::size_t comma = rest.find(',');
        const std::string_view part = rest.substr(0, comma);
        const std::size_t dash = part.find('-');
        const auto first = parseNumber(part.substr(0, dash), 0, 4095);
        const auto last = dash == std::string_view::npos
                              ? first
                              : parseNumber(part.substr(dash + 1), first, 4095);
        for (auto cpu = first; cpu <= last; ++cpu)
            cpus.push_back(static_cast<int>(cpu));
        if (comma == std::string_view::npos)
            return cpus;
        rest.remove_prefix(comma + 1);
    }
}

int parseRcode(std::string_view text)
{
    if (const auto code = dnsResponseCode(text))
        return *code;
    throw UsageError(
        quoted(text) +
        " is not a response code; write NOERROR, NXDOMAIN, ... or a number from 0 to 15");
}

std::uint16_t parseRecordType(std::string_view text)
{
    if (const auto type = dnsRecordType(text))
        return *type;
    throw UsageError(quoted(text) + " is not a record type; write A, AAAA, MX, ... or TYPE65");
}

} // namespace unisweep::loadgen
