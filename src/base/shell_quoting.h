// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// Quotes `word` for a POSIX shell (XCU, section 2.2.2) in single quotes, within which no character
/// is special. For shells on a host reached by ssh or in a guest.
QString shellQuoted(QString word);

} // namespace unisweep
