// SPDX-License-Identifier: GPL-3.0-or-later
// Pixels of the window: tabs, sizes, themes, visible marks, and the text of an empty figure.
#include <cmath>

#include <QApplication>
#include <QCheckBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QStyleOptionHeader>
#include <QTabBar>
#include <QTableView>

#include "gui/analysis/compare_panel.h"
#include "gui/window/app_theme.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class WindowLooksTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tabBarStaysWhole();
    void themeKeepsTheForm();
    void windowFitsTheScreen();
    void zoomStaysWithALayer();
    void checkBoxesShowInTheDark();
    void sortArrowPointsUpWhenTheLeastIsFirst();
    void nothingMeasuredShowsNoNumbers();
    void referenceOutOfViewIsReported();
};

// If the tabs did not fit, selecting one used to move others out of reach.
void WindowLooksTest::tabBarStaysWhole()
{
    auto* tabs = child<QTabWidget>("plotTabs");
    QTabBar* bar = tabs->tabBar();
    m_window->resize(1000, 700);
    QTRY_VERIFY(bar->tabRect(bar->count() - 1).right() > bar->width());
    const int first = bar->tabRect(0).left();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(1).center());
    QCOMPARE(tabs->currentIndex(), 1);
    QCOMPARE(bar->tabRect(0).left(), first);
    // Every tab can be selected and is then visible.
    for (int i = bar->count() - 1; i >= 0; --i) {
        tabs->setCurrentIndex(i);
        QVERIFY2(bar->rect().intersects(bar->tabRect(i)), qPrintable(tabs->tabText(i)));
        QVERIFY(bar->isTabVisible(i));
    }
}

void WindowLooksTest::themeKeepsTheForm()
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
        // The Run icon contrasts with the toolbar.
        const QImage icon = run->icon().pixmap(16, 16, QIcon::Normal).toImage();
        const int ink = icon.pixelColor(7, 8).lightness();
        const int ground = QApplication::palette().window().color().lightness();
        QVERIFY2(std::abs(ink - ground) > 90, qPrintable(u"%1 on %2"_s.arg(ink).arg(ground)));
    }
}

void WindowLooksTest::windowFitsTheScreen()
{
    m_window.reset();
    QSettings().clear();
    m_window = std::make_unique<MainWindow>(Catalog::load({sourceDir + u"/experiments/catalog"_s}),
                                            m_dir.path());
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= 1264 && least.height() <= 672, // 1280x720, minus a frame
             qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const QSize room = m_window->screen()->availableSize();
    QVERIFY2(m_window->width() <= std::max(room.width(), least.width()) &&
                 m_window->height() <= std::max(room.height(), least.height()),
             qPrintable(u"%1x%2"_s.arg(m_window->width()).arg(m_window->height())));
    openRun(); // a run needs no more space
    QVERIFY(m_window->minimumSizeHint().width() <= 1264);
    QVERIFY(m_window->minimumSizeHint().height() <= 672);
}

void WindowLooksTest::zoomStaysWithALayer()
{
    openRun();
    SampleFigure* figure = byRate();
    figure->zoomIn();
    const auto zoom = figure->zoom();
    QVERIFY(zoom.has_value());
    QTest::qWait(1100); // file names contain the second
    m_window->findChild<ComparePanel*>()->addLayer(writeRun());
    QTRY_COMPARE(figure->plotted().curves().size(), 2u);
    QVERIFY(figure->zoom().has_value());
    // Another run is shown unzoomed.
    m_window->openFile(writeRun());
    QTRY_COMPARE(figure->plotted().curves().size(), 1u);
    QVERIFY(!figure->zoom().has_value());
}

// Contrast ratio of two colors by the W3C's definition, from 1 to 21.
static double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

void WindowLooksTest::checkBoxesShowInTheDark()
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

void WindowLooksTest::sortArrowPointsUpWhenTheLeastIsFirst()
{
    const auto back = qScopeGuard([] { applyAppTheme(AppTheme::System); });
    applyAppTheme(AppTheme::Light);
    openRun();
    auto* header = child<QTableView>("outliersView")->horizontalHeader();
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder); // the slowest first
    // Width of the arrow in its top row and in its bottom row.
    const auto shape = [&] {
        QStyleOptionHeader option;
        option.initFrom(header);
        option.rect = QRect(0, 0, 24, 24);
        option.sortIndicator = header->sortIndicatorOrder() == Qt::AscendingOrder
                                   ? QStyleOptionHeader::SortDown // as QHeaderView requests it
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

// Number of pixels that differ from the background in the figure as displayed.
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

void WindowLooksTest::nothingMeasuredShowsNoNumbers()
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
    QVERIFY(!numbers()); // no axes either
    const int words = inkOf(*figure);
    QVERIFY(words > 100);
    // Shows the current activity and its progress.
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

// The run ends at 500/s, far below the rates that the paper reports.
void WindowLooksTest::referenceOutOfViewIsReported()
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

QTEST_MAIN(WindowLooksTest)
#include "window_looks.moc"
