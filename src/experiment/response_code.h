// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of DNS responses (RCODE, RFC 1035 section 4.1.1), with the names of IANA's registry "DNS
// parameters". The load client has the same ones (loadgen/option_values.cpp).
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

namespace unisweep
{

/// "NOERROR", "FORMERR", ...: the names, in the order of their numbers.
const QStringList& responseCodes();

/// The number for a name, in any case, or for a number from 0 to 15; nullopt for another text.
std::optional<int> responseCodeOf(const QString& text);

/// The name, or the number of a code without one.
QString responseCodeText(int code);

} // namespace unisweep
