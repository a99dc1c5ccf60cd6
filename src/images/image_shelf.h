// SPDX-License-Identifier: GPL-3.0-or-later
// All images that guests can boot from on this host: which exist, and how the others are obtained.
// Used by the window's page of images, `unisweep images` and the doctor, so that they agree. Any
// thread; reads small files of the store.
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

/// An image of a platform with one of its servers, or the kernel that a platform's images are
/// composed with.
struct ShelfEntry {
    enum class State {
        Ready,   ///< it exists
        ToBuild, ///< can be made here
        ToFetch, ///< can be fetched from the web
        Missing, ///< neither: `why`
    };
    std::shared_ptr<const PlatformEntry> platform;
    qsizetype serverIndex = -1; ///< -1: the platform's kernel
    State state = State::Missing;
    std::optional<BootFiles> image; ///< of Ready
    QString why;                    ///< of Missing; may be empty
    QString remedy;                 ///< the same
    bool isRebuildable = false;     ///< of Ready: the mirage tool made it from sources, and is here
    bool isOutdated = false;        ///< of Ready: markOutdated()
    bool takesSources = false;      ///< the mirage tool is here, and builds what this boots

    bool isKernel() const { return serverIndex < 0; }
    /// Of an image, not of a kernel.
    Recipe recipe() const { return {platform, serverIndex}; }
    QString server() const; ///< its id; empty for a kernel
    /// Its name on the command line: "linux/bind", "osv".
    QString key() const;
    /// Its title: "Linux, BIND", "OSv, kernel".
    QString title() const;
    /// For people, in their language: "ready", "outdated", "not built yet", "not fetched yet",
    /// "missing"
    QString stateText() const;
    /// For programs: "ready", "outdated", "to-build", "to-fetch", "missing"
    QString stateWord() const;

    bool canBuild() const; ///< also once more, with newer packages
    /// Building it is the mirage tool's work, from sources.
    bool isFromSources() const;
    bool canGet() const;
    bool canImport() const;
};

struct ImageShelf {
    /// In the order of the catalog; a platform's kernel before its images. Platforms that boot
    /// nothing are left out.
    QList<ShelfEntry> entries;
    /// Images that no entry boots any more: made from older recipes, packages or kernels, or for
    /// platforms that are not in the catalog.
    QList<BootFiles> superseded;
    QString folder;
    /// Existing folders: when something comes into one or goes, the shelf may be another. They hold
    /// the images, and the programs that make them.
    QStringList dependsOn;
    qint64 usedBytes = 0;
    std::optional<qint64> freeBytes; ///< of the folder's file system; nullopt: unknown

    /// "Images: 3, 120 MiB; 35 GiB free in /home/me/.local/share/unisweep/images"
    QString spaceText() const;
};

/// The images of one platform.
struct ShelfCounts {
    int servers = 0;
    int made = 0;
    int canBeMade = 0;
    const ShelfEntry* missing = nullptr; ///< the first, in the entries that were counted
};

ShelfCounts countsOf(const QList<ShelfEntry>& entries);

ImageShelf readShelf(const Catalog& catalog, const ImageStore& store = ImageStore());
/// Marks the images whose sources, or the tools that made them, have changed since they were built.
/// Runs the tools for their versions when there is such an image: seconds. Images that cannot be
/// compared are not changed. Throws Cancelled.
void markOutdated(ImageShelf& shelf, std::stop_token stop = {});

/// The names of the experiment's series that boot the entry, or are composed with it.
QStringList seriesUsing(const ShelfEntry& entry, const Experiment& experiment);

/// A description of an image, in lines: its files with sizes and SHA-256, its origin and date.
QString describeImage(const BootFiles& image);

} // namespace unisweep
