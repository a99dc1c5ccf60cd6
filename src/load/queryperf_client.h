// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// queryperf, of BIND's contrib: the paper's client for DNS. It tells average and deviation of a
/// step, and no single queries. The warm-up is a run of its own before the step's, whose figures
/// are dropped. Its times are whole seconds.
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
