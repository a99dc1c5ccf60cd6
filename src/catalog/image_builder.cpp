// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/image_builder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "catalog/apt_packages.h"
#include "catalog/initramfs.h"
#include "catalog/program.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// To be raised whenever the same recipe and packages would give another image.
static constexpr int builderVersion = 1;

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

static QString hashHex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

static QString recipeKey(const Recipe& recipe, const ImageOptions& options)
{
    return hashHex(u"%1 %2 zone=%3"_s.arg(builderVersion)
                       .arg(recipe.fingerprint())
                       .arg(options.zoneRecords)
                       .toUtf8());
}

static QString imageId(const Recipe& recipe, const QByteArray& content)
{
    return u"%1-%2-%3"_s.arg(recipe.platform().id, recipe.server().id, hashHex(content).left(16));
}

static BootFiles withCommandLine(BootFiles files, const Recipe& recipe)
{
    files.commandLine = QStringList{recipe.platform().commandLine, recipe.server().commandLine}
                            .join(u' ')
                            .trimmed();
    return files;
}

std::optional<BootFiles> ImageBuilder::find(const Recipe& recipe, const ImageOptions& options) const
{
    const auto image = m_store.newestOf(recipeKey(recipe, options));
    return image ? std::optional(withCommandLine(*image, recipe)) : std::nullopt;
}

BootFiles ImageBuilder::ensure(const Recipe& recipe, const ImageOptions& options,
                               const ImageProgress& progress, std::stop_token stop)
{
    if (const auto image = find(recipe, options))
        return *image;
    return build(recipe, options, progress, stop);
}

