// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the entry of a message of the program in the manual.
#pragma once

#include <optional>

#include <QStringList>

namespace unisweep
{

/// A line of the manual that quotes a message, with "…" for what the program inserts.
struct MessageEntry {
    QString page; ///< path of the page
    QString text; ///< as it is on the page
};
/// The most specific line for a message as the program printed it, or for a part of one; nullopt if
/// no page has it. Texts of less than two words are not looked for.
std::optional<MessageEntry> messageEntry(const QString& message, const QStringList& pages);

} // namespace unisweep
