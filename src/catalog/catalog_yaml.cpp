// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the files of the catalog; experiments/catalog/README.md documents their format.
#include "catalog/argument_entry_yaml.h"
#include "catalog/catalog.h"
#include "catalog/catalog_text.h"
#include "catalog/collection_source_yaml.h"
#include "catalog/fetch_source.h"
#include "catalog/image_parts_yaml.h"
#include "catalog/yaml_words.h"
#include "experiment/yaml_values.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Raised when an old program could misread a newer file.
static constexpr qint64 formatVersion = 1;

static ConsoleMark readMark(const YamlNode& node)
{
    YamlMap map = node.map();
    ConsoleMark mark;
    mark.pattern = readPattern(map, "line");
    mark.meaning = choice<ConsoleMeaning>(map.require("means")).value_or(ConsoleMeaning::Fault);
    mark.description = map.text("says", QString());
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
    // Values provided by another platform's server may be missing here.
    const bool whole = server.asIn.isEmpty();
    server.title = whole ? map.text("title") : map.text("title", QString());
    server.services = choices<Service>(whole ? map.require("service") : map.at("service"));
    server.protocols = map.texts("protocols");
    server.parts = readImageParts(map, platform.file);
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
        server.oldestKernel = least.text("version");
        server.whyOldestKernel = least.text("says");
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
        platform.parts = readImageParts(map, platform.file);
    if (installed)
        refuseImageParts(
            node, platform.parts,
            {u"programs"_s, u"copies"_s, u"libraries"_s, u"library-path"_s, u"java"_s, u"stubs"_s,
             u"supplied"_s, u"shims"_s, u"kernel-modules"_s, u"users"_s},
            CatalogText::tr(
                "\"%1\" has no effect here: packages are configured by their own scripts"));
    if (built && !onHostsKernel && map.has("root"))
        platform.root = choice<RootPlace>(map.at("root")).value_or(RootPlace::Memory);
    if (platform.root == RootPlace::Disk) {
        if (const YamlNode early = map.require("early"); early.exists()) {
            YamlMap parts = early.map();
            platform.early = readImageParts(parts, platform.file);
            parts.refuseOtherKeys();
            refuseImageParts(
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

static Unserved readUnserved(const YamlNode& node, const PlatformEntry& platform)
{
    YamlMap map = node.map();
    Unserved entry;
    if (const YamlNode hypervisor = map.at("hypervisor"); hypervisor.exists())
        entry.hypervisor = choice<HypervisorKind>(hypervisor);
    const bool whole = map.has("hypervisor") && !map.has("server"); // nothing of it runs there
    if (!whole)
        entry.server = identifier(map, "server");
    if (const YamlNode service = map.at("service"); service.exists()) {
        if (whole)
            service.complain(CatalogText::tr("\"service\" needs \"server\""));
        entry.service = choice<Service>(service);
    }
    if (whole && entry.hypervisor && platform.hypervisors.contains(*entry.hypervisor))
        map.at("hypervisor")
            .complain(CatalogText::tr("\"%1\" is also listed in \"hypervisors\". Remove it there")
                          .arg(toWord(*entry.hypervisor)));
    entry.reason = map.text("says");
    map.refuseOtherKeys();
    return entry;
}

PlatformEntry Catalog::parse(const QString& file, const QByteArray& text)
{
    const YamlDocument document = YamlDocument::parse(file, text);
    YamlMap map = document.root().map();
    PlatformEntry platform;
    platform.file = file;
    checkFormatVersion(map, "unisweep-catalog", formatVersion);
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
            platform.unserved << readUnserved(element, platform);
    }
    map.refuseOtherKeys();
    document.throwIfProblems();
    return platform;
}

} // namespace unisweep
