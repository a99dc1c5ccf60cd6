// SPDX-License-Identifier: GPL-3.0-or-later
// Editing the experiment in the window with mouse and keys; without guests.
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class MainWindowTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void typingEditsTheExperiment();
    void undoTakesBackAField();
    void fieldsRefuse_data();
    void fieldsRefuse();
    void textAndFormAreOne();
    void brokenTextLeavesTheForm();
    void seriesAreAddedAndRemoved();
    void startReportsWhyNot_data();
    void startReportsWhyNot();
    void bandwidthHasItsClientAndTab();
    void noFieldCoversAnother();
    void everyFieldHasATip();
    void tabReachesEveryField();
};

void MainWindowTest::typingEditsTheExperiment()
{
    retype("titleEdit", u"A new title"_s);
    retype("ratesEdit", u"1k..4k step 1k"_s);
    retype("durationEdit", u"1500ms"_s);
    retype("memoryEdit", u"512..128"_s);
    QTest::keyClick(child<QSpinBox>("vcpusSpin"), Qt::Key_Up);
    QTest::keyClick(child<QComboBox>("arrivalsCombo"), Qt::Key_Down);
    const Experiment experiment = parseExperiment(QString(), yaml().toUtf8());
    QCOMPARE(experiment.title, u"A new title"_s);
    QCOMPARE(experiment.rates.values(), (QList<int>{1000, 2000, 3000, 4000}));
    QVERIFY(experiment.duration == 1500ms);
    QCOMPARE(experiment.memoryMiB, (QList<int>{512, 256, 128}));
    QCOMPARE(experiment.vcpus, 2);
    QCOMPARE(experiment.arrivals, Arrivals::Poisson);
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), u"1k..4k step 1k"_s); // as typed
    QVERIFY(child<QLabel>("ratesPreview")
                ->text()
                .startsWith(u"12 steps, 1,000 to 4,000 requests/s, "_s));
    QVERIFY(m_window->isWindowModified());
}

void MainWindowTest::undoTakesBackAField()
{
    const QString before = yaml();
    retype("titleEdit", u"Long title"_s);
    retype("nameEdit", u"short"_s);
    QVERIFY(yaml() != before);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(yaml().contains(u"Long title"_s));
    QVERIFY(!yaml().contains(u"name: short"_s));
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(yaml(), before);
    QVERIFY(!m_window->isWindowModified());
}

void MainWindowTest::fieldsRefuse_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("rates") << QByteArray("ratesEdit") << "fast"
                           << "Rates: a list (250, 500";
    QTest::newRow("rate of zero") << QByteArray("ratesEdit") << "0"
                                  << "rate (requests/s): expected 1 to 10000000, found 0";
    QTest::newRow("duration") << QByteArray("durationEdit") << "10"
                              << "Add a unit: 500ms";
    QTest::newRow("short step") << QByteArray("durationEdit") << "1ms"
                                << "step duration: expected 100ms to 24h, found 1ms";
    QTest::newRow("memory") << QByteArray("memoryEdit") << "128, 512"
                            << "the memory ladder must descend";
    QTest::newRow("memory text") << QByteArray("memoryEdit") << "lots"
                                 << "Memory: one size in MiB";
    QTest::newRow("seed") << QByteArray("seedEdit") << "-1"
                          << "Seed: a whole number";
    QTest::newRow("name") << QByteArray("nameEdit") << "a b"
                          << "name: expected 1 to 64 letters";
    QTest::newRow("dns name") << QByteArray("dnsNameEdit") << "a..b"
                              << "is not a domain name";
    QTest::newRow("timeout") << QByteArray("timeoutEdit") << "2h"
                             << "timeout: expected 1ms to 1min, found 2h";
}

