// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_limits.h"

#include "experiment/client_entry.h"
#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Limits that follow from the reported fields, and those stated in the client's file.
static QString describedLimits(const ClientEntry& entry)
{
    QStringList clauses;
    if (!entry.limitations.isEmpty())
        clauses << entry.limitations;
    if (!entry.openLoop)
        clauses << ExperimentText::tr(
            "it sends no request on a connection that is waiting for a response");
    if (entry.figures == ClientFigures::Rows) {
        const bool latency = entry.reports(u"latency"_s);
        const bool response = entry.reports(u"response"_s);
        const bool lateness = entry.reports(u"lateness"_s);
        if (!lateness && !(latency && response))
            clauses << (latency ? ExperimentText::tr("it does not report when a request was due, "
                                                     "so waiting before the send is not measured")
                                : ExperimentText::tr("it does not report when a request was sent"));
        if (entry.clock == ClientClock::None)
            clauses << ExperimentText::tr("it does not report when a response arrived, so the time "
                                          "at which its line was read is used");
        else if (entry.clock == ClientClock::Program)
            clauses << ExperimentText::tr("its times are relative to its own start, which is known "
                                          "only to a few milliseconds");
    }
    return clauses.isEmpty() ? QString() : entry.title + u": "_s + clauses.join(u"; "_s);
}

QString clientLimits(const Client& client, const Experiment& experiment)
{
    return clientLimits(client, experiment.service, experiment.bandwidth.direction,
                        experiment.load.maxOutstanding);
}

QString clientLimits(const Client& client, Service service, BandwidthTest::Direction direction,
                     std::optional<int> maxOutstanding)
{
    constexpr int dnsperfOutstanding = 100;
    constexpr int queryperfOutstanding = 20;
    const bool udpToGuest =
        service == Service::Udp && direction == BandwidthTest::Direction::ToGuest;
    switch (client) {
    case Client::Native:
        return {};
    case Client::Dnsperf:
        return ExperimentText::tr(
                   "dnsperf waits while %1 queries are outstanding, measures latency from when a "
                   "query was sent rather than due, and takes timestamps itself when it gets the "
                   "CPU, whereas the native client uses kernel timestamps")
            .arg(maxOutstanding.value_or(dnsperfOutstanding));
    case Client::Queryperf:
        return ExperimentText::tr(
                   "queryperf sends its %1 outstanding queries in one burst and then waits, and "
                   "gives up on queries after 1 ms when it falls behind")
            .arg(maxOutstanding.value_or(queryperfOutstanding));
    case Client::Httperf:
        return ExperimentText::tr("httperf is a single process with at most about 1,000 open "
                                  "connections, times each connection from open to close in steps "
                                  "of 0.1 ms, and busy-polls for responses, using a full CPU");
    case Client::Iperf:
    case Client::Iperf3:
        return udpToGuest ? ExperimentText::tr("%1 reports UDP to the guest once per transfer, so "
                                               "a step is a sequence of one-second transfers")
                                .arg(client == Client::Iperf ? u"iperf 2"_s : u"iperf3"_s)
                          : QString();
    case Client::Described: {
        const auto entry = clientEntry(client);
        return entry ? describedLimits(*entry) : QString();
    }
    }
    Q_UNREACHABLE();
}

} // namespace unisweep
