// SPDX-License-Identifier: GPL-3.0-or-later
// Which machines an experiment connects to, and that the user is asked about each only once.
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "run/trusted_hosts.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class TrustedHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hostsAreFound();
    void eachHostIsConfirmedOnce();

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
    QCoreApplication::setOrganizationName(u"unisweep-test"_s);
    QCoreApplication::setApplicationName(u"trusted-hosts"_s);
}

void TrustedHostsTest::hostsAreFound()
{
    QCOMPARE(otherHosts(experimentOn("auto")), QStringList());
    QCOMPARE(otherHosts(experimentOn("qemu:///system")), QStringList());
    QCOMPARE(otherHosts(experimentOn("xen+tcp://127.0.0.1/system")), QStringList());
    QCOMPARE(otherHosts(experimentOn("qemu+ssh://root@far.example/system")),
             QStringList{u"far.example"_s});
    QCOMPARE(
        otherHosts(experimentOn("auto", {u"ssh://me@load.example:22"_s, u"ssh://localhost"_s})),
        QStringList{u"load.example"_s});
}

void TrustedHostsTest::eachHostIsConfirmedOnce()
{
    const Experiment experiment =
        experimentOn("qemu+ssh://far.example/system", {u"ssh://load.example"_s});
    QCOMPARE(untrustedHosts(experiment).size(), 2);
    trustHosts({u"far.example"_s});
    QCOMPARE(untrustedHosts(experiment), QStringList{u"load.example"_s});
    trustHosts({u"load.example"_s, u"far.example"_s});
    QVERIFY(untrustedHosts(experiment).isEmpty());
    // A name that only begins or ends with a trusted name is not trusted.
    QVERIFY(!untrustedHosts(experimentOn("qemu+ssh://far.example.test/system")).isEmpty());
}

QTEST_GUILESS_MAIN(TrustedHostsTest)
#include "trusted_hosts.moc"
