// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace unisweep
{

/// Asks where to save, and gives the files to write: one for each of `endings` (without the dot).
/// The first is the one that the user names; the others have its name with their ending. Empty: not
/// now. No file that exists is among them without a question. On the GUI's thread.
QStringList askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName,
                           const QString& filter, const QStringList& endings);

/// Says `what` (that the file exists, or that somebody else changed it), and asks whether it is to
/// be replaced. To cancel is the default.
bool mayReplace(QWidget* parent, const QString& what);

} // namespace unisweep
