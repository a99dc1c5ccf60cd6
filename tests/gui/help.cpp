// SPDX-License-Identifier: GPL-3.0-or-later
// The manual in the window, and the diagnostics for bug reports.
#include "window_fixture.h"

#include <QClipboard>
#include <QListWidget>
#include <QStatusBar>
#include <QTextBlock>
#include <QTextBrowser>

#include "base/own_files.h"
#include "figures/figure_list.h"
#include "gui/help/diagnostics_dialog.h"
#include "gui/help/manual_page.h"
#include "gui/help/manual_text.h"
#include "gui/help/manual_window.h"
#include "gui/help/message_entry.h"
#include "plot/figure_view.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HelpTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void f1OpensThePageOfTheFigure();
    void everyFigureHasItsSection();
    void linksLeadSomewhere();
    void linksAreFollowed();
    void picturesFit();
    void findInPage();
    void messagesAreFound_data();
    void messagesAreFound();
    void pastedMessageLeadsToItsEntry();
    void diagnosticsAreCopied();

private:
    ManualWindow* openManual();
};

ManualWindow* HelpTest::openManual()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    ManualWindow* manual = nullptr;
    [&] {
        QTRY_VERIFY((manual = m_window->findChild<ManualWindow*>()) && manual->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(manual));
    }();
    return manual;
}

void HelpTest::f1OpensThePageOfTheFigure()
{
    child<FigureView>("latency-by-rate")->setFocus();
    ManualWindow* manual = openManual();
    QVERIFY(manual);
    auto* text = manual->findChild<ManualText*>();
    QCOMPARE(text->source().fileName(), u"figures.md"_s);
    QCOMPARE(text->textCursor().block().text(), u"Latency by rate"_s);
    QCOMPARE(manual->findChild<QListWidget*>()->currentItem()->text(),
             u"How to read each figure"_s);

    // Opened again from the form: the same window shows another page.
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    child<QLineEdit>("titleEdit")->setFocus();
    QCOMPARE(openManual(), manual);
    QCOMPARE(text->source().fileName(), u"SCHEMA.md"_s);
    QTest::keyClick(manual->windowHandle(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(text->source().fileName(), u"figures.md"_s);
    QTest::keyClick(manual->windowHandle(), Qt::Key_Escape);
    QTRY_VERIFY(!manual->isVisible());
}

void HelpTest::everyFigureHasItsSection()
{
    ManualText text;
    text.setSource(QUrl::fromLocalFile(dataDirectory() + u"/manual/figures.md"_s));
    PlottedRun run;
    for (const FigureEntry& entry : figureList()) {
        const std::unique_ptr<FigureView> figure = entry.make(run);
        const QString page = manualPageOf(figure.get());
        QVERIFY2(text.showSection(page.section(u'#', 1)), qPrintable(page));
    }
    QVERIFY(!text.showSection(u"no such section"_s));
}

void HelpTest::linksLeadSomewhere()
{
    ManualWindow* manual = openManual();
    auto* pages = manual->findChild<QListWidget*>();
    auto* text = manual->findChild<ManualText*>();
    QVERIFY(pages->count() >= 8);
    QList<std::pair<QString, QString>> sections; // file, section
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentRow(i);
        QVERIFY(text->toPlainText().size() > 500);
        const QUrl page = text->source();
        // Links between pages are relative to their location in the source tree.
        const QString directory =
            sourceDir + (page.path().contains("/manual/"_L1)    ? u"/resources/manual"_s
                         : page.path().contains("/catalog/"_L1) ? u"/experiments/catalog"_s
                                                                : u"/experiments"_s);
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                const QString name = format.isImageFormat()
                                         ? format.toImageFormat().name()
                                         : format.anchorHref().section(u'#', 0, 0);
                if (!name.isEmpty() && !name.contains("://"_L1))
                    QVERIFY2(QFileInfo::exists(directory + u'/' + name),
                             qPrintable(page.fileName() + u": "_s + name));
                const QString section = format.anchorHref().section(u'#', 1);
                if (!section.isEmpty() && name.endsWith(".md"_L1))
                    sections << std::pair(QDir::cleanPath(directory + u'/' + name), section);
            }
        }
    }
    QVERIFY(sections.size() > 5);
    ManualText target;
    for (const auto& [file, section] : sections) {
        target.setSource(QUrl::fromLocalFile(file));
        QVERIFY2(target.showSection(section), qPrintable(file + u'#' + section));
    }
}

void HelpTest::linksAreFollowed()
{
    ManualWindow* manual = openManual();
    auto* text = manual->findChild<ManualText*>();
    manual->showPage(u"troubleshooting.md"_s);
    Q_EMIT text->anchorClicked(QUrl(u"verdicts.md#client-limited"_s));
    QCOMPARE(text->source().fileName(), u"verdicts.md"_s);
    QCOMPARE(text->textCursor().block().text(), u"client-limited"_s);
    manual->showPage(u"README.md"_s);
    Q_EMIT text->anchorClicked(QUrl(u"../../experiments/SCHEMA.md"_s));
    QCOMPARE(text->source().fileName(), u"SCHEMA.md"_s);
    Q_EMIT text->anchorClicked(QUrl(u"../no-such-page.md"_s));
    QCOMPARE(text->source().fileName(), u"SCHEMA.md"_s);
    QVERIFY(manual->statusBar()->currentMessage().contains(u"no-such-page.md"_s));
}

