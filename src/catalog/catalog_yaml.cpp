// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the files of the catalog; experiments/catalog/README.md documents their format.
#include <cerrno>

#include <QFileInfo>

#include "catalog/argument_entry_yaml.h"
#include "catalog/catalog.h"
#include "catalog/catalog_text.h"
#include "catalog/collection_source_yaml.h"
#include "catalog/fetch_source.h"
#include "catalog/yaml_words.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Raised when an old program could misread a newer file.
static constexpr qint64 formatVersion = 1;

static QString identifier(YamlMap& map, const char* key)
{
    const YamlNode node = map.require(key);
    QString id = node.exists() ? node.toText().value_or(QString()) : QString();
    static const QRegularExpression allowed(u"\\A[a-z0-9][a-z0-9._-]*\\z"_s);
    if (node.exists() && !allowed.match(id).hasMatch())
        node.complain(CatalogText::tr("\"%1\" is not a valid identifier; use lower-case letters, "
                                      "digits, '.', '_' and '-', such as \"bind\"")
                          .arg(id));
    return id;
}

static void checkAbsolute(const YamlNode& node, const QString& path)
{
    if (!path.startsWith(u'/') || path.contains(u"/../"_s) || path.endsWith(u"/.."_s))
        node.complain(
            CatalogText::tr("\"%1\" must be an absolute path in the image, such as /usr/sbin/named")
                .arg(path));
}

static QStringList absolutePaths(YamlMap& map, const char* key)
{
    QStringList paths;
    const YamlNode node = map.at(key);
    if (!node.exists())
        return paths;
    for (const YamlNode& element : node.list(true)) {
        const QString path = element.toText().value_or(u"/"_s);
        checkAbsolute(element, path);
        paths << path;
    }
    return paths;
}

static ConsoleMark readMark(const YamlNode& node)
{
    YamlMap map = node.map();
    ConsoleMark mark;
    mark.pattern.setPattern(map.text("line"));
    if (!mark.pattern.isValid())
        map.at("line").complain(CatalogText::tr("invalid regular expression: %1 at character %2")
                                    .arg(mark.pattern.errorString(),
                                         QString::number(mark.pattern.patternErrorOffset() + 1)));
    mark.meaning = choice<ConsoleMeaning>(map.require("means")).value_or(ConsoleMeaning::Fault);
    mark.says = map.text("says", QString());
    mark.vague = map.boolean("vague", false);
    map.refuseOtherKeys();
    return mark;
}

static QList<ConsoleMark> readMarks(const YamlNode& node)
{
    QList<ConsoleMark> marks;
    if (node.exists()) {
        for (const YamlNode& element : node.list())
            marks << readMark(element);
    }
    return marks;
}

static QByteArray fileBeside(const YamlNode& node, const QString& catalogFile, const QString& name)
{
    const QString path = QFileInfo(catalogFile).path() + u'/' + name;
    try {
        return readInputFile(path);
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems())
            node.complain(CatalogText::tr("%1: %2").arg(path, problem.message));
    }
    return {};
}

static ImageFile readFile(const YamlNode& node, const QString& catalogFile)
{
    YamlMap map = node.map();
    ImageFile file;
    file.path = map.text("path");
    if (!file.path.isEmpty())
        checkAbsolute(map.at("path"), file.path);
    file.executable = map.boolean("executable", false);
    const int given = map.has("text") + map.has("from") + map.has("generate");
    if (given != 1)
        node.complain(CatalogText::tr("specify exactly one of \"text\", \"from\" (a file beside "
                                      "this one) and \"generate\" (zone or page)"));
    file.text = map.text("text", QString()).toUtf8();
    const QString from = map.text("from", QString());
    if (!from.isEmpty())
        file.text = fileBeside(map.at("from"), catalogFile, from);
    file.generate = map.text("generate", QString());
    if (!file.generate.isEmpty() && file.generate != "zone"_L1 && file.generate != "page"_L1)
        map.at("generate")
            .complain(
                CatalogText::tr("unknown value \"%1\"; expected zone or page").arg(file.generate));
    map.refuseOtherKeys();
    return file;
}

static ImageDirectory readDirectory(const YamlNode& node)
{
    ImageDirectory directory;
    if (node.isScalar()) {
        directory.path = node.toText().value_or(QString());
        checkAbsolute(node, directory.path);
        return directory;
    }
    YamlMap map = node.map();
    directory.path = map.text("path");
    if (!directory.path.isEmpty())
        checkAbsolute(map.at("path"), directory.path);
    directory.owner = map.text("owner", QString());
    const QString mode = map.text("mode", u"755"_s);
    bool ok = false;
    directory.permissions = mode.toInt(&ok, 8);
    if (!ok || directory.permissions > 07777 || directory.permissions < 0)
        map.at("mode").complain(
            CatalogText::tr("\"%1\" is not a file mode; write octal digits, such as 755")
                .arg(mode));
    map.refuseOtherKeys();
    return directory;
}

