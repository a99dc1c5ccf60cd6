// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/temporary_name.h"

#include <unistd.h>

#include <QDir>
#include <QFileInfo>

#include "base/process_id.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString namespaceMark()
{
    const QString ids = idNamespaceOf(getpid());
    return u"unisweep-tmp-%1-"_s.arg(ids.isEmpty() ? u"0"_s : ids);
}

QString temporaryTemplate()
{
    const ProcessId self = ownProcess();
    return u"%1/%2%3-%4-XXXXXX"_s.arg(QDir::tempPath(), namespaceMark(), QString::number(self.pid),
                                      QString::number(self.startTicks));
}

QStringList staleTemporaries()
{
    const QString mark = namespaceMark();
    QStringList stale;
    const auto entries = QDir::temp().entryInfoList(
        {mark + u'*'}, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo& entry : entries) {
        const auto owner = processInName(entry.fileName().mid(mark.size()), 3);
        if (owner && entry.ownerId() == geteuid() && !isRunning(*owner))
            stale << entry.filePath();
    }
    return stale;
}

} // namespace unisweep
