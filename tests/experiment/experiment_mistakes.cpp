// SPDX-License-Identifier: GPL-3.0-or-later
// Which experiment files are refused, and with which message at which place.
#include <QtTest>

#include "experiment/experiment_yaml.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

// A valid file; the rows below break it in one place.
static const QByteArray validFile = R"(unisweep: 1
name: quick
service: dns
series:
  - {platform: linux, server: bind}
rates: [100, 200]
)";

class ExperimentMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void everyMistakeIsReported();
    void unreadableFile();
};

void ExperimentMistakesTest::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("complaint");

    auto with = [](const char* more) { return validFile + more; };
    auto instead = [](const char* was, const char* is) {
        return QByteArray(validFile).replace(was, is);
    };

    QTest::newRow("syntax") << QByteArray("name: [1, 2\nrates: 3")
                            << "x.yaml:2:6: invalid YAML: end of sequence flow";
    QTest::newRow("empty") << QByteArray() << "expected a mapping";
    QTest::newRow("list") << QByteArray("- 1\n- 2\n")
                          << "x.yaml:1:1: expected a mapping (key: value), found a list";
    QTest::newRow("unknown key") << with("memmory: 5\n")
                                 << "x.yaml:7:1: unknown key \"memmory\"; did you mean \"memory\"?";
    QTest::newRow("unknown nested key")
        << instead("server: bind", "server: bind, color: red")
        << "x.yaml:5:37: unknown key \"color\"; expected one of: platform,";
    QTest::newRow("key twice") << with("name: other\n") << "x.yaml:7:1: duplicate key \"name\"";
    QTest::newRow("missing") << instead("name: quick\n", "") << "x.yaml:1:1: \"name\" is missing";
    QTest::newRow("value missing") << instead("name: quick\n", "name:\n") << "\"name\" is missing";
    QTest::newRow("version") << instead("unisweep: 1", "unisweep: 9")
                             << "x.yaml:1:11: unsupported format version; this program";
    QTest::newRow("text for number")
        << with("vcpus: many\n")
        << "x.yaml:7:8: expected a whole number such as 1000, found \"many\"";
    QTest::newRow("quoted number")
        << with("vcpus: \"2\"\n") << "x.yaml:7:8: expected a whole number";
    QTest::newRow("fraction") << with("vcpus: 1.5\n") << "x.yaml:7:8: expected a whole number";
    QTest::newRow("too large for any integer")
        << with("vcpus: 99999999999999999999\n") << "x.yaml:7:8: expected a whole number";
    QTest::newRow("number for text")
        << instead("name: quick", "name: {a: 1}") << "x.yaml:2:7: expected text, found a mapping";
    QTest::newRow("duration without unit")
        << with("duration: 10\n")
        << "x.yaml:7:11: expected a duration with its unit such as 10s or 500ms,";
    QTest::newRow("boolean") << with("reboot-between: maybe\n")
                             << "x.yaml:7:17: expected true or false";
    QTest::newRow("word") << with("arrivals: poison\n")
                          << "x.yaml:7:11: unknown value \"poison\"; did you mean \"poisson\"?";
    QTest::newRow("service") << instead("dns", "ntp")
                             << "x.yaml:3:10: unknown value \"ntp\"; did you mean \"http\"?";
    QTest::newRow("outlier rule") << with("outliers: 3 sigma\n")
                                  << "x.yaml:7:11: unknown outlier rule \"3 sigma\"; expected";
    QTest::newRow("negative seed")
        << with("seed: -1\n") << "x.yaml:7:7: expected a whole number from 0";
    QTest::newRow("series is no list") << instead("  - {platform: linux, server: bind}", "  linux")
                                       << "x.yaml:5:3: expected a list";
    QTest::newRow("no series") << instead("series:\n  - {platform: linux, server: bind}",
                                          "series: []")
                               << "x.yaml:4:9: there is no series";
    QTest::newRow("same name twice")
        << instead("rates", "  - {platform: linux, server: nsd}\nrates")
        << "x.yaml:6:5: two series are called \"linux\"";
    QTest::newRow("bad platform") << instead("linux", "li/nux")
                                  << "x.yaml:5:16: platform: expected 1 to 64 letters,";
    QTest::newRow("bad uri")
        << instead("server: bind", "server: bind, hypervisor: xen")
        << "x.yaml:5:49: invalid hypervisor \"xen\": expected auto, or a libvirt connection URI";
    const QByteArray udp = QByteArray(validFile).replace("dns", "{kind: udp, datagram-bytes: 64}") +
                           "client: iperf3\n";
    QTest::newRow("client of another service")
        << with("client: httperf\n")
        << "x.yaml:7:9: httperf does not support DNS. Use native, dnsperf or queryperf";
    QTest::newRow("a series' client of another service")
        << instead("server: bind", "server: bind, client: iperf")
        << "x.yaml:5:45: iperf does not support DNS. Use native,";
    QTest::newRow("native and UDP")
        << instead("dns", "udp") << "native does not support UDP. Use iperf or iperf3";
    QTest::newRow("Poisson arrivals by dnsperf")
        << with("arrivals: poisson\nclient: dnsperf\n")
        << "x.yaml:7:11: dnsperf supports only constant arrivals.";
    QTest::newRow("connections kept by httperf")
        << instead("dns", "{kind: http, keep-alive: true}") + "client: httperf\n"
        << "x.yaml:3:35: httperf times whole connections";
    QTest::newRow("numbered paths by httperf")
        << instead("dns", "{kind: http, path: '/{n}'}") + "client: httperf\n"
        << "x.yaml:3:29: httperf always requests the same path. Remove {n}";
    QTest::newRow("half a second of iperf")
        << udp + "duration: 1500ms\n"
        << "x.yaml:8:11: iperf3 runs for whole seconds only; 1500ms is not a";
    QTest::newRow("UDP from the guest by iperf 2")
        << QByteArray(validFile).replace("dns", "{kind: udp, direction: from-guest}") +
               "client: iperf\n"
        << "x.yaml:3:33: an iperf 2 server that receives one";
    QTest::newRow("direction") << QByteArray(udp).replace("datagram-bytes: 64", "direction: down")
                               << "x.yaml:3:33: unknown value \"down\"; expected one of: to-guest,";
    QTest::newRow("tiny datagram") << QByteArray(udp).replace("64", "[64, 8]")
                                   << "datagram payload (bytes): expected 32 to 65507, found 8";
    QTest::newRow("datagram size twice")
        << QByteArray(udp).replace("64", "[64, 64]") << "duplicate datagram size: 64";
    QTest::newRow("datagrams of TCP")
        << QByteArray(udp).replace("udp", "tcp") << "unknown key \"datagram-bytes\"";
    QTest::newRow("a terabit") << QByteArray(udp).replace("[100, 200]", "[100, 1000000]")
                               << "rate (Mbit/s): expected 1 to 100000, found 1000000";
    QTest::newRow("unknown network") << with("network: bridged\n")
                                     << "x.yaml:7:10: \"bridged\" is not a network; expected user,";
    QTest::newRow("network of a series")
        << instead("server: bind", "server: bind, network: bridge br0 1.2.3.4")
        << "x.yaml:5:46: \"1.2.3.4\" is not an IPv4 address with a prefix length, such as";
    QTest::newRow("bridge's name")
        << with("network: bridge a/b\n")
        << "x.yaml:7:10: \"a/b\" is not a valid name of a network interface;";
    QTest::newRow("gateway") << with("network: bridge br0 192.0.2.2/24 via here\n")
                             << "x.yaml:7:10: the gateway \"here\" is not an IPv4 address";
    QTest::newRow("load from nowhere")
        << with("load-from: [ssh://a, 'ssh://-oProxyCommand=x']\n")
        << "x.yaml:7:22: \"ssh://-oProxyCommand=x\" does not name a load client's host; expected";
    QTest::newRow("load from a host twice")
        << with("load-from: [ssh://a, ssh://a]\n") << "x.yaml:7:22: duplicate host: ssh://a";
    QTest::newRow("load from elsewhere by another client")
        << with("load-from: [ssh://a]\nclient: dnsperf\n")
        << "x.yaml:7:12: only the native client can send load from other machines. Set the";
    QTest::newRow("memory goes up")
        << with("memory: [256, 512]\n") << "x.yaml:7:15: the memory ladder must descend, but";
    QTest::newRow("memory too small")
        << with("memory: 1\n") << "x.yaml:7:9: memory (MiB): expected 4 to 1048576, found 1";
    QTest::newRow("rate of zero")
        << instead("[100, 200]", "[100, 0]")
        << "x.yaml:6:14: rate (requests/s): expected 1 to 10000000, found 0";
    QTest::newRow("heavy rate") << instead("[100, 200]", "[100, 2000001]")
                                << "x.yaml:6:8: 2,000,001 requests per second exceed 2,000,000. If "
                                   "that is intended, set heavy-load: true; otherwise,";
    QTest::newRow("heavy run")
        << instead("[100, 200]", "[10000, 20000]") + "duration: 24h\n"
        << "x.yaml:6:8: the run makes 2,592,030,000 requests, more than 1,000,000,000. If that is";
    QTest::newRow("heavy by repetition")
        << instead("[100, 200]", "[1000, 20000]") + "duration: 1h\nwarm-up: 0s\nrepetitions: 20\n"
        << "x.yaml:6:8: the run makes 1,512,000,000 requests, more than";
    QTest::newRow("range reversed") << instead("[100, 200]", "{from: 9, to: 2, step: 1}")
                                    << "x.yaml:6:22: the sweep ends at 2, below its start at 9";
    QTest::newRow("range without step")
        << instead("[100, 200]", "{from: 1, to: 9}") << "x.yaml:6:8: \"step\" is missing";
    QTest::newRow("too many steps") << instead("[100, 200]", "{from: 1, to: 1000000, step: 1}")
                                    << "x.yaml:6:37: from 1 to 1000000, a step of 1 does";
    QTest::newRow("one log rate") << instead("[100, 200]", "{from: 1, to: 10, count: 1}")
                                  << "x.yaml:6:33: number of rates: expected 2 to 1000,";
    QTest::newRow("short step") << with("duration: 1us\n")
                                << "x.yaml:7:11: step duration: expected 100ms to 24h, found 1us";
    QTest::newRow("wrong client")
        << with("client: httperf\n")
        << "x.yaml:7:9: httperf does not support DNS. Use native, dnsperf or queryperf";
    QTest::newRow("dns name") << instead("service: dns", "service: {kind: dns, name: a..b}")
                              << "x.yaml:3:28: \"a..b\" is not a domain name; expected";
    QTest::newRow("dns name with half an escape")
        << instead("service: dns", "service: {kind: dns, name: 'a\\25.test'}")
        << "x.yaml:3:28: \"a\\25.test\" is not a domain name; expected";
    QTest::newRow("dns name that ends in a backslash")
        << instead("service: dns", "service: {kind: dns, name: 'a.test\\'}") << "not a domain name";
    QTest::newRow("dns type") << instead("service: dns", "service: {kind: dns, type: X}")
                              << "x.yaml:3:28: unknown record type \"X\"";
    QTest::newRow("http path") << instead("service: dns", "service: {kind: http, path: index}")
                               << "x.yaml:3:29: the path \"index\" must begin with /";
    QTest::newRow("http key in dns") << instead("service: dns", "service: {kind: dns, path: /}")
                                     << "x.yaml:3:22: unknown key \"path\"";
    QTest::newRow("http path without end")
        << instead("service: dns", "service: {kind: http, path: /" + QByteArray(4096, 'x') + "}")
        << "at most 4,096 characters";
    QTest::newRow("two documents") << validFile + "---\nunisweep: 1\nname: other\n"
                                   << "a second document begins here";
    // yaml-cpp reads these as endless documents (tests/fuzz/corpus/experiment).
    QTest::newRow("endless documents")
        << QByteArray("!!str a:\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x33 !<tag:x> 1\n? [complex]\n: &x *x\n")
        << "x.yaml:";
    QTest::newRow("record type beyond 16 bits")
        << instead("service: dns", "service: {kind: dns, type: TYPE65536}")
        << "x.yaml:3:28: unknown record type \"TYPE65536\"";
    QTest::newRow("record type without a number")
        << instead("service: dns", "service: {kind: dns, type: TYPE}") << "unknown record type";
    for (const char* number : {"65\\0", " 65", "+65", "6\\u0665"}) // escaped for YAML
        QTest::addRow("record type with the number %s", number)
            << instead("service: dns",
                       QByteArray("service: {kind: dns, type: \"TYPE") + number + "\"}")
            << "unknown record type";
    const QByteArray half(33, '7');
    QTest::newRow("a label with escaped dots, too long")
        << instead("service: dns", "service: {kind: dns, name: '" + half + "\\.\\046" + half + "'}")
        << "is not a domain name";
    QTest::newRow("an empty label after an escaped dot")
        << instead("service: dns", "service: {kind: dns, name: 'a\\...b'}")
        << "is not a domain name";
    QTest::newRow("name and a line end") << instead("name: quick", "name: \"quick\\n\"")
                                         << "name: expected 1 to 64 letters, digits, '.', '_'";
    QTest::newRow("interim status") << instead("service: dns", "service: {kind: http, status: 100}")
                                    << "x.yaml:3:31: status code: expected 200 to 599, found 100";
    QTest::newRow("no content with a body")
        << instead("service: dns", "service: {kind: http, status: 204}")
        << "a response with status 204 has no body. Set body-bytes to 0";
    QTest::newRow("status by httperf")
        << instead("service: dns", "service: {kind: http, status: 404}\nclient: httperf")
        << "x.yaml:3:31: httperf reports only classes of status codes. Remove";
    QTest::newRow("processors that compete")
        << instead("service: dns", "service: dns\nprocessors: {guest: 1-2, load: 2}")
        << "x.yaml:4:32: the load client would compete with the guest for CPU 2";
    QTest::newRow("processors without a guest's")
        << instead("service: dns", "service: dns\nprocessors: {load: 2}") << "\"guest\" is missing";
    QTest::newRow("processors that are none")
        << instead("service: dns", "service: dns\nprocessors: {guest: all}")
        << "x.yaml:4:21: expected CPUs such as 2 or \"0-3,6\"";
    QTest::newRow("processors in another word")
        << instead("service: dns", "service: dns\nprocessors: some")
        << "x.yaml:4:13: \"some\" is not valid; expected none, auto, or CPUs such as";
    QTest::newRow("processors of a load from elsewhere")
        << instead("service: dns", "service: dns\nload-from: ['ssh://a@b']\n"
                                   "processors: {guest: 1, load: 0}")
        << "x.yaml:5:30: the load comes from other machines";
    QTest::newRow("vhost in another word")
        << instead("server: bind", "server: bind, vhost: yes")
        << "x.yaml:5:44: unknown value \"yes\"; expected one of: auto, on, off";
    QTest::newRow("vhost of a user network")
        << instead("server: bind", "server: bind, vhost: on")
        << "x.yaml:5:44: vhost does not carry QEMU's user network. Set the network";
    QTest::newRow("queues of a user network")
        << instead("server: bind", "server: bind, network-queues: 2") + "vcpus: 2\n"
        << "x.yaml:5:53: QEMU's user network has one queue. Set the network";
    QTest::newRow("more queues than virtual CPUs")
        << instead("server: bind", "server: bind, network: isolated, network-queues: 3") +
               "vcpus: 2\n"
        << "x.yaml:5:72: 3 queues, but vcpus is 2, and a guest uses one queue for each";
    QTest::newRow("no queue") << instead("server: bind", "server: bind, network-queues: 0")
                              << "x.yaml:5:53: a network interface has at least one queue";
    QTest::newRow("queues of all series")
        << with("network-queues: 2\nvcpus: 2\n") << "x.yaml:5:5: QEMU's user network has one";
    QTest::newRow("half a huge page") << with("hugepages: on\nmemory: [512, 257]\n")
                                      << "x.yaml:8:15: 257 MiB are not whole huge pages of 2 MiB";
    QTest::newRow("huge pages in a number") << with("hugepages: 2\n") << "x.yaml:7:12: expected";
    QTest::newRow("disk I/O in another word")
        << instead("server: bind", "server: bind, disk-io: uring")
        << "x.yaml:5:46: unknown value \"uring\"; expected one of: threads, native, io_uring";
    QTest::newRow("door and another client")
        << instead("service: dns", "service: dns\nclient: dnsperf\ndoor: on")
        << "x.yaml:5:7: only the native client can match packets at the";
    QTest::newRow("door and other machines")
        << instead("service: dns", "service: dns\nload-from: ['ssh://a@b']\ndoor: on")
        << "x.yaml:5:7: the guest's door can be recorded only with load from this machine";
    const auto dns = [&](const char* more) {
        return instead("service: dns", QByteArray("service: {kind: dns, ") + more + "}");
    };
    const auto http = [&](const char* more) {
        return instead("service: dns", QByteArray("service: {kind: http, ") + more + "}");
    };
    QTest::newRow("transport") << dns("transport: tls")
                               << "x.yaml:3:33: unknown value \"tls\"; did you mean \"tcp\"?";
    QTest::newRow("connections of UDP")
        << dns("keep-alive: true") << "x.yaml:3:34: UDP has no connections. Set transport: tcp";
    QTest::newRow("small EDNS") << dns("edns: 100")
                                << "x.yaml:3:28: EDNS size (bytes): expected 512 to 65535, found";
    QTest::newRow("large EDNS") << dns("edns: 65536") << "expected 512 to 65535, found 65536";
    QTest::newRow("EDNS in a word")
        << dns("edns: on") << "x.yaml:3:28: expected a whole number such as 1000";
    QTest::newRow("DNSSEC without EDNS")
        << dns("dnssec: true")
        << "x.yaml:3:30: signatures are requested in the EDNS record. Set edns: 1232";
    QTest::newRow("response code")
        << dns("rcode: NXDOMAINS")
        << "x.yaml:3:29: unknown response code \"NXDOMAINS\"; expected one of NOERROR, FORMERR,";
    QTest::newRow("response code beyond four bits") << dns("rcode: 16") << "unknown response code";
    QTest::newRow("answers in a word")
        << dns("answers: all") << "x.yaml:3:31: expected a whole number or the word any";
    QTest::newRow("no queries") << dns("queries: []") << "x.yaml:3:31: there is no query. Add one,";
    QTest::newRow("queries and a name")
        << dns("name: a.test, queries: [b.test]") << "x.yaml:3:28: the names are in queries.";
    QTest::newRow("three words")
        << dns("queries: [a.test, b.test IN A]")
        << "x.yaml:3:40: \"b.test IN A\" is not a query; expected a name and a type, such as";
    QTest::newRow("a query's name")
        << dns("queries: [a.test, b..test A]") << "x.yaml:3:40: \"b..test\" is not a domain name";
    QTest::newRow("a query's type")
        << dns("queries: [a.test TYPE0, b.test]") << "x.yaml:3:32: unknown record type \"TYPE0\"";
    QTest::newRow("too many queries")
        << dns(QByteArray("queries: [" + QByteArray("a, ").repeated(1'001) + "a]").constData())
        << "x.yaml:3:31: 1002 queries are more than the 1000 that an experiment holds";
    QTest::newRow("cold queries")
        << dns("queries: [a.test, b.test], recursion: true, cache: cold")
        << "x.yaml:3:73: a cold cache needs a different name for every request. Replace queries";
    QTest::newRow("queries from elsewhere")
        << dns("queries: [a.test, b.test]") + "load-from: ['ssh://a']\n"
        << "x.yaml:7:12: other machines can send only one query.";
    QTest::newRow("body in a word")
        << http("body-bytes: every") << "x.yaml:3:35: expected a whole number or the word any";
    QTest::newRow("host") << http("host: \"a\\r\\nb\"")
                          << "x.yaml:3:29: the host \"a\r\nb\" must have at most 255 characters";
    QTest::newRow("connections of each query by dnsperf")
        << dns("transport: tcp") + "client: dnsperf\n"
        << "x.yaml:3:10: dnsperf keeps its connections. Set keep-alive: true, or";
    QTest::newRow("TCP by queryperf")
        << dns("transport: tcp") + "client: queryperf\n"
        << "x.yaml:3:33: queryperf sends queries over UDP only. Set transport: udp, or";
    QTest::newRow("EDNS by dnsperf")
        << dns("edns: 1232") + "client: dnsperf\n"
        << "x.yaml:3:28: dnsperf always offers 4096 bytes. Set edns: 4096, or";
    QTest::newRow("EDNS by queryperf") << dns("edns: 1232") + "client: queryperf\n"
                                       << "queryperf always offers 4096 bytes.";
    QTest::newRow("options of another client")
        << with("load: {late-window: 2s}\nclient: dnsperf\n")
        << "x.yaml:7:21: dnsperf has no option for late-window. Remove late-window, or use";
    QTest::newRow("threads of queryperf") << with("load: {threads: 2}\nclient: queryperf\n")
                                          << "queryperf has no option for threads.";
    QTest::newRow("outstanding requests of httperf")
        << http("path: /") + "load: {max-outstanding: 5}\nclient: httperf\n"
        << "httperf has no option for max-outstanding.";
    QTest::newRow("options of a bandwidth test") << udp + "load: {threads: 2}\n"
                                                 << "x.yaml:8:7: only the clients of DNS and HTTP";
    QTest::newRow("unknown option")
        << with("load: {thread: 2}\n")
        << "x.yaml:7:8: unknown key \"thread\"; did you mean \"threads\"";
    QTest::newRow("a source address")
        << with("load: {source: 192.0.2.1}\n") << "x.yaml:7:8: unknown key \"source\"";
    QTest::newRow("no outstanding request")
        << with("load: {max-outstanding: 0}\n")
        << "x.yaml:7:25: outstanding requests: expected 1 to 1000000, found 0";
    QTest::newRow("long late window")
        << with("load: {late-window: 2min}\n")
        << "x.yaml:7:21: late window: expected 0s to 1min, found 2min";
    QTest::newRow("short lateness") << with("load: {max-lateness: 1us}\n")
                                    << "greatest lateness: expected 1ms to 1min, found 1us";
    QTest::newRow("threads") << with("load: {threads: 65}\n")
                             << "sending threads: expected 1 to 64, found 65";
    QTest::newRow("sockets") << with("load: {sockets: 0}\n")
                             << "sockets of a thread: expected 1 to 1024, found 0";
    QTest::newRow("busy waiting") << with("load: {spin: 1s}\n")
                                  << "busy waiting: expected 0s to 10ms, found 1s";
    QTest::newRow("timestamps")
        << with("load: {timestamps: network}\n")
        << "x.yaml:7:20: unknown value \"network\"; expected one of: kernel,";
    QTest::newRow("sockets of TCP") << http("path: /") + "load: {sockets: 2}\n"
                                    << "sockets is for UDP, but these requests go over TCP.";
    QTest::newRow("timestamps of TCP") << dns("transport: tcp") + "load: {timestamps: user}\n"
                                       << "timestamps is for UDP, but";
    QTest::newRow("trains of TCP") << dns("transport: tcp") + "load: {trains: false}\n"
                                   << "trains is for UDP, but";
    QTest::newRow("closing of UDP")
        << with("load: {close-by: reset}\n")
        << "x.yaml:7:18: close-by is for TCP, but these requests go over UDP. Remove it";
    QTest::newRow("closing of connections that stay")
        << http("keep-alive: true") + "load: {close-by: reset}\n"
        << "x.yaml:7:18: connections that are kept alive are not closed after a response.";
    QTest::newRow("source addresses of UDP")
        << with("load: {source-addresses: 2}\n") << "source-addresses is for TCP, but";
    QTest::newRow("source addresses on a bridge")
        << http("path: /") + "load: {source-addresses: 2}\nnetwork: isolated\n"
        << "x.yaml:7:26: the source addresses are of this host's loopback interface, but linux is";
    QTest::newRow("source addresses of elsewhere")
        << http("path: /") + "load: {source-addresses: 2}\nload-from: ['ssh://a']\n"
        << "but the load comes from other machines.";
    QTest::newRow("sockets of all threads")
        << with("load: {threads: 64, sockets: 17}\n")
        << "threads and sockets give 1088 sockets; expected at most 1024";
    QTest::newRow("real time, twice on this host")
        << with("load: {realtime: true}\nload-from: ['ssh://localhost', 'ssh://me@[::1]:2222']\n")
        << "load-from names this host more than once";
    QTest::newRow("source addresses") << http("path: /") + "load: {source-addresses: 201}\n"
                                      << "source addresses: expected 1 to 200, found 201";
    QTest::newRow("nested too deep") << QByteArray(100'000, '[') << "invalid YAML: bad file";
}

void ExperimentMistakesTest::mistakesAreNamed()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, complaint);
    try {
        parseExperiment(u"x.yaml"_s, yaml);
    } catch (const InputError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(complaint), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

void ExperimentMistakesTest::everyMistakeIsReported()
{
    try {
        parseExperiment(u"x.yaml"_s,
                        "unisweep: 1\nname: a\nservice: ntp\nvcpus: x\nseries: 3\nrates: y\n");
        QFAIL("taken without complaint");
    } catch (const InputError& error) {
        QList<int> lines;
        for (const Problem& problem : error.problems())
            lines << problem.line;
        QCOMPARE(lines, (QList<int>{3, 4, 5, 6}));
    }
}

void ExperimentMistakesTest::unreadableFile()
{
    QVERIFY_EXCEPTION_THROWN(readExperiment(u"/nonexistent/e.yaml"_s), InputError);
    QVERIFY_EXCEPTION_THROWN(writeExperiment({}, u"/nonexistent/e.yaml"_s), InputError);
}

QTEST_GUILESS_MAIN(ExperimentMistakesTest)
#include "experiment_mistakes.moc"
