// SPDX-License-Identifier: GPL-3.0-or-later
// Every client measures a delay that is known: a server on loopback that responds after 30 ms. An
// error in reading or taking times, such as a wrong unit, would show in every request.
#include "client_step.h"
#include "tests/loadgen/udp_responder.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;
using namespace loadgentest;

static constexpr qint64 ms = 1'000'000;
static constexpr qint64 delayNs = 30 * ms;

class ClientLatenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownDelayIsMeasured_data();
    void knownDelayIsMeasured();
};

void ClientLatenciesTest::knownDelayIsMeasured_data()
{
    QTest::addColumn<int>("client");
    QTest::addColumn<int>("service");
    const auto row = [](const char* name, Client client, Service service) {
        QTest::newRow(name) << static_cast<int>(client) << static_cast<int>(service);
    };
    row("native, DNS", Client::Native, Service::Dns);
    row("native, HTTP", Client::Native, Service::Http);
    row("dnsperf", Client::Dnsperf, Service::Dns);
    row("queryperf", Client::Queryperf, Service::Dns);
    row("httperf", Client::Httperf, Service::Http);
}

static qint64 medianOf(std::vector<Sample> samples)
{
    std::vector<qint64> latencies;
    for (const Sample& sample : samples) {
        if (sample.outcome == Outcome::Answered)
            latencies.push_back(sample.serviceNs());
    }
    if (latencies.empty())
        return 0;
    const auto middle = latencies.begin() + static_cast<std::ptrdiff_t>(latencies.size() / 2);
    std::ranges::nth_element(latencies, middle);
    return *middle;
}

void ClientLatenciesTest::knownDelayIsMeasured()
{
    QFETCH(int, client);
    QFETCH(int, service);
    NEEDS(static_cast<Client::Kind>(client));
    UdpResponder dns([](int, const std::vector<std::uint8_t>& query) {
        return std::vector<Reply>{{correctResponse(query), delayNs}};
    });
    const TcpResponder http = httpServer(
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello", delayNs);
    const LoadTarget target =
        static_cast<Service>(service) == Service::Dns ? dnsTarget(dns.port()) : httpTarget(http);
    const auto one = makeLoadClient(static_cast<Client::Kind>(client));
    const Reported reported = runStep(*one, target, stepOf(20, 2s));
    const qint64 median =
        reported.summary ? reported.summary->medianNs.value_or(0) : medianOf(reported.samples);
    // httperf and queryperf give the middle of a bin. A busy host delays the responses further.
    QVERIFY2(median >= delayNs - ms && median <= delayNs + 15 * ms,
             qPrintable(u"%1 ms"_s.arg(static_cast<double>(median) / 1e6)));
}

QTEST_GUILESS_MAIN(ClientLatenciesTest)
#include "client_latencies.moc"
