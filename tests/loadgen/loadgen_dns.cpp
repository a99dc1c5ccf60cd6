// SPDX-License-Identifier: GPL-3.0-or-later
// Writing and reading DNS messages, with libldns as the oracle.
#include "loadgen/dns_message.h"
#include "loadgen/options.h"

#include <QtTest>
#include <random>

#ifdef UNISWEEP_LDNS
#include <ldns/ldns.h>
#endif

using namespace Qt::StringLiterals;

namespace unisweep::loadgen
{
[[maybe_unused]] static char* toString(const ResponseCheck& check)
{
    return QTest::toString(u"%1/%2"_s.arg(check.kind).arg(check.detail, 0, 16));
}
} // namespace unisweep::loadgen

using namespace unisweep::loadgen;

class LoadgenDnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void queriesReadBack_data();
    void queriesReadBack();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void oracleResponsesAreCorrect_data();
    void oracleResponsesAreCorrect();
    void brokenResponsesAgree();
};

void LoadgenDnsTest::initTestCase()
{
#ifndef UNISWEEP_LDNS
    QSKIP("built without libldns, the oracle; install libldns-dev and configure again");
#endif
}

void LoadgenDnsTest::badNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("empty label") << QByteArray("a..b");
    QTest::newRow("leading dot") << QByteArray(".a");
    QTest::newRow("label of 64") << QByteArray(64, 'a');
    QTest::newRow("256 bytes") << (QByteArray(63, 'a') + '.').repeated(4);
    QTest::newRow("backslash at the end") << QByteArray("a\\");
    QTest::newRow("two digits") << QByteArray("a\\06");
    QTest::newRow("256") << QByteArray("\\256");
}

void LoadgenDnsTest::badNamesAreRefused()
{
    QFETCH(QByteArray, name);
    QVERIFY_EXCEPTION_THROWN(dns::encodeQuery(name.toStdString(), DnsOptions{}), UsageError);
}

#ifdef UNISWEEP_LDNS

using Packet = std::unique_ptr<ldns_pkt, decltype(&ldns_pkt_free)>;

static Packet parse(const std::vector<std::uint8_t>& wire)
{
    ldns_pkt* packet = nullptr;
    if (ldns_wire2pkt(&packet, wire.data(), wire.size()) != LDNS_STATUS_OK)
        packet = nullptr;
    return {packet, &ldns_pkt_free};
}

void LoadgenDnsTest::queriesReadBack_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("type");
    QTest::addColumn<std::optional<int>>("edns");
    QTest::addColumn<bool>("dnssec");
    QTest::addColumn<bool>("recursion");
    QTest::newRow("plain") << QByteArray("www.example.test") << 1 << std::optional<int>() << false
                           << false;
    QTest::newRow("final dot") << QByteArray("www.example.test.") << 28 << std::optional<int>()
                               << false << true;
    QTest::newRow("root") << QByteArray(".") << 2 << std::optional(512) << false << false;
    QTest::newRow("edns") << QByteArray("a.b") << 16 << std::optional(1232) << false << false;
    QTest::newRow("dnssec") << QByteArray("a.b") << 48 << std::optional(4096) << true << false;
    QTest::newRow("case") << QByteArray("WwW.ExAmPlE") << 257 << std::optional<int>() << false
                          << false;
    QTest::newRow("escapes") << QByteArray("a\\.b.\\000\\255.c") << 65 << std::optional<int>()
                             << false << false;
    QTest::newRow("longest") << (QByteArray(63, 'a') + '.').repeated(3) + QByteArray(61, 'b') << 1
                             << std::optional(65535) << false << false;
}

