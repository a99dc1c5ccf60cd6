// SPDX-License-Identifier: GPL-3.0-or-later
// Each command is described in --help, the manual page and shell completions, and the examples are
// valid command lines.
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "tests/packaging/called.h"

using namespace Qt::StringLiterals;

static const QString made = QStringLiteral(UNISWEEP_BUILD_DIR) + u"/packaging/"_s;
static const QString programs = QStringLiteral(UNISWEEP_BIN_DIR) + u"/"_s;

class DescriptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpIsWhole_data() { everyCommand(); }
    void helpIsWhole();
    void manualPageHasEveryOption_data() { everyCommand(); }
    void manualPageHasEveryOption();
    void manualPagesAreSound_data();
    void manualPagesAreSound();
    void jsonAloneIsOnStandardOutput_data();
    void jsonAloneIsOnStandardOutput();
    void quietPrintsNothing();
    void scriptsExplainThemselves_data();
    void scriptsExplainThemselves();
    void bashCompletes_data();
    void bashCompletes();
    void zshCompletes();
    void fishCompletes_data() { bashCompletes_data(); }
    void fishCompletes();

private:
    void everyCommand();
    static QString contentOf(const QString& path);
    static QStringList optionsIn(const QString& help);

    QHash<QString, QStringList> m_commands; ///< by program
};

QString DescriptionsTest::contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList DescriptionsTest::optionsIn(const QString& help)
{
    static const QRegularExpression option(u"^  (?:-\\w, )?(--[a-z0-9-]+)"_s,
                                           QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = option.globalMatch(help); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

void DescriptionsTest::initTestCase()
{
    static const QRegularExpression command(u"^  ([a-z]+)  +[A-Za-z]"_s,
                                            QRegularExpression::MultilineOption);
    for (const QString& program : {u"unisweep"_s, u"unisweep-load"_s}) {
        const Called help = call(programs + program, {u"--help"_s});
        QCOMPARE(help.code, 0);
        for (auto matches = command.globalMatch(help.out); matches.hasNext();) {
            const QString name = matches.next().captured(1);
            if (name != "file"_L1) // the window's argument
                m_commands[program] << name;
        }
    }
    QVERIFY(m_commands[u"unisweep"_s].size() >= 10);
    QCOMPARE(m_commands[u"unisweep-load"_s].size(), 7);
}

void DescriptionsTest::everyCommand()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("command");
    for (auto program = m_commands.begin(); program != m_commands.end(); ++program) {
        for (const QString& command : program.value())
            QTest::newRow(qPrintable(program.key() + u' ' + command)) << program.key() << command;
    }
}

void DescriptionsTest::helpIsWhole()
{
    QFETCH(QString, program);
    QFETCH(QString, command);
    const QString help = call(programs + program, {command, u"--help"_s}).out;
    const bool load = program == "unisweep-load"_L1;
    QVERIFY2(help.contains(load ? u"exit status"_s : u"Exit codes:"_s), qPrintable(help));
    static const QRegularExpression example(u"^  (unisweep(-load)? .*)$"_s,
                                            QRegularExpression::MultilineOption);
    const QString examples = help.mid(help.indexOf(load ? u"example"_s : u"Examples:"_s));
    const QStringList known = optionsIn(help);
    int seen = 0;
    for (auto matches = example.globalMatch(examples); matches.hasNext(); ++seen) {
        const QStringList words = QProcess::splitCommand(matches.next().captured(1));
        QCOMPARE(words.value(0), program);
        QCOMPARE(words.value(1), command);
        for (const QString& word : words.sliced(2)) {
            if (word.startsWith(u"--"_s))
                QVERIFY2(known.contains(word), qPrintable(word));
        }
    }
    QVERIFY2(seen > 0, "its help has no example: give it one where the command is listed");
    if (!load || (command != "clock"_L1 && command != "record"_L1)) // these print nothing else
        QVERIFY2(known.contains(u"--quiet"_s), qPrintable(help));
    // Commands that always write files, or that produce no results.
    const QStringList without = {u"plot"_s, u"report"_s, u"respond"_s, u"clock"_s, u"record"_s};
    QVERIFY2(known.contains(u"--json"_s) || without.contains(command), qPrintable(help));
}

void DescriptionsTest::manualPageHasEveryOption()
{
    QFETCH(QString, program);
    QFETCH(QString, command);
    const QString page = contentOf(made + u"man/%1.1"_s.arg(program)).remove(QLatin1Char('\\'));
    const QString heading = u".SS fB%1 %2fR"_s.arg(program, command);
    const qsizetype at = page.indexOf(heading);
    QVERIFY2(at >= 0, qPrintable(u"%1 is not in the manual page: give it an entry in "
                                 "packaging/man/%2.1.in"_s.arg(command, program)));
    const QString entry = page.mid(at + heading.size()).section(u"\n.S"_s, 0, 0);
    for (const QString& option : optionsIn(call(programs + program, {command, u"--help"_s}).out)) {
        if (option != "--help-all"_L1) // Qt's own
            QVERIFY2(entry.contains(u"fB%1fR"_s.arg(option)), qPrintable(option));
    }
}

void DescriptionsTest::manualPagesAreSound_data()
{
    QTest::addColumn<QString>("page");
    for (const QString& page : QDir(made + u"man"_s).entryList({u"*.[15]"_s}))
        QTest::newRow(qPrintable(page)) << page;
}

void DescriptionsTest::manualPagesAreSound()
{
    QFETCH(QString, page);
    NEED_PROGRAM("groff", "groff-base");
    const Called shown = call(u"groff"_s, {u"-ww"_s, u"-z"_s, u"-k"_s, u"-t"_s, u"-man"_s,
                                           u"-Tutf8"_s, made + u"man/"_s + page});
    QVERIFY2(shown.code == 0 && shown.error.isEmpty(), qPrintable(shown.error));
    const QString source = contentOf(made + u"man/"_s + page);
    QVERIFY2(!source.contains(QRegularExpression(u"(^|\n)@|@VERSION"_s)),
             "a marker was not replaced");
    QVERIFY2(!source.contains(u"`"_s), "Markdown was not converted");
}

void DescriptionsTest::jsonAloneIsOnStandardOutput_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("experiments") << QStringList{u"experiments"_s};
    QTest::newRow("doctor") << QStringList{u"doctor"_s};
    QTest::newRow("images list") << QStringList{u"images"_s, u"list"_s};
    QTest::newRow("calibrate --show") << QStringList{u"calibrate"_s, u"--show"_s};
}

