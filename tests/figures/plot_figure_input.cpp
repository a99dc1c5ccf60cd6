// SPDX-License-Identifier: GPL-3.0-or-later
// A figure operated by real mouse and key events.
#include "base/duration_text.h"
#include "base/quantity_text.h"
#include "figures/latency_by_rate.h"
#include "figures/latency_by_time.h"

#include <QSignalSpy>
#include <QtTest>

#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotFigureInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void draggingZooms();
    void thinDragsZoomOneAxis();
    void wheelKeepsTheCursorsPlace_data();
    void wheelKeepsTheCursorsPlace();
    void draggingMoves_data();
    void draggingMoves();
    void keysZoomAndMove();
    void zoomIsUndoneAndRedone();
    void oneWheelGestureIsOneUndo();
    void viewStaysInsideTheData();
    void hoverFindsTheSample_data();
    void hoverFindsTheSample();
    void clickMarksTheSample();
    void hoverBesideSamplesShowsTheStep();
    void crosshairIsCorrect();
    void cursorIsSharedByFigures();
    void legendHidesCurves();

private:
    void move(QPoint to);
    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers = {});
    void drag(Qt::MouseButton button, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    QRect rect() const { return m_plot->axisRect()->rect(); }

    RunData m_run;
    std::unique_ptr<PlottedRun> m_plotted;
    std::unique_ptr<LatencyByRatePlot> m_plot;
};

static bool close(const QCPRange& a, const QCPRange& b)
{
    const double tolerance = 1e-6 * std::max(std::abs(a.upper), std::abs(b.upper));
    return std::abs(a.lower - b.lower) < tolerance && std::abs(a.upper - b.upper) < tolerance;
}

void PlotFigureInputTest::init()
{
    if (m_run.steps.empty())
        m_run = imaginedRun({{.serviceUs = 40, .pauseMs = 4, .pauseEvery = 3000}},
                            {2000, 4000, 6000, 8000}, 1);
    m_plotted = std::make_unique<PlottedRun>();
    m_plotted->setRun(&m_run);
    m_plot = std::make_unique<LatencyByRatePlot>(*m_plotted);
    m_plot->resize(800, 500);
    m_plot->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
    m_plot->replot();
}

void PlotFigureInputTest::cleanup()
{
    m_plot.reset();
    m_plotted.reset();
}

// QTest::mouseMove() moves the platform's cursor, which may already be at `to`.
void PlotFigureInputTest::move(QPoint to)
{
    QMouseEvent event(QEvent::MouseMove, to, m_plot->mapToGlobal(to), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QCoreApplication::sendEvent(m_plot.get(), &event);
}

void PlotFigureInputTest::wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, m_plot->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_plot.get(), &event);
    m_plot->replot();
}

void PlotFigureInputTest::drag(Qt::MouseButton button, QPoint from, QPoint to,
                               Qt::KeyboardModifiers modifiers)
{
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton which,
                          Qt::MouseButtons held) {
        QMouseEvent event(type, at, m_plot->mapToGlobal(at), which, held, modifiers);
        QCoreApplication::sendEvent(m_plot.get(), &event);
    };
    send(QEvent::MouseButtonPress, from, button, button);
    for (int i = 1; i <= 5; ++i)
        send(QEvent::MouseMove, from + (to - from) * i / 5, Qt::NoButton, button);
    send(QEvent::MouseButtonRelease, to, button, Qt::NoButton);
    m_plot->replot();
}

void PlotFigureInputTest::draggingZooms()
{
    QSignalSpy changed(m_plot.get(), &FigureView::viewChanged);
    const QPoint from = rect().topLeft() + QPoint(150, 100);
    const QPoint to = rect().topLeft() + QPoint(420, 330);
    const QCPRange x(m_plot->xAxis->pixelToCoord(from.x()), m_plot->xAxis->pixelToCoord(to.x()));
    const QCPRange y(m_plot->yAxis->pixelToCoord(to.y()), m_plot->yAxis->pixelToCoord(from.y()));
    drag(Qt::LeftButton, to, from); // between any opposite corners
    QVERIFY(close(m_plot->xAxis->range(), x));
    QVERIFY(close(m_plot->yAxis->range(), y));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_plot->zoom().has_value());

    QTest::mouseDClick(m_plot.get(), Qt::LeftButton, {}, rect().center());
    m_plot->replot();
    QVERIFY(!m_plot->zoom().has_value());
}

