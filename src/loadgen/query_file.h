// SPDX-License-Identifier: GPL-3.0-or-later
// Files of DNS queries as dnsperf reads them: a name and a type on each line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "loadgen/options.h"

namespace unisweep::loadgen
{

/// The queries of such a text: "NAME TYPE", or "NAME" alone for the type that is asked for
/// otherwise; lines that are empty or begin with ';' or '#' are passed over, and so is a byte order
/// mark. Throws UsageError with `file` and the line for anything else.
std::vector<DnsName> parseQueries(const std::string& file, std::string_view text);

/// The same of a file.
std::vector<DnsName> readQueries(const std::string& path);

} // namespace unisweep::loadgen
