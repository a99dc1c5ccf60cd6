// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadgen/readiness.h"

#include <algorithm>

#include "loadgen/clock.h"
#include "loadgen/json_writer.h"
#include "loadgen/readiness_attempts.h"
#include "loadgen/response_check.h"

namespace unisweep::loadgen
{

static constexpr std::int64_t attemptNs = 50'000'000;
/// Longer for accepted connections, because a server that has just started may be slow.
static constexpr std::int64_t connectionNs = 1'000'000'000;

std::string faultText(std::uint32_t detail)
{
    const std::string low = std::to_string(detail & 0xffff);
    switch (static_cast<Fault>(detail >> 16)) {
    case Fault::Code:
        return "wrong response: code " + low;
    case Fault::Count:
        return "wrong response: " + low + " answer records";
    default:
        return "wrong response: " +
               std::string(faultNames[std::min<std::size_t>(detail >> 16, faultCount - 1)]);
    }
}

Readiness waitUntilReady(const Options& options, const StopFlag& stop)
{
    const bool udp = options.transport == Transport::Udp;
    const std::unique_ptr<ReadinessAttempts> attempts =
        udp ? makeUdpAttempts(options) : makeTcpAttempts(options);
    Readiness readiness;
    const std::int64_t begin = monotonicNs();
    const std::int64_t end = begin + options.untilReadyNs;
    while (!readiness.ready && !stop.raised()) {
        const std::int64_t now = monotonicNs();
        if (now >= end)
            break;
        const std::int64_t next = std::min(now + attemptNs, end);
        attempts->attempt(udp ? next : std::min(now + connectionNs, end), readiness);
        ++readiness.attempts;
        if (!readiness.ready)
            sleepUntil(next);
    }
    readiness.interrupted = !readiness.ready && stop.raised();
    readiness.waitedNs = (readiness.ready ? readiness.readyMonotonicNs : monotonicNs()) - begin;
    if (readiness.ready)
        readiness.lastProblem.clear();
    return readiness;
}

std::string readinessJson(const Options& options, const Readiness& readiness)
{
    JsonWriter json;
    json.beginObject();
    json.put("program", "unisweep-load");
    json.put("version", UNISWEEP_VERSION);
    json.put("target", options.target.toText());
    json.put("ready", readiness.ready);
    if (readiness.ready)
        json.put("ready_monotonic_ns", readiness.readyMonotonicNs);
    json.put("waited_ns", readiness.waitedNs);
    json.put("attempts", readiness.attempts);
    if (!readiness.ready)
        json.put("last_problem", readiness.lastProblem);
    json.endObject();
    return json.take();
}

} // namespace unisweep::loadgen
