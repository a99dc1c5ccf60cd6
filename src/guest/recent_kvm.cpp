// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/recent_kvm.h"

#include <chrono>
#include <map>
#include <mutex>

namespace unisweep
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

static constexpr auto cacheDuration = 5s;

KvmProbe kvmFor(const HypervisorUri& uri)
{
    struct CachedProbe {
        Clock::time_point at;
        KvmProbe probe;
    };
    static std::mutex mutex;
    static std::map<QString, CachedProbe> probes;
    const QString text = uri.toText();
    {
        const std::scoped_lock lock(mutex);
        const auto one = probes.find(text);
        if (one != probes.end() && Clock::now() - one->second.at < cacheDuration)
            return one->second.probe;
    }
    const KvmProbe probe = queryKvm(uri); // without the lock: others may ask of other hypervisors
    const std::scoped_lock lock(mutex);
    probes[text] = {Clock::now(), probe};
    return probe;
}

} // namespace unisweep
