// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace unisweep
{

/// A folder for temporary files, which is removed with its content. The constructor throws
/// FigureError if the folder cannot be created, with its location (TMPDIR) and the reason.
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
