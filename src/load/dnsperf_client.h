// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// dnsperf, of DNS-OARC: a query's latency and rcode from its verbose output, as it comes.
///
/// What its samples mean. dnsperf prints no times, only how long each answer took, when it came. So
/// a sample's `received` is when its line was read here (tens of microseconds after the answer,
/// more on a busy host), `sent` is that less the latency, and `intended` is `sent`: which query was
/// due when is not reported. Response time and service time are therefore one, exact to dnsperf's
/// microsecond; the place in time is exact to the reading. Each sample says so (InferredTimes).
class DnsperfClient : public ExternalClient
{
public:
    DnsperfClient()
        : ExternalClient(Client::Dnsperf)
    {
    }

    static QStringList arguments(const LoadTarget& target, const LoadStep& step,
                                 const QString& questionFile);

    QByteArray run(const LoadTarget& target, const LoadStep& step, const LoadHandlers& handlers,
                   std::stop_token stop) override;
};

} // namespace unisweep
