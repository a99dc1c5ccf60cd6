// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about collections, for people.
#pragma once

#include "results/outlier_report.h"

namespace unisweep
{

/// "minor collection of 152 µs from 1.23456 s; this request waited in it for 148 µs of 171 µs
/// beyond the median". `during`: the collections that the request waited in, at least one.
QString collectionEvidence(const CollectionShare& share, const std::vector<RuntimeEvent>& during);

/// A sentence about a curve, starting with its name.
QString collectionsText(const CurveCollections& curve, const RunData& run);

} // namespace unisweep
