// SPDX-License-Identifier: GPL-3.0-or-later
// A machine that offers load, reached over ssh.
#pragma once

#include <stop_token>

#include <QString>
#include <QStringList>

namespace unisweep
{

/// Functions have a time limit, and throw LoadError with the host and what to do.
class LoadHost
{
public:
    /// "ssh://user@host:port", with optional user and port; see whyNoLoadHost().
    explicit LoadHost(const QString& uri);

    const QString& uri() const { return m_uri; }
    QString host() const;
    /// Ensures that the host has this version of the program, by its SHA-256; otherwise copies it
    /// there (~/.cache/unisweep).
    void install(const QString& program, const std::stop_token& stop);

    /// The local program and its arguments that run the installed program with `arguments`.
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
    QString m_program; ///< on the remote host, relative to the home directory
};

/// What this host lacks to use such a machine; empty if nothing. (experiment_check checks the URI.)
QString whyNoLoadHost(const QString& uri);

} // namespace unisweep