static int readErrno(const YamlNode& node)
{
    static const QMap<QString, int> known = {{u"EAGAIN"_s, EAGAIN},
                                             {u"EBADF"_s, EBADF},
                                             {u"EINVAL"_s, EINVAL},
                                             {u"ENOENT"_s, ENOENT},
                                             {u"ENOPROTOOPT"_s, ENOPROTOOPT},
                                             {u"ENOSYS"_s, ENOSYS},
                                             {u"ENOTCONN"_s, ENOTCONN},
                                             {u"EOPNOTSUPP"_s, EOPNOTSUPP},
                                             {u"EPERM"_s, EPERM}};
    const std::optional<QString> name = node.exists() ? node.toText() : std::nullopt;
    if (name && !known.contains(*name))
        node.complain(CatalogText::tr("unknown error \"%1\"; expected one of: %2")
                          .arg(*name, known.keys().join(u", "_s)));
    return name ? known.value(*name) : 0;
}

static QMap<QString, Shim> readShims(const YamlNode& node)
{
    QMap<QString, Shim> shims;
    if (!node.exists())
        return shims;
    for (const YamlNode& element : node.list()) {
        YamlMap map = element.map();
        const QString path = map.text("path");
        if (!path.isEmpty())
            checkAbsolute(map.at("path"), path);
        Shim shim;
        for (const QString& name : map.texts("functions"))
            shim.functions << name.toUtf8();
        if (shim.functions.isEmpty())
            element.complain(
                CatalogText::tr("\"functions\" is missing: the functions of the library"));
        shim.failure = readErrno(map.at("errno"));
        map.refuseOtherKeys();
        shims.insert(path, shim);
    }
    return shims;
}

static JavaSource readJava(const YamlNode& node, const QString& catalogFile)
{
    YamlMap map = node.map();
    JavaSource source;
    const QString from = map.text("source");
    source.name = from.section(u'/', -1);
    if (!from.isEmpty())
        source.text = fileBeside(map.at("source"), catalogFile, from);
    source.classPath = absolutePaths(map, "class-path");
    source.classes = map.text("classes");
    if (!source.classes.isEmpty())
        checkAbsolute(map.at("classes"), source.classes);
    map.refuseOtherKeys();
    return source;
}

static ImageParts readParts(YamlMap& map, const QString& catalogFile)
{
    ImageParts parts;
    parts.packages = map.texts("packages");
    parts.programs = absolutePaths(map, "programs");
    parts.copies = absolutePaths(map, "copies");
    parts.libraries = map.texts("libraries");
    parts.libraryPath = absolutePaths(map, "library-path");
    parts.stubs = map.texts("stubs");
    parts.supplied = map.texts("supplied");
    parts.shims = readShims(map.at("shims"));
    parts.kernelModules = map.texts("kernel-modules");
    parts.users = map.texts("users");
    if (const YamlNode node = map.at("directories"); node.exists()) {
        for (const YamlNode& element : node.list()) {
            const ImageDirectory directory = readDirectory(element);
            if (!directory.owner.isEmpty() && !parts.users.contains(directory.owner))
                element.complain(
                    CatalogText::tr("the owner \"%1\" is not in \"users\"").arg(directory.owner));
            parts.directories << directory;
        }
    }
    if (const YamlNode node = map.at("files"); node.exists()) {
        for (const YamlNode& element : node.list())
            parts.files << readFile(element, catalogFile);
    }
    if (const YamlNode node = map.at("java"); node.exists()) {
        for (const YamlNode& element : node.list())
            parts.java << readJava(element, catalogFile);
    }
    if (const YamlNode node = map.at("links"); node.exists()) {
        YamlMap links = node.map();
        for (const QString& path : links.keys())
            parts.links.insert(path, links.text(path.toUtf8().constData()));
    }
    return parts;
}

static Port readPort(const YamlNode& node)
{
    const QString text = node.toText().value_or(QString());
    const QStringList halves = text.split(u'/');
    bool ok = false;
    Port port{.number = halves.first().toInt(&ok), .udp = halves.last() == "udp"_L1};
    if (!ok || halves.size() != 2 || port.number < 1 || port.number > 65535 ||
        (!port.udp && halves[1] != "tcp"_L1))
        node.complain(
            CatalogText::tr("\"%1\" is not a port; write number/udp or number/tcp, such as 53/udp")
                .arg(text));
    return port;
}

