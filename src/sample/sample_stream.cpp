// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sample_stream.h"

#include <cstring>

namespace unisweep
{

static void append(std::string& out, FrameType type, const void* payload, std::size_t bytes)
{
    const FrameHeader header{type, static_cast<std::uint32_t>(bytes)};
    out.append(reinterpret_cast<const char*>(&header), sizeof header);
    out.append(static_cast<const char*>(payload), bytes);
}

void appendFrame(std::string& out, const Hello& hello)
{
    append(out, FrameType::Hello, &hello, sizeof hello);
}

void appendFrame(std::string& out, std::span<const Sample> samples)
{
    append(out, FrameType::Samples, samples.data(), samples.size_bytes());
}

void appendFrame(std::string& out, const Progress& progress)
{
    append(out, FrameType::Progress, &progress, sizeof progress);
}

void appendEndFrame(std::string& out, std::string_view summaryJson)
{
    append(out, FrameType::End, summaryJson.data(), summaryJson.size());
}

void SampleStreamReader::fail(const std::string& what) const
{
    throw StreamError("sample stream, byte " + std::to_string(m_offset) + ": " + what);
}

void SampleStreamReader::feed(std::string_view bytes)
{
    m_pending.append(bytes);
    std::size_t at = 0;
    while (m_pending.size() - at >= sizeof(FrameHeader)) {
        FrameHeader header{};
        std::memcpy(&header, m_pending.data() + at, sizeof header);
        if (header.bytes > maxFramePayload)
            fail("a frame of " + std::to_string(header.bytes) +
                 " bytes is longer than the maximum");
        if (m_pending.size() - at - sizeof header < header.bytes)
            break;
        dispatch(header, m_pending.data() + at + sizeof header);
        at += sizeof header + header.bytes;
        m_offset += sizeof header + header.bytes;
    }
    m_pending.erase(0, at);
}

void SampleStreamReader::dispatch(FrameHeader header, const char* payload)
{
    if (m_ended)
        fail("bytes after the end frame");
    if (!m_greeted && header.type != FrameType::Hello)
        fail("it does not begin with a hello frame; is the client of this version?");

    switch (header.type) {
    case FrameType::Hello: {
        if (m_greeted || header.bytes != sizeof(Hello))
            fail("a malformed or second hello frame");
        Hello hello;
        std::memcpy(&hello, payload, sizeof hello);
        m_greeted = true;
        if (onHello)
            onHello(hello);
        return;
    }
    case FrameType::Samples: {
        if (header.bytes % sizeof(Sample) != 0)
            fail("a samples frame of " + std::to_string(header.bytes) +
                 " bytes holds no whole number");
        m_samples.resize(header.bytes / sizeof(Sample)); // the payload may be unaligned
        if (m_samples.empty())
            return;
        std::memcpy(m_samples.data(), payload, header.bytes);
        for (const Sample& sample : m_samples) {
            if (static_cast<int>(sample.outcome) >= outcomeCount)
                fail("a sample with an unknown outcome");
        }
        if (onSamples)
            onSamples(m_samples);
        return;
    }
    case FrameType::Progress: {
        if (header.bytes != sizeof(Progress))
            fail("a malformed progress frame");
        Progress progress;
        std::memcpy(&progress, payload, sizeof progress);
        if (onProgress)
            onProgress(progress);
        return;
    }
    case FrameType::End:
        m_ended = true;
        if (onEnd)
            onEnd(std::string_view(payload, header.bytes));
        return;
    }
    fail("a frame of unknown type " + std::to_string(static_cast<std::uint32_t>(header.type)));
}

} // namespace unisweep
