// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/apt_packages.h"

#include <cerrno>
#include <cstdio>

#include <algorithm>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include "base/file_lock.h"
#include "base/program.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString Package::fileName() const
{
    QString escaped = version;
    escaped.replace(u':', u"%3a"_s);
    return u"%1_%2_%3.deb"_s.arg(name, escaped, architecture);
}

AptPackages::AptPackages(const QString& cacheDirectory)
    : m_cache(QDir(cacheDirectory).absolutePath())
{
    for (const QString& part : {u"packages"_s, u"apt/lists/partial"_s, u"apt/archives/partial"_s}) {
        if (!QDir(m_cache).mkpath(part))
            throw ImageError(
                ImageError::tr(
                    "Cannot create the directory %1/%2. Check its permissions and the free space")
                    .arg(m_cache, part));
    }
}

QStringList AptPackages::options() const
{
    QStringList options{
        // Ignore the host's installed packages: the same archive must give the same image.
        u"-oDir::State::status=/dev/null"_s,
        u"-oDir::Cache=%1/apt"_s.arg(m_cache),
        // As root, apt would download as the user _apt, which cannot write here.
        u"-oAPT::Sandbox::User=root"_s,
        u"-oAPT::Install-Recommends=false"_s,
        // The host's hooks (such as desktop notifiers) must not run for our lists.
        u"-oAPT::Update::Post-Invoke-Success::="_s,
    };
    if (m_ownLists)
        options << u"-oDir::State::lists=%1/apt/lists"_s.arg(m_cache);
    return options;
}

static Package parseParagraph(const QByteArray& paragraph)
{
    QHash<QByteArray, QByteArray> fields;
    for (const QByteArray& line : paragraph.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith(' '))
            fields.insert(line.left(colon), line.mid(colon + 1).trimmed());
    }
    const auto text = [&](const char* key) { return QString::fromUtf8(fields.value(key)); };
    Package package{.name = text("Package"),
                    .version = text("Version"),
                    .architecture = text("Architecture"),
                    .section = text("Section"),
                    .sha256 = text("SHA256"),
                    .bytes = text("Size").toLongLong(),
                    .depends = {}};
    static const QRegularExpression restriction(u"\\s*(\\(.*?\\)|:any)"_s);
    for (const char* key : {"Pre-Depends", "Depends"}) {
        for (QString clause : text(key).remove(restriction).split(u',', Qt::SkipEmptyParts))
            package.depends << clause.remove(u' ');
    }
    return package;
}

QHash<QString, Package> AptPackages::parse(const QByteArray& paragraphs)
{
    QHash<QString, Package> packages;
    QByteArray paragraph;
    const auto finish = [&] {
        const Package package = parseParagraph(paragraph);
        if (!package.name.isEmpty() && !packages.contains(package.name))
            packages.insert(package.name, package);
        paragraph.clear();
    };
    for (const QByteArray& line : paragraphs.split('\n')) {
        if (line.isEmpty())
            finish();
        else
            paragraph += line + '\n';
    }
    finish();
    return packages;
}

QHash<QString, Package> AptPackages::query(const QStringList& names, std::stop_token stop)
{
    const ProgramResult result = runProgram(
        u"apt-cache"_s, options() + QStringList{u"show"_s, u"--no-all-versions"_s} + names, m_cache,
        stop);
    if (!result.started)
        throw ImageError(
            ImageError::tr("Building this image needs apt-get and apt-cache (Debian package apt), "
                           "which are not installed. On another distribution, build the image on a "
                           "Debian machine and import it"));
    return parse(result.output); // unknown names are left out
}

static bool isFollowed(const Package& package, const QString& from)
{
    const QString section = package.section.mid(package.section.lastIndexOf(u'/') + 1);
    const QString image = u"linux-image-"_s;
    return section == "libs"_L1 || (package.name.startsWith(image) && from.startsWith(image));
}

