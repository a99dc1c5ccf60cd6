// SPDX-License-Identifier: GPL-3.0-or-later
// May a step be believed?
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
    QString why; ///< with the figures it rests on; empty for Ok

    bool operator==(const Verdict&) const = default;

    /// "ok", "emulated", "host-noisy", "client-limited", "invalid"
    static QString word(Kind kind);
    static Kind kindFromWord(const QString& word);
    /// "ok", or "client-limited: p99 send lateness 3 ms"
    QString toText() const;
};

/// What a verdict rests on besides the samples.
struct StepCircumstances {
    bool emulated = false; ///< the guest ran under TCG
    double stolenCpu = 0;  ///< share of host CPU time stolen by the hypervisor below, 0 to 1
    /// Of the time in which the guest was ready to run, the share in which it was not let run, 0 to
    /// 1; nullopt: not recorded.
    std::optional<double> guestWaiting;
    qint64 samplesDropped = 0;   ///< the stream lost samples
    qint64 timesConsoleFull = 0; ///< the guest may have waited to print
    qint64 clockStepNs = 0;      ///< change of realtime − monotonic during the step
    qint64 suspendedNs = 0;      ///< the host slept during the step
    bool interrupted = false;    ///< the step was cut short
    /// CPU time that the guest used from the step's beginning to its end; nullopt: not told.
    std::optional<qint64> guestCpuNs;
    /// Of clients that drop what they cannot send: what was asked of them, requests/s; 0 when the
    /// client counts what it did not send. And what bounds them, for people.
    double askedRate = 0;
    QString clientLimits;
    /// By the experiment's rule; nullopt: not looked for.
    std::optional<OutlierCount> outliers;
    int offeredRate = 0; ///< requests/s
    // Of transfers.
    double seconds = 0;       ///< the step's length; 0: not known
    bool unconfirmed = false; ///< what arrived is not told: only what this host's socket took
    std::optional<Calibration> calibration; ///< of the client; none: it was not calibrated
};

/// The 99th percentile of send lateness up to which nobody need ask what it does to the step's
/// figures, in ns: a share of the median latency, within bounds. Above it, the step is
/// client-limited where lateness is more than 5 % of its median latency or 10 % of its 99th
/// percentile, and more than 20 µs of them (results/client_share.h).
double allowedLatenessNs(const StepStatistics& statistics);

/// The worst of all that hold; of equally bad ones the first in the order of the rules. Rules and
/// bounds: README, "What makes a result believable".
Verdict judge(const StepStatistics& statistics, const StepCircumstances& circumstances);

/// The same of a bandwidth test; askedRate is then Mbit/s that the client was to send, 0 when the
/// guest sends or the network sets the pace.
Verdict judgeTransfer(const TransferStatistics& transfer, const StepCircumstances& circumstances);

/// The worst of several; Ok for none.
Verdict worst(const QList<Verdict>& verdicts);

} // namespace unisweep
