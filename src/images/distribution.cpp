// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/distribution.h"

#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include "base/program.h"
#include "images/image_parts.h"
#include "images/kernel_file.h"
#include "images/tar_writer.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr std::size_t readSize = 1 << 20;
// Time for mmdebstrap to remove unpacked files after a cancel: only it can remove those of other
// user IDs.
static constexpr std::chrono::milliseconds grace = std::chrono::seconds(60);

std::optional<Refusal> whyNotInstalled()
{
    const auto missing = [](const QString& program, const QString& package) {
        return Refusal{
            ImageError::tr("installing the distribution needs %1, which is not installed")
                .arg(program),
            ImageError::tr("install it with: sudo apt-get install %1").arg(package)};
    };
    for (const QString& program : {u"mmdebstrap"_s, u"genext2fs"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return missing(program, program);
    }
    if (geteuid() != 0 && QStandardPaths::findExecutable(u"newuidmap"_s).isEmpty())
        return missing(u"newuidmap"_s, u"uidmap"_s);
    return {};
}

/// The catalog's additions to the packages: files, directories of root, links.
static void writeAdditions(const Recipe& recipe, const ImageOptions& options, const QString& path)
{
    ArchiveTree tree;
    const PackageRoot none{QString()};
    ImageComposer composer(none, tree);
    for (const ImageParts* parts : {&recipe.platform().parts, &recipe.server().parts}) {
        ImageParts additions;
        additions.files = parts->files;
        additions.links = parts->links;
        additions.directories = parts->directories;
        // Packages create the directories of other users.
        additions.directories.removeIf(
            [](const ImageDirectory& directory) { return !directory.owner.isEmpty(); });
        addParts(additions, {}, options, {}, none, composer, tree);
    }
    writeTar(tree, path);
}

/// The host's package sources, for mmdebstrap, which reads their files.
static QStringList sourceFiles()
{
    QStringList files;
    if (QFile::exists(u"/etc/apt/sources.list"_s))
        files << u"/etc/apt/sources.list"_s;
    const QDir more(u"/etc/apt/sources.list.d"_s);
    for (const QString& name : more.entryList({u"debian*.sources"_s, u"debian*.list"_s}))
        files << more.filePath(name);
    return files;
}

/// Uses the host's settings for reaching its mirror, such as proxies.
static QStringList hostsWay(std::stop_token stop)
{
    const ProgramResult dump = runProgram(u"apt-config"_s, {u"dump"_s, u"Acquire"_s}, u"/"_s, stop);
    QStringList options;
    for (const QString& line : QString::fromUtf8(dump.output).split(u'\n')) {
        static const QRegularExpression setting(uR"x(^Acquire::https?(::\S+)? "(.+)";$)x"_s);
        if (setting.match(line).hasMatch())
            options << u"--aptopt=%1"_s.arg(line);
    }
    return options;
}

/// The release's code name ("bookworm"), from os-release(5).
static QString hostsRelease()
{
    QFile file(u"/etc/os-release"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith("VERSION_CODENAME="))
                return QString::fromLatin1(line.mid(line.indexOf('=') + 1)).remove(u'"');
        }
    }
    throw ImageError(ImageError::tr("/etc/os-release does not name this host's Debian release; the "
                                    "distribution can be installed only on Debian"));
}

/// Reports dpkg's progress: each package is unpacked and then set up.
class InstallProgress
{
public:
    explicit InstallProgress(const ImageProgress& progress)
        : m_progress(progress)
    {
    }
    void see(const QByteArray& line)
    {
        static const QRegularExpression newly(u"(\\d+) newly installed"_s);
        if (const auto match = newly.match(QString::fromLatin1(line)); match.hasMatch())
            m_expected += 2 * match.captured(1).toInt();
        if (line.startsWith("Unpacking ") || line.startsWith("Setting up "))
            ++m_done;
        if (m_expected > 0)
            m_fraction = std::max(m_fraction, double(m_done) / double(m_expected));
        if (m_progress)
            m_progress(ImageError::tr("Installing the distribution"), std::min(1.0, m_fraction));
    }

private:
    const ImageProgress& m_progress;
    int m_expected = 0;
    int m_done = 0;
    double m_fraction = 0; ///< never decreases, although apt announces several lists
};

