// SPDX-License-Identifier: GPL-3.0-or-later
// Causes of outliers, found from the scheduling record and the door of real guests: under QEMU, as
// a process of the host, and under a Solo5 tender. While load runs, a thread of higher priority
// takes the guest's processor, the guest is stopped, the guest computes on demand, or the network
// path delays packets in either direction. UNISWEEP_FAULTS=40 plants 40 faults of each kind instead
// of a few.
//
// The tender's guest is spinning_guest.c, built with Solo5's toolchain (opam install solo5, or from
// its sources). Put it and the tender into the directory named by UNISWEEP_IMAGES:
//
//   solo5-elftool gen-manifest spinning_guest.json manifest.c
//   x86_64-solo5-none-static-cc -O2 -z solo5-abi=spt -o spinning.spt spinning_guest.c manifest.c
//   cp spinning.spt "$(command -v solo5-spt)" $UNISWEEP_IMAGES/solo5/
#include <csignal>
#include <set>
#include <thread>

#include <netinet/in.h>
#include <sched.h>
#include <unistd.h>

#include <QtTest>

#include "base/clock_now.h"
#include "base/process_id.h"
#include "guest_run.h"
#include "held_forwarder.h"
#include "real_image_run.h"
#include "tests/results/planted_score.h"

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

enum class Fault { TakeProcessor, StopGuest, Compute, HoldIn, HoldOut };
constexpr int spinPort = 7777;

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

/// Makes the guest compute for a given time and waits until it has finished.
class Spinner
{
public:
    /// The unikernel takes nanoseconds, the Linux guest hundredths of a second.
    Spinner(Endpoint endpoint, std::chrono::milliseconds length)
        : m_endpoint(std::move(endpoint))
        , m_text(QByteArray::number(static_cast<qlonglong>(
                     m_endpoint.guestPort.udp ? length.count() * 1'000'000 : length.count() / 10)) +
                 '\n')
    {
    }

    /// Blocks until the guest has finished. Throws GuestError if it does not.
    void compute() const
    {
        bool done = false;
        // A separate thread, since a thread that enters the guest's network cannot leave it.
        std::thread([&] {
            if (m_endpoint.enterNetwork)
                m_endpoint.enterNetwork();
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(m_endpoint.port);
            inet_pton(AF_INET, m_endpoint.address.toLatin1().constData(), &address.sin_addr);
            const int fd = socket(
                AF_INET, (m_endpoint.guestPort.udp ? SOCK_DGRAM : SOCK_STREAM) | SOCK_CLOEXEC, 0);
            const timeval patience{20, 0};
            setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
            char response = 0;
            done = connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                   send(fd, m_text.constData(), static_cast<std::size_t>(m_text.size()),
                        MSG_NOSIGNAL) > 0 &&
                   recv(fd, &response, 1, 0) == 1;
            close(fd);
        }).join();
        if (!done)
            throw GuestError(u"the guest does not compute when it is told to"_s);
    }

private:
    Endpoint m_endpoint;
    QByteArray m_text;
};

/// Plants faults of each kind in turn while the step runs.
class FaultInjector
{
public:
    FaultInjector(QList<GuestThread> threads, std::vector<Fault> kinds, int times,
                  std::chrono::milliseconds length, std::optional<Spinner> spinner,
                  HeldForwarder* forwarder)
        : m_threads(std::move(threads))
        , m_kinds(std::move(kinds))
        , m_times(times)
        , m_length(length)
        , m_spinner(std::move(spinner))
        , m_forwarder(forwarder)
        , m_thread([this](const std::stop_token&) { run(); })
    {
    }

