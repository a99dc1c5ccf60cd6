// SPDX-License-Identifier: GPL-3.0-or-later
// The analysis panels, driven by mouse and keys on runs with planted pauses; and runs added to
// another as layers.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QTabWidget>
#include <QtTest>

#include "gui/analysis/analysis_docks.h"
#include "results/results_file.h"
#include "results/run_layers.h"
#include "tests/results/planted_causes.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class AnalysisPanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void layersJoinAndPart();
    void ownExperimentIsKept();
    void inspectorExplainsTheStep();
    void inspectorFollowsTheRule();
    void episodeMarksItsSample();
    void layerIsAddedAndRemoved();
    void damagedLayerIsExplained();
    void comparisonIsDisplayed();
    void comparisonKeepsItsCurves();
    void curveIsHidden();
    void keysBringPanelsForward();

private:
    template<class T> T* child(const char* name)
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString write(const QString& name, double utilization, unsigned seed);

    QTemporaryDir m_dir;
    std::unique_ptr<RunDocument> m_document;
    std::unique_ptr<PlottedRun> m_plotted;
    std::unique_ptr<QMainWindow> m_window;
    AnalysisDocks* m_docks = nullptr;
};

static RunData plantedRun(double utilization, unsigned seed)
{
    RunData run;
    run.experiment.name = u"planted"_s;
    run.experiment.series = {{u"Planted"_s, u"linux"_s, u"bind"_s}};
    run.experiment.memoryMiB = {1024};
    run.experiment.rates.kind = Rates::Kind::List;
    GuestRecord guest;
    guest.id = 1;
    guest.memoryMiB = 1024;
    guest.accelerator = Accelerator::Kvm;
    run.guests = {guest};
    for (int i = 1; i <= 3; ++i) {
        PlantedStep step{.rate = 1000 * i,
                         .seconds = 4,
                         .utilization = utilization,
                         .guestPauses = 6,
                         .hostStalls = 2,
                         .minMs = 10,
                         .maxMs = 15,
                         .seed = seed + static_cast<unsigned>(i)};
        run.experiment.rates.list << step.rate;
        run.steps.push_back(stepFrom(step, plant(step), i));
        run.steps.back().record.guest = 1;
        run.steps.back().record.epochMonotonicNs =
            static_cast<quint64>(seed) * 1'000'000'000 + static_cast<quint64>(i) * 5'000'000'000;
    }
    run.state = RunState::Finished;
    return run;
}

QString AnalysisPanelsTest::write(const QString& name, double utilization, unsigned seed)
{
    const RunData run = plantedRun(utilization, seed);
    const QString path = m_dir.filePath(name);
    QFile::remove(path);
    ResultsWriter writer(path, run.experiment, "{}");
    GuestRecord guest = run.guests.front();
    writer.addGuest(guest);
    for (const StepData& step : run.steps) {
        StepRecord record = step.record;
        record.guest = guest.id;
        writer.addStep(record);
        writer.addSamples(record.id, std::vector<Sample>(step.samples.begin(), step.samples.end()));
        writer.updateStep(record);
    }
    writer.finish(RunState::Finished, {});
    return path;
}

void AnalysisPanelsTest::initTestCase()
{
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_dir.path().toUtf8());
}

