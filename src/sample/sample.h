// SPDX-License-Identifier: GPL-3.0-or-later
// One request, as the load client saw it. Standard library only: the generator and the workbench
// both speak in these.
#pragma once

#include <cstdint>
#include <string_view>

namespace unisweep
{

/// What became of one request. Nothing merges two of these: each is counted, drawn and kept.
enum class Outcome : std::uint8_t {
    Answered = 0,  ///< a correct answer within the timeout
    Wrong = 1,     ///< an answer that failed its check (rcode, count, status, length, hash)
    Late = 2,      ///< a correct answer after the timeout
    Lost = 3,      ///< no answer at all (timeout)
    Refused = 4,   ///< the target refused: ICMP unreachable, connection refused or reset
    Duplicate = 5, ///< an extra answer to a request that already has its own record
    Unmatched = 6, ///< an answer that belongs to no request of ours
    Unsent = 7,    ///< never sent: the bound on outstanding requests or a local error forbade it
};
inline constexpr int outcomeCount = 8;

/// The word used in CSV, JSON and the results file: "answered", "wrong", ...
std::string_view outcomeName(Outcome outcome);

/// "This never happened", for Sample::sentNs and Sample::receivedNs.
inline constexpr std::int64_t never = INT64_MIN;

/// Bits of Sample::clocks.
enum ClockBits : std::uint8_t {
    KernelTransmit = 1, ///< sentNs is the kernel's transmit stamp, not user time
    KernelReceive = 2,  ///< receivedNs is the kernel's receive stamp, not user time
    /// The client did not tell all three times: when the request was due is unknown and intendedNs
    /// is sentNs, or its place in time is (receivedNs is when its line was read, and sentNs that
    /// less the latency).
    InferredTimes = 4,
};

/// Times are nanoseconds on the step's own axis: 0 is the instant at which the schedule starts
/// (the step's `epoch`, CLOCK_MONOTONIC, is in the stream's Hello). Warm-up requests lie before 0.
struct Sample {
    std::int64_t intendedNs = 0;     ///< when the schedule wanted it sent
    std::int64_t sentNs = never;     ///< when it left
    std::int64_t receivedNs = never; ///< when its answer came
    /// Low 16 bits: rcode (DNS), status (HTTP) or errno, 0 when there is none. High 16 bits, of a
    /// wrong answer: why it is wrong (loadgen/answer_check.h).
    std::uint32_t detail = 0;
    Outcome outcome = Outcome::Lost;
    std::uint8_t clocks = 0; ///< ClockBits
    /// What tells its packets apart on the way: of UDP the id in their first two bytes, of TCP the
    /// client's port. 0 of clients that do not tell. Results files do not keep it.
    std::uint16_t tag = 0;

    bool operator==(const Sample&) const = default;

    /// Response time: from the intended instant, so that queueing in a stalled server is seen.
    std::int64_t responseNs() const { return receivedNs - intendedNs; }
    /// Service time: from the instant of sending; hides queueing at the client.
    std::int64_t serviceNs() const { return receivedNs - sentNs; }
    bool hasAnswer() const { return receivedNs != never; }
};
static_assert(sizeof(Sample) == 32, "the stream carries samples as they lie in memory");

} // namespace unisweep
