// SPDX-License-Identifier: GPL-3.0-or-later
// Building images from real packages: reproducible, without remains after a cancellation, and with
// a clear error if there is no network.
#include "catalog_boot.h"

class CatalogBuildTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void samePackagesGiveTheSameImage();
    void cancelLeavesNothing();
    void noNetworkIsNamed();
};

void CatalogBuildTest::initTestCase()
{
    const QString missing = missingPrograms({u"apt-get"_s, u"dpkg-deb"_s});
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
}

/// Names in a store, without the cache and the locks.
static QStringList visibleIn(const QString& directory)
{
    QStringList names =
        QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    names.removeIf(
        [](const QString& name) { return name == "cache"_L1 || name.startsWith(".lock-"_L1); });
    return names;
}

void CatalogBuildTest::samePackagesGiveTheSameImage()
{
    const Recipe recipe = linuxRecipe(u"lighttpd"_s);
    const BootFiles kept = cachedImage(recipe);
    QTemporaryDir directory;
    ImageBuilder builder{ImageStore(directory.path()), imagesDirectory + u"/cache"_s};
    QStringList steps;
    double last = -1;
    const BootFiles fresh = builder.build(recipe, {}, [&](const QString& what, double fraction) {
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
        if (!steps.contains(what))
            steps << what;
    });
    QVERIFY2(steps.contains(u"Composing the image"_s), qPrintable(steps.join(u", "_s)));
    QCOMPARE(last, 1.0);
    QVERIFY(fresh.packages.contains(u"libpcre2-8-0"_s));
    if (fresh.packages != kept.packages)
        QSKIP("the distribution has newer packages than the image kept from an earlier run; "
              "remove test-images from the build directory");
    QCOMPARE(fresh.id, kept.id);
    QCOMPARE(fresh.sha256, kept.sha256);
    // A zone of another size makes another image.
    QVERIFY(!builder.find(recipe, {.zoneRecords = 7}));
}

void CatalogBuildTest::cancelLeavesNothing()
{
    const Recipe recipe = linuxRecipe(u"lighttpd"_s);
    for (const QString& when : {u"Looking up packages"_s, u"Unpacking packages"_s}) {
        QTemporaryDir directory;
        ImageBuilder builder{ImageStore(directory.path()), imagesDirectory + u"/cache"_s};
        std::stop_source source;
        const auto work = [&] {
            builder.build(
                recipe, {},
                [&](const QString& what, double) {
                    if (what == when)
                        source.request_stop();
                },
                source.get_token());
        };
        QVERIFY_EXCEPTION_THROWN(work(), Canceled);
        QVERIFY2(visibleIn(directory.path()).isEmpty(),
                 qPrintable(visibleIn(directory.path()).join(u' ')));
    }
}

void CatalogBuildTest::noNetworkIsNamed()
{
    QTemporaryDir directory;
    ImageBuilder builder(ImageStore(directory.path()), directory.filePath(u"cache"_s));
    qputenv("http_proxy", "http://127.0.0.1:9"); // nobody listens there
    qputenv("https_proxy", "http://127.0.0.1:9");
    QString message;
    try {
        builder.build(linuxRecipe(u"lighttpd"_s));
    } catch (const ImageError& error) {
        message = error.message();
    }
    qunsetenv("http_proxy");
    qunsetenv("https_proxy");
    QVERIFY2(message.contains(u"Check the network"_s), qPrintable(message));
    QVERIFY(visibleIn(directory.path()).isEmpty());
}

QTEST_GUILESS_MAIN(CatalogBuildTest)
#include "catalog_build.moc"
