// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/results_check.h"

#include <cmath>
#include <set>

#include <unistd.h>

#include <QCoreApplication>

#include "experiment/rates.h"
#include "results/accounting.h"
#include "results/results_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 hourNs = 3'600'000'000'000;
constexpr qint64 longestStepNs = 24 * hourNs; // the longest that an experiment may request
// A sample's largest distance from the step's zero: the warm-up before it, and the timeout after
// it.
constexpr qint64 farthestNs = 2 * longestStepNs;
// Packed samples take 6 to 13 bytes (25 at worst), and a figure's columns 5 more.
constexpr qint64 bytesPerSample = 16;
// So that differences do not overflow.
constexpr qint64 most = qint64{1} << 62;
constexpr int maxDatagramBytes = 65'507;

[[noreturn]] void refuse(const QString& record, const QString& what)
{
    throw ImpossibleRecord(u"%1: %2"_s.arg(record, what).toStdString());
}

QString place(const char* table, qint64 id)
{
    return u"%1 %2"_s.arg(QLatin1String(table), QString::number(id));
}

void checkFinite(double value, const QString& record, const char* column)
{
    if (!std::isfinite(value))
        refuse(record, ResultsError::tr("%1 is not a number").arg(QLatin1String(column)));
}

void checkKnown(std::optional<qint64> value, qint64 highest, const QString& record,
                const char* column)
{
    if (value)
        checked(*value, 0, highest, record, column);
}

void checkSeries(int series, const RunData& run, const QString& record)
{
    if (series < 0 || series >= std::ssize(run.experiment.series))
        refuse(record, ResultsError::tr("it names series %1, but the experiment has %2")
                           .arg(series)
                           .arg(std::ssize(run.experiment.series)));
}

void checkGuest(const GuestRecord& guest, const RunData& run)
{
    const QString record = place("guest", guest.id);
    checkSeries(guest.series, run, record);
    checked(guest.memoryMiB, 0, INT32_MAX, record, "memory_mib");
    checked(guest.repetition, 0, INT32_MAX, record, "repetition");
    checkKnown(guest.bootNs, longestStepNs, record, "boot_ns");
}

void checkStep(const StepRecord& step, const RunData& run, const std::set<qint64>& guests)
{
    const QString record = place("step", step.id);
    if (!guests.contains(step.guest))
        refuse(record, ResultsError::tr("guest %1, which it names, is missing").arg(step.guest));
    checkSeries(step.series, run, record);
    checked(step.memoryMiB, 0, INT32_MAX, record, "memory_mib");
    checked(step.repetition, 0, INT32_MAX, record, "repetition");
    checked(step.offeredRate, 1, Rates::maxRate, record, "offered_rate");
    checked(step.duration.count(), 1, longestStepNs, record, "duration_ns");
    checked(static_cast<qint64>(step.epochMonotonicNs), 0, most, record, "epoch_monotonic_ns");
    checked(static_cast<qint64>(step.epochRealtimeNs), 0, most, record, "epoch_realtime_ns");
}

void checkPoint(const AccountingPoint& point, const std::set<qint64>& guests)
{
    const QString record = place("accounting of guest", point.guest);
    if (!guests.contains(point.guest))
        refuse(record, ResultsError::tr("this guest is missing"));
    checked(static_cast<qint64>(point.monotonicNs), 0, most, record, "monotonic_ns");
    for (const auto& [column, counter] : accountingColumns())
        checkKnown(point.*counter, most, record, column);
}

bool needsResponse(Outcome outcome)
{
    return outcome == Outcome::Answered || outcome == Outcome::Late;
}

bool forbidsResponse(Outcome outcome)
{
    return outcome == Outcome::Lost || outcome == Outcome::Unsent;
}

bool isFar(qint64 time)
{
    return time != never && (time < -farthestNs || time > farthestNs);
}

void checkSample(const Sample& sample, const QString& record)
{
    if (isFar(sample.intendedNs) || sample.intendedNs == never || isFar(sample.sentNs) ||
        isFar(sample.receivedNs))
        refuse(record,
               ResultsError::tr("the time of a sample is more than 48 h away from the step"));
    const auto word = [&sample] { // only of those that are refused: there are millions
        const std::string_view name = outcomeName(sample.outcome);
        return QString::fromLatin1(name.data(), std::ssize(name));
    };
    if (needsResponse(sample.outcome) && (sample.receivedNs == never || sample.sentNs == never))
        refuse(record,
               ResultsError::tr("a sample is \"%1\", but has no response time").arg(word()));
    if (forbidsResponse(sample.outcome) && sample.receivedNs != never)
        refuse(record, ResultsError::tr("a sample is \"%1\", but has a response time").arg(word()));
}

