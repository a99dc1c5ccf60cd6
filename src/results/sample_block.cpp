// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/sample_block.h"

#include <bit>
#include <cstring>
#include <stdexcept>

#include <zstd.h>

namespace unisweep
{

static_assert(std::endian::native == std::endian::little,
              "columns are written as they lie in memory");

// Fast: a block is written while load runs, and constant gaps compress to nothing at any level.
static constexpr int compressionLevel = 3;

template<class T> static void put(char*& out, T value)
{
    std::memcpy(out, &value, sizeof value);
    out += sizeof value;
}

template<class T> static T take(const char*& in)
{
    T value;
    std::memcpy(&value, in, sizeof value);
    in += sizeof value;
    return value;
}

static qint64 relative(qint64 time, qint64 base)
{
    return time == never ? never : time - base;
}

// Wraps around: what a damaged file says may be any number, and is judged afterwards.
static qint64 wrappingSum(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

static qint64 absolute(qint64 time, qint64 base)
{
    return time == never ? never : wrappingSum(time, base);
}

QByteArray packColumns(const QByteArray& raw)
{
    QByteArray packed(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(raw.size()))),
        Qt::Uninitialized);
    const std::size_t bytes =
        ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()), raw.constData(),
                      static_cast<std::size_t>(raw.size()), compressionLevel);
    if (ZSTD_isError(bytes))
        throw std::runtime_error(std::string("cannot compress samples: ") +
                                 ZSTD_getErrorName(bytes));
    packed.truncate(static_cast<qsizetype>(bytes));
    return packed;
}

QByteArray encodeSampleBlock(std::span<const Sample> samples)
{
    QByteArray raw(static_cast<qsizetype>(samples.size()) * sampleColumnBytes, Qt::Uninitialized);
    char* out = raw.data();
    qint64 previous = 0;
    for (const Sample& sample : samples) {
        put(out, sample.intendedNs - previous);
        previous = sample.intendedNs;
    }
    for (const Sample& sample : samples)
        put(out, relative(sample.sentNs, sample.intendedNs));
    for (const Sample& sample : samples)
        put(out, relative(sample.receivedNs, sample.intendedNs));
    for (const Sample& sample : samples)
        put(out, sample.detail);
    for (const Sample& sample : samples)
        put(out, static_cast<std::uint8_t>(sample.outcome));
    for (const Sample& sample : samples)
        put(out, sample.clocks);

    return packColumns(raw);
}

void decodeSampleBlock(const QByteArray& block, qsizetype n, std::vector<Sample>& samples)
{
    if (n < 0 || n > maxSamplesPerBlock)
        throw std::runtime_error("a block of samples with an impossible length");
    // Before there is room for it: n is what a file claims.
    if (ZSTD_getFrameContentSize(block.constData(), static_cast<std::size_t>(block.size())) !=
        static_cast<unsigned long long>(n * sampleColumnBytes))
        throw std::runtime_error("a damaged block of samples");
    QByteArray raw(n * sampleColumnBytes, Qt::Uninitialized);
    const std::size_t bytes =
        ZSTD_decompress(raw.data(), static_cast<std::size_t>(raw.size()), block.constData(),
                        static_cast<std::size_t>(block.size()));
    if (ZSTD_isError(bytes) || bytes != static_cast<std::size_t>(raw.size()))
        throw std::runtime_error("a damaged block of samples");

    const std::size_t first = samples.size();
    samples.resize(first + static_cast<std::size_t>(n));
    const std::span<Sample> added = std::span(samples).subspan(first);
    const char* in = raw.constData();
    qint64 previous = 0;
    for (Sample& sample : added)
        sample.intendedNs = previous = wrappingSum(previous, take<qint64>(in));
    for (Sample& sample : added)
        sample.sentNs = absolute(take<qint64>(in), sample.intendedNs);
    for (Sample& sample : added)
        sample.receivedNs = absolute(take<qint64>(in), sample.intendedNs);
    for (Sample& sample : added)
        sample.detail = take<std::uint32_t>(in);
    for (Sample& sample : added) {
        const auto outcome = take<std::uint8_t>(in);
        if (outcome >= outcomeCount)
            throw std::runtime_error("a sample with an unknown outcome");
        sample.outcome = static_cast<Outcome>(outcome);
    }
    for (Sample& sample : added)
        sample.clocks = take<std::uint8_t>(in);
}

} // namespace unisweep
