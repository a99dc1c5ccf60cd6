// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses and settings that could direct load at a machine of somebody else.
#include <QTest>

#include "run/load_scope.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class LoadScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void privateAddresses_data();
    void privateAddresses();
    void guestsAddresses_data();
    void guestsAddresses();
    void namedPublicAddress();
};

void LoadScopeTest::privateAddresses_data()
{
    QTest::addColumn<bool>("isPrivate");
    for (const char* address :
         {"127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
          "169.254.0.1", "198.18.0.2", "198.19.255.255", "192.0.2.7", "::1", "fe80::1", "fd00::1",
          "::ffff:10.0.0.1", "2001:db8::1"})
        QTest::newRow(address) << true;
    for (const char* address :
         {"8.8.8.8", "172.15.255.255", "172.32.0.1", "192.169.0.1", "198.17.255.255", "198.20.0.1",
          "11.0.0.1", "128.0.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "::", "0.0.0.0", "nonsense",
          "10.0.0.1.example", "0x7f.1", "127.1"})
        QTest::newRow(address) << false;
}

void LoadScopeTest::privateAddresses()
{
    QFETCH(bool, isPrivate);
    QCOMPARE(isPrivateAddress(QString::fromLatin1(QTest::currentDataTag())), isPrivate);
}

void LoadScopeTest::guestsAddresses_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expectedError"); // empty: load is allowed
    const auto row = [](const char* network, const char* address, const char* expectedError) {
        QTest::addRow("%s, %s", network, address)
            << QString::fromLatin1(network) << QString::fromLatin1(address)
            << QString::fromLatin1(expectedError);
    };
    row("user", "127.0.0.1", "");
    row("user", "10.0.0.2", ""); // in a tender's private namespace
    row("user", "10.0.0.3", "not in its network");
    row("user", "192.168.1.1", "not in its network");
    row("user", "8.8.8.8", "not in its network");
    row("isolated", "198.18.3.2", "");
    row("isolated", "192.168.1.1", "not in its network");
    row("isolated", "::ffff:8.8.8.8", "not in its network");
    // The bridge does not exist here, so only the kind of address can be checked.
    row("bridge nobridge0", "192.168.7.7", "");
    row("bridge nobridge0", "8.8.8.8", "--allow-public 8.8.8.8");
    row("bridge nobridge0", "::ffff:8.8.8.8", "public address");
    row("bridge nobridge0", "2606:4700::1111", "public address");
    row("bridge nobridge0", "fe80::1%nobridge0", "");
    row("bridge nobridge0", "fe80::1%lo", "another interface");
    row("bridge nobridge0", "2001:db8::1%lo", "another interface");
    row("user", "::1%lo", "another interface");
    row("bridge nobridge0", "127.0.0.1", "which is an address of this host");
    row("bridge nobridge0", "::ffff:127.0.0.1", "which is an address of this host");
    row("bridge nobridge0", "0.0.0.0", "cannot be the address of a guest");
    row("bridge nobridge0", "255.255.255.255", "cannot be the address of a guest");
    row("bridge nobridge0", "224.0.0.1", "cannot be the address of a guest");
    row("bridge nobridge0", "ff02::1", "cannot be the address of a guest");
    row("bridge nobridge0", "example.test", "cannot be the address of a guest");
    row("bridge nobridge0", "", "cannot be the address of a guest");
    // An existing interface with known networks: every other address is refused.
    row("bridge lo", "192.168.7.7", "not in a network of bridge lo");
}

void LoadScopeTest::guestsAddresses()
{
    QFETCH(QString, network);
    QFETCH(QString, address);
    QFETCH(QString, expectedError);
    QString why;
    Series series;
    series.network = NetworkChoice::fromText(network, why).value();
    const QString found = LoadScope(series).whyNot(address);
    QVERIFY2(expectedError.isEmpty() ? found.isEmpty() : found.contains(expectedError),
             qPrintable(found));
}

void LoadScopeTest::namedPublicAddress()
{
    QString why;
    Series series;
    series.network = NetworkChoice::fromText(u"bridge nobridge0"_s, why).value();
    const LoadScope scope(series, {u"8.8.8.8"_s});
    QVERIFY(scope.whyNot(u"8.8.8.8"_s).isEmpty());
    QVERIFY(!scope.whyNot(u"8.8.4.4"_s).isEmpty());
}

QTEST_APPLESS_MAIN(LoadScopeTest)
#include "load_scope.moc"
