// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/load_process.h"

#include <algorithm>
#include <csignal>

#include <QProcess>

#include "base/duration_text.h"
#include "base/process_end.h"
#include "load/load_client.h"
#include "load/load_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

static constexpr auto tick = 20ms;
static constexpr auto graceAfterStop = 5s;
static constexpr qsizetype maxErrorText = 4000;

namespace
{

// Kills the client when the step ends, even by an exception.
class KilledAtEnd
{
public:
    explicit KilledAtEnd(QProcess& process)
        : m_process(process)
    {
    }
    ~KilledAtEnd()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    KilledAtEnd(const KilledAtEnd&) = delete;
    KilledAtEnd& operator=(const KilledAtEnd&) = delete;

private:
    QProcess& m_process;
};

} // namespace

// The client itself, not the program that only sets it up (stdbuf, env).
static QString clientName(const QString& program, const QStringList& arguments)
{
    if (program != u"stdbuf"_s && program != u"env"_s)
        return program;
    const auto isSetUp = [](const QString& word) {
        return word.startsWith(QLatin1Char('-')) || word.contains(QLatin1Char('='));
    };
    const auto client = std::find_if_not(arguments.begin(), arguments.end(), isSetUp);
    return client == arguments.end() ? program : *client;
}

LoadProcessResult runLoadProcess(const QString& program, const QStringList& arguments,
                                 const std::function<void()>& place,
                                 std::chrono::nanoseconds deadline,
                                 const std::function<void(const QByteArray&)>& onOutput,
                                 const std::function<bool()>& onTick, std::stop_token stop)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([&place] {
        endWithParent(SIGKILL);
        if (place)
            place();
    });
    process.start(program, arguments);
    if (!process.waitForStarted())
        throw LoadError(LoadText::tr("cannot start %1: %2").arg(program, process.errorString()));
    const KilledAtEnd killedAtEnd(process);

    const auto started = std::chrono::steady_clock::now();
    auto lastTick = started;
    std::chrono::steady_clock::time_point stopped;
    bool stopping = false;
    QByteArray errorText;
    while (process.state() != QProcess::NotRunning || process.bytesAvailable() > 0) {
        process.waitForReadyRead(static_cast<int>(std::chrono::milliseconds(tick).count()));
        if (const QByteArray output = process.readAllStandardOutput(); !output.isEmpty())
            onOutput(output);
        errorText = (errorText + process.readAllStandardError()).right(maxErrorText);

        const auto now = std::chrono::steady_clock::now();
        bool proceed = true;
        if (now - lastTick >= tick) {
            lastTick = now;
            proceed = onTick();
        }
        if (!stopping && (stop.stop_requested() || !proceed)) {
            stopping = true;
            stopped = now;
            process.terminate();
        }
        if (stopping && now - stopped > graceAfterStop)
            break;
        if (!stopping && now - started > deadline) {
            throw LoadError(
                LoadText::tr("%1 did not exit within %2 and was killed. The host may be overloaded")
                    .arg(clientName(program, arguments), humanDuration(deadline)));
        }
    }
    if (process.exitStatus() == QProcess::CrashExit && !stopping) {
        throw LoadError(LoadText::tr("%1 crashed (signal %2). Its output: %3")
                            .arg(clientName(program, arguments),
                                 QString::number(process.exitCode()),
                                 shownOutput(QString::fromUtf8(errorText).trimmed())));
    }
    return {process.exitCode(), QString::fromUtf8(errorText).trimmed()};
}

} // namespace unisweep
