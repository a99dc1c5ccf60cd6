// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as the response to a query: nothing may be read beyond them, and a response
// judged correct must pass a second, simpler check.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "loadgen/dns_message.h"
#include "loadgen/options.h"

using namespace unisweep::loadgen;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::vector<std::uint8_t> query = [] {
        DnsOptions options;
        options.edns = 1232;
        return dns::encodeQuery("www.example.test", options);
    }();
    const std::vector<std::uint8_t> response(data, data + size); // the sanitizer guards its end
    for (const std::optional<int> answers :
         {std::optional<int>(), std::optional(0), std::optional(1)}) {
        const ResponseCheck check =
            dns::checkResponse(response, query, {.rcode = 0, .answers = answers});
        if (check.kind != ResponseCheck::Right)
            continue;
        const bool plausible =
            size >= dns::headerBytes + 22 && (response[2] & 0x82) == 0x80 &&
            (response[3] & 0x0f) == 0 && response[5] == 1 &&
            (answers ? response[7] == *answers : (response[6] | response[7]) != 0);
        if (!plausible)
            std::abort();
    }
    dns::skipName(response, size > 0 ? response[0] : 0);
    return 0;
}
