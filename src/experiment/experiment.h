// SPDX-License-Identifier: GPL-3.0-or-later
// The values of an experiment file. Plain data; experiment_yaml.h reads and writes it,
// experiment_check.h has its rules.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include <QList>
#include <QString>
#include <QStringList>

#include "base/all_values.h"
#include "experiment/arguments.h"
#include "experiment/boot_plan.h"
#include "experiment/client.h"
#include "experiment/dns_question.h"
#include "experiment/hypervisor_uri.h"
#include "experiment/load_options.h"
#include "experiment/network_choice.h"
#include "experiment/outlier_rule.h"
#include "experiment/processor_choice.h"
#include "experiment/rates.h"
#include "experiment/virtual_hardware.h"

namespace unisweep
{

enum class Service {
    Dns,
    Http,
    Tcp,
    Udp,
    Other, ///< requests sent only by described clients (client_entry.h)
};
enum class Arrivals { Constant, Poisson };
enum class Order { Ascending, Shuffled };
/// The HTTP request, and its correct response. The defaults are the paper's (section 5.3): one
/// static file of 136 bytes, and a new connection for each request.
struct HttpRequest {
    QString path = QStringLiteral("/");
    bool keepAlive = false;
    int status = 200;                   ///< expected status code
    std::optional<int> bodyBytes = 136; ///< expected length of the body; nullopt: any
    QString bodySha256; ///< expected hash of the body, in hexadecimal; empty: not checked
    QString host = {};  ///< in the header Host; empty: the guest's address
    bool operator==(const HttpRequest&) const = default;
};

/// A bandwidth test over TCP or UDP (the paper's section 5.1). Its rates are offered bandwidths in
/// Mbit/s.
struct BandwidthTest {
    enum class Direction { ToGuest, FromGuest };
    Direction direction = Direction::ToGuest;
    /// UDP: payload bytes of a datagram; each size is a separate sweep. The default is iperf's: it
    /// fills an Ethernet frame.
    QList<int> datagramBytes = {1470};
    bool operator==(const BandwidthTest&) const = default;
};

/// One curve of a figure: a platform on a hypervisor with a server in it.
struct Series {
    QString name;             ///< for the legend; unique in the experiment
    QString platform;         ///< an id of the catalog: "linux", "osv", "mirage"
    QString server;           ///< an id of the catalog: "bind"
    HypervisorUri hypervisor; ///< by default an embedded or per-user QEMU, with KVM if it works
    Arguments arguments;      ///< for the program in the guest; the catalog knows their types
    std::optional<Client> client = {}; ///< nullopt: the experiment's
    QString machine; ///< libvirt's machine type, such as "q35" or "xenpv"; empty: the catalog's
    NetworkChoice network;
    VirtualHardware hardware; ///< of a guest of QEMU
    /// The name of the series from which `vary` derived this one, as one of its values; otherwise
    /// empty.
    QString variedFrom = {};
    bool operator==(const Series&) const = default;
};

/// Whether two series measure the same guest: they differ in their names and load clients at most.
bool haveSameGuest(const Series& a, const Series& b);

struct Experiment {
    QString name;   ///< short, for file names: letters, digits, '-', '_', '.'
    QString title;  ///< for people; a figure's title
    QString source; ///< where the setup comes from, such as a figure of a paper; may be empty

    ExperimentKind kind = ExperimentKind::Sweep;
    BootPlan boot; ///< for ExperimentKind::Boot, which does not use rates and related values

    Service service = Service::Dns;
    DnsQuestion dns;
    HttpRequest http;
    BandwidthTest bandwidth;

    std::vector<Series> series;
    std::optional<Variation> vary; ///< see expandVariation()

    QList<int> memoryMiB = {1024}; ///< the memory ladder, each size at most the previous one
    int vcpus = 1;
    ProcessorChoice processors; ///< of the host, for guest and load

    Rates rates;
    std::chrono::nanoseconds duration = std::chrono::seconds(10); ///< of a step (the paper's)
    std::chrono::nanoseconds warmUp = std::chrono::seconds(1);    ///< before each step, not counted
    int repetitions = 1;                                          ///< of the whole sweep
    bool rebootBetween = true; ///< boot a new guest for each repetition
    Order order = Order::Ascending;
    Arrivals arrivals = Arrivals::Constant;
    quint64 seed = 1; ///< of Poisson arrivals and of the shuffled order

    Client client = Client::Native;
    /// Machines that offer the load instead of this one, "ssh://user@host"; they share the offered
    /// rate.
    QStringList loadFrom;
    LoadOptions load;
    std::chrono::nanoseconds timeout =
        std::chrono::seconds(2); ///< a request without an answer after this time is lost
    std::chrono::nanoseconds bootTimeout =
        std::chrono::seconds(120); ///< to the first correct response

    bool recordDoor = false;      ///< record when requests pass the guest's network interface
    bool heavyLoad = false;       ///< allows more load than sample/load_caps.h
    bool recordScheduling = true; ///< record when the guest's threads run, wait and sleep

    OutlierRule outliers;
    double bandSigmas = 1.0; ///< half width of the band, in standard deviations

    bool operator==(const Experiment&) const = default;

    /// The load client of a series.
    Client clientOf(const Series& one) const { return one.client.value_or(client); }
    /// The datagram sizes of a sweep; a single 0 if the service has none.
    QList<int> datagramSizes() const;
    /// Whether requests go over TCP: DNS by its transport, HTTP, and the service TCP.
    bool usesTcp() const;
    /// Steps of the whole run: series (varied ones for each value) × memory sizes × repetitions ×
    /// rates × datagram sizes. 0 for other kinds.
    qsizetype stepCount() const;
    /// Requests of the whole run, including warm-ups. 0 for other kinds, and for bandwidth.
    double requestCount() const;
    /// Load time of the whole run, without boots.
    std::chrono::nanoseconds loadTime() const;
};

/// The words of the file: "dns", "poisson", "native", ...
QString toWord(Service service);
QString toWord(Arrivals arrivals);
QString toWord(const Client& client);
QString toWord(BandwidthTest::Direction direction);
QString toWord(Order order);
QString toWord(ExperimentKind kind);

/// For the window: "DNS", "HTTP", ...
QString displayName(Service service);

/// Whether a service transfers data (TCP, UDP) rather than answering requests (DNS, HTTP).
bool isBandwidth(Service service);
/// Of the experiment's rates: "requests/s" or "Mbit/s".
QString rateUnit(Service service);
/// "answers/s"; for TCP and UDP, "Mbit/s".
QString responseUnit(Service service);
/// Whether the client supports the service. True for described clients that are unknown here.
bool canLoad(const Client& client, Service service);

template<> QList<Service> allValues<Service>();
template<> QList<Arrivals> allValues<Arrivals>();
template<> QList<Client> allValues<Client>();
template<> QList<Order> allValues<Order>();
template<> QList<BandwidthTest::Direction> allValues<BandwidthTest::Direction>();
template<> QList<ExperimentKind> allValues<ExperimentKind>();

} // namespace unisweep