void LoadgenDnsTest::queriesReadBack()
{
    QFETCH(QByteArray, name);
    QFETCH(int, type);
    QFETCH(std::optional<int>, edns);
    QFETCH(bool, dnssec);
    QFETCH(bool, recursion);
    const DnsOptions options{.type = static_cast<std::uint16_t>(type),
                             .edns = edns,
                             .dnssec = dnssec,
                             .recursion = recursion};
    const std::vector<std::uint8_t> wire = dns::encodeQuery(name.toStdString(), options);
    const Packet packet = parse(wire);
    QVERIFY(packet);
    QVERIFY(!ldns_pkt_qr(packet.get()));
    QCOMPARE(int(ldns_pkt_get_opcode(packet.get())), int(LDNS_PACKET_QUERY));
    QCOMPARE(bool(ldns_pkt_rd(packet.get())), recursion);
    QCOMPARE(int(ldns_pkt_qdcount(packet.get())), 1);
    const ldns_rr* question = ldns_rr_list_rr(ldns_pkt_question(packet.get()), 0);
    QCOMPARE(int(ldns_rr_get_type(question)), type);
    QCOMPARE(int(ldns_rr_get_class(question)), int(LDNS_RR_CLASS_IN));
    ldns_rdf* wanted = ldns_dname_new_frm_str(name.constData());
    QVERIFY(wanted);
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(ldns_rdf_data(ldns_rr_owner(question))),
                        static_cast<qsizetype>(ldns_rdf_size(ldns_rr_owner(question)))),
             QByteArray(reinterpret_cast<const char*>(ldns_rdf_data(wanted)),
                        static_cast<qsizetype>(ldns_rdf_size(wanted))));
    ldns_rdf_deep_free(wanted);
    QCOMPARE(bool(ldns_pkt_edns(packet.get())), edns.has_value());
    if (edns) {
        QCOMPARE(int(ldns_pkt_edns_udp_size(packet.get())), *edns);
        QCOMPARE(bool(ldns_pkt_edns_do(packet.get())), dnssec);
        QCOMPARE(int(ldns_pkt_edns_version(packet.get())), 0);
    }
}

/// A response written by libldns, with compressed names.
static std::vector<std::uint8_t> oracleResponse(const std::vector<std::uint8_t>& query,
                                                const QList<QByteArray>& records, int rcode = 0,
                                                const QList<QByteArray>& authority = {})
{
    const Packet packet = parse(query);
    ldns_pkt_set_qr(packet.get(), true);
    ldns_pkt_set_rcode(packet.get(), static_cast<std::uint8_t>(rcode));
    const auto add = [&](ldns_pkt_section section, const QList<QByteArray>& lines) {
        for (const QByteArray& line : lines) {
            ldns_rr* rr = nullptr;
            if (ldns_rr_new_frm_str(&rr, line.constData(), 0, nullptr, nullptr) != LDNS_STATUS_OK)
                qFatal("libldns does not take %s", line.constData());
            ldns_pkt_push_rr(packet.get(), section, rr);
        }
    };
    add(LDNS_SECTION_ANSWER, records);
    add(LDNS_SECTION_AUTHORITY, authority);
    std::uint8_t* wire = nullptr;
    std::size_t size = 0;
    if (ldns_pkt2wire(&wire, packet.get(), &size) != LDNS_STATUS_OK)
        qFatal("libldns cannot write the packet");
    std::vector<std::uint8_t> bytes(wire, wire + size);
    free(wire);
    return bytes;
}

static const QByteArray soa =
    "example.test. 60 IN SOA ns.example.test. root.example.test. 1 2 3 4 5";

void LoadgenDnsTest::oracleResponsesAreCorrect_data()
{
    QTest::addColumn<QList<QByteArray>>("records");
    QTest::addColumn<int>("rcode");
    QTest::addColumn<std::optional<int>>("edns");
    QTest::newRow("A") << QList<QByteArray>{"www.example.test. 60 IN A 192.0.2.1"} << 0
                       << std::optional<int>();
    QTest::newRow("many, edns")
        << QList<QByteArray>{"www.example.test. 60 IN CNAME a.example.test.",
                             "a.example.test. 60 IN A 192.0.2.1",
                             "a.example.test. 60 IN A 192.0.2.2",
                             "a.example.test. 60 IN AAAA 2001:db8::1",
                             "a.example.test. 60 IN MX 10 m.example.test.",
                             "a.example.test. 60 IN TXT \"some\" \"text\""}
        << 0 << std::optional(1232);
    QTest::newRow("NXDOMAIN") << QList<QByteArray>{} << 3 << std::optional<int>();
    QTest::newRow("BADVERS: an extended rcode") << QList<QByteArray>{} << 16 << std::optional(1232);
}

