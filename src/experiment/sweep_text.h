// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps and ladders as text in a line of the form.
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "experiment/boot_plan.h"
#include "experiment/rates.h"

namespace unisweep
{

/// "250, 500, 1k", "5k..80k step 5k", "100..100k log 10"; k and M multiply. nullopt if it is none
/// of these; check() examines the values.
std::optional<Rates> parseRates(const QString& text);
/// The form that parseRates() reads back: "5000..80000 step 5000".
QString formatRates(const Rates& rates);

/// "1024", "1024, 512, 96", or "1024..64", which halves the first until the last.
std::optional<QList<int>> parseMemoryLadder(const QString& text);
QString formatMemoryLadder(const QList<int>& memoryMiB);

/// "64, 512, 1470", in the order given.
std::optional<QList<int>> parseSizes(const QString& text);
QString formatSizes(const QList<int>& sizes);

/// "32..512 within 8", in MiB; empty without a search.
QString formatMemorySearch(const std::optional<MemorySearch>& search);
/// nullopt if the text is invalid; a search that is nullopt if it is empty. "within 8" is optional.
std::optional<std::optional<MemorySearch>> parseMemorySearch(const QString& text);

} // namespace unisweep
