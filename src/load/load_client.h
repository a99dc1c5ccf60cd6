// SPDX-License-Identifier: GPL-3.0-or-later
// What a run needs of a load client, whichever program it is.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <stdexcept>
#include <stop_token>

#include <QByteArray>
#include <QString>

#include "experiment/experiment.h"
#include "sample/sample_stream.h"

namespace unisweep
{

/// The client could not be started, failed, or spoke nonsense. Says which, and what to do.
struct LoadError : std::runtime_error {
    explicit LoadError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

/// What to ask, of whom.
struct LoadTarget {
    QString address; ///< a literal IP address
    quint16 port = 0;
    Service service = Service::Dns;
    DnsQuestion dns;
    HttpRequest http;
};

/// One step.
struct LoadStep {
    int rate = 0; ///< requests/s
    std::chrono::nanoseconds duration{};
    std::chrono::nanoseconds warmUp{};
    std::chrono::nanoseconds timeout{};
    Arrivals arrivals = Arrivals::Constant;
    quint64 seed = 1;
};

/// Called on the thread that runs the step.
struct LoadHandlers {
    std::function<void(const Hello&)> onHello;
    std::function<void(std::span<const Sample>)> onSamples;
    std::function<void(const Progress&)> onProgress;
    /// Every few tens of milliseconds, samples or not.
    std::function<void()> onTick;
};

/// Answer of a target that was waited for.
struct Readiness {
    bool ready = false;
    quint64 monotonicNs = 0; ///< CLOCK_MONOTONIC of the first correct answer
    QString why;             ///< the last thing that went wrong, when not ready
};

/// Blocking; used from the run's thread. When `stop` is requested the client is ended and the
/// functions return what there is.
class LoadClient
{
public:
    LoadClient() = default;
    LoadClient(const LoadClient&) = delete;
    LoadClient& operator=(const LoadClient&) = delete;
    virtual ~LoadClient() = default;

    /// Waits for the first correct answer. `onTick` returning false gives up at once.
    virtual Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                const std::function<bool()>& onTick, std::stop_token stop) = 0;
    /// Runs a step; returns the client's summary (JSON). Throws LoadError.
    virtual QByteArray run(const LoadTarget& target, const LoadStep& step,
                           const LoadHandlers& handlers, std::stop_token stop) = 0;
};

/// The client of that kind. Throws LoadError when it is not installed.
std::unique_ptr<LoadClient> makeLoadClient(Client client);

/// Why that client cannot be used on this host, with the remedy; empty when it can.
QString whyNoLoadClient(Client client);

} // namespace unisweep
