// SPDX-License-Identifier: GPL-3.0-or-later
// Which processors guest, emulator and load client are assigned to, on hosts of several topologies.
#include "run/processor_plan.h"

#include "run/realtime_check.h"

#include <thread>

#include <sched.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace unisweep;

class ProcessorPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void choices_data();
    void choices();
    void hostIsRead();
    void plans_data();
    void plans();
    void namedProcessorsMustBeThere();
    void threadIsConfinedToThem();
    void realtimeLeavesOneFree_data();
    void realtimeLeavesOneFree();
};

void ProcessorPlanTest::lists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again"); // "-": refused
    QTest::newRow("none") << ""
                          << "";
    QTest::newRow("one") << "3"
                         << "3";
    QTest::newRow("range, as the kernel ends it") << "0-3\n"
                                                  << "0-3";
    QTest::newRow("out of order, twice") << "6, 1-2,2"
                                         << "1-2,6";
    QTest::newRow("backwards") << "3-1"
                               << "-";
    QTest::newRow("negative") << "-1"
                              << "-";
    QTest::newRow("beyond a mask") << "1024"
                                   << "-";
    QTest::newRow("no number") << "all"
                               << "-";
    QTest::newRow("no end") << "1-"
                            << "-";
    QTest::newRow("three ends") << "1-2-3"
                                << "-";
    QTest::newRow("hardly a number") << "99999999999"
                                     << "-";
}

void ProcessorPlanTest::lists()
{
    QFETCH(const QString, text);
    QFETCH(const QString, again);
    const auto list = CpuList::fromText(text);
    QCOMPARE(list ? list->toText() : u"-"_s, again);
}

void ProcessorPlanTest::choices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again"); // "-": refused
    QTest::newRow("none") << "none"
                          << "none";
    QTest::newRow("nothing") << ""
                             << "none";
    QTest::newRow("auto") << " auto "
                          << "auto";
    QTest::newRow("all three") << "load 0, guest 2-3, emulator 1"
                               << "guest 2-3, emulator 1, load 0";
    QTest::newRow("lists with commas") << "guest 2,3, load 0"
                                       << "guest 2-3, load 0";
    QTest::newRow("only the load") << "load 0"
                                   << "-";
    QTest::newRow("twice") << "guest 1, guest 2"
                           << "-";
    QTest::newRow("another word") << "guest 1, disk 2"
                                  << "-";
    QTest::newRow("no list") << "guest"
                             << "-";
}

void ProcessorPlanTest::choices()
{
    QFETCH(const QString, text);
    QFETCH(const QString, again);
    QString why;
    const auto choice = ProcessorChoice::fromText(text, why);
    QCOMPARE(choice ? choice->toText() : u"-"_s, again);
    QCOMPARE(why.isEmpty(), choice.has_value());
}

// A host with two cores of two threads each, the second core isolated, in two NUMA nodes.
void ProcessorPlanTest::hostIsRead()
{
    QTemporaryDir folder;
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write(u"cpu/online"_s, "0-3\n");
    write(u"cpu/isolated"_s, "1,3\n");
    for (int cpu = 0; cpu < 4; ++cpu)
        write(u"cpu/cpu%1/topology/thread_siblings_list"_s.arg(cpu), cpu % 2 ? "1,3\n" : "0,2\n");
    write(u"node/node0/cpulist"_s, "0,2\n");
    write(u"node/node1/cpulist"_s, "1,3\n");
    // Isolated processors are missing from a process's affinity, but can be requested; 9 is not
    // online.
    const HostProcessors host = readHostProcessors(folder.path(), CpuList({0, 2, 9}));
    QCOMPARE(host.usable.toText(), u"0-3"_s);
    QCOMPARE(host.isolated.toText(), u"1,3"_s);
    QCOMPARE(host.cores.size(), 2);
    QCOMPARE(host.coreOf(3).toText(), u"1,3"_s);
    QCOMPARE(host.nodes.size(), 2);

    const HostProcessors here = readHostProcessors();
    QVERIFY(!here.usable.isEmpty() && !here.cores.isEmpty() && !here.nodes.isEmpty());
    const HostProcessors bare = readHostProcessors(folder.filePath(u"nothing"_s), CpuList({0, 1}));
    QCOMPARE(bare.cores.size(), 2);
    QCOMPARE(bare.nodes.size(), 1);
}

static HostProcessors hostOf(const QList<QList<int>>& cores, const QList<int>& isolated = {},
                             const QList<QList<int>>& nodes = {})
{
    HostProcessors host;
    QList<int> all;
    for (const QList<int>& core : cores) {
        host.cores << CpuList(core);
        all += core;
    }
    host.usable = CpuList(all);
    host.isolated = CpuList(isolated);
    for (const QList<int>& node : nodes)
        host.nodes << CpuList(node);
    if (nodes.isEmpty())
        host.nodes << host.usable;
    return host;
}

Q_DECLARE_METATYPE(unisweep::HostProcessors)

