// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/manual_window.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QStatusBar>
#include <QTextDocument>
#include <QToolBar>

#include "base/own_files.h"
#include "gui/help/manual_text.h"
#include "gui/help/message_entry.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int fileRole = Qt::UserRole;

/// The page's first heading.
QString titleOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return QFileInfo(path).completeBaseName();
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.startsWith(u"# "_s))
            return line.mid(2);
    }
    return QFileInfo(path).completeBaseName();
}

} // namespace

ManualWindow::ManualWindow(const QString& directory, QWidget* parent)
    : QMainWindow(parent, Qt::Window)
    , m_directory(directory)
    , m_pages(new QListWidget)
    , m_text(new ManualText)
    , m_search(new QLineEdit)
{
    setObjectName(u"manualWindow"_s);
    setWindowTitle(tr("Unisweep manual"));
    constexpr QSize initialSize(980, 720);
    resize(initialSize);
    m_pages->setObjectName(u"manualPages"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setWordWrap(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"manualText"_s);
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(m_pages);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    constexpr int pagesWidth = 220;
    splitter->setSizes({pagesWidth, initialSize.width() - pagesWidth});
    setCentralWidget(splitter);
    setUpPages();
    setUpToolBar();
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            m_text->setSource(QUrl::fromLocalFile(item->data(fileRole).toString()));
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    connect(m_text, &QTextBrowser::sourceChanged, this, [this](const QUrl& source) {
        for (int i = 0; i < m_pages->count(); ++i) {
            const QSignalBlocker quiet(m_pages);
            if (m_pages->item(i)->data(fileRole).toString() == source.toLocalFile())
                m_pages->setCurrentRow(i);
        }
    });
    showPage({});
    m_text->setFocus(); // its keys scroll the page
}

void ManualWindow::setUpPages()
{
    // In reading order; pages that are not listed here come last.
    QStringList names = {u"tutorial.md"_s,    u"figures.md"_s,        u"verdicts.md"_s,
                         u"measurement.md"_s, u"emulation.md"_s,      u"adding.md"_s,
                         u"README.md"_s,      u"troubleshooting.md"_s};
    const QDir directory(m_directory);
    for (const QString& name : directory.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        if (!names.contains(name))
            names << name;
    }
    QStringList paths;
    for (const QString& name : names)
        paths << directory.filePath(name);
    for (const char* name :
         {"experiments/SCHEMA.md", "experiments/RESULTS.md", "catalog/README.md"})
        paths << QDir(dataDirectory()).filePath(QLatin1String(name));
    for (const QString& path : paths) {
        if (!QFileInfo::exists(path))
            continue;
        auto* item = new QListWidgetItem(titleOf(path), m_pages);
        item->setData(fileRole, QDir::cleanPath(path));
    }
}

void ManualWindow::setUpToolBar()
{
    auto* bar = addToolBar(tr("Navigation"));
    bar->setMovable(false);
    QAction* back = bar->addAction(tr("&Back"), m_text, &QTextBrowser::backward);
    back->setShortcuts(QKeySequence::Back);
    QAction* forward = bar->addAction(tr("&Forward"), m_text, &QTextBrowser::forward);
    forward->setShortcuts(QKeySequence::Forward);
    back->setEnabled(false);
    forward->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QAction::setEnabled);
    connect(m_text, &QTextBrowser::forwardAvailable, forward, &QAction::setEnabled);
    bar->addSeparator();
    m_search->setObjectName(u"manualSearch"_s);
    m_search->setPlaceholderText(tr("Find in this page"));
    m_search->setAccessibleName(tr("Find in this page"));
    m_search->setClearButtonEnabled(true);
    bar->addWidget(m_search);
    QAction* next = bar->addAction(tr("Find &next"), this, [this] { find(false); });
    next->setShortcuts(QKeySequence::FindNext);
    QAction* previous = bar->addAction(tr("Find &previous"), this, [this] { find(true); });
    previous->setShortcuts(QKeySequence::FindPrevious);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    auto* search = new QAction(tr("Find in this page"), this);
    search->setShortcuts(QKeySequence::Find);
    connect(search, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    auto* close = new QAction(tr("Close"), this);
    close->setShortcuts({QKeySequence(Qt::Key_Escape), QKeySequence(QKeySequence::Close)});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addActions({search, close});
}

void ManualWindow::showPage(const QString& name)
{
    const QString file = name.section(u'#', 0, 0);
    QListWidgetItem* found = m_pages->item(0);
    for (int i = 0; i < m_pages->count(); ++i) {
        // Take the first match: the manual's README.md comes before the catalog's.
        if (QFileInfo(m_pages->item(i)->data(fileRole).toString()).fileName() == file) {
            found = m_pages->item(i);
            break;
        }
    }
    if (!found)
        return m_text->setPlainText(tr("The manual is not installed: %1 has no pages.")
                                        .arg(QDir::toNativeSeparators(m_directory)));
    QUrl url = QUrl::fromLocalFile(found->data(fileRole).toString());
    if (name.contains(u'#'))
        url.setFragment(name.section(u'#', 1));
    m_text->setSource(url);
}

void ManualWindow::find(bool backwards)
{
    QTextDocument::FindFlags flags;
    if (backwards)
        flags |= QTextDocument::FindBackward;
    const QString text = m_search->text();
    if (text.isEmpty() || m_text->find(text, flags))
        return statusBar()->clearMessage();
    // Wrap around to the other end.
    const QTextCursor before = m_text->textCursor();
    m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (m_text->find(text, flags))
        return statusBar()->showMessage(tr("Search continued from the other end of the page"));
    m_text->setTextCursor(before);
    if (showMessageEntry(text))
        return statusBar()->showMessage(tr("Found among the messages"));
    statusBar()->showMessage(tr("\"%1\" is not on this page").arg(text));
}

bool ManualWindow::showMessageEntry(const QString& message)
{
    QStringList pages;
    for (int i = 0; i < m_pages->count(); ++i)
        pages << m_pages->item(i)->data(fileRole).toString();
    const auto entry = messageEntry(message, pages);
    if (!entry)
        return false;
    m_text->setSource(QUrl::fromLocalFile(entry->page));
    return m_text->find(entry->text);
}

// Links between pages are relative to the source tree; an installation has a different layout.
void ManualWindow::follow(const QUrl& link)
{
    const QUrl url = m_text->source().resolved(link);
    if (!url.isLocalFile()) {
        QDesktopServices::openUrl(url);
        return;
    }
    // Pages with the same file name differ in their folder.
    const auto nameOf = [](const QString& path) {
        const QFileInfo info(path);
        return info.dir().dirName() + u'/' + info.fileName();
    };
    for (int i = 0; i < m_pages->count(); ++i) {
        const QString path = m_pages->item(i)->data(fileRole).toString();
        if (nameOf(path) != nameOf(QDir::cleanPath(url.toLocalFile())))
            continue;
        QUrl page = QUrl::fromLocalFile(path);
        page.setFragment(url.fragment());
        return m_text->setSource(page);
    }
    statusBar()->showMessage(
        tr("%1 is not part of the installed manual").arg(QFileInfo(url.toLocalFile()).fileName()));
}

} // namespace unisweep
