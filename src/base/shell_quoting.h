// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// `word` as one word of a POSIX shell (XCU, section 2.2.2): in single quotes, within which no
/// character is special. For shells that others start: at the other end of ssh, or in a guest.
QString shellQuoted(QString word);

} // namespace unisweep
