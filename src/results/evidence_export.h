// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence recorded with the samples, for the exports of results_export.h: the scheduling
// record, the guest's door and its runtime's events.
#pragma once

#include <memory>
#include <optional>

#include <QJsonObject>
#include <QJsonValue>
#include <QTextStream>

#include "evidence/thread_line.h"
#include "results/collection_share.h"
#include "results/run_data.h"

namespace unisweep
{

/// Additional columns of samples; a column that no step of the run has is omitted.
/// - `entered_ns`, `left_ns`: when the request passed the guest's door.
/// - `guest_running_ns`, `guest_waiting_ns`, `guest_asleep_ns`: what the guest did between the
///   request's sending and its answer.
/// - `collections_ns`: a lower bound of how much of that time collections took.
class EvidenceColumns
{
public:
    explicit EvidenceColumns(const RunData& run);

    /// Each name with a comma before it.
    QString header() const;
    /// Selects the step of the following samples; `step` must outlive them.
    void begin(const StepData& step);
    void write(QTextStream& out, std::size_t sample) const;

private:
    bool m_hasDoor = false;
    bool m_hasGuest = false;
    bool m_hasEvents = false;
    const StepData* m_step = nullptr;
    std::shared_ptr<const ThreadLine> m_guest; ///< of m_step; null: not recorded
    std::optional<CollectionTimes> m_collections;
};

QJsonObject latencyObject(const LatencyStatistics& latency);

// Each for a step; null if not recorded.
QJsonValue doorObject(const StepData& step);
/// Totals of the step, for the guest as a whole and for each of its threads.
QJsonValue schedulingObject(const StepData& step);
QJsonValue eventsObject(const StepData& step);

} // namespace unisweep
