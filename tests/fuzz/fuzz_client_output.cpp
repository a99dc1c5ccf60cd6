// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as the output of dnsperf, queryperf, httperf or iperf, selected by the first
// byte: parsed values must be valid counts and plausible times.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "load/dnsperf_output.h"
#include "load/httperf_output.h"
#include "load/iperf_jitter.h"
#include "load/iperf_output.h"
#include "load/queryperf_output.h"

using namespace unisweep;

static void check(bool plausible)
{
    if (!plausible)
        std::abort();
}

static bool isTime(std::optional<std::int64_t> ns)
{
    return !ns || (*ns >= 0 && *ns <= std::int64_t{1} << 62);
}

static void checkSummary(const ClientSummary& summary)
{
    for (const std::int64_t count : summary.outcomes)
        check(count >= 0 && count <= std::int64_t{1} << 58);
    for (const auto& time : {summary.meanNs, summary.standardDeviationNs, summary.minNs,
                             summary.medianNs, summary.maxNs})
        check(isTime(time));
    check(isTime(summary.elapsedNs));
}

static void readDnsperf(const QByteArray& text)
{
    DnsperfTotals totals;
    for (const QByteArray& line : text.split('\n')) {
        totals.read(line);
        if (const auto query = parseDnsperfQuery(line))
            check(isTime(query->latencyNs) && query->rcode >= 0);
    }
}

static void readIperf(const QByteArray& text)
{
    IperfJitter jitter(false);
    for (const QByteArray& line : text.split('\n')) {
        auto report = parseIperfLine(line);
        if (!report)
            continue;
        TransferInterval& interval = report->interval;
        check(isTime(interval.atNs) && interval.durationNs > 0 && isTime(interval.durationNs));
        check(isTime(interval.bits) && isTime(interval.jitterNs));
        check(interval.lost.value_or(0) >= 0 && interval.sent.value_or(0) >= 0);
        jitter.leaveOut(interval);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text(reinterpret_cast<const char*>(data + 1),
                          static_cast<qsizetype>(size - 1));
    switch (data[0] % 4) {
    case 0:
        readDnsperf(text);
        break;
    case 1:
        if (const auto summary = parseQueryperf(text, text))
            checkSummary(*summary);
        break;
    case 2:
        if (const HttperfFigures figures = parseHttperf(text); !figures.isEmpty())
            checkSummary(httperfSummary(figures, 1000, 136));
        break;
    default:
        readIperf(text);
    }
    return 0;
}
