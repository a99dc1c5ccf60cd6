// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/calibration.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "base/duration_text.h"
#include "base/quantity_text.h"

namespace unisweep
{

static QString transportText(const QString& transport)
{
    if (transport == QStringLiteral("udp"))
        return QStringLiteral("UDP");
    return transport == QStringLiteral("tcp") ? QStringLiteral("TCP, a connection per request")
                                              : QStringLiteral("TCP, connections kept");
}

QString Calibration::toText() const
{
    const QString rate = topRate > 0 ? QStringLiteral("up to %1").arg(humanRate(topRate))
                                     : QStringLiteral("no rate holds");
    return QStringLiteral("%1 over %2; self-latency p50 %3, p99 %4")
        .arg(rate, transportText(transport), humanDuration(selfLatencyP50),
             humanDuration(selfLatencyP99));
}

std::optional<Calibration> calibrationFromJson(const QByteArray& json, const QDateTime& measured)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject quiet = root.value(QStringLiteral("quiet")).toObject();
    if (!root.value(QStringLiteral("complete")).toBool() || quiet.isEmpty())
        return std::nullopt;
    const auto time = [](const QJsonObject& object, const char* key) {
        return std::chrono::nanoseconds(object.value(QLatin1String(key)).toInteger());
    };
    Calibration calibration;
    calibration.transport = root.value(QStringLiteral("transport")).toString();
    calibration.measured = measured;
    calibration.topRate = root.value(QStringLiteral("top_rate")).toDouble();
    calibration.bound = time(root, "bound_ns");
    calibration.selfLatencyP50 = time(quiet, "self_latency_p50_ns");
    calibration.selfLatencyP99 = time(quiet, "self_latency_p99_ns");
    calibration.json = json;
    return calibration;
}

} // namespace unisweep
