// SPDX-License-Identifier: GPL-3.0-or-later
// A catalog's file for a guest of the user's: what the window's wizard asks, as YAML that anybody
// can edit afterwards.
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
        CommandLine, ///< as `staticArguments` say it
        BuiltIn,
    };
    QString title;              ///< "My web server"
    bool bootsByItself = false; ///< firmware boots its disk; else there is a kernel
    QString commandLine;
    Address address = Address::Dhcp;
    QString staticArguments; ///< with {address}, {prefix}, {netmask}, {gateway}
    Service service = Service::Http;
    Port port;
    QStringList upTexts;   ///< it prints when it is up; as they stand
    QStringList deadTexts; ///< the same when it is over
    QString obtain;        ///< where the files came from, for people
};

/// The id of the platform: "my-web-server" of "My web server"; empty where nothing is left.
QString ownGuestId(const QString& title);
/// The id of its only server.
inline constexpr QLatin1StringView ownGuestServer("main");

QByteArray catalogText(const OwnGuest& guest);

/// Where the user's own platforms are: the last of Catalog::defaultDirectories(), whether it is
/// there or not.
QString userCatalogFolder();

} // namespace unisweep
