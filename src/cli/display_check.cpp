// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/display_check.h"

#include <chrono>

#include <unistd.h>

#include <QCoreApplication>

#include "cli/cli_text.h"
#include "cli/exit_code.h"
#include "cli/output.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// A display over a slow connection takes a few seconds.
static constexpr auto displayPatience = 10s;

bool namesDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

static QString displayName()
{
    QStringList names;
    for (const char* variable : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            names << u"%1=%2"_s.arg(QLatin1String(variable), qEnvironmentVariable(variable));
    }
    return names.join(QLatin1Char(' '));
}

[[noreturn]] static void endWithout(const QString& message)
{
    printError(message);
    _exit(CannotRun); // Qt is still being initialized
}

static void onMessage(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text)
{
    if (type == QtFatalMsg)
        endWithout(
            CliText::tr(
                "Cannot connect to the display (%1). Check that it is running and that you may "
                "use it, or measure without the window: unisweep run FILE")
                .arg(displayName()));
    Q_UNUSED(text); // Qt's message mentions only its plugins
}

DisplayCheck::DisplayCheck()
{
    qInstallMessageHandler(onMessage);
    m_watch = std::thread([this] {
        std::unique_lock lock(m_mutex);
        if (!m_made.wait_for(lock, displayPatience, [this] { return m_isMade; }))
            endWithout(
                CliText::tr(
                    "The display (%1) did not respond within %2 s. Check that it is running, or "
                    "measure without the window: unisweep run FILE")
                    .arg(displayName(), QString::number(displayPatience.count())));
    });
}

DisplayCheck::~DisplayCheck()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isMade = true;
    }
    m_made.notify_one();
    m_watch.join();
    qInstallMessageHandler(nullptr);
}

} // namespace unisweep