void MainWindowTest::fieldsRefuse()
{
    QFETCH(QByteArray, edit);
    QFETCH(QString, text);
    QFETCH(QString, complaint);
    auto* line = child<QLineEdit>(edit.constData());
    const QString before = line->text();
    retype(edit.constData(), text);
    QCOMPARE(line->text(), text); // typed text is never removed
    QVERIFY(line->property("wrong").toBool());
    QVERIFY2(line->toolTip().contains(complaint), qPrintable(line->toolTip()));
    QVERIFY2(messages().contains(complaint), qPrintable(messages()));
    retype(edit.constData(), before);
    QVERIFY(!line->property("wrong").toBool());
}

void MainWindowTest::textAndFormAreOne()
{
    auto* text = child<QPlainTextEdit>("yamlText");
    text->setPlainText(yaml() + u"vcpus: 3 # three\n"_s);
    QTRY_COMPARE(child<QSpinBox>("vcpusSpin")->value(), 3);
    QVERIFY(yaml().contains(u"# three"_s)); // the author's comment is preserved
    retype("titleEdit", u"From the form"_s);
    QVERIFY(yaml().contains(u"From the form"_s));
    QVERIFY(yaml().contains(u"# three"_s)); // also after an edit in the form
}

void MainWindowTest::brokenTextLeavesTheForm()
{
    auto* text = child<QPlainTextEdit>("yamlText");
    text->setPlainText(yaml() + u"vcpu: 3\n"_s);
    auto* problem = child<QLabel>("yamlProblem");
    QTRY_VERIFY(problem->text().contains(u"unknown key \"vcpu\"; did you mean \"vcpus\"?"_s));
    QVERIFY(problem->text().startsWith(u"line "_s));
    QCOMPARE(child<QSpinBox>("vcpusSpin")->value(), 1);
    text->setPlainText(yaml()
                           .remove(u"vcpu: 3\n"_s)
                           .replace(u"hypervisor: auto"_s, u"hypervisor: \"bhyve:///system\""_s));
    QTRY_VERIFY(problem->text().contains(u"unknown driver"_s));
}

void MainWindowTest::seriesAreAddedAndRemoved()
{
    auto* list = child<QListWidget>("seriesList");
    QTest::mouseClick(child<QToolButton>("duplicateSeriesButton"), Qt::LeftButton);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentRow(), 1);
    retype("seriesNameEdit", u"Second"_s);
    const Experiment two = parseExperiment(QString(), yaml().toUtf8());
    QCOMPARE(two.series.size(), 2u);
    QCOMPARE(two.series[1].name, u"Second"_s);
    QCOMPARE(two.series[0].name, u"Linux, BIND"_s);
    list->setCurrentRow(0);
    QCOMPARE(child<QLineEdit>("seriesNameEdit")->text(), u"Linux, BIND"_s);
    QTest::mouseClick(child<QToolButton>("removeSeriesButton"), Qt::LeftButton);
    const Experiment one = parseExperiment(QString(), yaml().toUtf8());
    QCOMPARE(one.series.size(), 1u);
    QCOMPARE(one.series[0].name, u"Second"_s);
    QVERIFY(!child<QToolButton>("removeSeriesButton")->isEnabled());
}

void MainWindowTest::startReportsWhyNot_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no image") << "platform: linux"
                              << "platform: osv"
                              << "there is no kernel of OSv";
    QTest::newRow("unknown platform") << "platform: linux"
                                      << "platform: plan9"
                                      << "plan9";
    QTest::newRow("unknown server") << "server: bind"
                                    << "server: djbdns"
                                    << "djbdns";
    QTest::newRow("client") << "rates:"
                            << "client: dnsperf\nrates:"
                            << "apt-get install dnsperf";
}

void MainWindowTest::startReportsWhyNot()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, reason);
    auto* run = child<QAction>("runAction");
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
    if (is.contains(u"client: "_s))
        qputenv("PATH", "/nonexistent"); // a host without that client
    child<QPlainTextEdit>("yamlText")->setPlainText(yaml().replace(was, is));
    QTRY_VERIFY_WITH_TIMEOUT(run->toolTip().contains(reason), 10000);
    QVERIFY(!run->isEnabled());
    QVERIFY2(messages().contains(reason), qPrintable(messages()));
    QVERIFY(child<QLabel>("activityLabel")->text().startsWith(u"Cannot run: "_s));
}