void PlotFigureInputTest::thinDragsZoomOneAxis()
{
    const QCPRange wholeX = m_plot->xAxis->range();
    const QCPRange wholeY = m_plot->yAxis->range();
    drag(Qt::LeftButton, rect().center(), rect().center() + QPoint(120, 3));
    QVERIFY(close(m_plot->yAxis->range(), wholeY));
    QVERIFY(m_plot->xAxis->range().size() < wholeX.size() / 2);
    m_plot->resetView();
    m_plot->replot();
    drag(Qt::LeftButton, rect().center(), rect().center() + QPoint(2, 120));
    QVERIFY(close(m_plot->xAxis->range(), wholeX));
    QVERIFY(m_plot->yAxis->range().size() < wholeY.size() / 2);
}

void PlotFigureInputTest::wheelKeepsTheCursorsPlace_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("linear") << false << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("logarithmic") << true << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("across") << false << Qt::KeyboardModifiers(Qt::ControlModifier);
    QTest::newRow("upright") << true << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void PlotFigureInputTest::wheelKeepsTheCursorsPlace()
{
    QFETCH(bool, logarithmic);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_plot->setLogarithmic(logarithmic);
    m_plot->replot();
    const QPointF at(rect().left() + 300, rect().top() + 260);
    const QCPRange wholeX = m_plot->xAxis->range();
    const QCPRange wholeY = m_plot->yAxis->range();
    const double x = m_plot->xAxis->pixelToCoord(at.x());
    const double y = m_plot->yAxis->pixelToCoord(at.y());
    for (int i = 0; i < 4; ++i) {
        wheel(at, 120, modifiers);
        QVERIFY(std::abs(m_plot->xAxis->coordToPixel(x) - at.x()) < 0.5);
        QVERIFY(std::abs(m_plot->yAxis->coordToPixel(y) - at.y()) < 0.5);
    }
    QCOMPARE(close(m_plot->xAxis->range(), wholeX), modifiers == Qt::ShiftModifier);
    QCOMPARE(close(m_plot->yAxis->range(), wholeY), modifiers == Qt::ControlModifier);
    for (int i = 0; i < 12; ++i)
        wheel(at, -120);
    QVERIFY(!m_plot->zoom().has_value()); // zooming out ends at the whole view
}

void PlotFigureInputTest::draggingMoves_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("middle") << Qt::MiddleButton << Qt::KeyboardModifiers();
    QTest::newRow("shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
}

void PlotFigureInputTest::draggingMoves()
{
    QFETCH(Qt::MouseButton, button);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_plot->setZoom(FigureRange{QCPRange(4000, 6000), QCPRange(1, 2)});
    m_plot->replot();
    const QPoint from = rect().center();
    const QPoint to = from + QPoint(-90, 40);
    const double x = m_plot->xAxis->pixelToCoord(from.x());
    const double y = m_plot->yAxis->pixelToCoord(from.y());
    drag(button, from, to, modifiers);
    QVERIFY(std::abs(m_plot->xAxis->coordToPixel(x) - to.x()) < 0.5);
    QVERIFY(std::abs(m_plot->yAxis->coordToPixel(y) - to.y()) < 0.5);
    QVERIFY(std::abs(m_plot->xAxis->range().size() - 2000) < 0.01);
    m_plot->undoZoom();
    m_plot->replot();
    QVERIFY(close(m_plot->xAxis->range(), QCPRange(4000, 6000)));
}

void PlotFigureInputTest::keysZoomAndMove()
{
    const QCPRange whole = m_plot->xAxis->range();
    QTest::keyClick(m_plot.get(), Qt::Key_Plus);
    m_plot->replot();
    const QCPRange nearer = m_plot->xAxis->range();
    QVERIFY(std::abs(nearer.size() / whole.size() - 0.7) < 1e-6);
    QTest::keyClick(m_plot.get(), Qt::Key_Right);
    m_plot->replot();
    QVERIFY(std::abs(m_plot->xAxis->range().lower - nearer.lower - nearer.size() * 0.1) < 1e-6);
    QTest::keyClick(m_plot.get(), Qt::Key_Left);
    m_plot->replot();
    QVERIFY(close(m_plot->xAxis->range(), nearer));
    QTest::keyClick(m_plot.get(), Qt::Key_Up);
    m_plot->replot();
    QVERIFY(m_plot->yAxis->range().lower > 0);
    QTest::keyClick(m_plot.get(), Qt::Key_Minus);
    QTest::keyClick(m_plot.get(), Qt::Key_Minus);
    m_plot->replot();
    QVERIFY(close(m_plot->xAxis->range(), whole));
    QTest::keyClick(m_plot.get(), Qt::Key_Plus);
    QTest::keyClick(m_plot.get(), Qt::Key_0);
    QVERIFY(!m_plot->zoom().has_value());
}

