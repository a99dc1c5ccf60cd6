// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep-describe: writes shell completions and manual pages during the build. Not installed.
#include <cstdio>
#include <stdexcept>

#include <QCoreApplication>
#include <QFile>

#include "describe/completion.h"
#include "describe/manual_page.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static const char* const usage =
    "unisweep-describe bash|zsh|fish PROGRAM OUT\n"
    "unisweep-describe man PROGRAM TEMPLATE OUT\n"
    "unisweep-describe markdown FILE.md NAME SECTION DESCRIPTION OUT\n";

static ProgramTable tableOfProgram(const QString& name)
{
    for (ProgramTable program : {workbenchTable(), loadGeneratorTable()}) {
        if (program.name == name)
            return program;
    }
    throw std::runtime_error("there is no program " + name.toStdString());
}

static QByteArray read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(path.toStdString() + " cannot be read");
    return file.readAll();
}

static QByteArray made(const QStringList& words)
{
    const QString version = QStringLiteral(UNISWEEP_VERSION);
    const QString& what = words.value(0);
    if (what == "bash"_L1 && words.size() == 3)
        return bashCompletion(tableOfProgram(words[1]));
    if (what == "zsh"_L1 && words.size() == 3)
        return zshCompletion(tableOfProgram(words[1]));
    if (what == "fish"_L1 && words.size() == 3)
        return fishCompletion(tableOfProgram(words[1]));
    if (what == "man"_L1 && words.size() == 4)
        return manualPage(tableOfProgram(words[1]), version, read(words[2]));
    if (what == "markdown"_L1 && words.size() == 6)
        return manualPageOfMarkdown(QString::fromUtf8(read(words[1])), words[2], words[3], words[4],
                                    version);
    throw std::runtime_error(usage);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    try {
        const QByteArray bytes = made(words);
        QFile file(words.constLast());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw std::runtime_error(words.constLast().toStdString() + " cannot be written");
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "unisweep-describe: %s\n", error.what());
        return 1;
    }
}
