// SPDX-License-Identifier: GPL-3.0-or-later
// Judges whether a step can be trusted.
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
    QString why; ///< with figures; empty for Ok. In English, because it is stored

    bool operator==(const Verdict&) const = default;

    /// "ok", "emulated", "host-noisy", "client-limited", "invalid"
    static QString word(Kind kind);
    static Kind kindFromWord(const QString& text);
    /// "ok", or "client-limited: p99 send lateness 3 ms"
    QString toText() const;
};

/// What a verdict is based on besides the samples.
struct StepCircumstances {
    bool emulated = false; ///< the guest ran under TCG
    double stolenCpu = 0;  ///< share of host CPU time stolen by the hypervisor under the host, 0 to
                           ///< 1
    /// The share of the time in which the guest was ready to run that it had no CPU, 0 to 1;
    /// nullopt: not recorded.
    std::optional<double> guestWaiting;
    qint64 samplesDropped = 0;   ///< samples lost in the stream
    qint64 timesConsoleFull = 0; ///< how often the console was full, so that the guest may have
                                 ///< waited to print
    qint64 clockStepNs = 0;      ///< change of realtime − monotonic during the step
    qint64 suspendedNs = 0;      ///< how long the host was suspended during the step
    bool interrupted = false;    ///< the step was stopped before its end
    /// CPU time that the guest used during the step; nullopt: not reported.
    std::optional<qint64> guestCpuNs;
    /// For clients that drop what they cannot send: the requested rate in requests/s, and what
    /// limits them, for people. 0 if the client counts unsent requests itself.
    double requestedRate = 0;
    QString clientLimits;
    /// By the experiment's rule; nullopt: not computed.
    std::optional<OutlierCount> outliers;
    int offeredRate = 0; ///< requests/s
    // For bandwidth tests.
    double seconds = 0;       ///< the step's length; 0: unknown
    bool unconfirmed = false; ///< the data were accepted by this host's socket, but their arrival
                              ///< is unknown
    std::optional<Calibration> calibration; ///< of the client; none: not calibrated
};

/// The 99th percentile of send lateness, in ns, up to which its effect is not examined: a share of
/// the median latency, within bounds. Above it, the step is client-limited if lateness contributes
/// more than 5 % of the median latency or 10 % of the 99th percentile, and more than 20 µs to it
/// (results/client_share.h).
double allowedLatenessNs(const StepStatistics& statistics);

/// The worst verdict that applies; if several are equally bad, the first in the order of the rules.
/// Rules and bounds: README, "What makes a result believable".
Verdict judge(const StepStatistics& statistics, const StepCircumstances& circumstances);

/// The same for a bandwidth test. requestedRate is the Mbit/s that the client should send; 0 if the
/// guest sends or the network sets the pace.
Verdict judgeTransfer(const TransferStatistics& transfer, const StepCircumstances& circumstances);

/// The worst of several; Ok if there are none.
Verdict worst(const QList<Verdict>& verdicts);

} // namespace unisweep
