// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the manual's entry for a message of the program.
#pragma once

#include <optional>

#include <QStringList>

namespace unisweep
{

/// A line of the manual that quotes a message, with "…" for inserted text.
struct MessageEntry {
    QString page; ///< path of the page
    QString text; ///< as it is on the page
};
/// The most specific line for a message, or for a part of it, as printed by the program; nullopt if
/// there is none. Texts of fewer than two words are not searched for.
std::optional<MessageEntry> messageEntry(const QString& message, const QStringList& pages);

} // namespace unisweep
