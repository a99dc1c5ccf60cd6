// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/transfer_statistics.h"

#include <algorithm>
#include <cmath>

#include <QJsonDocument>
#include <QJsonObject>

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct Weighted {
    double value = 0;
    double weight = 0;
};

std::optional<TransferStatistics::Spread> spreadOf(const std::vector<Weighted>& values)
{
    double weights = 0;
    double sum = 0;
    for (const Weighted& one : values) {
        weights += one.weight;
        sum += one.value * one.weight;
    }
    if (weights <= 0)
        return {};
    TransferStatistics::Spread spread;
    spread.mean = sum / weights;
    double squares = 0;
    for (const Weighted& one : values)
        squares += one.weight * (one.value - spread.mean) * (one.value - spread.mean);
    const auto n = static_cast<double>(values.size());
    if (values.size() > 1) // n − 1: the intervals are a sample
        spread.standardDeviation = std::sqrt(squares / weights * n / (n - 1));
    return spread;
}

} // namespace

TransferStatistics transferStatistics(std::span<const TransferInterval> intervals,
                                      int datagramBytes)
{
    TransferStatistics result;
    std::vector<Weighted> mbits;
    std::vector<Weighted> jitters;
    std::vector<Weighted> losses;
    qint64 sent = 0;
    qint64 lost = 0;
    double sentSeconds = 0;
    for (const TransferInterval& interval : intervals) {
        if (interval.atNs < 0 || interval.durationNs <= 0)
            continue;
        const double seconds = static_cast<double>(interval.durationNs) / 1e9;
        if (interval.sent) {
            sent += *interval.sent;
            sentSeconds += seconds;
        }
        if (!interval.bits) {
            ++result.silent;
            continue;
        }
        if (*interval.bits > 0)
            result.carriedUntil =
                std::max(result.carriedUntil, static_cast<double>(interval.atNs) / 1e9 + seconds);
        ++result.intervals;
        result.seconds += seconds;
        mbits.push_back({static_cast<double>(*interval.bits) / 1e6 / seconds, seconds});
        if (interval.jitterNs)
            jitters.push_back({static_cast<double>(*interval.jitterNs) / 1e6, seconds});
        if (interval.lost && interval.sent.value_or(0) > 0) {
            lost += *interval.lost;
            const auto all = static_cast<double>(*interval.sent);
            losses.push_back({static_cast<double>(*interval.lost) / all, all});
        }
    }
    result.mbits = spreadOf(mbits);
    result.jitterMs = spreadOf(jitters);
    result.lossShare = spreadOf(losses);
    if (sentSeconds > 0) {
        result.datagrams = sent;
        result.sentMbits = static_cast<double>(sent) * datagramBytes * 8 / 1e6 / sentSeconds;
    }
    if (!losses.empty())
        result.lost = lost;
    return result;
}

std::optional<double> receivedShare(const QByteArray& clientJson)
{
    const QJsonObject json = QJsonDocument::fromJson(clientJson).object();
    const double sent = json.value("sent_bits"_L1).toDouble(-1);
    const double received = json.value("received_bits"_L1).toDouble(-1);
    if (!(sent > 0 && received >= 0))
        return {};
    return std::min(1.0, received / sent);
}

std::vector<TransferInterval> receivedIntervals(std::vector<TransferInterval> intervals,
                                                const QByteArray& clientJson)
{
    if (const auto share = receivedShare(clientJson)) {
        for (TransferInterval& interval : intervals) {
            if (interval.bits)
                interval.bits = std::llround(static_cast<double>(*interval.bits) * *share);
        }
    }
    return intervals;
}

} // namespace unisweep
