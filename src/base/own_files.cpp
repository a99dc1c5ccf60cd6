// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/own_files.h"

#include <QDir>
#include <QFileInfo>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString programDirectory()
{
    // Qt's own function requires an application object, which does not exist yet for some callers.
    static const QString directory =
        QFileInfo(QFileInfo(u"/proc/self/exe"_s).symLinkTarget()).absolutePath();
    return directory;
}

static QString fromPrograms(const QString& relative)
{
    return QDir::cleanPath(programDirectory() + QLatin1Char('/') + relative);
}

QString dataDirectory()
{
    const QString installed = fromPrograms(QStringLiteral(UNISWEEP_DATA_FROM_PROGRAMS));
    return QFileInfo(installed).isDir() ? installed : fromPrograms(u"../share/unisweep"_s);
}

QString helperProgram(const QString& name)
{
    const QString built = fromPrograms(name);
    return QFileInfo(built).isExecutable()
               ? built
               : fromPrograms(QStringLiteral(UNISWEEP_HELPERS_FROM_PROGRAMS) + QLatin1Char('/') +
                              name);
}

} // namespace unisweep
