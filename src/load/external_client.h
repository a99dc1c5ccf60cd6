// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the adapters of external load clients.
#pragma once

#include <QTemporaryFile>

#include "base/clock_now.h"
#include "load/load_client.h"
#include "load/load_process.h"

namespace unisweep
{

/// Announces a step with the number of expected samples, for programs that do not do so themselves.
/// `zeroNs`: the step's zero on CLOCK_MONOTONIC.
void sendHello(const LoadHandlers& handlers, qint64 expected, qint64 zeroNs = monotonicNowNs());

/// The path of the client's program; empty if it is not on the PATH.
QString externalProgram(Client client);
/// Why the client's program is not available, and where to get it; empty if it is installed.
QString whyNoProgram(Client client);

/// Splits a program's output into lines, however it is split when it arrives.
class LineSplitter
{
public:
    /// Calls `onLine` for each complete line, without its line break.
    void feed(const QByteArray& bytes, const std::function<void(const QByteArray&)>& onLine);

private:
    QByteArray m_pending;
};

/// A client for DNS or HTTP. The native client waits for the first correct response, because these
/// programs do not report whether an answer was correct.
class ExternalClient : public LoadClient
{
public:
    explicit ExternalClient(Client client);

    Client kind() const override { return m_kind; }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;

protected:
    const QString& program() const { return m_program; }
    /// Runs the program to its end, with ticks, and returns its standard output. Throws LoadError
    /// if it exits with a status other than 0, unless a stop was requested.
    QByteArray execute(const LoadTarget& target, const QStringList& arguments,
                       std::chrono::nanoseconds deadline, const LoadHandlers& handlers,
                       std::stop_token stop) const;

private:
    Client m_kind;
    QString m_program;
};

/// A step's queries as a file for dnsperf and queryperf. Throws LoadError.
class QuestionFile
{
public:
    explicit QuestionFile(const DnsQuestion& question);
    QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

/// Rounded up, for programs that accept only whole seconds.
int wholeSeconds(std::chrono::nanoseconds time);
QString inSeconds(std::chrono::nanoseconds time);
/// Time allowed in addition to a program's schedule: for start, end, and an overloaded host.
inline constexpr std::chrono::seconds externalSlack{30};

} // namespace unisweep
