// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stdexcept>

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

/// An image cannot be built, downloaded or stored. The message says what failed and what to do.
struct ImageError : std::runtime_error {
    Q_DECLARE_TR_FUNCTIONS(Image)
public:
    explicit ImageError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
    QString message() const { return QString::fromUtf8(what()); }
};

/// Reports the current step, as text for the user, and the total progress (0 to 1). Called on the
/// thread that does the work.
using ImageProgress = std::function<void(const QString& what, double fraction)>;

} // namespace unisweep
