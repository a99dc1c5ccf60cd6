// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// queryperf, of BIND's contrib: the paper's client for DNS. It reports average and deviation of a
/// step, but no single queries. The warm-up is a separate run before that of the step, whose
/// figures are discarded. It accepts whole seconds only.
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
