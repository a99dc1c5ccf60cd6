// SPDX-License-Identifier: GPL-3.0-or-later
// Actions of a figure's menu: refining the sweep and attaching notes.
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTimer>

#include "base/background_job.h"
#include "instrument_fixture.h"
#include "results/note.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class FigureMenuTest : public InstrumentFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { writeRun(); }
    void init() { openWindow(); }
    void cleanup() { m_window.reset(); }
    void ratesAreRefinedFromTheFigure();
    void noteIsPinnedAndKept();
    void noteOfAnotherRunStays();

private:
    QMenu* menuAt(FigureView& figure, QPointF pixel);
};

QMenu* FigureMenuTest::menuAt(FigureView& figure, QPointF pixel)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, pixel.toPoint(),
                            figure.mapToGlobal(pixel.toPoint()));
    QCoreApplication::sendEvent(&figure, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    if (!menu)
        qFatal("no menu opened");
    return menu;
}

void FigureMenuTest::ratesAreRefinedFromTheFigure()
{
    SampleFigure* figure = byRate();
    const auto [from, to] = figure->pixelsOf(figure->places()[1]);
    QMenu* menu = menuAt(*figure, {(from + to) / 2, figure->axisRect()->rect().center().y() * 1.0});
    auto* refine = menu->findChild<QAction*>(u"refineAction"_s);
    QVERIFY(refine);
    QVERIFY2(refine->text().contains(u"8,000/s"_s), qPrintable(refine->text()));
    QVERIFY(!menu->findChild<QAction*>(u"runStepAgainAction"_s)->isEnabled() ||
            child<QAction>("runAction")->isEnabled());
    menu->setActiveAction(refine);
    QTest::keyClick(menu, Qt::Key_Enter);
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(),
             u"4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000, 12000"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); // undone like any other edit
    QCOMPARE(child<QLineEdit>("ratesEdit")->text(), u"4000, 8000, 12000"_s);
}

void FigureMenuTest::noteIsPinnedAndKept()
{
    SampleFigure* figure = byRate();
    const QPointF at(figure->axisRect()->rect().center());
    QMenu* menu = menuAt(*figure, at);
    QTimer::singleShot(0, this, [] { // runs in the dialog's event loop
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            qFatal("no dialog opened");
        QTest::keyClicks(dialog->findChild<QPlainTextEdit*>(), u"look here"_s);
        dialog->accept();
    });
    menu->setActiveAction(menu->findChild<QAction*>(u"addNoteAction"_s));
    QTest::keyClick(menu, Qt::Key_Enter);
    figure->replot();
    const auto& notes = figure->plotted().run()->notes;
    QCOMPARE(notes.size(), 1u);
    QCOMPARE(notes[0].text, u"look here"_s);
    QVERIFY(figure->noteAt(at).has_value());
    QTRY_COMPARE(readResults(m_results).notes.size(), 1u);
    QVERIFY(readResults(m_results).notes == notes);
}

// The menu of a note is open while another run, without notes, is opened.
void FigureMenuTest::noteOfAnotherRunStays()
{
    const QString other = path("without-notes.unisweep");
    QFile::remove(other);
    QVERIFY(QFile::copy(m_results, other));
    saveNotes(other, {});
    SampleFigure* figure = byRate();
    const QPointF at(figure->axisRect()->rect().center());
    saveNotes(m_results, {{figure->word(), figure->xAxis->pixelToCoord(at.x()),
                           figure->yAxis->pixelToCoord(at.y()), u"look here"_s}});
    m_window->openFile(m_results);
    QTRY_COMPARE(figure->plotted().run()->notes.size(), 1u);
    figure->replot();
    QVERIFY(figure->noteAt(at).has_value());
    QMenu* menu = menuAt(*figure, at);
    const QPointer<QAction> remove = menu->findChild<QAction*>(u"deleteNoteAction"_s);
    QVERIFY(remove);
    m_window->openFile(other);
    QTRY_COMPARE(figure->plotted().run()->file, other);
    QVERIFY(remove);
    remove->trigger();
    QMessageBox* box = nullptr;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) != nullptr);
    QVERIFY2(box->text().contains(u"Another run"_s), qPrintable(box->text()));
    QTest::keyClick(box, Qt::Key_Enter);
    QVERIFY(BackgroundJob::finishAll(std::chrono::seconds(30)));
    QCOMPARE(readResults(m_results).notes.size(), 1u);
    QCOMPARE(readResults(other).notes.size(), 0u);
}

QTEST_MAIN(FigureMenuTest)
#include "figure_menu.moc"