void PlotFigureInputTest::zoomIsUndoneAndRedone()
{
    QList<QCPRange> seen = {m_plot->xAxis->range()};
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(m_plot.get(), Qt::Key_Plus);
        m_plot->replot();
        seen << m_plot->xAxis->range();
    }
    for (int i = 2; i >= 0; --i) {
        QTest::keyClick(m_plot.get(), Qt::Key_Backspace);
        m_plot->replot();
        QVERIFY(close(m_plot->xAxis->range(), seen[i]));
    }
    QTest::keyClick(m_plot.get(), Qt::Key_Backspace); // there is nothing before the first view
    m_plot->replot();
    QVERIFY(close(m_plot->xAxis->range(), seen[0]));
    for (int i = 1; i <= 3; ++i) {
        QTest::keyClick(m_plot.get(), Qt::Key_Backspace, Qt::ShiftModifier);
        m_plot->replot();
        QVERIFY(close(m_plot->xAxis->range(), seen[i]));
    }
    QTest::keyClick(m_plot.get(), Qt::Key_Backspace, Qt::ShiftModifier); // nor after the last
    m_plot->replot();
    QVERIFY(close(m_plot->xAxis->range(), seen[3]));
}

void PlotFigureInputTest::oneWheelGestureIsOneUndo()
{
    const QCPRange whole = m_plot->xAxis->range();
    for (int i = 0; i < 5; ++i)
        wheel(rect().center(), 120);
    m_plot->undoZoom();
    m_plot->replot();
    QVERIFY(close(m_plot->xAxis->range(), whole));
}

void PlotFigureInputTest::viewStaysInsideTheData()
{
    const QCPRange whole = m_plot->xAxis->range();
    wheel(rect().center(), 240);
    drag(Qt::MiddleButton, rect().center(), rect().center() + QPoint(5000, -5000));
    QVERIFY(m_plot->xAxis->range().lower >= whole.lower - 1e-6);
    QVERIFY(m_plot->yAxis->range().lower >= -1e-12);
    for (int i = 0; i < 200; ++i)
        wheel(rect().center(), 120);
    QVERIFY(m_plot->xAxis->range().size() > 0);
    QVERIFY(m_plot->yAxis->range().size() > 0);
}

void PlotFigureInputTest::hoverFindsTheSample_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("sample");
    for (bool logarithmic : {false, true}) {
        for (int step = 0; step < 4; ++step)
            QTest::addRow("%s, step %d", logarithmic ? "logarithmic" : "linear", step)
                << logarithmic << step << 300 * (step + 1);
    }
}

void PlotFigureInputTest::hoverFindsTheSample()
{
    QFETCH(bool, logarithmic);
    QFETCH(int, step);
    QFETCH(int, sample);
    m_plot->setLogarithmic(logarithmic);
    // One sample far away from all others.
    static RunData run; // must outlive the plot, until cleanup()
    run = m_run;
    StepData& data = run.steps[static_cast<std::size_t>(step)];
    Sample& chosen = data.samples.edit()[static_cast<std::size_t>(sample)];
    chosen.receivedNs = chosen.intendedNs + 25'000'000;
    chosen.outcome = Outcome::Answered;
    m_plotted->setRun(&run);
    m_plot->replot();

    QSignalSpy hovered(m_plot.get(), &FigureView::sampleHovered);
    const auto at = m_plot->pixelOf(SampleRef{data.record.id, sample});
    QVERIFY(at.has_value());
    QVERIFY(std::abs(m_plot->yAxis->pixelToCoord(at->y()) - 25) < 1e-3);
    move(at->toPoint() + QPoint(3, -2));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered[0][0].toLongLong(), data.record.id);
    QCOMPARE(hovered[0][1].toLongLong(), sample);
    QVERIFY(m_plot->readout().contains(u"25 ms"_s));
    QVERIFY(m_plot->readout().contains(u"× median"_s));
    QVERIFY(m_plot->readout().contains(u"outlier"_s));
    move(at->toPoint() + QPoint(3, 60));
    QCOMPARE(hovered.count(), 1);
}

void PlotFigureInputTest::clickMarksTheSample()
{
    QSignalSpy clicked(m_plot.get(), &FigureView::sampleClicked);
    const StepData& data = m_run.steps[2];
    const auto outlier = m_plotted->outliers(2).front();
    const auto at = m_plot->pixelOf(SampleRef{data.record.id, outlier});
    QVERIFY(at.has_value());
    QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, at->toPoint());
    QCOMPARE(clicked.count(), 1);
    QVERIFY(m_plotted->marked().has_value());
    QCOMPARE(m_plotted->marked()->step, data.record.id);
    QVERIFY(!m_plot->zoom().has_value());
    QTest::keyClick(m_plot.get(), Qt::Key_Escape);
    QVERIFY(!m_plotted->marked().has_value());
}

