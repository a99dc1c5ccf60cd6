// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/help/message_entry.h"

#include <QFile>
#include <QRegularExpression>

namespace unisweep
{

using namespace Qt::StringLiterals;

// A shorter text would match too many messages.
static bool hasTwoWords(const QString& text)
{
    static const QRegularExpression twoWords(u"\\w{2,}[^…\\w]+\\w{2,}"_s);
    return twoWords.match(text).hasMatch();
}

// The number of letters of the message that the quoting line matches; 0 if it is a different
// message.
static qsizetype lettersMatched(const QString& line, const QString& message)
{
    if (!hasTwoWords(line))
        return 0;
    if (line.contains(message, Qt::CaseInsensitive))
        return message.size();
    QStringList parts = line.split(u'…');
    for (QString& part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression whole(parts.join(u".*"_s), QRegularExpression::CaseInsensitiveOption);
    return whole.match(message).hasMatch() ? line.size() - line.count(u'…') : 0;
}

std::optional<MessageEntry> messageEntry(const QString& message, const QStringList& pages)
{
    const QString wanted = message.simplified();
    if (!hasTwoWords(wanted))
        return {};
    std::optional<MessageEntry> best;
    qsizetype letters = 0;
    for (const QString& page : pages) {
        QFile file(page);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
            continue;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.startsWith("- `"_L1) || !line.endsWith(u'`'))
                continue;
            const QString text = line.sliced(3).chopped(1);
            const qsizetype matched = lettersMatched(text, wanted);
            if (matched > letters) {
                letters = matched;
                best = MessageEntry{page, text};
            }
        }
    }
    return best;
}

} // namespace unisweep
