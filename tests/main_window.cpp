// SPDX-License-Identifier: GPL-3.0-or-later
// The window, driven by mouse and keys; without guests.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>
#include <set>

#include "experiment/experiment_yaml.h"
#include "gui/main_window.h"
#include "gui/outliers_model.h"
#include "gui/steps_model.h"
#include "plot/figure_view.h"
#include "plot_data.h"
#include "results/results_file.h"

using namespace unisweep;
using namespace std::chrono_literals;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void typingEditsTheExperiment();
    void undoTakesBackAField();
    void fieldsRefuse_data();
    void fieldsRefuse();
    void textAndFormAreOne();
    void brokenTextLeavesTheForm();
    void seriesAreAddedAndRemoved();
    void startSaysWhyNot_data();
    void startSaysWhyNot();
    void bandwidthHasItsClientAndTab();
    void everyFieldHasATip();
    void tabReachesEveryField();
    void soundFilesOpen();
    void brokenFileIsExplained();
    void savedFileIsTheExperiment();
    void runFileFillsTheViews();
    void damagedRunIsExplained();
    void outlierRuleChangesTheMarks();
    void outlierRowMarksItsSample();
    void modelsKeepTheirPromises();
    void longOutlierListIsWhole();

private:
    template<class T> T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    void retype(const char* edit, const QString& text);
    QString closeMessage();
    QString yaml() { return child<QPlainTextEdit>("yamlText")->toPlainText(); }
    QString writeRun();

    QTemporaryDir m_dir;
    std::unique_ptr<MainWindow> m_window;
};

static const QString sourceDir = QStringLiteral(UNISWEEP_SOURCE_DIR);

void MainWindowTest::initTestCase()
{
    // Nothing of the user's is read or written; images of theirs would change the answers.
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, m_dir.path().toUtf8());
    QCoreApplication::setOrganizationName(QStringLiteral("unisweep-test"));
}

void MainWindowTest::init()
{
    m_window = std::make_unique<MainWindow>(
        Catalog::load({sourceDir + QStringLiteral("/experiments/catalog")}), m_dir.path());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openFile(sourceDir + QStringLiteral("/experiments/dns-linux-quick.yaml"));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
}

void MainWindowTest::retype(const char* edit, const QString& text)
{
    auto* line = child<QLineEdit>(edit);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

// The text of the message that is open, which is then dismissed.
QString MainWindowTest::closeMessage()
{
    QMessageBox* box = nullptr;
    [&] { QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr); }();
    const QString text = box ? box->text() : QString();
    if (box)
        QTest::keyClick(box, Qt::Key_Enter);
    return text;
}

void MainWindowTest::typingEditsTheExperiment()
{
    retype("titleEdit", QStringLiteral("A new title"));
    retype("ratesEdit", QStringLiteral("1k..4k step 1k"));
    retype("durationEdit", QStringLiteral("1500ms"));
    retype("memoryEdit", QStringLiteral("512..128"));
    QTest::keyClick(child<QSpinBox>("vcpusSpin"), Qt::Key_Up);
    QTest::keyClick(child<QComboBox>("arrivalsCombo"), Qt::Key_Down);
    const Experiment experiment = parseExperiment(QString(), yaml().toUtf8());
    QCOMPARE(experiment.title, QStringLiteral("A new title"));
    QCOMPARE(experiment.rates.values(), (QList<int>{1000, 2000, 3000, 4000}));
    QVERIFY(experiment.duration == 1500ms);
    QCOMPARE(experiment.memoryMiB, (QList<int>{512, 256, 128}));
    QCOMPARE(experiment.vcpus, 2);
    QCOMPARE(experiment.arrivals, Arrivals::Poisson);
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), QStringLiteral("1k..4k step 1k")); // as typed
    QVERIFY(child<QLabel>("ratesPreview")
                ->text()
                .startsWith(QStringLiteral("12 steps, 1,000 to 4,000")));
    QVERIFY(m_window->isWindowModified());
}

