// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/failure.h"

#include <array>

#include <QCoreApplication>

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
    Entry{Failure::KernelDoesNotFit, "kernel-does-not-fit",
          QT_TRANSLATE_NOOP("Failure", "the kernel does not fit")},
    Entry{Failure::NoBoot, "no-boot", QT_TRANSLATE_NOOP("Failure", "did not boot")},
    Entry{Failure::KernelPanic, "kernel-panic", QT_TRANSLATE_NOOP("Failure", "kernel panic")},
    Entry{Failure::OutOfMemory, "out-of-memory", QT_TRANSLATE_NOOP("Failure", "out of memory")},
    Entry{Failure::NoNetwork, "no-network", QT_TRANSLATE_NOOP("Failure", "no network")},
    Entry{Failure::ServerCrash, "server-crash", QT_TRANSLATE_NOOP("Failure", "server crashed")},
    Entry{Failure::Fault, "fault", QT_TRANSLATE_NOOP("Failure", "crash")},
    Entry{Failure::Halted, "halted", QT_TRANSLATE_NOOP("Failure", "ended without a message")},
    Entry{Failure::NoResponse, "no-answer", QT_TRANSLATE_NOOP("Failure", "no response")},
    Entry{Failure::Slow, "slow", QT_TRANSLATE_NOOP("Failure", "slow")},
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
    const char* const text = entry(failure).display;
    return *text ? QCoreApplication::translate("Failure", text) : QString();
}

QList<Failure> allFailures()
{
    QList<Failure> all;
    for (const Entry& one : entries)
        all << one.failure;
    return all;
}

} // namespace unisweep
