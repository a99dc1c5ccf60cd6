// SPDX-License-Identifier: GPL-3.0-or-later
// How the window allocates its space: the figure first, panels that fold, and an inspector that
// follows the selected step.
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

#include "gui/analysis/outliers_model.h"
#include "gui/elided_label.h"
#include "gui/form/field_guard.h"
#include "gui/window/layout_menu.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowLayoutTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void figureHasItsShare();
    void allIsOnASmallScreen();
    void experimentFoldsAndIsRead();
    void inspectorFollowsTheStep();
    void logIsOneLine();
    void keysGoFromPanelToPanel();
    void longStatusEndsWithAnEllipsis();
    void layoutsAreStored();

private:
    double shareOfAxes();
};

double WindowLayoutTest::shareOfAxes()
{
    QCoreApplication::processEvents();
    byRate()->replot();
    const QSize axes = byRate()->axisRect()->size();
    const QSize window = m_window->size();
    return static_cast<double>(axes.width()) * axes.height() /
           (static_cast<double>(window.width()) * window.height());
}

// The reason why a run cannot start may be long. It used to be cut off in the middle of a word.
void WindowLayoutTest::longStatusEndsWithAnEllipsis()
{
    auto* status = child<ElidedLabel>("activityLabel");
    const QSize before = m_window->size();
    const QString reason = u"Cannot run: "_s + u"the reason is long. "_s.repeated(40);
    status->setText(reason);
    QCoreApplication::processEvents();
    QVERIFY(status->shownText().startsWith(u"Cannot run: "_s));
    QVERIFY2(status->shownText().endsWith(u'…'), qPrintable(status->shownText()));
    QCOMPARE(status->text(), reason);
    QCOMPARE(m_window->size(), before);
    const QImage whole = status->grab().toImage();
    status->setText(status->shownText());
    QCOMPARE(status->grab().toImage(), whole);
    status->setText(u"Ready"_s);
    QCOMPARE(status->shownText(), u"Ready"_s);
}

void WindowLayoutTest::figureHasItsShare()
{
    openRun();
    m_window->resize(1400, 900);
    QVERIFY(!child<QDockWidget>("experimentDock")->isVisible());
    QVERIFY(child<QDockWidget>("inspectorDock")->isVisible());
    const double withInspector = shareOfAxes();
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!child<QDockWidget>("inspectorDock")->isVisible());
    const double alone = shareOfAxes();
    qInfo("axes: %.1f %% of 1400x900 with the inspector, %.1f %% alone", withInspector * 100,
          alone * 100);
    QVERIFY(withInspector >= 0.5);
    QVERIFY(alone >= 2.0 / 3);
}

void WindowLayoutTest::allIsOnASmallScreen()
{
    openRun();
    m_window->resize(1264, 672); // 1280x720, minus the window manager's frame
    child<QDockWidget>("experimentDock")->show();
    QCoreApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1264, 672));
    for (const char* name : {"statusBar", "toolBar", "plotTabs", "experimentDock", "inspectorDock",
                             "verdictLabel", "logLine", "episodesPage"}) {
        const auto* widget = child<QWidget>(name);
        if (!widget->isVisible())
            continue;
        const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
        QVERIFY2(m_window->rect().contains(place), name);
    }
}

