// SPDX-License-Identifier: GPL-3.0-or-later
// One request as the load client observed it. Standard library only, because the generator and the
// workbench share it.
#pragma once

#include <cstdint>
#include <string_view>

namespace unisweep
{

/// The outcome of one request. Outcomes are never merged: each is counted, drawn and stored.
enum class Outcome : std::uint8_t {
    Answered = 0,  ///< a correct answer within the timeout
    Wrong = 1,     ///< an answer that failed its check (rcode, count, status, length, hash)
    Late = 2,      ///< a correct answer after the timeout
    Lost = 3,      ///< no answer at all (timeout)
    Refused = 4,   ///< an answer that matches no request
    Duplicate = 5, ///< not sent, because of the bound on outstanding requests or a local error
    Unmatched = 6, ///< an answer that belongs to no request of ours
    Unsent = 7,    ///< never sent: the bound on outstanding requests or a local error forbade it
};
inline constexpr int outcomeCount = 8;

/// The word used in CSV, JSON and the results file: "answered", "wrong", ...
std::string_view outcomeName(Outcome outcome);

/// Value of Sample::sentNs and Sample::receivedNs for events that never happened.
inline constexpr std::int64_t never = INT64_MIN;

/// Bits of Sample::clocks.
enum ClockBits : std::uint8_t {
    KernelTransmit = 1, ///< sentNs is the kernel's transmit timestamp, not user time
    KernelReceive = 2,  ///< receivedNs is the kernel's receive timestamp, not user time
    /// The client did not report all three times: either the due time is unknown and intendedNs
    /// equals sentNs, or the place in time is unknown (receivedNs is when its line was read, and
    /// sentNs is receivedNs minus the latency).
    InferredTimes = 4,
};

/// Times are in nanoseconds on the step's axis: 0 is the start of the schedule (the step's `epoch`,
/// CLOCK_MONOTONIC, is in the stream's Hello). Warm-up requests have negative times.
struct Sample {
    std::int64_t intendedNs = 0;     ///< when it was due
    std::int64_t sentNs = never;     ///< when it was sent
    std::int64_t receivedNs = never; ///< when its answer arrived
    /// Low 16 bits: rcode (DNS), status (HTTP) or errno, 0 if there is none. High 16 bits, of a
    /// wrong answer: the reason (loadgen/answer_check.h).
    std::uint32_t detail = 0;
    Outcome outcome = Outcome::Lost;
    std::uint8_t clocks = 0; ///< ClockBits
    /// Identifies its packets: for UDP the id in their first two bytes, for TCP the client's port.
    /// 0 if the client does not report it. Not stored in results files.
    std::uint16_t tag = 0;

    bool operator==(const Sample&) const = default;

    /// Response time: from the instant at which it was due, including queueing during a stall.
    std::int64_t responseNs() const { return receivedNs - intendedNs; }
    /// Service time: from the instant of sending, without queueing in the client.
    std::int64_t serviceNs() const { return receivedNs - sentNs; }
    bool hasAnswer() const { return receivedNs != never; }
};
static_assert(sizeof(Sample) == 32, "the stream carries samples as they lie in memory");

} // namespace unisweep
