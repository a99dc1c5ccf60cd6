// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/density_raster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <thread>

namespace unisweep
{

namespace
{

// With fewer samples, a thread costs more than it saves.
constexpr qsizetype samplesPerThread = 250'000;

// In cells. Coarser ticks would put samples into neighboring cells, so times are then read exactly.
constexpr double coarsestTick = 1e-3;

// The mapping from a chunk's samples to cells, as the inner loop needs it.
struct Mapping {
    float lowNs = 0;
    float highNs = 0;
    bool logarithmic = false;
    float perLow = 0;   ///< 1 / lowNs, for a logarithmic axis
    float rowScale = 0; ///< rows per nanosecond, or per octave
    float lastRow = 0;
    float columnZero = 0; ///< column of tick 0
    float columnScale = 0;
    float lastColumn = 0;
    qint32 height = 0;
    qint32 outside = 0; ///< index of the cell for samples outside the view
};

// Base-2 logarithm of a number ≥ 1, with an error of 1e-6, or near 1, of 5e-6 of the result: a few
// thousandths of a row, however narrow the view. The exponent comes from the bits. The mantissa's
// logarithm is a polynomial through the Chebyshev nodes of [0, 1], exact at both ends so that the
// result is continuous.
inline float fastLog2(float value)
{
    const auto bits = std::bit_cast<qint32>(value);
    const auto exponent = static_cast<float>((bits >> 23) - 127);
    const auto m = std::bit_cast<float>((bits & 0x007fffff) | 0x3f800000) - 1.0F;
    constexpr float a = 1.442688854F;
    constexpr float b = -0.720890527F;
    constexpr float c = 0.474862676F;
    constexpr float d = -0.328107542F;
    constexpr float e = 0.195519479F;
    constexpr float f = -0.079198387F;
    constexpr float g = 0.015125447F;
    return exponent + m * (a + m * (b + m * (c + m * (d + m * (e + m * (f + m * g))))));
}

// The row of a latency in view.
template<bool logarithmic> inline float rowOf(float latency, const Mapping& to)
{
    const float level = logarithmic ? fastLog2(latency * to.perLow) : latency - to.lowNs;
    return std::min(std::max(level * to.rowScale, 0.0F), to.lastRow);
}

// For chunks between the view's left and right edges. Written for the vectorizer: no branches, and
// values are clamped before each conversion to an integer.
template<bool logarithmic>
[[gnu::always_inline]] inline void findCells(const float* __restrict latencies,
                                             const quint16* __restrict ticks, qint32 count,
                                             const Mapping& mapping, qint32* __restrict cells)
{
    const Mapping to = mapping; // a local copy, so that the compiler knows that writing cells does
                                // not change it
    const auto lowBits = std::bit_cast<qint32>(to.lowNs);
    for (qint32 i = 0; i < count; ++i) {
        const float latency = latencies[i];
        // All bits set if in view; NaN is not.
        const qint32 mask = -static_cast<qint32>((latency >= to.lowNs) & (latency < to.highNs));
        const auto shown =
            std::bit_cast<float>((std::bit_cast<qint32>(latency) & mask) | (lowBits & ~mask));
        const float x =
            to.columnZero + static_cast<float>(static_cast<qint32>(ticks[i])) * to.columnScale;
        const auto column = static_cast<qint32>(std::min(std::max(x, 0.0F), to.lastColumn));
        const auto row = static_cast<qint32>(rowOf<logarithmic>(shown, to));
        cells[i] = ((column * to.height + row) & mask) | (to.outside & ~mask);
    }
}

// For all other chunks, and for views so narrow that ticks are too coarse.
template<bool logarithmic>
void countExactly(const SampleColumns::Chunk& chunk, SampleView samples, qsizetype begin,
                  qsizetype end, const TimePlacement& place, const RasterView& view,
                  const Mapping& to, quint32 weight, quint32* cells)
{
    for (qsizetype i = begin; i < end; ++i) {
        const float latency = chunk.latencyNs[static_cast<std::size_t>(i)];
        if (!(latency >= to.lowNs && latency < to.highNs))
            continue;
        const double x =
            place.zero +
            place.perNs * static_cast<double>(samples[static_cast<std::size_t>(i)].intendedNs);
        if (!(x >= 0 && x < view.width))
            continue;
        const auto row = static_cast<qint32>(rowOf<logarithmic>(latency, to));
        cells[static_cast<qint32>(x) * to.height + row] += weight;
    }
}

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// The CPU's version is chosen when the program is loaded, which is too early for the sanitizers.
#define FOR_EACH_CPU __attribute__((target_clones("avx2", "default")))
#else
#define FOR_EACH_CPU
#endif

FOR_EACH_CPU void findLinearCells(const float* latencies, const quint16* ticks, qint32 count,
                                  const Mapping& to, qint32* cells)
{
    findCells<false>(latencies, ticks, count, to, cells);
}

FOR_EACH_CPU void findLogarithmicCells(const float* latencies, const quint16* ticks, qint32 count,
                                       const Mapping& to, qint32* cells)
{
    findCells<true>(latencies, ticks, count, to, cells);
}

// The part of an input that one thread counts.
struct Share {
    const RasterInput* input = nullptr;
    qsizetype from = 0;
    qsizetype to = 0;
};

Mapping makeMapping(const RasterView& view)
{
    Mapping mapping;
    mapping.lowNs = static_cast<float>(view.lowNs);
    mapping.highNs = static_cast<float>(view.highNs);
    mapping.logarithmic = view.logarithmic;
    mapping.perLow = view.logarithmic ? static_cast<float>(1 / view.lowNs) : 0;
    const double extent =
        view.logarithmic ? std::log2(view.highNs / view.lowNs) : view.highNs - view.lowNs;
    mapping.rowScale = static_cast<float>(view.height / extent);
    mapping.lastRow = static_cast<float>(view.height - 1);
    mapping.lastColumn = static_cast<float>(view.width - 1);
    mapping.height = view.height;
    mapping.outside = view.width * view.height;
    return mapping;
}

bool isOutside(const SampleColumns::Chunk& chunk, const TimePlacement& place,
               const RasterView& view)
{
    const double left = place.zero + place.perNs * static_cast<double>(chunk.firstNs);
    const double right = place.zero + place.perNs * static_cast<double>(chunk.lastNs);
    return chunk.maxLatencyNs < static_cast<float>(view.lowNs) ||
           chunk.minLatencyNs >= static_cast<float>(view.highNs) || right < 0 || left >= view.width;
}

// An estimate takes runs of a step's samples, each from the middle of those that it stands for. So
// long that most pages of memory are not touched at all: that is what a frame would wait for.
struct Runs {
    qsizetype length = 0;
    qsizetype stride = 0;
    qsizetype first = 0; ///< in the chunk; may begin before it

