// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "base/duration_text.h"
#include "base/quantity_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// More than the clock is slewed in ten seconds when it is disciplined (500 ppm: 5 ms).
static constexpr std::chrono::nanoseconds clockStepBound = 10ms;
static constexpr double minCarriedShare = 0.5; // of a transfer's time
// The client's own lateness must be small relative to the latency: a share of the median, at most
// latenessBound. Below latenessFloor, only the wake-up latency of a general-purpose kernel shows.
static constexpr double latenessShareOfMedian = 0.05;
static constexpr std::chrono::nanoseconds latenessBound = 1ms;
static constexpr std::chrono::nanoseconds latenessFloor = 20us;
// Lateness beyond that is judged by its effect on the figures. The 99th percentile gets a wider
// bound, because it is less certain than the median and matters less.
static constexpr double clientShareOfMedian = latenessShareOfMedian;
static constexpr double clientShareOfP99 = 0.1;
static constexpr double stolenBound = 0.02;
static constexpr double waitingBound = 0.25;
static constexpr std::chrono::nanoseconds stalledBound = 1ms;
// A client that sends less than this share of the offered rate offered a different load.
static constexpr double sentShareBound = 0.98;

static double inNs(std::chrono::nanoseconds duration)
{
    return static_cast<double>(duration.count());
}

QString Verdict::word(Kind kind)
{
    switch (kind) {
    case Kind::Ok:
        return u"ok"_s;
    case Kind::Emulated:
        return u"emulated"_s;
    case Kind::HostNoisy:
        return u"host-noisy"_s;
    case Kind::ClientLimited:
        return u"client-limited"_s;
    case Kind::Invalid:
        return u"invalid"_s;
    }
    Q_UNREACHABLE();
}

Verdict::Kind Verdict::kindFromWord(const QString& text)
{
    for (Kind kind : {Kind::Ok, Kind::Emulated, Kind::HostNoisy, Kind::ClientLimited}) {
        if (word(kind) == text)
            return kind;
    }
    return Kind::Invalid;
}

QString Verdict::toText() const
{
    return why.isEmpty() ? word(kind) : word(kind) + u": "_s + why;
}

double allowedLatenessNs(const StepStatistics& statistics)
{
    if (statistics.count(Outcome::Answered) == 0) // there is no median
        return inNs(latenessBound);
    const double share = latenessShareOfMedian * static_cast<double>(statistics.latency.medianNs);
    return std::clamp(share, inNs(latenessFloor), inNs(latenessBound));
}

using Kind = Verdict::Kind;

static QString share(double part)
{
    return u"%1 %"_s.arg(part * 100, 0, 'f', 1);
}

// Makes any step invalid, whatever was measured.
static QList<Verdict> judgeClocks(const StepCircumstances& circumstances)
{
    QList<Verdict> found;
    if (circumstances.samplesDropped > 0)
        found << Verdict{Kind::Invalid,
                         u"%1 samples were lost between the load client and the workbench"_s.arg(
                             circumstances.samplesDropped)};
    if (circumstances.suspendedNs > 0)
        found << Verdict{Kind::Invalid, u"the host was suspended during the step"_s};
    if (std::chrono::nanoseconds(std::abs(circumstances.clockStepNs)) > clockStepBound)
        found << Verdict{Kind::Invalid,
                         u"the clock was stepped by %1 during the step"_s.arg(
                             humanDuration(std::chrono::nanoseconds(circumstances.clockStepNs)))};
    return found;
}

// Applies to any step.
static QList<Verdict> judgeHost(const StepCircumstances& circumstances)
{
    QList<Verdict> found;
    if (circumstances.stolenCpu > stolenBound)
        found << Verdict{Kind::HostNoisy,
                         u"%1 of the host's CPU time was stolen by its hypervisor"_s.arg(
                             share(circumstances.stolenCpu))};
    if (circumstances.guestWaiting.value_or(0) > waitingBound)
        found << Verdict{Kind::HostNoisy,
                         u"the guest waited for a CPU for %1 of the time it was ready to run"_s.arg(
                             share(*circumstances.guestWaiting))};
    if (circumstances.timesConsoleFull > 0)
        found << Verdict{
            Kind::HostNoisy,
            u"the guest's console was full %1 times, so the guest may have waited to print; reduce the server's output"_s
                .arg(circumstances.timesConsoleFull)};
    if (circumstances.emulated)
        found << Verdict{Kind::Emulated,
                         u"the guest ran under TCG, without hardware virtualization"_s};
    return found;
}

// An overloaded guest uses CPU time. One that uses none was left without its interrupts.
static QList<Verdict> judgeGuest(const StepStatistics& statistics,
                                 const StepCircumstances& circumstances)
{
    const qint64 lost = statistics.count(Outcome::Lost);
    if (lost == 0 || lost != statistics.sent() || !circumstances.guestCpuNs ||
        std::chrono::nanoseconds(*circumstances.guestCpuNs) >= stalledBound)
        return {};
    return {
        {Kind::Invalid,
         u"the guest made no progress: it answered none of %1 requests and used %2 of CPU time"_s
             .arg(QString::number(statistics.requests()),
                  humanDuration(std::chrono::nanoseconds(*circumstances.guestCpuNs)))}};
}

