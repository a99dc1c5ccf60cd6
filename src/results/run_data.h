// SPDX-License-Identifier: GPL-3.0-or-later
// A run in memory, live or from a file: the input of the window, the figures and the exports.
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

/// The state of a run, or of a step.
enum class RunState { Running, Finished, Stopped, Failed };
QString toWord(RunState state);
/// Failed for unknown words.
RunState runStateFromWord(const QString& word);

/// The purpose of a boot.
enum class BootPurpose {
    Load,   ///< to send load to it
    Time,   ///< to measure how long it takes, and whether it works
    Search, ///< to find the least memory
};
QString toWord(BootPurpose purpose);
/// Load for unknown words.
BootPurpose bootPurposeFromWord(const QString& word);

/// What ran a guest, queried while the guest ran.
struct HypervisorRecord {
    QString version; ///< "libvirt 9.0.0, QEMU 7.2.22"
    QString liveXml; ///< the domain's live XML, completed by libvirt: machine version, CPU, devices
    /// Whether the kernel's vhost threads carried its network; nullopt: unknown.
    std::optional<bool> vhost;

    bool operator==(const HypervisorRecord&) const = default;
};

/// One boot of a guest.
struct GuestRecord {
    qint64 id = 0;
    int series = 0; ///< index into Experiment::series
    int memoryMiB = 0;
    int repetition = 0;
    QString hypervisorUri; ///< the one actually used
    Accelerator accelerator = Accelerator::Unknown;
    QString domainXml;
    QString commandLine;  ///< of the guest's kernel
    QByteArray imageJson; ///< files with their SHA-256, package versions
    /// From creating the domain to the first correct response; nullopt: there was none.
    std::optional<qint64> bootNs;
    QString console;                 ///< everything that it printed
    QString ending;                  ///< how it ended, translated; empty while it is running
    Arguments arguments;             ///< of the program in the guest
    Failure failure = Failure::None; ///< how it failed, if it did
    BootPurpose purpose = BootPurpose::Load;
    /// For each complete line of `console`, CLOCK_MONOTONIC when it arrived; nullopt for the mark
    /// of omitted output. Empty if not recorded.
    QList<std::optional<qint64>> consoleArrivals;
    HypervisorRecord hypervisor; ///< empty: the guest has none, or the file is older

    bool operator==(const GuestRecord&) const = default;
};

/// One offered rate held for a duration.
struct StepRecord {
    qint64 id = 0;
    qint64 guest = 0; ///< GuestRecord::id
    int series = 0;
    int memoryMiB = 0;
    int repetition = 0;
    int offeredRate = 0; ///< requests/s; for TCP and UDP, Mbit/s
    std::chrono::nanoseconds duration{};
    quint64 epochMonotonicNs = 0; ///< CLOCK_MONOTONIC at the samples' zero
    quint64 epochRealtimeNs = 0;
    RunState state = RunState::Running;
    Verdict verdict;
    QByteArray clientJson; ///< the client's own summary
    int datagramBytes = 0; ///< UDP: payload of a datagram; otherwise 0

    bool operator==(const StepRecord&) const = default;
};

/// The accounting of a guest and its host at one instant; nullopt: not reported, or not read at
/// this instant. Totals count from the boot of the guest or the host, so only differences are
/// meaningful.
struct AccountingPoint {
    qint64 guest = 0;
    quint64 monotonicNs = 0;             ///< CLOCK_MONOTONIC, the samples' clock
    std::optional<qint64> cpuNs;         ///< CPU time of the guest and its emulator
    std::optional<qint64> memoryUsedKiB; ///< inside the guest
    std::optional<qint64> residentKiB;   ///< of the emulator on the host
    std::optional<qint64> vcpuNs;        ///< CPU time of the virtual CPUs alone
    std::optional<qint64> vcpuDelayNs;   ///< the time in which they waited for a CPU of the host
    std::optional<qint64> haltPollNs;    ///< the part of vcpuNs that KVM spent polling for an event
                                         ///< while idle
    std::optional<qint64> balloonKiB;    ///< the memory that the balloon leaves to the guest
    std::optional<qint64> availableKiB;  ///< the memory that the guest's kernel manages
    std::optional<qint64> majorFaults;   ///< of the guest: pages read back from a file
    std::optional<qint64> receivedBytes; ///< of the guest's network interface
    std::optional<qint64> sentBytes;
    std::optional<qint64> receivedDrops; ///< packets
    std::optional<qint64> sentDrops;
    std::optional<qint64> ownCpuNs;     ///< CPU time that the guest reports, since its first report
    std::optional<qint64> hostBusyNs;   ///< CPU time used, over all of the host's CPUs
    std::optional<qint64> hostStolenNs; ///< time taken by the hypervisor under the host
    std::optional<qint64> hostTotalNs;  ///< busy, stolen and idle

    bool operator==(const AccountingPoint&) const = default;
};

/// The result of a series at one size of the memory ladder.
struct RungRecord {
    qint64 id = 0;
    int series = 0;
    int memoryMiB = 0;
    Failure failure = Failure::None; ///< None: it succeeded
    QString why;                     ///< with figures; empty if it succeeded
    double bestRate = 0;             ///< highest of its sweep: answers/s, or Mbit/s
    double baselineRate = 0;         ///< that of the first rung

    bool operator==(const RungRecord&) const = default;
};

struct StepData {
    StepRecord record;
    SampleList samples;
    StepStatistics statistics;
    std::optional<ClientSummary> summary;    ///< for a client that reports no samples
    std::vector<TransferInterval> intervals; ///< for a bandwidth test
    TransferStatistics transfer;             ///< computed from `intervals`
    /// When the guest's threads ran; null if not recorded.
    std::shared_ptr<const SchedulingRecord> scheduling;
    /// When its requests passed the guest's door; null if not recorded.
    std::shared_ptr<const DoorRecord> door;
    RuntimeRecord runtime; ///< what the guest's runtime reported
};

/// Another run, shown on the same axes (results/run_layers.h).
struct RunLayer {
    QString file;
    QString label;         ///< short, appended to the names of its series
    Experiment experiment; ///< as it was executed
    int firstSeries = 0;   ///< index into RunData::experiment's series
    int seriesCount = 0;
};

struct RunData {
    QString file; ///< empty: not in a file
    Experiment experiment;
    QByteArray hostJson; ///< facts of the host
    QDateTime started;
    RunState state = RunState::Running;
    QString message; ///< why it stopped or failed

    std::vector<GuestRecord> guests;
    std::vector<StepData> steps;             ///< in the order in which they ran
    std::vector<AccountingPoint> accounting; ///< by time
    std::vector<RungRecord> rungs;           ///< in the order of the ladder
    std::optional<Calibration> calibration;  ///< of the native load client; other clients have none
    std::vector<Note> notes;                 ///< pinned to figures by the user
    std::vector<RunLayer> layers;            ///< their series follow the run's own; never in a file

    StepData* step(qint64 id);
    const StepData* step(qint64 id) const;
    GuestRecord* guest(qint64 id);
    const GuestRecord* guest(qint64 id) const;
    qint64 sampleCount() const;
    /// The worst verdict of the steps: of one series, or of all of the run's own.
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
