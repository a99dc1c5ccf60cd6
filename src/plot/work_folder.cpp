// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/work_folder.h"

#include <QCoreApplication>
#include <QDir>

#include "base/temporary_name.h"
#include "plot/figure_error.h"

namespace unisweep
{

WorkFolder::WorkFolder()
    : m_folder(temporaryTemplate())
{
    if (m_folder.isValid())
        return;
    throw FigureError(QCoreApplication::translate("Figure",
                                                  "%1: cannot create a temporary folder here: %2. "
                                                  "Set TMPDIR to an existing, writable folder")
                          .arg(QDir::tempPath(), m_folder.errorString())
                          .toStdString());
}

} // namespace unisweep