void LoadgenDnsTest::oracleResponsesAreCorrect()
{
    QFETCH(QList<QByteArray>, records);
    QFETCH(int, rcode);
    QFETCH(std::optional<int>, edns);
    const auto query = dns::encodeQuery("www.Example.test", DnsOptions{.edns = edns});
    auto response = oracleResponse(query, records, rcode & 15, {soa});
    if (rcode > 15) { // libldns has no suitable setter for the extended bits
        const auto opt = std::size_t{11};
        QVERIFY(response.size() > opt);
        response[response.size() - opt + 5] = static_cast<std::uint8_t>(rcode >> 4);
    }
    const auto count = static_cast<int>(records.size());
    const ResponseCheck right{ResponseCheck::Right, static_cast<std::uint32_t>(rcode)};
    QCOMPARE(dns::checkResponse(response, query, {rcode, count}), right);
    QCOMPARE(dns::checkResponse(response, query, {rcode, count + 1}),
             wrongResponse(Fault::Count, static_cast<std::uint32_t>(count)));
    QCOMPARE(dns::checkResponse(response, query, {rcode + 1, count}),
             wrongResponse(Fault::Code, static_cast<std::uint32_t>(rcode)));
    const auto other = dns::encodeQuery("www.example.test", DnsOptions{.type = 28, .edns = edns});
    QCOMPARE(dns::checkResponse(response, other, {rcode, count}).kind, ResponseCheck::Foreign);
    // 65 and 97 are letters in a name, but numbers in a type.
    auto unlike = dns::encodeQuery("www.example.test", DnsOptions{.type = 97});
    unlike[2] |= 0x80; // an answer
    const auto https = dns::encodeQuery("www.example.test", DnsOptions{.type = 65});
    QCOMPARE(dns::checkResponse(unlike, https, {0, 0}).kind, ResponseCheck::Foreign);

    // Truncated anywhere, or with an extra byte, the message is invalid.
    for (std::size_t length = 0; length < response.size(); ++length) {
        const std::vector<std::uint8_t> cut(response.begin(),
                                            response.begin() + static_cast<std::ptrdiff_t>(length));
        QCOMPARE(dns::checkResponse(cut, query, {rcode, count}), wrongResponse(Fault::Malformed));
    }
    response.push_back(0);
    QCOMPARE(dns::checkResponse(response, query, {rcode, count}), wrongResponse(Fault::Malformed));
}

void LoadgenDnsTest::brokenResponsesAgree()
{
    const auto query = dns::encodeQuery("www.example.test", DnsOptions{.edns = 1232});
    const auto good = oracleResponse(
        query,
        {"www.example.test. 60 IN CNAME a.example.test.", "a.example.test. 60 IN A 192.0.2.1"}, 0,
        {soa});
    std::mt19937 random(11);
    int right = 0;
    int both = 0;
    for (int i = 0; i < 200'000; ++i) {
        auto bytes = good;
        for (int flips = 1 + static_cast<int>(random() % 3); flips > 0; --flips)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        const ResponseCheck check = dns::checkResponse(bytes, query, {});
        if (check.kind != ResponseCheck::Right)
            continue;
        ++right;
        // Record contents are not checked, but if libldns can parse the packet at all, it must
        // agree.
        const Packet packet = parse(bytes);
        if (!packet)
            continue;
        ++both;
        QVERIFY(ldns_pkt_qr(packet.get()));
        QVERIFY(!ldns_pkt_tc(packet.get()));
        QCOMPARE(int(ldns_pkt_get_rcode(packet.get())), 0);
        QVERIFY(ldns_pkt_ancount(packet.get()) > 0);
        const ldns_rr* question = ldns_rr_list_rr(ldns_pkt_question(packet.get()), 0);
        char* name = ldns_rdf2str(ldns_rr_owner(question));
        QCOMPARE(QByteArray(name).toLower(), QByteArray("www.example.test."));
        free(name);
    }
    QVERIFY2(right > 10'000 && both > right / 2,
             qPrintable(u"%1 right, %2 of them read"_s.arg(right).arg(both)));
}

#else

void LoadgenDnsTest::queriesReadBack_data() {}
void LoadgenDnsTest::queriesReadBack() {}
void LoadgenDnsTest::oracleResponsesAreCorrect_data() {}
void LoadgenDnsTest::oracleResponsesAreCorrect() {}
void LoadgenDnsTest::brokenResponsesAgree() {}

#endif

QTEST_APPLESS_MAIN(LoadgenDnsTest)
#include "loadgen_dns.moc"