QList<Package> AptPackages::resolve(const QStringList& names, std::stop_token stop)
{
    QHash<QString, Package> known = query(names, stop);
    const auto missing = [&] {
        return std::find_if(names.begin(), names.end(),
                            [&](const QString& name) { return !known.contains(name); });
    };
    if (missing() != names.end())
        throw ImageError(ImageError::tr("The distribution has no package \"%1\". Check its name in "
                                        "the catalog, and that /etc/apt lists a Debian mirror")
                             .arg(*missing()));

    QHash<QString, Package> chosen;
    QStringList front = names;
    while (!front.isEmpty()) {
        QStringList next;
        for (const QString& name : front)
            chosen.insert(name, known.value(name));
        QSet<QString> unknown;
        for (const QString& name : front) {
            for (const QString& clause : known.value(name).depends) {
                for (const QString& alternative : clause.split(u'|')) {
                    if (!known.contains(alternative))
                        unknown.insert(alternative);
                }
            }
        }
        if (!unknown.isEmpty()) {
            known.insert(query(unknown.values(), stop));
            // Record virtual packages as empty, so that they are not queried again.
            for (const QString& name : unknown) {
                if (!known.contains(name))
                    known.insert(name, {});
            }
        }
        for (const QString& name : front) {
            for (const QString& clause : known.value(name).depends) {
                for (const QString& alternative : clause.split(u'|')) {
                    if (!isFollowed(known.value(alternative), name))
                        continue;
                    if (!chosen.contains(alternative) && !next.contains(alternative))
                        next << alternative;
                    break; // the first alternative that is a library
                }
            }
        }
        front = next;
    }
    QList<Package> packages = chosen.values();
    std::sort(packages.begin(), packages.end(),
              [](const Package& a, const Package& b) { return a.name < b.name; });
    return packages;
}

void AptPackages::useFreshLists(std::stop_token stop)
{
    m_ownLists = true;
    // Only one build at a time may update the lists, or apt would fail.
    const FileLock lock(m_cache + u"/apt/update.lock"_s, stop);
    // Without Error-Mode, apt-get treats unreachable mirrors as a success.
    const ProgramResult result = runProgram(
        u"apt-get"_s,
        options() + QStringList{u"-q"_s, u"-oAPT::Update::Error-Mode=any"_s, u"update"_s}, m_cache,
        stop);
    if (!result.ok()) {
        m_ownLists = false;
        throw ImageError(ImageError::tr("apt-get could not read the package lists: %1. Check the "
                                        "network and /etc/apt, then try again")
                             .arg(result.lastWords()));
    }
}

bool AptPackages::isWhole(const Package& package) const
{
    QFile file(m_cache + u"/packages/"_s + package.fileName());
    if (!file.open(QIODevice::ReadOnly) || file.size() != package.bytes)
        return false;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) && QString::fromLatin1(hash.result().toHex()) == package.sha256;
}

static void moveInto(const QTemporaryDir& from, const QString& directory)
{
    for (const QFileInfo& deb : QDir(from.path()).entryInfoList({u"*.deb"_s}, QDir::Files)) {
        // Atomically replaces an existing file, which may be in use by another build or damaged.
        const QString target = directory + u'/' + deb.fileName();
        if (std::rename(QFile::encodeName(deb.filePath()).constData(),
                        QFile::encodeName(target).constData()) != 0)
            throw ImageError(
                ImageError::tr("Cannot write to %1: %2").arg(directory, qt_error_string(errno)));
    }
}

QStringList AptPackages::download(const QList<Package>& packages, std::stop_token stop,
                                  const ImageProgress& progress)
{
    const QString directory = m_cache + u"/packages"_s;
    QStringList paths;
    QStringList missing;
    for (const Package& package : packages) {
        paths << directory + u'/' + package.fileName();
        if (!isWhole(package))
            missing << u"%1=%2"_s.arg(package.name, package.version);
    }
    if (missing.isEmpty())
        return paths;
    // A separate directory, so that two builds never write the same file.
    QTemporaryDir temporary(directory + u"/.download-XXXXXX"_s);
    const ProgramResult result = runProgram(
        u"apt-get"_s,
        options() + QStringList{u"-q"_s, u"-oAPT::Status-Fd=1"_s, u"download"_s} + missing,
        temporary.path(), stop, [&](const QByteArray& line) {
            const auto fields = line.split(':');
            if (progress && fields.size() > 2 && fields[0] == "dlstatus")
                progress(ImageError::tr("Downloading %n package(s)", nullptr,
                                        static_cast<int>(missing.size())),
                         fields[2].toDouble() / 100);
        });
    moveInto(temporary, directory);
    for (const Package& package : packages) {
        if (!isWhole(package))
            throw ImageError(
                ImageError::tr("apt-get could not download %1 %2: %3. Check the network and the "
                               "free space in %4")
                    .arg(package.name, package.version, result.lastWords(), directory));
    }
    return paths;
}

} // namespace unisweep
