// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/poppler_tool.h"

#include <QCoreApplication>
#include <QProcess>

#include "plot/figure_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void runPopplerTool(const QString& program, const QStringList& arguments)
{
    constexpr int patienceMs = 60'000;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        throw FigureError(
            QCoreApplication::translate("Figures", "%1 not found: apt-get install poppler-utils")
                .arg(program)
                .toStdString());
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
        throw FigureError(
            QCoreApplication::translate("Figures", "%1 did not finish").arg(program).toStdString());
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw FigureError(
            u"%1: %2"_s
                .arg(program, QString::fromLocal8Bit(process.readAllStandardError()).trimmed())
                .toStdString());
}

} // namespace unisweep
