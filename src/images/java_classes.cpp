// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/java_classes.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include "base/program.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw ImageError(ImageError::tr("Cannot write %1: %2").arg(path, file.errorString()));
}

/// The directory on this host of the Java runtime among the unpacked packages.
static QString findJava(const PackageRoot& packages)
{
    const QStringList found = QDir(packages.directory() + u"/usr/lib/jvm"_s)
                                  .entryList({u"java-*-openjdk-*"_s}, QDir::Dirs);
    for (const QString& name : found) {
        const QString home = packages.directory() + u"/usr/lib/jvm/"_s + name;
        if (QFileInfo(home).isSymLink() || !QFileInfo(home + u"/bin/java"_s).isExecutable())
            continue;
        // It may link to /etc of the image, which is not this host's, so replace it with a copy.
        const QString machines = u"/usr/lib/jvm/"_s + name + u"/lib/jvm.cfg"_s;
        if (const auto content = packages.read(machines)) {
            QFile::remove(packages.directory() + machines);
            write(packages.directory() + machines, *content);
        }
        return home;
    }
    throw ImageError(
        ImageError::tr("No package of this image contains a Java runtime, which \"java\" in the "
                       "catalog needs. Add openjdk-17-jre-headless to \"packages\""));
}

QMap<QString, QByteArray> compileJava(const JavaSource& source, const PackageRoot& packages)
{
    const QString home = findJava(packages);
    const QTemporaryDir work(packages.directory() + u"/.java-XXXXXX"_s);
    const QString file = work.filePath(source.name);
    write(file, source.text);
    QStringList classPath;
    for (const QString& path : source.classPath)
        classPath << packages.directory() + path;
    const ProgramResult result =
        runProgram(home + u"/bin/java"_s,
                   {u"-XX:+UseSerialGC"_s, u"-m"_s, u"jdk.compiler/com.sun.tools.javac.Main"_s,
                    u"-proc:none"_s, u"-cp"_s, classPath.join(u':'), u"-d"_s,
                    work.filePath(u"classes"_s), file},
                   work.path(), {});
    if (!result.ok())
        throw ImageError(
            ImageError::tr("Cannot compile %1: %2").arg(source.name, result.lastWords()));
    QMap<QString, QByteArray> classes;
    const QDir made(work.filePath(u"classes"_s));
    QDirIterator all(made.path(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile one(all.next());
        if (!one.open(QIODevice::ReadOnly))
            throw ImageError(
                ImageError::tr("Cannot read %1: %2").arg(one.fileName(), one.errorString()));
        classes.insert(made.relativeFilePath(one.fileName()), one.readAll());
    }
    return classes;
}

} // namespace unisweep
