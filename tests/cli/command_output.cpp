// SPDX-License-Identifier: GPL-3.0-or-later
// Output of commands to full disks, pipes, devices and links.
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "base/output_file.h"
#include "tests/cli/shell_command.h"
#include "tests/results/results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CommandOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fullOutputIsReported_data();
    void fullOutputIsReported();
    void closedOutputIsReported();
    void devicesAreWrittenTo();
    void pipesAreWrittenTo();
    void standardOutputByName();
    void linksStayLinks();
    void failedExportsLeaveTheOldFile();
    void failedReportsSayWhy();
    void resultsFilesAreNotOverwritten();
    void readOnlyFoldersOfWritableFiles();
    void initrdIsImported();
    void missingFontsAreReported();
    void temporaryFoldersAreNamed();
    void controlCharactersAreShown();
    void jsonIsNotTranslated_data();
    void jsonIsNotTranslated();

private:
    // In the script, $0 is the program, $1 the run, and $2 onwards are `arguments`.
    CommandResult shell(const QString& script, const QStringList& arguments = {}) const
    {
        return runShell(script, QStringList{m_run} + arguments);
    }
    QTemporaryDir m_dir;
    QString m_run;
};

void CommandOutputTest::initTestCase()
{
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_dir.path().toUtf8());
    m_run = writeSomeRun(m_dir.filePath(u"run.unisweep"_s));
}

void CommandOutputTest::fullOutputIsReported_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command :
         {"export \"$1\" --json -", "export \"$1\" --csv -", "export \"$1\" --table",
          "outliers \"$1\"", "compare \"$1\" \"$1\"", "experiments", "images list", "doctor",
          "calibrate --show", "--version", "--help", "export --help"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void CommandOutputTest::fullOutputIsReported()
{
    QFETCH(QString, command);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("/dev/full is missing");
    const CommandResult through = shell(u"exec \"$0\" "_s + command);
    if (through.out.isEmpty())
        QSKIP("the command prints nothing here");
    const CommandResult full = shell(u"exec \"$0\" "_s + command + u" > /dev/full"_s);
    QCOMPARE(full.code, 1);
    QVERIFY2(full.error.contains("No space left on device"), full.error.constData());
}

void CommandOutputTest::closedOutputIsReported()
{
    const CommandResult ended = shell(u"exec \"$0\" export \"$1\" --table >&-"_s);
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.contains("Cannot write standard output"), ended.error.constData());
}

void CommandOutputTest::devicesAreWrittenTo()
{
    // A private device node: if it is replaced by mistake, the host's /dev/full is unaffected.
    const QString node = m_dir.filePath(u"full.json"_s);
    if (mknod(QFile::encodeName(node).constData(), S_IFCHR | 0666, makedev(1, 7)) != 0)
        QSKIP("a device node is made for this test; run as root where that is allowed");
    if (const int file = open(QFile::encodeName(node).constData(), O_WRONLY); file >= 0)
        close(file);
    else
        QSKIP("device nodes cannot be opened in the folder of temporary files");
    for (const char* what : {"export \"$1\" --json \"$2\"", "export \"$1\" --csv \"$2\"",
                             "outliers \"$1\" --json \"$2\"", "compare \"$1\" \"$1\" --json \"$2\"",
                             "plot \"$1\" --out \"$2\""}) {
        const CommandResult ended = shell(u"exec \"$0\" "_s + QLatin1String(what), {node});
        QVERIFY2(ended.code == 1, what);
        QVERIFY2(ended.error.contains("No space left on device"), ended.error.constData());
        struct stat found = {};
        QCOMPARE(stat(QFile::encodeName(node).constData(), &found), 0);
        QVERIFY2(S_ISCHR(found.st_mode), what);
    }
}

void CommandOutputTest::pipesAreWrittenTo()
{
    const CommandResult file = shell(u"\"$0\" export \"$1\" --csv \"$2\" && cat \"$2\""_s,
                                     {m_dir.filePath(u"plain.csv"_s)});
    QCOMPARE(file.code, 0);
    const CommandResult fifo = shell(u"mkfifo \"$2\"; cat \"$2\" & \"$0\" export \"$1\" --csv "
                                     "\"$2\"; code=$?; wait; [ -p \"$2\" ] && exit $code"_s,
                                     {m_dir.filePath(u"fifo.csv"_s)});
    QCOMPARE(fifo.code, 0);
    QCOMPARE(fifo.out, file.out);
    const CommandResult substitution =
        shell(u"\"$0\" export \"$1\" --csv >(cat); code=$?; wait; exit $code"_s);
    QCOMPARE(substitution.code, 0);
    QCOMPARE(substitution.out, file.out);
}

