// SPDX-License-Identifier: GPL-3.0-or-later
// Debian installed as a whole: its full boot ends in a server that answers.
#include "catalog/distribution.h"
#include "catalog_boot.h"

class CatalogDistributionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
};

void CatalogDistributionTest::initTestCase()
{
    const QString missing = missingPrograms({u"qemu-system-x86_64"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    if (const auto refusal = whyNotInstalled())
        QSKIP(qPrintable(refusal->toString()));
}

void CatalogDistributionTest::answers_data()
{
    QTest::addColumn<QString>("server");
    for (const ServerEntry& server : shippedCatalog().platform(u"debian"_s)->servers)
        QTest::newRow(qPrintable(server.id)) << server.id;
}

void CatalogDistributionTest::answers()
{
    QFETCH(QString, server);
    bootAndAsk(
        std::get<Recipe>(shippedCatalog().find({u"debian"_s, server, {}, HypervisorKind::Qemu})));
}

QTEST_GUILESS_MAIN(CatalogDistributionTest)
#include "catalog_distribution.moc"
