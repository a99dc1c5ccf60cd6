// SPDX-License-Identifier: GPL-3.0-or-later
// Makes images from the catalog's recipes. Everything blocks and may be called on any thread,
// without an event loop; no privileges are needed and nothing is installed on the host.
//
//   ImageBuilder builder{ImageStore()};
//   const BootFiles files = builder.ensure(recipe, {}, progress, stop);
#pragma once

#include <stop_token>

#include "catalog/catalog.h"
#include "images/image_store.h"

namespace unisweep
{

/// The options of an image that an experiment sets.
struct ImageOptions {
    /// Records h1 … hN of the zone example.test, beside www; the size of a zone changes the
    /// work of a DNS server.
    int zoneRecords = 100;
    bool operator==(const ImageOptions&) const = default;
};

/// The zone that every DNS server of ours serves: example.test with SOA, NS, www (192.0.2.1) and
/// h1 to hN (198.18.0.1 onwards; RFC 2544's addresses for benchmarks), as a master file (RFC 1035).
QByteArray zoneText(int records);
/// The page that every HTTP server of ours serves: 136 bytes of HTML, as in the paper (5.3).
QByteArray pageText();

/// The options of a unikernel that is built from sources.
struct UnikernelChoice {
    QString sources; ///< a folder with a config.ml; empty: those that come with the program
    std::optional<Solo5Target> target; ///< nullopt: the platform's first
};

/// Whether the mirage tool made the image from sources, as its record says.
bool isBuiltFromSources(const BootFiles& image);
/// The options it was built with; sources that no longer exist are left out.
UnikernelChoice choiceOfRecord(const BootFiles& image);

class ImageBuilder
{
public:
    /// `cacheDirectory` keeps downloaded packages; by default $XDG_CACHE_HOME/unisweep.
    explicit ImageBuilder(const ImageStore& store, const QString& cacheDirectory = {});

    /// The image of the recipe, built if there is none yet. An image with older packages is used,
    /// so that an experiment keeps its image. Throws ImageError or Cancelled.
    BootFiles ensure(const Recipe& recipe, const ImageOptions& options = {},
                     const ImageProgress& progress = {}, std::stop_token stop = {});
    /// The image of the recipe with the distribution's current packages.
    BootFiles build(const Recipe& recipe, const ImageOptions& options = {},
                    const ImageProgress& progress = {}, std::stop_token stop = {});
    /// The image of the recipe if it exists; builds nothing.
    std::optional<BootFiles> find(const Recipe& recipe, const ImageOptions& options = {}) const;
    /// Stores copies of files that the user supplies as the image of the recipe, for a platform
    /// whose images cannot be built here; either path may be empty, and an initrd goes with a
    /// kernel. Throws ImageError if a file is of another kind (supplied_file.h).
    BootFiles import(const Recipe& recipe, const QString& kernel, const QString& disk,
                     const QString& initrd = {}, std::stop_token stop = {});
    /// The image of the recipe made from sources by the mirage tool (mirage_tool.h), in a scratch
    /// copy. Its record has the versions of mirage, OCaml and Solo5, and the hashes of the sources
    /// and of the lock file. Minutes; fetches libraries. Throws ImageError or Cancelled.
    BootFiles buildUnikernel(const Recipe& recipe, const UnikernelChoice& choice = {},
                             const ImageProgress& progress = {}, std::stop_token stop = {});
    /// Whether the kernel that the recipe's image is, or would be, composed with is too old for its
    /// server, and what to do.
    std::optional<Refusal> kernelTooOld(const Recipe& recipe) const;
    /// The log of the tools: of the current or the last build.
    QString unikernelLog(const Recipe& recipe) const;
    /// Whether buildUnikernel() would now make another image than the one that is there, since its
    /// sources, its target or the tools have changed. False where there is none, where the tool is
    /// not here, and of a file that was imported unless `choice` asks for something. Runs the tools
    /// for their versions: some seconds. Throws ImageError or Cancelled.
    bool isOutdated(const Recipe& recipe, const UnikernelChoice& choice = {},
                    std::stop_token stop = {}) const;
    /// Stores a copy of the kernel that the platform's images are composed with
    /// (ImageSource::Compose), and of what is in the directory `add`, if it is named, which goes
    /// into the root of each; a newer one replaces both for images made from now on. `boot` is
    /// Nanos' boot.img, which its disks begin with (RootFormat::Tfs); others have none.
    BootFiles importKernel(const PlatformEntry& platform, const QString& kernel,
                           const QString& add = {}, const QString& boot = {},
                           std::stop_token stop = {});
    /// The kernel that the platform's images are composed with, fetched if there is none yet and
    /// the catalog says where it is. Throws ImageError or Cancelled.
    BootFiles kernelOf(const PlatformEntry& platform, const ImageProgress& progress = {},
                       std::stop_token stop = {});
    /// Why `ensure` cannot work for this recipe on this host, as far as is known beforehand; empty
    /// if nothing is known.
    std::optional<Refusal> obstacle(const Recipe& recipe) const;

    const ImageStore& store() const { return m_store; }

private:
    struct Inputs;
    /// How an image was made.
    struct Provenance {
        QMap<QString, QString> packages;
        QMap<QString, QString> notes;
    };
    BootFiles importFiles(const Recipe& recipe, const QString& kernel, const QString& disk,
                          const QString& initrd, const Provenance& made, std::stop_token stop);
    /// Of ImageSource::Import.
    std::optional<Refusal> whyNotBuilt(const Recipe& recipe) const;
    BootFiles install(const Recipe& recipe, const ImageOptions& options,
                      const ImageProgress& progress, std::stop_token stop);
    Inputs gather(const Recipe& recipe, const ImageOptions& options, const ImageProgress& progress,
                  std::stop_token stop);

    ImageStore m_store;
    QString m_cache;
};

} // namespace unisweep
