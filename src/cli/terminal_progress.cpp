// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_progress.h"

#include <cstdio>

#include <unistd.h>

#include "base/duration_text.h"
#include "cli/cli_text.h"
#include "cli/output.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

TerminalProgress::TerminalProgress()
    : m_terminal(isatty(STDERR_FILENO) == 1)
{
}

TerminalProgress::~TerminalProgress()
{
    erase();
}

void TerminalProgress::erase()
{
    if (m_shown)
        std::fputs("\r\033[K", stderr);
    m_shown = false;
}

void TerminalProgress::show(const RunProgress& progress)
{
    if (isQuiet())
        return;
    const QString steps =
        progress.steps > 0 && progress.step > 0
            ? CliText::tr("step %1/%2").arg(progress.step).arg(progress.steps) + u" · "_s
            : QString();
    QString text =
        steps + progress.activity + u" · %1 %"_s.arg(static_cast<int>(progress.fraction * 100));
    if (progress.left.count() > 0)
        text += u" · "_s + humanTimeLeft(progress.left);
    if (m_terminal) {
        std::fprintf(stderr, "\r\033[K%s", text.toUtf8().constData());
        m_shown = true;
    } else if (progress.activity != m_lastActivity) {
        std::fprintf(stderr, "%s\n", text.toUtf8().constData());
    }
    m_lastActivity = progress.activity;
}

void TerminalProgress::line(const QString& text)
{
    if (isQuiet())
        return;
    erase();
    std::fprintf(stderr, "%s\n", text.toUtf8().constData());
}

} // namespace unisweep
