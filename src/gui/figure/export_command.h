// SPDX-License-Identifier: GPL-3.0-or-later
// Exports run as processes of their own, by the program's own command line: the window stays free
// whatever they take, and they can be stopped.
#pragma once

#include <memory>

#include <QProcess>
#include <QTemporaryDir>

#include "plot/figure_options.h"

namespace unisweep
{

/// "plot RESULTS --view … --out PATH".
QStringList plotArguments(const RunData& run, const FigureOptions& options, const QString& path);
/// A command line of `unisweep` as one would type it.
QString shellText(const QStringList& arguments);
/// The program `unisweep` itself; tests have theirs beside them.
QString unisweepProgram();

/// One export that is on. Its file is whole or not there: it is written in a folder of its own
/// beside the place where it belongs, and moved there when it is done.
class ExportCommand : public QObject
{
    Q_OBJECT

public:
    explicit ExportCommand(QObject* parent = nullptr);
    ~ExportCommand() override; ///< stops it

    /// A command line of `unisweep` that writes `path`.
    void start(QStringList arguments, const QString& path);
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    QString path() const { return m_path; }

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void progressed(int percent);
    /// With an empty `error`: it is done.
    void finished(const QString& path, const QString& error);

private:
    void readProgress();
    void processFinished(int code, QProcess::ExitStatus status);
    QString unfinished() const;
    /// Empty when the finished file is where it belongs.
    QString moveIntoPlace() const;
    void ended(const QString& error);
    void failSoon(const QString& why);

    std::unique_ptr<QTemporaryDir> m_folder; ///< of the unfinished file
    QProcess m_process;                      ///< ends before that folder goes
    QString m_path;
    bool m_cancelled = false;
};

} // namespace unisweep
