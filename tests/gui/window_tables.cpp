// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of steps and outliers: their contents, and how they interact with the figures.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <set>

#include "gui/analysis/outliers_model.h"
#include "gui/analysis/steps_model.h"
#include "plot/figure_view.h"
#include "tests/figures/plot_data.h"
#include "tests/results/planted_evidence.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowTablesTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void runFileFillsTheViews();
    void outlierRuleChangesTheMarks();
    void outlierRowMarksItsSample();
    void modelsPassTheModelTester();
    void longOutlierListIsWhole();
    void causesByMouse();
    void stepsAreSortedAndFiltered();
    void outliersAreSorted();
    void rowsAreCopied();
    void rowsAreFound();
    void headersHaveUnits();
};

void WindowTablesTest::runFileFillsTheViews()
{
    m_window->openFile(writeRun());
    auto* steps = child<QTableView>("stepsView");
    QTRY_COMPARE(steps->model()->rowCount(), 2);
    QCOMPARE(steps->model()->index(1, StepsModel::Rate).data().toString(), u"500"_s);
    QCOMPARE(steps->model()->index(1, StepsModel::Requests).data().toString(), u"1,500"_s);
    QCOMPARE(steps->model()->index(1, StepsModel::Outliers).data().toString(), u"15"_s);
    QCOMPARE(steps->model()->index(1, StepsModel::Limit).data().toString(), u"NDR, PDR"_s);
    QCOMPARE(steps->model()->index(1, StepsModel::VerdictColumn).data().toString(), u"emulated"_s);
    QCOMPARE(steps->model()->index(1, StepsModel::Reason).data().toString(), u"TCG"_s);
    auto* outliers = child<QTableView>("outliersView");
    QCOMPARE(outliers->model()->rowCount(), 15);
    QCOMPARE(outliers->model()->index(0, OutliersModel::Latency).data().toString(), u"30.000"_s);
    QVERIFY(
        child<QPlainTextEdit>("consoleView")->toPlainText().contains(u"hello from the guest"_s));
    QVERIFY(child<QLabel>("guestLabel")->text().contains(u"emulated (TCG)"_s));
    QVERIFY(child<QMenu>("exportMenu")->isEnabled());
}

void WindowTablesTest::outlierRuleChangesTheMarks()
{
    m_window->openFile(writeRun());
    auto* outliers = child<QTableView>("outliersView");
    QTRY_COMPARE(outliers->model()->rowCount(), 15);
    auto* k = child<QDoubleSpinBox>("outlierK");
    k->setFocus();
    k->selectAll();
    QTest::keyClicks(k, u"50"_s);
    QTest::keyClick(k, Qt::Key_Enter);
    QTRY_COMPARE(outliers->model()->rowCount(), 0);
    auto* rule = child<QComboBox>("outlierRule");
    rule->setFocus();
    QTest::keyClick(rule, Qt::Key_Down); // Tukey's fence, with its own k
    QTRY_COMPARE(outliers->model()->rowCount(), 15);
    QCOMPARE(k->value(), 1.5);
    const PlottedRun& plotted = m_window->findChild<FigureView*>()->plotted();
    QCOMPARE(plotted.outlierRule(), (OutlierRule{OutlierRule::Kind::Tukey, 1.5}));
}

void WindowTablesTest::outlierRowMarksItsSample()
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

