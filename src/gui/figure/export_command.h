// SPDX-License-Identifier: GPL-3.0-or-later
// Exports run as separate processes, through the program's command line: the window stays
// responsive, and exports can be canceled.
#pragma once

#include <memory>

#include <QProcess>
#include <QTemporaryDir>

#include "plot/figure_options.h"

namespace unisweep
{

/// The arguments "plot RESULTS --view … --out PATH".
QStringList plotArguments(const RunData& run, const FigureOptions& options, const QString& path);
/// The command line of `unisweep` as one would type it in a shell.
QString shellText(const QStringList& arguments);
/// The path of the program `unisweep`; tests have their own next to them.
QString unisweepProgram();

/// An export in progress. Its file is written to a temporary folder in the target folder and moved
/// into place when complete, so it is never visible half-written.
class ExportCommand : public QObject
{
    Q_OBJECT

public:
    explicit ExportCommand(QObject* parent = nullptr);
    ~ExportCommand() override; ///< stops it

    /// Runs `unisweep` with these arguments, which write `path`.
    void start(QStringList arguments, const QString& path);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    QString path() const { return m_path; }

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void progressed(int percent);
    /// `error` is empty on success.
    void finished(const QString& path, const QString& error);

private:
    void readProgress();
    void processFinished(int code, QProcess::ExitStatus status);
    QString unfinished() const;
    /// Returns an error message, empty on success.
    QString moveIntoPlace() const;
    void ended(const QString& error);
    void failSoon(const QString& why);

    std::unique_ptr<QTemporaryDir> m_folder; ///< contains the unfinished file
    QProcess m_process;                      ///< destroyed before that folder
    QString m_path;
    bool m_canceled = false;
};

} // namespace unisweep
