// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/completion.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QString fishQuoted(const QString& text)
{
    QString escaped = text.simplified();
    escaped.replace(u"\\"_s, u"\\\\"_s).replace(u"'"_s, u"\\'"_s);
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

// Completion of the values of an option or argument. Without a list, fish completes files by
// default.
static QString fishValues(const QString& name, const QStringList& choices)
{
    if (!choices.isEmpty()) {
        QStringList escaped;
        for (QString choice : choices)
            escaped << choice.replace(u" "_s, u"\\ "_s);
        return u" -x -a "_s + fishQuoted(escaped.join(QLatin1Char(' ')));
    }
    if (isFolder(name))
        return u" -x -a '(__fish_complete_directories)'"_s;
    return isFile(name) ? u" -r -F"_s : u" -x"_s;
}

QByteArray fishCompletion(const ProgramTable& program)
{
    QString text =
        u"# Completion of %1 for fish; made from its option tables.\n"_s.arg(program.name);
    for (const DescribedCommand& command : program.commands) {
        const bool alone = command.name.isEmpty();
        if (!alone)
            text += u"complete -c %1 -n __fish_use_subcommand -a %2 -d %3\n"_s.arg(
                program.name, command.name, fishQuoted(command.summary));
        const QString when = alone ? u"__fish_use_subcommand"_s
                                   : fishQuoted(u"__fish_seen_subcommand_from "_s + command.name);
        const QString begin = u"complete -c %1 -n %2"_s.arg(program.name, when);
        bool wantsFiles = alone;
        for (const DescribedWord& word : command.words) {
            if (!word.choices.isEmpty())
                text += begin + fishValues(word.name, word.choices).mid(3) + QLatin1Char('\n');
            wantsFiles = wantsFiles || isFile(word.name);
        }
        if (!wantsFiles)
            text += begin + u" -f\n"_s;
        for (const DescribedOption& option : command.options) {
            text += begin;
            for (const QString& name : option.names)
                text +=
                    name.startsWith(u"--"_s) ? u" -l "_s + name.mid(2) : u" -s "_s + name.mid(1);
            if (!option.value.isEmpty())
                text += fishValues(option.value, option.choices);
            text += u" -d "_s + fishQuoted(option.help) + QLatin1Char('\n');
        }
    }
    return text.toUtf8();
}

} // namespace unisweep