void ProcessorPlanTest::plans_data()
{
    QTest::addColumn<HostProcessors>("host");
    QTest::addColumn<int>("vcpus");
    QTest::addColumn<QString>("map"); // "-": no assignment
    QTest::newRow("one processor") << hostOf({{0}}) << 1 << "-";
    QTest::newRow("one core of two threads") << hostOf({{0, 1}}) << 1 << "-";
    QTest::newRow("two cores") << hostOf({{0}, {1}}) << 1
                               << "CPU 0: load client · CPU 1: guest, emulator";
    QTest::newRow("two cores are too few") << hostOf({{0}, {1}}) << 2 << "-";
    QTest::newRow("four cores") << hostOf({{0}, {1}, {2}, {3}}) << 1
                                << "CPU 1: emulator · CPU 2: load client · CPU 3: guest";
    QTest::newRow("siblings stay idle")
        << hostOf({{0, 4}, {1, 5}, {2, 6}, {3, 7}}) << 2
        << "CPU 0: emulator · CPU 1: load client · CPU 2: guest · CPU 3: guest";
    QTest::newRow("isolated ones first") << hostOf({{0}, {1}, {2}, {3}}, {1, 2}) << 1
                                         << "CPU 1: load client · CPU 2: guest · CPU 3: emulator";
    QTest::newRow("one node") << hostOf({{0}, {1}, {2}, {3}, {4}, {5}}, {}, {{0, 1, 2}, {3, 4, 5}})
                              << 1 << "CPU 0: emulator · CPU 1: load client · CPU 2: guest";
    QTest::newRow("the node of the isolated")
        << hostOf({{0}, {1}, {2}, {3}, {4}, {5}}, {4, 5}, {{0, 1, 2}, {3, 4, 5}}) << 1
        << "CPU 3: emulator · CPU 4: load client · CPU 5: guest";
    QTest::newRow("no node is large enough")
        << hostOf({{0}, {1}, {2}, {3}}, {}, {{0, 1}, {2, 3}}) << 2
        << "CPU 0: emulator · CPU 1: load client · CPU 2: guest · CPU 3: guest";
}

void ProcessorPlanTest::plans()
{
    QFETCH(const HostProcessors, host);
    QFETCH(const int, vcpus);
    QFETCH(const QString, map);
    Experiment experiment;
    experiment.vcpus = vcpus;
    QVERIFY(planProcessors(experiment, host).isEmpty());
    QVERIFY(planProcessors(experiment, host).why.isEmpty());
    experiment.processors.kind = ProcessorChoice::Kind::Auto;
    const ProcessorPlan plan = planProcessors(experiment, host);
    QCOMPARE(plan.isEmpty() ? u"-"_s : plan.mapText(), map);
    QCOMPARE(plan.why.isEmpty(), !plan.isEmpty());
    // Only the guest's own emulator may share processors with its virtual CPUs.
    QVERIFY(!plan.load.overlaps(plan.guest) && !plan.load.overlaps(plan.emulator));
}

void ProcessorPlanTest::namedProcessorsMustBeThere()
{
    const HostProcessors host = hostOf({{0}, {1}});
    Experiment experiment;
    experiment.series.resize(1);
    QString why;
    experiment.processors = *ProcessorChoice::fromText(u"guest 1, load 0"_s, why);
    QCOMPARE(planProcessors(experiment, host).toJson().value(u"guest"_s).toString(), u"1"_s);
    experiment.processors = *ProcessorChoice::fromText(u"guest 7, load 0"_s, why);
    const ProcessorPlan absent = planProcessors(experiment, host);
    QVERIFY(absent.isEmpty());
    QVERIFY2(absent.why.startsWith(u"CPU 7 cannot be used on this host"_s), qPrintable(absent.why));
    // Processors of a remote host are not checked against this one; the load client's are local.
    experiment.series[0].hypervisor = *HypervisorUri::fromText(u"qemu+ssh://host/system"_s, why);
    QCOMPARE(planProcessors(experiment, host).guest.toText(), u"7"_s);
}

void ProcessorPlanTest::threadIsConfinedToThem()
{
    const int last = readHostProcessors().usable.cpus().constLast();
    std::thread([last] {
        QVERIFY(CpuList().confine());
        QVERIFY(CpuList({last}).confine());
        QCOMPARE(sched_getcpu(), last);
        QVERIFY(!CpuList({CpuList::atMost - 1}).confine());
    }).join();
}

void ProcessorPlanTest::realtimeLeavesOneFree_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<QString>("load"); // processors of the load client; empty: all
    QTest::addColumn<bool>("permitted");
    QTest::addColumn<bool>("remote");
    QTest::addColumn<QString>("expectedError"); // empty: nothing
    const QString everywhere = u"would leave other programs no processor: this host has 4"_s;
    QTest::newRow("one of four") << 1 << QString() << true << false << QString();
    QTest::newRow("three of four") << 3 << QString() << true << false << QString();
    QTest::newRow("all") << 4 << QString() << true << false << everywhere;
    QTest::newRow("more than there are") << 64 << QString() << true << false << everywhere;
    QTest::newRow("kept to two") << 64 << u"0-1"_s << true << false << QString();
    QTest::newRow("kept to all") << 64 << u"0-3"_s << true << false << everywhere;
    QTest::newRow("not permitted") << 1 << QString() << false << false << u"rtprio 10"_s;
    QTest::newRow("on another host") << 64 << QString() << false << true << QString();
}

void ProcessorPlanTest::realtimeLeavesOneFree()
{
    QFETCH(const int, threads);
    QFETCH(const QString, load);
    QFETCH(const bool, permitted);
    QFETCH(const bool, remote);
    QFETCH(const QString, expectedError);
    HostProcessors host;
    host.usable = CpuList({0, 1, 2, 3});
    ProcessorPlan plan;
    plan.load = CpuList::fromText(load).value();
    Experiment experiment;
    QCOMPARE(whyNoRealtime(experiment, plan, host, false), QString()); // it does not ask
    experiment.load.realtime = true;
    experiment.load.threads = threads;
    if (remote)
        experiment.loadFrom = QStringList{u"ssh://a"_s};
    const QString why = whyNoRealtime(experiment, plan, host, permitted);
    QVERIFY2(expectedError.isEmpty() ? why.isEmpty() : why.contains(expectedError),
             qPrintable(why));
}

QTEST_GUILESS_MAIN(ProcessorPlanTest)
#include "processor_plan.moc"