void checkSummary(const ClientSummary& summary, const QString& record)
{
    for (const std::int64_t count : summary.outcomes)
        checked(count, 0, most / outcomeCount, record, "a count of client_summary");
    checked(summary.latencies, 0, most, record, "latencies");
    for (const auto& time : {summary.meanNs, summary.standardDeviationNs, summary.minNs,
                             summary.medianNs, summary.maxNs})
        checkKnown(time, most, record, "a time of client_summary");
    checked(summary.elapsedNs, 0, farthestNs, record, "elapsed_ns");
}

void checkInterval(const TransferInterval& interval, const QString& record)
{
    checked(interval.atNs, -farthestNs, farthestNs, record, "at_ns");
    checked(interval.durationNs, 0, farthestNs, record, "interval.duration_ns");
    checkKnown(interval.bits, most, record, "bits");
    checkKnown(interval.jitterNs, most, record, "jitter_ns");
    // So that sums over a step stay below 2^62.
    checkKnown(interval.lost, qint64{1} << 40, record, "lost");
    checkKnown(interval.sent, qint64{1} << 40, record, "sent");
}

void checkDoor(const DoorRecord& door, qint64 samples, const QString& record)
{
    checked(door.clockErrorNs, 0, farthestNs, record, "clock_error_ns");
    checked(door.missed, 0, most, record, "missed");
    checked(door.unmatched, 0, most, record, "unmatched");
    qint64 next = 0;
    for (const DoorPassage& passage : door.passages) {
        next = 1 + checked(passage.sample, next, samples - 1, record, "a sample at the door");
        checked(passage.enteredNs, -farthestNs, farthestNs, record, "entered");
        if (passage.hasLeft())
            checked(passage.leftNs, passage.enteredNs, farthestNs, record, "left");
        checked(passage.awayNs, 0, farthestNs, record, "away");
    }
}

} // namespace

qint64 checked(qint64 value, qint64 least, qint64 most, const QString& record, const char* column)
{
    if (value < least || value > most)
        refuse(record, ResultsError::tr("%1 is %2; expected %3 to %4")
                           .arg(QLatin1String(column), QString::number(value),
                                QString::number(least), QString::number(most)));
    return value;
}

void checkRecords(const RunData& run)
{
    std::set<qint64> guests;
    for (const GuestRecord& guest : run.guests) {
        checkGuest(guest, run);
        guests.insert(guest.id);
    }
    for (const StepData& step : run.steps)
        checkStep(step.record, run, guests);
    for (const AccountingPoint& point : run.accounting)
        checkPoint(point, guests);
    for (const RungRecord& rung : run.rungs) {
        const QString record = place("rung", rung.id);
        checkSeries(rung.series, run, record);
        checked(rung.memoryMiB, 0, INT32_MAX, record, "memory_mib");
        checkFinite(rung.bestRate, record, "best_rate");
        checkFinite(rung.baselineRate, record, "baseline_rate");
    }
    for (const Note& note : run.notes) {
        checkFinite(note.x, u"note"_s, "x");
        checkFinite(note.y, u"note"_s, "y");
    }
}

void checkSamples(std::span<const Sample> samples, qint64 step)
{
    const QString record = place("step", step);
    for (const Sample& sample : samples)
        checkSample(sample, record);
}

void checkMeasurements(const StepData& step)
{
    const QString record = place("step", step.record.id);
    if (step.summary)
        checkSummary(*step.summary, record);
    for (const TransferInterval& interval : step.intervals)
        checkInterval(interval, record);
    if (step.scheduling) {
        for (const ThreadSwitch& change : step.scheduling->switches)
            checked(change.atNs, -farthestNs, farthestNs, record, "a switch's time");
        for (const ThreadReading& reading : step.scheduling->readings) {
            checked(reading.atNs, -farthestNs, farthestNs, record, "a reading's time");
            checked(reading.runNs, 0, most, record, "run");
            checked(reading.waitNs, 0, most, record, "wait");
        }
    }
    if (step.door)
        checkDoor(*step.door, std::ssize(step.samples), record);
    checked(step.record.datagramBytes, 0, maxDatagramBytes, record, "datagram_bytes");
}

void checkSampleCount(qint64 count)
{
    const qint64 memory = static_cast<qint64>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
    if (count > memory / 2 / bytesPerSample)
        refuse(
            u"sample_block"_s,
            ResultsError::tr(
                "%1 samples would take %2 GB of memory, more than half of this host's memory")
                .arg(QString::number(count),
                     QString::number(static_cast<double>(count) * bytesPerSample / 1e9, 'f', 1)));
}

} // namespace unisweep
