// SPDX-License-Identifier: GPL-3.0-or-later
// The experiments shipped with Unisweep, checked as on a host that has everything they need: an
// error found here would occur on every host.
#include <QtTest>

#include "experiment/client_check.h"
#include "experiment/experiment_check.h"
#include "experiment/experiment_yaml.h"
#include "guest/guest_factory.h"
#include "load/load_client.h"
#include "run/reachability.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static const QString experiments = QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments");

class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhereItIsMeantTo_data();
    void runsWhereItIsMeantTo();
    void contradictionsAreFound_data();
    void contradictionsAreFound();
};

// Like the preflight, without what depends on the host: programs, images, bridges, daemons.
static QString whyNowhere(const Experiment& experiment, const Catalog& catalog)
{
    for (const Problem& problem :
         check(experiment) + checkClientNames(experiment) + checkArguments(experiment, catalog))
        return problem.toString();
    for (const Series& series : experiment.series) {
        const auto found = findRecipe(catalog, series, experiment);
        if (const auto* refusal = std::get_if<Refusal>(&found))
            return refusal->toString();
        GuestOrder order;
        order.recipe = std::get<Recipe>(found);
        order.hypervisor = series.hypervisor;
        order.machine = series.machine;
        order.network = series.network;
        order.vcpus = experiment.vcpus;
        for (const QString& why :
             {whyNoGuestAnywhere(order), whyUnreachable(series, order.recipe, experiment.loadFrom),
              whyOtherServer(experiment.clientOf(series), series.server)}) {
            if (!why.isEmpty())
                return series.name + u": "_s + why;
        }
    }
    return {};
}

static Catalog shipped()
{
    return Catalog::load({experiments + u"/catalog"_s});
}

void ExamplesTest::runsWhereItIsMeantTo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("why"); // it runs nowhere; empty: it runs
    // The paper ran them, this program cannot; their check has the reason.
    const QMap<QString, QString> refused = {
        {u"paper/figure4-dns-osv.yaml"_s, u"OSv does not run on Xen; it finds its disk"_s}};
    for (const QString& folder : {u"."_s, u"paper"_s, u"pairs"_s}) {
        const QDir directory(experiments + u'/' + folder);
        for (const QString& name : directory.entryList({u"*.yaml"_s}))
            QTest::newRow(qPrintable(folder + u'/' + name))
                << directory.filePath(name) << refused.value(folder + u'/' + name);
    }
}

void ExamplesTest::runsWhereItIsMeantTo()
{
    QFETCH(QString, path);
    QFETCH(QString, why);
    const QString found = whyNowhere(readExperiment(path), shipped());
    QVERIFY2(why.isEmpty() ? found.isEmpty() : found.startsWith(why), qPrintable(found));
}

void ExamplesTest::contradictionsAreFound_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QString>("why");
    QTest::newRow("Xen") << QByteArray(
                                "platform: linux, hypervisor: 'xen:///system', network: user")
                         << u"Xen does not support user networking"_s;
    QTest::newRow("container") << QByteArray("platform: container, network: user")
                               << u"containers do not support user networking"_s;
    QTest::newRow("session's bridge")
        << QByteArray("platform: linux, hypervisor: 'qemu:///session', network: isolated")
        << u"isolated networks need libvirt's system daemon"_s;
    QTest::newRow("process") << QByteArray("platform: process, network: isolated")
                             << u"Set the network to user"_s;
    QTest::newRow("other host") << QByteArray("platform: linux, hypervisor: 'xen+ssh://h/system'")
                                << u"which is reachable only there"_s;
}

void ExamplesTest::contradictionsAreFound()
{
    QFETCH(QByteArray, series);
    QFETCH(QString, why);
    const Experiment experiment =
        parseExperiment(u"x.yaml"_s, "unisweep: 1\nname: x\nservice: dns\nrates: 100\nseries:\n"
                                     "  - {name: one, server: bind, " +
                                         series + "}\n");
    const QString found = whyNowhere(experiment, shipped());
    QVERIFY2(found.contains(why), qPrintable(found));
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "examples.moc"
