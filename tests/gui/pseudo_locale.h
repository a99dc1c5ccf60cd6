// SPDX-License-Identifier: GPL-3.0-or-later
// A pseudo-locale: each text is put in brackets and lengthened, so that a window reveals texts
// without tr(), texts glued together, and texts that do not fit.
#pragma once

#include <QTranslator>

namespace unisweep
{

class PseudoLocale : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        const QString text = QString::fromUtf8(source);
        if (text.isEmpty())
            return {};
        const QString longer =
            text.size() > 3 ? QString(qBound(1, int(text.size()) / 4, 12), QChar(u'ä')) : QString();
        return open + text + longer + close;
    }

    inline static const QString open = QString(QChar(u'⟦'));
    inline static const QString close = QString(QChar(u'⟧'));

    /// The parts of a text outside all brackets.
    static QString outside(const QString& text)
    {
        QString rest;
        int depth = 0;
        for (const QChar c : text) {
            if (c == open[0])
                ++depth;
            else if (c == close[0])
                --depth;
            else if (depth == 0)
                rest += c;
        }
        return rest;
    }
};

} // namespace unisweep
