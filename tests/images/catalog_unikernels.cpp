// SPDX-License-Identifier: GPL-3.0-or-later
// Guests of Nanos and of Unikraft's elfloader, composed of real kernels that are not part of the
// project and of the distribution's packages: each server responds. UNISWEEP_IMAGES=DIR names a
// directory with nanos/kernel.img, nanos/boot.img and unikraft/elfloader_qemu-x86_64.
#include "catalog_boot.h"

class CatalogUnikernelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responds_data();
    void responds();
};

void CatalogUnikernelsTest::initTestCase()
{
    const QString missing = missingPrograms({u"qemu-system-x86_64"_s, u"apt-get"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
}

void CatalogUnikernelsTest::responds_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("server");
    for (const QString& id : {u"nanos"_s, u"unikraft"_s}) {
        const auto platform = shippedCatalog().platform(id);
        for (const ServerEntry& server : platform->servers)
            QTest::newRow(qPrintable(id + u'/' + server.id)) << id << server.id;
    }
}

void CatalogUnikernelsTest::responds()
{
    QFETCH(QString, platform);
    QFETCH(QString, server);
    const bool nanos = platform == u"nanos"_s;
    const QString kernel =
        suppliedImage(nanos ? u"nanos/kernel.img"_s : u"unikraft/elfloader_qemu-x86_64"_s);
    const QString boot = nanos ? suppliedImage(u"nanos/boot.img"_s) : QString();
    if (kernel.isEmpty() || (nanos && boot.isEmpty()))
        QSKIP("no kernel; set UNISWEEP_IMAGES=DIR with DIR/nanos/kernel.img, DIR/nanos/boot.img "
              "(of a "
              "release of nanovms/nanos) and DIR/unikraft/elfloader_qemu-x86_64 (a build of "
              "unikraft/app-elfloader)");
    ImageBuilder builder{ImageStore(imagesDirectory)};
    builder.importKernel(*shippedCatalog().platform(platform), kernel, {}, boot);
    bootAndRequest(
        std::get<Recipe>(shippedCatalog().find({platform, server, {}, HypervisorKind::Qemu})));
}

QTEST_GUILESS_MAIN(CatalogUnikernelsTest)
#include "catalog_unikernels.moc"
