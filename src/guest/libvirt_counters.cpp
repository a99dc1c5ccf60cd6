// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/libvirt_counters.h"

#include <algorithm>
#include <array>

#include "base/clock_now.h"

namespace unisweep
{

static void add(std::optional<qint64>& sum, qint64 value)
{
    sum = sum.value_or(0) + value;
}

// libvirt reports -1 for unknown counters.
static std::optional<qint64> known(long long value)
{
    return value < 0 ? std::nullopt : std::optional<qint64>(value);
}

void addVcpuStatistic(const char* name, qint64 value, GuestCounters& counters)
{
    const QByteArrayView field(name);
    if (!field.startsWith("vcpu."))
        return;
    if (field.endsWith(".time"))
        add(counters.vcpuNs, value);
    else if (field.endsWith(".delay"))
        add(counters.vcpuDelayNs, value);
    // KVM's statistics, reported since QEMU 7.1 and libvirt 8.9.
    else if (field.endsWith(".halt_poll_success_ns.sum") ||
             field.endsWith(".halt_poll_fail_ns.sum"))
        add(counters.haltPollNs, value);
}

static void readStatistics(virDomainPtr domain, GuestCounters& counters)
{
    std::array<virDomainPtr, 2> domains = {domain, nullptr};
    virDomainStatsRecordPtr* records = nullptr;
    const int count = virDomainListGetStats(domains.data(), VIR_DOMAIN_STATS_VCPU, &records, 0);
    for (int i = 0; i < count; ++i) {
        for (int p = 0; p < records[i]->nparams; ++p) {
            const virTypedParameter& parameter = records[i]->params[p];
            if (parameter.type == VIR_TYPED_PARAM_ULLONG)
                addVcpuStatistic(parameter.field, static_cast<qint64>(parameter.value.ul),
                                 counters);
        }
    }
    if (records)
        virDomainStatsRecordListFree(records);
}

// libvirt reports the guest's view: received is what the guest received.
static void readNic(virDomainPtr domain, const QByteArray& device, GuestCounters& counters)
{
    virDomainInterfaceStatsStruct stats{};
    if (device.isEmpty() ||
        virDomainInterfaceStats(domain, device.constData(), &stats, sizeof stats) != 0)
        return;
    counters.receivedBytes = known(stats.rx_bytes);
    counters.receivedPackets = known(stats.rx_packets);
    counters.receiveDrops = known(stats.rx_drop);
    counters.sentBytes = known(stats.tx_bytes);
    counters.sentPackets = known(stats.tx_packets);
    counters.sendDrops = known(stats.tx_drop);
}

static void readMemory(virDomainPtr domain, GuestCounters& counters)
{
    std::array<virDomainMemoryStatStruct, VIR_DOMAIN_MEMORY_STAT_NR> stats{};
    const int count = virDomainMemoryStats(domain, stats.data(), stats.size(), 0);
    std::optional<qint64> usable;
    for (int i = 0; i < count; ++i) {
        const auto& stat = stats.at(static_cast<std::size_t>(i));
        const auto value = static_cast<qint64>(stat.val);
        switch (stat.tag) {
        case VIR_DOMAIN_MEMORY_STAT_RSS:
            counters.residentKiB = value;
            break;
        case VIR_DOMAIN_MEMORY_STAT_ACTUAL_BALLOON:
            counters.balloonKiB = value;
            break;
        case VIR_DOMAIN_MEMORY_STAT_AVAILABLE:
            counters.availableKiB = value;
            break;
        case VIR_DOMAIN_MEMORY_STAT_USABLE:
            usable = value;
            break;
        case VIR_DOMAIN_MEMORY_STAT_MAJOR_FAULT:
            counters.majorFaults = value;
            break;
        default:
            break;
        }
    }
    if (counters.availableKiB && usable)
        counters.memoryUsedKiB = known(*counters.availableKiB - *usable);
}

GuestCounters readCounters(const DomainHandle& domain, const CountersWanted& wanted)
{
    GuestCounters counters;
    const qint64 queriedNs = monotonicNowNs();
    virDomainInfo info{};
    if (virDomainGetInfo(domain.get(), &info) == 0)
        counters.cpuNs = static_cast<qint64>(info.cpuTime);
    if (wanted.vcpus)
        readStatistics(domain.get(), counters);
    readNic(domain.get(), wanted.nic, counters);
    const qint64 took = monotonicNowNs() - queriedNs;
    counters.monotonicNs =
        static_cast<quint64>(queriedNs + took / 2); // midpoint: the query may be slow
    if (wanted.memory)
        readMemory(domain.get(), counters);
    return counters;
}

} // namespace unisweep
