// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/figure/export_command.h"

#include <filesystem>

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include "base/output_file.h"
#include "figures/figure_arguments.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QStringList plotArguments(const RunData& run, const FigureOptions& options, const QString& path)
{
    QStringList files{run.file};
    for (const RunLayer& layer : run.layers)
        files << layer.file;
    return QStringList{u"plot"_s} + files + figureArguments(options, run) +
           QStringList{u"--out"_s, path};
}

QString shellText(const QStringList& arguments)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:=,+-]+\\z"_s);
    QStringList words{u"unisweep"_s};
    for (QString word : arguments) {
        if (!plain.match(word).hasMatch())
            word =
                QLatin1Char('\'') + word.replace(QLatin1Char('\''), u"'\\''"_s) + QLatin1Char('\'');
        words << word;
    }
    return words.join(QLatin1Char(' '));
}

QString unisweepProgram()
{
    return QFileInfo(QCoreApplication::applicationFilePath()).absolutePath() + u"/unisweep"_s;
}

ExportCommand::ExportCommand(QObject* parent)
    : QObject(parent)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ExportCommand::readProgress);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(tr("Could not start %1: %2").arg(m_process.program(), m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, &ExportCommand::processFinished);
}

ExportCommand::~ExportCommand()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished();
}

void ExportCommand::start(QStringList arguments, const QString& path)
{
    m_path = path;
    m_canceled = false;
    m_folder.reset();
    const QStringList progress{u"--progress"_s};
    if (isSpecialFile(path)) { // a device or pipe cannot be replaced by a rename
        m_process.start(unisweepProgram(), arguments + progress);
        return;
    }
    if (isDatabase(path)) {
        failSoon(whyNoDatabase());
        return;
    }
    const QString beside = QFileInfo(linkTarget(path)).absolutePath() + u"/.unisweep-XXXXXX"_s;
    m_folder = std::make_unique<QTemporaryDir>(beside);
    if (!m_folder->isValid()) {
        failSoon(m_folder->errorString());
        return;
    }
    arguments.replaceInStrings(
        QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(path))),
        unfinished());
    m_process.start(unisweepProgram(), arguments + progress);
}

// Reports the error asynchronously, like all other errors of an export.
void ExportCommand::failSoon(const QString& why)
{
    QMetaObject::invokeMethod(
        this, [this, why] { ended(tr("Could not write %1: %2").arg(m_path, why)); },
        Qt::QueuedConnection);
}

void ExportCommand::cancel()
{
    m_canceled = true;
    m_process.terminate();
}

QString ExportCommand::unfinished() const
{
    return m_folder ? m_folder->filePath(QFileInfo(m_path).fileName()) : m_path;
}

void ExportCommand::processFinished(int code, QProcess::ExitStatus status)
{
    const QString errors =
        QString::fromUtf8(m_process.readAllStandardError()).trimmed().replace(unfinished(), m_path);
    if (m_canceled)
        ended(tr("Canceled. No file was written."));
    else if (status != QProcess::NormalExit || code != 0)
        ended(errors.isEmpty() ? tr("The export process crashed. No file was written.") : errors);
    else
        ended(moveIntoPlace());
}

// Replaces an older file atomically. Follows a link and preserves the file's permissions.
QString ExportCommand::moveIntoPlace() const
{
    if (!m_folder)
        return {};
    const QFileInfo old(m_path);
    const QString target = linkTarget(m_path);
    if (old.exists())
        QFile::setPermissions(unfinished(), old.permissions());
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(unfinished()).toStdString(),
                            QFile::encodeName(target).toStdString(), error);
    if (!error)
        return {};
    return tr("Could not write %1: %2").arg(m_path, QString::fromStdString(error.message()));
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
    m_folder.reset();
    Q_EMIT finished(m_path, error);
}

} // namespace unisweep
