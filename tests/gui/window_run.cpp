// SPDX-License-Identifier: GPL-3.0-or-later
// A run in the window, of a server that is a process of this host: what the window shows during the
// run, and what it reports afterwards.
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTimer>
#include <QToolButton>

#include "plot/figure_view.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

/// Replaces the desktop's notification service.
class Desktop : public QDBusVirtualObject
{
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (message.member() != u"Notify"_s)
            return false;
        m_notices << message.arguments().value(3).toString() + u": "_s +
                         message.arguments().value(4).toString();
        connection.send(message.createReply(1U));
        return true;
    }
    QStringList m_notices;
};

/// Replaces the task bar.
class TaskBar : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void update(const QString& application, const QVariantMap& state)
    {
        m_applications << application;
        m_shares << state.value(u"progress"_s).toDouble();
        m_shown = state.value(u"progress-visible"_s).toBool();
    }

public:
    QStringList m_applications;
    QList<double> m_shares;
    bool m_shown = false;
};

class WindowRunTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void startDesktop();
    void cleanupTestCase();
    void runIsFollowedAndReported();
    void failureOpensTheLog();
    void runIsReproduced();

private:
    void open(const QByteArray& more);
    void closingIsConfirmed();
    PlottedRun& plotted() { return m_window->findChild<FigureView*>()->plotted(); }

    QProcess m_bus;
    Desktop m_desktop;
    TaskBar m_taskBar;
};

// Called by the first test function, when the fixture is ready.
void WindowRunTest::startDesktop()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    if (!m_bus.waitForStarted() || !m_bus.waitForReadyRead())
        QSKIP("there is no dbus-daemon; install it with apt-get install dbus-daemon");
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QDBusConnection bus = QDBusConnection::sessionBus();
    QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/Notifications"_s, &m_desktop));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    QVERIFY(bus.connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &m_taskBar,
                        SLOT(update(QString, QVariantMap))));
}

void WindowRunTest::cleanupTestCase()
{
    m_bus.kill();
    m_bus.waitForFinished();
}

void WindowRunTest::open(const QByteArray& more)
{
    const QString path = m_dir.filePath(u"process.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("unisweep: 1\nname: process\ntitle: BIND as a process\nservice: dns\n"
               "duration: 1s\nwarm-up: 0s\nseries:\n  - {platform: process, server: bind}\n" +
               more);
    file.close();
    m_window->openFile(path);
}

// Enter keeps the run going.
void WindowRunTest::closingIsConfirmed()
{
    QStringList buttons;
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        answer.stop();
        for (const QAbstractButton* button : box->buttons())
            buttons << button->text();
        QTest::keyClick(box, Qt::Key_Enter);
    });
    answer.start(20);
    m_window->close();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons.contains(u"Stop and quit"_s) && buttons.contains(u"Keep running"_s));
    QVERIFY(m_window->isVisible());
    QVERIFY(child<QAction>("stopAction")->isEnabled());
}

