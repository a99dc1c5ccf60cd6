// SPDX-License-Identifier: GPL-3.0-or-later
// The distribution's packages as files, by apt's own means (so mirrors, proxies and signatures
// are the host's), but without root and without installing anything: apt gets an empty list of
// installed packages and our own directories.
#pragma once

#include <stop_token>

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include "images/image_error.h"

namespace unisweep
{

struct Package {
    QString name;
    QString version;
    QString architecture;
    QString section;     ///< "libs", "net", ...; with the archive area, as "contrib/net"
    QString sha256;      ///< of the .deb, in hex
    qint64 bytes = 0;    ///< of the .deb
    QStringList depends; ///< for each clause of Depends and Pre-Depends, its alternatives' names,
                         ///< separated by '|'

    /// NAME_VERSION_ARCH.deb as apt names it: ':' of an epoch written as %3a.
    QString fileName() const;
};

class AptPackages
{
public:
    /// `cacheDirectory` keeps downloaded packages and apt's indexes between builds.
    explicit AptPackages(const QString& cacheDirectory);

    /// The packages named and, for each, the shared libraries it depends on (all the way down),
    /// in the order of their names. Only libraries are followed: an image needs a server's
    /// libraries, not its maintainer scripts' helpers. A meta package of the kernel
    /// (linux-image-*) leads to the kernel it names. Throws ImageError.
    QList<Package> resolve(const QStringList& names, std::stop_token stop);

    /// The .deb files, downloaded if necessary and checked against their SHA-256. Throws
    /// ImageError.
    QStringList download(const QList<Package>& packages, std::stop_token stop,
                         const ImageProgress& progress);

    /// Fetches separate package lists and uses them from now on: the remedy if the host's lists are
    /// absent, or name versions that the mirror no longer has. Throws ImageError.
    void useFreshLists(std::stop_token stop);

    /// The paragraphs of `apt-cache show` (Debian policy, chapter 5), keyed by package name.
    static QHash<QString, Package> parse(const QByteArray& paragraphs);

private:
    QStringList options() const;
    QHash<QString, Package> query(const QStringList& names, std::stop_token stop);
    bool isWhole(const Package& package) const;

    QString m_cache;
    bool m_ownLists = false; ///< the host's package lists are absent or stale: ours are used
};

} // namespace unisweep
