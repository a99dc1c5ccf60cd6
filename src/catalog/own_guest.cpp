// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/own_guest.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace unisweep
{

using namespace Qt::StringLiterals;

QString ownGuestId(const QString& title)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString id = title.toLower().replace(other, u"-"_s);
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

// A YAML scalar with exactly this text: within single quotes, only ' is special.
static QString quoted(const QString& text)
{
    return u'\'' + text.simplified().replace(u'\'', u"''"_s) + u'\'';
}

static QString markLine(const QString& text, const char* means, const char* description)
{
    return u"  - {line: %1, means: %2, says: %3}\n"_s.arg(
        quoted(QRegularExpression::escape(text.simplified())), QLatin1String(means),
        QLatin1String(description));
}

QByteArray catalogText(const OwnGuest& guest)
{
    QString text = u"unisweep-catalog: 1\nplatform: %1\ntitle: %2\nboot: %3\n"
                   "hypervisors: [qemu, kvm]\n"
                   "balloon: false # whether it has a driver for one is not known\n"_s.arg(
                       ownGuestId(guest.title), quoted(guest.title),
                       guest.bootsByItself ? u"disk"_s : u"direct-kernel"_s);
    if (!guest.commandLine.isEmpty() && !guest.bootsByItself)
        text += u"command-line: %1\n"_s.arg(quoted(guest.commandLine));
    text += u"network:\n  dhcp: %1\n"_s.arg(guest.address == OwnGuest::Address::Dhcp ? u"true"_s
                                                                                     : u"false"_s);
    if (!guest.staticArguments.isEmpty() && guest.address != OwnGuest::Address::BuiltIn &&
        !guest.bootsByItself)
        text += u"  static: %1\n"_s.arg(quoted(guest.staticArguments));
    QString marks;
    for (const QString& line : guest.upTexts)
        marks += markLine(line, "server-up", "it says that it is up");
    for (const QString& line : guest.failureTexts)
        marks += markLine(line, "fault", "it says that it is over");
    if (!marks.isEmpty())
        text += u"console:\n"_s + marks;
    text += u"image: {source: import, obtain: %1}\n"_s.arg(quoted(guest.obtain));
    text += u"servers:\n  - {server: %1, title: %2, service: %3, ports: [%4/%5]}\n"_s.arg(
        ownGuestServer, quoted(guest.title), toWord(guest.service),
        QString::number(guest.port.number), guest.port.udp ? u"udp"_s : u"tcp"_s);
    return text.toUtf8();
}

QString userCatalogFolder()
{
    const QStringList directories =
        qEnvironmentVariable("UNISWEEP_CATALOG").split(u':', Qt::SkipEmptyParts);
    return directories.isEmpty()
               ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                     u"/unisweep/catalog"_s
               : directories.constLast();
}

} // namespace unisweep
