// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"

#include <algorithm>

namespace unisweep
{

using namespace Qt::StringLiterals;

static bool isNoCharacter(QChar c)
{
    return c.unicode() == 0xfffe || c.unicode() == 0xffff;
}

static bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return u < 0x20 || (u >= 0x7f && u < 0xa0);
}

static QChar pictureOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20)
        return QChar(static_cast<char16_t>(0x2400 + u));
    return QChar(u == 0x7f ? u'\u2421' : u'\ufffd');
}

static bool isHalf(const QString& text, qsizetype i)
{
    if (text[i].isHighSurrogate())
        return i + 1 >= text.size() || !text[i + 1].isLowSurrogate();
    if (text[i].isLowSurrogate())
        return i == 0 || !text[i - 1].isHighSurrogate();
    return false;
}

QString visibleText(const QString& text)
{
    QString visible = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isControl(c) && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            visible[i] = pictureOf(c);
        else if (isNoCharacter(c) || isHalf(text, i))
            visible[i] = QChar(u'\ufffd');
    }
    return visible;
}

static bool changesDirection(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) {
        switch (c.direction()) {
        case QChar::DirR:
        case QChar::DirAL:
        case QChar::DirLRE:
        case QChar::DirRLE:
        case QChar::DirLRO:
        case QChar::DirRLO:
        case QChar::DirPDF:
        case QChar::DirLRI:
        case QChar::DirRLI:
        case QChar::DirFSI:
        case QChar::DirPDI:
            return true;
        default:
            return false;
        }
    });
}

QString visibleName(const QString& text, qsizetype most)
{
    QString name = visibleText(text.left(most));
    for (QChar& c : name) {
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            c = pictureOf(c);
    }
    if (text.size() > most) {
        if (name.back() == QChar(u'\ufffd') && text[most - 1].isHighSurrogate())
            name.chop(1);
        name += QChar(u'…');
    }
    if (changesDirection(name)) // first strong isolate … pop directional isolate
        name = QChar(u'\u2068') + name + QChar(u'\u2069');
    return name;
}

QString menuText(const QString& text)
{
    return visibleName(text).replace(QLatin1Char('&'), "&&"_L1);
}

QString richText(const QString& text)
{
    return visibleText(text).toHtmlEscaped().replace(QLatin1Char('\n'), "<br>"_L1);
}

} // namespace unisweep
