// SPDX-License-Identifier: GPL-3.0-or-later
// Cost of watching the guest's door (README, "What the door costs"): a server behind a veth,
// alternately without and with a PacketDoor on it. Run it as root; sender, server and the kernel's
// work between them then get priority over the host's other programs, if permitted.
//
//   door_bench [PAIRS] [RATE]
#include <cstdio>
#include <cstdlib>

#include <QCoreApplication>

#include "evidence/door_match.h"
#include "evidence/packet_door.h"
#include "load/native_client.h"
#include "results/nonparametric.h"
#include "results/statistics.h"
#include "tests/evidence/held_wire.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace doortest;
using namespace std::chrono_literals;

namespace
{

struct Side {
    std::vector<LatencyStatistics> steps; ///< one per pair
    qint64 seen = 0;
    qint64 missed = 0;
};

// Runs one step. Records service times, which do not include the client's lateness.
void measure(int rate, bool watched, Side& side)
{
    std::optional<PacketDoor> door;
    if (watched)
        door.emplace(u"door"_s, DoorPort{serverPort, false});
    LoadTarget target{.address = QLatin1String(serverAddress), .port = serverPort};
    target.dns.name = u"a.test"_s;
    std::vector<Sample> samples;
    quint64 epoch = 0;
    LoadHandlers handlers;
    handlers.onHello = [&](const Hello& hello) { epoch = hello.epochMonotonicNs; };
    handlers.onSamples = [&](std::span<const Sample> more) {
        samples.insert(samples.end(), more.begin(), more.end());
    };
    setUrgency(2);
    NativeClient(NativeClient::program())
        .run(target, {.rate = rate, .duration = 1s, .warmUp = 100ms, .timeout = 1s}, handlers, {});
    setUrgency(0);
    std::vector<qint64> latencies;
    for (const Sample& sample : samples) {
        if (sample.outcome == Outcome::Answered && sample.intendedNs >= 0)
            latencies.push_back(sample.serviceNs());
    }
    side.steps.push_back(describe(latencies));
    if (!door)
        return;
    const DoorRecord record = matchDoor(door->finish(), samples, epoch, false);
    side.seen += std::ssize(record.passages);
    side.missed += record.missed + std::ssize(samples) - std::ssize(record.passages);
}

// Prints the median ratio of the pairs with its 95 % interval, which is based on ranks, so that a
// single extreme pair does not affect it.
void row(const char* name, const std::array<Side, 2>& sides, qint64 LatencyStatistics::*figure)
{
    std::vector<double> ratios;
    std::vector<double> without;
    for (std::size_t i = 0; i < sides[0].steps.size(); ++i) {
        without.push_back(static_cast<double>(sides[0].steps[i].*figure) / 1e3);
        ratios.push_back(static_cast<double>(sides[1].steps[i].*figure) / 1e3 / without.back());
    }
    std::ranges::sort(ratios);
    std::ranges::sort(without);
    const Interval interval = medianInterval(ratios).value_or(Interval{0, 1e9});
    const bool within = interval.low >= 0.99 && interval.high <= 1.01;
    const bool beyond = interval.low > 1.01 || interval.high < 0.99;
    std::printf("%-7s %9.1f us without; ratio with it %.4f (%.4f to %.4f): %s\n", name,
                medianOf(without), medianOf(ratios), interval.low, interval.high,
                within   ? "within 1 %"
                : beyond ? "beyond 1 %"
                         : "not decided by so many pairs");
}

} // namespace

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] {});
    if (const QString why = whyNoNamespace({u"ip"_s}); !why.isEmpty())
        qFatal("%s", qPrintable(why));
    QCoreApplication app(argc, argv);
    const int pairs = argc > 1 ? std::atoi(argv[1]) : 10;
    const int rate = argc > 2 ? std::atoi(argv[2]) : 2000;
    OwnNetwork inside;
    inside.run([] {
        runIp(u"link add name inside type veth peer name door netns %1"_s.arg(getpid()));
        runIp(u"address add %1/24 dev inside"_s.arg(QLatin1String(serverAddress)));
        runIp(u"link set inside up"_s);
    });
    runIp(u"address add 10.9.0.1/24 dev door"_s);
    runIp(u"link set door up"_s);
    const Server server(inside, [](int) {});
    std::array<Side, 2> sides; // without, with
    for (int i = 0; i < pairs; ++i) {
        for (const int side : {i % 2, 1 - i % 2})
            measure(rate, side == 1, sides[static_cast<std::size_t>(side)]);
    }
    qint64 responses = 0;
    for (const Side& side : sides) {
        for (const LatencyStatistics& step : side.steps)
            responses += step.count;
    }
    std::printf("%d pairs at %d/s, %lld answers; seen at the door %lld, not %lld\n", pairs, rate,
                static_cast<long long>(responses), static_cast<long long>(sides[1].seen),
                static_cast<long long>(sides[1].missed));
    row("median", sides, &LatencyStatistics::medianNs);
    row("p90", sides, &LatencyStatistics::p90Ns);
    row("p99", sides, &LatencyStatistics::p99Ns);
    return 0;
}
