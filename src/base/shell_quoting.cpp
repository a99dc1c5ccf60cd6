// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shell_quoting.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString shellQuoted(QString word)
{
    return QLatin1Char('\'') + word.replace(QLatin1Char('\''), u"'\\''"_s) + QLatin1Char('\'');
}

} // namespace unisweep
