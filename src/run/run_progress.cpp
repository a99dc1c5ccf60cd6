// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/run_progress.h"

#include <algorithm>

#include "run/run_plan.h"

namespace unisweep
{

using namespace std::chrono_literals;

// Assumed until the first boot: the boot time of an emulated Linux guest.
static constexpr std::chrono::nanoseconds assumedBoot = 7s;
// Start and end of the client, and the last responses.
static constexpr std::chrono::nanoseconds stepOverhead = 300ms;

ProgressEstimate::ProgressEstimate(const Experiment& experiment)
    : m_stepTime(experiment.warmUp + experiment.duration + stepOverhead)
    , m_steps(static_cast<int>(experiment.stepCount()))
    , m_stepsLeft(m_steps)
{
    if (experiment.kind == ExperimentKind::Boot) {
        const auto series = static_cast<int>(experiment.series.size());
        const auto sizes = static_cast<int>(experiment.memoryMiB.size());
        m_bootsLeft = series * sizes * experiment.boot.count;
        if (experiment.boot.leastMemory)
            m_bootsLeft += series * experiment.boot.leastMemory->boots();
        return;
    }
    for (const PlannedSweep& sweep : planRun(experiment))
        m_bootsLeft += sweep.boots ? 1 : 0;
}

std::chrono::nanoseconds ProgressEstimate::bootTime() const
{
    return m_bootsDone == 0 ? assumedBoot : m_bootsTook / m_bootsDone;
}

void ProgressEstimate::bootBegins()
{
    m_booting = true;
    m_bootBegan = std::chrono::steady_clock::now();
}

void ProgressEstimate::bootEnds()
{
    m_booting = false;
    const auto took = std::chrono::steady_clock::now() - m_bootBegan;
    m_bootsTook += took;
    m_done += took;
    ++m_bootsDone;
    --m_bootsLeft;
}

void ProgressEstimate::stepBegins()
{
    m_inStep = true;
}

void ProgressEstimate::stepEnds()
{
    m_inStep = false;
    ++m_stepsDone;
    --m_stepsLeft;
    m_done += m_stepTime;
}

void ProgressEstimate::skip(int boots, int steps)
{
    m_bootsLeft -= boots;
    m_stepsLeft -= steps;
}

RunProgress ProgressEstimate::now(const QString& activity,
                                  std::chrono::nanoseconds inActivity) const
{
    const std::chrono::nanoseconds whole = m_booting ? bootTime() : m_inStep ? m_stepTime : 0ns;
    const std::chrono::nanoseconds current = std::min(inActivity, whole);
    RunProgress progress;
    progress.activity = activity;
    progress.steps = m_steps;
    progress.step = m_stepsDone + (m_inStep ? 1 : 0);
    progress.left = m_stepsLeft * m_stepTime + m_bootsLeft * bootTime() - current;
    const double done = std::chrono::duration<double>(m_done + current).count();
    const double left = std::chrono::duration<double>(progress.left).count();
    progress.fraction = done + left > 0 ? done / (done + left) : 0;
    return progress;
}

} // namespace unisweep
