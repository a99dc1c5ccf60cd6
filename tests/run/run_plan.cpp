// SPDX-License-Identifier: GPL-3.0-or-later
// The order of sweeps, and before which of them a guest boots.
#include <functional>

#include <QtTest>

#include "run/run_plan.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

using Change = std::function<void(Series&)>;
Q_DECLARE_METATYPE(Change)

class RunPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherGuestBoots_data();
    void anotherGuestBoots();
};

void RunPlanTest::anotherGuestBoots_data()
{
    QTest::addColumn<Change>("change"); // relative to the previous series
    QTest::addColumn<bool>("boots");
    const auto row = [](const char* name, bool boots, Change change) {
        QTest::newRow(name) << change << boots;
    };
    row("only the name", false, [](Series&) {});
    row("the client", false, [](Series& one) { one.client = Client::Dnsperf; });
    row("the server", true, [](Series& one) { one.server = u"nsd"_s; });
    row("an argument", true, [](Series& one) { one.arguments.insert(u"a"_s, u"b"_s); });
    row("the machine", true, [](Series& one) { one.machine = u"q35"_s; });
    row("the network", true, [](Series& one) { one.network.kind = NetworkKind::Isolated; });
    row("its queues", true, [](Series& one) { one.hardware.networkQueues = 2; });
    row("its pages", true, [](Series& one) { one.hardware.hugepages = true; });
}

// Without reboots, a series is measured on the previous series' guest only if their guests are the
// same.
void RunPlanTest::anotherGuestBoots()
{
    QFETCH(Change, change);
    QFETCH(bool, boots);
    Experiment experiment;
    experiment.rebootBetween = false;
    experiment.rates.kind = Rates::Kind::List;
    experiment.rates.list = {100};
    experiment.series = {{u"one"_s, u"linux"_s, u"bind"_s}, {u"two"_s, u"linux"_s, u"bind"_s}};
    change(experiment.series[1]);
    const std::vector<PlannedSweep> plan = planRun(experiment);
    QCOMPARE(plan.size(), 2u);
    QVERIFY(plan[0].boots);
    QCOMPARE(plan[1].boots, boots);
}

QTEST_GUILESS_MAIN(RunPlanTest)
#include "run_plan.moc"