void MainWindowTest::undoTakesBackAField()
{
    const QString before = yaml();
    retype("titleEdit", QStringLiteral("Long title"));
    retype("nameEdit", QStringLiteral("short"));
    QVERIFY(yaml() != before);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(yaml().contains(QStringLiteral("Long title")));
    QVERIFY(!yaml().contains(QStringLiteral("name: short")));
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
                           << "rates are 250, 500";
    QTest::newRow("rate of zero") << QByteArray("ratesEdit") << "0"
                                  << "in requests per second, is 0";
    QTest::newRow("duration") << QByteArray("durationEdit") << "10"
                              << "a duration has a unit";
    QTest::newRow("short step") << QByteArray("durationEdit") << "1ms"
                                << "a step's duration is 1ms";
    QTest::newRow("memory") << QByteArray("memoryEdit") << "128, 512"
                            << "a memory ladder goes down";
    QTest::newRow("memory text") << QByteArray("memoryEdit") << "lots"
                                 << "memory is one size in MiB";
    QTest::newRow("seed") << QByteArray("seedEdit") << "-1"
                          << "a seed is a whole number";
    QTest::newRow("name") << QByteArray("nameEdit") << "a b"
                          << "the name \"a b\" must be";
    QTest::newRow("dns name") << QByteArray("dnsNameEdit") << "a..b"
                              << "is no domain name";
    QTest::newRow("timeout") << QByteArray("timeoutEdit") << "2h"
                             << "the timeout is 2h";
}

void MainWindowTest::fieldsRefuse()
{
    QFETCH(QByteArray, edit);
    QFETCH(QString, text);
    QFETCH(QString, complaint);
    auto* line = child<QLineEdit>(edit.constData());
    const QString before = line->text();
    retype(edit.constData(), text);
    QCOMPARE(line->text(), text); // what one types is never taken away
    QVERIFY(line->property("wrong").toBool());
    QVERIFY2(line->toolTip().contains(complaint), qPrintable(line->toolTip()));
    QVERIFY2(child<QLabel>("problemsLabel")->text().contains(complaint),
             qPrintable(child<QLabel>("problemsLabel")->text()));
    retype(edit.constData(), before);
    QVERIFY(!line->property("wrong").toBool());
}

void MainWindowTest::textAndFormAreOne()
{
    auto* text = child<QPlainTextEdit>("yamlText");
    text->setPlainText(
        yaml().replace(QStringLiteral("vcpus: 1"), QStringLiteral("vcpus: 3 # three")));
    QTRY_COMPARE(child<QSpinBox>("vcpusSpin")->value(), 3);
    QVERIFY(yaml().contains(QStringLiteral("# three"))); // the author's text stays
    retype("titleEdit", QStringLiteral("From the form"));
    QVERIFY(yaml().contains(QStringLiteral("From the form")));
}

void MainWindowTest::brokenTextLeavesTheForm()
{
    auto* text = child<QPlainTextEdit>("yamlText");
    text->setPlainText(yaml().replace(QStringLiteral("vcpus: 1"), QStringLiteral("vcpu: 3")));
    auto* problem = child<QLabel>("yamlProblem");
    QTRY_VERIFY(
        problem->text().contains(QStringLiteral("unknown key \"vcpu\"; did you mean \"vcpus\"?")));
    QVERIFY(problem->text().startsWith(QStringLiteral("line ")));
    QCOMPARE(child<QSpinBox>("vcpusSpin")->value(), 1);
}

void MainWindowTest::seriesAreAddedAndRemoved()
{
    auto* list = child<QListWidget>("seriesList");
    QTest::mouseClick(child<QPushButton>("addSeriesButton"), Qt::LeftButton);
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentRow(), 1);
    retype("seriesNameEdit", QStringLiteral("Second"));
    const Experiment two = parseExperiment(QString(), yaml().toUtf8());
    QCOMPARE(two.series.size(), 2u);
    QCOMPARE(two.series[1].name, QStringLiteral("Second"));
    QCOMPARE(two.series[0].name, QStringLiteral("Linux, BIND"));
    list->setCurrentRow(0);
    QCOMPARE(child<QLineEdit>("seriesNameEdit")->text(), QStringLiteral("Linux, BIND"));
    QTest::mouseClick(child<QPushButton>("removeSeriesButton"), Qt::LeftButton);
    const Experiment one = parseExperiment(QString(), yaml().toUtf8());
    QCOMPARE(one.series.size(), 1u);
    QCOMPARE(one.series[0].name, QStringLiteral("Second"));
    QVERIFY(!child<QPushButton>("removeSeriesButton")->isEnabled());
}

