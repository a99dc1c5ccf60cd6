// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/experiment.h"

#include <numeric>

#include "experiment/client_entry.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

bool haveSameGuest(const Series& a, const Series& b)
{
    return a.platform == b.platform && a.server == b.server && a.hypervisor == b.hypervisor &&
           a.arguments == b.arguments && a.machine == b.machine && a.network == b.network &&
           a.hardware == b.hardware;
}

qsizetype Experiment::stepCount() const
{
    if (kind != ExperimentKind::Sweep)
        return 0;
    qsizetype curves = 0;
    for (const Series& one : series)
        curves += vary && vary->appliesTo(one.name) ? vary->values.size() : 1;
    return curves * memoryMiB.size() * repetitions * rates.values().size() * datagramSizes().size();
}

bool Experiment::usesTcp() const
{
    return service == Service::Http || service == Service::Tcp ||
           (service == Service::Dns && dns.transport == DnsTransport::Tcp);
}

QList<int> Experiment::datagramSizes() const
{
    return service == Service::Udp ? bandwidth.datagramBytes : QList<int>{0};
}

double Experiment::requestCount() const
{
    const QList<int> all = rates.values();
    if (stepCount() == 0 || isBandwidth(service))
        return 0;
    const std::chrono::duration<double> seconds = duration + warmUp;
    const auto sweeps = stepCount() / all.size(); // each of which takes all rates
    return std::accumulate(all.begin(), all.end(), 0.0) * seconds.count() *
           static_cast<double>(sweeps);
}

std::chrono::nanoseconds Experiment::loadTime() const
{
    return stepCount() * (duration + warmUp);
}

QString toWord(Service service)
{
    switch (service) {
    case Service::Dns:
        return u"dns"_s;
    case Service::Http:
        return u"http"_s;
    case Service::Tcp:
        return u"tcp"_s;
    case Service::Udp:
        return u"udp"_s;
    case Service::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(Arrivals arrivals)
{
    return arrivals == Arrivals::Constant ? u"constant"_s : u"poisson"_s;
}

QString toWord(const Client& client)
{
    switch (client) {
    case Client::Native:
        return u"native"_s;
    case Client::Dnsperf:
        return u"dnsperf"_s;
    case Client::Queryperf:
        return u"queryperf"_s;
    case Client::Httperf:
        return u"httperf"_s;
    case Client::Iperf:
        return u"iperf"_s;
    case Client::Iperf3:
        return u"iperf3"_s;
    case Client::Described:
        return client.id();
    }
    Q_UNREACHABLE();
}

QString toWord(BandwidthTest::Direction direction)
{
    return direction == BandwidthTest::Direction::ToGuest ? u"to-guest"_s : u"from-guest"_s;
}

QString toWord(Order order)
{
    return order == Order::Ascending ? u"ascending"_s : u"shuffled"_s;
}

QString toWord(ExperimentKind kind)
{
    return kind == ExperimentKind::Sweep ? u"sweep"_s : u"boot"_s;
}

QString displayName(Service service)
{
    return service == Service::Other ? u"Other"_s : toWord(service).toUpper();
}

bool isBandwidth(Service service)
{
    return service == Service::Tcp || service == Service::Udp;
}

QString rateUnit(Service service)
{
    return isBandwidth(service) ? u"Mbit/s"_s : u"requests/s"_s;
}

QString responseUnit(Service service)
{
    return isBandwidth(service) ? u"Mbit/s"_s : u"answers/s"_s;
}

bool canLoad(const Client& client, Service service)
{
    switch (client) {
    case Client::Native:
        return service == Service::Dns || service == Service::Http;
    case Client::Dnsperf:
    case Client::Queryperf:
        return service == Service::Dns;
    case Client::Httperf:
        return service == Service::Http;
    case Client::Iperf:
    case Client::Iperf3:
        return isBandwidth(service);
    case Client::Described: {
        const auto entry = clientEntry(client);
        return !entry || entry->services.contains(service);
    }
    }
    Q_UNREACHABLE();
}

template<> QList<Service> allValues<Service>()
{
    return {Service::Dns, Service::Http, Service::Tcp, Service::Udp, Service::Other};
}

template<> QList<Arrivals> allValues<Arrivals>()
{
    return {Arrivals::Constant, Arrivals::Poisson};
}

template<> QList<Client> allValues<Client>()
{
    QList<Client> all = {Client::Native,  Client::Dnsperf, Client::Queryperf,
                         Client::Httperf, Client::Iperf,   Client::Iperf3};
    for (const auto& entry : clientEntries())
        all << Client::described(entry->id);
    return all;
}

template<> QList<ExperimentKind> allValues<ExperimentKind>()
{
    return {ExperimentKind::Sweep, ExperimentKind::Boot};
}

template<> QList<Order> allValues<Order>()
{
    return {Order::Ascending, Order::Shuffled};
}

template<> QList<BandwidthTest::Direction> allValues<BandwidthTest::Direction>()
{
    return {BandwidthTest::Direction::ToGuest, BandwidthTest::Direction::FromGuest};
}

} // namespace unisweep
