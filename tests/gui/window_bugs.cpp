// SPDX-License-Identifier: GPL-3.0-or-later
// What people met in their first minutes with the window and should never meet again; each with
// real mouse and key events on the real window.
#include <cmath>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSpinBox>
#include <QStyleOptionHeader>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>
#include <QWindow>

#include "gui/analysis/compare_panel.h"
#include "gui/window/app_theme.h"
#include "plot/sample_figure.h"
#include "run/measuring_turn.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowBugsTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tabBarStaysWhole();
    void numbersAreThoseOfTheTabs();
    void wrongFieldDoesNotRun();
    void wrongTextDoesNotRun();
    void startShowsWhatIsWrong();
    void wheelEditsNothing();
    void shiftNGoesBack();
    void mnemonicsAreUnique();
    void tabReachesOnlyWhatIsSeen();
    void themeKeepsTheForm();
    void windowFitsTheScreen();
    void longTextsShowTheirBeginning();
    void zoomStaysWithALayer();
    void noteDialogIsLeftByKeys();
    void checkBoxesShowInTheDark();
    void sortArrowPointsUpWhenTheLeastIsFirst();
    void nothingMeasuredShowsNoNumbers();
    void anotherRunIsAskedAbout();
    void referenceOutOfViewIsSaid();

private:
    SampleFigure* byRate() { return child<SampleFigure>("latency-by-rate"); }
    void openRun();
    QStringList runFiles() const
    {
        return QDir(m_dir.path()).entryList({u"dns-linux-quick*.unisweep"_s});
    }
};

void WindowBugsTest::openRun()
{
    m_window->openFile(writeRun());
    QTRY_VERIFY(byRate()->plotted().run() != nullptr);
    byRate()->replot();
}

// Where the tabs do not fit, choosing one moved the others out of reach.
void WindowBugsTest::tabBarStaysWhole()
{
    auto* tabs = child<QTabWidget>("plotTabs");
    QTabBar* bar = tabs->tabBar();
    m_window->resize(1000, 700);
    QTRY_VERIFY(bar->tabRect(bar->count() - 1).right() > bar->width());
    const int first = bar->tabRect(0).left();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
    QCOMPARE(tabs->currentIndex(), 1);
    QCOMPARE(bar->tabRect(0).left(), first);
    // Every tab can be chosen, and is seen then.
    for (int i = bar->count() - 1; i >= 0; --i) {
        tabs->setCurrentIndex(i);
        QVERIFY2(bar->rect().intersects(bar->tabRect(i)), qPrintable(tabs->tabText(i)));
        QVERIFY(bar->isTabVisible(i));
    }
}

void WindowBugsTest::numbersAreThoseOfTheTabs()
{
    openRun();
    auto* tabs = child<QTabWidget>("plotTabs");
    QVERIFY(tabs->count() >= 6);
    for (int i = 0; i < std::min(9, tabs->count()); ++i) {
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(tabs->currentIndex(), i);
    }
    int shown = 0;
    for (const QAction* action : child<QMenu>("figuresMenu")->actions())
        shown += action->isVisible() ? 1 : 0;
    QCOMPARE(shown, tabs->count());
    for (int i = 0; i < tabs->count(); ++i)
        QVERIFY(static_cast<FigureView*>(tabs->widget(i))
                    ->suits(byRate()->plotted().run()->experiment));
    QVERIFY(!m_window->findChild<FigureView*>(u"bandwidth"_s)->isVisible());
}

void WindowBugsTest::wrongFieldDoesNotRun()
{
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
    retype("ratesEdit", u"100, 200, x"_s);
    QVERIFY(!run->isEnabled());
    QTRY_VERIFY(!run->toolTip().contains(u"Checking"_s));
    QVERIFY2(run->toolTip().contains(u"is not valid"_s), qPrintable(run->toolTip()));
    child<QLineEdit>("titleEdit")->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QCOMPARE(m_window->focusWidget(), child<QLineEdit>("ratesEdit"));
    QTest::qWait(300);
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    QCOMPARE(runFiles(), QStringList());
    retype("ratesEdit", u"100, 200"_s);
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
}