void MainWindowTest::startSaysWhyNot_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no image") << "platform: linux"
                              << "platform: osv"
                              << "there is no image of OSv";
    QTest::newRow("unknown platform") << "platform: linux"
                                      << "platform: plan9"
                                      << "plan9";
    QTest::newRow("unknown server") << "server: bind"
                                    << "server: djbdns"
                                    << "djbdns";
    QTest::newRow("no such driver") << "hypervisor: auto"
                                    << "hypervisor: \"bhyve:///system\""
                                    << "no driver of that name";
    QTest::newRow("client") << "client: native"
                            << "client: dnsperf"
                            << "apt-get install dnsperf";
}

void MainWindowTest::startSaysWhyNot()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    QFETCH(QString, reason);
    auto* run = child<QAction>("runAction");
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
    if (is.startsWith(QStringLiteral("client: ")))
        qputenv("PATH", "/nonexistent"); // a host without that client
    child<QPlainTextEdit>("yamlText")->setPlainText(yaml().replace(was, is));
    QTRY_VERIFY_WITH_TIMEOUT(run->toolTip().contains(reason), 10000);
    QVERIFY(!run->isEnabled());
    QVERIFY2(child<QLabel>("problemsLabel")->text().contains(reason),
             qPrintable(child<QLabel>("problemsLabel")->text()));
    QVERIFY(child<QLabel>("activityLabel")->text().startsWith(QStringLiteral("cannot run: ")));
}

void MainWindowTest::bandwidthHasItsClientAndTab()
{
    auto* tabs = child<QTabWidget>("plotTabs");
    const auto isShown = [&](const QString& word) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == word)
                return tabs->isTabVisible(i);
        }
        return false;
    };
    QVERIFY(isShown(QStringLiteral("latency-by-rate")));
    QVERIFY(!isShown(QStringLiteral("bandwidth")));
    auto* service = child<QComboBox>("serviceCombo");
    service->setFocus();
    QTest::keyClick(service, Qt::Key_End); // UDP is the last
    QCOMPARE(service->currentText(), QStringLiteral("UDP"));
    QVERIFY(isShown(QStringLiteral("bandwidth")) && isShown(QStringLiteral("guest")));
    QVERIFY(!isShown(QStringLiteral("latency-by-rate")));
    QCOMPARE(child<QComboBox>("clientCombo")->currentText(), QStringLiteral("iperf"));
    QVERIFY(child<QLabel>("ratesPreview")->text().contains(QStringLiteral("Mbit/s")));
    retype("datagramBytesEdit", QStringLiteral("64, 1470"));
    QVERIFY2(yaml().contains(QStringLiteral("datagram-bytes: [64, 1470]")), qPrintable(yaml()));
    retype("datagramBytesEdit", QStringLiteral("64, 1"));
    QVERIFY(
        child<QLabel>("problemsLabel")->text().contains(QStringLiteral("a datagram's payload")));
    auto* series = child<QComboBox>("seriesClientCombo");
    series->setCurrentText(QStringLiteral("iperf3"));
    QVERIFY2(yaml().contains(QStringLiteral("client: iperf3")), qPrintable(yaml()));
    service->setFocus();
    QTest::keyClick(service, Qt::Key_Home); // DNS again: clients of bandwidth go
    QVERIFY(!yaml().contains(QStringLiteral("iperf")));
    QVERIFY(isShown(QStringLiteral("latency-by-rate")));
}

void MainWindowTest::everyFieldHasATip()
{
    for (QWidget* widget :
         m_window->findChild<QWidget*>(QStringLiteral("formBody"))->findChildren<QWidget*>()) {
        const bool field = qobject_cast<QLineEdit*>(widget) ||
                           qobject_cast<QAbstractSpinBox*>(widget) ||
                           qobject_cast<QComboBox*>(widget);
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_")) ||
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

void MainWindowTest::soundFilesOpen()
{
    retype("ratesEdit", QStringLiteral("half a wo")); // is not taken into the next file
    m_window->openFile(sourceDir + QStringLiteral("/experiments/paper/figure6-http.yaml"));
    QCOMPARE(child<QListWidget>("seriesList")->count(), 3);
    QCOMPARE(child<QComboBox>("serviceCombo")->currentText(), QStringLiteral("HTTP"));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("figure6-http.yaml")));
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), QStringLiteral("500..5000 step 500"));
    QVERIFY(!m_window->isWindowModified());
}