// "By cause" colors and counts the outliers, and the list can be limited to one cause.
void WindowTablesTest::causesByMouse()
{
    const QString path = m_dir.filePath(u"causes.unisweep"_s);
    {
        StepData planted = plantedEvidence();
        ResultsWriter writer(
            path,
            parseExperiment(u"x.yaml"_s,
                            "unisweep: 1\nname: t\nservice: dns\noutliers: mad 20\nduration: 1s\n"
                            "series:\n  - {platform: linux, server: bind}\nrates: [1000]\n"),
            "{}");
        GuestRecord guest{.memoryMiB = 512};
        writer.addGuest(guest);
        planted.record.guest = guest.id;
        writer.addStep(planted.record);
        writer.addSamples(planted.record.id,
                          std::vector<Sample>(planted.samples.begin(), planted.samples.end()));
        writer.addScheduling(planted.record.id, *planted.scheduling);
        writer.updateStep(planted.record);
        writer.finish(RunState::Finished, {});
    }
    m_window->openFile(path);
    auto* outliers = child<QTableView>("outliersView");
    QTRY_VERIFY(outliers->model()->rowCount() > 50);
    const int all = outliers->model()->rowCount();
    auto* filter = child<QComboBox>("causeFilter");
    QVERIFY(!filter->isVisible());
    QVERIFY(outliers->isColumnHidden(OutliersModel::LikelyCause));
    auto* causes = child<QCheckBox>("causesShown");
    QTest::mouseClick(causes, Qt::LeftButton, {}, QPoint(8, causes->height() / 2));
    QVERIFY(causes->isChecked());
    QVERIFY(!outliers->isColumnHidden(OutliersModel::LikelyCause));
    const PlottedRun& plotted = m_window->findChild<FigureView*>()->plotted();
    const auto count = [&](Cause cause) {
        return plotted.causeCounts()[static_cast<std::size_t>(cause)];
    };
    QTRY_VERIFY(count(Cause::GuestBusy) >= 18);
    QVERIFY(count(Cause::HostNoise) >= 27);
    filter->setFocus();
    QTest::keyClicks(filter, u"guest b"_s);
    QTRY_COMPARE(outliers->model()->rowCount(), count(Cause::GuestBusy));
    QCOMPARE(outliers->model()->index(0, OutliersModel::LikelyCause).data().toString(),
             u"guest busy"_s);
    QTest::mouseClick(causes, Qt::LeftButton, {}, QPoint(8, causes->height() / 2));
    QTRY_COMPARE(outliers->model()->rowCount(), all);
}

static void clickHeader(const QTableView& view, int column)
{
    QHeaderView* header = view.horizontalHeader();
    const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                    header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
}

void WindowTablesTest::stepsAreSortedAndFiltered()
{
    m_window->openFile(writeRun());
    child<QTabWidget>("inspectorPages")->setCurrentIndex(2);
    auto* steps = child<QTableView>("stepsView");
    QTRY_COMPARE(steps->model()->rowCount(), 2);
    const auto rates = [&] {
        QStringList all;
        for (int row = 0; row < steps->model()->rowCount(); ++row)
            all << steps->model()->index(row, StepsModel::Rate).data().toString();
        return all;
    };
    QCOMPARE(rates(), (QStringList{u"250"_s, u"500"_s}));
    clickHeader(*steps, StepsModel::P99); // by value: 1.7 before 30.0
    QCOMPARE(rates(), (QStringList{u"250"_s, u"500"_s}));
    clickHeader(*steps, StepsModel::P99);
    QCOMPARE(rates(), (QStringList{u"500"_s, u"250"_s}));
    // A row refers to its own step in any sort order.
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                      steps->visualRect(steps->model()->index(0, 0)).center());
    const PlottedRun& plotted = m_window->findChild<FigureView*>()->plotted();
    QCOMPARE(plotted.focusedStep(), 1);
    // The most important columns are visible first.
    QVERIFY(steps->columnViewportPosition(StepsModel::VerdictColumn) < steps->viewport()->width());
    auto* filter = child<QLineEdit>("stepsViewFind");
    QTest::keyClick(steps, Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_window->focusWidget(), filter);
    QTest::keyClicks(filter, u"250"_s);
    QCOMPARE(rates(), QStringList{u"250"_s});
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(steps->model()->rowCount(), 2);
}

void WindowTablesTest::outliersAreSorted()
{
    RunData run = imaginedRun({{.pauseMs = 8, .pauseEvery = 500}}, {2000, 5000}, 6);
    PlottedRun plotted;
    plotted.setRun(&run);
    plotted.setOutlierRule({OutlierRule::Kind::MeanSigma, 0.1});
    OutliersModel model(plotted);
    const auto number = [&](int row, int column) {
        return model.index(row, column).data().toString().remove(u',').remove(u" ×"_s).toDouble();
    };
    for (const int column :
         {OutliersModel::Rate, OutliersModel::Latency, OutliersModel::Ratio, OutliersModel::Time}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(column, order);
            while (model.canFetchMore({}))
                model.fetchMore({});
            QCOMPARE(model.rowCount(), static_cast<int>(plotted.outlierCount()));
            for (int row = 1; row < model.rowCount(); ++row) {
                const double before = number(row - 1, column);
                const double now = number(row, column);
                QVERIFY2(order == Qt::AscendingOrder ? before <= now : before >= now,
                         qPrintable(u"%1: %2, %3"_s.arg(column).arg(before).arg(now)));
            }
        }
    }
    // Outliers of one step only.
    model.setWantedStep(1);
    QCOMPARE(static_cast<qsizetype>(model.rowCount()) + (model.canFetchMore({}) ? 1 : 0) > 0, true);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), static_cast<int>(plotted.outliers(0).size()));
    model.setWantedStep({});
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowCount(), static_cast<int>(plotted.outlierCount()));
}

