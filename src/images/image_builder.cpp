// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/image_builder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "base/program.h"
#include "images/apt_packages.h"
#include "images/distribution.h"
#include "images/image_composition.h"
#include "images/image_fetch.h"
#include "images/kernel_version.h"
#include "images/program_root.h"
#include "images/recipe_key.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QByteArray zoneText(int records)
{
    QByteArray zone = "$ORIGIN example.test.\n$TTL 3600\n"
                      "@ IN SOA ns1 hostmaster 1 3600 600 86400 300\n"
                      "@ IN NS ns1\n"
                      "ns1 IN A 192.0.2.53\n"
                      "www IN A 192.0.2.1\n"
                      "www IN AAAA 2001:db8::1\n";
    for (int i = 1; i <= records; ++i) {
        const unsigned address = (198u << 24) + (18u << 16) + static_cast<unsigned>(i) % (1u << 17);
        zone += 'h' + QByteArray::number(i) + " IN A " + QByteArray::number(address >> 24) + '.' +
                QByteArray::number(address >> 16 & 255) + '.' +
                QByteArray::number(address >> 8 & 255) + '.' + QByteArray::number(address & 255) +
                '\n';
    }
    return zone;
}

QByteArray pageText()
{
    static constexpr qsizetype paperBytes = 136;
    const QByteArray head =
        "<!DOCTYPE html>\n<html><head><title>Unisweep</title></head>\n<body><p>";
    const QByteArray tail = "</p></body></html>\n";
    const QByteArray filling = "It works: this page has as many bytes as the one in the paper.";
    return head + filling.leftJustified(paperBytes - head.size() - tail.size(), '.', true) + tail;
}

ImageBuilder::ImageBuilder(const ImageStore& store, const QString& cacheDirectory)
    : m_store(store)
    , m_cache(cacheDirectory.isEmpty()
                  ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                        u"/unisweep"_s
                  : cacheDirectory)
{
}

std::optional<BootFiles> ImageBuilder::find(const Recipe& recipe, const ImageOptions& options) const
{
    auto image = m_store.newestOf(recipeKey(recipe, options));
    if (recipe.platform().imageSource == ImageSource::Compose) {
        // An imported whole image is as good as a composed one; use the newer one.
        const auto kernel = m_store.newestOf(kernelKey(recipe.platform()));
        const auto composed =
            kernel ? m_store.newestOf(recipeKey(recipe, options, kernelHash(*kernel)))
                   : std::nullopt;
        if (composed && (!image || composed->created > image->created))
            image = composed;
    }
    return image ? std::optional(withCommandLine(*image, recipe)) : std::nullopt;
}

BootFiles ImageBuilder::ensure(const Recipe& recipe, const ImageOptions& options,
                               const ImageProgress& progress, std::stop_token stop)
{
    m_store.removeLeftovers();
    if (const auto image = find(recipe, options))
        return *image;
    return build(recipe, options, progress, stop);
}

std::optional<Refusal> ImageBuilder::kernelTooOld(const Recipe& recipe) const
{
    const PlatformEntry& platform = recipe.platform();
    const ServerEntry& server = recipe.server();
    if (platform.imageSource != ImageSource::Compose || server.oldestKernel.isEmpty())
        return {};
    const auto kernel = m_store.newestOf(kernelKey(platform));
    const auto image = find(recipe);
    const bool isUsers = image && image->notes.contains(u"imported from"_s); // a whole disk
    if (!kernel || isUsers)
        return {};
    const QString version = osvVersion(kernel->kernel);
    if (isAtLeast(version, server.oldestKernel))
        return {};
    QString remedy;
    if (!platform.offeredKernels.isEmpty())
        remedy = ImageError::tr("get %1: unisweep images get %2/%3")
                     .arg(platform.offeredKernels.constLast().title, platform.id,
                          platform.offeredKernels.constLast().id);
    else
        remedy = ImageError::tr("import a newer one: unisweep images import %1 --kernel FILE")
                     .arg(platform.id);
    return Refusal{ImageError::tr("%1 does not run on %2 %3: %4; it needs %5 or later")
                       .arg(server.title, platform.title, version, server.whyOldestKernel,
                            server.oldestKernel),
                   remedy};
}