    bool isAllowed() const { return m_allowed; }
    std::vector<PlantedFault> end()
    {
        m_thread.join();
        return m_faults;
    }

private:
    void run()
    {
        const int cpu = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN)) - 1;
        for (const GuestThread& thread : m_threads) {
            pin(thread.tid, cpu);
            // The guest precedes all else but this thread; QEMU's own threads precede its virtual
            // CPU.
            doortest::setUrgency(thread.role == ThreadRole::Vcpu ? 1 : 2, thread.tid);
        }
        pin(0, cpu);
        const sched_param priority{20};
        m_allowed = sched_setscheduler(0, SCHED_FIFO, &priority) == 0;
        std::this_thread::sleep_for(1s); // skip the warm-up
        for (int i = 0; m_allowed && i < m_times; ++i) {
            for (const Fault kind : m_kinds) {
                std::this_thread::sleep_for(3 * m_length);
                plant(kind);
            }
        }
    }

    void plant(Fault kind)
    {
        const qint64 from = monotonicNowNs();
        const qint64 until = from + std::chrono::nanoseconds(m_length).count();
        Cause cause = Cause::NetworkPath;
        switch (kind) {
        case Fault::TakeProcessor:
            cause = Cause::HostNoise;
            while (monotonicNowNs() < until) {
            }
            break;
        case Fault::StopGuest:
            cause = Cause::GuestAsleep;
            stopGuest();
            break;
        case Fault::Compute:
            cause = Cause::GuestBusy;
            m_spinner->compute();
            break;
        case Fault::HoldIn:
        case Fault::HoldOut:
            m_forwarder->hold(kind == Fault::HoldIn ? 0 : 1, until);
            std::this_thread::sleep_for(m_length);
            break;
        }
        m_faults.push_back({cause, from, monotonicNowNs()});
    }

    void stopGuest() const
    {
        std::set<pid_t> processes;
        for (const GuestThread& thread : m_threads)
            processes.insert(processOf(thread.tid));
        processes.erase(0);
        for (const pid_t pid : processes)
            kill(pid, SIGSTOP);
        std::this_thread::sleep_for(m_length);
        for (const pid_t pid : processes)
            kill(pid, SIGCONT);
    }

    QList<GuestThread> m_threads;
    std::vector<Fault> m_kinds;
    int m_times;
    std::chrono::milliseconds m_length;
    std::optional<Spinner> m_spinner;
    HeldForwarder* m_forwarder;
    std::vector<PlantedFault> m_faults;
    std::atomic<bool> m_allowed{false};
    std::jthread m_thread; ///< last, since the thread uses all members above
};

/// Sends the load through the forwarder.
class ForwardedClient : public LoadClient
{
public:
    explicit ForwardedClient(const HeldForwarder& forwarder)
        : m_client(makeLoadClient(Client::Native))
        , m_port(forwarder.port())
    {
    }
    Client kind() const override { return m_client->kind(); }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override
    {
        return m_client->waitReady(forwarded(target), within, onTick, stop);
    }
    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override
    {
        return m_client->run(forwarded(target), step, handlers, stop);
    }

private:
    LoadTarget forwarded(LoadTarget target) const
    {
        target.address = u"127.0.0.1"_s;
        target.port = m_port;
        return target;
    }
    std::unique_ptr<LoadClient> m_client;
    quint16 m_port;
};

} // namespace

void EvidenceGuestTest::initTestCase()
{
    if (sysconf(_SC_NPROCESSORS_ONLN) < 2)
        QSKIP("needs two processors: one for the guest, one for the client");
    qputenv("XDG_RUNTIME_DIR", m_dir.path().toUtf8());
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s,
                               UNISWEEP_SOURCE_DIR u"/tests/run/spinning"_s});
}

void EvidenceGuestTest::plantedFaults_data()
{
    using enum Fault;
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<int>("rate");
    QTest::addColumn<std::chrono::milliseconds>("length");
    QTest::addColumn<std::vector<Fault>>("kinds");
    QTest::addColumn<bool>("door");
    const QByteArray linux = "{name: G, platform: spinning, server: nsd}";
    const QByteArray process = "{name: G, platform: process, server: nsd}";
    const QByteArray tender = "{name: G, platform: mirage-spt, server: dns}";
    QTest::newRow("QEMU") << linux << 100 << 150ms << std::vector{TakeProcessor, StopGuest, Compute}
                          << false;
    QTest::newRow("QEMU with its door")
        << linux << 100 << 150ms << std::vector{HoldIn, Compute, HoldOut} << true;
    QTest::newRow("process") << process << 500 << 40ms << std::vector{TakeProcessor, StopGuest}
                             << false;
    QTest::newRow("tender") << tender << 500 << 40ms
                            << std::vector{TakeProcessor, StopGuest, Compute} << false;
    QTest::newRow("tender with its door")
        << tender << 500 << 40ms << std::vector{HoldIn, StopGuest, HoldOut, Compute} << true;
}

