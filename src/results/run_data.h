// SPDX-License-Identifier: GPL-3.0-or-later
// A run in memory: what the window, the figures and the exports are made from, live or from a file.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include "evidence/door.h"
#include "evidence/runtime_event.h"
#include "evidence/scheduling.h"
#include "experiment/accelerator.h"
#include "experiment/experiment.h"
#include "results/calibration.h"
#include "results/failure.h"
#include "results/note.h"
#include "results/outliers.h"
#include "results/sample_list.h"
#include "results/statistics.h"
#include "results/verdict.h"

namespace unisweep
{

/// How a run, or a step of it, stands.
enum class RunState { Running, Finished, Stopped, Failed };
QString toWord(RunState state);
/// Failed for words that are none of ours.
RunState runStateFromWord(const QString& word);

/// What a guest was booted for.
enum class BootPurpose {
    Load,   ///< to be loaded
    Time,   ///< to see how long it takes, and whether it works
    Search, ///< to find the least memory
};
QString toWord(BootPurpose purpose);
/// Load for words that are none of ours.
BootPurpose bootPurposeFromWord(const QString& word);

/// One boot of a guest.
struct GuestRecord {
    qint64 id = 0;
    int series = 0; ///< index into Experiment::series
    int memoryMiB = 0;
    int repetition = 0;
    QString hypervisorUri; ///< the one really used
    Accelerator accelerator = Accelerator::Unknown;
    QString domainXml;
    QString commandLine;  ///< of the guest's kernel
    QByteArray imageJson; ///< files with their SHA-256, package versions
    /// From creating the domain to the first correct answer; nullopt: it never came.
    std::optional<qint64> bootNs;
    QString console;                 ///< what it printed
    QString ending;                  ///< how it ended, for people; empty while it runs
    Arguments arguments;             ///< what the program in it was told beside its address
    Failure failure = Failure::None; ///< how it failed, if it did
    BootPurpose purpose = BootPurpose::Load;
    /// Of each whole line of `console`, CLOCK_MONOTONIC when it arrived; nullopt for the mark of
    /// what was cut. Empty where it was not kept.
    QList<std::optional<qint64>> consoleArrivals;

    bool operator==(const GuestRecord&) const = default;
};

/// One offered rate held for a duration.
struct StepRecord {
    qint64 id = 0;
    qint64 guest = 0; ///< GuestRecord::id
    int series = 0;
    int memoryMiB = 0;
    int repetition = 0;
    int offeredRate = 0; ///< requests/s; of TCP and UDP, Mbit/s
    std::chrono::nanoseconds duration{};
    quint64 epochMonotonicNs = 0; ///< CLOCK_MONOTONIC at the samples' zero
    quint64 epochRealtimeNs = 0;
    RunState state = RunState::Running;
    Verdict verdict;
    QByteArray clientJson; ///< the client's own summary
    int datagramBytes = 0; ///< UDP: payload of a datagram; else 0

    bool operator==(const StepRecord&) const = default;
};

/// The accounting of a guest and its host at one instant; nullopt: not told, or not read at this
/// one.
/// What counts, counts from the boot of the guest or the host: only differences mean something.
struct AccountingPoint {
    qint64 guest = 0;
    quint64 monotonicNs = 0;             ///< CLOCK_MONOTONIC, the samples' clock
    std::optional<qint64> cpuNs;         ///< CPU time of the guest and its emulator
    std::optional<qint64> memoryUsedKiB; ///< inside the guest
    std::optional<qint64> residentKiB;   ///< of the emulator on the host
    std::optional<qint64> vcpuNs;        ///< CPU time of the virtual CPUs alone
    std::optional<qint64> vcpuDelayNs;   ///< their waiting for a CPU of the host
    std::optional<qint64> haltPollNs;    ///< of vcpuNs: KVM's polling for an event while idle
    std::optional<qint64> balloonKiB;    ///< what the balloon leaves to the guest
    std::optional<qint64> availableKiB;  ///< what the guest's kernel manages
    std::optional<qint64> majorFaults;   ///< of the guest: pages read back from a file
    std::optional<qint64> receivedBytes; ///< of the guest's network card
    std::optional<qint64> sentBytes;
    std::optional<qint64> receivedDrops; ///< packets
    std::optional<qint64> sentDrops;
    std::optional<qint64>
        ownCpuNs; ///< CPU time by the guest's own account, since its first reading
    std::optional<qint64> hostBusyNs; ///< CPU time of all of the host's CPUs
    std::optional<qint64>
        hostStolenNs; ///< wanted by the host, but given to others by what it runs on
    std::optional<qint64> hostTotalNs; ///< busy, stolen and idle

