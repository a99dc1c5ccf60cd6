// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/display_names.h"

#include <QCoreApplication>

namespace unisweep
{

QString displayName(Cause cause)
{
    switch (cause) {
    case Cause::Unknown:
        return QCoreApplication::translate("EpisodeCause", "unknown", "cause");
    case Cause::HostNoise:
        return QCoreApplication::translate("EpisodeCause", "host noise");
    case Cause::GuestSilent:
        return QCoreApplication::translate("EpisodeCause", "guest silent");
    case Cause::Queueing:
        return QCoreApplication::translate("EpisodeCause", "queueing");
    case Cause::PacketLoss:
        return QCoreApplication::translate("EpisodeCause", "packet loss");
    case Cause::GuestBusy:
        return QCoreApplication::translate("EpisodeCause", "guest busy");
    case Cause::GuestAsleep:
        return QCoreApplication::translate("EpisodeCause", "guest asleep");
    case Cause::Collection:
        return QCoreApplication::translate("EpisodeCause", "collection");
    case Cause::NetworkPath:
        return QCoreApplication::translate("EpisodeCause", "network path");
    }
    Q_UNREACHABLE();
}

QString displayName(ComparedRate::Verdict verdict)
{
    switch (verdict) {
    case ComparedRate::Verdict::TooFew:
        return QCoreApplication::translate("Comparison", "too few", "responses");
    case ComparedRate::Verdict::Same:
        return QCoreApplication::translate("Comparison", "same");
    case ComparedRate::Verdict::Undecided:
        return QCoreApplication::translate("Comparison", "undecided");
    case ComparedRate::Verdict::BootsDiffer:
        return QCoreApplication::translate("Comparison", "boots differ");
    case ComparedRate::Verdict::Better:
        return QCoreApplication::translate("Comparison", "better");
    case ComparedRate::Verdict::Worse:
        return QCoreApplication::translate("Comparison", "worse");
    }
    Q_UNREACHABLE();
}

QString displayName(RunState state)
{
    switch (state) {
    case RunState::Running:
        return QCoreApplication::translate("RunState", "running");
    case RunState::Finished:
        return QCoreApplication::translate("RunState", "finished");
    case RunState::Stopped:
        return QCoreApplication::translate("RunState", "stopped");
    case RunState::Failed:
        return QCoreApplication::translate("RunState", "failed");
    }
    Q_UNREACHABLE();
}

QString displayName(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::Ok:
        return QCoreApplication::translate("Verdict", "ok");
    case Verdict::Kind::Emulated:
        return QCoreApplication::translate("Verdict", "emulated");
    case Verdict::Kind::HostNoisy:
        return QCoreApplication::translate("Verdict", "host-noisy");
    case Verdict::Kind::ClientLimited:
        return QCoreApplication::translate("Verdict", "client-limited");
    case Verdict::Kind::Invalid:
        return QCoreApplication::translate("Verdict", "invalid");
    }
    Q_UNREACHABLE();
}

QString displayText(const Verdict& verdict)
{
    return verdict.why.isEmpty()
               ? displayName(verdict.kind)
               : QCoreApplication::translate("Verdict", "%1: %2", "verdict: reason")
                     .arg(displayName(verdict.kind), verdict.why);
}

} // namespace unisweep
