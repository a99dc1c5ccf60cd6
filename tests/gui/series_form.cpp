// SPDX-License-Identifier: GPL-3.0-or-later
// The form's list of series and the effects of their choices, operated as by a user; and the bar of
// messages above the form.
#include <QCheckBox>
#include <QListWidget>
#include <QSpinBox>
#include <QToolButton>

#include "form_fixture.h"
#include "gui/form/message_bar.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class SeriesFormTest : public FormFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForm(); }
    void nameFollowsUntilItIsTyped();
    void serverAndNetworkFit();
    void serviceFindsItsServers();
    void seriesAreDuplicatedAndMoved();
    void untickedSeriesAreLeftOut();
    void memoryIsOfAllGuests();
    void barCuresASeries();
    void runWhatCanRun();
    void remarksAppearOnce();
    void imageIsRequested();
    void rarerKeysHaveFields();
    void hardwareIsOfQemusGuests();
    void undoNamesTheField();

private:
    const Series& series(std::size_t i) { return m_editor->experiment().series.at(i); }
    void pick(const char* combo, const QString& text)
    {
        auto* box = field<QComboBox>(combo);
        const int row = box->findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        choose(combo, row);
    }
    void click(const char* button)
    {
        QTest::mouseClick(field<QToolButton>(button), Qt::LeftButton);
    }
    QToolButton* barButton(const QString& text)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        for (auto* button : m_form->findChild<MessageBar*>()->findChildren<QToolButton*>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
};

void SeriesFormTest::nameFollowsUntilItIsTyped()
{
    m_form->findChild<QLineEdit*>(u"seriesNameEdit"_s)->clear();
    type("seriesNameEdit", u"Linux, BIND"_s);
    pick("platformCombo", u"Process"_s);
    QCOMPARE(series(0).name, u"Process, BIND"_s);
    pick("serverCombo", u"NSD"_s);
    QCOMPARE(series(0).name, u"Process, NSD"_s);
    QCOMPARE(field<QListWidget>("seriesList")->item(0)->text(), u"Process, NSD"_s);
    type("seriesNameEdit", u"Mine"_s);
    pick("platformCombo", u"Linux"_s);
    QCOMPARE(series(0).name, u"Mine"_s);
}

void SeriesFormTest::serverAndNetworkFit()
{
    pick("serverCombo", u"NSD"_s);
    pick("platformCombo", u"Mirage OS"_s);
    QCOMPARE(series(0).server, u"dns"_s); // the first that serves DNS there
    pick("platformCombo", u"Container"_s);
    QCOMPARE(series(0).network.kind, NetworkKind::Isolated);
    pick("platformCombo", u"Linux"_s);
    QCOMPARE(series(0).server, u"nsd"_s); // as selected there before
    QCOMPARE(series(0).network.kind, NetworkKind::User);
    pick("platformCombo", u"Container"_s);
    QCOMPARE(series(0).network.kind, NetworkKind::Isolated);
}

void SeriesFormTest::serviceFindsItsServers()
{
    click("duplicateSeriesButton");
    pick("serverCombo", u"NSD"_s);
    choose("serviceCombo", 1);
    QCOMPARE(m_editor->experiment().service, Service::Http);
    for (std::size_t i = 0; i < 2; ++i) {
        const auto platform = m_catalog.platform(series(i).platform);
        const ServerEntry* server = platform->server(series(i).server);
        QVERIFY(server && server->services.contains(Service::Http));
    }
    choose("serviceCombo", 0);
    QCOMPARE(series(0).server, u"bind"_s);
    QCOMPARE(series(1).server, u"nsd"_s);
}

void SeriesFormTest::seriesAreDuplicatedAndMoved()
{
    auto* list = field<QListWidget>("seriesList");
    QVERIFY(list->isVisible());
    QVERIFY(!list->item(0)->icon().isNull());
    type("seriesNameEdit", u"First"_s);
    click("duplicateSeriesButton");
    QCOMPARE(series(1).name, u"First 2"_s);
    QCOMPARE(list->currentRow(), 1);
    type("seriesNameEdit", u"Second"_s);
    click("raiseSeriesButton");
    QCOMPARE(series(0).name, u"Second"_s);
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(!field<QToolButton>("raiseSeriesButton")->isEnabled());
    click("lowerSeriesButton");
    QCOMPARE(series(1).name, u"Second"_s);
    click("addSeriesButton");
    QCOMPARE(m_editor->experiment().series.size(), 3u);
    QCOMPARE(series(2).name, u"Linux, BIND"_s);
    QVERIFY(!problems().contains(u"twice"_s));
}

