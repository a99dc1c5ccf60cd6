// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of load clients that a run uses.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <stop_token>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/cpu_list.h"
#include "experiment/experiment.h"
#include "sample/client_report.h"
#include "sample/sample_stream.h"

namespace unisweep
{

/// The client could not be started, failed, or printed something invalid. The message is
/// translated: the reason, and what to do.
struct LoadError : std::runtime_error {
    explicit LoadError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// What to request, and at which address.
struct LoadTarget {
    QString address; ///< a literal IP address
    quint16 port = 0;
    Service service = Service::Dns;
    DnsQuestion dns;
    HttpRequest http;
    BandwidthTest::Direction direction = BandwidthTest::Direction::ToGuest; ///< TCP and UDP
    /// Called between fork and exec of the client (system calls only) to enter the guest's network
    /// namespace. Empty: the client stays in this host's network.
    std::function<void()> enterNetwork;
    LoadOptions options;
    CpuList cpus; ///< CPUs of this host that the client is confined to; empty: any

    /// Enters the network and confines the CPUs; to be called between fork and exec. Empty if
    /// neither is needed.
    std::function<void()> clientPlace() const;
    /// Whether requests are datagrams: for the service UDP, and for DNS by its transport.
    bool usesUdp() const;
};

/// One step.
struct LoadStep {
    int rate = 0; ///< requests/s; for TCP and UDP, Mbit/s
    std::chrono::nanoseconds duration{};
    std::chrono::nanoseconds warmUp{};
    std::chrono::nanoseconds timeout{};
    Arrivals arrivals = Arrivals::Constant;
    quint64 seed = 1;
    bool heavy = false; ///< Experiment::heavyLoad
    bool watched =
        false; ///< packets are recorded at the guest's door, so each request must be its own packet
    int datagramBytes = 0; ///< UDP: payload bytes per datagram
};

/// An error message about the folder of temporary files, for a file there that cannot be written.
QString noTemporaryFile(const QString& why);

/// The queries as lines of a file for dnsperf, queryperf and the native client: "NAME TYPE".
QByteArray queryLines(const DnsQuestion& question);

/// Called on the thread that runs the step.
struct LoadHandlers {
    std::function<void(const Hello&)> onHello;
    std::function<void(std::span<const Sample>)> onSamples;
    std::function<void(const Progress&)> onProgress;
    /// For clients that report no samples: once, at the end.
    std::function<void(const ClientSummary&)> onSummary;
    /// For bandwidth tests, which report no samples: as intervals arrive.
    std::function<void(const TransferInterval&)> onInterval;
    /// Every few tens of milliseconds, regardless of samples.
    std::function<void()> onTick;
    /// Notes about the client's figures, for the log. May be empty.
    std::function<void(const QString&)> onNote;
};

/// The result of waiting for a target.
struct Readiness {
    bool ready = false;
    quint64 monotonicNs = 0; ///< CLOCK_MONOTONIC of the first correct response
    QString why;             ///< the last error, if not ready
};

/// Functions block; use on the run's thread. When `stop` is requested, they end the client and
/// return what they have.
class LoadClient
{
public:
    LoadClient() = default;
    LoadClient(const LoadClient&) = delete;
    LoadClient& operator=(const LoadClient&) = delete;
    virtual ~LoadClient() = default;

    virtual Client kind() const = 0;
    /// Waits for the first correct response. If `onTick` returns false, gives up immediately.
    virtual Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                const std::function<bool()>& onTick, std::stop_token stop) = 0;
    /// Runs a step and returns the client's summary (JSON). Throws LoadError.
    virtual QByteArray run(const LoadTarget& target, const LoadStep& step,
                           const LoadHandlers& handlers, std::stop_token stop) = 0;
};

/// Creates a client of that kind. Throws LoadError if it is not installed.
std::unique_ptr<LoadClient> makeLoadClient(const Client& client);

/// Why a client (iperf 2 and iperf3 need their own servers) does not work with this server, given
/// its catalog id; empty if it does.
QString whyOtherServer(const Client& client, const QString& server);
/// Creates a client on the machines `from` (Experiment::loadFrom) and installs it there.
std::unique_ptr<LoadClient> makeDistributedClient(const QStringList& from, std::stop_token stop);

/// Why the client cannot be used on this host, and what to do; empty if it can.
QString whyNoLoadClient(const Client& client);

} // namespace unisweep