static ServerEntry readServer(const YamlNode& node, const PlatformEntry& platform)
{
    YamlMap map = node.map();
    ServerEntry server;
    server.id = identifier(map, "server");
    server.asIn = map.text("as-in", QString());
    // What another platform's server is to give may be absent here.
    const bool whole = server.asIn.isEmpty();
    server.title = whole ? map.text("title") : map.text("title", QString());
    server.services = choices<Service>(whole ? map.require("service") : map.at("service"));
    server.protocols = map.texts("protocols");
    server.parts = readParts(map, platform.file);
    server.start = map.texts("start");
    const bool needsStart =
        platform.imageSource == ImageSource::Build ||
        (platform.imageSource == ImageSource::Compose && platform.rootFormat == RootFormat::Tfs);
    if (needsStart && server.start.isEmpty() && whole && node.isMap())
        node.complain(CatalogText::tr("\"start\" is missing: the program and its arguments"));
    server.environment = map.texts("environment");
    if (const YamlNode ports = whole ? map.require("ports") : map.at("ports"); ports.exists()) {
        for (const YamlNode& element : ports.list(true))
            server.ports << readPort(element);
    }
    if (const YamlNode statistics = map.at("statistics"); statistics.exists()) {
        YamlMap source = statistics.map();
        server.statistics =
            StatisticsSource{source.text("kind"), static_cast<int>(source.integer("port"))};
        source.refuseOtherKeys();
    }
    server.minimumMiB = static_cast<int>(map.integer("minimum-mib", 0));
    if (map.has("least-kernel")) {
        YamlMap least = map.at("least-kernel").map();
        server.leastKernel = least.text("version");
        server.whyLeastKernel = least.text("says");
        least.refuseOtherKeys();
    }
    server.warmUpRequests = static_cast<int>(map.integer("warm-up-requests", 0));
    server.events = readCollectionSource(map.at("events"));
    server.console = readMarks(map.at("console"));
    server.commandLine = map.text("command-line", QString());
    server.arguments = readArgumentEntries(map.at("arguments"));
    map.refuseOtherKeys();
    return server;
}

static std::optional<FetchSource> readFetchSource(const YamlNode& node)
{
    if (!node.exists())
        return {};
    YamlMap map = node.map();
    FetchSource source{
        .url = map.text("url"), .sha256 = map.text("sha256"), .bytes = map.integer("bytes", 0)};
    if (const QString fault = faultOf(source); !fault.isEmpty())
        node.complain(fault);
    map.refuseOtherKeys();
    return source;
}

static OfferedKernel readOfferedKernel(const YamlNode& node)
{
    YamlMap map = node.map();
    OfferedKernel offered{
        .id = map.text("kernel"), .title = map.text("title"), .url = map.text("url")};
    if (const QString fault = faultOf(FetchSource{offered.url, QString(64, u'0'), 0});
        !fault.isEmpty())
        map.at("url").complain(fault);
    map.refuseOtherKeys();
    return offered;
}

/// Complains of keys that would have no effect.
static void refuseParts(const YamlNode& node, const ImageParts& parts, const QStringList& keys,
                        const QString& why)
{
    const QMap<QString, bool> given = {{u"packages"_s, !parts.packages.isEmpty()},
                                       {u"programs"_s, !parts.programs.isEmpty()},
                                       {u"copies"_s, !parts.copies.isEmpty()},
                                       {u"libraries"_s, !parts.libraries.isEmpty()},
                                       {u"library-path"_s, !parts.libraryPath.isEmpty()},
                                       {u"java"_s, !parts.java.isEmpty()},
                                       {u"stubs"_s, !parts.stubs.isEmpty()},
                                       {u"supplied"_s, !parts.supplied.isEmpty()},
                                       {u"shims"_s, !parts.shims.isEmpty()},
                                       {u"kernel-modules"_s, !parts.kernelModules.isEmpty()},
                                       {u"users"_s, !parts.users.isEmpty()}};
    for (const QString& key : keys) {
        if (given.value(key))
            node.complain(why.arg(key));
    }
}

