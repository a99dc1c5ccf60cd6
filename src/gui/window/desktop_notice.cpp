// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/desktop_notice.h"

#include <cmath>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>
#include <QGuiApplication>

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int patienceMs = 3000;

// Without a session bus, Qt would try to start one.
static bool isBusThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

static QDBusConnection bus()
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"unisweep"_s);
}

void DesktopNotice::notify(const QString& title, const QString& text)
{
    if (!isBusThere())
        return;
    m_notice.start(
        [title, text, entry = QGuiApplication::desktopFileName()] {
            QDBusMessage call = QDBusMessage::createMethodCall(
                u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                u"org.freedesktop.Notifications"_s, u"Notify"_s);
            const QVariantMap hints{{u"desktop-entry"_s, entry}};
            // The body is markup.
            call << u"Unisweep"_s << 0U << entry << title << text.toHtmlEscaped() << QStringList()
                 << hints << -1;
            return bus().call(call, QDBus::Block, patienceMs).type();
        },
        [](QDBusMessage::MessageType) {});
}

void DesktopNotice::showProgress(std::optional<double> fraction)
{
    std::optional<int> percent;
    if (fraction)
        percent = static_cast<int>(std::floor(*fraction * 100));
    if (percent == m_percent || !isBusThere())
        return;
    m_percent = percent;
    m_progress.start(
        [percent, entry = QGuiApplication::desktopFileName()] {
            QDBusMessage signal = QDBusMessage::createSignal(
                u"/io/unisweep/Unisweep"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
            const QVariantMap state{{u"progress"_s, percent.value_or(0) / 100.0},
                                    {u"progress-visible"_s, percent.has_value()}};
            signal << u"application://%1.desktop"_s.arg(entry) << state;
            return bus().send(signal);
        },
        [](bool) {});
}

} // namespace unisweep
