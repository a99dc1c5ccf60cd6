// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export_command.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include "plot/figure_arguments.h"

namespace unisweep
{

QStringList plotArguments(const RunData& run, const FigureOptions& options, const QString& path)
{
    QStringList files{run.file};
    for (const RunLayer& layer : run.layers)
        files << layer.file;
    return QStringList{QStringLiteral("plot")} + files + figureArguments(options, run) +
           QStringList{QStringLiteral("--out"), path};
}

QString shellText(const QStringList& arguments)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./:=,+-]+$"));
    QStringList words{QStringLiteral("unisweep")};
    for (QString word : arguments) {
        if (!plain.match(word).hasMatch())
            word = QLatin1Char('\'') + word.replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
                   QLatin1Char('\'');
        words << word;
    }
    return words.join(QLatin1Char(' '));
}

QString unisweepProgram()
{
    return QFileInfo(QCoreApplication::applicationFilePath()).absolutePath() +
           QStringLiteral("/unisweep");
}

ExportCommand::ExportCommand(QObject* parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ExportCommand::readProgress);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(QStringLiteral("%1 cannot be started: %2")
                      .arg(m_process.program(), m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const QString said = QString::fromUtf8(m_process.readAllStandardError()).trimmed();
        if (m_cancelled) {
            removeUnfinished();
            ended(QStringLiteral("cancelled; nothing was written"));
        } else if (status != QProcess::NormalExit || code != 0) {
            ended(said.isEmpty() ? QStringLiteral("the export died; nothing was written") : said);
        } else {
            ended({});
        }
    });
}

ExportCommand::~ExportCommand()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void ExportCommand::start(const QStringList& arguments, const QString& path)
{
    m_path = path;
    m_cancelled = false;
    m_started = QDateTime::currentDateTime();
    m_process.start(unisweepProgram(), arguments + QStringList{QStringLiteral("--progress")});
}

void ExportCommand::cancel()
{
    m_cancelled = true;
    m_process.terminate();
}

// The file beside the path that the program was writing when it was stopped.
void ExportCommand::removeUnfinished() const
{
    const QFileInfo target(m_path);
    QDir folder = target.absoluteDir();
    for (const QFileInfo& left :
         folder.entryInfoList({target.fileName() + QStringLiteral(".??????")}, QDir::Files)) {
        if (left.lastModified() >= m_started)
            folder.remove(left.fileName());
    }
}

void ExportCommand::readProgress()
{
    while (m_process.canReadLine()) {
        bool ok = false;
        const int percent = m_process.readLine().trimmed().toInt(&ok);
        if (ok)
            Q_EMIT progressed(percent);
    }
}

void ExportCommand::ended(const QString& error)
{
    Q_EMIT finished(m_path, error);
}

} // namespace unisweep
