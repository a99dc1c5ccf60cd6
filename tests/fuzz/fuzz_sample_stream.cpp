// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as a stream of samples, in pieces whose length is the first byte: refused with a
// StreamError, or accepted.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "sample/sample_stream.h"

using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::string_view input(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::size_t piece = std::size_t{1} + data[0];
    std::size_t samples = 0;
    SampleStreamReader reader;
    reader.onSamples = [&](std::span<const Sample> got) { samples += got.size(); };
    try {
        while (!input.empty()) {
            const std::string_view first = input.substr(0, piece);
            reader.feed(first);
            input.remove_prefix(first.size());
        }
    } catch (const StreamError&) {
        return 0;
    }
    if (samples * sizeof(Sample) > size)
        std::abort();
    return 0;
}
