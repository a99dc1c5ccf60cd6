// SPDX-License-Identifier: GPL-3.0-or-later
// The map of the host's CPUs in the form: its cells, their colors and tool tips.
#include <QHelpEvent>
#include <QToolTip>

#include "form_fixture.h"
#include "gui/form/processor_map.h"
#include "plot/theme.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ProcessorMapTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForm(); }
    void cellsAreColoredByTheirUse();
    void cpusAreDescribed();
    void veryManyFit();
    void formShowsThePlan();
};

// Two nodes of two cores with two siblings each: CPU 4 shares a core with CPU 0, and so on.
static HostProcessors eightCpus()
{
    HostProcessors host;
    host.usable = *CpuList::fromText(u"0-7"_s);
    host.isolated = *CpuList::fromText(u"2-3,6-7"_s);
    for (int i = 0; i < 4; ++i)
        host.cores << CpuList({i, i + 4});
    host.nodes = {*CpuList::fromText(u"0-1,4-5"_s), *CpuList::fromText(u"2-3,6-7"_s)};
    return host;
}

static ProcessorPlan somePlan()
{
    ProcessorPlan plan;
    plan.guest = CpuList({2});
    plan.emulator = CpuList({2});
    plan.load = CpuList({3});
    return plan;
}

// A point in the left half of a CPU's cell, next to its number.
static QPoint placeOf(const ProcessorMap& map, int cpu)
{
    return map.cellOf(cpu).topLeft() + QPoint(2, 2);
}

void ProcessorMapTest::cellsAreColoredByTheirUse()
{
    ProcessorMap map;
    map.setPlan(eightCpus(), somePlan());
    map.resize(240, map.heightForWidth(240));
    const QImage image = map.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const FigureTheme theme(map.palette(), map.font());
    const auto color = [&](int cpu) { return image.pixel(placeOf(map, cpu)); };
    QCOMPARE(color(2), theme.strong(0).rgb()); // the guest on the left, its emulator on the right
    const QPoint right(map.cellOf(2).width() / 2, 0);
    QCOMPARE(image.pixel(placeOf(map, 2) + right), theme.strong(1).rgb());
    QCOMPARE(color(3), theme.strong(2).rgb());
    for (const int cpu : {0, 1, 4, 5, 6, 7})
        QCOMPARE(color(cpu), map.palette().color(QPalette::Window).rgb());
    // Siblings of a core are adjacent; each node has separate rows.
    QCOMPARE(placeOf(map, 0).y(), placeOf(map, 4).y());
    QVERIFY(placeOf(map, 4).x() < placeOf(map, 1).x());
    QVERIFY(placeOf(map, 2).y() > placeOf(map, 5).y());
}

void ProcessorMapTest::cpusAreDescribed()
{
    ProcessorMap map;
    map.setPlan(eightCpus(), somePlan());
    QCOMPARE(map.textOf(2), u"CPU 2: guest, emulator; shares a core with CPU 6; "
                            "isolated from other programs"_s);
    QCOMPARE(map.textOf(0), u"CPU 0: not assigned; shares a core with CPU 4"_s);
    QVERIFY(map.textOf(8).isEmpty());
    QCOMPARE(map.accessibleDescription(), u"CPU 2: guest, emulator · CPU 3: load client"_s);
    map.resize(240, map.heightForWidth(240));
    map.show();
    const QPoint at = placeOf(map, 3);
    QHelpEvent help(QEvent::ToolTip, at, map.mapToGlobal(at));
    QCoreApplication::sendEvent(&map, &help);
    QVERIFY(QToolTip::text().startsWith(u"CPU 3: load client"_s));
    QToolTip::hideText();
}

void ProcessorMapTest::veryManyFit()
{
    HostProcessors host;
    QList<int> all;
    for (int i = 0; i < 1024; ++i) {
        all << i;
        host.cores << CpuList({i});
    }
    host.usable = CpuList(all);
    host.nodes = {host.usable};
    ProcessorMap map;
    map.setPlan(host, somePlan());
    map.resize(300, map.heightForWidth(300));
    QVERIFY2(map.height() < 700, qPrintable(QString::number(map.height())));
    QVERIFY(map.rect().contains(map.cellOf(1023)));
    QCOMPARE(map.cpuAt(map.cellOf(1023).center()), 1023);
}

void ProcessorMapTest::formShowsThePlan()
{
    auto* map = m_form->findChild<ProcessorMap*>();
    QVERIFY(map && !map->isVisible());
    Preflight flight;
    flight.host = eightCpus();
    flight.processors = somePlan();
    m_form->setPreflight(flight);
    QVERIFY(map->isVisible());
    QVERIFY(map->height() >= map->heightForWidth(map->width()));
    m_form->setPreflight({});
    QVERIFY(!map->isVisible());
}

QTEST_MAIN(ProcessorMapTest)
#include "processor_map.moc"
