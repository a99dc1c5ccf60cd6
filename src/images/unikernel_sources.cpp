// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/unikernel_sources.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "base/own_files.h"
#include "base/program.h"
#include "images/file_hash.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Limits: a unikernel's sources have some kilobytes, so a larger folder (such as a home directory)
// is a mistake.
constexpr int sourceFilesAtMost = 20'000;
constexpr qint64 sourceBytesAtMost = qint64{256} << 20;
// A build prints about forty lines before the compiler starts, and few afterwards.
constexpr double linesOfBuild = 40;

// Created by the mirage tool, dune or git: not sources.
bool isGenerated(const QString& topFolder)
{
    static const QStringList made = {u"_build"_s, u"_opam"_s, u"dist"_s,
                                     u"mirage"_s, u".git"_s,  u"duniverse"_s};
    return made.contains(topFolder);
}

// Relative paths, sorted.
QStringList sourceFilesIn(const QString& folder)
{
    if (!QFileInfo(folder + u"/config.ml"_s).isFile())
        throw ImageError(
            ImageError::tr("%1 contains no unikernel: config.ml is missing").arg(folder));
    QStringList files;
    qint64 bytes = 0;
    const QDir top(folder);
    QDirIterator walk(folder, QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
    while (walk.hasNext()) {
        const QString relative = top.relativeFilePath(walk.next());
        if (isGenerated(relative.section(u'/', 0, 0)))
            continue;
        bytes += walk.fileInfo().size();
        files << relative;
        if (files.size() > sourceFilesAtMost || bytes > sourceBytesAtMost)
            throw ImageError(
                ImageError::tr("%1 is too large to be a unikernel's sources").arg(folder));
    }
    files.sort();
    return files;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw ImageError(ImageError::tr("Cannot read %1: %2").arg(path, file.errorString()));
    return file.readAll();
}

// The tools use terminal colors and separate their messages by empty lines.
QString withoutColors(const QString& line)
{
    static const QRegularExpression style(u"\\x1b\\[[0-9;]*m"_s);
    return QString(line).remove(style).simplified();
}

/// Runs the tools of one build, logs their output and finds errors in it.
class UnikernelBuild
{
public:
    UnikernelBuild(const MirageTool& tool, const QString& folder, const QString& log,
                   const ImageProgress& progress, std::stop_token stop)
        : m_tool(tool)
        , m_folder(folder)
        , m_log(log)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
        QDir().mkpath(QFileInfo(log).absolutePath());
        if (!m_log.open(QIODevice::WriteOnly | QIODevice::Truncate))
            throw ImageError(ImageError::tr("Cannot write %1: %2").arg(log, m_log.errorString()));
    }

    void run(const QStringList& words)
    {
        const QString line = words.join(u' ');
        write("$ " + line.toUtf8());
        // The shell only redirects both streams to the same place, so that the order of lines is
        // preserved.
        const ProgramResult result =
            runProgram(u"env"_s,
                       m_tool.environment() +
                           QStringList{u"sh"_s, u"-c"_s, u"exec \"$@\" 2>&1"_s, u"sh"_s} + words,
                       m_folder, m_stop, [&](const QByteArray& piece) { write(piece); });
        if (result.ok())
            return;
        const QString how = !result.started || result.exitCode == 127
                                ? ImageError::tr("it could not be started")
                            : result.exitCode ? ImageError::tr("exit code %1").arg(*result.exitCode)
                                              : ImageError::tr("killed");
        const QString last = withoutColors(result.lastWords());
        throw ImageError(
            last.isEmpty()
                ? ImageError::tr("\"%1\" failed (%2) without a message; its output is in %3")
                      .arg(line, how, m_log.fileName())
                : ImageError::tr("\"%1\" failed (%2): %3. Its output is in %4")
                      .arg(line, how, last, m_log.fileName()));
    }

private:
    void write(const QByteArray& line)
    {
        m_log.write(line + '\n');
        m_log.flush();
        ++m_lines;
        const QString text = withoutColors(QString::fromUtf8(line));
        if (m_progress && !text.isEmpty())
            m_progress(ImageError::tr("mirage: %1").arg(text), m_lines / (m_lines + linesOfBuild));
    }

    const MirageTool& m_tool;
    QString m_folder;
    QFile m_log;
    const ImageProgress& m_progress;
    std::stop_token m_stop;
    double m_lines = 0;
};

QString lockOf(const QString& folder, const std::stop_token& stop)
{
    const QDir made(folder + u"/mirage"_s);
    QStringList locks;
    for (const QString& name : made.entryList({u"*.locked"_s}, QDir::Files, QDir::Name))
        locks << name + u' ' + hashOfFile(made.filePath(name), stop);
    return locks.join(u", "_s);
}

} // namespace

QString unikernelSources(const Recipe& recipe)
{
    if (recipe.platform().sources.isEmpty())
        return {};
    const QString folder = u"%1/experiments/%2/%3"_s.arg(dataDirectory(), recipe.platform().sources,
                                                         recipe.server().id);
    return QFileInfo(folder + u"/config.ml"_s).isFile() ? QFileInfo(folder).canonicalFilePath()
                                                        : QString();
}

QString hashOfSources(const QString& folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& file : sourceFilesIn(folder)) {
        const QByteArray content = bytesOf(folder + u'/' + file);
        hash.addData(file.toUtf8() + '\0' + QByteArray::number(content.size()) + '\0');
        hash.addData(content);
    }
    return QString::fromLatin1(hash.result().toHex());
}

void copySources(const QString& folder, const QString& to)
{
    for (const QString& file : sourceFilesIn(folder)) {
        const QString path = to + u'/' + file;
        QFile copy(path);
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !copy.open(QIODevice::WriteOnly) ||
            copy.write(bytesOf(folder + u'/' + file)) < 0 || !copy.flush())
            throw ImageError(ImageError::tr("Cannot write %1: %2").arg(path, copy.errorString()));
        copy.setPermissions(QFile::permissions(folder + u'/' + file) | QFile::WriteOwner);
    }
}

BuiltUnikernel buildUnikernel(const MirageTool& tool, const QString& folder, Solo5Target target,
                              const QString& log, const ImageProgress& progress,
                              std::stop_token stop)
{
    UnikernelBuild build(tool, folder, log, progress, stop);
    build.run({tool.program, u"configure"_s, u"-t"_s, toWord(target)});
    build.run({u"make"_s});
    const QDir dist(folder + u"/dist"_s);
    const QStringList made = dist.entryList({u"*."_s + toWord(target)}, QDir::Files);
    if (made.size() != 1)
        throw ImageError(ImageError::tr("The mirage tool succeeded but left %n file(s) dist/*.%1 "
                                        "instead of one; its output is in %2",
                                        nullptr, static_cast<int>(made.size()))
                             .arg(toWord(target), log));
    return {dist.filePath(made.constFirst()), mirageVersions(tool, stop), lockOf(folder, stop)};
}

} // namespace unisweep