void WindowBugsTest::wrongTextDoesNotRun()
{
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
    // At once, before the text has been looked at.
    child<QPlainTextEdit>("yamlText")->setPlainText(yaml() + u"vcpu: 3\n"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(!run->isEnabled());
    QTest::qWait(300);
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    QCOMPARE(runFiles(), QStringList());
    QVERIFY2(messages().contains(u"unknown key \"vcpu\""_s), qPrintable(messages()));
    // Another field's edit leaves what is being typed, and the run blocked.
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(m_window->focusWidget(), child<QPlainTextEdit>("yamlText"));
}

void WindowBugsTest::startShowsWhatIsWrong()
{
    retype("durationEdit", u"1ms"_s);
    QVERIFY(child<QLineEdit>("durationEdit")->property("wrong").toBool());
    QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>("runAction")->toolTip().contains(u"Checking"_s),
                             10'000);
    child<QLineEdit>("titleEdit")->setFocus();
    child<QDockWidget>("experimentDock")->hide();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(child<QDockWidget>("experimentDock")->isVisible());
    QTRY_COMPARE(m_window->focusWidget(), child<QLineEdit>("durationEdit"));
}

void WindowBugsTest::wheelEditsNothing()
{
    const QString before = yaml();
    int fields = 0;
    for (QWidget* field : child<QWidget>("formBody")->findChildren<QWidget*>()) {
        if (!field->isVisible() ||
            (!qobject_cast<QComboBox*>(field) && !qobject_cast<QSpinBox*>(field)))
            continue;
        ++fields;
        for (const bool focused : {false, true}) {
            if (focused)
                field->setFocus();
            for (int turn : {-120, 120}) {
                const QPointF at(field->rect().center());
                QWheelEvent wheel(at, field->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, {},
                                  Qt::NoScrollPhase, false);
                QSpontaneKeyEvent::setSpontaneous(&wheel); // others are not passed on
                qApp->notify(field, &wheel);
            }
        }
    }
    QVERIFY(fields > 8);
    QCOMPARE(yaml(), before);
    QVERIFY(!m_window->isWindowModified());
    // It scrolls the form.
    auto* area = child<QScrollArea>("scrollArea");
    auto* combo = child<QComboBox>("platformCombo");
    area->ensureWidgetVisible(combo);
    area->verticalScrollBar()->setValue(0);
    const int place = area->verticalScrollBar()->value();
    const QPointF at(combo->rect().center());
    QWheelEvent wheel(at, combo->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(combo, &wheel); // sendEvent() would call it another event
    QVERIFY2(area->verticalScrollBar()->value() > place,
             qPrintable(QString::number(area->verticalScrollBar()->maximum())));
}

void WindowBugsTest::shiftNGoesBack()
{
    openRun();
    SampleFigure* figure = byRate();
    figure->setFocus();
    auto* table = child<QTableView>("outliersView");
    QTRY_VERIFY(table->model()->rowCount() > 3);
    QWindow* window = m_window->windowHandle(); // so that the keyboard's state is the real one
    QTest::keyClick(window, Qt::Key_N);
    const auto first = figure->plotted().marked();
    QTest::keyClick(window, Qt::Key_N);
    QVERIFY(first && figure->plotted().marked() && figure->plotted().marked() != first);
    QTest::keyClick(window, Qt::Key_N, Qt::ShiftModifier);
    QVERIFY(figure->plotted().marked() == first);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(figure->plotted().selection().count(), 0);
}

static QChar mnemonicOf(const QString& text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key());
}

void WindowBugsTest::mnemonicsAreUnique()
{
    openRun();
    child<QDockWidget>("experimentDock")->show();
    child<QDockWidget>("logDock")->show();
    child<QComboBox>("platformCombo")->setCurrentText(u"Mirage OS"_s); // which takes arguments
    for (int service = 0; service < child<QComboBox>("serviceCombo")->count(); ++service) {
        for (int page = 0; page < child<QTabWidget>("inspectorPages")->count(); ++page) {
            child<QTabWidget>("inspectorPages")->setCurrentIndex(page);
            QHash<QChar, QString> taken;
            const auto take = [&](const QString& text) {
                const QChar key = mnemonicOf(text);
                if (key.isNull())
                    return;
                QVERIFY2(!taken.contains(key), qPrintable(text + u" and "_s + taken.value(key)));
                taken.insert(key, text);
            };
            for (const QAction* menu : m_window->menuBar()->actions())
                take(menu->text());
            QCOMPARE(taken.size(), m_window->menuBar()->actions().size());
            for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                if (const auto* label = qobject_cast<const QLabel*>(widget);
                    label && label->buddy())
                    take(label->text());
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget);
                    button && button->objectName() != u"logLine"_s)
                    take(button->text());
                if (const auto* box = qobject_cast<const QGroupBox*>(widget))
                    take(box->title());
            }
        }
        child<QComboBox>("serviceCombo")->setCurrentIndex(service);
    }
}