void HelpTest::picturesFit()
{
    ManualWindow* manual = openManual();
    manual->showPage(u"README.md"_s);
    auto* text = manual->findChild<ManualText*>();
    QVERIFY(text->toHtml().count(u"<img"_s) > 5);
    for (const int width : {700, 1100}) {
        manual->resize(width, 600);
        QCoreApplication::processEvents();
        QVERIFY2(
            text->document()->idealWidth() <= text->viewport()->width() + 1,
            qPrintable(
                u"%1 of %2"_s.arg(text->document()->idealWidth()).arg(text->viewport()->width())));
    }
}

void HelpTest::findInPage()
{
    ManualWindow* manual = openManual();
    manual->showPage(u"verdicts.md"_s);
    auto* text = manual->findChild<ManualText*>();
    auto* search = manual->findChild<QLineEdit*>(u"manualSearch"_s);
    QTest::keyClick(manual->windowHandle(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"client-limited"_s);
    QTest::keyClick(search, Qt::Key_Return);
    const int first = text->textCursor().selectionStart();
    QCOMPARE(text->textCursor().selectedText().toLower(), u"client-limited"_s);
    QTest::keyClick(manual->windowHandle(), Qt::Key_F3);
    QTRY_VERIFY(text->textCursor().selectionStart() > first);
    QTest::keyClick(manual->windowHandle(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(text->textCursor().selectionStart(), first);
}

void HelpTest::messagesAreFound_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("page"); // empty: none
    QTest::addColumn<QString>("entry");
    const auto row = [](const char* name, const QString& message, const QString& page,
                        const QString& entry) { QTest::newRow(name) << message << page << entry; };
    row("as printed",
        u"cannot start qemu: no such file. If /tmp is on a file system mounted with "
        "noexec, set XDG_RUNTIME_DIR to a directory on another one"_s,
        u"messages-host.md"_s,
        u"cannot start …: …. If … is on a file system mounted with noexec, set XDG_RUNTIME_DIR to "
        "a directory on another one"_s);
    row("with its place",
        u"a.yaml:3:9: the memory ladder must descend, but 512 MiB is not less than "
        "the previous 256 MiB"_s,
        u"messages-files.md"_s,
        u"the memory ladder must descend, but … MiB is not less than the previous … MiB"_s);
    row("a part of it", u"unencrypted and allowed only to loopback"_s, u"messages-files.md"_s,
        u"libvirt's plain TCP transport is unencrypted and allowed only to loopback. Use +ssh or "
        "+tls instead"_s);
    row("a verdict", u"invalid: the host was suspended during the step"_s, u"verdicts.md"_s,
        u"the host was suspended during the step"_s);
    row("not ours", u"a sentence of another program"_s, {}, {});
    row("a word", u"loopback"_s, {}, {});
    row("nothing", {}, {}, {});
}

void HelpTest::messagesAreFound()
{
    QFETCH(QString, message);
    QFETCH(QString, page);
    QFETCH(QString, entry);
    QStringList pages;
    const QDir manual(dataDirectory() + u"/manual"_s);
    for (const QString& name : manual.entryList({u"*.md"_s}))
        pages << manual.filePath(name);
    const auto found = messageEntry(message, pages);
    QCOMPARE(found ? QFileInfo(found->page).fileName() : QString(), page);
    QCOMPARE(found ? found->text : QString(), entry);
}

void HelpTest::pastedMessageLeadsToItsEntry()
{
    ManualWindow* manual = openManual();
    manual->showPage(u"tutorial.md"_s);
    auto* text = manual->findChild<ManualText*>();
    auto* search = manual->findChild<QLineEdit*>(u"manualSearch"_s);
    search->setText(u"duplicate datagram size: 512"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->source().fileName(), u"messages-files.md"_s);
    QCOMPARE(text->textCursor().selectedText(), u"duplicate datagram size: …"_s);
    search->setText(u"a sentence of another program"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->source().fileName(), u"messages-files.md"_s);
}

void HelpTest::diagnosticsAreCopied()
{
    QGuiApplication::clipboard()->clear();
    child<QAction>("diagnosticsAction")->trigger();
    DiagnosticsDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<DiagnosticsDialog*>()) != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!QGuiApplication::clipboard()->text().isEmpty(), 120'000);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(dialog->findChild<QPlainTextEdit*>()->toPlainText(), text);
    for (const QString& part : {u"# Unisweep "_s, u"## System check"_s, u"## Experiment"_s,
                                u"server: bind"_s, u"libvirt"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
    QVERIFY(!text.contains(m_dir.path()) || QDir::homePath() == u"/"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

QTEST_MAIN(HelpTest)
#include "help.moc"
