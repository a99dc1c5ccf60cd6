// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "load/load_client.h"
#include "load/load_host.h"

namespace unisweep
{

/// unisweep-load on other machines: copied there, verified by its hash, and run over ssh with its
/// sample stream on standard output. Several hosts share the rate equally. Their clocks are
/// compared before each step, and their samples are reported as one client's, on the axis of the
/// host that started first.
class DistributedClient : public LoadClient
{
public:
    /// Installs `program` on every host. Throws LoadError.
    DistributedClient(const QStringList& hosts, const QString& program,
                      const std::stop_token& stop);

    Client kind() const override { return Client::Native; }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;
    /// The summary is {"load_from": [{"host", "sha256", "clock_offset_ns",
    /// "clock_realtime_offset_ns", "clock_round_trip_ns", "epoch_ns", "late_start_ns", "summary"},
    /// …]}.
    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;

private:
    std::vector<LoadHost> m_hosts;
};

} // namespace unisweep
