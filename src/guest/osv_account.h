// SPDX-License-Identifier: GPL-3.0-or-later
// OSv's own statistics of its memory and CPU time, from its REST server
// (modules/httpserver-monitoring-api of cloudius-systems/osv): GET /os/memory/total,
// /os/memory/free and /os/threads.
#pragma once

#include <optional>

#include <QByteArray>
#include <QHash>

namespace unisweep
{

/// A guest's own statistics; nullopt for what it does not report.
struct OwnReading {
    std::optional<qint64> memoryUsedKiB; ///< total − free
    std::optional<qint64> availableKiB;  ///< total: what its kernel manages
    std::optional<qint64> cpuNs;         ///< CPU time since the first reading, all CPUs together
};

/// Parses the successive responses of one guest.
class OsvAccount
{
public:
    /// `total` and `free` are numbers of bytes. `threads` is a JSON object with "list" (threads
    /// with "name" and "cpu_ms", their CPU time since boot) and "time_ms" (the guest's clock).
    /// Values that cannot be parsed are nullopt.
    OwnReading read(const QByteArray& total, const QByteArray& free, const QByteArray& threads);

private:
    std::optional<qint64> cpuNs(const QByteArray& threads);

    std::optional<double> m_firstMs;    ///< the guest's clock at the first reading
    QHash<QString, double> m_firstIdle; ///< ms of each CPU's idle thread then
};

} // namespace unisweep