void MainWindowTest::brokenFileIsExplained()
{
    const QString path = m_dir.filePath(QStringLiteral("broken.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: x\nservice: ntp\n");
    file.close();
    const QString before = yaml();
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(path + QStringLiteral(":3:10: \"ntp\" is none of")));
    QCOMPARE(yaml(), before);
}

void MainWindowTest::savedFileIsTheExperiment()
{
    const QString path = m_dir.filePath(QStringLiteral("copy.yaml"));
    QFile::remove(path);
    QVERIFY(QFile::copy(sourceDir + QStringLiteral("/experiments/dns-linux-quick.yaml"), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_window->openFile(path);
    retype("titleEdit", QStringLiteral("Saved"));
    child<QAction>("saveAction")->trigger();
    QCOMPARE(readExperiment(path).title, QStringLiteral("Saved"));
    QVERIFY(!m_window->isWindowModified());
}

// Two steps; in the second, one answer in a hundred is thirty times as slow.
QString MainWindowTest::writeRun()
{
    const QString path =
        newResultsPath(m_dir.path(), QStringLiteral("gui"), QDateTime::currentDateTime());
    ResultsWriter writer(
        path, readExperiment(sourceDir + QStringLiteral("/experiments/dns-linux-quick.yaml")),
        "{}");
    GuestRecord guest{.memoryMiB = 512,
                      .hypervisorUri = QStringLiteral("qemu:///embed"),
                      .accelerator = QStringLiteral("tcg"),
                      .bootNs = 5'000'000'000};
    guest.console = QStringLiteral("hello from the guest\n");
    writer.addGuest(guest);
    for (int rate : {250, 500}) {
        StepRecord step{.guest = guest.id, .memoryMiB = 512, .offeredRate = rate, .duration = 3s};
        writer.addStep(step);
        std::vector<Sample> samples;
        for (int i = 0; i < rate * 3; ++i) {
            Sample sample{.intendedNs = i * (1'000'000'000LL / rate), .outcome = Outcome::Answered};
            sample.sentNs = sample.intendedNs + 1000;
            sample.receivedNs =
                sample.intendedNs + (rate == 500 && i % 100 == 50 ? 30'000'000 : 1'000'000 + i);
            samples.push_back(sample);
        }
        writer.addSamples(step.id, samples);
        step.state = RunState::Finished;
        step.verdict = {Verdict::Kind::Emulated, QStringLiteral("TCG")};
        writer.updateStep(step);
    }
    writer.finish(RunState::Finished, {});
    return path;
}

void MainWindowTest::runFileFillsTheViews()
{
    m_window->openFile(writeRun());
    auto* steps = child<QTableView>("stepsView");
    QTRY_COMPARE(steps->model()->rowCount(), 2);
    QCOMPARE(steps->model()->index(1, StepsModel::Rate).data().toString(), QStringLiteral("500"));
    QCOMPARE(steps->model()->index(1, StepsModel::Requests).data().toString(),
             QStringLiteral("1,500"));
    QCOMPARE(steps->model()->index(1, StepsModel::Outliers).data().toString(),
             QStringLiteral("15"));
    QCOMPARE(steps->model()->index(1, StepsModel::VerdictColumn).data().toString(),
             QStringLiteral("emulated: TCG"));
    auto* outliers = child<QTableView>("outliersView");
    QCOMPARE(outliers->model()->rowCount(), 15);
    QCOMPARE(outliers->model()->index(0, OutliersModel::Latency).data().toString(),
             QStringLiteral("30.000"));
    QVERIFY(child<QPlainTextEdit>("consoleView")
                ->toPlainText()
                .contains(QStringLiteral("hello from the guest")));
    QVERIFY(child<QLabel>("guestLabel")->text().contains(QStringLiteral("emulated (TCG)")));
    QVERIFY(child<QMenu>("exportMenu")->isEnabled());
}

void MainWindowTest::damagedRunIsExplained()
{
    const QString path = m_dir.filePath(QStringLiteral("damaged.unisweep"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    m_window->openFile(path);
    QVERIFY(closeMessage().contains(QStringLiteral("damaged or no results file")));
}

void MainWindowTest::outlierRuleChangesTheMarks()
{
    m_window->openFile(writeRun());
    auto* outliers = child<QTableView>("outliersView");
    QTRY_COMPARE(outliers->model()->rowCount(), 15);
    auto* k = child<QDoubleSpinBox>("outlierK");
    k->setFocus();
    k->selectAll();
    QTest::keyClicks(k, QStringLiteral("50"));
    QTest::keyClick(k, Qt::Key_Enter);
    QTRY_COMPARE(outliers->model()->rowCount(), 0);
    auto* rule = child<QComboBox>("outlierRule");
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Down); // Tukey's fence, with its own k
    QTRY_COMPARE(outliers->model()->rowCount(), 15);
    QCOMPARE(k->value(), 1.5);
    QVERIFY(yaml().contains(QStringLiteral("outliers: tukey 1.5")));
}

void MainWindowTest::outlierRowMarksItsSample()
{
    m_window->openFile(writeRun());
    auto* view = child<QTableView>("outliersView");
    QTRY_COMPARE(view->model()->rowCount(), 15);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(3, 0)).center());
    const auto [step, sample] = static_cast<OutliersModel*>(view->model())->sampleAt(3);
    const auto marked = m_window->findChild<FigureView*>()->plotted().marked();
    QVERIFY(marked);
    QCOMPARE(marked->step, step);
    QCOMPARE(marked->sample, sample);
}

void MainWindowTest::modelsKeepTheirPromises()
{
    PlottedRun plotted;
    StepsModel steps(plotted);
    OutliersModel outliers(plotted);
    using Tester = QAbstractItemModelTester;
    const Tester testSteps(&steps, Tester::FailureReportingMode::QtTest);
    const Tester testOutliers(&outliers, Tester::FailureReportingMode::QtTest);
    const RunData run = readResults(writeRun());
    plotted.setRun(&run);
    QCOMPARE(steps.rowCount(), 2);
    plotted.setOutlierRule({OutlierRule::Kind::Tukey, 1.5});
    QCOMPARE(outliers.rowCount(), 15);
    QCOMPARE(outliers.rowOf(outliers.sampleAt(7).first, outliers.sampleAt(7).second), 7);
    QCOMPARE(outliers.rowOf(99, 0), -1);
    plotted.setCurveVisible(plotted.curves().front().key, false);
    QCOMPARE(outliers.rowCount(), 0);
    plotted.setRun(nullptr);
    QCOMPARE(steps.rowCount(), 0);
    QCOMPARE(outliers.rowCount(), 0);
}

// The list hands out rows by portions; together they are all outliers, slowest first.
void MainWindowTest::longOutlierListIsWhole()
{
    RunData run = imaginedRun({{.pauseMs = 8, .pauseEvery = 500}}, {2000, 5000}, 6);
    PlottedRun plotted;
    plotted.setRun(&run);
    plotted.setOutlierRule({OutlierRule::Kind::MeanSigma, 0.1});
    for (LatencyKind kind : {LatencyKind::Response, LatencyKind::Service}) {
        plotted.setLatencyKind(kind);
        OutliersModel model(plotted);
        QVERIFY(plotted.outlierCount() > 2500);
        QVERIFY(model.rowCount() < plotted.outlierCount());
        const auto last = plotted.outliers(1).back(); // anywhere in the order
        const int row = model.rowOf(2, last);
        QVERIFY(row >= 0);
        QCOMPARE(model.sampleAt(row), std::pair(qint64{2}, last));
        while (model.canFetchMore({}))
            model.fetchMore({});
        QCOMPARE(model.rowCount(), static_cast<int>(plotted.outlierCount()));
        qint64 previous = std::numeric_limits<qint64>::max();
        std::set<std::pair<qint64, qsizetype>> seen;
        for (int i = 0; i < model.rowCount(); ++i) {
            const auto [step, sample] = model.sampleAt(i);
            seen.insert({step, sample});
            const qint64 latency =
                shownLatency(run.step(step)->samples[static_cast<std::size_t>(sample)], kind);
            QVERIFY(latency <= previous);
            previous = latency;
        }
        QCOMPARE(static_cast<int>(seen.size()), model.rowCount());
    }
}

QTEST_MAIN(MainWindowTest)
#include "main_window.moc"
