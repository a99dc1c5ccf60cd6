// SPDX-License-Identifier: GPL-3.0-or-later
// Parses query files in dnsperf's format: a name and a type per line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "loadgen/options.h"

namespace unisweep::loadgen
{

/// Parses "NAME TYPE", or "NAME" for the default type, per line. Ignores empty lines, lines that
/// begin with ';' or '#', and a byte order mark. Throws UsageError with `file` and the line for
/// anything else.
std::vector<DnsName> parseQueries(const std::string& file, std::string_view text);

/// Reads and parses a file.
std::vector<DnsName> readQueries(const std::string& path);

} // namespace unisweep::loadgen
