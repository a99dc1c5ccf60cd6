// SPDX-License-Identifier: GPL-3.0-or-later
// Which machines an experiment connects to, and that each is asked about once.
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "run/trusted_hosts.h"

using namespace unisweep;

class TrustedHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostsAreFound();
    void eachIsAskedAboutOnce();

private:
    QTemporaryDir m_settings;
};

static Experiment experimentOn(const char* hypervisor, const QStringList& loadFrom = {})
{
    Experiment experiment;
    Series series;
    series.hypervisor = HypervisorUri::of(hypervisor);
    experiment.series = {series, series};
    experiment.loadFrom = loadFrom;
    return experiment;
}

void TrustedHostsTest::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("unisweep-test"));
    QCoreApplication::setApplicationName(QStringLiteral("trusted-hosts"));
}

void TrustedHostsTest::hostsAreFound()
{
    QCOMPARE(otherHosts(experimentOn("auto")), QStringList());
    QCOMPARE(otherHosts(experimentOn("qemu:///system")), QStringList());
    QCOMPARE(otherHosts(experimentOn("xen+tcp://127.0.0.1/system")), QStringList());
    QCOMPARE(otherHosts(experimentOn("qemu+ssh://root@far.example/system")),
             QStringList{QStringLiteral("far.example")});
    QCOMPARE(otherHosts(experimentOn("auto", {QStringLiteral("ssh://me@load.example:22"),
                                              QStringLiteral("ssh://localhost")})),
             QStringList{QStringLiteral("load.example")});
}

void TrustedHostsTest::eachIsAskedAboutOnce()
{
    const Experiment experiment =
        experimentOn("qemu+ssh://far.example/system", {QStringLiteral("ssh://load.example")});
    QCOMPARE(untrustedHosts(experiment).size(), 2);
    trustHosts({QStringLiteral("far.example")});
    QCOMPARE(untrustedHosts(experiment), QStringList{QStringLiteral("load.example")});
    trustHosts({QStringLiteral("load.example"), QStringLiteral("far.example")});
    QVERIFY(untrustedHosts(experiment).isEmpty());
    // Not by a name that only ends or begins alike.
    QVERIFY(!untrustedHosts(experimentOn("qemu+ssh://far.example.test/system")).isEmpty());
}

QTEST_GUILESS_MAIN(TrustedHostsTest)
#include "trusted_hosts.moc"
