// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/calibration.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/duration_text.h"
#include "base/quantity_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString transportText(ClientTransport transport)
{
    switch (transport) {
    case ClientTransport::Udp:
        return u"UDP"_s;
    case ClientTransport::Tcp:
        return QCoreApplication::translate("Calibration", "TCP, one connection per request");
    case ClientTransport::TcpKeepAlive:
        return QCoreApplication::translate("Calibration", "TCP, persistent connections");
    }
    return {};
}

QString Calibration::toText() const
{
    const QString rate =
        topRate > 0 ? QCoreApplication::translate("Calibration", "up to %1").arg(humanRate(topRate))
                    : QCoreApplication::translate("Calibration", "no rate sustained");
    return QCoreApplication::translate("Calibration", "%1 over %2; self-latency p50 %3, p99 %4")
        .arg(rate, transportText(transport), humanDuration(selfLatencyP50),
             humanDuration(selfLatencyP99));
}

std::optional<Calibration> calibrationFromJson(const QByteArray& json, const QDateTime& measured)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject quiet = root.value(u"quiet"_s).toObject();
    const auto transport = clientTransportFromWord(root.value(u"transport"_s).toString());
    if (!root.value(u"complete"_s).toBool() || quiet.isEmpty() || !transport)
        return std::nullopt;
    const auto time = [](const QJsonObject& object, const char* key) {
        return std::chrono::nanoseconds(object.value(QLatin1String(key)).toInteger());
    };
    Calibration calibration;
    calibration.transport = *transport;
    calibration.measured = measured;
    calibration.topRate = root.value(u"top_rate"_s).toDouble();
    calibration.bound = time(root, "bound_ns");
    calibration.selfLatencyP50 = time(quiet, "self_latency_p50_ns");
    calibration.selfLatencyP99 = time(quiet, "self_latency_p99_ns");
    calibration.json = json;
    return calibration;
}

} // namespace unisweep