void CommandOutputTest::standardOutputByName()
{
    const CommandResult dash = shell(u"exec \"$0\" export \"$1\" --json -"_s);
    QCOMPARE(dash.code, 0);
    QVERIFY(dash.out.startsWith('{'));
    const CommandResult name = shell(u"exec \"$0\" export \"$1\" --json /dev/stdout | cat"_s);
    QCOMPARE(name.out, dash.out);
    // If standard output is a file, the output is appended to it.
    const CommandResult into =
        shell(u"(echo before; \"$0\" export \"$1\" --json /dev/stdout) > \"$2\"; cat \"$2\""_s,
              {m_dir.filePath(u"into.json"_s)});
    QCOMPARE(into.out, "before\n" + dash.out);
}

void CommandOutputTest::linksStayLinks()
{
    const QString target = m_dir.filePath(u"target.json"_s);
    const QString middle = m_dir.filePath(u"middle.json"_s);
    const QString link = m_dir.filePath(u"link.json"_s);
    QVERIFY(QFile::link(target, middle) && QFile::link(middle, link)); // dangling at first
    for (int i = 0; i < 2; ++i) {
        const CommandResult ended = shell(u"exec \"$0\" export \"$1\" --json \"$2\""_s, {link});
        QVERIFY2(ended.code == 0, ended.error.constData());
        QVERIFY(QFileInfo(link).isSymLink() && QFileInfo(middle).isSymLink());
        QVERIFY(!QFileInfo(target).isSymLink() && QFileInfo(target).size() > 100);
    }
    QCOMPARE(linkTarget(link), target);
}

void CommandOutputTest::failedExportsLeaveTheOldFile()
{
    QFile old(m_dir.filePath(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const CommandResult ended = shell(u"trap '' XFSZ; ulimit -f 100; exec \"$0\" export "
                                      "\"$1\" --csv \"$2\""_s,
                                      {old.fileName()});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.contains("Cannot write"), ended.error.constData());
    QCOMPARE(old.size(), 3);
}

void CommandOutputTest::failedReportsSayWhy()
{
    const CommandResult ended = shell(u"trap '' XFSZ; ulimit -f 1; exec \"$0\" report \"$1\" "
                                      "--out \"$2\""_s,
                                      {m_dir.filePath(u"report.html"_s)});
    QCOMPARE(ended.code, 1);
    QVERIFY2(ended.error.contains("cannot write the file: File too large"),
             ended.error.constData());
}

// If names are confused, another run or the exported run itself must not be overwritten.
void CommandOutputTest::resultsFilesAreNotOverwritten()
{
    const QString other = m_dir.filePath(u"other.unisweep"_s);
    const QString link = m_dir.filePath(u"link.csv"_s);
    QVERIFY(QFile::copy(m_run, other) && QFile::link(other, link));
    const auto contentOf = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray before = contentOf(other);
    for (const QString& command :
         {u"export \"$1\" --csv \"$1\""_s, u"export \"$1\" --json \"$2\""_s,
          u"export \"$1\" --csv \"$3\""_s}) {
        const CommandResult ended = shell(u"exec \"$0\" "_s + command, {other, link});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.error.contains("the file is a results file"), ended.error.constData());
        QCOMPARE(contentOf(other), before);
        QVERIFY(contentOf(m_run) == before);
    }
}

