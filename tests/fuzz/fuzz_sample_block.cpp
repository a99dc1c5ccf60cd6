// SPDX-License-Identifier: GPL-3.0-or-later
// Arbitrary bytes as the columns of a block of samples: refused, or valid for all statistics. Also
// as a block in the format of the file.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "results/columns.h"
#include "results/results_check.h"
#include "results/sample_block.h"

using namespace unisweep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype n = bytes.size() / sampleColumnBytes;
    StepData step;
    step.record.duration = std::chrono::seconds(1);
    std::vector<Sample> samples;
    try { // as a frame
        decodeSampleBlock(bytes, n, samples);
    } catch (const std::runtime_error&) {
    }
    try { // as columns
        samples.clear();
        decodeSampleBlock(packColumns(bytes.left(n * sampleColumnBytes)), n, samples);
        checkSamples(samples, 1);
        step.samples = std::move(samples);
    } catch (const std::runtime_error&) {
        return 0;
    }
    const StepStatistics statistics = computeStatistics(step.samples, step.record.duration);
    computeStatistics(step.samples, step.record.duration, LatencyKind::Service);
    if (statistics.latency.count > static_cast<qint64>(step.samples.size()))
        std::abort();
    return 0;
}
