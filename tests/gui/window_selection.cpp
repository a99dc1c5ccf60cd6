// SPDX-License-Identifier: GPL-3.0-or-later
// Selection and hovering in figures and tables, with real mouse and key events; two figures side by
// side.
#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>

#include "gui/analysis/outliers_model.h"
#include "instrument_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowSelectionTest : public InstrumentFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeRun(); }
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }
    void brushSelectsOutlierRows();
    void outlierRowsAreChosenInFigures();
    void stepRowSetsTheFocus();
    void keysSwitchFiguresAndUndoZoom();
    void chooseActionChangesTheDrag();
    void readoutShowsWhatIsUnderThePointer();
    void secondFigureSharesTheCursor();
    void scaleActionFollowsTheFigure();

private:
    static void hover(FigureView& figure, QPointF pixel);
};

void WindowSelectionTest::brushSelectsOutlierRows()
{
    SampleFigure* figure = byRate();
    const QRect rect = figure->axisRect()->rect();
    const QPoint from = rect.topLeft() + QPoint(2, 2);
    const QPoint to(rect.right() - 2, rect.center().y());
    QTest::mousePress(figure, Qt::LeftButton, Qt::ControlModifier, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), figure->mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::ControlModifier);
    QCoreApplication::sendEvent(figure, &move);
    QTest::mouseRelease(figure, Qt::LeftButton, Qt::ControlModifier, to);
    const PlottedRun& plotted = figure->plotted();
    QVERIFY(plotted.selection().count() > 0);
    int expected = 0;
    for (qsizetype step = 0; step < plotted.stepCount(); ++step) {
        for (qsizetype sample : plotted.outliers(step))
            expected += plotted.selection().contains(step, sample);
    }
    QVERIFY(expected > 0);
    auto* table = child<QTableView>("outliersView");
    QCOMPARE(table->selectionModel()->selectedRows().size(), expected);
    QTest::keyClick(figure, Qt::Key_Escape);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 0);
}

void WindowSelectionTest::outlierRowsAreChosenInFigures()
{
    auto* table = child<QTableView>("outliersView");
    auto* model = static_cast<OutliersModel*>(table->model());
    QTRY_VERIFY(model->rowCount() > 3);
    const auto click = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, keys,
                          table->visualRect(model->index(row, 0)).center());
    };
    click(0, {});
    click(2, Qt::ShiftModifier);
    const PlottedRun& plotted = byRate()->plotted();
    QCOMPARE(plotted.selection().count(), 3);
    for (int row = 0; row < 3; ++row) {
        const auto [step, sample] = model->sampleAt(row);
        QVERIFY(plotted.selection().contains(plotted.indexOf(step), sample));
    }
    QCOMPARE(table->selectionModel()->selectedRows().size(), 3); // as selected by the user
}

void WindowSelectionTest::stepRowSetsTheFocus()
{
    child<QTabWidget>("inspectorPages")->setCurrentIndex(2);
    auto* table = child<QTableView>("stepsView");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(1, 0)).center());
    QCOMPARE(byRate()->plotted().focusedStep(), 1);
}

void WindowSelectionTest::keysSwitchFiguresAndUndoZoom()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(child<QTabWidget>("plotTabs")->currentWidget()->objectName(), u"latency-by-time"_s);
    auto* figure = child<FigureView>("latency-by-time");
    QTest::keyClick(figure, Qt::Key_Plus);
    QVERIFY(figure->zoom().has_value());
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!figure->zoom().has_value());
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(figure->zoom().has_value());
}

void WindowSelectionTest::chooseActionChangesTheDrag()
{
    QTest::keyClick(byRate(), Qt::Key_C);
    QVERIFY(child<QAction>("chooseAction")->isChecked());
    QVERIFY(byRate()->isChoosing());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(!byRate()->isChoosing());
}

void WindowSelectionTest::hover(FigureView& figure, QPointF pixel)
{
    QMouseEvent event(QEvent::MouseMove, pixel, figure.mapToGlobal(pixel), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&figure, &event);
}

void WindowSelectionTest::readoutShowsWhatIsUnderThePointer()
{
    const auto* readout = child<QLabel>("readoutLabel");
    const PlottedRun& plotted = byRate()->plotted();
    const SampleRef outlier{plotted.step(1).record.id, plotted.outliers(1).front()};
    byRate()->setZoom(everything);
    byRate()->replot();
    hover(*byRate(), *byRate()->pixelOf(outlier));
    for (const char* part : {"Linux, BIND", "8,000/s", "× median", "outlier", "due at"})
        QVERIFY2(readout->text().contains(QString::fromUtf8(part)), qPrintable(readout->text()));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(byRate(), &leave);
    QVERIFY2(!readout->text().contains(u"median ·"_s), qPrintable(readout->text()));
}

void WindowSelectionTest::secondFigureSharesTheCursor()
{
    auto* pane = child<QWidget>("secondFigure");
    QVERIFY(!pane->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(pane->isVisible());
    auto* second = pane->findChild<FigureView*>();
    QVERIFY(second);
    QCOMPARE(second->word(), u"latency-by-time"_s);
    QVERIFY(QTest::qWaitForWindowExposed(second));
    second->replot();
    QVERIFY(pane->width() > 200 && byRate()->width() > 200);
    const QImage without = second->grab().toImage();
    const PlottedRun& plotted = byRate()->plotted();
    constexpr qsizetype behindWarmUp = 1000; // no figure shows the warm-up
    const auto here = byRate()->pixelOf({plotted.step(1).record.id, behindWarmUp});
    const auto place = second->pixelOf({plotted.step(0).record.id, behindWarmUp});
    QVERIFY(here && place);
    hover(*byRate(), *here);
    QVERIFY(plotted.cursor().has_value());
    QVERIFY(second->grab().toImage() != without);
    // And in the other direction.
    const auto before = plotted.cursor();
    const QPointF there = *place;
    hover(*second, there);
    QVERIFY2(plotted.cursor() != before, qPrintable(u"%1,%2 in %3 to %4, step %5"_s.arg(there.x())
                                                        .arg(there.y())
                                                        .arg(second->axisRect()->left())
                                                        .arg(second->axisRect()->right())
                                                        .arg(before ? before->step : -1)));
    QVERIFY(child<QLabel>("readoutLabel")->text().contains(u"4,000/s"_s));

    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(pane->isVisible());
    QCOMPARE(child<QSplitter>("figureSplitter")->orientation(), Qt::Vertical);
    auto* choice = child<QComboBox>("secondFigureCombo");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Home);
    QTest::keyClick(choice, Qt::Key_Return);
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!pane->isVisible());
    QVERIFY(!pane->findChild<FigureView*>());
}

void WindowSelectionTest::scaleActionFollowsTheFigure()
{
    const auto* action = child<QAction>("logScaleAction");
    QCOMPARE(action->isChecked(), byRate()->isLogarithmic());
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(action->isChecked(), byRate()->isLogarithmic());
    const bool changed = byRate()->isLogarithmic();
    QTest::keyClick(byRate(), Qt::Key_L);
    QCOMPARE(byRate()->isLogarithmic(), !changed);
    QCOMPARE(action->isChecked(), !changed);
}

QTEST_MAIN(WindowSelectionTest)
#include "window_selection.moc"
