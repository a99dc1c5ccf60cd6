// SPDX-License-Identifier: GPL-3.0-or-later
// Each message of the program has an entry in the manual, and each entry has a message
// (packaging/messages).
#include <QTemporaryDir>

#include "tests/packaging/called.h"

using namespace Qt::StringLiterals;

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveEntries();
    void differencesAreFound_data();
    void differencesAreFound();

private:
    static Called compare(const QString& root);
};

Called MessagesTest::compare(const QString& root)
{
    return call(QStringLiteral(UNISWEEP_SOURCE_DIR "/packaging/messages"),
                {u"--lupdate"_s, QStringLiteral(UNISWEEP_LUPDATE), u"--root"_s, root});
}

void MessagesTest::haveEntries()
{
    const Called compared = compare(QStringLiteral(UNISWEEP_SOURCE_DIR));
    QVERIFY2(compared.code == 0, qPrintable(compared.all()));
    // Proves that the whole program was searched.
    QVERIFY2(compared.out.section(u' ', 0, 0).toInt() > 700, qPrintable(compared.out));
}

void MessagesTest::differencesAreFound_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("notMessages");
    QTest::addColumn<QString>("fault"); // empty: none
    const QString all = u"- `cannot read …: …`\n- `could not save it`\n- `too noisy by …`\n"
                        "- `the kernel panicked`\n- `'…' is not a rate`\n"_s;
    const auto without = [&](const QString& line) { return QString(all).remove(line + u'\n'); };
    const auto row = [](const char* name, const QString& entry, const QString& notMessages,
                        const QString& fault) {
        QTest::newRow(name) << entry << notMessages << fault;
    };
    row("all", all + u"\nWhy, and what to do.\n"_s, {}, {});
    row("an error", without(u"- `cannot read …: …`"_s) + u"\nWhy.\n"_s, {},
        u"no entry in resources/manual has - `cannot read …: …`"_s);
    row("in the window", without(u"- `could not save it`"_s) + u"\nWhy.\n"_s, {},
        u"no entry in resources/manual has - `could not save it`"_s);
    row("a verdict", without(u"- `too noisy by …`"_s) + u"\nWhy.\n"_s, {},
        u"no entry in resources/manual has - `too noisy by …`"_s);
    row("on a console", without(u"- `the kernel panicked`"_s) + u"\nWhy.\n"_s, {},
        u"no entry in resources/manual has - `the kernel panicked`"_s);
    row("of unisweep-load", without(u"- `'…' is not a rate`"_s) + u"\nWhy.\n"_s, {},
        u"no entry in resources/manual has - `'…' is not a rate`"_s);
    row("an entry too many", all + u"- `it exploded`\n\nWhy.\n"_s, {},
        u"the program has no message - `it exploded`"_s);
    row("no explanation", all, {}, u"lists messages without an explanation"_s);
    row("not a message", without(u"- `could not save it`"_s) + u"\nWhy.\n"_s,
        u"could not save it\n"_s, {});
    row("both", all + u"\nWhy.\n"_s, u"could not save it\n"_s, u"not_messages.txt has this, too"_s);
    row("a text too many", all + u"\nWhy.\n"_s, u"never said\n"_s,
        u"the program has no text never said"_s);
}

static void write(const QString& path, const QString& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

// A program with one message of each kind.
void MessagesTest::differencesAreFound()
{
    QFETCH(QString, entry);
    QFETCH(QString, notMessages);
    QFETCH(QString, fault);
    QTemporaryDir folder;
    const QString root = folder.path();
    write(root + u"/src/guest/guest.cpp"_s,
          u"struct GuestError { Q_DECLARE_TR_FUNCTIONS(Guest) };\n"
          "void f() { throw GuestError(GuestError::tr(\"cannot read %1: %2\")); }\n"_s);
    write(root + u"/src/gui/saving.cpp"_s,
          u"void f() { show(QCoreApplication::translate(\"Saving\", \"could not save it\"));\n"
          "show(QCoreApplication::translate(\"Saving\", \"All files\")); }\n"_s);
    write(root + u"/src/results/verdict.cpp"_s, u"auto why = u\"too noisy \"\n \"by %1\"_s;\n"_s);
    write(root + u"/src/loadgen/options.cpp"_s,
          u"void f() { throw UsageError(\"'\" + text + \"' is not a rate\"); }\n"_s);
    write(root + u"/experiments/catalog/linux.yaml"_s,
          u"console:\n  - {line: 'Welcome', means: booting, says: the kernel is running}\n"
          "  - {line: 'panic: (.*)', means: kernel-panic, says: the kernel panicked}\n"_s);
    QVERIFY(QDir(root).mkpath(u"ui"_s));
    write(root + u"/resources/manual/messages.md"_s, u"# Messages\n\n### One\n"_s + entry);
    write(root + u"/tests/packaging/not_messages.txt"_s, notMessages);
    const Called compared = compare(root);
    QCOMPARE(compared.code, fault.isEmpty() ? 0 : 1);
    QVERIFY2(compared.out.contains(fault), qPrintable(compared.all()));
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages.moc"