// From the first field on, all the way round: what has the keyboard is seen, and no table keeps it.
void WindowBugsTest::tabReachesOnlyWhatIsSeen()
{
    openRun();
    child<QDockWidget>("experimentDock")->show();
    auto* start = child<QTabWidget>("inspectorPages")->currentWidget()->focusProxy();
    QVERIFY(start);
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        start->setFocus();
        int steps = 0;
        do {
            QWidget* focus = QApplication::focusWidget();
            QVERIFY(focus);
            QVERIFY2(focus->isVisible(), qPrintable(focus->objectName()));
            if (!child<QScrollArea>("scrollArea")->isAncestorOf(focus)) { // that one scrolls there
                const QRect place(focus->mapTo(m_window.get(), QPoint()), focus->size());
                QVERIFY2(m_window->rect().intersects(place), qPrintable(focus->objectName()));
            }
            QTest::keyClick(focus, key);
            QVERIFY2(QApplication::focusWidget() != focus,
                     qPrintable(focus->objectName() + u" keeps the keyboard"_s));
        } while (QApplication::focusWidget() != start && ++steps < 200);
        QCOMPARE(QApplication::focusWidget(), start);
        QVERIFY(steps > 20);
    }
}

void WindowBugsTest::themeKeepsTheForm()
{
    const auto back = qScopeGuard([] { applyAppTheme(AppTheme::System); });
    auto* area = child<QScrollArea>("scrollArea");
    auto* body = child<QWidget>("formBody");
    auto* run = child<QAction>("runAction");
    const int inspector = child<QDockWidget>("inspectorDock")->width();
    for (const AppTheme theme : {AppTheme::Dark, AppTheme::Light, AppTheme::Dark}) {
        applyAppTheme(theme);
        QTest::qWait(50);
        QVERIFY(area->viewport()->width() >= body->minimumSizeHint().width());
        QCOMPARE(child<QDockWidget>("inspectorDock")->width(), inspector);
        // What Run shows stands out from the toolbar.
        const QImage icon = run->icon().pixmap(16, 16, QIcon::Normal).toImage();
        const int ink = icon.pixelColor(7, 8).lightness();
        const int ground = QApplication::palette().window().color().lightness();
        QVERIFY2(std::abs(ink - ground) > 90, qPrintable(u"%1 on %2"_s.arg(ink).arg(ground)));
    }
}

void WindowBugsTest::windowFitsTheScreen()
{
    m_window.reset();
    QSettings().clear();
    m_window = std::make_unique<MainWindow>(Catalog::load({sourceDir + u"/experiments/catalog"_s}),
                                            m_dir.path());
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1264 && least.height() <= 672, // 1280x720 with a frame around it
             qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const QSize room = m_window->screen()->availableSize();
    QVERIFY2(m_window->width() <= std::max(room.width(), least.width()) &&
                 m_window->height() <= std::max(room.height(), least.height()),
             qPrintable(u"%1x%2"_s.arg(m_window->width()).arg(m_window->height())));
    openRun(); // it needs no more room with a run in it
    QVERIFY(m_window->minimumSizeHint().width() <= 1264);
    QVERIFY(m_window->minimumSizeHint().height() <= 672);
}

