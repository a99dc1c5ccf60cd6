// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

#include <QCoreApplication>

#include "cli/cli_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

const QList<int>& allExitCodes()
{
    static const QList<int> all = {Done, Failed, BadUsage, CannotRun, Stopped, Changed, Undecided};
    return all;
}

QString exitCodeMeaning(int code)
{
    switch (code) {
    case Done:
        return CliText::tr("done");
    case Failed:
        return CliText::tr("failed; see the message");
    case BadUsage:
        return CliText::tr("invalid command line or input file");
    case CannotRun:
        return CliText::tr("this host lacks a requirement; the message says how to meet it");
    case Stopped:
        return CliText::tr("stopped by the user; results so far are saved");
    case Changed:
        return CliText::tr("the runs differ");
    case Undecided:
        return CliText::tr("the runs cannot be shown to differ or to be the same");
    default:
        return {};
    }
}

QString exitCodeHelp(const QList<int>& codes)
{
    QString text;
    for (const int code : codes)
        text += u"  %1  %2\n"_s.arg(QString::number(code), exitCodeMeaning(code));
    return text;
}

} // namespace unisweep
