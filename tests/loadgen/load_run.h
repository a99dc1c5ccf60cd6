// SPDX-License-Identifier: GPL-3.0-or-later
// Runs unisweep-load and reads its output.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <vector>

#include "sample/sample.h"

namespace loadgentest
{

struct LoadResult {
    int exitCode = -1;
    QJsonObject summary;
    std::vector<unisweep::Sample> samples; ///< the lines of the CSV file, in order
    QByteArray errors;                     ///< standard error

    int outcome(const char* name) const;
    qint64 number(const char* object, const char* key) const;
};

class LoadRun
{
public:
    /// Adds --csv and --json to `arguments`, which are split at spaces.
    explicit LoadRun(const QString& arguments);
    QProcess& process() { return m_process; }
    LoadResult finish(int timeoutMs = 40'000);

private:
    QTemporaryDir m_dir;
    QProcess m_process;
};

LoadResult runLoad(const QString& arguments);

} // namespace loadgentest
