// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

#include <QCoreApplication>
#include <QString>

namespace unisweep
{

/// A campaign cannot be planned, stored or continued. The message says which file, why, and what to
/// do. Also the context of this room's translations.
struct CampaignError : std::runtime_error {
    Q_DECLARE_TR_FUNCTIONS(Campaign)
public:
    explicit CampaignError(const QString& message)
        : std::runtime_error(message.toStdString())
    {
    }
};

} // namespace unisweep