    Runs(qsizetype begin, qsizetype end, qsizetype base, int oneOf)
    {
        constexpr qsizetype samples = 512;
        length = oneOf > 1 ? samples : end - begin;
        stride = length * oneOf;
        const qsizetype middle = (stride - length) / 2;
        first = oneOf > 1 ? (base + begin) / stride * stride + middle - base : begin;
    }
};

void countShare(const Share& share, const RasterView& view, int oneOf, quint32* cells)
{
    const TimePlacement& place = share.input->placement;
    if (!(place.perNs > 0))
        return;
    Mapping mapping = makeMapping(view);
    const SampleColumns& columns = *share.input->columns;
    const auto weight = static_cast<quint32>(oneOf);
    const double cellsPerTick = place.perNs * columns.tickNs();
    const auto find = mapping.logarithmic ? findLogarithmicCells : findLinearCells;
    const auto count = mapping.logarithmic ? countExactly<true> : countExactly<false>;
    std::array<qint32, SampleColumns::chunkSize> found;
    for (qsizetype at = share.from; at < share.to;) {
        const qsizetype index = at / SampleColumns::chunkSize;
        const qsizetype base = index * SampleColumns::chunkSize;
        const qsizetype begin = at - base;
        const qsizetype end = std::min(SampleColumns::chunkSize, share.to - base);
        at += end - begin;
        const SampleColumns::Chunk& chunk = *columns.chunks()[static_cast<std::size_t>(index)];
        const double left = place.zero + place.perNs * static_cast<double>(chunk.firstNs);
        const double right = place.zero + place.perNs * static_cast<double>(chunk.lastNs);
        if (isOutside(chunk, place, view))
            continue;
        const bool exactly =
            chunk.loose || cellsPerTick > coarsestTick || left < 0 || right >= view.width;
        mapping.columnScale = static_cast<float>(cellsPerTick);
        mapping.columnZero = static_cast<float>(
            place.zero + place.perNs * static_cast<double>(chunk.zeroNs) + cellsPerTick / 2);
        const Runs runs(begin, end, base, oneOf);
        for (qsizetype run = runs.first; run < end; run += runs.stride) {
            const qsizetype from = std::max(run, begin);
            const qsizetype to = std::min(run + runs.length, end);
            if (from >= to)
                continue;
            if (exactly) {
                count(chunk, share.input->samples.from(static_cast<std::size_t>(base)), from, to,
                      place, view, mapping, weight, cells);
                continue;
            }
            find(chunk.latencyNs.data() + from, chunk.ticks.data() + from,
                 static_cast<qint32>(to - from), mapping, found.data());
            for (qsizetype i = 0; i < to - from; ++i)
                cells[found[static_cast<std::size_t>(i)]] += weight;
        }
    }
}

} // namespace

void DensityRaster::reset(const RasterView& view)
{
    m_view = view;
    const auto cells = static_cast<std::size_t>(view.width) * static_cast<std::size_t>(view.height);
    m_cells.assign(cells + 1, 0);
}

qsizetype DensityRaster::samplesToCount(std::span<const RasterInput> inputs) const
{
    qsizetype samples = 0;
    for (const RasterInput& input : inputs) {
        const auto& chunks = input.columns->chunks();
        for (qsizetype i = input.from / SampleColumns::chunkSize; i < std::ssize(chunks); ++i) {
            if (!isOutside(*chunks[static_cast<std::size_t>(i)], input.placement, m_view))
                samples += input.columns->chunkFill(i);
        }
    }
    return samples;
}

void DensityRaster::add(std::span<const RasterInput> inputs, int oneOf)
{
    if (m_view.width <= 0 || m_view.height <= 0)
        return;
    qsizetype samples = 0;
    for (const RasterInput& input : inputs)
        samples += std::max<qsizetype>(0, input.columns->size() - input.from);
    if (samples == 0)
        return;
    const auto cpus = static_cast<qsizetype>(std::max(1U, std::thread::hardware_concurrency()));
    const qsizetype threads =
        std::clamp<qsizetype>(samples / samplesPerThread, 1, std::min<qsizetype>(cpus, 8));

    // Assigns an equal number of samples to each thread, in order.
    std::vector<std::vector<Share>> shares(static_cast<std::size_t>(threads));
    const qsizetype each = (samples + threads - 1) / threads;
    std::size_t thread = 0;
    qsizetype room = each;
    for (const RasterInput& input : inputs) {
        for (qsizetype from = input.from; from < input.columns->size();) {
            const qsizetype to = std::min(input.columns->size(), from + room);
            shares[thread].push_back({&input, from, to});
            room -= to - from;
            from = to;
            if (room == 0 && thread + 1 < shares.size()) {
                ++thread;
                room = each;
            }
        }
    }

    // Each thread has separate cells; this thread uses m_cells.
    std::vector<std::vector<quint32>> others(shares.size() - 1);
    std::vector<std::thread> running;
    for (std::size_t i = 1; i < shares.size(); ++i) {
        running.emplace_back([&, i] {
            others[i - 1].assign(m_cells.size(), 0);
            for (const Share& share : shares[i])
                countShare(share, m_view, oneOf, others[i - 1].data());
        });
    }
    for (const Share& share : shares[0])
        countShare(share, m_view, oneOf, m_cells.data());
    for (std::size_t i = 0; i < running.size(); ++i) {
        running[i].join();
        std::transform(m_cells.begin(), m_cells.end(), others[i].begin(), m_cells.begin(),
                       std::plus<>());
    }
    m_cells.back() = 0; // the cell outside the view is not used, and must not overflow
}

std::span<const quint32> DensityRaster::column(int x) const
{
    const auto height = static_cast<std::size_t>(m_view.height);
    return std::span(m_cells).subspan(static_cast<std::size_t>(x) * height, height);
}

quint64 DensityRaster::total() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), quint64{0});
}

std::span<const quint32> DensityRaster::cells() const
{
    return std::span(m_cells).first(m_cells.empty() ? 0 : m_cells.size() - 1);
}

} // namespace unisweep