void SeriesFormTest::untickedSeriesAreLeftOut()
{
    click("duplicateSeriesButton");
    type("seriesNameEdit", u"Other"_s);
    auto* list = field<QListWidget>("seriesList");
    list->setCurrentRow(0);
    list->setFocus();
    const QString text = QString::fromUtf8(m_editor->text());
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(m_editor->toRun().series.size(), 1u);
    QCOMPARE(m_editor->toRun().series[0].name, u"Other"_s);
    QCOMPARE(m_editor->experiment().series.size(), 2u); // still part of the experiment
    QCOMPARE(QString::fromUtf8(m_editor->text()), text);
    // The series is still left out under its new name.
    type("seriesNameEdit", u"Renamed"_s);
    QCOMPARE(m_editor->toRun().series.size(), 1u);
    QCOMPARE(m_editor->toRun().series[0].name, u"Other"_s);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_editor->toRun().series.size(), 2u);
}

void SeriesFormTest::memoryIsOfAllGuests()
{
    const auto* series = field<QWidget>("seriesGroup");
    for (const char* name : {"memoryEdit", "vcpusSpin"})
        QVERIFY2(!series->isAncestorOf(field<QWidget>(name)), name);
    for (const char* name : {"networkCombo", "hypervisorCombo", "seriesClientCombo"})
        QVERIFY2(series->isAncestorOf(field<QWidget>(name)), name);
}

void SeriesFormTest::barCuresASeries()
{
    Experiment experiment = m_editor->experiment();
    experiment.series.push_back({u"Boxed"_s, u"container"_s, u"bind"_s});
    m_editor->edit(experiment, u"test"_s);
    Preflight flight;
    flight.blockers = {u"Boxed: containers have no user networking"_s};
    flight.ofSeries = {{u"Boxed"_s, u"containers have no user networking"_s}};
    m_form->setPreflight(flight);
    QVERIFY2(problems().contains(u"Boxed cannot run on this host: containers have no user"_s),
             qPrintable(problems()));
    QCOMPARE(problems().count(u"no user networking"_s), 1);
    QToolButton* cure = barButton(u"Use isolated network"_s);
    QVERIFY(cure && cure->isVisible());
    QTest::mouseClick(cure, Qt::LeftButton);
    QCOMPARE(series(1).network.kind, NetworkKind::Isolated);
    QVERIFY(!barButton(u"Use isolated network"_s));
    QTest::mouseClick(barButton(u"Leave out"_s), Qt::LeftButton);
    QCOMPARE(m_editor->toRun().series.size(), 1u);
    QVERIFY(m_editor->isLeftOut(u"Boxed"_s));
}

void SeriesFormTest::runWhatCanRun()
{
    Experiment experiment = m_editor->experiment();
    experiment.series.push_back({u"No image"_s, u"osv"_s, u"bind"_s});
    m_editor->edit(experiment, u"test"_s);
    Preflight flight;
    flight.blockers = {u"No image: there is no kernel of OSv"_s};
    flight.ofSeries = {{u"No image"_s, u"there is no kernel of OSv"_s}};
    m_form->setPreflight(flight);
    QVERIFY2(problems().contains(u"1 of 2 series can run on this host."_s), qPrintable(problems()));
    QSignalSpy requests(m_form.get(), &ExperimentForm::runRequested);
    QTest::mouseClick(barButton(u"Run what can run"_s), Qt::LeftButton);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(m_editor->toRun().series.size(), 1u);
    QCOMPARE(m_editor->toRun().series[0].name, experiment.series[0].name);
}

void SeriesFormTest::remarksAppearOnce()
{
    click("duplicateSeriesButton");
    Preflight flight;
    for (const Series& one : m_editor->experiment().series)
        flight.remarks << one.name + u": emulated, without KVM"_s;
    m_form->setPreflight(flight);
    QCOMPARE(problems().count(u"emulated, without KVM"_s), 1);
}

