// SPDX-License-Identifier: GPL-3.0-or-later
// Complete runs whose guest, emulator and load client are assigned to processors. A wrapper around
// the load client records on which processors the kernel lets each thread run.
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "guest/host_processors.h"
#include "guest/isolated_process.h"
#include "results/results_file.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class ProcessorsGuestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threadsAreWhereTheyWereAssigned_data();
    void threadsAreWhereTheyWereAssigned();
    void absentProcessorIsRefused();

private:
    struct Outcome {
        int code = -1;
        QString output;
    };
    Outcome run(const QByteArray& yaml);

    QTemporaryDir m_dir;
};

void ProcessorsGuestTest::initTestCase()
{
    if (readHostProcessors().cores.size() < 2)
        QSKIP("assigning processors needs two cores; run the test on a machine that has them");
    const QString real = QStandardPaths::findExecutable(u"dnsperf"_s);
    if (real.isEmpty())
        QSKIP("dnsperf is missing; run: packaging/deps --test");
    // Prints "THREAD NAME: processors" for itself and for every thread whose command line contains
    // the word.
    QFile wrapper(m_dir.filePath(u"dnsperf"_s));
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write(
        "#!/bin/sh\n"
        "place() { echo \"$1: $(sed -n 's/^Cpus_allowed_list:[^0-9]*//p' \"$2/status\")\"; }\n"
        "{\n"
        "    place load /proc/self\n"
        "    for process in /proc/[0-9]*; do\n"
        "        tr '\\0' ' ' < \"$process/cmdline\" | grep -q \"$LOOK_FOR\" || continue\n"
        "        for task in $(ls \"$process/task\"); do\n"
        "            place \"$(cat \"$process/task/$task/comm\")\" \"$process/task/$task\"\n"
        "        done\n"
        "    done\n"
        "} > \"$PLACES\" 2>/dev/null\n"
        "exec " +
        real.toUtf8() + " \"$@\"\n");
    wrapper.close();
    QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", m_dir.path().toUtf8() + ':' + qgetenv("PATH"));
    qputenv("PLACES", m_dir.filePath(u"places"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_dir.path().toUtf8());
}

ProcessorsGuestTest::Outcome ProcessorsGuestTest::run(const QByteArray& yaml)
{
    QFile file(m_dir.filePath(u"run.yaml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
        return {};
    file.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationDirPath() + u"/unisweep"_s,
                  {u"run"_s, file.fileName(), u"--out"_s, m_dir.filePath(u"out"_s),
                   u"--no-figures"_s, u"--beside-others"_s});
    process.waitForFinished(240'000);
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

void ProcessorsGuestTest::threadsAreWhereTheyWereAssigned_data()
{
    QTest::addColumn<QByteArray>("platform");
    QTest::addColumn<QByteArray>("commandPart"); // pattern of the guest's command line
    QTest::newRow("process") << QByteArray("process") << QByteArray("^/usr/sbin/named ");
    QTest::newRow("QEMU") << QByteArray("linux") << QByteArray("qemu.*guest=unisweep-");
}

void ProcessorsGuestTest::threadsAreWhereTheyWereAssigned()
{
    QFETCH(const QByteArray, platform);
    QFETCH(const QByteArray, commandPart);
    if (platform == "process") {
        if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
            QSKIP(qPrintable(why));
    }
    qputenv("LOOK_FOR", commandPart);
    QFile::remove(m_dir.filePath(u"places"_s));
    const QList<int> cpus = readHostProcessors().usable.cpus();
    const QByteArray load = QByteArray::number(cpus.constFirst());
    const QByteArray guest = QByteArray::number(cpus.constLast());
    const Outcome outcome =
        run("unisweep: 1\nname: pinned\nservice: dns\nclient: dnsperf\nrates: [100]\nduration: 2s\n"
            "warm-up: 0s\nmemory: 256\nprocessors: {guest: \"" +
            guest + "\", emulator: \"" + load + "\", load: \"" + load +
            "\"}\nseries:\n  - {name: one, platform: " + platform + ", server: bind}\n");
    QVERIFY2(outcome.code == 0, qPrintable(outcome.output));

    QFile places(m_dir.filePath(u"places"_s));
    QVERIFY(places.open(QIODevice::ReadOnly));
    const QByteArray text = places.readAll();
    QMultiMap<QByteArray, QByteArray> at;
    for (const QByteArray& line : text.split('\n')) {
        if (const qsizetype colon = line.lastIndexOf(": "); colon > 0)
            at.insert(line.left(colon), line.mid(colon + 2));
    }
    QCOMPARE(at.take("load"), load);
    QVERIFY2(!at.isEmpty(), text.constData());
    bool anyGuest = false;
    for (auto thread = at.cbegin(); thread != at.cend(); ++thread) {
        const bool isGuest = platform == "process" || thread.key().startsWith("CPU ");
        anyGuest |= isGuest;
        QVERIFY2(thread.value() == (isGuest ? guest : load), text.constData());
    }
    QVERIFY2(anyGuest, text.constData());

    const QStringList files =
        QDir(m_dir.filePath(u"out"_s)).entryList({u"*.unisweep"_s}, QDir::Files, QDir::Time);
    QVERIFY(!files.isEmpty());
    const RunData data = readResults(m_dir.filePath(u"out/"_s) + files.constFirst());
    const QJsonObject recorded =
        QJsonDocument::fromJson(data.hostJson).object().value(u"processors"_s).toObject();
    QCOMPARE(recorded.value(u"guest"_s).toString().toLatin1(), guest);
    QCOMPARE(recorded.value(u"load"_s).toString().toLatin1(), load);
}

void ProcessorsGuestTest::absentProcessorIsRefused()
{
    const Outcome outcome = run(
        "unisweep: 1\nname: absent\nservice: dns\nrates: [100]\nduration: 1s\n"
        "processors: {guest: 1000}\nseries:\n  - {name: one, platform: process, server: bind}\n");
    QVERIFY2(outcome.code == 3 &&
                 outcome.output.contains(u"CPU 1000 cannot be used on this host"_s),
             qPrintable(QString::number(outcome.code) + outcome.output));
}

QTEST_GUILESS_MAIN(ProcessorsGuestTest)
#include "processors_guest.moc"
