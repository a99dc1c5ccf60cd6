// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace unisweep
{

/// Asks where to save and returns the files to write, one for each of `suffixes` (without the dot).
/// The user names the first; the others differ in their suffix. Empty if the user cancels. Asks
/// before replacing an existing file. GUI thread.
QStringList askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName,
                           const QString& filter, const QStringList& suffixes);

/// Shows `why` (that the file exists or was changed elsewhere) and asks whether to replace it; the
/// default is to cancel.
bool mayReplace(QWidget* parent, const QString& why);

} // namespace unisweep
