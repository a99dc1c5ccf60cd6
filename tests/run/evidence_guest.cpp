// SPDX-License-Identifier: GPL-3.0-or-later
// Causes by the scheduler's record of real guests: under QEMU, as a process of the host, and under
// a Solo5 tender. While load runs, each guest's processor is taken by a thread of higher priority,
// and each guest is stopped, several times in turn.
#include <csignal>
#include <thread>

#include <sched.h>
#include <unistd.h>

#include <QtTest>

#include "base/clock_now.h"
#include "base/process_id.h"
#include "guest/isolated_process.h"
#include "guest_run.h"
#include "real_image_run.h"
#include "results/outlier_report.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class EvidenceGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plantedFaults_data();
    void plantedFaults();

private:
    QTemporaryDir m_dir;
    Catalog m_catalog;
};

namespace
{

constexpr int faultsOfAKind = 5;

struct PlantedFault {
    Cause cause = Cause::Unknown;
    qint64 fromNs = 0; ///< CLOCK_MONOTONIC
    qint64 toNs = 0;
};

bool pin(pid_t tid, int cpu)
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    return sched_setaffinity(tid, sizeof one, &one) == 0;
}

pid_t processOf(pid_t tid)
{
    QFile status(u"/proc/%1/status"_s.arg(tid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("Tgid:") + 5;
    return text.mid(at, text.indexOf('\n', at) - at).trimmed().toInt();
}

/// Takes the guest's processor and stops the guest, in turn, while the step runs.
class Saboteur
{
public:
    Saboteur(QList<GuestThread> threads, std::chrono::milliseconds fault)
        : m_threads(std::move(threads))
        , m_fault(fault)
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {
    }

    bool isAllowed() const { return m_allowed; }
    std::vector<PlantedFault> end()
    {
        m_thread.join();
        return m_faults;
    }

private:
    void run(const std::stop_token&)
    {
        const int cpu = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN)) - 1;
        for (const GuestThread& thread : m_threads)
            pin(thread.tid, cpu);
        pin(0, cpu);
        const sched_param priority{20};
        m_allowed = sched_setscheduler(0, SCHED_FIFO, &priority) == 0;
        std::this_thread::sleep_for(1s); // the warm-up
        for (int i = 0; m_allowed && i < 2 * faultsOfAKind; ++i) {
            std::this_thread::sleep_for(3 * m_fault);
            i % 2 == 0 ? takeProcessor() : stopGuest();
        }
    }

    void takeProcessor()
    {
        const qint64 from = monotonicNowNs();
        const qint64 until = from + std::chrono::nanoseconds(m_fault).count();
        while (monotonicNowNs() < until) {
        }
        m_faults.push_back({Cause::HostNoise, from, monotonicNowNs()});
    }

    void stopGuest()
    {
        QSet<pid_t> processes;
        for (const GuestThread& thread : m_threads)
            processes << processOf(thread.tid);
        processes.remove(0);
        const qint64 from = monotonicNowNs();
        for (const pid_t pid : processes)
            kill(pid, SIGSTOP);
        std::this_thread::sleep_for(m_fault);
        for (const pid_t pid : processes)
            kill(pid, SIGCONT);
        m_faults.push_back({Cause::GuestAsleep, from, monotonicNowNs()});
    }

    QList<GuestThread> m_threads;
    std::chrono::milliseconds m_fault;
    std::vector<PlantedFault> m_faults;
    std::atomic<bool> m_allowed{false};
    std::jthread m_thread;
};

} // namespace

void EvidenceGuestTest::initTestCase()
{
    if (sysconf(_SC_NPROCESSORS_ONLN) < 2)
        QSKIP("needs two processors: one for the guest, one for the client");
    qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
}

void EvidenceGuestTest::plantedFaults_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<int>("rate");
    QTest::addColumn<std::chrono::milliseconds>("fault");
    QTest::addColumn<QString>("image");
    QTest::newRow("QEMU") << QByteArray("{name: G, platform: linux, server: nsd}") << 100 << 150ms
                          << QString();
    QTest::newRow("process") << QByteArray("{name: G, platform: process, server: nsd}") << 500
                             << 40ms << QString();
    QTest::newRow("tender") << QByteArray("{name: G, platform: mirage-spt, server: dns}") << 500
                            << 40ms << u"mirage/dns.spt"_s;
}

void EvidenceGuestTest::plantedFaults()
{
    QFETCH(QByteArray, series);
    QFETCH(int, rate);
    QFETCH(std::chrono::milliseconds, fault);
    QFETCH(QString, image);
    if (!image.isEmpty()) {
        if (!QFile::exists(realImage(image)))
            QSKIP(qPrintable(realImageMissing(image, u"experiments/unikernels/README.md"_s)));
        qputenv("UNISWEEP_TENDERS", QFileInfo(realImage(image)).path().toUtf8());
        RealImageRuns runs;
        runs.import(u"mirage-spt/dns"_s, realImage(image));
    }
    const QString path = m_dir.filePath(QString::fromUtf8(QTest::currentDataTag()));
    const auto run = GuestRun::start(m_catalog, oneSeries(series), path);
    if (!run)
        return;
    Saboteur saboteur(run->guest().threadLister()(), fault);
    run->load(rate, 1s + 2 * faultsOfAKind * 4 * fault);
    const std::vector<PlantedFault> faults = saboteur.end();
    if (!saboteur.isAllowed())
        QSKIP("needs the right to real-time priorities (root, or ulimit -r)");
    run->booted().end({});
    const RunData data = readResults(run->results().path());
    const StepData& step = data.steps.at(0);
    QVERIFY(step.scheduling);
    const OutlierRule rule{OutlierRule::Kind::Mad, 10};
    const StepOutliers found = inspectStep(data, 0, rule, LatencyKind::Response);

    const auto epoch = static_cast<qint64>(step.record.epochMonotonicNs);
    QByteArray table;
    std::map<Cause, int> named;
    int wrong = 0;
    for (const PlantedFault& planted : faults) {
        // The longest wait that began in the fault.
        const JudgedEpisode* longest = nullptr;
        for (const JudgedEpisode& judged : found.episodes) {
            if (judged.episode.startNs < planted.toNs - epoch &&
                judged.episode.endNs > planted.fromNs - epoch &&
                (!longest || judged.episode.worstNs > longest->episode.worstNs))
                longest = &judged;
        }
        const Cause cause = longest ? longest->finding.cause : Cause::Unknown;
        named[planted.cause] += cause == planted.cause;
        wrong += cause != planted.cause && cause != Cause::Unknown && cause != Cause::HostNoise;
        table += u"at %1 ms planted %2, named %3: %4\n"_s.arg((planted.fromNs - epoch) / 1'000'000)
                     .arg(toWord(planted.cause), toWord(cause),
                          longest ? longest->finding.evidence : QString())
                     .toUtf8();
    }
    qInfo("host noise %d of %d, guest asleep %d of %d, wrong %d", named[Cause::HostNoise],
          faultsOfAKind, named[Cause::GuestAsleep], faultsOfAKind, wrong);
    QCOMPARE(faults.size(), 2U * faultsOfAKind);
    QVERIFY2(named[Cause::HostNoise] >= faultsOfAKind - 2, table.constData());
    // A busy host adds waits of its own, and a guest that was stopped may have to wait afterwards.
    QVERIFY2(named[Cause::GuestAsleep] >= faultsOfAKind - 2, table.constData());
    QVERIFY2(wrong <= 1, table.constData());
}

QTEST_GUILESS_MAIN(EvidenceGuestTest)
#include "evidence_guest.moc"
