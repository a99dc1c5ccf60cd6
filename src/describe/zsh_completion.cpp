// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/completion.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// In single quotes.
static QString zshQuoted(const QString& text)
{
    return QLatin1Char('\'') + QString(text).replace(u"'"_s, u"'\\''"_s) + QLatin1Char('\'');
}

// Escapes text for a specification of _arguments.
static QString zshText(QString text)
{
    for (const char special : {'\\', '[', ']', ':', '('})
        text.replace(QLatin1Char(special), u"\\"_s + QLatin1Char(special));
    return text.simplified();
}

static QString zshValues(const QString& name, const QStringList& choices)
{
    QString action = u" "_s;
    if (!choices.isEmpty()) {
        QStringList escaped;
        for (QString choice : choices)
            escaped << choice.replace(u" "_s, u"\\ "_s);
        action = u"(%1)"_s.arg(escaped.join(QLatin1Char(' ')));
    } else if (isFolder(name)) {
        action = u"_files -/"_s;
    } else if (isFile(name)) {
        action = u"_files"_s;
    }
    return u":%1:%2"_s.arg(zshText(name), action);
}

static QString zshArguments(const DescribedCommand& command)
{
    QString text = u"_arguments"_s;
    for (const DescribedOption& option : command.options) {
        for (const QString& name : option.names) {
            const bool valued = !option.value.isEmpty();
            const QString equals = valued && name.startsWith(u"--"_s) ? u"="_s : QString();
            text += u" \\\n            "_s +
                    zshQuoted(u"%1%2[%3]"_s.arg(name, equals, zshText(option.help)) +
                              (valued ? zshValues(option.value, option.choices) : QString()));
        }
    }
    for (const DescribedWord& word : command.words) {
        const bool many = word.syntax.contains(u"..."_s);
        text += u" \\\n            "_s +
                zshQuoted((many ? u"*"_s : QString()) + zshValues(word.name, word.choices));
    }
    return text;
}

QByteArray zshCompletion(const ProgramTable& program)
{
    QString described;
    QString cases;
    for (const DescribedCommand& command : program.commands) {
        if (command.name.isEmpty())
            continue;
        described += u"        "_s +
                     zshQuoted(u"%1:%2"_s.arg(command.name, zshText(command.summary))) +
                     QLatin1Char('\n');
        cases += u"    %1)\n        %2 ;;\n"_s.arg(command.name, zshArguments(command));
    }
    return u"#compdef %1\n"
           "# Completion of %1 for zsh; made from its option tables.\n"
           "local -a commands\n"
           "commands=(\n%2)\n"
           "if ((CURRENT == 2)); then\n"
           "    _describe -t commands command commands\n"
           "    %3\n"
           "    return\n"
           "fi\n"
           "local command=$words[2]\n"
           "shift words\n"
           "((CURRENT--))\n"
           "case $command in\n%4esac\n"_s
               .arg(program.name, described, zshArguments(program.commands.constFirst()), cases)
               .toUtf8();
}

} // namespace unisweep