void EvidenceGuestTest::plantedFaults()
{
    QFETCH(QByteArray, series);
    QFETCH(int, rate);
    QFETCH(std::chrono::milliseconds, length);
    QFETCH(std::vector<Fault>, kinds);
    QFETCH(bool, door);
    const bool isTender = series.contains("mirage-spt");
    const QByteArray store = qgetenv("XDG_DATA_HOME");
    const auto restoreStore = qScopeGuard(
        [&] { store.isEmpty() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", store); });
    RealImageRuns images;
    if (isTender) {
        for (const QString& name : {u"solo5/spinning.spt"_s, u"solo5/solo5-spt"_s}) {
            if (!QFile::exists(realImage(name)))
                QSKIP(qPrintable(realImageMissing(name, u"tests/run/evidence_guest.cpp"_s)));
        }
        qputenv("UNISWEEP_TENDERS", realImage(u"solo5"_s).toUtf8());
        images.useOwnStore();
        images.import(u"mirage-spt/dns"_s, realImage(u"solo5/spinning.spt"_s));
    }
    Experiment experiment = oneSeries(series);
    experiment.recordDoor = door;
    const auto run = GuestRun::start(m_catalog, experiment,
                                     m_dir.filePath(QString::fromUtf8(QTest::currentDataTag())));
    if (!run)
        return;
    std::optional<HeldForwarder> forwarder;
    std::unique_ptr<LoadClient> client = makeLoadClient(Client::Native);
    if (door) {
        forwarder.emplace(run->guest().endpoint({53, true}));
        client = std::make_unique<ForwardedClient>(*forwarder);
    }
    std::optional<Spinner> spinner;
    if (std::ranges::count(kinds, Fault::Compute) > 0)
        spinner.emplace(run->guest().endpoint({spinPort, isTender}), length);
    const int times = std::max(1, qEnvironmentVariable("UNISWEEP_FAULTS", u"6"_s).toInt());
    FaultInjector injector(run->guest().threadLister()(), kinds, times, length, spinner,
                           forwarder ? &*forwarder : nullptr);
    doortest::setUrgency(2);
    run->load(rate, 1s + times * static_cast<int>(kinds.size()) * 5 * length, *client);
    doortest::setUrgency(0);
    std::vector<PlantedFault> faults = injector.end();
    if (!injector.isAllowed())
        QSKIP("needs the right to real-time priorities (root, or ulimit -r)");
    run->booted().end({});
    const RunData data = readResults(run->results().path());
    const StepData& step = data.steps.at(0);
    QVERIFY(step.scheduling);
    QVERIFY(!door || step.door);
    const auto epoch = static_cast<qint64>(step.record.epochMonotonicNs);
    std::erase_if(faults, [&](const PlantedFault& fault) {
        return fault.toNs > epoch + step.record.duration.count();
    });
    const qint64 lengthNs = std::chrono::nanoseconds(length).count();
    if (step.statistics.latency.medianNs > lengthNs / 4)
        QSKIP("this host is so busy that a fault does not stand out; run it when there is less to "
              "do");
    const StepOutliers found =
        inspectStep(data, 0, fenceAt(step.statistics.latency, lengthNs / 2), LatencyKind::Response);
    PlantedScore score(found, faults, epoch, lengthNs / 2);
    score.print();
    if (const QString why = score.whyNotJudged(); !why.isEmpty())
        QSKIP(qPrintable(why));
    const std::map<Fault, Cause> causes{{Fault::TakeProcessor, Cause::HostNoise},
                                        {Fault::StopGuest, Cause::GuestAsleep},
                                        {Fault::Compute, Cause::GuestBusy},
                                        {Fault::HoldIn, Cause::NetworkPath}};
    for (const auto& [kind, cause] : causes) {
        if (std::ranges::count(kinds, kind) > 0)
            score.verify(cause, times * 2 / 3, 1);
    }
}

QTEST_GUILESS_MAIN(EvidenceGuestTest)
#include "evidence_guest.moc"
