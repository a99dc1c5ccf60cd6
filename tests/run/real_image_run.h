// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program itself on real images that are not part of the project; UNISWEEP_IMAGES=DIR
// names their directory.
#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "results/results_file.h"
#include "results/transfer_statistics.h"

namespace unisweep
{

/// Path of an image such as "mirage/dns.spt", whether or not it exists.
inline QString realImage(const QString& name)
{
    return qEnvironmentVariable("UNISWEEP_IMAGES") + QLatin1Char('/') + name;
}

/// Why a test is skipped, and how to enable it.
inline QString realImageMissing(const QString& name, const QString& explainedIn)
{
    return QStringLiteral("real unikernels are not part of the project: set UNISWEEP_IMAGES=DIR, "
                          "and put %1 there (see %2)")
        .arg(name, explainedIn);
}

/// Checks a bandwidth test of two steps: each must have carried its load.
inline void verifyCarried(const RunData& result)
{
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 2u);
    for (const StepData& step : result.steps) {
        const double mbits = transferStatistics(step.intervals, 0).mbits->mean;
        QVERIFY2(std::abs(mbits - step.record.offeredRate) < 0.2 * step.record.offeredRate,
                 qPrintable(QString::number(mbits)));
    }
}

class RealImageRuns
{
public:
    QString path(const QString& name) const { return m_dir.filePath(name); }
    /// Imports and finds images in a private store.
    void useOwnStore() const { qputenv("XDG_DATA_HOME", path(QStringLiteral("data")).toUtf8()); }

    /// False, with the output as a warning, if the exit code is not `expected`.
    bool command(const QStringList& arguments, int expected = 0)
    {
        QProcess process;
        process.start(QStringLiteral(UNISWEEP_BIN_DIR "/unisweep"), arguments);
        const bool ended = process.waitForFinished(180'000);
        m_errorOutput = process.readAllStandardError();
        const bool right = ended && process.exitCode() == expected;
        if (!right)
            qWarning("%s", m_errorOutput.constData());
        return right;
    }
    /// `what` is "platform/server"; if the import fails, the runs that need it fail.
    void import(const QString& what, const QString& kernel)
    {
        command({QStringLiteral("images"), QStringLiteral("import"), what,
                 QStringLiteral("--kernel"), kernel});
    }

    /// Writes an experiment file of one series; `more` are further keys of it, `seriesKeys` of the
    /// series.
    QString write(const QString& platform, const QString& server, const QByteArray& more,
                  const QByteArray& seriesKeys = {}, int memoryMiB = 64,
                  const QByteArray& service = {}, const QByteArray& duration = "500ms")
    {
        const QString experiment = path(QStringLiteral("e.yaml"));
        QFile file(experiment);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the experiment");
        file.write(
            "unisweep: 1\nname: e\nservice: " + (service.isEmpty() ? server.toUtf8() : service) +
            "\nduration: " + duration + "\nwarm-up: " + (duration.endsWith("ms") ? "200ms" : "1s") +
            "\nmemory: " + QByteArray::number(memoryMiB) +
            "\nseries:\n  - {name: Guest, platform: " + platform.toUtf8() +
            ", server: " + server.toUtf8() + seriesKeys + "}\n" + more);
        return experiment;
    }
    RunData run(const QString& experiment, int expected = 0)
    {
        const QString out = path(QStringLiteral("out"));
        QDir(out).removeRecursively();
        command({QStringLiteral("run"), experiment, QStringLiteral("--out"), out,
                 QStringLiteral("--no-figures")},
                expected);
        const QStringList files = QDir(out).entryList({QStringLiteral("*.unisweep")});
        return files.isEmpty() ? RunData() : readResults(out + QLatin1Char('/') + files[0]);
    }
    /// Standard error of the last command.
    const QByteArray& errorOutput() const { return m_errorOutput; }

private:
    QTemporaryDir m_dir;
    QByteArray m_errorOutput;
};

} // namespace unisweep
