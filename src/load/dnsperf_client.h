// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "load/external_client.h"

namespace unisweep
{

/// dnsperf, by DNS-OARC. Reads each query's latency and rcode from its verbose output.
///
/// dnsperf prints no times, only each answer's latency when the answer arrives. A sample's
/// `received` is therefore when its line was read (tens of microseconds after the answer, more on a
/// busy host), `sent` is `received` minus the latency, and `intended` equals `sent`, because
/// dnsperf does not report when a query was due. Response time and service time are thus the same,
/// and exact to dnsperf's microsecond; the place in time depends on when the line was read. Each
/// sample is marked (InferredTimes, InferredPlace).
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