void PlotFigureInputTest::hoverBesideSamplesShowsTheStep()
{
    const QPoint at(static_cast<int>(m_plot->xAxis->coordToPixel(6000)), rect().top() + 8);
    QVERIFY(!m_plot->sampleNear(at));
    move(at);
    QVERIFY(m_plot->readout().contains(u"6,000/s"_s));
    QVERIFY(m_plot->readout().contains(u"median"_s));
}

// The values at the cursor always agree with the axes.
void PlotFigureInputTest::crosshairIsCorrect()
{
    const QPoint at = rect().center() + QPoint(40, 30);
    move(at);
    const auto isTrue = [&](QPoint pixel) {
        const auto [x, y] = m_plot->textsAt(pixel);
        return x == humanRate(m_plot->xAxis->pixelToCoord(pixel.x())) &&
               y == humanTime(m_plot->yAxis->pixelToCoord(pixel.y()) * 1e6);
    };
    const QString before = m_plot->textsAt(at).second;
    QVERIFY(isTrue(at));
    m_plot->setLogarithmic(!m_plot->isLogarithmic());
    m_plot->replot();
    QVERIFY(isTrue(at));
    QVERIFY(m_plot->textsAt(at).second != before);
    m_plot->resize(620, 400);
    m_plot->replot();
    QVERIFY(isTrue(at));
    m_plot->setPalette(FigureTheme::darkPalette());
    m_plot->replot();
    QVERIFY(isTrue(at));
    // A cursor draws its values on the axes, and leaving removes them.
    const QImage with = m_plot->grab().toImage();
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(m_plot.get(), &leave);
    QVERIFY(m_plot->readout().isEmpty());
    QVERIFY(!m_plotted->cursor().has_value());
    QVERIFY(m_plot->grab().toImage() != with);
}

void PlotFigureInputTest::cursorIsSharedByFigures()
{
    LatencyByTimePlot byTime(*m_plotted);
    byTime.resize(700, 420);
    byTime.show();
    QVERIFY(QTest::qWaitForWindowExposed(&byTime));
    byTime.replot();
    const QImage without = byTime.grab().toImage();
    const SampleRef some{m_run.steps[2].record.id, 3000};
    move(m_plot->pixelOf(some)->toPoint());
    QVERIFY(m_plotted->cursor().has_value());
    QCOMPARE(m_plotted->cursor()->step, some.step);
    const auto lines = byTime.linesOf(*m_plotted->cursor());
    const QPointF there = *byTime.pixelOf(some);
    QVERIFY(lines.x && std::abs(*lines.x - there.x()) < 6);
    QVERIFY(lines.y && std::abs(*lines.y - there.y()) < 6);
    QVERIFY(byTime.grab().toImage() != without);
}

void PlotFigureInputTest::legendHidesCurves()
{
    const RunData run =
        imaginedRun({{.serviceUs = 20}, {.serviceUs = 50}, {.serviceUs = 30}}, {2000, 4000}, 0.5);
    m_plotted->setRun(&run);
    m_plot->setClickable(true);
    m_plot->replot();
    const auto chipOf = [&](int curve) {
        for (int y = 0; y < rect().top(); y += 3) {
            for (int x = 0; x < m_plot->width(); x += 6) {
                if (m_plot->curveOfChipAt(QPointF(x, y)) == curve)
                    return QPoint(x + 6, y + 3);
            }
        }
        return QPoint();
    };
    const auto shown = [&] {
        QList<bool> visible;
        for (const Curve& curve : m_plotted->curves())
            visible << curve.visible;
        return visible;
    };
    const auto click = [&](int curve, Qt::KeyboardModifiers modifiers = {}) {
        const QPoint at = chipOf(curve);
        QVERIFY2(!at.isNull(), qPrintable(QString::number(curve)));
        QTest::mouseClick(m_plot.get(), Qt::LeftButton, modifiers, at);
        m_plot->replot();
    };
    click(1);
    QCOMPARE(shown(), QList<bool>({true, false, true}));
    click(1); // its legend entry still exists
    QCOMPARE(shown(), QList<bool>({true, true, true}));
    click(2, Qt::ControlModifier);
    QCOMPARE(shown(), QList<bool>({false, false, true}));
    click(2, Qt::ControlModifier);
    QCOMPARE(shown(), QList<bool>({true, true, true}));
    m_plotted->setRun(&m_run);
}

QTEST_MAIN(PlotFigureInputTest)
#include "plot_figure_input.moc"
