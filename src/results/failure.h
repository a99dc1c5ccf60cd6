// SPDX-License-Identifier: GPL-3.0-or-later
// How a guest, or a rung of the memory ladder, failed.
#pragma once

#include <QList>
#include <QString>

namespace unisweep
{

/// In the order of a guest's life.
enum class Failure {
    None,
    KernelDoesNotFit, ///< the kernel alone needs more memory than the guest has
    NoBoot,           ///< nothing on the console, or the hypervisor refused it
    KernelPanic,
    OutOfMemory, ///< reported on the console
    NoNetwork,   ///< it obtained no address
    ServerCrash, ///< the server exited or was killed
    Fault,       ///< any other crash
    Halted,      ///< the guest shut down without a message
    NoResponse,  ///< it ran, but gave no correct response
    Slow,        ///< less than a quarter of the baseline's response rate (the paper's section 5.3)
};

/// "none", "kernel-does-not-fit", "no-boot", "kernel-panic", "out-of-memory", "no-network",
/// "server-crash", "fault", "halted", "no-answer", "slow": for files.
QString toWord(Failure failure);
/// Returns None for unknown words.
Failure failureFromWord(const QString& word);
/// Translated: "the server crashed"; empty for None.
QString displayName(Failure failure);
QList<Failure> allFailures();

} // namespace unisweep