void SeriesFormTest::imageIsRequested()
{
    Experiment experiment = m_editor->experiment();
    experiment.series.push_back({u"Mirage"_s, u"mirage"_s, u"dns"_s});
    m_editor->edit(experiment, u"test"_s);
    const QString why = u"there is no image of Mirage OS yet"_s;
    Preflight flight;
    flight.blockers = {u"Mirage: "_s + why};
    flight.ofSeries = {{u"Mirage"_s, why, false}};
    m_form->setPreflight(flight);
    QVERIFY(!barButton(u"Get image…"_s)); // something other than the image is missing
    flight.ofSeries[0].noImage = true;
    m_form->setPreflight(flight);
    QSignalSpy requests(m_form.get(), &ExperimentForm::imageRequested);
    QToolButton* get = barButton(u"Get image…"_s);
    QVERIFY(get);
    QTest::mouseClick(get, Qt::LeftButton);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0][0].toString(), u"mirage"_s);
    QCOMPARE(requests[0][1].toString(), u"dns"_s);
}

void SeriesFormTest::rarerKeysHaveFields()
{
    type("sourceEdit", u"Figure 5"_s);
    type("machineEdit", u"q35"_s);
    type("loadFromEdit", u"ssh://a@one.example, ssh://two.example"_s);
    const Experiment& experiment = m_editor->experiment();
    QCOMPARE(experiment.source, u"Figure 5"_s);
    QCOMPARE(series(0).machine, u"q35"_s);
    QCOMPARE(experiment.loadFrom, QStringList({u"ssh://a@one.example"_s, u"ssh://two.example"_s}));
    m_editor->open(experiment, u"other.yaml"_s);
    QCOMPARE(field<QLineEdit>("loadFromEdit")->text(), u"ssh://a@one.example, ssh://two.example"_s);
    type("loadFromEdit", u"nonsense"_s);
    QVERIFY2(field<QLineEdit>("loadFromEdit")->property("wrong").toBool(), qPrintable(problems()));
}

void SeriesFormTest::hardwareIsOfQemusGuests()
{
    auto* more = field<QToolButton>("seriesMoreButton");
    QVERIFY(more->isVisible() && !more->isChecked());
    QVERIFY(!field<QWidget>("vhostCombo")->isVisible());
    click("seriesMoreButton");
    QVERIFY(field<QWidget>("vhostCombo")->isVisible());
    pick("vhostCombo", u"off"_s);
    field<QSpinBox>("networkQueuesSpin")->setValue(2);
    pick("diskIoCombo", u"io_uring"_s);
    const VirtualHardware without{
        .vhost = Vhost::Off, .networkQueues = 2, .diskIo = DiskIo::IoUring};
    QCOMPARE(series(0).hardware, without);
    QVERIFY2(problems().contains(u"vcpus is 1"_s), qPrintable(problems()));
    QTest::mouseClick(field<QCheckBox>("hugepagesCheck"), Qt::LeftButton, {}, QPoint(6, 8));
    QVERIFY(series(0).hardware.hugepages);
    QCOMPARE(m_editor->undoStack().undoText(), u"Huge pages"_s);
    m_editor->undoStack().undo();
    QCOMPARE(series(0).hardware, without);
    // With another kind of guest, the section is visible as long as a value is set.
    pick("platformCombo", u"Process"_s);
    QVERIFY(more->isVisible());
    Experiment experiment = m_editor->experiment();
    experiment.series[0].hardware = {};
    m_editor->open(experiment, {});
    QVERIFY(!more->isVisible() && !field<QWidget>("vhostCombo")->isVisible());
    // A file that sets a value makes the section visible.
    experiment.series[0].platform = u"linux"_s;
    experiment.series[0].hardware.networkQueues = 2;
    m_editor->open(experiment, {});
    QVERIFY(field<QWidget>("networkQueuesSpin")->isVisible());
}

void SeriesFormTest::undoNamesTheField()
{
    type("memoryEdit", u"256"_s);
    QCOMPARE(m_editor->undoStack().undoText(), u"Memory (MiB)"_s);
    pick("platformCombo", u"Process"_s);
    QCOMPARE(m_editor->undoStack().undoText(), u"Platform"_s);
}

QTEST_MAIN(SeriesFormTest)
#include "series_form.moc"
