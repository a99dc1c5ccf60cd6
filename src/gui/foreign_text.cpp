// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/foreign_text.h"

#include <QLabel>
#include <QTextDocument>

#include "base/visible_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// A tooltip with 10,000 characters would cover the screen.
static constexpr qsizetype longestTip = 2000;

QString toolTipText(const QString& text)
{
    QString shown = visibleText(text.left(longestTip));
    if (text.size() > longestTip)
        shown += QChar(u'…');
    return Qt::mightBeRichText(shown) ? u"<span>%1</span>"_s.arg(richText(shown)) : shown;
}

void showLabelsAsPlainText(QWidget* widget)
{
    for (QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
}

} // namespace unisweep
