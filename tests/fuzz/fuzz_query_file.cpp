// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of queries: refused with a UsageError that names the line, or such that each
// can be asked.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "loadgen/dns_message.h"
#include "loadgen/query_file.h"

using namespace unisweep::loadgen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        for (const DnsName& one :
             parseQueries("fuzz", {reinterpret_cast<const char*>(data), size})) {
            DnsOptions options;
            options.type = one.type;
            const auto query = dns::encodeQuery(one.name, options);
            if (dns::skipName(query, dns::headerBytes) == 0)
                std::abort();
        }
    } catch (const UsageError&) {
    }
    return 0;
}
