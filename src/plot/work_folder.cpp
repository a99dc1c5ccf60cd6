// SPDX-License-Identifier: GPL-3.0-or-later
#include "plot/work_folder.h"

#include <QCoreApplication>
#include <QDir>

#include "plot/figure_error.h"

namespace unisweep
{

WorkFolder::WorkFolder()
{
    if (m_folder.isValid())
        return;
    throw FigureError(QCoreApplication::translate(
                          "Figure",
                          "%1: no folder for temporary files can be made here: %2; set TMPDIR to a "
                          "folder that exists and that you can write to")
                          .arg(QDir::tempPath(), m_folder.errorString())
                          .toStdString());
}

} // namespace unisweep
