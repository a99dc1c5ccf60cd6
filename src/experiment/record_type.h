// SPDX-License-Identifier: GPL-3.0-or-later
// DNS record types, with the names of IANA's registry "DNS parameters". The load client has the
// same names with their numbers (loadgen/record_type.cpp).
#pragma once

#include <QString>
#include <QStringList>

namespace unisweep
{

/// The supported names.
const QStringList& recordTypes();

/// One of the names, or TYPE1 to TYPE65535 (RFC 3597, section 5); in capitals.
bool isRecordType(const QString& type);

} // namespace unisweep
