// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>

#include "describe/manual_page.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Converts a paragraph's text. Only this function adds backslashes.
static QString inlineText(const QString& markdown)
{
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression strong(u"\\*\\*([^*]+)\\*\\*"_s);
    static const QRegularExpression emphasis(u"(?<![\\w*])\\*([^*\\s][^*]*)\\*(?![\\w*])"_s);
    QStringList parts = markdown.simplified().split(QLatin1Char('`'));
    QString text;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) { // between backquotes
            text += u"\\fB"_s + roffText(parts[i]) + u"\\fR"_s;
            continue;
        }
        QString part = parts[i];
        part.replace(link, u"\\1"_s);
        part = roffText(part);
        part.replace(strong, u"\\fB\\1\\fR"_s);
        part.replace(emphasis, u"\\fI\\1\\fR"_s);
        text += part;
    }
    return text;
}

// The cells of a row. A bar within backquotes or after a backslash is not a separator.
static QStringList cellsOf(const QString& row)
{
    QStringList cells = {QString()};
    bool code = false;
    QString inner = row.trimmed();
    inner = inner.sliced(1, inner.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar c = inner[i];
        if (c == QLatin1Char('`'))
            code = !code;
        if (c == QLatin1Char('\\') && i + 1 < inner.size() && inner[i + 1] == QLatin1Char('|'))
            cells.last() += inner[++i];
        else if (c == QLatin1Char('|') && !code)
            cells << QString();
        else
            cells.last() += c;
    }
    return cells;
}

// The first column is the term, the last one its description. Columns in between are preceded by
// their headings.
static QString tableRow(const QStringList& head, const QStringList& cells)
{
    QString text = u".TP\n%1\n"_s.arg(inlineText(cells.constFirst()));
    QStringList between;
    for (qsizetype i = 1; i + 1 < cells.size(); ++i)
        between << u"%1: %2"_s.arg(head.value(i).trimmed(), cells[i].trimmed());
    if (!between.isEmpty())
        text += inlineText(between.join(u"; "_s)) + u".\n"_s;
    return text + inlineText(cells.constLast()) + QLatin1Char('\n');
}

namespace
{

class Converter
{
public:
    explicit Converter(QString& text)
        : m_text(text)
    {
    }

    void line(const QString& line)
    {
        if (line.startsWith(u"```"_s)) {
            finish();
            m_code = !m_code;
            m_text += m_code ? u".PP\n.nf\n"_s : u".fi\n"_s;
        } else if (m_code) {
            m_text += roffText(line) + QLatin1Char('\n');
        } else if (line.startsWith(QLatin1Char('#'))) {
            heading(line);
        } else if (line.startsWith(QLatin1Char('|'))) {
            row(line);
        } else if (line.startsWith(u"- "_s)) {
            finish();
            m_text += u".IP \\(bu 2\n"_s;
            m_inList = true;
            m_paragraph = line.mid(2);
        } else if (line.trimmed().isEmpty()) {
            finish();
            m_head.clear();
        } else {
            m_paragraph += QLatin1Char(' ') + line;
        }
    }

    void finish()
    {
        if (!m_paragraph.isEmpty())
            m_text += (m_inList ? QString() : u".PP\n"_s) + inlineText(m_paragraph) + u"\n"_s;
        m_paragraph.clear();
        m_inList = false;
    }

private:
    void heading(const QString& line)
    {
        finish();
        const qsizetype level = line.indexOf(QLatin1Char(' '));
        const QString title = line.mid(level + 1).remove(QLatin1Char('`'));
        if (level == 1) // the page's title
            m_text += u".SH DESCRIPTION\n"_s;
        else if (level == 2)
            m_text += u".SH "_s + roffText(title.toUpper()) + QLatin1Char('\n');
        else
            m_text += u".SS "_s + roffText(title) + QLatin1Char('\n');
    }

    void row(const QString& line)
    {
        finish();
        const QStringList cells = cellsOf(line);
        if (m_head.isEmpty())
            m_head = cells;
        else if (!line.contains(u"---"_s))
            m_text += tableRow(m_head, cells);
    }

    QString& m_text;
    QString m_paragraph;
    QStringList m_head;
    bool m_code = false;
    bool m_inList = false;
};

} // namespace

QByteArray manualPageOfMarkdown(const QString& markdown, const QString& name,
                                const QString& section, const QString& description,
                                const QString& version)
{
    QString text = u".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
                   ".TH %1 %2 \"\" \"Unisweep %3\" \"File Formats\"\n.SH NAME\n%4 \\- %5\n"_s.arg(
                       name.toUpper(), section, version, roffText(name), roffText(description));
    Converter converter(text);
    for (const QString& line : markdown.split(QLatin1Char('\n')))
        converter.line(line);
    converter.finish();
    text += u".SH SEE ALSO\n.BR unisweep (1)\n"_s;
    return text.toUtf8();
}

} // namespace unisweep
