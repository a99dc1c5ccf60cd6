// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/manual_text.h"

#include <QImageReader>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocumentFragment>

namespace unisweep
{

ManualText::ManualText(QWidget* parent)
    : QTextBrowser(parent)
{
    // Also when going back, which does not call doSetSource().
    connect(this, &QTextBrowser::sourceChanged, this, &ManualText::fitPictures);
}

QString ManualText::sectionName(const QString& heading)
{
    QString name;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == u'_' || c == u'-')
            name += c;
        else if (c.isSpace())
            name += u'-';
    }
    return name;
}

bool ManualText::showSection(const QString& name)
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || sectionName(block.text()) != name)
            continue;
        // Scroll to the end first, so that the heading ends up at the top.
        moveCursor(QTextCursor::End);
        setTextCursor(QTextCursor(block));
        ensureCursorVisible();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect().top());
        return true;
    }
    return false;
}

void ManualText::doSetSource(const QUrl& url, QTextDocument::ResourceType)
{
    QUrl page = url;
    page.setFragment({});
    QTextBrowser::doSetSource(page, QTextDocument::MarkdownResource);
    if (url.hasFragment())
        showSection(url.fragment());
}

void ManualText::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitPictures();
}

void ManualText::fitPictures()
{
    const auto margin = static_cast<int>(2 * document()->documentMargin());
    const int room = std::max(1, viewport()->width() - margin);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextImageFormat picture = fragment.charFormat().toImageFormat();
            if (!picture.isValid())
                continue;
            const QUrl file = source().resolved(QUrl(picture.name()));
            const int own = QImageReader(file.toLocalFile()).size().width();
            const int width = std::min(own, inTable ? room / 2 : room);
            if (own <= 0 || width == static_cast<int>(picture.width()))
                continue;
            picture.setWidth(width);
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(picture);
            it = block.begin(); // the fragments of the block have changed
        }
    }
}

} // namespace unisweep
