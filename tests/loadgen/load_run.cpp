// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_run.h"

#include <optional>
#include <string_view>

#include <QFile>
#include <QJsonDocument>

namespace loadgentest
{

using namespace Qt::StringLiterals;
using namespace unisweep;

int LoadResult::outcome(const char* name) const
{
    return static_cast<int>(number("outcomes", name));
}

qint64 LoadResult::number(const char* object, const char* key) const
{
    return summary.value(QLatin1String(object)).toObject().value(QLatin1String(key)).toInteger(-1);
}

LoadRun::LoadRun(const QString& arguments)
{
    QStringList list = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    list += {u"--csv"_s, m_dir.filePath(u"samples.csv"_s), u"--json"_s,
             m_dir.filePath(u"summary.json"_s)};
    m_process.start(UNISWEEP_BIN_DIR u"/unisweep-load"_s, list);
    m_process.waitForStarted();
}

static std::int64_t field(const QByteArray& text)
{
    return text.isEmpty() ? never : text.toLongLong();
}

static std::optional<Outcome> outcomeOf(std::string_view word)
{
    for (int i = 0; i < outcomeCount; ++i) {
        if (outcomeName(static_cast<Outcome>(i)) == word)
            return static_cast<Outcome>(i);
    }
    return {};
}

LoadResult LoadRun::finish(int timeoutMs)
{
    LoadResult result;
    if (!m_process.waitForFinished(timeoutMs)) {
        m_process.kill();
        m_process.waitForFinished();
        return result;
    }
    result.exitCode = m_process.exitCode();
    result.errors = m_process.readAllStandardError();
    QFile summary(m_dir.filePath(u"summary.json"_s));
    if (summary.open(QIODevice::ReadOnly))
        result.summary = QJsonDocument::fromJson(summary.readAll()).object();
    QFile csv(m_dir.filePath(u"samples.csv"_s));
    if (!csv.open(QIODevice::ReadOnly) ||
        csv.readLine() != "intended_ns,sent_ns,received_ns,outcome\n")
        return result;
    while (!csv.atEnd()) {
        const QList<QByteArray> fields = csv.readLine().trimmed().split(',');
        const auto outcome = outcomeOf(std::string_view(fields.value(3).constData()));
        if (fields.size() != 4 || !outcome)
            qFatal("a broken line in the CSV");
        result.samples.push_back({.intendedNs = field(fields[0]),
                                  .sentNs = field(fields[1]),
                                  .receivedNs = field(fields[2]),
                                  .outcome = *outcome});
    }
    return result;
}

LoadResult runLoad(const QString& arguments)
{
    return LoadRun(arguments).finish();
}

} // namespace loadgentest
