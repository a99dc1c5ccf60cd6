// SPDX-License-Identifier: GPL-3.0-or-later
// OSv guests, composed of a real kernel that is not part of the project and of the distribution's
// packages: each server responds.
#include "catalog_boot.h"

class CatalogOsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responds_data();
    void responds();
};

void CatalogOsvTest::initTestCase()
{
    const QString missing = missingPrograms({u"qemu-system-x86_64"_s, u"apt-get"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    const QString kernel = suppliedImage(u"osv/loader-stripped.elf"_s);
    if (kernel.isEmpty())
        QSKIP("no OSv kernel; set UNISWEEP_IMAGES=DIR with the kernel in "
              "DIR/osv/loader-stripped.elf (a build of cloudius-systems/osv)");
    ImageBuilder builder{ImageStore(imagesDirectory)};
    builder.importKernel(*shippedCatalog().platform(u"osv"_s), kernel);
}

void CatalogOsvTest::responds_data()
{
    QTest::addColumn<QString>("server");
    const auto platform = shippedCatalog().platform(u"osv"_s);
    for (const ServerEntry& server : platform->servers)
        QTest::newRow(qPrintable(server.id)) << server.id;
}

void CatalogOsvTest::responds()
{
    QFETCH(QString, server);
    bootAndRequest(
        std::get<Recipe>(shippedCatalog().find({u"osv"_s, server, {}, HypervisorKind::Qemu})));
}

QTEST_GUILESS_MAIN(CatalogOsvTest)
#include "catalog_osv.moc"
