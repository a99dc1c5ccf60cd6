// SPDX-License-Identifier: GPL-3.0-or-later
// How a guest, or a rung of the memory ladder, failed.
#pragma once

#include <QList>
#include <QString>

namespace unisweep
{

/// From the earliest in a guest's life to the latest.
enum class Failure {
    None,
    KernelDoesNotFit, ///< the kernel alone wants more memory than there is
    NoBoot,           ///< not a word on the console, or the hypervisor refused it
    KernelPanic,
    OutOfMemory, ///< said so on the console
    NoNetwork,   ///< it got no address
    ServerCrash, ///< the server ended, or was killed
    Fault,       ///< a crash that is none of the above
    Halted,      ///< the guest ended without saying why
    NoAnswer,    ///< it ran, but no right answer came
    Slow,        ///< under a quarter of the baseline's response rate (the paper's section 5.3)
};

/// "none", "kernel-does-not-fit", "no-boot", "kernel-panic", "out-of-memory", "no-network",
/// "server-crash", "fault", "halted", "no-answer", "slow": for files.
QString toWord(Failure failure);
/// None for words that are none of ours.
Failure failureFromWord(const QString& word);
/// For people: "the server crashed"; empty for None.
QString displayName(Failure failure);
QList<Failure> allFailures();

} // namespace unisweep
