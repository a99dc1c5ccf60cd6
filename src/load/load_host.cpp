// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/load_host.h"

#include <chrono>

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include "base/canceled.h"
#include "base/shell_quoting.h"
#include "load/load_client.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto commandDeadline = 120s; // for a copy over a slow connection
static constexpr int pollMs = 50;
static const QString cacheDirectory = u".cache/unisweep"_s;

QString whyNoLoadHost(const QString& uri)
{
    if (QUrl(uri).scheme() != u"ssh"_s || QUrl(uri).host().isEmpty())
        return LoadText::tr("\"%1\" does not name a load client's host; expected ssh://HOST")
            .arg(uri);
    if (QStandardPaths::findExecutable(u"ssh"_s).isEmpty())
        return LoadText::tr(
            "ssh is not installed. Install it with: sudo apt-get install openssh-client");
    return {};
}

LoadHost::LoadHost(const QString& uri)
    : m_uri(uri)
{
    if (const QString why = whyNoLoadHost(uri); !why.isEmpty())
        throw LoadError(why);
    const QUrl url(uri);
    m_destination =
        url.userName().isEmpty() ? url.host() : url.userName() + QLatin1Char('@') + url.host();
    m_port = url.port(22);
}

QString LoadHost::host() const
{
    return QUrl(m_uri).host();
}

QStringList LoadHost::ssh() const
{
    // Without prompts: no user is there to answer them. A machine that is silent for half a minute,
    // although ssh asks it every ten seconds, has crashed or lost its network.
    QStringList words;
    for (const char* option :
         {"BatchMode=yes", "ConnectTimeout=10", "ServerAliveInterval=10", "ServerAliveCountMax=3"})
        words << u"-o"_s << QLatin1String(option);
    return words << u"-p"_s << QString::number(m_port) << u"--"_s << m_destination;
}

QStringList LoadHost::command(const QStringList& arguments) const
{
    QStringList words = {u"exec"_s, shellQuoted(m_program)};
    for (const QString& argument : arguments)
        words << shellQuoted(argument);
    return ssh() << words.join(QLatin1Char(' '));
}

QByteArray LoadHost::run(const QString& remoteCommand, const QString& standardInputFile,
                         const std::stop_token& stop) const
{
    QProcess process;
    process.setStandardInputFile(standardInputFile.isEmpty() ? QProcess::nullDevice()
                                                             : standardInputFile);
    process.start(program(), ssh() << remoteCommand);
    const auto began = std::chrono::steady_clock::now();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(pollMs)) {
        const bool late = std::chrono::steady_clock::now() - began > commandDeadline;
        if (!late && !stop.stop_requested())
            continue;
        process.kill();
        process.waitForFinished();
        if (!late)
            throw Canceled();
        throw LoadError(LoadText::tr("%1: ssh did not exit within 2 min").arg(m_uri));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        throw LoadError(LoadText::tr("%1: ssh failed: %2. It must work without a prompt; check "
                                     "with: ssh -o BatchMode=yes -p %3 %4 true")
                            .arg(m_uri, QString::fromUtf8(process.readAllStandardError()).trimmed(),
                                 QString::number(m_port), m_destination));
    }
    return process.readAllStandardOutput();
}

static QString hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        throw LoadError(LoadText::tr("cannot read %1: %2").arg(path, file.errorString()));
    return QString::fromLatin1(hash.result().toHex());
}

void LoadHost::install(const QString& localProgram, const std::stop_token& stop)
{
    m_sha256 = hashOf(localProgram);
    m_program = u"%1/unisweep-load-%2"_s.arg(cacheDirectory, m_sha256.left(16));
    const QString quoted = shellQuoted(m_program);
    const auto isInstalled = [&] {
        const QByteArray output = run(u"sha256sum %1 2>/dev/null || :"_s.arg(quoted), {}, stop);
        return output.startsWith(m_sha256.toLatin1());
    };
    if (isInstalled())
        return;
    // Under a temporary name until complete, because several workbenches may copy at the same time.
    run(u"mkdir -p %1 && cat >%2.$$ && chmod 755 %2.$$ && mv %2.$$ %2"_s.arg(cacheDirectory,
                                                                             quoted),
        localProgram, stop);
    if (!isInstalled())
        throw LoadError(LoadText::tr("%1: the remote copy of unisweep-load differs from the local "
                                     "one. Check for free disk space there")
                            .arg(m_uri));
}

} // namespace unisweep
