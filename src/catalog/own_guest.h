// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog file for a user's own guest: what the window's wizard asks for, as YAML that can be
// edited afterwards.
//
//   const QByteArray text = catalogText(guest);
//   const PlatformEntry entry = Catalog::parse(path, text);   // throws InputError
#pragma once

#include "catalog/catalog.h"

namespace unisweep
{

struct OwnGuest {
    enum class Address {
        Dhcp,
        CommandLine, ///< by `staticArguments`
        BuiltIn,
    };
    QString title;              ///< "My web server"
    bool bootsByItself = false; ///< the firmware boots its disk; otherwise there is a kernel
    QString commandLine;
    Address address = Address::Dhcp;
    QString staticArguments; ///< with {address}, {prefix}, {netmask}, {gateway}
    Service service = Service::Http;
    Port port;
    QStringList upTexts;      ///< what it prints when it is up, literally
    QStringList failureTexts; ///< what it prints when it has failed, literally
    QString obtain;           ///< the origin of the files, for people
};

/// The id of the platform: "my-web-server" for "My web server"; empty if no letters remain.
QString ownGuestId(const QString& title);
/// The id of its only server.
inline constexpr QLatin1StringView ownGuestServer("main");

QByteArray catalogText(const OwnGuest& guest);

/// The folder of the user's own platforms: the last of Catalog::defaultDirectories(), whether it
/// exists or not.
QString userCatalogFolder();

} // namespace unisweep
