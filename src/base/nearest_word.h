// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace unisweep
{

/// The known word that was probably meant by `word` (by edit distance), or an empty string if none
/// is similar.
QString nearestWord(const QString& word, const QStringList& known);

} // namespace unisweep
