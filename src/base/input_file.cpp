// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/input_file.h"

#include <cerrno>

#include <sys/stat.h>

#include <QCoreApplication>
#include <QFile>

namespace unisweep
{

QString whyNoRegularFile(const QString& path)
{
    struct stat found {
    };
    if (stat(QFile::encodeName(path).constData(), &found) != 0)
        return errno == ENOENT ? QCoreApplication::translate("InputFile", "no such file")
                               : qt_error_string(errno);
    return S_ISREG(found.st_mode) ? QString()
                                  : QCoreApplication::translate("InputFile", "not a regular file");
}

} // namespace unisweep
