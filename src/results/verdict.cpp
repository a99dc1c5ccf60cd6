// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "base/duration_text.h"

namespace unisweep
{

using namespace std::chrono_literals;

// A clock step beyond what a disciplined clock is slewed in ten seconds (500 ppm: 5 ms).
static constexpr std::chrono::nanoseconds clockStepBound = 10ms;
// The client's own delay must stay small beside what is measured: a share of the median, at most
// latenessBound; but below latenessFloor a general-purpose kernel's wake-up is all that is seen.
static constexpr double latenessShareOfMedian = 0.05;
static constexpr std::chrono::nanoseconds latenessBound = 1ms;
static constexpr std::chrono::nanoseconds latenessFloor = 50us;
static constexpr double stolenBound = 0.02;
static constexpr std::chrono::nanoseconds stoodStillBound = 1ms;
// A client that sends less than this share of what it was asked offers another load.
static constexpr double sentShareBound = 0.98;

static double inNs(std::chrono::nanoseconds duration)
{
    return static_cast<double>(duration.count());
}

QString Verdict::word(Kind kind)
{
    switch (kind) {
    case Kind::Ok:
        return QStringLiteral("ok");
    case Kind::Emulated:
        return QStringLiteral("emulated");
    case Kind::HostNoisy:
        return QStringLiteral("host-noisy");
    case Kind::ClientLimited:
        return QStringLiteral("client-limited");
    case Kind::Invalid:
        return QStringLiteral("invalid");
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
    return why.isEmpty() ? word(kind) : word(kind) + QStringLiteral(": ") + why;
}

double allowedLatenessNs(const StepStatistics& statistics)
{
    if (statistics.count(Outcome::Answered) == 0) // no median to take a share of
        return inNs(latenessBound);
    const double share = latenessShareOfMedian * static_cast<double>(statistics.latency.medianNs);
    return std::clamp(share, inNs(latenessFloor), inNs(latenessBound));
}

// What makes any step invalid, whatever it measured.
static std::optional<Verdict> judgeClocks(const StepCircumstances& circumstances)
{
    using Kind = Verdict::Kind;
    if (circumstances.samplesDropped > 0) {
        return Verdict{Kind::Invalid,
                       QStringLiteral("%1 samples were lost on their way from the client")
                           .arg(circumstances.samplesDropped)};
    }
    if (circumstances.suspendedNs > 0)
        return Verdict{Kind::Invalid, QStringLiteral("the host was suspended during the step")};
    if (std::chrono::nanoseconds(std::abs(circumstances.clockStepNs)) > clockStepBound) {
        return Verdict{
            Kind::Invalid,
            QStringLiteral("the clock was set by %1 during the step")
                .arg(humanDuration(std::chrono::nanoseconds(circumstances.clockStepNs)))};
    }
    return {};
}

// What holds of any sound step.
static Verdict judgeHost(const StepCircumstances& circumstances)
{
    using Kind = Verdict::Kind;
    if (circumstances.stolenCpu > stolenBound) {
        return {Kind::HostNoisy, QStringLiteral("%1 % of the host's CPU time was stolen")
                                     .arg(circumstances.stolenCpu * 100, 0, 'f', 1)};
    }
    if (circumstances.emulated)
        return {Kind::Emulated,
                QStringLiteral("the guest ran under TCG, without hardware virtualization")};
    return {};
}

Verdict judge(const StepStatistics& statistics, const StepCircumstances& circumstances)
{
    using Kind = Verdict::Kind;
    if (circumstances.interrupted)
        return {Kind::Invalid, QStringLiteral("stopped before its end")};
    if (statistics.requests() == 0)
        return {Kind::Invalid, QStringLiteral("no request was made")};
    if (const auto verdict = judgeClocks(circumstances))
        return *verdict;
    if (const qint64 unsent = statistics.count(Outcome::Unsent); unsent > 0) {
        return {Kind::ClientLimited, QStringLiteral("%1 of %2 requests could not be sent")
                                         .arg(unsent)
                                         .arg(statistics.requests())};
    }
    // A guest that is overwhelmed works; one that does nothing was left without its interrupts.
    if (statistics.count(Outcome::Lost) == statistics.requests() && circumstances.guestCpuNs >= 0 &&
        std::chrono::nanoseconds(circumstances.guestCpuNs) < stoodStillBound) {
        return {Kind::Invalid,
                QStringLiteral("the guest stood still: it answered none of %1 requests and used "
                               "%2 of CPU time")
                    .arg(statistics.requests())
                    .arg(humanDuration(std::chrono::nanoseconds(circumstances.guestCpuNs)))};
    }
    const double allowed = allowedLatenessNs(statistics);
    if (static_cast<double>(statistics.lateness.p99Ns) > allowed) {
        return {Kind::ClientLimited,
                QStringLiteral("p99 send lateness %1, more than %2")
                    .arg(humanDuration(std::chrono::nanoseconds(statistics.lateness.p99Ns)),
                         humanDuration(std::chrono::nanoseconds(std::llround(allowed))))};
    }
    if (const auto& known = circumstances.calibration;
        known && circumstances.offeredRate > known->trustedRate()) {
        return {Kind::ClientLimited,
                QStringLiteral("the client was calibrated to %1 requests/s, less than twice %2")
                    .arg(known->topRate, 0, 'f', 0)
                    .arg(circumstances.offeredRate)};
    }
    const double asked = circumstances.askedRate;
    if (asked > 0 && statistics.sentRate() < sentShareBound * asked) {
        return {Kind::ClientLimited, QStringLiteral("sent %1/s of the %2/s asked: %3")
                                         .arg(statistics.sentRate(), 0, 'f', 0)
                                         .arg(asked, 0, 'f', 0)
                                         .arg(circumstances.clientLimits)};
    }
    return judgeHost(circumstances);
}

Verdict judgeTransfer(const TransferStatistics& transfer, const StepCircumstances& circumstances)
{
    using Kind = Verdict::Kind;
    if (circumstances.interrupted)
        return {Kind::Invalid, QStringLiteral("stopped before its end")};
    if (transfer.intervals == 0)
        return {Kind::Invalid, QStringLiteral("the receiver reported nothing")};
    if (transfer.mbits.mean <= 0)
        return {Kind::Invalid, QStringLiteral("nothing was carried")};
    if (const auto verdict = judgeClocks(circumstances))
        return *verdict;
    const double asked = circumstances.askedRate;
    if (transfer.sentMbits >= 0 && transfer.sentMbits < sentShareBound * asked) {
        return {Kind::ClientLimited,
                QStringLiteral("sent %1 Mbit/s of the %2 asked: the sender was "
                               "at its limit")
                    .arg(transfer.sentMbits, 0, 'f', 2)
                    .arg(asked)};
    }
    return judgeHost(circumstances);
}

Verdict worst(const QList<Verdict>& verdicts)
{
    const auto it =
        std::max_element(verdicts.begin(), verdicts.end(),
                         [](const Verdict& a, const Verdict& b) { return a.kind < b.kind; });
    return it == verdicts.end() ? Verdict{} : *it;
}

} // namespace unisweep
