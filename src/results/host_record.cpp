// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/host_record.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace unisweep
{

using namespace Qt::StringLiterals;

static void sortByTime(std::vector<HostSpan>& spans)
{
    std::sort(spans.begin(), spans.end(),
              [](const HostSpan& a, const HostSpan& b) { return a.fromNs < b.fromNs; });
}

HostChance::HostChance(const HostRecord& record, qint64 durationNs)
    : m_durationNs(static_cast<double>(durationNs))
{
    std::vector<HostSpan> spans = record.stalls;
    spans.insert(spans.end(), record.steals.begin(), record.steals.end());
    std::sort(spans.begin(), spans.end(),
              [](const HostSpan& a, const HostSpan& b) { return a.lostNs > b.lostNs; });
    double covered = 0;
    for (const HostSpan& span : spans) {
        covered += static_cast<double>(span.toNs - span.fromNs);
        m_spans.push_back({span.lostNs, covered});
    }
}

double HostChance::share(double minNs, qint64 lengthNs) const
{
    const auto end =
        std::partition_point(m_spans.begin(), m_spans.end(), [minNs](const Longer& span) {
            return static_cast<double>(span.lostNs) >= minNs;
        });
    if (end == m_spans.begin())
        return 0;
    const auto count = static_cast<double>(end - m_spans.begin());
    const double covered = std::prev(end)->covered + count * static_cast<double>(lengthNs);
    return m_durationNs <= 0 ? 1 : std::min(1.0, covered / m_durationNs);
}

// Untrusted numbers: bounded so that the sum of two does not overflow.
static qint64 bounded(const QJsonValue& value)
{
    constexpr qint64 most = qint64{1} << 60;
    return std::clamp(value.toInteger(), -most, most);
}

HostRecord readHostRecord(const QByteArray& clientJson)
{
    HostRecord record;
    const QJsonObject sentinel =
        QJsonDocument::fromJson(clientJson).object().value("sentinel"_L1).toObject();
    record.processors = sentinel.value("processors"_L1).toInt();
    const QJsonArray stalls = sentinel.value("stalls"_L1).toArray();
    for (const QJsonValue& value : stalls) {
        const QJsonArray row = value.toArray(); // due, late, processor
        const qint64 due = bounded(row.at(0));
        const qint64 late = bounded(row.at(1));
        record.stalls.push_back({due, due + late, late});
        record.longestStallNs = std::max(record.longestStallNs, late);
    }
    const QJsonArray steals = sentinel.value("steal"_L1).toArray();
    for (const QJsonValue& value : steals) {
        const QJsonArray row = value.toArray(); // from, to, stolen
        record.steals.push_back({bounded(row.at(0)), bounded(row.at(1)), bounded(row.at(2))});
    }
    sortByTime(record.stalls);
    sortByTime(record.steals);
    return record;
}

} // namespace unisweep