void WindowBugsTest::longTextsShowTheirBeginning()
{
    const QString path = m_dir.filePath(u"long.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "unisweep: 1\nname: long\ntitle: Outliers of all servers by the size of the minor heap\n"
        "service: dns\nrates: [500, 1000, 2000, 3000, 4000, 6000, 8000, 12000, 16000]\n"
        "series:\n  - {platform: linux, server: bind}\n");
    file.close();
    m_window->openFile(path);
    for (const char* name : {"titleEdit", "ratesEdit", "nameEdit"})
        QCOMPARE(child<QLineEdit>(name)->cursorPosition(), 0);
    // Nor where one has just typed, once it is left.
    auto* title = child<QLineEdit>("titleEdit");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_End);
    QTest::keyClick(title, Qt::Key_Tab);
    QCOMPARE(title->cursorPosition(), 0);
}

void WindowBugsTest::zoomStaysWithALayer()
{
    openRun();
    SampleFigure* figure = byRate();
    figure->zoomIn();
    const auto zoom = figure->zoom();
    QVERIFY(zoom.has_value());
    QTest::qWait(1100); // its name has the second
    m_window->findChild<ComparePanel*>()->addLayer(writeRun());
    QTRY_COMPARE(figure->plotted().curves().size(), 2u);
    QVERIFY(figure->zoom().has_value());
    // Another run begins with all of it.
    m_window->openFile(writeRun());
    QTRY_COMPARE(figure->plotted().curves().size(), 1u);
    QVERIFY(!figure->zoom().has_value());
}

void WindowBugsTest::noteDialogIsLeftByKeys()
{
    openRun();
    SampleFigure* figure = byRate();
    const QPoint at = figure->axisRect()->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, figure->mapToGlobal(at));
    QCoreApplication::sendEvent(figure, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    bool left = false;
    QTimer::singleShot(0, this, [&] { // in the dialog's own event loop
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no dialog opened");
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog is not active");
        auto* text = dialog->findChild<QPlainTextEdit*>();
        QTest::keyClicks(text, u"by keys"_s);
        QTest::keyClick(text, Qt::Key_Tab);
        left = dialog->focusWidget() != text && text->toPlainText() == u"by keys"_s;
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        if (dialog->isVisible())
            dialog->reject();
    });
    menu->setActiveAction(menu->findChild<QAction*>(u"addNoteAction"_s));
    QTest::keyClick(menu, Qt::Key_Enter);
    QVERIFY(left);
    QCOMPARE(figure->plotted().run()->notes.size(), 1u);
}

// W3C's contrast of two colours, from 1 to 21.
static double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

void WindowBugsTest::checkBoxesShowInTheDark()
{
    const auto back = qScopeGuard([] { applyAppTheme(AppTheme::System); });
    applyAppTheme(AppTheme::Dark);
    QTest::qWait(50);
    auto* box = child<QCheckBox>("causesShown");
    QVERIFY(box->isVisible() && !box->isChecked());
    const QImage image = box->grab().toImage();
    const QColor ground = QApplication::palette().window().color();
    double best = 0; // across the box, at half its height
    for (int x = 0; x < box->style()->pixelMetric(QStyle::PM_IndicatorWidth) + 2; ++x)
        best = std::max(best, contrast(ground, image.pixelColor(x, image.height() / 2)));
    QVERIFY2(best >= 3, qPrintable(QString::number(best)));
}

