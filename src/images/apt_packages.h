// SPDX-License-Identifier: GPL-3.0-or-later
// Gets the distribution's packages as files through apt, with the host's mirrors, proxies and
// signatures, but without root and without installing anything: apt gets an empty list of installed
// packages and our own directories.
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
    QString section;     ///< "libs", "net", ...; with the archive area if not main, as
                         ///< "contrib/net"
    QString sha256;      ///< of the .deb, in hex
    qint64 bytes = 0;    ///< of the .deb
    QStringList depends; ///< one entry per clause of Depends and Pre-Depends: the names of its
                         ///< alternatives, separated by '|'

    /// NAME_VERSION_ARCH.deb as apt names it; the ':' of an epoch is written as %3a.
    QString fileName() const;
};

class AptPackages
{
public:
    /// `cacheDirectory` stores downloaded packages and apt's indexes between builds.
    explicit AptPackages(const QString& cacheDirectory);

    /// The named packages and, recursively, the shared libraries that they depend on, ordered by
    /// name. Other dependencies are not followed: an image needs a server's libraries, but not what
    /// its maintainer scripts use. A kernel meta package (linux-image-*) leads to the kernel that
    /// it depends on. Throws ImageError.
    QList<Package> resolve(const QStringList& names, std::stop_token stop);

    /// Returns the .deb files, downloaded if necessary, with their SHA-256 checked. Throws
    /// ImageError.
    QStringList download(const QList<Package>& packages, std::stop_token stop,
                         const ImageProgress& progress);

    /// Downloads separate package lists and uses them from now on, in case the host's lists are
    /// missing or refer to versions that the mirror no longer has. Throws ImageError.
    void useFreshLists(std::stop_token stop);

    /// Parses the paragraphs of `apt-cache show` (Debian policy, chapter 5), keyed by package name.
    static QHash<QString, Package> parse(const QByteArray& paragraphs);

private:
    QStringList options() const;
    QHash<QString, Package> query(const QStringList& names, std::stop_token stop);
    bool isWhole(const Package& package) const;

    QString m_cache;
    bool m_ownLists = false; ///< use our package lists, because the host's are missing or out of
                             ///< date
};

} // namespace unisweep
