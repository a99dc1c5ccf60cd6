// SPDX-License-Identifier: GPL-3.0-or-later
// What watching the guest's door costs (README, "What the door costs"): one server behind a veth,
// asked without and with a PacketDoor on it, in alternation. As root; sender, server and what the
// kernel does between them run before other programs of the host, where that is allowed.
//
//   door_bench [PAIRS] [RATE]
#include <cstdio>
#include <cstdlib>

#include <QCoreApplication>

#include "evidence/door_match.h"
#include "evidence/packet_door.h"
#include "load/native_client.h"
#include "results/statistics.h"
#include "tests/evidence/held_wire.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace doortest;
using namespace std::chrono_literals;

namespace
{

struct Side {
    std::vector<qint64> latencies;
    qint64 seen = 0;
    qint64 missed = 0;
};

// One step; service times, of which the client's lateness is no part.
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
        .run(target, {.rate = rate, .duration = 2s, .warmUp = 200ms, .timeout = 1s}, handlers, {});
    setUrgency(0);
    for (const Sample& sample : samples) {
        if (sample.outcome == Outcome::Answered && sample.intendedNs >= 0)
            side.latencies.push_back(sample.serviceNs());
    }
    if (!door)
        return;
    const DoorRecord record = matchDoor(door->finish(), samples, epoch, false);
    side.seen += std::ssize(record.passages);
    side.missed += record.missed + std::ssize(samples) - std::ssize(record.passages);
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
        ip(u"link add name inside type veth peer name door netns %1"_s.arg(getpid()));
        ip(u"address add %1/24 dev inside"_s.arg(QLatin1String(serverAddress)));
        ip(u"link set inside up"_s);
    });
    ip(u"address add 10.9.0.1/24 dev door"_s);
    ip(u"link set door up"_s);
    const Server server(inside, [](int) {});
    std::array<Side, 2> sides; // without, with
    for (int i = 0; i < pairs; ++i) {
        for (const int side : {i % 2, 1 - i % 2})
            measure(rate, side == 1, sides[static_cast<std::size_t>(side)]);
    }
    const LatencyStatistics without = describe(sides[0].latencies);
    const LatencyStatistics with = describe(sides[1].latencies);
    const auto row = [](const char* name, qint64 a, qint64 b) {
        std::printf("%-7s %9.1f us without, %9.1f us with, ratio %.3f\n", name,
                    static_cast<double>(a) / 1e3, static_cast<double>(b) / 1e3,
                    static_cast<double>(b) / static_cast<double>(a));
    };
    std::printf("%d pairs at %d/s, %lld and %lld answers; seen at the door %lld, not %lld\n", pairs,
                rate, static_cast<long long>(without.count), static_cast<long long>(with.count),
                static_cast<long long>(sides[1].seen), static_cast<long long>(sides[1].missed));
    row("median", without.medianNs, with.medianNs);
    row("p90", without.p90Ns, with.p90Ns);
    row("p99", without.p99Ns, with.p99Ns);
    return 0;
}
