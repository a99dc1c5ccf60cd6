// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/osv_account.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace unisweep
{

using namespace Qt::StringLiterals;

static std::optional<qint64> bytesOf(const QByteArray& text)
{
    bool ok = false;
    const qint64 bytes = text.trimmed().toLongLong(&ok);
    return ok && bytes >= 0 ? std::optional(bytes) : std::nullopt;
}

// Threads come and go, and take their CPU time with them. Each CPU's idle thread stays, so used CPU
// time is the time in which it did not run.
std::optional<qint64> OsvAccount::cpuNs(const QByteArray& threads)
{
    static const QRegularExpression idleName(u"^idle\\d+$"_s);
    const QJsonObject response = QJsonDocument::fromJson(threads).object();
    const QJsonValue time = response.value(u"time_ms"_s);
    QHash<QString, double> idle;
    const QJsonArray list = response.value(u"list"_s).toArray();
    for (const QJsonValue& thread : list) {
        const QString name = thread[u"name"_s].toString();
        if (idleName.match(name).hasMatch() && thread[u"cpu_ms"_s].isDouble())
            idle.insert(name, thread[u"cpu_ms"_s].toDouble());
    }
    if (!time.isDouble() || idle.isEmpty())
        return {};
    if (!m_firstMs) {
        m_firstMs = time.toDouble();
        m_firstIdle = idle;
    }
    double busyMs = 0;
    for (auto cpu = idle.cbegin(); cpu != idle.cend(); ++cpu) {
        if (!m_firstIdle.contains(cpu.key()))
            return {};
        busyMs += time.toDouble() - *m_firstMs - (*cpu - m_firstIdle.value(cpu.key()));
    }
    if (!(busyMs >= 0 && busyMs < 1e12))
        return {};
    return static_cast<qint64>(busyMs * 1e6);
}

OwnReading OsvAccount::read(const QByteArray& total, const QByteArray& free,
                            const QByteArray& threads)
{
    OwnReading reading;
    const auto all = bytesOf(total);
    const auto unused = bytesOf(free);
    if (all && unused && *unused <= *all) {
        reading.availableKiB = *all / 1024;
        reading.memoryUsedKiB = (*all - *unused) / 1024;
    }
    reading.cpuNs = cpuNs(threads);
    return reading;
}

} // namespace unisweep