std::optional<Refusal> ImageBuilder::obstacle(const Recipe& recipe) const
{
    const PlatformEntry& platform = recipe.platform();
    if (const auto old = kernelTooOld(recipe))
        return old;
    if (platform.imageSource == ImageSource::None || find(recipe))
        return {};
    if (platform.imageSource == ImageSource::Compose && !platform.kernelSource &&
        !m_store.newestOf(kernelKey(platform)))
        return Refusal{
            ImageError::tr("there is no kernel of %1 yet, from which its images are composed")
                .arg(platform.title),
            platform.obtain.simplified()};
    if (platform.imageSource == ImageSource::Import)
        return whyNotBuilt(recipe);
    if (platform.imageSource == ImageSource::Install)
        return whyNotInstalled();
    if (platform.root == RootPlace::Disk &&
        QStandardPaths::findExecutable(u"genext2fs"_s).isEmpty())
        return Refusal{ImageError::tr("the image of %1 is a disk, which is created with genext2fs")
                           .arg(platform.title),
                       ImageError::tr("install it with: sudo apt-get install genext2fs")};
    for (const QString& program : {u"apt-get"_s, u"apt-cache"_s, u"dpkg-deb"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return Refusal{
                ImageError::tr("building the image of %1 needs Debian's %2, which is not installed")
                    .arg(platform.title, program),
                ImageError::tr("build it on a Debian 12 machine and copy %1 from there")
                    .arg(m_store.directory())};
    }
    return {};
}

static void unpack(const QStringList& debs, const QString& root, std::stop_token stop,
                   const ImageProgress& progress)
{
    for (qsizetype i = 0; i < debs.size(); ++i) {
        progress(ImageError::tr("Unpacking packages"), double(i) / double(debs.size()));
        const ProgramResult result =
            runProgram(u"dpkg-deb"_s, {u"-x"_s, debs[i], root}, root, stop);
        if (!result.started)
            throw ImageError(ImageError::tr(
                "Building this image needs dpkg-deb (package dpkg), which is not installed"));
        if (!result.ok())
            throw ImageError(ImageError::tr("dpkg-deb could not unpack %1: %2. Check the free "
                                            "space in %3, or delete that file to download it again")
                                 .arg(debs[i], result.lastWords(), root));
    }
}

/// Maps the progress of a subtask to the range `begin` to `end`.
static ImageProgress part(const ImageProgress& progress, double begin, double end)
{
    return [=](const QString& what, double fraction) {
        if (progress)
            progress(what, begin + (end - begin) * fraction);
    };
}

/// The files from which an image is built, collected before anything is unpacked.
struct ImageBuilder::Inputs {
    QStringList debs;
    std::optional<BootFiles> kernel; ///< for ImageSource::Compose
    BootFiles image;                 ///< its identity; no files yet
};

BootFiles ImageBuilder::kernelOf(const PlatformEntry& platform, const ImageProgress& progress,
                                 std::stop_token stop)
{
    if (const auto kernel = m_store.newestOf(kernelKey(platform)))
        return *kernel;
    if (!platform.kernelSource)
        throw ImageError(platform.obtain.simplified());
    return importKernel(platform,
                        fetchFile(*platform.kernelSource, m_cache + u"/fetched"_s, progress, stop),
                        {}, {}, stop);
}

ImageBuilder::Inputs ImageBuilder::gather(const Recipe& recipe, const ImageOptions& options,
                                          const ImageProgress& progress, std::stop_token stop)
{
    const PlatformEntry& platform = recipe.platform();
    Inputs inputs;
    QString composedWith;
    if (platform.imageSource == ImageSource::Compose) {
        inputs.kernel = kernelOf(platform, part(progress, 0, 0.1), stop);
        composedWith = kernelHash(*inputs.kernel);
    }
    part(progress, 0, 1)(ImageError::tr("Looking up packages"), 0.1);
    QStringList names = platform.parts.packages + recipe.server().parts.packages;
    if (!platform.kernelPackage.isEmpty())
        names.prepend(platform.kernelPackage);
    AptPackages apt(m_cache);
    const auto attempt = [&] {
        const QList<Package> packages = apt.resolve(names, stop);
        BootFiles& image = inputs.image;
        image = {};
        image.platform = platform.id;
        image.server = recipe.server().id;
        image.recipeKey = recipeKey(recipe, options, composedWith);
        QByteArray content = image.recipeKey.toUtf8();
        for (const Package& package : packages) {
            image.packages.insert(package.name, package.version);
            content += '\n' + package.name.toUtf8() + ' ' + package.sha256.toUtf8();
        }
        image.id = imageId(image.platform, image.server, content);
        if (!m_store.find(image.id))
            inputs.debs = apt.download(packages, stop, part(progress, 0.1, 1));
    };
    try {
        attempt();
    } catch (const ImageError& error) {
        // The host's package lists may be missing or older than the mirror.
        part(progress, 0, 1)(ImageError::tr("Downloading package lists"), 0.1);
        try {
            apt.useFreshLists(stop);
        } catch (const ImageError& second) {
            throw ImageError(ImageError::tr("%1. Updating the package lists failed, too: %2")
                                 .arg(error.message(), second.message()));
        }
        attempt();
    }
    return inputs;
}

BootFiles ImageBuilder::build(const Recipe& recipe, const ImageOptions& options,
                              const ImageProgress& progress, std::stop_token stop)
{
    if (const auto refusal = obstacle(recipe))
        throw ImageError(refusal->toString());
    const ImageSource source = recipe.platform().imageSource;
    if (source == ImageSource::Install)
        return install(recipe, options, progress, stop);
    if (source == ImageSource::Import)
        return buildUnikernel(recipe, {}, progress, stop);
    if (source != ImageSource::Build && source != ImageSource::Compose)
        throw ImageError(
            ImageError::tr("%1 has no image that can be built").arg(recipe.platform().title));

    Inputs inputs = gather(recipe, options, part(progress, 0, 0.5), stop);
    BootFiles& image = inputs.image;
    if (const auto existing = m_store.find(image.id))
        return withCommandLine(*existing, recipe);
    const FileLock lock(m_store.lockPath(image.id), stop);
    if (const auto existing = m_store.find(image.id)) // another process built it while we waited
        return withCommandLine(*existing, recipe);
    ImageStore::Draft draft(m_store);
    const QString root = draft.path(u"root"_s);
    QDir().mkpath(root);
    unpack(inputs.debs, root, stop, part(progress, 0.5, 0.8));
    part(progress, 0, 1)(ImageError::tr("Composing the image"), 0.8);
    image.notes = {{u"zone records"_s, QString::number(options.zoneRecords)},
                   {u"stubs"_s, recipe.server().parts.stubs.join(u' ')},
                   {u"builder"_s, QString::number(builderVersion)}};
    if (inputs.kernel) {
        composeProgramImage(recipe, options, root, *inputs.kernel, draft, image, stop);
    } else {
        composeLinuxImage(recipe, options, root, draft, image, stop);
    }
    QDir(root).removeRecursively();
    if (stop.stop_requested())
        throw Canceled();
    image.created = QDateTime::currentDateTimeUtc();
    const BootFiles published = draft.publish(image);
    part(progress, 0, 1)(ImageError::tr("Image ready"), 1);
    return withCommandLine(published, recipe);
}

} // namespace unisweep
