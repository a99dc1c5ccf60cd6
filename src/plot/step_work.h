// SPDX-License-Identifier: GPL-3.0-or-later
// Results that a figure computes from all samples of its steps.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/background_job.h"
#include "plot/samples_read.h"
#include "results/run_data.h"

namespace unisweep
{

/// The cost of reading a step, in samples.
using StepSize = qsizetype (*)(const StepData&);
inline qsizetype samplesOf(const StepData& step)
{
    return static_cast<qsizetype>(step.samples.size());
}

/// Caches results by step and by a key, which contains everything else that they depend on. In
/// windows, results that need more than a few samples are computed in the background, a few steps
/// at a time, and the figure is then refreshed; for exports they are computed immediately. Use in
/// refresh(): call find() and want(), then start().
template<class Key, class Result, StepSize size = samplesOf> class StepWork
{
public:
    /// Called on any thread, with a copy of the step (which shares its samples).
    using Compute = Result (*)(const StepData&, const Key&);
    struct Known {
        Key key;
        qsizetype samples = 0; ///< the step's size when the result was computed
        Result result;
    };

    /// `ready` is called on the GUI thread when new results are available.
    StepWork(Compute compute, std::function<void()> ready)
        : m_compute(compute)
        , m_ready(std::move(ready))
    {
    }

    /// Call when the samples of steps have changed.
    void forget()
    {
        m_known.clear();
        m_wanted.clear();
        m_job.cancel();
    }
    /// The newest result for this key, possibly from fewer samples; nullptr if there is none.
    const Known* find(const StepData& step, const Key& key) const
    {
        const auto found = m_known.find(step.record.id);
        return found != m_known.end() && found->second.key == key ? &found->second : nullptr;
    }
    Known* find(const StepData& step, const Key& key)
    {
        return const_cast<Known*>(std::as_const(*this).find(step, key));
    }
    /// Requests the result for all current samples, or computes it immediately: if only few samples
    /// are needed, or for an export (`picture`). Returns find().
    Known* want(const StepData& step, const Key& key, bool picture)
    {
        Known* known = find(step, key);
        const qsizetype samples = size(step);
        if (known && known->samples == samples)
            return known;
        m_few -= samples;
        if (!picture && m_few < 0) {
            m_wanted.emplace_back(step, key);
            return known;
        }
        store(step.record.id, read(m_compute, step, key));
        return find(step, key);
    }
    /// Starts computing requested results. Those that remain must be requested again after ready().
    void start()
    {
        m_few = fewSamples;
        auto wanted = std::exchange(m_wanted, {});
        if (wanted.empty() || m_job.isRunning())
            return;
        m_job.start(
            [wanted = std::move(wanted), compute = m_compute](const std::stop_token& stop) {
                constexpr qsizetype enough = 1'000'000; // samples, after which results are shown
                std::vector<std::pair<qint64, Known>> results;
                qsizetype done = 0;
                for (const auto& [step, key] : wanted) {
                    if (done > enough || stop.stop_requested())
                        break;
                    results.emplace_back(step.record.id, StepWork::read(compute, step, key));
                    done += results.back().second.samples;
                }
                return results;
            },
            [this](std::vector<std::pair<qint64, Known>> results) {
                for (auto& [id, known] : results)
                    store(id, std::move(known));
                m_ready();
            });
    }

private:
    static Known read(Compute compute, const StepData& step, const Key& key)
    {
        const qsizetype samples = size(step);
        noteSamplesRead(samples);
        return {key, samples, compute(step, key)};
    }
    void store(qint64 id, Known known) { m_known.insert_or_assign(id, std::move(known)); }

    const Compute m_compute;
    const std::function<void()> m_ready;
    std::map<qint64, Known> m_known; ///< by step id
    std::vector<std::pair<StepData, Key>> m_wanted;
    qsizetype m_few = fewSamples; ///< samples that this refresh may still read immediately
    BackgroundJob m_job;
};

} // namespace unisweep