/// The lines that give the cause in the output of mmdebstrap and apt; the last lines are only about
/// cleanup.
static QString whatFailed(const ProgramResult& result)
{
    QStringList causes;
    for (const QString& line : QString::fromUtf8(result.output + result.errors).split(u'\n')) {
        static const QRegularExpression cause(u"^(E: |Err:|W: Failed|dpkg: error)"_s);
        if (cause.match(line).hasMatch() && !line.contains("mmdebstrap failed to run"_L1) &&
            !causes.contains(line) && causes.size() < 4)
            causes << line.trimmed();
    }
    return causes.isEmpty() ? result.lastWords() : causes.join(u"; "_s);
}

/// Parses "Package: x" and "Version: y" in /var/lib/dpkg/status.
static QMap<QString, QString> installedVersions(const QByteArray& status)
{
    QMap<QString, QString> versions;
    QString package;
    for (const QByteArray& line : status.split('\n')) {
        if (line.startsWith("Package: "))
            package = QString::fromUtf8(line.mid(9));
        else if (line.startsWith("Version: "))
            versions.insert(package, QString::fromUtf8(line.mid(9)));
    }
    return versions;
}

/// Extracts from the tar file what is needed in addition to the disk.
static void readInstalled(Distribution& distribution)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(),
                                                                        archive_read_free);
    archive_read_support_format_tar(reader.get());
    archive_read_open_filename(reader.get(), QFile::encodeName(distribution.tar).constData(),
                               readSize);
    const auto content = [&](archive_entry* entry) {
        QByteArray bytes(static_cast<qsizetype>(archive_entry_size(entry)), Qt::Uninitialized);
        const auto size = static_cast<std::size_t>(bytes.size());
        if (archive_read_data(reader.get(), bytes.data(), size) != bytes.size())
            throw ImageError(ImageError::tr("Cannot read %1: %2")
                                 .arg(distribution.tar,
                                      QString::fromLocal8Bit(archive_error_string(reader.get()))));
        return bytes;
    };
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        const QString path = QString::fromUtf8(archive_entry_pathname(entry)).mid(1);
        if (path.startsWith("/boot/vmlinuz-"_L1)) {
            distribution.kernel = bootableKernel(content(entry));
            distribution.kernelRelease = path.mid(path.indexOf(u'-') + 1);
        } else if (path.startsWith("/boot/initrd.img-"_L1)) {
            distribution.initrd = content(entry);
        } else if (path == "/var/lib/dpkg/status"_L1) {
            distribution.packages = installedVersions(content(entry));
        }
    }
    if (distribution.kernel.isEmpty() || distribution.initrd.isEmpty())
        throw ImageError(
            ImageError::tr("The installed distribution has no kernel with an initial RAM disk in "
                           "/boot. Check \"kernel-package\" in the catalog"));
}

QString unpackingHook(const QString& tar)
{
    const QString quoted = QString(tar).replace(u'\'', u"'\\''"_s);
    return u"--customize-hook=tar-in '"_s + quoted + u"' /"_s;
}

Distribution installDistribution(const Recipe& recipe, const ImageOptions& options,
                                 const QString& directory, const ImageProgress& progress,
                                 std::stop_token stop)
{
    const QString additions = directory + u"/additions.tar"_s;
    writeAdditions(recipe, options, additions);
    Distribution distribution;
    distribution.tar = directory + u"/root.tar"_s;
    QStringList packages = recipe.platform().parts.packages + recipe.server().parts.packages;
    packages.prepend(recipe.platform().kernelPackage);
    packages.removeDuplicates();
    // Verbose, with the log on standard output, because dpkg's lines show the progress.
    const QStringList arguments =
        QStringList{u"--mode=auto"_s,           u"--variant=important"_s,
                    u"--format=tar"_s,          u"--verbose"_s,
                    u"--logfile=/dev/stdout"_s, u"--include="_s + packages.join(u','),
                    unpackingHook(additions)} +
        hostsWay(stop) + QStringList{hostsRelease(), distribution.tar} + sourceFiles();
    InstallProgress reading(progress);
    const ProgramResult result = runProgram(
        u"mmdebstrap"_s, arguments, directory, stop,
        [&](const QByteArray& line) { reading.see(line); }, grace);
    if (!result.ok())
        throw ImageError(ImageError::tr("Cannot install the distribution: %1. Check \"packages\" "
                                        "in the catalog, the network, and the free space in /tmp")
                             .arg(whatFailed(result)));
    readInstalled(distribution);
    return distribution;
}

} // namespace unisweep
