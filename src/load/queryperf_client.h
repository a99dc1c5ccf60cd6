// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// queryperf, from BIND's contrib: the paper's client for DNS. Reports a step's mean and standard
/// deviation, but no single queries. The warm-up is a separate run before the step, whose figures
/// are discarded. Durations are in whole seconds.
class QueryperfClient : public ExternalClient
{
public:
    QueryperfClient()
        : ExternalClient(Client::Queryperf)
    {
    }

    static QStringList arguments(const LoadTarget& target, const LoadStep& step, int seconds,
                                 const QString& questionFile);

    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;
};

} // namespace unisweep