void MainWindowTest::bandwidthHasItsClientAndTab()
{
    auto* tabs = child<QTabWidget>("plotTabs");
    const auto isShown = [&](const QString& word) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == word)
                return true;
        }
        return false;
    };
    QVERIFY(isShown(u"latency-by-rate"_s));
    QVERIFY(!isShown(u"bandwidth"_s));
    auto* service = child<QComboBox>("serviceCombo");
    service->setFocus();
    QTest::keyClick(service, Qt::Key_End);
    QTest::keyClick(service, Qt::Key_Up); // UDP is second to last
    QCOMPARE(service->currentText(), u"UDP"_s);
    QVERIFY(isShown(u"bandwidth"_s) && isShown(u"guest"_s));
    QVERIFY(!isShown(u"latency-by-rate"_s));
    QCOMPARE(child<QComboBox>("clientCombo")->currentText(), u"iperf"_s);
    QVERIFY(child<QLabel>("ratesPreview")->text().contains(u"Mbit/s"_s));
    retype("datagramBytesEdit", u"64, 1470"_s);
    QVERIFY2(yaml().contains(u"datagram-bytes: [64, 1470]"_s), qPrintable(yaml()));
    retype("datagramBytesEdit", u"64, 1"_s);
    QVERIFY(messages().contains(u"datagram payload"_s));
    auto* series = child<QComboBox>("seriesClientCombo");
    series->setCurrentText(u"iperf3"_s);
    QVERIFY2(yaml().contains(u"client: iperf3"_s), qPrintable(yaml()));
    service->setFocus();
    QTest::keyClick(service, Qt::Key_Home); // back to DNS: bandwidth clients are removed
    QVERIFY(!yaml().contains(u"iperf"_s));
    QVERIFY(isShown(u"latency-by-rate"_s));
}

// Two items in the same cell of a form layout overlap, and Designer does not warn about it.
void MainWindowTest::noFieldCoversAnother()
{
    for (const QGroupBox* box : m_window->findChildren<QGroupBox*>()) {
        const auto fields = box->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        for (qsizetype i = 0; i < fields.size(); ++i) {
            for (qsizetype j = i + 1; j < fields.size(); ++j) {
                const bool covers = fields[i]->isVisible() && fields[j]->isVisible() &&
                                    fields[i]->geometry().intersects(fields[j]->geometry());
                QVERIFY2(!covers, qPrintable(fields[i]->objectName() + u" and "_s +
                                             fields[j]->objectName()));
            }
        }
    }
}

void MainWindowTest::everyFieldHasATip()
{
    for (QWidget* widget : m_window->findChild<QWidget*>(u"formBody"_s)->findChildren<QWidget*>()) {
        const bool field = qobject_cast<QLineEdit*>(widget) ||
                           qobject_cast<QAbstractSpinBox*>(widget) ||
                           qobject_cast<QComboBox*>(widget);
        const bool inner = widget->objectName().startsWith(u"qt_"_s) ||
                           qobject_cast<QComboBox*>(widget->parentWidget());
        if (field && !inner)
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
    }
}

void MainWindowTest::tabReachesEveryField()
{
    child<QLineEdit>("titleEdit")->setFocus();
    QSet<QString> reached;
    for (int i = 0; i < 60; ++i) {
        if (QWidget* focus = QApplication::focusWidget())
            reached << focus->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char* name : {"nameEdit", "serviceCombo", "dnsNameEdit", "platformCombo",
                             "serverCombo", "memoryEdit", "ratesEdit", "durationEdit",
                             "repetitionsSpin", "clientCombo", "seedEdit", "bootTimeoutEdit"})
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
}

QTEST_MAIN(MainWindowTest)
#include "main_window.moc"
