// SPDX-License-Identifier: GPL-3.0-or-later
// What load from many machines costs the workbench: the time that a step takes longer, processor
// time, memory, descriptors and connections. The machines are network namespaces of this one, with
// real ssh, so they share its processors with the workbench. Needs root and sshd.
// Arguments: sections (clocks, steps, streams, startups); all without.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <map>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/clock_now.h"
#include "load/clock_comparison.h"
#include "load/distributed_client.h"
#include "tests/run/machine_processes.h"
#include "tests/run/ssh_machines.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace unisweep;

static constexpr int machineCount = 16;
static constexpr int rounds = 7;
static constexpr quint16 port = 5300;

static QString addressOf(int i)
{
    return u"198.51.100.%1"_s.arg(101 + i);
}

static double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

static double cpuSeconds(int who)
{
    rusage use{};
    getrusage(who, &use);
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

static double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

// A process that sends each DNS query back as an empty response.
static void startResponder()
{
    if (fork() != 0)
        return;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int udp = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    if (bind(udp, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        _exit(1);
    while (true) {
        char packet[2048];
        socklen_t size = sizeof address;
        const ssize_t bytes =
            recvfrom(udp, packet, sizeof packet, 0, reinterpret_cast<sockaddr*>(&address), &size);
        if (bytes < 12)
            continue;
        packet[2] = static_cast<char>(packet[2] | 0x80);
        sendto(udp, packet, static_cast<std::size_t>(bytes), 0,
               reinterpret_cast<sockaddr*>(&address), size);
    }
}

struct Measured {
    double beforeSeconds = 0; ///< from the call to the first request, without the warm-up
    double afterSeconds = 0;  ///< from the end of the step's duration to the return
    double roundTripUs = 0;   ///< the longest
    double lateMs = 0;        ///< of the machine that started last
    qint64 samples = 0;
    quint64 dropped = 0;
    double ownCpu = 0;
    double sshCpu = 0;
};

static Measured runOnce(DistributedClient& client, int rate, std::chrono::nanoseconds duration,
                        ProcessUse& use)
{
    LoadTarget target;
    target.address = u"198.51.100.1"_s;
    target.port = port;
    LoadStep step;
    step.rate = rate;
    step.heavy = true;
    step.duration = duration;
    step.warmUp = 200ms;
    step.timeout = 1s;
    Measured measured;
    qint64 epochNs = 0;
    LoadHandlers handlers;
    handlers.onHello = [&](const Hello& hello) {
        epochNs = static_cast<qint64>(hello.epochMonotonicNs);
    };
    handlers.onSamples = [&](std::span<const Sample> samples) {
        measured.samples += static_cast<qint64>(samples.size());
    };
    handlers.onProgress = [&](const Progress& progress) {
        measured.dropped = progress.samplesDropped;
    };
    handlers.onTick = [&] { use.look(); };
    const double own = cpuSeconds(RUSAGE_SELF);
    const double children = cpuSeconds(RUSAGE_CHILDREN);
    const qint64 beganNs = monotonicNowNs();
    const QByteArray json = client.run(target, step, handlers, {});
    const qint64 endedNs = monotonicNowNs();
    measured.ownCpu = cpuSeconds(RUSAGE_SELF) - own;
    measured.sshCpu = cpuSeconds(RUSAGE_CHILDREN) - children;
    measured.beforeSeconds = static_cast<double>(epochNs - step.warmUp.count() - beganNs) / 1e9;
    measured.afterSeconds = static_cast<double>(endedNs - epochNs - duration.count()) / 1e9;
    for (const QJsonValue& one :
         QJsonDocument::fromJson(json).object().value(u"load_from"_s).toArray()) {
        const auto value = [&](const QString& key) {
            return static_cast<double>(one.toObject().value(key).toInteger());
        };
        measured.roundTripUs =
            std::max(measured.roundTripUs, value(u"clock_round_trip_ns"_s) / 1e3);
        measured.lateMs = std::max(measured.lateMs, value(u"late_start_ns"_s) / 1e6);
    }
    return measured;
}

static std::vector<LoadHost> hostsOf(int count)
{
    std::vector<LoadHost> hosts;
    for (int i = 0; i < count; ++i) {
        hosts.emplace_back(u"ssh://root@"_s + addressOf(i));
        hosts.back().install(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep-load"), {});
    }
    return hosts;
}

static double secondsOf(const std::function<void()>& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

static void printClocks(int count)
{
    const std::vector<LoadHost> hosts = hostsOf(count);
    std::vector<const LoadHost*> all;
    for (const LoadHost& host : hosts)
        all.push_back(&host);
    std::vector<double> together;
    std::vector<double> apart;
    std::vector<double> cpu;
    for (int i = 0; i < rounds; ++i) {
        const double children = cpuSeconds(RUSAGE_CHILDREN);
        together.push_back(secondsOf([&] { compareClocks(all, {}); }));
        cpu.push_back((cpuSeconds(RUSAGE_CHILDREN) - children) / count);
        apart.push_back(secondsOf([&] {
            for (const LoadHost& host : hosts)
                compareClocks(host, {});
        }));
    }
    printf("%3d machines: clocks compared in %.2f s, one after the other in %.2f s; %.0f ms of CPU "
           "time per ssh connection\n",
           count, median(together), median(apart), median(cpu) * 1e3);
}

static void printSteps(int count)
{
    QStringList uris;
    for (int i = 0; i < count; ++i)
        uris << u"ssh://root@"_s + addressOf(i);
    std::unique_ptr<DistributedClient> client;
    const double install = secondsOf([&] {
        client = std::make_unique<DistributedClient>(
            uris, QStringLiteral(UNISWEEP_BIN_DIR "/unisweep-load"), std::stop_token());
    });
    ProcessUse use(QCoreApplication::applicationPid());
    std::vector<double> before;
    std::vector<double> after;
    std::vector<double> roundTrip;
    std::vector<double> late;
    for (int i = 0; i < rounds; ++i) {
        const Measured one = runOnce(*client, 160, 1s, use);
        before.push_back(one.beforeSeconds);
        after.push_back(one.afterSeconds);
        roundTrip.push_back(one.roundTripUs);
        late.push_back(one.lateMs);
    }
    printf(
        "%3d machines: programs verified in %.2f s; a step takes %.2f s longer before and %.2f s "
        "after; round trip up to %.0f us, last start %.1f ms late (worst %.1f); so far %s\n",
        count, install, median(before), median(after), median(roundTrip), median(late),
        *std::ranges::max_element(late), qPrintable(use.toText()));
}

static void printStreams()
{
    QStringList uris;
    for (int i = 0; i < machineCount; ++i)
        uris << u"ssh://root@"_s + addressOf(i);
    DistributedClient client(uris, QStringLiteral(UNISWEEP_BIN_DIR "/unisweep-load"), {});
    ProcessUse use(QCoreApplication::applicationPid());
    std::map<int, std::vector<double>> own;
    std::map<int, std::vector<double>> ssh;
    for (int i = 0; i < 5; ++i) {
        for (const int rate : {machineCount, 16'000, 64'000}) { // in turn, for a busy machine
            const Measured one = runOnce(client, rate, 5s, use);
            own[rate].push_back(one.ownCpu);
            ssh[rate].push_back(one.sshCpu);
            if (i == 0)
                printf("%6d/s from %d machines for 5 s: %lld samples, %llu dropped; so far %s\n",
                       rate, machineCount, static_cast<long long>(one.samples),
                       static_cast<unsigned long long>(one.dropped), qPrintable(use.toText()));
        }
    }
    for (const auto& [rate, cpu] : own)
        printf("%6d/s: %.2f s of CPU time here, %.2f s in ssh\n", rate, median(cpu),
               median(ssh[rate]));
}

// As many connections at once to one sshd, as through a host that ssh jumps over.
static void printStartups(int count)
{
    std::vector<std::unique_ptr<QProcess>> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(std::make_unique<QProcess>());
        all.back()->start(u"ssh"_s, {u"root@"_s + addressOf(1), u"true"_s});
    }
    int refused = 0;
    for (const auto& one : all) {
        one->waitForFinished(60'000);
        refused += one->exitCode() != 0;
    }
    printf("%3d connections at once to one sshd (MaxStartups as by default): %d refused\n", count,
           refused);
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {});
    if (const QString why = SshMachines::whyNone(); !why.isEmpty()) {
        fprintf(stderr, "%s\n", qPrintable(why));
        return 1;
    }
    startResponder();
    QCoreApplication app(argc, argv);
    setvbuf(stdout, nullptr, _IOLBF, 0);
    SshMachines machines;
    bool ready = machines.begin();
    for (int i = 0; ready && i < machineCount; ++i) {
        const QString name = u"client%1"_s.arg(i + 1);
        ready = machines.connect(name, addressOf(i)) && machines.startSshd(name);
    }
    for (int i = 0; ready && i < machineCount; ++i)
        ready = QTest::qWaitFor(
            [i] { return SshMachines::outputOf(addressOf(i), u"true"_s).has_value(); }, 60'000);
    if (!ready)
        return 1;
    try {
        const QStringList wanted = app.arguments().mid(1);
        const auto isWanted = [&](const QString& section) {
            return wanted.isEmpty() || wanted.contains(section);
        };
        for (const int count : {1, 4, machineCount}) {
            if (isWanted(u"clocks"_s))
                printClocks(count);
            if (isWanted(u"steps"_s))
                printSteps(count);
        }
        if (isWanted(u"streams"_s))
            printStreams();
        for (const int count : {8, 16, 32}) {
            if (isWanted(u"startups"_s))
                printStartups(count);
        }
    } catch (const std::exception& error) {
        fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