static QString clientShareText(const ClientShare& client,
                               const std::optional<OutlierCount>& outliers)
{
    if (!outliers || outliers->all == 0)
        return u"the load client's own lateness is %1 of the median latency and %2 of "
               "the 99th percentile"_s.arg(share(client.ofMedian), share(client.ofP99));
    return u"the load client's own lateness is %1 of the median latency and %2 of the "
           "99th percentile, and explains %3 of the outliers"_s.arg(
               share(client.ofMedian), share(client.ofP99),
               share(static_cast<double>(outliers->byClient) / static_cast<double>(outliers->all)));
}

// A client that sends late affects what it measures; the verdict depends on how much.
static QList<Verdict> judgeLateness(const StepStatistics& statistics,
                                    const StepCircumstances& circumstances)
{
    const double allowed = allowedLatenessNs(statistics);
    if (static_cast<double>(statistics.lateness.p99Ns) <= allowed)
        return {};
    const auto client = clientShare(statistics);
    if (!client) // without answers, there are no figures to affect
        return {{Kind::ClientLimited,
                 u"p99 send lateness was %1, more than %2"_s.arg(
                     humanDuration(std::chrono::nanoseconds(statistics.lateness.p99Ns)),
                     humanDuration(std::chrono::nanoseconds(std::llround(allowed))))}};
    const bool ofMedian =
        client->ofMedian > clientShareOfMedian && client->medianNs > inNs(latenessFloor);
    const bool ofP99 = client->ofP99 > clientShareOfP99 && client->p99Ns > inNs(latenessFloor);
    if (!ofMedian && !ofP99)
        return {};
    return {{Kind::ClientLimited, clientShareText(*client, circumstances.outliers)}};
}

// If the guest lost every request, the client was not the limit: its lateness delayed no answer,
// and unanswered connections are why it could not open more.
static QList<Verdict> judgeClient(const StepStatistics& statistics,
                                  const StepCircumstances& circumstances)
{
    if (statistics.sent() > 0 && statistics.count(Outcome::Lost) == statistics.sent())
        return {};
    QList<Verdict> found;
    const qint64 unsent = statistics.count(Outcome::Unsent);
    if (unsent > 0)
        found << Verdict{Kind::ClientLimited,
                         u"%1 of %2 requests could not be sent"_s.arg(
                             QString::number(unsent), QString::number(statistics.requests()))};
    found << judgeLateness(statistics, circumstances);
    if (const auto& known = circumstances.calibration;
        known && circumstances.offeredRate > known->trustedRate())
        found << Verdict{Kind::ClientLimited,
                         u"the load client was calibrated up to %1, less than twice %2"_s.arg(
                             humanRate(known->topRate), humanRate(circumstances.offeredRate))};
    const double requested = circumstances.requestedRate;
    if (requested > 0 && statistics.sentRate() < sentShareBound * requested)
        found << Verdict{Kind::ClientLimited,
                         u"sent %1 of the %2 offered: %3"_s.arg(humanRate(statistics.sentRate()),
                                                                humanRate(requested),
                                                                circumstances.clientLimits)};
    return found;
}

Verdict judge(const StepStatistics& statistics, const StepCircumstances& circumstances)
{
    if (circumstances.interrupted)
        return {Kind::Invalid, u"stopped before the step ended"_s};
    if (statistics.requests() == 0)
        return {Kind::Invalid, u"no request was sent"_s};
    return worst(judgeClocks(circumstances) + judgeGuest(statistics, circumstances) +
                 judgeClient(statistics, circumstances) + judgeHost(circumstances));
}

Verdict judgeTransfer(const TransferStatistics& transfer, const StepCircumstances& circumstances)
{
    if (circumstances.interrupted)
        return {Kind::Invalid, u"stopped before the step ended"_s};
    if (transfer.intervals == 0)
        return {Kind::Invalid, u"the receiver reported nothing"_s};
    if (!transfer.mbits || transfer.mbits->mean <= 0)
        return {Kind::Invalid, u"no data was transferred"_s};
    // Sockets and emulators accept a few megabits even if the guest no longer does.
    if (transfer.carriedUntil < minCarriedShare * circumstances.seconds)
        return {Kind::Invalid,
                u"no data was transferred after %1 s of %2 s: the guest accepted no more"_s.arg(
                    QString::number(transfer.carriedUntil, 'f', 1),
                    QString::number(circumstances.seconds))};
    QList<Verdict> found = judgeClocks(circumstances) + judgeHost(circumstances);
    if (circumstances.unconfirmed)
        found << Verdict{Kind::Ok,
                         u"as accepted by this host's socket; arrival was not confirmed"_s};
    const double requested = circumstances.requestedRate;
    if (transfer.sentMbits && *transfer.sentMbits < sentShareBound * requested)
        found << Verdict{Kind::ClientLimited,
                         u"sent %1 of the %2 offered: the sender was at its limit"_s.arg(
                             humanBandwidth(*transfer.sentMbits), humanBandwidth(requested))};
    return worst(found);
}

Verdict worst(const QList<Verdict>& verdicts)
{
    const auto it =
        std::max_element(verdicts.begin(), verdicts.end(),
                         [](const Verdict& a, const Verdict& b) { return a.kind < b.kind; });
    return it == verdicts.end() ? Verdict{} : *it;
}

} // namespace unisweep
