// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/client_limits.h"

#include "experiment/client_entry.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// What follows from what its lines tell, and what its file says of it.
static QString describedLimits(const ClientEntry& entry)
{
    QStringList clauses;
    if (!entry.says.isEmpty())
        clauses << entry.says;
    if (!entry.openLoop)
        clauses << u"it sends no request on a connection that waits for an answer"_s;
    if (entry.figures == ClientFigures::Rows) {
        const bool latency = entry.tells(u"latency"_s);
        const bool response = entry.tells(u"response"_s);
        const bool lateness = entry.tells(u"lateness"_s);
        if (!lateness && !(latency && response))
            clauses << (latency ? u"it does not tell when a request was due: what waited before it "
                                  "was sent is not seen"_s
                                : u"it does not tell when a request was sent"_s);
        if (entry.clock == ClientClock::None)
            clauses << u"it does not tell when an answer came: that is when its line was read"_s;
        else if (entry.clock == ClientClock::Program)
            clauses << u"its times count from its own start, which is known to some milliseconds"_s;
    }
    return clauses.isEmpty() ? QString() : entry.title + u": "_s + clauses.join(u"; "_s);
}

QString clientLimits(const Client& client, Service service, BandwidthTest::Direction direction)
{
    const bool udpToGuest =
        service == Service::Udp && direction == BandwidthTest::Direction::ToGuest;
    switch (client) {
    case Client::Native:
        return {};
    case Client::Dnsperf:
        return u"dnsperf waits while 100 queries are outstanding, times a query from "
               "its sending, not from when it was due, and reads the clock itself, "
               "when it gets the CPU, where the native client has the kernel's stamps"_s;
    case Client::Queryperf:
        return u"queryperf sends its 20 outstanding queries in one burst and then "
               "waits, and gives up queries 1 ms old when it falls behind"_s;
    case Client::Httperf:
        return u"httperf is one process with at most about 1,000 open connections, "
               "times a connection from its opening to its closing, in steps of "
               "0.1 ms, and looks for answers without rest, at the cost of a CPU"_s;
    case Client::Iperf:
    case Client::Iperf3:
        return udpToGuest ? u"%1 tells of UDP to the guest once a transfer, so that a "
                            "step is a row of transfers of one second"_s.arg(
                                client == Client::Iperf ? u"iperf 2"_s : u"iperf3"_s)
                          : QString();
    case Client::Described: {
        const auto entry = clientEntry(client);
        return entry ? describedLimits(*entry) : QString();
    }
    }
    Q_UNREACHABLE();
}

} // namespace unisweep
