// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a query file: refused with an error that names the line, or accepted, and then
// each query can be encoded; the workbench and the client must read the same queries.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "experiment/dns_question.h"
#include "experiment/problem.h"
#include "loadgen/dns_message.h"
#include "loadgen/option_values.h"
#include "loadgen/query_file.h"

using namespace unisweep::loadgen;

static void import(const QByteArray& text)
{
    try {
        for (const unisweep::DnsQuery& one :
             unisweep::parseQueryFile(QStringLiteral("fuzz"), text)) {
            DnsOptions options;
            options.type = parseRecordType(one.type.toStdString());
            static_cast<void>(dns::encodeQuery(one.name.toStdString(), options));
        }
    } catch (const unisweep::InputError&) {
    } catch (const UsageError&) {
        std::abort();
    }
}

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
    import({reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)});
    return 0;
}
