// SPDX-License-Identifier: GPL-3.0-or-later
// The start page, which is shown until a file is open, driven by mouse and keys.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QAction>
#include <QDockWidget>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

#include "gui/figure/figure_tabs.h"
#include "gui/images/images_dialog.h"
#include "gui/start/start_page.h"
#include "gui/start/start_pictures.h"
#include "gui/window/file_menu.h"
#include "tests/gui/window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class StartPageTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void isShownUntilAFileIsOpen();
    void examplesSayWhatRunsHere();
    void exampleOpensAsACopy();
    void platformsLeadToImages();
    void recentRunsOpen();
    void recentRunsAreStoredWithoutLanguage();
    void recordedRunsOpenAsCopies();
    void slowDiskDoesNotFreeze();
    void panelsStayAsTheyWere();
    void picturesArePlansOrSamples();

private:
    void freshWindow();
    StartPage* page() { return m_window->findChild<StartPage*>(); }
    QTreeWidget* tree() { return child<QTreeWidget>("startExamples"); }
    QTreeWidgetItem* example(const QString& title);
    void click(const QTreeWidgetItem* item);
};

// Opens a new window, since the fixture's has a file open.
void StartPageTest::freshWindow()
{
    m_window = std::make_unique<MainWindow>(Catalog::load({sourceDir + u"/experiments/catalog"_s}),
                                            m_dir.path());
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

QTreeWidgetItem* StartPageTest::example(const QString& title)
{
    for (QTreeWidgetItem* item :
         tree()->findItems(title, Qt::MatchStartsWith | Qt::MatchRecursive)) {
        if (item->parent())
            return item;
    }
    return nullptr;
}

void StartPageTest::click(const QTreeWidgetItem* item)
{
    tree()->scrollToItem(item);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {},
                      tree()->visualItemRect(item).center());
}

void StartPageTest::isShownUntilAFileIsOpen()
{
    QVERIFY(!page()->isVisible()); // the fixture has opened an experiment
    freshWindow();
    auto* tabs = child<QTabWidget>("plotTabs");
    auto* form = child<QDockWidget>("experimentDock");
    QVERIFY(page()->isVisible());
    QVERIFY(!tabs->isVisible());
    QVERIFY(!form->isVisible());
    QVERIFY(!child<QPushButton>("startBack")->isVisible()); // there is nothing to go back to
    QTest::mouseClick(child<QPushButton>("startNew"), Qt::LeftButton);
    QVERIFY(!page()->isVisible());
    QVERIFY(tabs->isVisible());
    QVERIFY(form->isVisible());
    child<QAction>("startAction")->trigger();
    QVERIFY(page()->isVisible());
    QVERIFY(!tabs->isVisible());
    QTest::mouseClick(child<QPushButton>("startBack"), Qt::LeftButton);
    QVERIFY(!page()->isVisible());
    QVERIFY(tabs->isVisible());
    QVERIFY(form->isVisible());
    child<QAction>("startAction")->trigger();
    m_window->openFile(writeRun());
    QTRY_VERIFY(!page()->isVisible());
    QVERIFY(tabs->isVisible());
}

