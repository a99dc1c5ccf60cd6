// SPDX-License-Identifier: GPL-3.0-or-later
// Translated names of values whose stored names are in English. Any thread.
#pragma once

#include <QString>

#include "results/episode_cause.h"
#include "results/rate_comparison.h"
#include "results/run_data.h"
#include "results/verdict.h"

namespace unisweep
{

QString displayName(Cause cause);
QString displayName(ComparedRate::Verdict verdict);
QString displayName(RunState state);
QString displayName(Verdict::Kind kind);
/// The kind in the user's language; the reason as stored, in English.
QString displayText(const Verdict& verdict);

} // namespace unisweep