std::optional<Refusal> ImageBuilder::obstacle(const Recipe& recipe) const
{
    const PlatformEntry& platform = recipe.platform();
    if (platform.imageSource == ImageSource::None || find(recipe))
        return {};
    if (platform.imageSource == ImageSource::Import)
        return Refusal{
            u"there is no image of %1 with %2 yet"_s.arg(platform.title, recipe.server().title),
            platform.obtain.simplified()};
    for (const QString& program : {u"apt-get"_s, u"apt-cache"_s, u"dpkg-deb"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return Refusal{
                u"making the image of %1 needs Debian's %2, which is not on this machine"_s.arg(
                    platform.title, program),
                u"build it on a Debian 12 machine and copy %1 from there"_s.arg(
                    m_store.directory())};
    }
    return {};
}

static void unpack(const QStringList& debs, const QString& root, std::stop_token stop,
                   const ImageProgress& progress)
{
    for (qsizetype i = 0; i < debs.size(); ++i) {
        progress(u"Unpacking packages"_s, double(i) / double(debs.size()));
        const ProgramResult result =
            runProgram(u"dpkg-deb"_s, {u"-x"_s, debs[i], root}, root, stop);
        if (!result.started)
            throw ImageError(u"Making this image needs dpkg-deb (package dpkg), which is not on "
                             "this machine"_s);
        if (!result.ok())
            throw ImageError(u"dpkg-deb could not unpack %1: %2. Check the free space in %3, or "
                             "delete that file to have it downloaded again"_s.arg(
                                 debs[i], result.lastWords(), root));
    }
}

/// The part of a longer work, from `begin` to `end` of its progress.
static ImageProgress part(const ImageProgress& progress, double begin, double end)
{
    return [=](const QString& what, double fraction) {
        if (progress)
            progress(what, begin + (end - begin) * fraction);
    };
}

BootFiles ImageBuilder::build(const Recipe& recipe, const ImageOptions& options,
                              const ImageProgress& progress, std::stop_token stop)
{
    if (const auto refusal = obstacle(recipe))
        throw ImageError(refusal->toString());
    const PlatformEntry& platform = recipe.platform();
    if (platform.imageSource != ImageSource::Build)
        throw ImageError(u"%1 has no image that could be built"_s.arg(platform.title));

    part(progress, 0, 1)(u"Looking up packages"_s, 0);
    QStringList names = platform.parts.packages + recipe.server().parts.packages;
    if (!platform.kernelPackage.isEmpty())
        names.prepend(platform.kernelPackage);
    AptPackages apt(m_cache);
    QList<Package> packages;
    QStringList debs;
    BootFiles image;
    const auto lookUp = [&] {
        packages = apt.resolve(names, stop);
        image = {};
        image.recipeKey = recipeKey(recipe, options);
        QByteArray content = image.recipeKey.toUtf8();
        for (const Package& package : packages) {
            image.packages.insert(package.name, package.version);
            content += '\n' + package.name.toUtf8() + ' ' + package.sha256.toUtf8();
        }
        image.id = imageId(recipe, content);
    };
    const auto fetch = [&] { debs = apt.download(packages, stop, part(progress, 0.1, 0.5)); };
    try {
        lookUp();
        if (const auto existing = m_store.find(image.id))
            return withCommandLine(*existing, recipe);
        fetch();
    } catch (const ImageError& error) {
        // The host's package lists may be absent, or older than the mirror.
        part(progress, 0, 1)(u"Fetching package lists"_s, 0.05);
        try {
            apt.useFreshLists(stop);
        } catch (const ImageError& second) {
            throw ImageError(error.message() + u". Nor could fresh lists be had: "_s +
                             second.message());
        }
        lookUp();
        fetch();
    }

    const FileLock lock(m_store.lockPath(image.id), stop);
    if (const auto existing = m_store.find(image.id)) // another process made it while we waited
        return withCommandLine(*existing, recipe);
    m_store.removeLeftovers();
    ImageStore::Draft draft(m_store);
    const QString root = draft.path(u"root"_s);
    QDir().mkpath(root);
    unpack(debs, root, stop, part(progress, 0.5, 0.8));
    part(progress, 0, 1)(u"Composing the image"_s, 0.8);
    const LinuxImage linuxImage = composeLinuxImage(recipe, options, root);
    QDir(root).removeRecursively();
    if (stop.stop_requested())
        throw Cancelled();

    image.platform = platform.id;
    image.server = recipe.server().id;
    image.created = QDateTime::currentDateTimeUtc();
    image.notes = {{u"kernel release"_s, linuxImage.kernelRelease},
                   {u"unpacked bytes"_s, QString::number(linuxImage.unpackedBytes)},
                   {u"zone records"_s, QString::number(options.zoneRecords)},
                   {u"stubs"_s, recipe.server().parts.stubs.join(u' ')},
                   {u"builder"_s, QString::number(builderVersion)}};
    if (!linuxImage.kernel.isEmpty())
        draft.write(u"kernel"_s, linuxImage.kernel, image);
    draft.write(u"initrd"_s, linuxImage.initrd, image);
    const BootFiles published = draft.publish(image);
    part(progress, 0, 1)(u"Image ready"_s, 1);
    return withCommandLine(published, recipe);
}

// A unikernel's own words against the platform's: found out now, not at the first boot.
static QString checkSolo5(const PlatformEntry& platform, const QString& kernel)
{
    if (kernel.isEmpty())
        throw ImageError(
            u"%1 boots a unikernel: name its file with --kernel"_s.arg(platform.title));
    QString why;
    const auto file = readSolo5File(kernel, why);
    if (!file)
        throw ImageError(u"%1 cannot be imported: %2"_s.arg(kernel, why));
    QStringList targets;
    for (const Solo5Target target : platform.solo5Targets)
        targets << toWord(target);
    if (!platform.solo5Targets.contains(file->target))
        throw ImageError(u"%1 is built for %2, and %3 needs %4; build it with: mirage configure "
                         "-t %5"_s.arg(kernel, toWord(file->target), platform.title,
                                       targets.join(u" or "_s), targets.constFirst()));
    QStringList devices;
    for (const Solo5Device& device : file->devices)
        devices << (device.kind == Solo5Device::Kind::Network ? u"network "_s : u"disk "_s) +
                       device.name;
    return u"%1, %2"_s.arg(toWord(file->target),
                           devices.isEmpty() ? u"no devices"_s : devices.join(u", "_s));
}

BootFiles ImageBuilder::import(const Recipe& recipe, const QString& kernel, const QString& disk,
                               std::stop_token stop)
{
    BootFiles image;
    image.platform = recipe.platform().id;
    image.server = recipe.server().id;
    image.recipeKey = recipeKey(recipe, {});
    image.created = QDateTime::currentDateTimeUtc();
    image.notes = {{u"imported from"_s, QStringList{kernel, disk}.join(u' ').trimmed()}};
    if (kernel.isEmpty() && disk.isEmpty())
        throw ImageError(u"Name a kernel or a disk image to import"_s);
    if (!recipe.platform().solo5Targets.isEmpty())
        image.notes.insert(u"solo5"_s, checkSolo5(recipe.platform(), kernel));
    ImageStore::Draft draft(m_store);
    if (!kernel.isEmpty())
        draft.copy(u"kernel"_s, kernel, image, stop);
    if (!disk.isEmpty())
        draft.copy(u"disk"_s, disk, image, stop);
    image.id = imageId(
        recipe, (image.recipeKey + image.sha256.value(u"kernel"_s) + image.sha256.value(u"disk"_s))
                    .toUtf8());
    return withCommandLine(draft.publish(image), recipe);
}

} // namespace unisweep
