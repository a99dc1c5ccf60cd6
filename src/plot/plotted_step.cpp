// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/plotted_step.h"

#include <cmath>
#include <limits>

#include "plot/samples_read.h"
#include "results/client_share.h"

namespace unisweep
{

PlottedStep::PlottedStep(const StepRecord& record, LatencyKind kind)
    : m_id(record.id)
    , m_columns(record.offeredRate, kind)
{
}

void PlottedStep::readSamples(const StepData& data)
{
    const auto have = static_cast<std::size_t>(m_columns.size());
    if (data.samples.size() > have)
        m_columns.append(SampleView(data.samples).from(have));
    noteSamplesRead(static_cast<qsizetype>(data.samples.size() - have));
}

void PlottedStep::read(const StepData& data)
{
    readSamples(data);
    const auto now = static_cast<qsizetype>(data.samples.size());
    if (m_columns.kind() != LatencyKind::Service || m_serviceOf == now)
        return;
    const auto elapsed =
        std::chrono::nanoseconds(static_cast<qint64>(data.statistics.seconds * 1e9));
    if (data.record.state == RunState::Running) {
        for (auto i = static_cast<std::size_t>(m_runningService.samples()); i < data.samples.size();
             ++i)
            m_runningService.add(data.samples[i]);
        m_service = m_runningService.now(elapsed);
        return;
    }
    m_service = computeStatistics(data.samples, elapsed, LatencyKind::Service);
    m_serviceOf = now;
    noteSamplesRead(now);
}

double PlottedStep::fenceNs(const OutlierRule& rule, const LatencyStatistics& latency, bool running)
{
    if (!running) {
        m_fence.reset();
        return outlierFenceNs(rule, latency);
    }
    if (!m_fence || m_fence->rule != rule || latency.count < m_fence->latencies ||
        latency.count >= m_fence->latencies + m_fence->latencies / 10 + 1)
        m_fence = {rule, latency.count, outlierFenceNs(rule, latency)};
    return m_fence->ns;
}

const std::vector<qsizetype>& PlottedStep::outliers(const SampleList& samples, double fenceNs,
                                                    double medianNs)
{
    if (fenceNs != m_searchedNs) {
        m_searchedNs = fenceNs;
        m_searched = 0;
        m_outliers.clear();
        m_outliersByClient = 0;
    }
    // The columns' floats only preselect candidates; the samples decide. The next smaller float
    // than the fence allows for the rounding of both.
    const float candidate =
        std::nextafter(static_cast<float>(fenceNs), -std::numeric_limits<float>::infinity());
    samplesVisited() += m_columns.size() - m_searched;
    while (m_searched < m_columns.size()) {
        const qsizetype chunkIndex = m_searched / SampleColumns::chunkSize;
        const qsizetype base = chunkIndex * SampleColumns::chunkSize;
        const qsizetype fill = m_columns.chunkFill(chunkIndex);
        const auto& chunk = *m_columns.chunks()[static_cast<std::size_t>(chunkIndex)];
        if (chunk.maxLatencyNs >= candidate) {
            for (qsizetype i = m_searched - base; i < fill; ++i) {
                if (!(chunk.latencyNs[static_cast<std::size_t>(i)] >= candidate))
                    continue;
                const Sample& sample = samples[static_cast<std::size_t>(base + i)];
                if (!(static_cast<double>(shownLatency(sample, m_columns.kind())) > fenceNs))
                    continue;
                m_outliers.push_back(base + i);
                m_outliersByClient +=
                    m_columns.kind() == LatencyKind::Response && isLateByClient(sample, medianNs);
            }
        }
        m_searched = base + fill;
    }
    return m_outliers;
}

double medianOfSteps(const std::vector<StepData>& steps, LatencyKind kind)
{
    std::vector<qint64> latencies;
    for (const StepData& step : steps) {
        noteSamplesRead(static_cast<qsizetype>(step.samples.size()));
        SampleView(step.samples).forEach([&](const Sample& sample) {
            const qint64 latency = shownLatency(sample, kind);
            if (sample.intendedNs >= 0 && latency != never)
                latencies.push_back(latency);
        });
    }
    return static_cast<double>(describe(latencies).medianNs);
}

} // namespace unisweep
