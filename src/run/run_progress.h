// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QMetaType>
#include <QString>

#include "experiment/experiment.h"

namespace unisweep
{

/// The progress of a run, for status bars and terminals.
struct RunProgress {
    QString activity; ///< "booting Linux, BIND with 512 MiB", "35,000 requests/s"
    int step = 0;     ///< from 1 during steps; 0 before the first
    int steps = 0;
    double fraction = 0;             ///< 0 to 1
    std::chrono::nanoseconds left{}; ///< an estimate
    /// Before the first guest boots: an image is being built or the client calibrated. The fraction
    /// applies to that alone.
    bool preparing = false;
};

/// Estimates the remaining time. The duration of steps is known; that of boots is learned.
class ProgressEstimate
{
public:
    explicit ProgressEstimate(const Experiment& experiment);

    void bootBegins();
    void bootEnds(); ///< also after a failure
    void stepBegins();
    void stepEnds();
    /// Removes boots and steps that will not run.
    void skip(int boots, int steps);

    /// `inActivity`: time since the boot began, or the step's warm-up.
    RunProgress now(const QString& activity, std::chrono::nanoseconds inActivity) const;

private:
    std::chrono::nanoseconds bootTime() const;

    std::chrono::nanoseconds m_stepTime;
    int m_steps = 0;
    int m_stepsDone = 0;
    int m_stepsLeft = 0;
    int m_bootsLeft = 0;
    int m_bootsDone = 0;
    std::chrono::nanoseconds m_bootsTook{};
    std::chrono::steady_clock::time_point m_bootBegan;
    bool m_booting = false;
    bool m_inStep = false;
    std::chrono::nanoseconds m_done{};
};

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::RunProgress)
