// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// httperf, by HP Labs: the paper's client for HTTP. Reports a step's mean and standard deviation,
/// but no single requests. The warm-up is a separate run before the step, whose figures are
/// discarded.
class HttperfClient : public ExternalClient
{
public:
    HttperfClient()
        : ExternalClient(Client::Httperf)
    {
    }

    static QStringList arguments(const LoadTarget& target, const LoadStep& step,
                                 qint64 connections);

    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;
};

} // namespace unisweep
