// SPDX-License-Identifier: GPL-3.0-or-later
// All images that guests can boot on this host: which exist, and how to get the others. Shared by
// the window's page of images, `unisweep images` and the doctor, so that they agree. Any thread;
// reads small files of the store.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QList>
#include <QString>
#include <QStringList>

#include "catalog/catalog.h"
#include "experiment/experiment.h"
#include "images/boot_files.h"
#include "images/image_store.h"

namespace unisweep
{

/// An image of a platform with one of its servers, or the kernel with which a platform's images are
/// composed.
struct ShelfEntry {
    enum class State {
        Ready,   ///< it exists
        ToBuild, ///< can be built here
        ToFetch, ///< can be downloaded
        Missing, ///< neither: `why`
    };
    std::shared_ptr<const PlatformEntry> platform;
    qsizetype serverIndex = -1; ///< -1: the platform's kernel
    State state = State::Missing;
    std::optional<BootFiles> image; ///< if Ready
    QString why;                    ///< if Missing; may be empty
    QString remedy;                 ///< likewise
    bool isRebuildable = false;     ///< if Ready: by the mirage tool, from sources
    bool isOutdated = false;        ///< if Ready: set by markOutdated()
    bool takesSources = false;      ///< the mirage tool is available and can build this image

    bool isKernel() const { return serverIndex < 0; }
    /// For images, not for kernels.
    Recipe recipe() const { return {platform, serverIndex}; }
    QString server() const; ///< server ID; empty for a kernel
    /// Name on the command line: "linux/bind", "osv".
    QString key() const;
    /// Title: "Linux, BIND", "OSv, kernel".
    QString title() const;
    /// For the user, translated: "ready", "outdated", "not built yet", "not fetched yet", "missing"
    QString stateText() const;
    /// For programs: "ready", "outdated", "to-build", "to-fetch", "missing"
    QString stateWord() const;

    bool canBuild() const; ///< also to rebuild it with newer packages
    /// Whether the mirage tool builds it from sources.
    bool isFromSources() const;
    bool canGet() const;
    bool canImport() const;
};

struct ImageShelf {
    /// In catalog order, a platform's kernel before its images. Platforms that boot no image are
    /// omitted.
    QList<ShelfEntry> entries;
    /// Images that no entry uses any more: made from older recipes, packages or kernels, or for
    /// platforms that are not in the catalog.
    QList<BootFiles> superseded;
    QString folder;
    /// Existing folders: when something comes into one or goes, the shelf may be another. They hold
    /// the images, and the programs that make them.
    QStringList dependsOn;
    qint64 usedBytes = 0;
    std::optional<qint64> freeBytes; ///< of the folder's file system; nullopt: unknown

    /// Such as "Images: 3, 120 MiB; 35 GiB free in /home/me/.local/share/unisweep/images".
    QString spaceText() const;
};

/// The images of one platform.
struct ShelfCounts {
    int servers = 0;
    int made = 0;
    int canBeMade = 0;
    const ShelfEntry* missing = nullptr; ///< first one, among the counted entries
};

ShelfCounts countsOf(const QList<ShelfEntry>& entries);

ImageShelf readShelf(const Catalog& catalog, const ImageStore& store = ImageStore());
/// Marks images whose sources or build tools have changed since they were built. If there are such
/// images, it runs the tools to get their versions, which takes seconds. Images that cannot be
/// compared stay unchanged. Throws Canceled.
void markOutdated(ImageShelf& shelf, std::stop_token stop = {});

/// Names of the experiment's series that boot the entry or are composed with it.
QStringList seriesUsing(const ShelfEntry& entry, const Experiment& experiment);

/// Describes an image in several lines: files with sizes and SHA-256, origin and date.
QString describeImage(const BootFiles& image);

} // namespace unisweep
