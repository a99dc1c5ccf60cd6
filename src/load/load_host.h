// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that offers load for us, reached by ssh.
#pragma once

#include <stop_token>

#include <QString>
#include <QStringList>

namespace unisweep
{

/// That machine's clocks against ours. The true offset lies within ± half the round trip.
struct ClockComparison {
    qint64 monotonicOffsetNs = 0; ///< its CLOCK_MONOTONIC minus ours
    qint64 realtimeOffsetNs = 0;  ///< its CLOCK_REALTIME minus ours
    qint64 roundTripNs = 0;       ///< of the quickest exchange, which is the one that counts
};

/// Every call is bounded in time, and throws LoadError naming the host and what to do.
class LoadHost
{
public:
    /// "ssh://user@host:port", user and port being optional; see whyNoLoadHost().
    explicit LoadHost(const QString& uri);

    const QString& uri() const { return m_uri; }
    QString host() const;
    /// Sees that the host has this very program, by its SHA-256, and copies it there if not
    /// (~/.cache/unisweep).
    void install(const QString& program, const std::stop_token& stop);
    /// Compares clocks by a few exchanges over one ssh connection.
    ClockComparison compareClocks(const std::stop_token& stop) const;

    /// The program and its arguments that run the installed program there with `arguments`.
    QString program() const { return QStringLiteral("ssh"); }
    QStringList command(const QStringList& arguments) const;
    const QString& sha256() const { return m_sha256; }

private:
    QStringList ssh() const;
    QByteArray run(const QString& remoteCommand, const QString& standardInputFile,
                   const std::stop_token& stop) const;

    QString m_uri;
    QString m_destination; ///< user@host
    int m_port = 22;
    QString m_sha256;
    QString m_program; ///< there, from the home directory
};

/// What is missing here for such a host; empty when nothing is. experiment_check knows the URIs.
QString whyNoLoadHost(const QString& uri);

} // namespace unisweep