void WindowRunTest::runIsFollowedAndReported()
{
    open("rates: [50, 100]\n");
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(!run->toolTip().contains(u"Checking"_s), 10'000);
    if (!run->isEnabled())
        QSKIP(qPrintable(run->toolTip()));
    QVERIFY(child<QDockWidget>("experimentDock")->isVisible());
    QWidget elsewhere; // takes the focus
    elsewhere.show();
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(child<QAction>("stopAction")->isEnabled());
    QVERIFY(!child<QDockWidget>("experimentDock")->isVisible());
    child<QDockWidget>("experimentDock")->show();
    QVERIFY(child<QLineEdit>("titleEdit")->isEnabled());
    QVERIFY(child<QLineEdit>("titleEdit")->isReadOnly());
    QVERIFY2(messages().contains(u"A run is in progress"_s), qPrintable(messages()));
    // Before the first boot, the activity is shown, since there are no samples and no progress yet.
    QTRY_VERIFY_WITH_TIMEOUT(m_window->windowTitle().startsWith(u"Preparing – process"_s), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(plotted().activity().has_value(), 60'000);
    QVERIFY(plotted().isBlank());
    QVERIFY2(!plotted().activity()->text.contains(u"p99"_s),
             qPrintable(plotted().activity()->text));
    static const QRegularExpression share(u"^\\d+ % · .* left – process"_s);
    QTRY_VERIFY_WITH_TIMEOUT(share.match(m_window->windowTitle()).hasMatch(), 150'000);
    closingIsConfirmed();
    elsewhere.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>("stopAction")->isEnabled(), 150'000);
    QVERIFY2(m_window->windowTitle().startsWith(u"process"_s), qPrintable(m_window->windowTitle()));
    QVERIFY(!child<QLineEdit>("titleEdit")->isReadOnly());
    QTRY_COMPARE(m_desktop.m_notices.size(), 1);
    QVERIFY2(m_desktop.m_notices[0].contains(u"Run finished: BIND as a process"_s),
             qPrintable(m_desktop.m_notices[0]));
    QVERIFY(!child<QDockWidget>("logDock")->isVisible());
    QVERIFY(!plotted().activity());
    // The progress on the task bar increased and was removed at the end.
    QTRY_VERIFY(!m_taskBar.m_shown && m_taskBar.m_shares.size() > 2);
    QVERIFY(std::is_sorted(m_taskBar.m_shares.begin(), m_taskBar.m_shares.end() - 1));
    QVERIFY(m_taskBar.m_shares[m_taskBar.m_shares.size() - 2] > 0.5);
    QVERIFY2(m_taskBar.m_applications[0].endsWith(u".desktop"_s),
             qPrintable(m_taskBar.m_applications[0]));

    // The list of recent runs shows its title, knee, verdict and date.
    auto* recent = child<QMenu>("recentMenu");
    Q_EMIT recent->aboutToShow();
    const QString first = recent->actions().constFirst()->text();
    QVERIFY2(first.startsWith(u"BIND as a process · "_s), qPrintable(first));
    QVERIFY2(first.contains(u"knee"_s), qPrintable(first));
    const QString verdict = Verdict::word(plotted().run()->verdict().kind);
    QVERIFY2(first.contains(verdict), qPrintable(first));
    const QString date = QLocale().toString(QDate::currentDate(), u"d MMM yyyy"_s);
    QVERIFY2(first.contains(date), qPrintable(first));
    // With a thumbnail of its figure.
    QTRY_VERIFY((Q_EMIT recent->aboutToShow(), !recent->actions().constFirst()->icon().isNull()));
    const QImage picture = recent->actions().constFirst()->icon().pixmap(64, 64).toImage();
    QVERIFY2(std::max(picture.width(), picture.height()) == 64 &&
                 std::min(picture.width(), picture.height()) > 30,
             qPrintable(u"%1x%2"_s.arg(picture.width()).arg(picture.height())));
    QSet<QRgb> colors;
    for (int x = 0; x < picture.width(); ++x)
        colors << picture.pixel(x, picture.height() / 2);
    QVERIFY(colors.size() > 3);

    // The next run shows it as a layer; the run after that shows only its direct predecessor.
    const QString firstFile = plotted().run()->file;
    QString secondFile;
    for (int i = 0; i < 2; ++i) {
        QTest::qWait(1100); // file names contain the second
        QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10'000);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_VERIFY(child<QAction>("stopAction")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>("stopAction")->isEnabled(), 150'000);
        QCOMPARE(plotted().run()->layers.size(), 1u);
        QCOMPARE(plotted().run()->layers[0].file, i == 0 ? firstFile : secondFile);
        QCOMPARE(plotted().curves().size(), 2u);
        secondFile = plotted().run()->file;
    }
    child<QAction>("keepLastAction")->setChecked(false);
}

void WindowRunTest::failureOpensTheLog()
{
    // No server answers with two records.
    open("rates: [50]\nboot-timeout: 1s\n");
    child<QPlainTextEdit>("yamlText")
        ->setPlainText(
            yaml().replace(u"service: dns"_s,
                           u"service: {kind: dns, name: www.example.test, type: A, answers: 2}"_s));
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(!run->isEnabled() || run->toolTip().contains(u"F5"_s), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!run->toolTip().contains(u"Checking"_s), 10'000);
    if (!run->isEnabled())
        QSKIP(qPrintable(run->toolTip()));
    QVERIFY(!child<QDockWidget>("logDock")->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(child<QDockWidget>("logDock")->isVisible(), 150'000);
    closeMessage();
}

void WindowRunTest::runIsReproduced()
{
    open("rates: [50, 100]\n");
    auto* run = child<QAction>("runAction");
    QTRY_VERIFY_WITH_TIMEOUT(!run->toolTip().contains(u"Checking"_s), 10'000);
    if (!run->isEnabled())
        QSKIP(qPrintable(run->toolTip()));
    auto* reproduce = child<QAction>("reproduceAction");
    QVERIFY(!reproduce->isEnabled()); // there is no run yet
    child<QAction>("keepLastAction")->setChecked(true);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(child<QAction>("stopAction")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>("stopAction")->isEnabled(), 150'000);
    const QString original = plotted().run()->file;
    QTest::qWait(1100); // file names contain the second
    QTRY_VERIFY_WITH_TIMEOUT(reproduce->isEnabled(), 10'000);

    // Run ▸ Reproduce, by keyboard.
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::AltModifier);
    auto* menu = child<QMenu>("runMenu");
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_P);
    QTRY_VERIFY(child<QAction>("stopAction")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!child<QAction>("stopAction")->isEnabled(), 150'000);
    const QString shownMessage = closeMessage();
    QVERIFY2(shownMessage.startsWith(u"reproduced"_s, Qt::CaseInsensitive) ||
                 shownMessage.startsWith(u"not reproduced"_s, Qt::CaseInsensitive) ||
                 shownMessage.startsWith(u"cannot tell"_s, Qt::CaseInsensitive),
             qPrintable(shownMessage));
    QVERIFY(plotted().run()->file != original);
    // The original is shown as a layer only once, although it was also kept as the last run.
    QTest::qWait(500);
    QCOMPARE(plotted().run()->layers.size(), 1u);
    QCOMPARE(plotted().run()->layers[0].file, original);
    child<QAction>("keepLastAction")->setChecked(false);
}

QTEST_MAIN(WindowRunTest)
#include "window_run.moc"
