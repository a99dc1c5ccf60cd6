// SPDX-License-Identifier: GPL-3.0-or-later
// All other servers of the Linux guest: their images are built from real packages, and they
// respond.
#include "catalog_boot.h"

class CatalogServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responds_data();
    void responds();
};

void CatalogServersTest::initTestCase()
{
    const QString missing = missingPrograms({u"qemu-system-x86_64"_s, u"apt-get"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void CatalogServersTest::responds_data()
{
    QTest::addColumn<QString>("server");
    const auto platform = shippedCatalog().platform(u"linux"_s);
    for (const ServerEntry& server : platform->servers) {
        if (server.id != "bind"_L1) // tested by catalog_guest
            QTest::newRow(qPrintable(server.id)) << server.id;
    }
}

void CatalogServersTest::responds()
{
    QFETCH(QString, server);
    bootAndRequest(linuxRecipe(server));
}

QTEST_GUILESS_MAIN(CatalogServersTest)
#include "catalog_servers.moc"