void WindowBugsTest::sortArrowPointsUpWhenTheLeastIsFirst()
{
    const auto back = qScopeGuard([] { applyAppTheme(AppTheme::System); });
    applyAppTheme(AppTheme::Light);
    openRun();
    auto* header = child<QTableView>("outliersView")->horizontalHeader();
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder); // the slowest first
    // How wide the arrow is in its uppermost and in its lowest row.
    const auto shape = [&] {
        QStyleOptionHeader option;
        option.initFrom(header);
        option.rect = QRect(0, 0, 24, 24);
        option.sortIndicator = header->sortIndicatorOrder() == Qt::AscendingOrder
                                   ? QStyleOptionHeader::SortDown // as QHeaderView asks for it
                                   : QStyleOptionHeader::SortUp;
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        header->style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, &painter, header);
        painter.end();
        QList<int> widths;
        for (int y = 0; y < image.height(); ++y) {
            int width = 0;
            for (int x = 0; x < image.width(); ++x)
                width += image.pixelColor(x, y).alpha() > 60 ? 1 : 0;
            if (width > 0)
                widths << width;
        }
        return widths;
    };
    const QList<int> down = shape();
    QVERIFY(down.size() > 2);
    QVERIFY(down.constFirst() > down.constLast());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(header->sortIndicatorSection()) + 8,
                             header->height() / 2));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    const QList<int> up = shape();
    QVERIFY(up.constFirst() < up.constLast());
}

// Colours other than the background, in the figure as it is on the screen.
static int inkOf(FigureView& figure)
{
    const QImage image = figure.grab().toImage();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y) == figure.theme().background ? 0 : 1;
    }
    return ink;
}

void WindowBugsTest::nothingMeasuredShowsNoNumbers()
{
    FigureView* figure = byRate();
    PlottedRun& plotted = figure->plotted();
    QVERIFY(plotted.isBlank());
    figure->replot();
    const QRect left(0, 0, 60, figure->height());
    const auto numbers = [&] {
        const QImage image = figure->grab(left).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != figure->theme().background)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!numbers()); // nor axes
    const int words = inkOf(*figure);
    QVERIFY(words > 100);
    // What is done instead, with how far it has come.
    plotted.setActivity(PlotActivity{u"image of Linux, BIND: unpacking"_s, 0.1});
    const int tenth = inkOf(*figure);
    QVERIFY(tenth != words);
    const auto filled = [&] {
        const QImage image = figure->grab().toImage();
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, image.height() / 2) == figure->theme().strong(0).rgb() ? 1 : 0;
        return count;
    };
    const int before = filled();
    plotted.setActivity(PlotActivity{u"image of Linux, BIND: unpacking"_s, 0.9});
    QVERIFY2(filled() > 5 * before && before > 0, qPrintable(QString::number(before)));
    plotted.setActivity(std::nullopt);
    QCOMPARE(inkOf(*figure), words);
    openRun();
    QVERIFY(!plotted.isBlank());
    figure->replot();
    QVERIFY(numbers());
}

void WindowBugsTest::anotherRunIsAskedAbout()
{
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
    const MeasuringTurn other = waitForTurn([] {}, {}); // as a run of another window
    QVERIFY(isAnotherRunMeasuring());
    QString usual;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        answer.stop();
        usual = box->defaultButton()->text();
        QTest::keyClick(box, Qt::Key_Escape);
    });
    answer.start(20);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_COMPARE(usual, u"Wait for it"_s);
    QTest::qWait(200);
    QVERIFY(!child<QAction>("stopAction")->isEnabled());
    QCOMPARE(runFiles(), QStringList());
}

// The run ends at 500/s, far below what the paper reports.
void WindowBugsTest::referenceOutOfViewIsSaid()
{
    openRun();
    auto* line = child<QLabel>("readoutLabel");
    QVERIFY(!line->text().contains(u"paper"_s));
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(child<QAction>("referenceAction")->isChecked());
    QTRY_VERIFY2(line->text().contains(u"The rates of the paper are outside this view"_s),
                 qPrintable(line->text()));
    QVERIFY2(line->text().contains(u"/s"_s), qPrintable(line->text()));
}

QTEST_MAIN(WindowBugsTest)
#include "window_bugs.moc"
