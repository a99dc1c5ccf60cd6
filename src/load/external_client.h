// SPDX-License-Identifier: GPL-3.0-or-later
// What the adapters of other people's programs share.
#pragma once

#include <QTemporaryFile>

#include "base/clock_now.h"
#include "load/load_client.h"
#include "load/load_process.h"

namespace unisweep
{

/// Announces a step of so many expected samples, by programs that do not do so themselves; its zero
/// is an instant of CLOCK_MONOTONIC.
void sayHello(const LoadHandlers& handlers, qint64 expected, qint64 zeroNs = monotonicNowNs());

/// The client's program on the PATH; empty when it is nowhere.
QString externalProgram(Client client);
/// Why there is no such program, and where to get it; empty when there is.
QString whyNoProgram(Client client);

/// Cuts what a program prints into lines, in whatever pieces it comes.
class LineSplitter
{
public:
    /// Calls `onLine` for each whole line, without its end.
    void feed(const QByteArray& bytes, const std::function<void(const QByteArray&)>& onLine);

private:
    QByteArray m_pending;
};

/// A client that asks DNS or HTTP: the native one waits for the first right answer, because these
/// programs do not say whether an answer was right.
class ExternalClient : public LoadClient
{
public:
    explicit ExternalClient(Client client);

    Client kind() const override { return m_kind; }
    Readiness waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                        const std::function<bool()>& onTick, std::stop_token stop) override;

protected:
    const QString& program() const { return m_program; }
    /// Runs the program to its end, ticking; throws LoadError when it ends with a status other than
    /// 0 that nobody asked for. Gives its standard output.
    QByteArray execute(const LoadTarget& target, const QStringList& arguments,
                       std::chrono::nanoseconds deadline, const LoadHandlers& handlers,
                       std::stop_token stop) const;

private:
    Client m_kind;
    QString m_program;
};

/// The one question of a step, as a file for dnsperf and queryperf: "NAME TYPE". Throws LoadError.
class QuestionFile
{
public:
    explicit QuestionFile(const DnsQuestion& question);
    QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

/// For programs that count whole seconds: rounded up.
int wholeSeconds(std::chrono::nanoseconds time);
QString inSeconds(std::chrono::nanoseconds time);
/// Beyond its own schedule: start, end, and an overloaded host.
inline constexpr std::chrono::seconds externalSlack{30};

} // namespace unisweep
