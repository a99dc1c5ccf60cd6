// SPDX-License-Identifier: GPL-3.0-or-later
// The names of sample/dns_names.h as texts of the workbench. Any thread.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

namespace unisweep
{

/// The names of the record types that a query may ask for.
const QStringList& recordTypes();

/// One of the names, or TYPE1 to TYPE65535, in any case.
bool isRecordType(const QString& type);

/// "NOERROR", "FORMERR", ...: the names of the response codes, in the order of their numbers.
const QStringList& responseCodes();

/// The number for a name, in any case, or for a number from 0 to 15; nullopt for another text.
std::optional<int> responseCodeOf(const QString& text);

/// The name, or the number of a code without one.
QString responseCodeText(int code);

} // namespace unisweep
