// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/failure.h"

#include <array>

namespace unisweep
{

namespace
{

struct Entry {
    Failure failure;
    const char* word;
    const char* display;
};

constexpr std::array entries = {
    Entry{Failure::None, "none", ""},
    Entry{Failure::KernelDoesNotFit, "kernel-does-not-fit", "the kernel itself does not fit"},
    Entry{Failure::NoBoot, "no-boot", "no boot"},
    Entry{Failure::KernelPanic, "kernel-panic", "kernel panic"},
    Entry{Failure::OutOfMemory, "out-of-memory", "out of memory"},
    Entry{Failure::NoNetwork, "no-network", "no network"},
    Entry{Failure::ServerCrash, "server-crash", "the server crashed"},
    Entry{Failure::Fault, "fault", "crash"},
    Entry{Failure::Halted, "halted", "ended without a word"},
    Entry{Failure::NoAnswer, "no-answer", "no answer"},
    Entry{Failure::Slow, "slow", "slow"},
};

const Entry& entry(Failure failure)
{
    return entries.at(static_cast<std::size_t>(failure));
}

} // namespace

QString toWord(Failure failure)
{
    return QString::fromLatin1(entry(failure).word);
}

Failure failureFromWord(const QString& word)
{
    for (const Entry& one : entries) {
        if (word == QLatin1String(one.word))
            return one.failure;
    }
    return Failure::None;
}

QString displayName(Failure failure)
{
    return QString::fromLatin1(entry(failure).display);
}

QList<Failure> allFailures()
{
    QList<Failure> all;
    for (const Entry& one : entries)
        all << one.failure;
    return all;
}

} // namespace unisweep