void AnalysisPanelsTest::init()
{
    m_document = std::make_unique<RunDocument>();
    m_plotted = std::make_unique<PlottedRun>();
    connect(m_document.get(), &RunDocument::reset, m_plotted.get(),
            [this] { m_plotted->setRun(m_document->isEmpty() ? nullptr : &m_document->run()); });
    m_window = std::make_unique<QMainWindow>();
    m_docks = new AnalysisDocks(*m_window, *m_document, *m_plotted);
    m_window->addActions(m_docks->goActions());
    m_window->resize(1100, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void AnalysisPanelsTest::cleanup()
{
    m_plotted->setRun(nullptr);
    m_window.reset();
}

void AnalysisPanelsTest::layersJoinAndPart()
{
    RunData run = plantedRun(0.2, 1);
    run.file = u"/runs/planted-20260101-000000.unisweep"_s;
    for (unsigned seed : {10U, 20U}) {
        RunData layer = plantedRun(0.3, seed);
        layer.file = u"/runs/planted-2026010%1-000000.unisweep"_s.arg(seed / 10 + 1);
        layer.accounting.push_back(
            {.guest = 1, .monotonicNs = layer.steps[0].record.epochMonotonicNs});
        addLayer(run, std::move(layer));
    }
    QCOMPARE(run.layers.size(), 2u);
    QCOMPARE(run.steps.size(), 9u);
    QCOMPARE(run.experiment.series.at(1).name, u"Planted [20260102-000000]"_s);
    QSet<qint64> ids;
    for (const StepData& step : run.steps) {
        ids.insert(step.record.id);
        QVERIFY(run.guest(step.record.guest) != nullptr);
        QCOMPARE(run.guest(step.record.guest)->series, step.record.series);
    }
    QCOMPARE(ids.size(), 9);
    // Clocks: the first step of each layer starts at the same time as the run's.
    QCOMPARE(run.steps[3].record.epochMonotonicNs, run.steps[0].record.epochMonotonicNs);
    QCOMPARE(run.accounting[0].monotonicNs, run.steps[0].record.epochMonotonicNs);
    QCOMPARE(layerOf(run, 0), nullptr);
    QCOMPARE(layerOf(run, 2)->label, u"20260103-000000"_s);

    const RunData first = takeLayer(run, 0);
    QCOMPARE(first.file, u"/runs/planted-20260102-000000.unisweep"_s);
    QCOMPARE(first.steps.size(), 3u);
    QCOMPARE(first.steps[0].record.series, 0);
    QCOMPARE(first.accounting.size(), 1u);
    QCOMPARE(first.experiment.series.at(0).name, u"Planted"_s);
    QCOMPARE(run.steps.size(), 6u);
    QCOMPARE(run.steps[3].record.series, 1);
    QCOMPARE(run.layers.front().firstSeries, 1);
    addLayer(run, first); // both ways; IDs are still unique
    ids.clear();
    for (const StepData& step : run.steps)
        ids.insert(step.record.id);
    QCOMPARE(ids.size(), 9);
}

void AnalysisPanelsTest::ownExperimentIsKept()
{
    RunData run = plantedRun(0.2, 1);
    const Experiment before = run.experiment;
    addLayer(run, plantedRun(0.3, 2));
    QCOMPARE(ownExperiment(run), before);
    run.steps.back().record.verdict = {Verdict::Kind::Invalid, u"of a layer"_s};
    QCOMPARE(run.verdict().kind, Verdict::Kind::Ok); // a layer's verdict is not the run's
}

void AnalysisPanelsTest::inspectorExplainsTheStep()
{
    const QAbstractItemModelTester tester(child<QTableView>("episodesView")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    auto* view = child<QTableView>("episodesView");
    auto* summary = child<QLabel>("outlierSummary");
    QTRY_COMPARE(view->model()->rowCount(), 8);
    QVERIFY2(summary->text().contains(u"guest silent: 6"_s), qPrintable(summary->text()));
    QVERIFY(summary->text().contains(u"host noise: 2"_s));
    QTRY_VERIFY(child<QLabel>("mechanism")->text().contains(u"beyond the median"_s));
    child<QComboBox>("inspectedStep")->setFocus();
    QTest::keyClick(child<QComboBox>("inspectedStep"), Qt::Key_Up); // the previous step
    QTRY_VERIFY(summary->text().startsWith(u"2,000/s"_s));
    QTRY_COMPARE(view->model()->rowCount(), 8);
}

void AnalysisPanelsTest::inspectorFollowsTheRule()
{
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    auto* view = child<QTableView>("episodesView");
    QTRY_COMPARE(view->model()->rowCount(), 8);
    m_plotted->setOutlierRule({m_plotted->outlierRule().kind, 20});
    QTRY_COMPARE(view->model()->rowCount(), 0);
}

void AnalysisPanelsTest::episodeMarksItsSample()
{
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    auto* view = child<QTableView>("episodesView");
    QTRY_COMPARE(view->model()->rowCount(), 8);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(view->model()->index(1, 0)).center());
    const auto marked = m_plotted->marked();
    QVERIFY(marked);
    const auto& episode = child<EpisodesModel>("episodes")->episode(1).episode;
    QCOMPARE(marked->sample, episode.worstSample);
    QCOMPARE(m_document->run()
                 .step(marked->step)
                 ->samples[static_cast<std::size_t>(marked->sample)]
                 .responseNs(),
             episode.worstNs);
    // In the other direction, marking a sample elsewhere selects its step and episode here.
    child<QComboBox>("inspectedStep")->setFocus();
    const auto outlier = m_plotted->outliers(0).front();
    m_plotted->setMarked(SampleRef{1, outlier});
    QTRY_VERIFY(view->selectionModel()->hasSelection());
    QCOMPARE(child<QComboBox>("inspectedStep")->currentIndex(), 0);
    QTRY_COMPARE(view->currentIndex().row(), 0);
}

void AnalysisPanelsTest::layerIsAddedAndRemoved()
{
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    auto* list = child<QTreeWidget>("layerList");
    QCOMPARE(list->topLevelItemCount(), 1);
    m_docks->compare().addLayer(write(u"planted-b.unisweep"_s, 0.2, 50));
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(m_plotted->curves().size(), 2u);
    QCOMPARE(list->topLevelItem(1)->text(0), u"Planted [b]"_s);
    QVERIFY(!child<QPushButton>("removeLayerButton")->isEnabled());
    child<QTabWidget>("inspectorPages")->setCurrentIndex(1);
    QTest::qWait(50);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->topLevelItem(1)).center());
    QVERIFY(child<QPushButton>("removeLayerButton")->isEnabled());
    QTest::mouseClick(child<QPushButton>("removeLayerButton"), Qt::LeftButton);
    QCOMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(m_document->run().layers.size(), 0u);
}

