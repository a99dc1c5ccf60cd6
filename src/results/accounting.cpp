// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/accounting.h"

#include <algorithm>
#include <map>

namespace unisweep
{

static constexpr quint64 shortestSpanNs = 140'000'000;
// Readings up to this long before or after a step are used to interpolate its counters.
static constexpr quint64 reachNs = 1'000'000'000;

const std::vector<std::pair<const char*, Counter>>& accountingColumns()
{
    static const std::vector<std::pair<const char*, Counter>> columns = {
        {"cpu_ns", &AccountingPoint::cpuNs},
        {"memory_used_kib", &AccountingPoint::memoryUsedKiB},
        {"resident_kib", &AccountingPoint::residentKiB},
        {"vcpu_ns", &AccountingPoint::vcpuNs},
        {"vcpu_delay_ns", &AccountingPoint::vcpuDelayNs},
        {"halt_poll_ns", &AccountingPoint::haltPollNs},
        {"balloon_kib", &AccountingPoint::balloonKiB},
        {"available_kib", &AccountingPoint::availableKiB},
        {"major_faults", &AccountingPoint::majorFaults},
        {"received_bytes", &AccountingPoint::receivedBytes},
        {"sent_bytes", &AccountingPoint::sentBytes},
        {"received_drops", &AccountingPoint::receivedDrops},
        {"sent_drops", &AccountingPoint::sentDrops},
        {"own_cpu_ns", &AccountingPoint::ownCpuNs},
        {"host_busy_ns", &AccountingPoint::hostBusyNs},
        {"host_stolen_ns", &AccountingPoint::hostStolenNs},
        {"host_total_ns", &AccountingPoint::hostTotalNs},
    };
    return columns;
}

static std::optional<qint64> difference(const AccountingPoint& from, const AccountingPoint& to,
                                        Counter counter)
{
    const std::optional<qint64> before = from.*counter;
    const std::optional<qint64> after = to.*counter;
    if (!before || !after || *after < *before)
        return {};
    return *after - *before;
}

static std::optional<double> ratio(std::optional<qint64> part, std::optional<qint64> whole)
{
    if (!part || !whole || *whole <= 0)
        return {};
    return static_cast<double>(*part) / static_cast<double>(*whole);
}

static std::optional<double> perSecond(std::optional<qint64> count, qint64 spanNs)
{
    if (!count)
        return {};
    return static_cast<double>(*count) * 1e9 / static_cast<double>(spanNs);
}

std::vector<UseOfHost> useOfHost(const std::vector<AccountingPoint>& accounting)
{
    std::vector<UseOfHost> uses;
    std::map<qint64, AccountingPoint> before;
    for (const AccountingPoint& to : accounting) {
        const auto known = before.find(to.guest);
        if (known == before.end()) {
            before.emplace(to.guest, to);
            continue;
        }
        const AccountingPoint from = known->second;
        if (to.monotonicNs < from.monotonicNs + shortestSpanNs)
            continue;
        known->second = to;
        const auto span = static_cast<qint64>(to.monotonicNs - from.monotonicNs);
        const auto of = [&](Counter counter) { return difference(from, to, counter); };
        UseOfHost use;
        use.guest = to.guest;
        use.fromNs = from.monotonicNs;
        use.toNs = to.monotonicNs;
        use.vcpu = ratio(of(&AccountingPoint::vcpuNs), span);
        use.total = ratio(of(&AccountingPoint::cpuNs), span);
        use.waiting = ratio(of(&AccountingPoint::vcpuDelayNs), span);
        const auto host = of(&AccountingPoint::hostTotalNs);
        use.hostBusy = ratio(of(&AccountingPoint::hostBusyNs), host);
        use.hostStolen = ratio(of(&AccountingPoint::hostStolenNs), host);
        use.receivedBytesPerSecond = perSecond(of(&AccountingPoint::receivedBytes), span);
        use.sentBytesPerSecond = perSecond(of(&AccountingPoint::sentBytes), span);
        const auto in = of(&AccountingPoint::receivedDrops);
        const auto out = of(&AccountingPoint::sentDrops);
        if (in || out)
            use.drops = in.value_or(0) + out.value_or(0);
        uses.push_back(use);
    }
    return uses;
}

std::vector<OwnUse> ownUse(const std::vector<AccountingPoint>& accounting)
{
    std::vector<OwnUse> uses;
    std::map<qint64, AccountingPoint> before;
    for (const AccountingPoint& to : accounting) {
        if (!to.ownCpuNs)
            continue;
        const auto [known, first] = before.try_emplace(to.guest, to);
        const AccountingPoint from = std::exchange(known->second, to);
        const auto used = difference(from, to, &AccountingPoint::ownCpuNs);
        if (!first && used && to.monotonicNs > from.monotonicNs)
            uses.push_back({to.guest, from.monotonicNs, to.monotonicNs,
                            static_cast<double>(*used) /
                                static_cast<double>(to.monotonicNs - from.monotonicNs)});
    }
    return uses;
}

namespace
{

// The readings of one guest within reachNs of a span of time.
class Readings
{
public:
    Readings(const std::vector<AccountingPoint>& all, qint64 guest, quint64 fromNs, quint64 toNs)
        : m_fromNs(fromNs)
        , m_toNs(toNs)
    {
        const quint64 first = fromNs > reachNs ? fromNs - reachNs : 0;
        auto it = std::lower_bound(
            all.begin(), all.end(), first,
            [](const AccountingPoint& point, quint64 ns) { return point.monotonicNs < ns; });
        for (; it != all.end() && it->monotonicNs <= toNs + reachNs; ++it) {
            if (it->guest == guest)
                m_points.push_back(*it);
        }
    }