void WindowTablesTest::rowsAreCopied()
{
    m_window->openFile(writeRun());
    auto* view = child<QTableView>("outliersView");
    QTRY_COMPARE(view->model()->rowCount(), 15);
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, keys,
                          view->visualRect(view->model()->index(row, 0)).center());
    };
    click(0, {});
    click(1, Qt::ShiftModifier);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4); // header, two rows, end of the last line
    QCOMPARE(lines[0].split(u'\t').value(0), u"Rate (/s)"_s);
    QCOMPARE(lines[1].split(u'\t').value(0), u"500"_s);
    QCOMPARE(lines[1].split(u'\t').value(1), u"30.000"_s);
    QCOMPARE(lines[1].count(u'\t'), lines[0].count(u'\t'));
    // Without a selection, all rows are copied.
    child<QTabWidget>("inspectorPages")->setCurrentIndex(2);
    auto* steps = child<QTableView>("stepsView");
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(u'\n'), 3);
}

void WindowTablesTest::rowsAreFound()
{
    m_window->openFile(writeRun());
    auto* view = child<QTableView>("outliersView");
    QTRY_COMPARE(view->model()->rowCount(), 15);
    const QString wanted = view->model()->index(7, OutliersModel::Time).data().toString();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F, Qt::ControlModifier);
    auto* find = child<QLineEdit>("outliersViewFind");
    QCOMPARE(m_window->focusWidget(), find);
    QTest::keyClicks(find, wanted);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(view->currentIndex().row(), 7);
    QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(find, Qt::Key_Return, Qt::ShiftModifier); // the only match, searching backwards
    QCOMPARE(view->currentIndex().row(), 7);
}

void WindowTablesTest::headersHaveUnits()
{
    m_window->openFile(writeRun());
    QTRY_COMPARE(child<QTableView>("stepsView")->model()->rowCount(), 2);
    // Columns whose values have no unit or are not numbers.
    static const QStringList plain{u"Series"_s,   u"Outliers"_s,     u"Verdict"_s, u"Failed"_s,
                                   u"Requests"_s, u"Limit"_s,        u"Reason"_s,  u"Mbit/s"_s,
                                   u"× median"_s, u"Likely cause"_s, u"Evidence"_s};
    for (const QTableView* view : m_window->findChildren<QTableView*>()) {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QString header = view->model()->headerData(column, Qt::Horizontal).toString();
            QVERIFY2(plain.contains(header) || header.endsWith(u')'), qPrintable(header));
            QVERIFY(!view->model()
                         ->headerData(column, Qt::Horizontal, Qt::ToolTipRole)
                         .toString()
                         .isEmpty());
        }
    }
}

void WindowTablesTest::modelsPassTheModelTester()
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

// The list provides rows in batches; together they contain all outliers, slowest first.
void WindowTablesTest::longOutlierListIsWhole()
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
        const auto last = plotted.outliers(1).back(); // at any position
        const int row = model.rowOf(2, last);
        QVERIFY(row >= 0);
        QCOMPARE(model.sampleAt(row), std::pair(qint64{2}, last));
        // Every other outlier of the first step, limited to the slowest hundred.
        const auto wanted = [](qsizetype step, qsizetype other) {
            return step == 0 && other % 2 == 0;
        };
        const std::vector<int> rows = model.rowsWhere(wanted, 100);
        QCOMPARE(rows.size(), 100u);
        while (model.canFetchMore({}))
            model.fetchMore({});
        std::vector<int> expected;
        for (int i = 0; i < model.rowCount() && expected.size() < 100; ++i) {
            if (wanted(model.sampleAt(i).first - 1, model.sampleAt(i).second))
                expected.push_back(i);
        }
        QCOMPARE(rows, expected);
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

QTEST_MAIN(WindowTablesTest)
#include "window_tables.moc"
