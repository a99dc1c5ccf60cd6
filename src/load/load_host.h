// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that offers load, reached by ssh.
#pragma once

#include <stop_token>

#include <QString>
#include <QStringList>

namespace unisweep
{

/// The clocks of that machine relative to this one's. The true offset lies within ± half the round
/// trip.
struct ClockComparison {
    qint64 monotonicOffsetNs = 0; ///< its CLOCK_MONOTONIC minus this host's
    qint64 realtimeOffsetNs = 0;  ///< its CLOCK_REALTIME minus this host's
    qint64 roundTripNs = 0;       ///< of the fastest exchange, which is the one that is used
};

/// Every call has a time limit, and throws LoadError with the host and the remedy.
class LoadHost
{
public:
    /// "ssh://user@host:port", with optional user and port; see whyNoLoadHost().
    explicit LoadHost(const QString& uri);

    const QString& uri() const { return m_uri; }
    QString host() const;
    /// Ensures that the host has this version of the program, by its SHA-256, and otherwise copies
    /// it there (~/.cache/unisweep).
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
    QString m_program; ///< there, relative to the home directory
};

/// What is missing on this host for such a machine; empty if nothing is. experiment_check checks
/// the URI.
QString whyNoLoadHost(const QString& uri);

} // namespace unisweep
