// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/sample_block.h"

#include "results/columns.h"

namespace unisweep
{

static qint64 relative(qint64 time, qint64 base)
{
    return time == never ? never : time - base;
}

static qint64 absolute(qint64 time, qint64 base)
{
    return time == never ? never : wrappingSum(time, base);
}

QByteArray encodeSampleBlock(std::span<const Sample> samples)
{
    ColumnWriter out(std::ssize(samples) * sampleColumnBytes);
    qint64 previous = 0;
    for (const Sample& sample : samples) {
        out.put(qint64{sample.intendedNs - previous});
        previous = sample.intendedNs;
    }
    for (const Sample& sample : samples)
        out.put(relative(sample.sentNs, sample.intendedNs));
    for (const Sample& sample : samples)
        out.put(relative(sample.receivedNs, sample.intendedNs));
    for (const Sample& sample : samples)
        out.put(sample.detail);
    for (const Sample& sample : samples)
        out.put(static_cast<std::uint8_t>(sample.outcome));
    for (const Sample& sample : samples)
        out.put(sample.clocks);
    return out.packed();
}

void decodeSampleBlock(const QByteArray& block, qsizetype n, std::vector<Sample>& samples)
{
    if (n < 0 || n > maxSamplesPerBlock)
        throw std::runtime_error("a block of samples with an impossible length");
    ColumnReader in(block, n * sampleColumnBytes);
    const std::span<Sample> added = appended(samples, n);
    qint64 previous = 0;
    for (Sample& sample : added)
        sample.intendedNs = previous = wrappingSum(previous, in.take<qint64>());
    for (Sample& sample : added)
        sample.sentNs = absolute(in.take<qint64>(), sample.intendedNs);
    for (Sample& sample : added)
        sample.receivedNs = absolute(in.take<qint64>(), sample.intendedNs);
    in.column(added, &Sample::detail);
    for (Sample& sample : added) {
        const auto outcome = in.take<std::uint8_t>();
        if (outcome >= outcomeCount)
            throw std::runtime_error("a sample with an unknown outcome");
        sample.outcome = static_cast<Outcome>(outcome);
    }
    in.column(added, &Sample::clocks);
}

} // namespace unisweep
