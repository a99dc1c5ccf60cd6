// SPDX-License-Identifier: GPL-3.0-or-later
// The window opens on real X11 and Wayland servers, both started here without a screen.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class DisplaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void x11();
    void wayland();

private:
    void startServer(const QString& program, const QStringList& arguments);
    void openWindow(const QHash<QString, QString>& variables);

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<QProcess> m_window;
};

// Ends the window before its server, also after a failed test.
void DisplaysTest::cleanup()
{
    for (auto* process : {&m_window, &m_server}) {
        if (*process) {
            (*process)->terminate();
            if (!(*process)->waitForFinished(10'000))
                (*process)->kill();
        }
        process->reset();
    }
}

void DisplaysTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void DisplaysTest::startServer(const QString& program, const QStringList& arguments)
{
    m_server = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
    m_server->setProcessEnvironment(environment);
    m_server->start(program, arguments);
    QVERIFY(m_server->waitForStarted());
}

void DisplaysTest::openWindow(const QHash<QString, QString>& variables)
{
    m_window = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    for (const char* name :
         {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1String(name), m_home->path());
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    m_window->setProcessEnvironment(environment);
    m_window->setProcessChannelMode(QProcess::MergedChannels);
    m_window->start(QStringLiteral(UNISWEEP_BIN_DIR) + u"/unisweep"_s,
                    {QStringLiteral(UNISWEEP_SOURCE_DIR) + u"/experiments/dns-linux-quick.yaml"_s});
    QVERIFY(m_window->waitForStarted());
}

void DisplaysTest::x11()
{
    for (const char* program : {"Xvfb", "xdotool"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
            QSKIP("Xvfb or xdotool is missing: apt-get install xvfb xdotool");
    }
    startServer(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s, u"-screen"_s, u"0"_s,
                            u"1400x900x24"_s});
    QVERIFY(m_server->waitForReadyRead(20'000));
    const QString display =
        u":"_s + QString::fromLatin1(m_server->readAllStandardOutput().trimmed());
    openWindow({{u"DISPLAY"_s, display}});

    QProcess search;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display);
    search.setProcessEnvironment(environment);
    search.start(u"xdotool"_s, {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s,
                                u"dns-linux-quick.*Unisweep"_s});
    QVERIFY2(search.waitForFinished(30'000), m_window->readAll().constData());
    QVERIFY(!search.readAllStandardOutput().isEmpty());
    QCOMPARE(m_window->state(), QProcess::Running);
}

void DisplaysTest::wayland()
{
    if (QStandardPaths::findExecutable(u"weston"_s).isEmpty())
        QSKIP("weston is missing: apt-get install weston qt6-wayland");
    startServer(u"weston"_s,
                {u"--backend=headless-backend.so"_s, u"--socket=display"_s, u"--no-config"_s,
                 u"--width=1400"_s, u"--height=900"_s, u"--idle-time=0"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(u"display"_s)), 20'000);
    // Nobody sees the window, so its Wayland messages must show that it was displayed.
    openWindow({{u"WAYLAND_DISPLAY"_s, u"display"_s}, {u"WAYLAND_DEBUG"_s, u"1"_s}});
    QByteArray output;
    const auto receives = [&](const char* words) {
        m_window->waitForReadyRead(100);
        output += m_window->readAll();
        return output.contains(words);
    };
    for (const char* words : {"set_app_id(\"org.unisweep.Unisweep\")", "dns-linux-quick",
                              "ack_configure(", "attach(wl_buffer@"}) {
        const QDeadlineTimer deadline(30'000);
        while (!receives(words) && !deadline.hasExpired() &&
               m_window->state() == QProcess::Running) {
        }
        if (output.contains("Could not find the Qt platform plugin \"wayland\""))
            QSKIP("Qt's Wayland plugin is missing: apt-get install qt6-wayland");
        QVERIFY2(output.contains(words), output.right(2000).constData());
    }
}

QTEST_GUILESS_MAIN(DisplaysTest)
#include "displays.moc"