void AnalysisPanelsTest::damagedLayerIsExplained()
{
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    QSignalSpy failed(&m_docks->compare(), &ComparePanel::failed);
    QFile file(m_dir.filePath(u"damaged.unisweep"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(4096, 'x')) > 0);
    file.close();
    m_docks->compare().addLayer(file.fileName());
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed[0][1].toString().contains(u"damaged"_s));
    QCOMPARE(m_document->run().layers.size(), 0u);
}

void AnalysisPanelsTest::comparisonIsDisplayed()
{
    const QAbstractItemModelTester tester(child<QTableView>("compareView")->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    QVERIFY(!child<QPushButton>("compareButton")->isEnabled());
    m_docks->compare().addLayer(write(u"planted-b.unisweep"_s, 0.5, 50));
    child<QTabWidget>("inspectorPages")->setCurrentIndex(1);
    QTRY_VERIFY(child<QPushButton>("compareButton")->isEnabled());
    QTest::mouseClick(child<QPushButton>("compareButton"), Qt::LeftButton);
    auto* table = child<QTableView>("compareView");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY(child<QLabel>("compareVerdict")
                    ->text()
                    .contains(u"cannot be distinguished from variation between boots"_s));
    for (int row = 0; row < 3; ++row) // busy half of the time instead of a fifth, one boot per side
        QVERIFY(table->model()
                    ->index(row, ComparisonModel::VerdictColumn)
                    .data()
                    .toString()
                    .startsWith(u"boots differ"_s));
}

// The comparison uses the curves that were selected when it started.
void AnalysisPanelsTest::comparisonKeepsItsCurves()
{
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    m_docks->compare().addLayer(write(u"planted-b.unisweep"_s, 0.5, 50));
    child<QTabWidget>("inspectorPages")->setCurrentIndex(1);
    QTRY_VERIFY(child<QPushButton>("compareButton")->isEnabled());
    child<QPushButton>("compareButton")->click();
    child<QComboBox>("compareB")->setCurrentIndex(child<QComboBox>("compareA")->currentIndex());
    auto* table = child<QTableView>("compareView");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    for (int row = 0; row < 3; ++row) // compared with itself, it would not differ
        QVERIFY(table->model()
                    ->index(row, ComparisonModel::VerdictColumn)
                    .data()
                    .toString()
                    .startsWith(u"boots differ"_s));
}

void AnalysisPanelsTest::curveIsHidden()
{
    m_document->setRun(readResults(write(u"planted-a.unisweep"_s, 0.2, 1)));
    child<QTabWidget>("inspectorPages")->setCurrentIndex(1);
    auto* list = child<QTreeWidget>("layerList");
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(0));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_plotted->visibleCurveCount(), 0);
}

void AnalysisPanelsTest::keysBringPanelsForward()
{
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(child<QComboBox>("inspectedStep")->isVisible());
    QCOMPARE(m_window->focusWidget(), child<QComboBox>("inspectedStep"));
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(child<QTreeWidget>("layerList")->isVisible());
    QCOMPARE(m_window->focusWidget(), child<QTreeWidget>("layerList"));
}

QTEST_MAIN(AnalysisPanelsTest)
#include "analysis_panels.moc"