void CommandOutputTest::readOnlyFoldersOfWritableFiles()
{
    const QString folder = m_dir.filePath(u"locked"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/mine.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    const CommandResult ended =
        shell(u"exec \"$0\" export \"$1\" --json \"$2\""_s, {file.fileName()});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY2(ended.code == 0, ended.error.constData());
    QVERIFY(QFileInfo(file).size() > 100);
}

void CommandOutputTest::initrdIsImported()
{
    QVERIFY(QDir().mkpath(m_dir.filePath(u"unisweep/catalog"_s)));
    const auto write = [&](const char* name, const QByteArray& content) {
        QFile file(m_dir.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(write("unisweep/catalog/mine.yaml",
                  "unisweep-catalog: 1\nplatform: mine\ntitle: Mine\nboot: direct-kernel\n"
                  "hypervisors: [qemu, kvm]\nimage: {source: import, obtain: build it}\n"
                  "servers:\n  - {server: web, title: Web, service: http, ports: [80/tcp]}\n"));
    QByteArray kernel(1 << 16, '\0');
    kernel.replace(0x202, 4, "HdrS");
    QVERIFY(write("vmlinuz", kernel) && write("initrd.img", "070701 of a test"));
    const QStringList files = {m_dir.filePath(u"vmlinuz"_s), m_dir.filePath(u"initrd.img"_s),
                               m_dir.filePath(u"absent.img"_s)};
    const CommandResult ended = shell(u"exec \"$0\" images import mine/web --kernel \"$2\" "
                                      "--initrd \"$3\""_s,
                                      files);
    QVERIFY2(ended.code == 0, ended.error.constData());
    const QString image =
        m_dir.filePath(u"unisweep/images/"_s + QString::fromUtf8(ended.out.trimmed()));
    bool kept = false;
    for (const QFileInfo& info : QDir(image).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        kept = kept || (file.open(QIODevice::ReadOnly) && file.readAll() == "070701 of a test");
    }
    QVERIFY2(kept, qPrintable(image));
    const CommandResult absent = shell(u"exec \"$0\" images import mine/web --kernel \"$2\" "
                                       "--initrd \"$4\""_s,
                                       files);
    QCOMPARE(absent.code, 2);
    QVERIFY2(absent.error.contains("absent.img"), absent.error.constData());
}

void CommandOutputTest::missingFontsAreReported()
{
    QFile config(m_dir.filePath(u"fonts.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
                 "<fontconfig><cachedir>/nonexistent</cachedir></fontconfig>");
    config.close();
    const QString figure = m_dir.filePath(u"a.pdf"_s);
    for (const auto& [command, code] :
         {std::pair("plot \"$1\" --out \"$2\"", 1), {"report \"$1\" --out \"$2\"", 1}, {"", 3}}) {
        const CommandResult ended = shell(u"FONTCONFIG_FILE=\"$3\" QT_QPA_PLATFORM=offscreen "
                                          "exec \"$0\" "_s +
                                              QLatin1String(command),
                                          {figure, config.fileName()});
        QVERIFY2(ended.code == code, ended.error.constData());
        QVERIFY2(ended.error.contains("fonts-dejavu-core"), ended.error.constData());
        QVERIFY(!QFile::exists(figure));
    }
}

void CommandOutputTest::temporaryFoldersAreNamed()
{
    const QString figure = m_dir.filePath(u"a.svg"_s);
    const QString folder = m_dir.filePath(u"no-such-folder"_s);
    const CommandResult ended =
        shell(u"TMPDIR=\"$3\" exec \"$0\" plot \"$1\" --out \"$2\""_s, {figure, folder});
    QVERIFY2(ended.code == 0, ended.error.constData());
    QVERIFY2(ended.error.contains("TMPDIR is set to " + folder.toUtf8()), ended.error.constData());
    QVERIFY(QFileInfo(figure).size() > 1000);
    QFile::remove(figure);
    QVERIFY(!QFile::exists(folder));

    // A full temporary folder.
    QVERIFY(QDir().mkpath(folder));
    const CommandResult full = shell(u"mount -t tmpfs -o size=4k tmpfs \"$3\" || exit 77; "
                                     "TMPDIR=\"$3\" \"$0\" plot \"$1\" --out \"$2\"; "
                                     "code=$?; umount \"$3\"; exit $code"_s,
                                     {figure, folder});
    if (full.code == 77)
        QSKIP("a full file system is mounted for this test; run as root");
    QVERIFY2(full.code == 1, full.error.constData());
    QVERIFY2(full.error.contains(folder.toUtf8()), full.error.constData());
    QVERIFY2(full.error.contains("TMPDIR"), full.error.constData());
    QVERIFY(!QFile::exists(figure));
}

void CommandOutputTest::controlCharactersAreShown()
{
    const CommandResult ended =
        shell(u"exec \"$0\" plot $'/no\\e]0;evil\\a.unisweep' --out a.png"_s);
    QCOMPARE(ended.code, 2);
    QVERIFY2(!ended.error.contains('\x1b') && !ended.error.contains('\a'), ended.error.constData());
    QVERIFY(ended.error.contains("/no␛]0;evil␇.unisweep"));
}

void CommandOutputTest::jsonIsNotTranslated_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("key"); // expected in the JSON, and never translated
    const auto row = [](const char* command, const char* key) {
        QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(key);
    };
    row("compare \"$1\" \"$1\" --json -", "\"why\": \"fewer than 50 responses\"");
    row("reproduce \"$1\" --with \"$1\" --json -", "\"key\": \"accelerators\"");
    row("outliers \"$1\" --json -", "\"");
    row("export \"$1\" --json -", "\"state\": \"finished\"");
    row("images list --all --json -", "\"state\": \"to-build\"");
    row("doctor --json -", "\"topic\": \"networks\"");
    row("experiments --json -", "\"");
    row("recorded --json -", "\"");
    row("clean --json -", "\"what\": \"guests\"");
}

void CommandOutputTest::jsonIsNotTranslated()
{
    QFETCH(QString, command);
    QFETCH(QString, key);
    const auto in = [&](const QString& language) {
        return shell(u"LANGUAGE=%1 exec \"$0\" %2"_s.arg(language, command));
    };
    const CommandResult english = in(u"en"_s);
    QVERIFY2(english.out.contains(key.toUtf8()), english.out + english.error);
    for (const QString& language : {u"de"_s, u"zh_CN"_s}) {
        const CommandResult translated = in(language);
        QCOMPARE(translated.out, english.out);
        QCOMPARE(translated.code, english.code);
    }
    // Proves that the test would detect a translation.
    QVERIFY(shell(u"LANGUAGE=de exec \"$0\" doctor --help"_s).out !=
            shell(u"LANGUAGE=en exec \"$0\" doctor --help"_s).out);
}

QTEST_GUILESS_MAIN(CommandOutputTest)
#include "command_output.moc"
