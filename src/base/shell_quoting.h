// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// `word` as one word of a POSIX shell (XCU, section 2.2.2): in single quotes, within which nothing
/// has a meaning of its own. For shells that we do not start ourselves: ssh's far end, a guest's.
QString shellQuoted(QString word);

} // namespace unisweep
