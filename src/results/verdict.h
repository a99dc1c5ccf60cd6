// SPDX-License-Identifier: GPL-3.0-or-later
// The judgment on whether a step can be believed.
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "results/calibration.h"
#include "results/client_share.h"
#include "results/statistics.h"
#include "results/transfer_statistics.h"

namespace unisweep
{

struct Verdict {
    /// From best to worst.
    enum class Kind { Ok, Emulated, HostNoisy, ClientLimited, Invalid };
    Kind kind = Kind::Ok;
    QString why; ///< with the figures; empty for Ok. Stored, so in English

    bool operator==(const Verdict&) const = default;

    /// "ok", "emulated", "host-noisy", "client-limited", "invalid"
    static QString word(Kind kind);
    static Kind kindFromWord(const QString& word);
    /// "ok", or "client-limited: p99 send lateness 3 ms"
    QString toText() const;
};

/// What a verdict is based on, besides the samples.
struct StepCircumstances {
    bool emulated = false; ///< the guest ran under TCG
    double stolenCpu = 0;  ///< share of host CPU time stolen by the hypervisor below, 0 to 1
    /// Of the time in which the guest was ready to run, the share in which it had no CPU, 0 to 1;
    /// nullopt: not recorded.
    std::optional<double> guestWaiting;
    qint64 samplesDropped = 0;   ///< samples lost in the stream
    qint64 timesConsoleFull = 0; ///< times in which the guest may have waited to print
    qint64 clockStepNs = 0;      ///< change of realtime − monotonic during the step
    qint64 suspendedNs = 0;      ///< the host was suspended during the step
    bool interrupted = false;    ///< the step was stopped before its end
    /// CPU time that the guest used during the step; nullopt: not reported.
    std::optional<qint64> guestCpuNs;
    /// For clients that drop what they cannot send: the requested rate, requests/s; 0 if the client
    /// counts what it did not send. And what limits them, for people.
    double askedRate = 0;
    QString clientLimits;
    /// By the experiment's rule; nullopt: not computed.
    std::optional<OutlierCount> outliers;
    int offeredRate = 0; ///< requests/s
    // For transfers.
    double seconds = 0;       ///< the step's length; 0: unknown
    bool unconfirmed = false; ///< only what this host's socket accepted is known, not what arrived
    std::optional<Calibration> calibration; ///< of the client; none: not calibrated
};

/// The 99th percentile of send lateness, in ns, up to which its effect on the step's figures is not
/// examined: a share of the median latency, within bounds. Above it, the step is client-limited if
/// lateness is more than 5 % of its median latency or 10 % of its 99th percentile, and more than 20
/// µs of them (results/client_share.h).
double allowedLatenessNs(const StepStatistics& statistics);

/// The worst verdict that applies; of equally bad ones the first in the order of the rules. Rules
/// and bounds: README, "What makes a result believable".
Verdict judge(const StepStatistics& statistics, const StepCircumstances& circumstances);

/// The same for a bandwidth test; askedRate is then the Mbit/s that the client should send, 0 if
/// the guest sends or the network sets the pace.
Verdict judgeTransfer(const TransferStatistics& transfer, const StepCircumstances& circumstances);

/// The worst of several; Ok if there are none.
Verdict worst(const QList<Verdict>& verdicts);

} // namespace unisweep
