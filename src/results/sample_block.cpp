// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/sample_block.h"

#include <cstring>

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

template<class T> static T valueAt(const char* column, qsizetype index)
{
    T value;
    std::memcpy(&value, column + index * static_cast<qsizetype>(sizeof value), sizeof value);
    return value;
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
    const QByteArray columns = unpackColumns(block, n * sampleColumnBytes);
    const char* const intended = columns.constData();
    const char* const sent = intended + n * 8;
    const char* const received = sent + n * 8;
    const char* const detail = received + n * 8;
    const char* const outcomes = detail + n * 4;
    const char* const clocks = outcomes + n;
    qint64 due = 0;
    qsizetype i = 0;
    for (Sample& sample : appended(samples, n)) { // each is written once: they are many
        sample.intendedNs = due = wrappingSum(due, valueAt<qint64>(intended, i));
        sample.sentNs = absolute(valueAt<qint64>(sent, i), due);
        sample.receivedNs = absolute(valueAt<qint64>(received, i), due);
        sample.detail = valueAt<std::uint32_t>(detail, i);
        const auto outcome = valueAt<std::uint8_t>(outcomes, i);
        if (outcome >= outcomeCount)
            throw std::runtime_error("a sample with an unknown outcome");
        sample.outcome = static_cast<Outcome>(outcome);
        sample.clocks = valueAt<std::uint8_t>(clocks, i);
        ++i;
    }
}

} // namespace unisweep