void StartPageTest::examplesSayWhatRunsHere()
{
    freshWindow();
    QTRY_VERIFY(example(u"Figure 5: "_s));
    const QTreeWidgetItem* paper = example(u"Figure 5: "_s);
    QVERIFY(!paper->icon(0).isNull());
    // This experiment uses Xen and an image that is not available, so no test host can run it.
    QTRY_VERIFY2_WITH_TIMEOUT(paper->text(0).contains(u"0 of 1 series ready · "_s),
                              qPrintable(paper->text(0)), 30'000);
    QVERIFY2(paper->text(0).contains(u" of load, "_s), qPrintable(paper->text(0)));
    QVERIFY2(paper->text(0).contains(u"Mirage OS (Xen)"_s), qPrintable(paper->text(0)));
    QVERIFY(paper->toolTip(0).contains(u"MISSING"_s));
    QVERIFY(example(u"BIND in a Linux guest"_s));
}

void StartPageTest::exampleOpensAsACopy()
{
    freshWindow();
    QTRY_VERIFY(example(u"Figure 3: "_s));
    click(example(u"Figure 3: "_s));
    QVERIFY(!page()->isVisible());
    QVERIFY2(yaml().contains(u"name: figure3-dns-linux"_s), qPrintable(yaml()));
    QVERIFY(!m_window->windowTitle().contains(u".yaml"_s)); // saving asks for a file name

    freshWindow(); // now by keyboard
    QTRY_VERIFY(example(u"Figure 3: "_s));
    tree()->setFocus();
    tree()->setCurrentItem(example(u"Figure 3: "_s));
    QTest::keyClick(tree(), Qt::Key_Return);
    QVERIFY(!page()->isVisible());
}

void StartPageTest::platformsLeadToImages()
{
    freshWindow();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QToolButton*>(u"platform-linux"_s), 30'000);
    QToolButton* button = nullptr;
    for (const char* platform : {"mirage", "osv"}) {
        auto* one = child<QToolButton>(qPrintable(u"platform-%1"_s.arg(QLatin1String(platform))));
        if (one->text() == u"Get…"_s)
            button = one;
    }
    if (!button)
        QSKIP("Emulated guests cannot be started here; install qemu-system-x86 and libvirt");
    QTest::mouseClick(button, Qt::LeftButton);
    auto* images = m_window->findChild<ImagesDialog*>();
    QVERIFY(images && images->isVisible());
    auto* table = images->findChild<QTableView*>(u"imagesTable"_s);
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1);
    QVERIFY(page()->isVisible()); // nothing has been opened
}

void StartPageTest::recentRunsOpen()
{
    const QString run = writeRun();
    m_window->openFile(run);
    QTRY_VERIFY(child<QPlainTextEdit>("logView")->toPlainText().contains(run));
    freshWindow();
    auto* recent = child<QListWidget>("startRecent");
    QVERIFY(recent->count() > 0);
    QVERIFY(recent->item(0)->toolTip().contains(QFileInfo(run).fileName()));
    QTest::mouseClick(recent->viewport(), Qt::LeftButton, {},
                      recent->visualItemRect(recent->item(0)).center());
    QTRY_VERIFY(!page()->isVisible());
    QTRY_VERIFY(child<QPlainTextEdit>("logView")->toPlainText().contains(run));
}

// Settings store data, not texts, so that a recent run is described in the current language.
void StartPageTest::recentRunsAreStoredWithoutLanguage()
{
    const QString run = writeRun();
    auto* menus = m_window->findChild<FileMenus*>();
    menus->remember(run);
    const auto text = [&](const RunSummary& summary) {
        menus->describe(run, summary);
        for (const QVariant& kept :
             QSettings().value(QSettings().allKeys().filter(u"runs/"_s).constFirst()).toMap())
            if (kept.toString().contains(u"knee"_s))
                return u"the settings keep a text"_s;
        return FileMenus::recent().constFirst().text.section(u" · "_s, 2);
    };
    const QString title = u"A run"_s;
    QCOMPARE(text({title, QList<double>{4000}, Verdict::Kind::ClientLimited}),
             u"knee 4,000/s · client-limited"_s);
    QCOMPARE(text({title, QList<double>{4000, 600}, Verdict::Kind::Ok}),
             u"knees 4,000/s, 600/s · ok"_s);
    QCOMPARE(text({title, QList<double>{}, Verdict::Kind::Ok}), u"no knee · ok"_s);
    QCOMPARE(text({title, {}, Verdict::Kind::Invalid}), u"invalid"_s);
}