void DescriptionsTest::jsonAloneIsOnStandardOutput()
{
    QFETCH(QStringList, words);
    const Called listed = call(programs + u"unisweep"_s, words + QStringList{u"--json"_s, u"-"_s});
    QVERIFY2(listed.code == 0 || listed.code == 3, qPrintable(listed.all()));
    QVERIFY2(listed.out.startsWith(QLatin1Char('[')), qPrintable(listed.out));
    QVERIFY2(listed.out.trimmed().endsWith(QLatin1Char(']')), qPrintable(listed.out));
}

void DescriptionsTest::quietPrintsNothing()
{
    const Called quiet = call(programs + u"unisweep"_s, {u"experiments"_s, u"--quiet"_s});
    QCOMPARE(quiet.code, 0);
    QCOMPARE(quiet.all(), QString());
    const Called wrong = call(programs + u"unisweep"_s, {u"run"_s, u"missing"_s, u"--quiet"_s});
    QCOMPARE(wrong.code, 2);
    QVERIFY(!wrong.error.isEmpty());
}

void DescriptionsTest::scriptsExplainThemselves_data()
{
    QTest::addColumn<QString>("script");
    for (const char* script :
         {"run", "test", "build", "appimage", "debian-package", "test-package"})
        QTest::newRow(script) << QString::fromLatin1(script);
}