    // The counter's growth in the span, interpolated linearly between readings.
    std::optional<double> growth(Counter counter) const
    {
        const auto from = at(m_fromNs, counter);
        const auto to = at(m_toNs, counter);
        if (!from || !to)
            return {};
        return *to - *from;
    }

private:
    std::optional<double> at(quint64 ns, Counter counter) const
    {
        const AccountingPoint* before = nullptr; // the last reading that has this counter
        for (const AccountingPoint& point : m_points) {
            const std::optional<qint64> count = point.*counter;
            if (!count)
                continue;
            if (point.monotonicNs == ns)
                return static_cast<double>(*count);
            if (point.monotonicNs > ns) {
                if (!before)
                    return {};
                const auto span = static_cast<double>(point.monotonicNs - before->monotonicNs);
                const double share = static_cast<double>(ns - before->monotonicNs) / span;
                const qint64 countBefore = *(before->*counter);
                return static_cast<double>(countBefore) +
                       share * static_cast<double>(*count - countBefore);
            }
            before = &point;
        }
        return {};
    }

    quint64 m_fromNs;
    quint64 m_toNs;
    std::vector<AccountingPoint> m_points;
};

} // namespace

StepCost stepCost(const RunData& run, const StepData& step)
{
    StepCost cost;
    const double spanNs = step.statistics.seconds * 1e9;
    const quint64 from = step.record.epochMonotonicNs;
    if (from == 0 || spanNs <= 0)
        return cost;
    const Readings readings(run.accounting, step.record.guest, from,
                            from + static_cast<quint64>(spanNs));
    const auto inCpus = [&](Counter counter) -> std::optional<double> {
        const auto ns = readings.growth(counter);
        if (!ns)
            return {};
        return *ns / spanNs;
    };
    cost.vcpu = inCpus(&AccountingPoint::vcpuNs);
    cost.total = inCpus(&AccountingPoint::cpuNs);
    cost.waiting = inCpus(&AccountingPoint::vcpuDelayNs);
    cost.haltPolling = inCpus(&AccountingPoint::haltPollNs);
    const qint64 responses = step.statistics.count(Outcome::Answered);
    if (cost.total && responses > 0)
        cost.cpuNsPerResponse = *cost.total * spanNs / static_cast<double>(responses);
    const auto host = readings.growth(&AccountingPoint::hostTotalNs);
    const auto shareOfHost = [&](Counter counter) -> std::optional<double> {
        const auto ns = readings.growth(counter);
        if (!ns || !host || *host <= 0)
            return {};
        return *ns / *host;
    };
    cost.hostBusy = shareOfHost(&AccountingPoint::hostBusyNs);
    cost.hostStolen = shareOfHost(&AccountingPoint::hostStolenNs);
    return cost;
}

} // namespace unisweep