void StartPageTest::recordedRunsOpenAsCopies()
{
    const QString original = writeRun();
    QTemporaryDir folder;
    const QString recorded = folder.filePath(u"bind.unisweep"_s);
    QVERIFY(QFile::copy(original, recorded));
    QVERIFY(QFile::setPermissions(recorded, QFile::ReadOwner));
    const RecordedRun run{.name = u"bind"_s,
                          .path = recorded,
                          .title = u"BIND in a Linux guest"_s,
                          .view = u"percentiles"_s,
                          .host = u"a host"_s,
                          .date = QDate(2026, 11, 30),
                          .emulated = true,
                          .verdict = Verdict::Kind::ClientLimited};
    QCOMPARE(recordingFacts(run),
             u"30 Nov 2026 · client-limited · emulated · recorded on a host"_s);
    RecordedRun redundant = run; // stated by the verdict
    redundant.verdict = Verdict::Kind::Emulated;
    QCOMPARE(recordingFacts(redundant), u"30 Nov 2026 · emulated · recorded on a host"_s);
    RecordedRun broken = run;
    broken.path = folder.filePath(u"broken.unisweep"_s);
    QFile noRun(broken.path);
    QVERIFY(noRun.open(QIODevice::WriteOnly) && noRun.write("no run") > 0);
    noRun.close();
    const QList<StartRecording> runs = startRecordings({run, broken}, {});
    QCOMPARE(runs.size(), 2);
    QVERIFY(runs.constFirst().places.size() > 20);
    QVERIFY(runs.constLast().places.isEmpty());

    freshWindow();
    Q_EMIT page()->recordedChosen(run);
    auto* log = child<QPlainTextEdit>("logView");
    QTRY_VERIFY(log->toPlainText().contains(u"2,250 samples"_s));
    QVERIFY(!log->toPlainText().contains(folder.path())); // the copy is open
    QVERIFY(!page()->isVisible());
    QTRY_COMPARE(m_window->findChild<FigureTabs*>()->current()->word(),
                 u"percentiles"_s); // the figure in `view`
    for (const RecentFile& file : FileMenus::recent())
        QVERIFY(QFileInfo(file.path).isWritable());
}

// A disk that does not respond yet, as a FIFO without a writer.
void StartPageTest::slowDiskDoesNotFreeze()
{
    QTemporaryDir folder;
    const QString slow = folder.filePath(u"slow.unisweep"_s);
    const QByteArray name = QFile::encodeName(slow);
    QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    freshWindow();
    Q_EMIT page()->recordedChosen({.name = u"slow"_s, .path = slow});
    QTest::qWait(100);
    QVERIFY(page()->isVisible()); // nothing to show yet

    const RecordedRun other{.name = u"other"_s, .path = writeRun()};
    Q_EMIT page()->recordedChosen(other); // the user does not wait for it either
    int disk = -1;
    QTRY_VERIFY((disk = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) >= 0);
    ::close(disk);
    auto* log = child<QPlainTextEdit>("logView");
    QTRY_VERIFY(log->toPlainText().contains(u"2,250 samples"_s));
    QVERIFY(log->toPlainText().contains(u"other.unisweep"_s));
    QVERIFY(!log->toPlainText().contains(u"slow.unisweep"_s));
}

// The page hides the panels, which must not be saved as the user's layout.
void StartPageTest::panelsStayAsTheyWere()
{
    m_window->close();
    const QByteArray before = QSettings().value(u"panels"_s).toByteArray();
    QVERIFY(!before.isEmpty());
    freshWindow();
    QVERIFY(page()->isVisible());
    m_window->close();
    QCOMPARE(QSettings().value(u"panels"_s).toByteArray(), before);
}

void StartPageTest::picturesArePlansOrSamples()
{
    const QList<StartExample> examples = startExamples();
    QVERIFY(examples.size() > 20);
    QSet<QByteArray> pictures;
    for (const StartExample& one : examples) {
        const QImage picture = planPicture(one.experiment, QPalette(), 1).toImage();
        QCOMPARE(picture.size(),
                 QSize(StartRecording::pictureWidth, StartRecording::pictureHeight));
        pictures.insert(
            QByteArray(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes()));
        QVERIFY(!effortText(one.experiment).isEmpty());
    }
    QVERIFY(pictures.size() > 10); // different plans look different
    StartRecording run;
    const QImage empty = runPicture(run, QPalette(), 1).toImage();
    run.places.insert({40, 20}, 3);
    QVERIFY(runPicture(run, QPalette(), 1).toImage() != empty);
}

QTEST_MAIN(StartPageTest)
#include "start_page.moc"
