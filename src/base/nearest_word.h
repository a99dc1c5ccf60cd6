// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace unisweep
{

/// The known word that `word` was most likely meant to be (by edit distance), or an empty string
/// when none is near.
QString nearestWord(const QString& word, const QStringList& known);

} // namespace unisweep