void DescriptionsTest::scriptsExplainThemselves()
{
    QFETCH(QString, script);
    const Called help =
        call(QStringLiteral(UNISWEEP_SOURCE_DIR "/packaging/") + script, {u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.contains(u"  packaging/%1 --help"_s.arg(script)), qPrintable(help.out));
    QCOMPARE(help.error, QString());
}

void DescriptionsTest::bashCompletes_data()
{
    QTest::addColumn<QStringList>("words"); // the last one is incomplete
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QString>("notOffered");
    QTest::newRow("commands") << QStringList{u"unisweep"_s, u"ex"_s}
                              << QStringList{u"experiments"_s, u"export"_s} << u"run"_s;
    QTest::newRow("options") << QStringList{u"unisweep"_s, u"run"_s, u"--"_s}
                             << QStringList{u"--out"_s, u"--check"_s, u"--quiet"_s} << u"--view"_s;
    QTest::newRow("values") << QStringList{u"unisweep"_s, u"plot"_s, u"--view"_s, u"lat"_s}
                            << QStringList{u"latency-by-rate"_s, u"latency-by-time"_s}
                            << u"guest"_s;
    QTest::newRow("words") << QStringList{u"unisweep"_s, u"images"_s, u""_s}
                           << QStringList{u"build"_s, u"verify"_s} << u"--fresh"_s;
    QTest::newRow("load options") << QStringList{u"unisweep-load"_s, u"dns"_s, u"--na"_s}
                                  << QStringList{u"--name"_s, u"--names"_s} << u"--path"_s;
}

void DescriptionsTest::bashCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    QFETCH(QString, notOffered);
    NEED_PROGRAM("bash", "bash");
    const QString function = QString(words.constFirst()).replace(u'-', u'_');
    const Called completed =
        call(u"bash"_s,
             QStringList{
                 u"-uc"_s,
                 u"script=$1; shift; source \"$script\"; COMP_WORDS=(\"$@\"); "
                 "COMP_CWORD=$(($# - 1)); _%1; printf '%s\\n' \"${COMPREPLY[@]}\""_s.arg(function),
                 u"test"_s, made + u"bash/"_s + words.constFirst()} +
                 words);
    QVERIFY2(completed.code == 0 && completed.error.isEmpty(), qPrintable(completed.error));
    const QStringList lines = completed.out.split(QLatin1Char('\n'));
    for (const QString& word : offered)
        QVERIFY2(lines.contains(word), qPrintable(word + u" is not in\n"_s + completed.out));
    QVERIFY2(!lines.contains(notOffered), qPrintable(completed.out));
}

void DescriptionsTest::zshCompletes()
{
    NEED_PROGRAM("zsh", "zsh");
    for (const QString& program : {u"unisweep"_s, u"unisweep-load"_s}) {
        const Called read = call(u"zsh"_s, {u"-n"_s, made + u"zsh/_"_s + program});
        QVERIFY2(read.code == 0 && read.error.isEmpty(), qPrintable(read.error));
    }
    // A pseudo-terminal in which Tab is pressed.
    const Called completed =
        call(u"zsh"_s,
             {u"-fc"_s,
              u"zmodload zsh/zpty; zpty shell zsh -f -i; "
              "zpty -w shell \"PS1=; fpath=($1 \\$fpath); autoload -U compinit; compinit -u -D; "
              "zstyle ':completion:*' list-prompt ''; LISTMAX=1000; COLUMNS=200; print -n rea; "
              "print dy\"; "
              "zpty -m -r shell out '*ready*'; zpty -w -n shell $'unisweep plot --rate\\t'; "
              "zpty -r shell out '*rate-scale*' && print found; zpty -d shell"_s,
              u"test"_s, made + u"zsh"_s},
             {{u"TERM"_s, u"vt100"_s}});
    QVERIFY2(completed.out.contains(u"found"_s), qPrintable(completed.all()));
}

void DescriptionsTest::fishCompletes()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    QFETCH(QString, notOffered);
    NEED_PROGRAM("fish", "fish");
    QTemporaryDir home;
    const Called completed =
        call(u"fish"_s,
             {u"--no-config"_s, u"-c"_s, u"source $argv[1]; complete -C $argv[2]"_s,
              made + u"fish/%1.fish"_s.arg(words.constFirst()), words.join(QLatin1Char(' '))},
             {{u"HOME"_s, home.path()}});
    QVERIFY2(completed.code == 0 && completed.error.isEmpty(), qPrintable(completed.error));
    QStringList lines;
    for (const QString& line : completed.out.split(QLatin1Char('\n')))
        lines << line.section(QLatin1Char('\t'), 0, 0);
    for (const QString& word : offered)
        QVERIFY2(lines.contains(word), qPrintable(word + u" is not in\n"_s + completed.out));
    QVERIFY2(!lines.contains(notOffered), qPrintable(completed.out));
}

QTEST_GUILESS_MAIN(DescriptionsTest)
#include "descriptions.moc"
