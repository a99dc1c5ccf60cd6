// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/mirage_tool.h"

#include <algorithm>
#include <thread>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include "base/program.h"
#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

// Timeout for a program that only prints its version or settings.
constexpr std::chrono::seconds responseTimeout(5);

// Runs a program that may hang; nullopt if it times out or fails.
std::optional<QString> outputOf(const QString& program, const QStringList& arguments,
                                const std::stop_token& stop)
{
    std::stop_source enough;
    const std::stop_callback canceled(stop, [&enough] { enough.request_stop(); });
    std::jthread clock([&enough](const std::stop_token& over) {
        const auto end = std::chrono::steady_clock::now() + responseTimeout;
        while (!over.stop_requested() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (!over.stop_requested())
            enough.request_stop();
    });
    try {
        const ProgramResult result = runProgram(program, arguments, QDir::rootPath(),
                                                enough.get_token(), {}, std::chrono::seconds(1));
        if (!result.started)
            return {};
        // solo5-elftool prints its version with the error message about missing arguments.
        return QString::fromLocal8Bit(result.output + result.errors);
    } catch (const Canceled&) {
        if (stop.stop_requested())
            throw;
        return {};
    }
}

QString versionIn(const QString& text)
{
    static const QRegularExpression version(u"\\bv?(\\d+\\.\\d+[\\w.+~-]*)"_s);
    return version.match(text).captured(1);
}

// A value in opam's configuration: `switch: "default"`, `installed-switches: ["a" "b"]`.
QStringList opamField(const QByteArray& config, QLatin1StringView name)
{
    const QRegularExpression field(u"^%1:\\s*(\"[^\"]*\"|\\[[^\\]]*\\])"_s.arg(name),
                                   QRegularExpression::MultilineOption);
    static const QRegularExpression quoted(u"\"([^\"]*)\""_s);
    QStringList values;
    auto matches = quoted.globalMatch(field.match(QString::fromUtf8(config)).captured(1));
    while (matches.hasNext())
        values << matches.next().captured(1);
    return values;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1'000'000) : QByteArray();
}

bool hasProgram(const OpamSwitch& one, const QString& program)
{
    const QFileInfo file(one.prefix + u"/bin/"_s + program);
    return file.isFile() && file.isExecutable();
}

} // namespace

QString opamRoot()
{
    if (const QString named = qEnvironmentVariable("OPAMROOT"); !named.isEmpty())
        return named;
    const QString usual = QDir::homePath() + u"/.opam"_s;
    return QFileInfo(usual).isDir() ? usual : QString();
}

QList<OpamSwitch> opamSwitches()
{
    const QString root = opamRoot();
    if (root.isEmpty())
        return {};
    const QByteArray config = contentOf(root + u"/config"_s);
    QStringList names = opamField(config, "installed-switches"_L1);
    names.sort();
    QStringList inUse = opamField(config, "switch"_L1);
    if (const QString chosen = qEnvironmentVariable("OPAMSWITCH"); !chosen.isEmpty())
        inUse.prepend(chosen);
    for (const QString& name : std::as_const(inUse)) {
        if (names.removeAll(name) > 0)
            names.prepend(name);
    }
    if (names.isEmpty()) // an unknown format of opam's configuration
        names = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QList<OpamSwitch> found;
    for (const QString& name : std::as_const(names)) {
        const bool local = QDir::isAbsolutePath(name);
        const QString prefix = local ? name + u"/_opam"_s : root + u'/' + name;
        if (QFileInfo(prefix + u"/bin"_s).isDir())
            found << OpamSwitch{name, prefix};
    }
    return found;
}

QStringList programFolders()
{
    QStringList folders =
        qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    const QString root = opamRoot();
    folders << (root.isEmpty() ? QDir::homePath() : root); // new switches appear there
    for (const OpamSwitch& one : opamSwitches())
        folders << one.prefix + u"/bin"_s;
    folders.removeDuplicates();
    folders.removeIf([](const QString& folder) { return !QFileInfo(folder).isDir(); });
    return folders;
}

QString findOnPathOrInSwitch(const QString& program)
{
    if (const QString found = QStandardPaths::findExecutable(program); !found.isEmpty())
        return found;
    for (const OpamSwitch& one : opamSwitches()) {
        if (hasProgram(one, program))
            return one.prefix + u"/bin/"_s + program;
    }
    return {};
}

QStringList MirageTool::environment() const
{
    // Answers all of opam's questions, since nobody can answer them interactively.
    QStringList words = {u"OPAMYES=1"_s, u"OPAMCOLOR=never"_s, u"OPAMUTF8=never"_s,
                         u"OPAMCONFIRMLEVEL=unsafe-yes"_s};
    if (!ofSwitch)
        return words;
    const QString& prefix = ofSwitch->prefix;
    words << u"OPAMROOT="_s + opamRoot() << u"OPAMSWITCH="_s + ofSwitch->name
          << u"OPAM_SWITCH_PREFIX="_s + prefix
          << u"CAML_LD_LIBRARY_PATH=%1/lib/stublibs:%1/lib/ocaml/stublibs:%1/lib/ocaml"_s.arg(
                 prefix)
          << u"OCAML_TOPLEVEL_PATH=%1/lib/toplevel"_s.arg(prefix)
          << u"PATH=%1/bin:%2"_s.arg(prefix, qEnvironmentVariable("PATH"));
    return words;
}

std::optional<MirageTool> findMirageTool()
{
    if (const QString found = QStandardPaths::findExecutable(u"mirage"_s); !found.isEmpty())
        return MirageTool{found, {}};
    for (const OpamSwitch& one : opamSwitches()) {
        if (hasProgram(one, u"mirage"_s))
            return MirageTool{one.prefix + u"/bin/mirage"_s, one};
    }
    return {};
}

QString opamInstall(const QStringList& packages)
{
    const QString names = packages.join(u' ');
    const QList<OpamSwitch> switches = opamSwitches();
    if (!switches.isEmpty())
        return u"opam install --yes --switch=%1 %2"_s.arg(switches.constFirst().name, names);
    QStringList steps;
    if (QStandardPaths::findExecutable(u"opam"_s).isEmpty())
        steps << u"sudo apt-get install --yes opam"_s;
    if (opamRoot().isEmpty())
        steps << u"opam init --bare --no-setup --yes"_s;
    steps << u"opam switch create --yes mirage 4.14.2"_s
          << u"opam install --yes --switch=mirage "_s + names;
    return steps.join(u" && "_s);
}

QString howToGetMirage()
{
    return opamInstall({u"mirage"_s});
}

Refusal mirageMissing()
{
    return {ImageError::tr("unikernels are built by the mirage tool, which is neither on the PATH "
                           "nor in an opam switch"),
            ImageError::tr("run once: %1").arg(howToGetMirage())};
}

QMap<QString, QString> mirageVersions(const MirageTool& tool, std::stop_token stop)
{
    const QList<std::pair<QString, QStringList>> questions = {
        {u"mirage"_s, {tool.program, u"--version"_s}},
        {u"ocaml"_s, {u"ocamlc"_s, u"-version"_s}},
        {u"solo5"_s, {u"solo5-elftool"_s, u"--version"_s}},
    };
    QMap<QString, QString> versions;
    for (const auto& [name, words] : questions) {
        const auto text = outputOf(u"env"_s, tool.environment() + words, stop);
        if (const QString version = versionIn(text.value_or(QString())); !version.isEmpty())
            versions.insert(name, version);
    }
    return versions;
}

} // namespace unisweep