static void readImage(const YamlNode& node, PlatformEntry& platform)
{
    YamlMap map = node.map();
    platform.imageSource = choice<ImageSource>(map.require("source")).value_or(ImageSource::None);
    const bool composed = platform.imageSource == ImageSource::Compose;
    if (platform.imageSource == ImageSource::Import || composed)
        platform.obtain = map.text("obtain");
    if (platform.imageSource == ImageSource::Import)
        platform.solo5Targets = choices<Solo5Target>(map.at("solo5-targets"));
    if (!platform.solo5Targets.isEmpty())
        platform.sources = map.text("sources", {});
    const bool installed = platform.imageSource == ImageSource::Install;
    const bool built = platform.imageSource == ImageSource::Build;
    const bool onHostsKernel =
        platform.boot == BootKind::Container || platform.boot == BootKind::Process;
    if ((built && !onHostsKernel) || installed) {
        platform.kernelPackage =
            platform.asIn.isEmpty() ? map.text("kernel-package") : map.text("kernel-package", {});
    }
    if (composed) {
        platform.kernelSource = readFetchSource(map.at("kernel"));
        if (map.has("offered-kernels")) {
            for (const YamlNode& offered : map.at("offered-kernels").list())
                platform.offeredKernels << readOfferedKernel(offered);
        }
        platform.rootFormat = choice<RootFormat>(map.at("file-system")).value_or(RootFormat::Rofs);
    }
    if (built || composed || installed)
        platform.parts = readParts(map, platform.file);
    if (installed)
        refuseParts(node, platform.parts,
                    {u"programs"_s, u"copies"_s, u"libraries"_s, u"library-path"_s, u"java"_s,
                     u"stubs"_s, u"supplied"_s, u"shims"_s, u"kernel-modules"_s, u"users"_s},
                    CatalogText::tr(
                        "\"%1\" has no effect here: packages are configured by their own scripts"));
    if (built && !onHostsKernel && map.has("root"))
        platform.root = choice<RootPlace>(map.at("root")).value_or(RootPlace::Memory);
    if (platform.root == RootPlace::Disk) {
        if (const YamlNode early = map.require("early"); early.exists()) {
            YamlMap parts = early.map();
            platform.early = readParts(parts, platform.file);
            parts.refuseOtherKeys();
            refuseParts(
                early, platform.early,
                {u"packages"_s, u"library-path"_s, u"java"_s, u"stubs"_s, u"supplied"_s,
                 u"users"_s},
                CatalogText::tr("\"%1\" has no effect here: it belongs to the image as a whole"));
        }
    }
    map.refuseOtherKeys();
}

static NetworkSetup readNetwork(const YamlNode& node)
{
    NetworkSetup network;
    if (!node.exists())
        return network;
    YamlMap map = node.map();
    network.dhcp = map.boolean("dhcp", true);
    network.staticArguments = map.text("static", QString());
    if (!network.staticArguments.isEmpty() && !network.staticArguments.contains("{address}"_L1))
        map.at("static").complain(
            CatalogText::tr("the template does not contain {address}; it may contain {address}, "
                            "{prefix}, {netmask} and {gateway}"));
    network.nicModel = map.text("nic", network.nicModel);
    map.refuseOtherKeys();
    return network;
}

static Unserved readUnserved(const YamlNode& node)
{
    YamlMap map = node.map();
    Unserved entry;
    entry.server = identifier(map, "server");
    if (const YamlNode service = map.at("service"); service.exists())
        entry.service = choice<Service>(service);
    entry.says = map.text("says");
    map.refuseOtherKeys();
    return entry;
}

PlatformEntry Catalog::parse(const QString& file, const QByteArray& text)
{
    const YamlDocument document = YamlDocument::parse(file, text);
    YamlMap map = document.root().map();
    PlatformEntry platform;
    platform.file = file;
    if (map.integer("unisweep-catalog") != formatVersion && map.has("unisweep-catalog"))
        map.at("unisweep-catalog")
            .complain(
                CatalogText::tr(
                    "unsupported catalog format; this program reads version %1. Update Unisweep")
                    .arg(formatVersion));
    platform.id = identifier(map, "platform");
    platform.asIn = map.text("as-in", QString());
    platform.title = map.text("title");
    platform.boot = choice<BootKind>(map.require("boot")).value_or(BootKind::DirectKernel);
    platform.hypervisors = choices<HypervisorKind>(map.require("hypervisors"));
    platform.machine = map.text("machine", u"pc"_s);
    platform.hpet = map.boolean("hpet", false);
    platform.balloon = map.boolean("balloon", true);
    platform.writableDisk = map.boolean("writable-disk", false);
    platform.commandLine = map.text("command-line", QString());
    platform.network = readNetwork(map.at("network"));
    platform.arguments = readArgumentEntries(map.at("arguments"));
    platform.console = readMarks(map.at("console"));
    platform.events = readCollectionSource(map.at("events"));
    platform.minimumMiB = static_cast<int>(map.integer("minimum-mib", 0));
    if (const YamlNode image = map.require("image"); image.exists())
        readImage(image, platform);
    if (const YamlNode servers = map.require("servers"); servers.exists()) {
        for (const YamlNode& element : servers.list()) {
            const ServerEntry server = readServer(element, platform);
            if (platform.server(server.id))
                element.complain(CatalogText::tr("duplicate server \"%1\"").arg(server.id));
            platform.servers << server;
        }
    }
    if (const YamlNode unserved = map.at("does-not-run"); unserved.exists()) {
        for (const YamlNode& element : unserved.list())
            platform.unserved << readUnserved(element);
    }
    map.refuseOtherKeys();
    document.throwIfProblems();
    return platform;
}

} // namespace unisweep
