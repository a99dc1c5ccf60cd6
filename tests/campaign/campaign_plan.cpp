// SPDX-License-Identifier: GPL-3.0-or-later
// How experiments are divided into tasks, and the order of the tasks.
#include <set>

#include <QtTest>

#include "campaign/campaign_error.h"
#include "campaign_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CampaignPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCombinationOnce();
    void orderIsRandomInBlocks();
    void seriesSharingAGuestStayTogether();
    void ownMachinesAreRefused_data();
    void ownMachinesAreRefused();
    void folderOfExperiments();
};

void CampaignPlanTest::everyCombinationOnce()
{
    const Experiment experiment =
        experimentOf(twoSeries + "memory: [512, 256]\nrepetitions: 3\n"
                                 "vary: {argument: size, values: [1Ki, 2Ki], series: B}\n");
    const Campaign campaign = planCampaign(u"c"_s, {experiment});
    QCOMPARE(std::ssize(campaign.tasks), 3 * 2 * 3); // A, B with 1Ki, B with 2Ki
    std::set<QString> titles;
    std::set<quint64> seeds;
    for (const CampaignTask& task : campaign.tasks) {
        const Experiment one = taskExperiment(campaign, task);
        QCOMPARE(one.series.size(), 1U);
        QCOMPARE(one.memoryMiB, QList<int>{*task.memoryMiB});
        QCOMPARE(one.repetitions, 1);
        QCOMPARE(one.rates.values(), experiment.rates.values());
        titles.insert(taskTitle(campaign, task));
        seeds.insert(one.seed);
    }
    QCOMPARE(titles.size(), campaign.tasks.size());
    QCOMPARE(seeds.size(), campaign.tasks.size());
    QVERIFY(titles.contains(u"B, size 2Ki, 256 MiB, repetition 3"_s));
}

void CampaignPlanTest::orderIsRandomInBlocks()
{
    const auto orderOf = [](const char* seed) {
        const Campaign campaign = planCampaign(
            u"c"_s,
            {experimentOf(twoSeries + "memory: [512, 256, 128, 64]\nrepetitions: 2\nseed: " + seed +
                          "\n")});
        QList<int> order;
        int last = 0;
        for (const CampaignTask& task : campaign.tasks) {
            const int block = *task.repetition;
            if (block < last || task.number != order.size() + 1)
                return QList<int>();
            last = block;
            order << 1000 * task.series + *task.memoryMiB;
        }
        return order;
    };
    const QList<int> order = orderOf("1");
    QCOMPARE(order.size(), 16);
    QCOMPARE(orderOf("1"), order);
    QVERIFY(orderOf("2") != order);
    // Each block has all combinations, in different orders.
    const QList<int> first = order.first(8);
    const QList<int> second = order.last(8);
    QVERIFY(first != second);
    QCOMPARE(std::set(first.begin(), first.end()), std::set(second.begin(), second.end()));
}

void CampaignPlanTest::seriesSharingAGuestStayTogether()
{
    Campaign campaign =
        planCampaign(u"c"_s, {experimentOf(twoSeries + "repetitions: 3\nreboot-between: false\n")});
    QCOMPARE(campaign.tasks.size(), 2U);
    QCOMPARE(taskExperiment(campaign, campaign.tasks[0]).repetitions, 3);

    campaign = planCampaign(
        u"c"_s, {parseExperiment(u"x.yaml"_s, "unisweep: 1\nname: b\nkind: boot\nservice: "
                                              "dns\nmemory: [128, 64]\n" +
                                                  twoSeries)});
    QCOMPARE(campaign.tasks.size(), 2U);
    QCOMPARE(taskExperiment(campaign, campaign.tasks[0]).memoryMiB, (QList<int>{128, 64}));
}

void CampaignPlanTest::ownMachinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("message");
    QTest::newRow("load from elsewhere") << twoSeries + "load-from: ['ssh://root@192.0.2.1']\n"
                                         << u"load-from"_s;
    QTest::newRow("guest elsewhere")
        << QByteArray("series: [{platform: linux, server: bind, hypervisor: "
                      "'qemu+ssh://root@192.0.2.1/system', network: bridge br0}]\n")
        << u"another machine"_s;
}

void CampaignPlanTest::ownMachinesAreRefused()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, message);
    try {
        planCampaign(u"c"_s, {experimentOf(more)});
        QFAIL("accepted");
    } catch (const CampaignError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
    }
}

void CampaignPlanTest::folderOfExperiments()
{
    const QTemporaryDir dir;
    QVERIFY_THROWS_EXCEPTION(CampaignError, readCampaignExperiments(dir.path(), {}));
    writeExperiment(experimentOf(twoSeries, "second"), dir.filePath(u"b.yaml"_s));
    writeExperiment(experimentOf(twoSeries, "first"), dir.filePath(u"a.yaml"_s));
    const auto both = readCampaignExperiments(dir.path(), {});
    QCOMPARE(both.size(), 2U);
    QCOMPARE(both[0].name, u"first"_s);
    const Campaign campaign = planCampaign(u"c"_s, both);
    QCOMPARE(campaign.tasks.size(), 4U);
    QVERIFY(taskTitle(campaign, campaign.tasks[0]).contains(u"st, "_s) ||
            taskTitle(campaign, campaign.tasks[0]).contains(u"second, "_s));
    // Names are used for files, so duplicates are refused.
    QVERIFY_THROWS_EXCEPTION(CampaignError, planCampaign(u"c"_s, {both[0], both[0]}));
    // All problems of all files are reported.
    for (const char* name : {"x.yaml", "y.yaml"}) {
        QFile file(dir.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("unisweep: 1\n") > 0);
    }
    try {
        readCampaignExperiments(dir.path(), {});
        QFAIL("accepted");
    } catch (const InputError& error) {
        QVERIFY(error.problems().first().file.endsWith(u"x.yaml"_s));
        QVERIFY(error.problems().last().file.endsWith(u"y.yaml"_s));
    }
}

QTEST_GUILESS_MAIN(CampaignPlanTest)
#include "campaign_plan.moc"
