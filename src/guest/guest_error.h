// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

/// A guest cannot be created, reached or read. The message says what was attempted, what failed and
/// what to do.
struct GuestError : std::runtime_error {
    Q_DECLARE_TR_FUNCTIONS(Guest)
public:
    explicit GuestError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
    QString message() const { return QString::fromUtf8(what()); }
};

} // namespace unisweep
