// SPDX-License-Identifier: GPL-3.0-or-later
#include "describe/manual_page.h"

#include <stdexcept>

#include <QRegularExpression>
#include <QSet>

#include "cli/exit_code.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString roffText(QString text)
{
    text.replace(u"\\"_s, u"\\e"_s).replace(u"-"_s, u"\\-"_s);
    if (text.startsWith(QLatin1Char('.')) || text.startsWith(QLatin1Char('\'')))
        text.prepend(u"\\&"_s);
    return text;
}

static QString bold(const QString& text)
{
    return u"\\fB"_s + roffText(text) + u"\\fR"_s;
}

static QString italic(const QString& text)
{
    return u"\\fI"_s + roffText(text) + u"\\fR"_s;
}

static QString synopsis(const ProgramTable& program, const DescribedCommand& command)
{
    QString line =
        bold(command.name.isEmpty() ? program.name : program.name + u" "_s + command.name);
    if (!command.words.isEmpty())
        line += u" "_s + italic(command.wordSyntax());
    if (!command.options.isEmpty())
        line += u" [\\fIOPTION\\fR...]"_s;
    return line + QLatin1Char('\n');
}

static QString optionList(const DescribedCommand& command)
{
    QString text;
    for (const DescribedWord& word : command.words)
        text += u".TP\n%1\n%2\n"_s.arg(italic(word.name), roffText(word.help.simplified()));
    for (const DescribedOption& option : command.options) {
        QStringList names;
        for (const QString& name : option.names)
            names << bold(name);
        text += u".TP\n%1%2\n%3\n"_s.arg(
            names.join(u", "_s), option.value.isEmpty() ? QString() : u" "_s + italic(option.value),
            roffText(option.help.simplified()));
    }
    return text;
}

static QString examples(const DescribedCommand& command)
{
    QString text;
    for (const QString& example : command.examples)
        text += u"  "_s + roffText(example) + QLatin1Char('\n');
    return text.isEmpty() ? text : u".PP\nFor example:\n.PP\n.nf\n"_s + text + u".fi\n"_s;
}

static QString exitStatus()
{
    QString text;
    for (const int code : allExitCodes())
        text +=
            u".TP\n%1\n%2\n"_s.arg(bold(QString::number(code)), roffText(exitCodeMeaning(code)));
    return text;
}

QByteArray manualPage(const ProgramTable& program, const QString& version, const QByteArray& page)
{
    QString text;
    QSet<QString> explained;
    const auto commandOf = [&](const QString& name) -> const DescribedCommand& {
        for (const DescribedCommand& command : program.commands) {
            if (command.name == name)
                return command;
        }
        throw std::runtime_error("the manual page explains \"" + name.toStdString() +
                                 "\", which is no command");
    };
    static const QRegularExpression marker(u"^@([A-Z ]+?)(?: ([a-z-]+))?@$"_s);
    for (QString line : QString::fromUtf8(page).split(QLatin1Char('\n'))) {
        const auto match = marker.match(line);
        const QString what = match.captured(1);
        if (what == "SYNOPSIS"_L1) {
            QStringList lines;
            for (const DescribedCommand& command : program.commands) {
                if (!command.name.isEmpty() || !command.examples.isEmpty())
                    lines << synopsis(program, command);
            }
            text += lines.join(u".br\n"_s);
        } else if (what == "COMMAND"_L1) {
            explained << match.captured(2);
            text += u".SS "_s + synopsis(program, commandOf(match.captured(2)));
        } else if (what == "OPTIONS"_L1) {
            const DescribedCommand& command = commandOf(match.captured(2));
            text += optionList(command) + examples(command);
        } else if (what == "EXIT STATUS"_L1) {
            text += exitStatus();
        } else {
            text += line.replace(u"@VERSION@"_s, version) + QLatin1Char('\n');
        }
    }
    for (const DescribedCommand& command : program.commands) {
        if (!command.name.isEmpty() && !explained.contains(command.name))
            throw std::runtime_error("the manual page of " + program.name.toStdString() +
                                     " says nothing of its command \"" +
                                     command.name.toStdString() + "\"; give it a @COMMAND " +
                                     command.name.toStdString() + "@ and an @OPTIONS " +
                                     command.name.toStdString() + "@");
    }
    return text.trimmed().toUtf8() + '\n';
}

} // namespace unisweep