    bool operator==(const AccountingPoint&) const = default;
};

/// How a series fared at one size of the memory ladder.
struct RungRecord {
    qint64 id = 0;
    int series = 0;
    int memoryMiB = 0;
    Failure failure = Failure::None; ///< None: it held
    QString why;                     ///< with the figures; empty when it held
    double bestRate = 0;             ///< highest of its sweep: answers/s, or Mbit/s
    double baselineRate = 0;         ///< that of the first rung

    bool operator==(const RungRecord&) const = default;
};

struct StepData {
    StepRecord record;
    SampleList samples;
    StepStatistics statistics;
    std::optional<ClientSummary> summary;    ///< of a client that tells no samples
    std::vector<TransferInterval> intervals; ///< of a bandwidth test
    TransferStatistics transfer;             ///< of the intervals
    /// When the guest's threads ran; null when that was not recorded.
    std::shared_ptr<const SchedulingRecord> scheduling;
    /// When its requests passed the guest's door; null when that was not recorded.
    std::shared_ptr<const DoorRecord> door;
    RuntimeRecord runtime; ///< what the guest's runtime did meanwhile
};

/// Another run shown on the same axes (results/run_layers.h).
struct RunLayer {
    QString file;
    QString label;         ///< short, in its series' names
    Experiment experiment; ///< as it was run
    int firstSeries = 0;   ///< index into RunData::experiment's series
    int seriesCount = 0;
};

struct RunData {
    QString file; ///< where it is kept; empty when nowhere
    Experiment experiment;
    QByteArray hostJson; ///< facts of the host
    QDateTime started;
    RunState state = RunState::Running;
    QString message; ///< why it stopped or failed

    std::vector<GuestRecord> guests;
    std::vector<StepData> steps;             ///< in the order in which they ran
    std::vector<AccountingPoint> accounting; ///< in the order of time
    std::vector<RungRecord> rungs;           ///< in the order in which the ladder was walked
    std::optional<Calibration> calibration;  ///< of the load client; other clients have none
    std::vector<Note> notes;                 ///< that people pinned to its figures
    std::vector<RunLayer> layers;            ///< behind the run's own series; none in a file

    StepData* step(qint64 id);
    const StepData* step(qint64 id) const;
    GuestRecord* guest(qint64 id);
    const GuestRecord* guest(qint64 id) const;
    qint64 sampleCount() const;
    /// The worst verdict of the steps, of one series or of all the run's own.
    Verdict verdict(std::optional<int> series = {}) const;
};

/// The load client of a step.
Client clientOf(const RunData& run, const StepData& step);

} // namespace unisweep

Q_DECLARE_METATYPE(unisweep::GuestRecord)
Q_DECLARE_METATYPE(unisweep::StepRecord)
Q_DECLARE_METATYPE(unisweep::StepStatistics)
Q_DECLARE_METATYPE(unisweep::TransferInterval)
Q_DECLARE_METATYPE(unisweep::AccountingPoint)
Q_DECLARE_METATYPE(unisweep::RungRecord)
Q_DECLARE_METATYPE(unisweep::RuntimeRecord)
Q_DECLARE_METATYPE(unisweep::RunState)
