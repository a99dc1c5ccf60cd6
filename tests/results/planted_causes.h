// SPDX-License-Identifier: GPL-3.0-or-later
// Steps with planted causes of outliers: a simulated queue with one server, and a client with a
// sentinel. The planted events are returned with the samples. Never a measurement.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "results/outlier_report.h"

namespace unisweep
{

struct PlantedEvent {
    Cause cause = Cause::Unknown;
    qint64 fromNs = 0;
    qint64 toNs = 0; ///< when its effect has ended
};

struct PlantedStep {
    int rate = 1000;
    double seconds = 10;
    double utilization = 0.3; ///< of the server, at this rate
    bool poisson = false;
    bool tcp = false;
    int guestPauses = 0;
    int hostStalls = 0;   ///< stalls of the whole host, which stop client and guest
    int clientStalls = 0; ///< stalls of the client alone
    int losses = 0;
    int straySentinelStalls = 0; ///< without any effect
    double minMs = 4;
    double maxMs = 25;
    unsigned seed = 1;
};

struct PlantedSamples {
    std::vector<Sample> samples;
    std::vector<PlantedEvent> events;
    QByteArray clientJson;
};

inline PlantedSamples plant(const PlantedStep& step)
{
    std::mt19937_64 random(step.seed);
    const auto draw = [&](double from, double to) { return from + (to - from) * uniform(random); };
    PlantedSamples result;
    QJsonArray stalls;

    // Events start at least 0.4 of their mean distance apart, so that their effects stay separate.
    std::vector<Cause> causes;
    causes.insert(causes.end(), static_cast<std::size_t>(step.guestPauses), Cause::GuestSilent);
    const auto clientOnly = static_cast<std::size_t>(step.clientStalls);
    causes.insert(causes.end(), static_cast<std::size_t>(step.hostStalls) + clientOnly,
                  Cause::HostNoise);
    causes.insert(causes.end(), static_cast<std::size_t>(step.losses), Cause::PacketLoss);
    std::shuffle(causes.begin(), causes.end(), random);
    const double slot = step.seconds * 1e9 / static_cast<double>(causes.size() + 1);
    struct Standstill {
        qint64 from, to;
        bool client, server;
    };
    std::vector<Standstill> standstills;
    std::vector<qint64> losses;
    std::size_t clients = clientOnly;
    for (std::size_t i = 0; i < causes.size(); ++i) {
        const auto from = static_cast<qint64>(slot * (static_cast<double>(i) + draw(0.4, 1.0)));
        const auto length = static_cast<qint64>(draw(step.minMs, step.maxMs) * 1e6);
        qint64 effectNs = length;
        if (causes[i] == Cause::PacketLoss) {
            losses.push_back(from);
            effectNs = 0;
        } else {
            bool client = causes[i] == Cause::HostNoise;
            bool server = true;
            if (client && clients > 0) {
                --clients;
                server = false;
            }
            standstills.push_back({from, from + length, client, server});
            if (client)
                stalls.append(QJsonArray{from + 100'000, length - 100'000, 0});
        }
        // The queue after a stop drains in length · ρ / (1 − ρ); twice that allows for its noise.
        const double drain = 2 * static_cast<double>(effectNs) * step.utilization /
                             std::max(0.02, 1 - step.utilization);
        result.events.push_back(
            {causes[i], from, from + effectNs + static_cast<qint64>(drain) + 1'000'000});
    }
    for (int i = 0; i < step.straySentinelStalls; ++i)
        stalls.append(QJsonArray{static_cast<qint64>(draw(0, step.seconds * 1e9)),
                                 static_cast<qint64>(draw(0.5e6, 1.5e6)), 1});

    const double serviceNs = step.utilization * 1e9 / step.rate;
    std::gamma_distribution<double> service(8.0, serviceNs / 8);
    std::lognormal_distribution<double> way(std::log(120e3), 0.18);
    const auto afterStandstill = [&](double at, bool client) {
        for (const Standstill& standstill : standstills) {
            if ((client ? standstill.client : standstill.server) &&
                at >= static_cast<double>(standstill.from) &&
                at < static_cast<double>(standstill.to))
                return static_cast<double>(standstill.to);
        }
        return at;
    };
    double freeAt = -1e18;
    double due = 0;
    struct Arrival {
        double at;
        std::size_t sample;
    };
    std::vector<Arrival> arrivals;
    std::size_t nextLoss = 0;
    while (true) {
        due += step.poisson ? -std::log1p(-uniform(random)) * 1e9 / step.rate : 1e9 / step.rate;
        if (due >= step.seconds * 1e9)
            break;
        Sample sample;
        sample.intendedNs = static_cast<qint64>(due);
        const double sent = afterStandstill(due, true) + draw(2e3, 5e3);
        sample.sentNs = static_cast<qint64>(sent);
        double at = sent;
        if (nextLoss < losses.size() && sample.intendedNs >= losses[nextLoss]) {
            PlantedEvent& event =
                *std::find_if(result.events.begin(), result.events.end(),
                              [&](const PlantedEvent& e) { return e.fromNs == losses[nextLoss]; });
            event.fromNs = sample.intendedNs - 1;
            event.toNs = sample.intendedNs + 1;
            ++nextLoss;
            if (!step.tcp) {
                result.samples.push_back(sample);
                continue;
            }
            at += 200e6 + draw(0, 4e6);
            event.toNs = sample.intendedNs + 210'000'000;
        }
        arrivals.push_back({at, result.samples.size()});
        result.samples.push_back(sample);
    }
    std::stable_sort(arrivals.begin(), arrivals.end(),
                     [](const Arrival& a, const Arrival& b) { return a.at < b.at; });
    for (const Arrival& arrival : arrivals) {
        // A request that is being served when the server stops waits with it.
        double done = afterStandstill(std::max(arrival.at, freeAt), false) + service(random);
        const double after = afterStandstill(done, false);
        freeAt = done = after > done ? after + serviceNs / 2 : done;
        Sample& sample = result.samples[arrival.sample];
        sample.receivedNs = static_cast<qint64>(done + way(random));
        sample.outcome = Outcome::Answered;
    }
    result.clientJson =
        QJsonDocument(QJsonObject{{QStringLiteral("sentinel"),
                                   QJsonObject{{QStringLiteral("processors"), 2},
                                               {QStringLiteral("stalls"), stalls},
                                               {QStringLiteral("steal"), QJsonArray()}}}})
            .toJson();
    return result;
}

inline StepData stepFrom(const PlantedStep& planted, const PlantedSamples& samples, int id)
{
    StepData step;
    step.record.id = id;
    step.record.memoryMiB = 1024;
    step.record.offeredRate = planted.rate;
    step.record.duration = std::chrono::nanoseconds(static_cast<qint64>(planted.seconds * 1e9));
    step.record.state = RunState::Finished;
    step.record.clientJson = samples.clientJson;
    step.samples = samples.samples;
    step.statistics = computeStatistics(step.samples, step.record.duration);
    return step;
}

} // namespace unisweep
