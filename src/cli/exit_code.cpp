// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

#include <QCoreApplication>

namespace unisweep
{

using namespace Qt::StringLiterals;

const QList<int>& allExitCodes()
{
    static const QList<int> all = {Done, Failed, BadUsage, CannotRun, Stopped, Changed};
    return all;
}

QString exitCodeMeaning(int code)
{
    switch (code) {
    case Done:
        return QCoreApplication::translate("cli", "done");
    case Failed:
        return QCoreApplication::translate("cli", "failed; the message says why");
    case BadUsage:
        return QCoreApplication::translate("cli", "wrong command line or input file");
    case CannotRun:
        return QCoreApplication::translate(
            "cli", "this host lacks something; the message says how to get it");
    case Stopped:
        return QCoreApplication::translate("cli", "stopped by the user; results so far are saved");
    case Changed:
        return QCoreApplication::translate("cli", "the runs differ");
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
