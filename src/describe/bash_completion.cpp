// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/completion.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Leaves out choices with spaces, which the user would have to quote.
static QString singleWords(const QStringList& choices)
{
    QStringList words;
    for (const QString& choice : choices) {
        if (!choice.contains(QLatin1Char(' ')))
            words << choice;
    }
    return words.join(QLatin1Char(' '));
}

// The action that completes values; `name`: the value's name in the help.
static QString bashValues(const QString& name, const QStringList& choices)
{
    if (!choices.isEmpty())
        return u"offer '%1'"_s.arg(singleWords(choices));
    if (isFolder(name))
        return u"offer_files -d"_s;
    return isFile(name) ? u"offer_files -f"_s : u":"_s;
}

static QString optionNames(const DescribedCommand& command, bool onlyValued)
{
    QStringList names;
    for (const DescribedOption& option : command.options) {
        if (!onlyValued || !option.value.isEmpty())
            names << option.names;
    }
    return names.join(QLatin1Char(' '));
}

QByteArray bashCompletion(const ProgramTable& program)
{
    const QString function = QLatin1Char('_') + QString(program.name).replace(u'-', u'_');
    QString text = u"# Completion of %1 for bash; made from its option tables.\n"
                   "%2()\n{\n"
                   "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                   "    local command= valued= options= place=0 i\n"
                   "    offer() { COMPREPLY=($(compgen -W \"$1\" -- \"$cur\")); }\n"
                   "    offer_files() { compopt -o filenames 2>/dev/null; "
                   "COMPREPLY=($(compgen \"$1\" -- \"$cur\")); }\n"
                   "    COMPREPLY=()\n"
                   "    ((COMP_CWORD > 1)) && command=${COMP_WORDS[1]}\n"
                   "    case $command in\n"_s.arg(program.name, function);
    QString values;
    QString places;
    QStringList names;
    for (const DescribedCommand& command : program.commands) {
        if (!command.name.isEmpty()) {
            names << command.name;
            text += u"    %1)\n        options='%2'\n        valued='%3' ;;\n"_s.arg(
                command.name, optionNames(command, false), optionNames(command, true));
        }
        for (const DescribedOption& option : command.options) {
            if (!option.value.isEmpty() && !command.name.isEmpty())
                values += u"    %1,%2) %3; return ;;\n"_s.arg(
                    command.name, option.names.join(u"|%1,"_s.arg(command.name)),
                    bashValues(option.value, option.choices));
        }
        for (qsizetype i = 0; i < command.words.size(); ++i) {
            const DescribedWord& word = command.words[i];
            const bool last = i + 1 == command.words.size();
            places += u"    %1,%2) %3 ;;\n"_s.arg(command.name, last ? u"*"_s : QString::number(i),
                                                  bashValues(word.name, word.choices));
        }
    }
    const DescribedCommand& alone = program.commands.constFirst();
    text += u"    *)\n        command=\n        options='%1' ;;\n    esac\n"_s.arg(
        optionNames(alone, false));
    text += u"    case $command,$prev in\n%1    esac\n"_s.arg(values);
    text += u"    if [[ $cur == -* ]]; then offer \"$options\"; return; fi\n"
            "    if ((COMP_CWORD == 1)); then\n"
            "        local commands=($(compgen -W '%1' -- \"$cur\"))\n"
            "%2"
            "        COMPREPLY+=(\"${commands[@]}\")\n"
            "        return\n"
            "    fi\n"
            "    for ((i = 2; i < COMP_CWORD; ++i)); do\n"
            "        case \" $valued \" in *\" ${COMP_WORDS[i]} \"*) ((++i)); continue ;; esac\n"
            "        [[ ${COMP_WORDS[i]} == -* ]] || ((++place))\n"
            "    done\n"
            "    case $command,$place in\n"_s.arg(
                names.join(QLatin1Char(' ')),
                alone.words.isEmpty() ? QString() : u"        offer_files -f\n"_s);
    return (text + places + u"    esac\n}\ncomplete -F %1 %2\n"_s.arg(function, program.name))
        .toUtf8();
}

} // namespace unisweep
