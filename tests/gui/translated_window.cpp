// SPDX-License-Identifier: GPL-3.0-or-later
// The window in each translated language: texts are translated and fit, mnemonics are unique in
// each menu, and keyboard shortcuts are the same as in other languages.
#include <QDockWidget>
#include <QMenuBar>

#include "base/language.h"
#include "gui/window/language_menu.h"
#include "plot/figure_view.h"
#include "window_fixture.h"
#include "window_texts.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class TranslatedWindowTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void speaks_data();
    void speaks();
    void hasRoom_data() { speaks_data(); }
    void hasRoom();
    void lettersAreUnique_data() { speaks_data(); }
    void lettersAreUnique();
    void keysAreTheSame_data() { speaks_data(); }
    void keysAreTheSame();
    void languageIsChosen();

private:
    void open();
    QStringList keys() const;
};

void TranslatedWindowTest::speaks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("file");
    QTest::newRow("en") << u"en"_s << u"&File"_s;
    QTest::newRow("de") << u"de"_s << u"&Datei"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"文件(&F)"_s;
}

// Opens a new window, since the fixture's is in English.
void TranslatedWindowTest::open()
{
    QFETCH(QString, language);
    m_window.reset();
    useLanguage(language);
    m_window = std::make_unique<MainWindow>(Catalog::load({sourceDir + u"/experiments/catalog"_s}),
                                            m_dir.path());
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->openFile(writeRun());
    QTRY_VERIFY(m_window->findChild<FigureView*>()->plotted().run() != nullptr);
    for (auto* dock : m_window->findChildren<QDockWidget*>())
        dock->show();
    QCoreApplication::processEvents();
    useLanguage(u"en"_s);
}

void TranslatedWindowTest::speaks()
{
    QFETCH(QString, file);
    open();
    QCOMPARE(child<QMenu>("fileMenu")->title(), file);
}

void TranslatedWindowTest::hasRoom()
{
    open();
    const QStringList cut = cutTexts(*m_window);
    QVERIFY2(cut.isEmpty(), qPrintable(u"\n"_s + cut.join(u'\n')));
}

void TranslatedWindowTest::lettersAreUnique()
{
    open();
    const QStringList found = doubleMnemonics(*m_window);
    QVERIFY2(found.isEmpty(), qPrintable(u"\n"_s + found.join(u'\n')));
}

QStringList TranslatedWindowTest::keys() const
{
    QStringList found;
    for (const auto* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts())
            found << key.toString(QKeySequence::PortableText);
    }
    found.sort();
    return found;
}

void TranslatedWindowTest::keysAreTheSame()
{
    const QStringList english = keys();
    QVERIFY(english.size() > 20);
    open();
    QStringList translated = keys();
    for (const QString& key : english)
        QVERIFY2(translated.contains(key), qPrintable(key));
}

void TranslatedWindowTest::languageIsChosen()
{
    QCOMPARE(savedLanguage(), QString());
    auto* menu = child<QMenu>("languageMenu");
    QCOMPARE(menu->actions().size(), languages().size() + 1);
    menu->actions().at(2)->trigger();
    QCOMPARE(savedLanguage(), u"de"_s);
    QVERIFY(!closeMessage().isEmpty());
    menu->actions().constFirst()->trigger();
    QCOMPARE(savedLanguage(), QString());
    closeMessage();
}

QTEST_MAIN(TranslatedWindowTest)
#include "translated_window.moc"
