// SPDX-License-Identifier: GPL-3.0-or-later
// Builds images from the catalog's recipes. All functions block and may be called on any thread,
// without an event loop. They need no privileges and install nothing on the host.
//
//   ImageBuilder builder{ImageStore()};
//   const BootFiles files = builder.ensure(recipe, {}, progress, stop);
#pragma once

#include <stop_token>

#include "catalog/catalog.h"
#include "images/image_store.h"

namespace unisweep
{

/// The options of an image that an experiment can set.
struct ImageOptions {
    /// Records h1 … hN of the zone example.test, in addition to www. The size of a zone affects a
    /// DNS server's work.
    int zoneRecords = 100;
    bool operator==(const ImageOptions&) const = default;
};

/// The zone that all our DNS servers serve: example.test with SOA, NS, www (192.0.2.1) and h1 to hN
/// (from 198.18.0.1, RFC 2544's addresses for benchmarks), as a master file (RFC 1035).
QByteArray zoneText(int records);
/// The page that all our HTTP servers serve: 136 bytes of HTML, as in the paper (5.3).
QByteArray pageText();

/// Options for building a unikernel from sources.
struct UnikernelChoice {
    QString sources; ///< a folder with a config.ml; empty: those shipped with the program
    std::optional<Solo5Target> target; ///< nullopt: the platform's first target
};

/// Whether the mirage tool built the image from sources, according to its record.
bool isBuiltFromSources(const BootFiles& image);
/// The options with which it was built, without sources that no longer exist.
UnikernelChoice choiceOfRecord(const BootFiles& image);

class ImageBuilder
{
public:
    /// `cacheDirectory` stores downloaded packages; by default $XDG_CACHE_HOME/unisweep.
    explicit ImageBuilder(const ImageStore& store, const QString& cacheDirectory = {});

    /// Returns the recipe's image, built if it does not exist. Also uses an image with older
    /// packages, so that an experiment keeps its image. Throws ImageError or Canceled.
    BootFiles ensure(const Recipe& recipe, const ImageOptions& options = {},
                     const ImageProgress& progress = {}, std::stop_token stop = {});
    /// Builds the recipe's image with the distribution's current packages.
    BootFiles build(const Recipe& recipe, const ImageOptions& options = {},
                    const ImageProgress& progress = {}, std::stop_token stop = {});
    /// The recipe's image if it exists; builds nothing.
    std::optional<BootFiles> find(const Recipe& recipe, const ImageOptions& options = {}) const;
    /// Stores copies of files supplied by the user as the recipe's image, for a platform whose
    /// images cannot be built here. Either path may be empty; an initrd requires a kernel. Throws
    /// ImageError if a file is of the wrong kind (supplied_file.h).
    BootFiles import(const Recipe& recipe, const QString& kernel, const QString& disk,
                     const QString& initrd = {}, std::stop_token stop = {});
    /// Builds the recipe's image from sources with the mirage tool (mirage_tool.h), in a scratch
    /// copy. The image's record contains the versions of mirage, OCaml and Solo5, and the hashes of
    /// the sources and of the lock file. Takes minutes and downloads libraries. Throws ImageError
    /// or Canceled.
    BootFiles buildUnikernel(const Recipe& recipe, const UnikernelChoice& choice = {},
                             const ImageProgress& progress = {}, std::stop_token stop = {});
    /// If the kernel that the recipe's image is or would be composed with is too old for its
    /// server, returns a message that says what to do.
    std::optional<Refusal> kernelTooOld(const Recipe& recipe) const;
    /// The tools' log of the current or last build.
    QString unikernelLog(const Recipe& recipe) const;
    /// Whether buildUnikernel() would build a different image than the existing one, because the
    /// sources, the target or the tools have changed. False if there is no image or no tool; for an
    /// imported image, true only if `choice` is set. Runs the tools to get their versions, which
    /// takes some seconds. Throws ImageError or Canceled.
    bool isOutdated(const Recipe& recipe, const UnikernelChoice& choice = {},
                    std::stop_token stop = {}) const;
    /// Stores a copy of the kernel with which the platform's images are composed
    /// (ImageSource::Compose) and, if `add` is given, of that directory's content, which is added
    /// to the root of each image. Images made later use the newest. `boot` is Nanos' boot.img, with
    /// which its disks begin (RootFormat::Tfs); empty for other platforms.
    BootFiles importKernel(const PlatformEntry& platform, const QString& kernel,
                           const QString& add = {}, const QString& boot = {},
                           std::stop_token stop = {});
    /// The kernel with which the platform's images are composed, downloaded if necessary and if the
    /// catalog has its address. Throws ImageError or Canceled.
    BootFiles kernelOf(const PlatformEntry& platform, const ImageProgress& progress = {},
                       std::stop_token stop = {});
    /// Why `ensure` cannot work for this recipe on this host, as far as is known beforehand.
    std::optional<Refusal> obstacle(const Recipe& recipe) const;

    const ImageStore& store() const { return m_store; }

private:
    struct Inputs;
    /// What an image was built from.
    struct Provenance {
        QMap<QString, QString> packages;
        QMap<QString, QString> notes;
    };
    BootFiles importFiles(const Recipe& recipe, const QString& kernel, const QString& disk,
                          const QString& initrd, const Provenance& made, std::stop_token stop);
    /// For ImageSource::Import.
    std::optional<Refusal> whyNotBuilt(const Recipe& recipe) const;
    BootFiles install(const Recipe& recipe, const ImageOptions& options,
                      const ImageProgress& progress, std::stop_token stop);
    Inputs gather(const Recipe& recipe, const ImageOptions& options, const ImageProgress& progress,
                  std::stop_token stop);

    ImageStore m_store;
    QString m_cache;
};

} // namespace unisweep
