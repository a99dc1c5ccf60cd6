// SPDX-License-Identifier: GPL-3.0-or-later
// The stream from a load client to the workbench: frames with an 8-byte header and a payload, in
// host byte order. Both ends must have the same architecture, which the magic word checks.
//
//   header   u32 type ('USh1', 'USs1', 'USp1', 'USe1')   u32 payload bytes
//   Hello    Hello, once, first
//   Samples  n × Sample (32 bytes each), in the order in which their outcomes became known
//   Progress Progress, about 10 per second, even without new samples
//   End      UTF-8 JSON: the summary that `--json` writes; last
//
// A stream without End comes from a client that crashed or was killed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "sample/sample.h"

namespace unisweep
{

enum class FrameType : std::uint32_t {
    Hello = 0x31685355,    // "USh1"
    Samples = 0x31735355,  // "USs1"
    Progress = 0x31705355, // "USp1"
    End = 0x31655355,      // "USe1"
};

struct FrameHeader {
    FrameType type;
    std::uint32_t bytes;
};
static_assert(sizeof(FrameHeader) == 8);

struct Hello {
    std::uint64_t epochMonotonicNs = 0; ///< CLOCK_MONOTONIC at the schedule's zero
    std::uint64_t epochRealtimeNs = 0;  ///< CLOCK_REALTIME at the same instant
    std::uint64_t expectedSamples = 0;  ///< requests scheduled after the warm-up
    std::uint64_t reserved = 0;
};
static_assert(sizeof(Hello) == 32);

struct Progress {
    std::int64_t atNs = 0;            ///< current time on the step's axis
    std::uint64_t scheduled = 0;      ///< requests that were due
    std::uint64_t sent = 0;           ///< requests sent
    std::uint64_t samplesDropped = 0; ///< samples lost because the reader was too slow; normally 0
};
static_assert(sizeof(Progress) == 32);

/// The largest payload that a reader accepts, so that a corrupt length does not make it allocate
/// too much memory.
inline constexpr std::uint32_t maxFramePayload = 16u << 20;

/// Appends a frame to `out`.
void appendFrame(std::string& out, const Hello& hello);
void appendFrame(std::string& out, std::span<const Sample> samples);
void appendFrame(std::string& out, const Progress& progress);
void appendEndFrame(std::string& out, std::string_view summaryJson);

/// The bytes are no stream of samples; the message has the offset of the fault.
struct StreamError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Splits a byte stream into frames. Feed it the bytes as they arrive, in pieces of any size. The
/// callbacks are called within feed(), on its thread; unset ones are skipped.
class SampleStreamReader
{
public:
    std::function<void(const Hello&)> onHello;
    std::function<void(std::span<const Sample>)> onSamples;
    std::function<void(const Progress&)> onProgress;
    std::function<void(std::string_view summaryJson)> onEnd;

    /// Takes the next bytes. Throws StreamError with the offset if they are invalid.
    void feed(std::string_view bytes);
    /// Whether the End frame has been read.
    bool ended() const { return m_ended; }

private:
    void dispatch(FrameHeader header, const char* payload);
    [[noreturn]] void fail(const std::string& what) const;

    std::string m_pending;
    std::vector<Sample> m_samples;
    std::uint64_t m_offset = 0; ///< bytes consumed so far
    bool m_greeted = false;
    bool m_ended = false;
};

} // namespace unisweep
