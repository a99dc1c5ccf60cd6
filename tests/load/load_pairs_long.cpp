// SPDX-License-Identifier: GPL-3.0-or-later
// The same as load_pairs.cpp with the other servers, in more guests.
#include "load_pairs.h"

using namespace unisweep;

class LoadPairsLongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requests_data();
    void requests();

private:
    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
};

void LoadPairsLongTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
}

void LoadPairsLongTest::requests_data()
{
    QTest::addColumn<int>("service");
    for (const char* server : {"nsd", "knot"})
        QTest::newRow(server) << static_cast<int>(Service::Dns);
    for (const char* server : {"apache", "nginx"})
        QTest::newRow(server) << static_cast<int>(Service::Http);
}

void LoadPairsLongTest::requests()
{
    QFETCH(int, service);
    const Experiment experiment =
        pairsOf(static_cast<Service>(service), QLatin1String(QTest::currentDataTag()), {50, 100});
    if (const QString why = obstacleTo(experiment); !why.isEmpty())
        QSKIP(qPrintable(why));
    CountingObserver observer;
    checkRequests(runPairs(experiment, m_dir.path(), observer));
}

QTEST_MAIN(LoadPairsLongTest)
#include "load_pairs_long.moc"
