// SPDX-License-Identifier: GPL-3.0-or-later
// The program on hosts without a display, or with one that does not respond.
#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/cli/shell_command.h"

using namespace Qt::StringLiterals;

class CommandDisplaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unresponsiveDisplays_data();
    void unresponsiveDisplays();
    void displayThatHangs();
    void runScriptWithoutDisplay_data();
    void runScriptWithoutDisplay();

private:
    QTemporaryDir m_dir;
};

void CommandDisplaysTest::initTestCase()
{
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, m_dir.path().toUtf8());
}

void CommandDisplaysTest::unresponsiveDisplays_data()
{
    QTest::addColumn<QString>("environment");
    int unused = 77; // another program may use that display
    while (QFile::exists(u"/tmp/.X11-unix/X%1"_s.arg(unused)))
        ++unused;
    QTest::newRow("X display") << u"DISPLAY=:%1"_s.arg(unused);
    QTest::newRow("empty") << u"DISPLAY="_s;
    QTest::newRow("Wayland display") << u"WAYLAND_DISPLAY=wayland-9"_s;
    QTest::newRow("unknown platform") << u"QT_QPA_PLATFORM=nothing"_s;
    QTest::newRow("none") << u"OTHER=1"_s;
}

void CommandDisplaysTest::unresponsiveDisplays()
{
    QFETCH(QString, environment);
    const CommandResult ended =
        runShell(u"exec env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM \"$1\" "
                 "\"$0\""_s,
                 {environment});
    QVERIFY2(ended.code == 3, ended.error.constData());
    QVERIFY2(ended.error.contains("unisweep run FILE"), ended.error.constData());
    QVERIFY2(ended.error.count('\n') <= 2, ended.error.constData());
}

// A display that accepts the connection but never responds, as over a broken network link.
void CommandDisplaysTest::displayThatHangs()
{
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    // X servers also listen on abstract socket names, which libxcb tries first.
    const QByteArray name = QByteArray(1, '\0') + "/tmp/.X11-unix/X7741";
    memcpy(place.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) +
                                               static_cast<std::size_t>(name.size()));
    QVERIFY(bind(listener, reinterpret_cast<sockaddr*>(&place), length) == 0);
    QVERIFY(listen(listener, 5) == 0);
    const CommandResult ended =
        runShell(u"exec env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM DISPLAY=:7741 "
                 "\"$0\""_s,
                 {});
    close(listener);
    QVERIFY2(ended.code == 3, ended.error.constData());
    QVERIFY2(ended.error.contains("did not respond"), ended.error.constData());
    QVERIFY2(ended.error.contains("unisweep run FILE"), ended.error.constData());
}

void CommandDisplaysTest::runScriptWithoutDisplay_data()
{
    QTest::addColumn<QString>("display");
    QTest::addColumn<int>("windowsCode"); // exit code of the program that opens the window
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<int>("code");
    QTest::newRow("no display") << QString() << 0 << QByteArray("build run ") << 0;
    QTest::newRow("a display that does not answer")
        << u":77"_s << 3 << QByteArray("build window run ") << 0;
    QTest::newRow("a display") << u":0"_s << 0 << QByteArray("build window ") << 0;
    QTest::newRow("the window fails") << u":0"_s << 134 << QByteArray("build window ") << 134;
}

// Runs packaging/run itself, with a program that only prints how it was called.
void CommandDisplaysTest::runScriptWithoutDisplay()
{
    QFETCH(QString, display);
    QFETCH(int, windowsCode);
    QFETCH(QByteArray, calls);
    QFETCH(int, code);
    QTemporaryDir tree;
    for (const char* folder : {"packaging", "experiments", "build/release/bin"})
        QDir(tree.path()).mkpath(QLatin1String(folder));
    QVERIFY(
        QFile::copy(UNISWEEP_SOURCE_DIR u"/packaging/run"_s, tree.filePath(u"packaging/run"_s)));
    const auto script = [&](const char* name, const QByteArray& text) {
        QFile file(tree.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + text) > 0 &&
               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    };
    QVERIFY(script("packaging/deps", "exit 0\n") && script("packaging/build", "exit 0\n"));
    QVERIFY(script("experiments/dns-linux-quick.yaml", "\n"));
    QVERIFY(script("build/release/bin/unisweep",
                   "case \"$1 $2\" in 'images build') printf 'build ' >&2 ;; run*) "
                   "printf 'run ' >&2; [ \"$3\" = --out ] ;; *' --start') printf 'window ' >&2; "
                   "exit " +
                       QByteArray::number(windowsCode) + " ;; *) exit 99 ;; esac\n"));
    const CommandResult ended =
        runShell(u"unset WAYLAND_DISPLAY; DISPLAY=\"$1\" exec \"$2/packaging/run\""_s,
                 {display, tree.path()});
    QCOMPARE(ended.error, calls);
    QCOMPARE(ended.code, code);
    QCOMPARE(ended.out.contains("Running without the window."), calls.endsWith("run "));
}

QTEST_GUILESS_MAIN(CommandDisplaysTest)
#include "command_displays.moc"
