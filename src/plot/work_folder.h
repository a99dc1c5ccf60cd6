// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace unisweep
{

/// A folder for temporary files, removed with its content. The constructor throws FigureError with
/// the folder (TMPDIR) in which it cannot be created, and the reason.
class WorkFolder
{
public:
    WorkFolder();
    QString path() const { return m_folder.path(); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace unisweep
