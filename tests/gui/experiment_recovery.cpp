// SPDX-License-Identifier: GPL-3.0-or-later
// Unsaved changes survive a crash, and comments survive edits in the form.
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "base/process_id.h"
#include "experiment/experiment_yaml.h"
#include "gui/form/experiment_recovery.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static const QByteArray text = "# Mine.\nunisweep: 1\nname: mine # short\nservice: dns\nseries:\n"
                               "  - {platform: linux, server: bind}\nrates: [100]\n";

class ExperimentRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formKeepsComments();
    void commentIsAnEdit();
    void copyIsKeptWhileUnsaved();
    void deadProcessesCopyIsTaken();
    void textThatIsNoExperimentIsKept();
    void strangersFilesArePassedOver();
};

static Experiment renamed(const Experiment& experiment)
{
    Experiment other = experiment;
    other.name = other.title = u"other"_s;
    return other;
}

void ExperimentRecoveryTest::formKeepsComments()
{
    ExperimentEditor editor;
    editor.open(parseExperiment({}, text), {}, text);
    editor.edit(renamed(editor.experiment()), u"name"_s);
    const QByteArray expected = QByteArray(text).replace("name: mine", "name: other");
    QCOMPARE(editor.text(), expected);
    editor.undoStack().undo();
    QCOMPARE(editor.text(), text);
    editor.undoStack().redo();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x.yaml"_s);
    editor.save(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), expected);
}

void ExperimentRecoveryTest::commentIsAnEdit()
{
    ExperimentEditor editor;
    editor.open(parseExperiment({}, text), {}, text);
    editor.editText(text + "# more\n", editor.experiment(), u"text"_s);
    QVERIFY(editor.isModified());
    QVERIFY(editor.text().endsWith("# more\n"));
}

void ExperimentRecoveryTest::copyIsKeptWhileUnsaved()
{
    const QTemporaryDir folder;
    const QDir copies(folder.path());
    const auto count = [&] { return copies.entryList({u"*.yaml"_s}).size(); };
    ExperimentEditor editor;
    {
        const ExperimentRecovery recovery(editor, folder.path());
        editor.open(parseExperiment({}, text), {}, text);
        QTest::qWait(1500);
        QCOMPARE(count(), 0); // nothing to recover
        editor.edit(renamed(editor.experiment()), u"name"_s);
        QTRY_COMPARE_WITH_TIMEOUT(count(), 1, 5000);
        QVERIFY(!ExperimentRecovery::take(folder.path())); // its owner is running
        editor.undoStack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(count(), 0, 5000);
        editor.edit(renamed(editor.experiment()), u"name"_s);
        QTRY_COMPARE_WITH_TIMEOUT(count(), 1, 5000);
    }
    QCOMPARE(count(), 0); // closed normally
}

void ExperimentRecoveryTest::deadProcessesCopyIsTaken()
{
    const QTemporaryDir folder;
    const QDir copies(folder.path());
    ExperimentEditor editor;
    const ExperimentRecovery recovery(editor, folder.path());
    editor.open(parseExperiment({}, text), u"/home/me/x.yaml"_s, text);
    editor.edit(renamed(editor.experiment()), u"name"_s);
    QTRY_COMPARE_WITH_TIMEOUT(copies.entryList({u"*.yaml"_s}).size(), 1, 5000);
    // As left behind by a killed process: no process has this start time.
    QVERIFY(QFile::copy(folder.filePath(copies.entryList({u"*.yaml"_s})[0]),
                        folder.filePath(u"%1-1-1.yaml"_s.arg(getpid()))));
    const auto found = ExperimentRecovery::take(folder.path());
    QVERIFY(found);
    QVERIFY(found->experiment && *found->experiment == editor.experiment());
    QCOMPARE(found->text, editor.text());
    QCOMPARE(found->file, u"/home/me/x.yaml"_s);
    QVERIFY(!ExperimentRecovery::take(folder.path())); // it was the only one
}

void ExperimentRecoveryTest::textThatIsNoExperimentIsKept()
{
    const QTemporaryDir folder;
    const QDir copies(folder.path());
    const auto names = [&] { return copies.entryList({u"*.yaml"_s}); };
    ExperimentEditor editor;
    const ExperimentRecovery recovery(editor, folder.path());
    editor.open(parseExperiment({}, text), {}, text);
    const QByteArray typed = text + "client: [";
    editor.setUnread(typed);
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 1, 5000);
    QVERIFY(
        QFile::copy(folder.filePath(names()[0]), folder.filePath(u"%1-1-1.yaml"_s.arg(getpid()))));
    const auto found = ExperimentRecovery::take(folder.path());
    QVERIFY(found);
    QVERIFY(!found->experiment);
    QCOMPARE(found->text, typed);
    editor.setUnread({});
    QTRY_COMPARE_WITH_TIMEOUT(names().size(), 0, 5000);
}

void ExperimentRecoveryTest::strangersFilesArePassedOver()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"%1-1-1.yaml"_s.arg(getpid())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not: of ours\n");
    file.close();
    QVERIFY(!ExperimentRecovery::take(folder.path()));
    QVERIFY(file.exists());
    QVERIFY(!ExperimentRecovery::take(folder.filePath(u"missing"_s)));
}

QTEST_GUILESS_MAIN(ExperimentRecoveryTest)
#include "experiment_recovery.moc"
