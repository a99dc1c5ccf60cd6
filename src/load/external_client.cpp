// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/external_client.h"

#include <QDir>
#include <QStandardPaths>

#include "base/temporary_name.h"
#include "load/load_text.h"
#include "load/native_client.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void sendHello(const LoadHandlers& handlers, qint64 expected, qint64 zeroNs)
{
    Hello hello;
    hello.epochMonotonicNs = static_cast<std::uint64_t>(zeroNs);
    hello.epochRealtimeNs = static_cast<std::uint64_t>(realtimeNowNs() + zeroNs - monotonicNowNs());
    hello.expectedSamples = static_cast<std::uint64_t>(expected);
    handlers.onHello(hello);
}

QString externalProgram(Client client)
{
    return QStandardPaths::findExecutable(toWord(client));
}

QString whyNoProgram(Client client)
{
    if (!externalProgram(client).isEmpty())
        return {};
    if (client == Client::Queryperf) {
        return LoadText::tr(
            "queryperf is not on the PATH, and Debian has no package of it. Build it from "
            "contrib/queryperf of BIND 9.4 to 9.11, or use the client dnsperf or native");
    }
    return LoadText::tr(
               "%1 is not on the PATH. On Debian, install it with: sudo apt-get install %1")
        .arg(toWord(client));
}

static constexpr qsizetype maxLine = 64 << 10;

void LineSplitter::feed(const QByteArray& bytes,
                        const std::function<void(const QByteArray&)>& onLine)
{
    m_pending += bytes;
    qsizetype from = 0;
    for (qsizetype end = 0; (end = m_pending.indexOf('\n', from)) >= 0; from = end + 1)
        onLine(m_pending.mid(from, end - from));
    m_pending.remove(0, from);
    if (m_pending.size() > maxLine) // no known line is that long; drops the rest
        m_pending.truncate(maxLine);
}

ExternalClient::ExternalClient(Client client)
    : m_kind(client)
    , m_program(externalProgram(client))
{
}

Readiness ExternalClient::waitReady(const LoadTarget& target, std::chrono::nanoseconds within,
                                    const std::function<bool()>& onTick, std::stop_token stop)
{
    return NativeClient(NativeClient::program()).waitReady(target, within, onTick, std::move(stop));
}

QByteArray ExternalClient::execute(const LoadTarget& target, const QStringList& arguments,
                                   std::chrono::nanoseconds deadline, const LoadHandlers& handlers,
                                   std::stop_token stop) const
{
    QByteArray output;
    const LoadProcessResult result = runLoadProcess(
        m_program, arguments, target.clientPlace(), deadline,
        [&](const QByteArray& bytes) { output += bytes; },
        [&] {
            if (handlers.onTick)
                handlers.onTick();
            return true;
        },
        stop);
    if (result.exitCode != 0 && !stop.stop_requested()) {
        throw LoadError(
            LoadText::tr("%1 exited with status %2. Its output: %3")
                .arg(m_program, QString::number(result.exitCode), shownOutput(result.errorText)));
    }
    return output;
}

QuestionFile::QuestionFile(const DnsQuestion& question)
    : m_file(temporaryTemplate())
{
    const QByteArray lines = queryLines(question);
    if (!m_file.open() || m_file.write(lines) != lines.size() || !m_file.flush()) {
        throw LoadError(noTemporaryFile(m_file.errorString()));
    }
}

int wholeSeconds(std::chrono::nanoseconds time)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
}

QString inSeconds(std::chrono::nanoseconds time)
{
    return QString::number(std::chrono::duration<double>(time).count(), 'g', 12);
}

} // namespace unisweep
