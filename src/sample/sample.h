// SPDX-License-Identifier: GPL-3.0-or-later
// A request as the load client observed it. Uses only the standard library, because the generator
// and the workbench share it.
#pragma once

#include <cstdint>
#include <string_view>

namespace unisweep
{

/// The outcome of a request. Outcomes are never merged: each is counted, drawn and stored.
enum class Outcome : std::uint8_t {
    Answered = 0, ///< a correct response within the timeout
    Wrong = 1,    ///< an answer that failed its check (rcode, count, status, length, hash)
    Late = 2,     ///< a correct response after the timeout
    Lost = 3,     ///< no answer within the timeout
    Refused = 4,  ///< refused by the network or the target: ICMP error, connection refused or reset
    Duplicate = 5, ///< an answer to a request that already has an outcome
    Unmatched = 6, ///< an answer that matches no request
    Unsent = 7,    ///< never sent, because of the limit on outstanding requests or a local error
};
inline constexpr int outcomeCount = 8;

/// The word in CSV, JSON and the results file: "answered", "wrong", …
std::string_view outcomeName(Outcome outcome);

/// The value of Sample::sentNs and Sample::receivedNs for events that did not happen.
inline constexpr std::int64_t never = INT64_MIN;

/// Bits of Sample::clocks.
enum ClockBits : std::uint8_t {
    KernelTransmit = 1, ///< sentNs is the kernel's transmit timestamp, otherwise user space's
    KernelReceive = 2,  ///< receivedNs is the kernel's receive timestamp, otherwise user space's
    /// The client did not report both when the request was due and when it was sent: intendedNs
    /// equals sentNs, and how late it was sent is unknown.
    InferredTimes = 4,
    /// The client did not report when, on a clock of this host: receivedNs is when its line was
    /// read, or all times are relative to when its first line was read. The distances between
    /// the three times are the client's own.
    InferredPlace = 8,
};

/// Times are in nanoseconds on the step's axis: 0 is the start of the schedule (at the step's
/// epoch, a CLOCK_MONOTONIC time in the stream's Hello). Warm-up requests have negative times.
struct Sample {
    std::int64_t intendedNs = 0;     ///< when it was due
    std::int64_t sentNs = never;     ///< when it was sent
    std::int64_t receivedNs = never; ///< when its answer arrived
    /// Low 16 bits: rcode (DNS), status (HTTP) or errno; 0 if there is none. High 16 bits, for a
    /// wrong answer: the reason (loadgen/response_check.h).
    std::uint32_t detail = 0;
    Outcome outcome = Outcome::Lost;
    std::uint8_t clocks = 0; ///< ClockBits
    /// Identifies the request's packets: for UDP the id in their first two bytes, for TCP the
    /// client's port. 0 if the client does not report it. Not stored in results files.
    std::uint16_t tag = 0;

    bool operator==(const Sample&) const = default;

    /// Response time: from when the request was due, so it includes queueing during a stall.
    std::int64_t responseNs() const { return receivedNs - intendedNs; }
    /// Service time: from when the request was sent, without queueing in the client.
    std::int64_t serviceNs() const { return receivedNs - sentNs; }
    bool hasResponse() const { return receivedNs != never; }
};
static_assert(sizeof(Sample) == 32, "the stream carries samples as they lie in memory");

} // namespace unisweep
