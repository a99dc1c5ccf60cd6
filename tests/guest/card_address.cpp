// SPDX-License-Identifier: GPL-3.0-or-later
// Which packets on a guest's interface reveal its address, and which do not.
#include "guest/card_address.h"

#include <QtTest>

#include "experiment/network_choice.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CardAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void macsAreRead_data();
    void macsAreRead();
    void framesRevealAddresses_data();
    void framesRevealAddresses();
    void cutFramesRevealNothing();
};

static const QByteArray card = QByteArray::fromHex("525400ab0102");
static const QByteArray other = QByteArray::fromHex("525400ab0103");
static const QByteArray everybody = QByteArray::fromHex("ffffffffffff");
static const QByteArray address = QByteArray::fromHex("c6336432"); // 198.51.100.50

static QByteArray frame(const QByteArray& to, const QByteArray& from, const char* type,
                        const QByteArray& carried)
{
    return to + from + QByteArray::fromHex(type) + carried;
}

// RFC 826: a request for the owner of an address.
static QByteArray arp(const QByteArray& from, const QByteArray& sender, const QByteArray& senderIp)
{
    return frame(everybody, from, "0806",
                 QByteArray::fromHex("0001080006040001") + sender + senderIp + QByteArray(6, '\0') +
                     QByteArray::fromHex("c6336401"));
}

static QByteArray ipv4(const QByteArray& source, char protocol, const QByteArray& carried)
{
    QByteArray header = QByteArray::fromHex("4500000000000000400000000000000000000000");
    header[9] = protocol;
    header.replace(12, 4, source);
    return header + carried;
}

// RFC 2131: a server's response, with `type` in option 53 after a pad and another option.
static QByteArray dhcp(const QByteArray& to, char type, char operation = 2)
{
    QByteArray message(240, '\0');
    message[0] = operation;
    message.replace(16, 4, address);
    message.replace(28, 6, to);
    message.replace(236, 4, QByteArray::fromHex("63825363"));
    message += QByteArray::fromHex("003604c63364013501") + type + '\xff';
    return ipv4(QByteArray::fromHex("c6336401"), 17,
                QByteArray::fromHex("0043004400000000") + message);
}

void CardAddressTest::macsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("as libvirt writes it") << u"52:54:00:ab:01:02"_s << true;
    QTest::newRow("upper case") << u"52:54:00:AB:01:02"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("five octets") << u"52:54:00:ab:01"_s << false;
    QTest::newRow("no number") << u"52:54:00:ab:01:xx"_s << false;
    QTest::newRow("a digit") << u"52:54:00:ab:01:2"_s << false;
    QTest::newRow("a sign") << u"52:54:00:ab:01:+2"_s << false;
}

void CardAddressTest::macsAreRead()
{
    QFETCH(QString, text);
    QFETCH(bool, isRead);
    const auto mac = parseMac(text);
    QCOMPARE(mac.has_value(), isRead);
    if (mac)
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(mac->data()), 6), card);
}

void CardAddressTest::framesRevealAddresses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reveals");
    const QByteArray nobody(4, '\0');
    QTest::newRow("ARP") << arp(card, card, address) << true;
    QTest::newRow("ARP of another card") << arp(other, other, address) << false;
    QTest::newRow("ARP for another card") << arp(card, other, address) << false;
    QTest::newRow("ARP that probes") << arp(card, card, nobody) << false;
    QTest::newRow("IPv4") << frame(other, card, "0800", ipv4(address, 6, {})) << true;
    QTest::newRow("IPv4 of another") << frame(card, other, "0800", ipv4(address, 6, {})) << false;
    QTest::newRow("IPv4 before it has an address")
        << frame(everybody, card, "0800", ipv4(nobody, 17, {})) << false;
    QTest::newRow("IPv4 from everybody")
        << frame(other, card, "0800", ipv4(QByteArray(4, '\xff'), 17, {})) << false;
    QTest::newRow("IPv4 from loopback")
        << frame(other, card, "0800", ipv4(QByteArray::fromHex("7f000001"), 17, {})) << false;
    QTest::newRow("DHCPACK") << frame(card, other, "0800", dhcp(card, 5)) << true;
    QTest::newRow("DHCPACK to everybody") << frame(everybody, other, "0800", dhcp(card, 5)) << true;
    QTest::newRow("DHCPACK for another")
        << frame(everybody, other, "0800", dhcp(other, 5)) << false;
    QTest::newRow("DHCPOFFER") << frame(card, other, "0800", dhcp(card, 2)) << false;
    QTest::newRow("DHCPNAK") << frame(card, other, "0800", dhcp(card, 6)) << false;
    QTest::newRow("DHCP request") << frame(card, other, "0800", dhcp(card, 5, 1)) << false;
    QTest::newRow("IPv6") << frame(other, card, "86dd", QByteArray(60, '\x45')) << false;
}

static std::optional<quint32> read(const QByteArray& bytes)
{
    MacAddress mac{};
    std::copy(card.begin(), card.end(), mac.begin());
    // A copy of the frame's exact length, so that a sanitizer detects reads beyond its end.
    const std::vector<quint8> copy(bytes.begin(), bytes.end());
    return cardAddress(copy, mac);
}

void CardAddressTest::framesRevealAddresses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reveals);
    const auto found = read(bytes);
    QCOMPARE(found.has_value(), reveals);
    if (found)
        QCOMPARE(ipv4Text(*found), u"198.51.100.50"_s);
}

void CardAddressTest::cutFramesRevealNothing()
{
    const QByteArray dhcpAck = frame(card, other, "0800", dhcp(card, 5));
    for (qsizetype i = 0; i < dhcpAck.size() - 1; ++i) // only the end marker may be missing
        QVERIFY2(!read(dhcpAck.left(i)), qPrintable(QString::number(i)));
    const QByteArray arpRequest = arp(card, card, address);
    for (qsizetype i = 0; i < arpRequest.size(); ++i)
        QVERIFY2(!read(arpRequest.left(i)), qPrintable(QString::number(i)));
}

QTEST_GUILESS_MAIN(CardAddressTest)
#include "card_address.moc"