void WindowLayoutTest::experimentFoldsAndIsRead()
{
    QVERIFY(child<QDockWidget>("experimentDock")->isVisible());
    openRun();
    QVERIFY(!child<QDockWidget>("experimentDock")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(child<QDockWidget>("experimentDock")->isVisible());
    // Can be read, scrolled and selected, but not edited.
    const QString before = yaml();
    auto* title = child<QLineEdit>("titleEdit");
    QVERIFY(title->isEnabled());
    title->setFocus();
    QTest::keyClicks(title, u"Q"_s);
    QVERIFY(!title->text().contains(u'Q'));
    title->selectAll();
    QVERIFY(title->hasSelectedText());
    auto* platform = child<QComboBox>("platformCombo");
    QVERIFY(platform->isEnabled());
    platform->setFocus();
    QTest::keyClick(platform, Qt::Key_Down);
    QTest::mouseClick(platform, Qt::LeftButton);
    QVERIFY(!QApplication::activePopupWidget());
    QTest::mouseClick(child<QToolButton>("duplicateSeriesButton"), Qt::LeftButton);
    QCOMPARE(yaml(), before);
    auto* bar = child<QScrollArea>("scrollArea")->verticalScrollBar();
    QVERIFY(bar->isEnabled() && bar->maximum() > 0);
    // Editing is enabled on request.
    QVERIFY2(messages().contains(u"of the run shown"_s), qPrintable(messages()));
    QToolButton* edit = nullptr;
    for (auto* button : child<QWidget>("messageBar")->findChildren<QToolButton*>())
        edit = button->text() == u"Edit"_s ? button : edit;
    QVERIFY(edit);
    QTest::mouseClick(edit, Qt::LeftButton);
    title->setFocus();
    QTest::keyClicks(title, u"y"_s);
    QVERIFY(yaml() != before);
    // With automatic folding switched off, the panel stays open.
    child<QAction>("foldAction")->setChecked(false);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    m_window->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    if (!m_window->isWindowModified()) {
        openRun();
        QVERIFY(child<QDockWidget>("experimentDock")->isVisible());
    }
    child<QAction>("foldAction")->setChecked(true);
}

void WindowLayoutTest::inspectorFollowsTheStep()
{
    openRun();
    SampleFigure* figure = byRate();
    auto* step = child<QComboBox>("inspectedStep");
    auto* outliers = child<QTableView>("outliersView");
    QTRY_COMPARE(outliers->model()->rowCount(), 15); // all in the second step
    // Clicking the column of a step selects it: in the inspector, the list of outliers and the
    // figure.
    const auto [from, to] = figure->pixelsOf(figure->places()[0]);
    const QRect rect = figure->axisRect()->rect();
    QTest::mouseClick(figure, Qt::LeftButton, {},
                      QPoint(static_cast<int>((from + to) / 2), rect.top() + rect.height() / 4));
    QCOMPARE(figure->plotted().chosenStep(),
             std::optional<qint64>(figure->plotted().step(0).record.id));
    QCOMPARE(step->currentIndex(), 0);
    QVERIFY(child<QLabel>("stepVerdict")->text().contains(u"emulated"_s));
    QVERIFY(child<QLabel>("stepFigures")->text().contains(u"p99 1 ms"_s));
    QCOMPARE(outliers->model()->rowCount(), 0);
    QVERIFY(figure->areaOf(0).has_value());
    QTRY_VERIFY(child<QLabel>("outlierSummary")->text().startsWith(u"250/s"_s));
    // So does the list of steps, by keyboard.
    child<QTabWidget>("inspectorPages")->setCurrentIndex(2);
    auto* steps = child<QTableView>("stepsView");
    QCOMPARE(steps->currentIndex().row(), 0);
    steps->setFocus();
    QTest::keyClick(steps, Qt::Key_Down);
    QCOMPARE(step->currentIndex(), 1);
    child<QTabWidget>("inspectorPages")->setCurrentIndex(0);
    QCOMPARE(outliers->model()->rowCount(), 15);
    QVERIFY(child<QLabel>("outlierSummary")->isVisible());
    // Without a selection, the inspector follows the resting mouse.
    QTest::keyClick(figure, Qt::Key_Escape);
    QVERIFY(!figure->plotted().chosenStep());
    QTest::mouseMove(figure, QPoint(static_cast<int>((from + to) / 2), rect.center().y()));
    QTRY_COMPARE(step->currentIndex(), 0);
    QCOMPARE(outliers->model()->rowCount(), 15); // hovering does not filter
}

void WindowLayoutTest::logIsOneLine()
{
    openRun();
    auto* log = child<QDockWidget>("logDock");
    auto* line = child<QToolButton>("logLine");
    QVERIFY(!log->isVisible());
    QVERIFY2(line->toolTip().contains(u"750"_s) || line->toolTip().contains(u"samples"_s),
             qPrintable(line->toolTip()));
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(log->isVisible());
    QVERIFY(child<QPlainTextEdit>("logView")->isVisible());
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(!log->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    QVERIFY(log->isVisible() && line->isChecked());
}

void WindowLayoutTest::keysGoFromPanelToPanel()
{
    openRun();
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    child<QDockWidget>("experimentDock")->show();
    QStringList visited;
    byRate()->setFocus();
    const QList<QWidget*> panels{child<QDockWidget>("experimentDock"),
                                 child<QTabWidget>("plotTabs"),
                                 child<QDockWidget>("inspectorDock")};
    QSet<QWidget*> reached;
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        for (QWidget* panel : panels) {
            if (panel->isAncestorOf(QApplication::focusWidget()))
                reached << panel;
        }
    }
    QCOMPARE(reached.size(), panels.size());
}

void WindowLayoutTest::layoutsAreStored()
{
    auto* inspector = child<QDockWidget>("inspectorDock");
    auto* layouts = child<QMenu>("layoutsMenu")->findChild<LayoutMenu*>();
    QVERIFY(layouts);
    inspector->close();
    layouts->keep(u"no inspector"_s);
    layouts->apply({});
    QVERIFY(!inspector->isHidden());
    layouts->apply(u"no inspector"_s);
    QVERIFY(inspector->isHidden());
    QVERIFY(LayoutMenu::names().contains(u"no inspector"_s));
}

QTEST_MAIN(WindowLayoutTest)
#include "window_layout.moc"
