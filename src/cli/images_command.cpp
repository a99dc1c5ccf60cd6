// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep images: guest images on this machine.
#include <algorithm>

#include <unistd.h>

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTextStream>

#include "base/input_file.h"
#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/image_listing.h"
#include "cli/terminal_progress.h"
#include "experiment/experiment_yaml.h"
#include "guest/guest_factory.h"
#include "images/image_builder.h"
#include "images/image_fetch.h"
#include "images/image_shelf.h"
#include "images/offered_kernel.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct ImagesOptions {
    QString kernel;
    QString disk;
    QString initrd;
    QString add;
    QString boot;
    QString sha256;
    QString sources;
    QString target;
    bool fresh = false;
    bool all = false;
    bool accept = false;
};

Recipe recipeOf(const Catalog& catalog, const RecipeQuery& query)
{
    const auto found = catalog.find(query);
    if (const auto* refusal = std::get_if<Refusal>(&found))
        throw UsageError(refusal->toString());
    return std::get<Recipe>(found);
}

Recipe recipeOf(const Catalog& catalog, const QString& name)
{
    return recipeOf(catalog, {name.section(u'/', 0, 0), name.section(u'/', 1), {}, {}});
}

// The recipes of an experiment file, or of one PLATFORM/SERVER.
QList<Recipe> recipesFor(const Catalog& catalog, const QString& what)
{
    if (!what.endsWith(".yaml"_L1))
        return {recipeOf(catalog, what)};
    QList<Recipe> recipes;
    const Experiment experiment = readExperiment(what);
    for (const Series& series : experiment.series)
        recipes << recipeOf(catalog, {series.platform, series.server, experiment.service,
                                      hypervisorKind(catalog, series)});
    return recipes;
}

ImageProgress reportTo(TerminalProgress& progress, const QString& name)
{
    return [&progress, name](const QString& doing, double fraction) {
        RunProgress now;
        now.activity = name + u": "_s + doing;
        now.fraction = fraction;
        progress.show(now);
    };
}

// The options on the command line for building a unikernel.
UnikernelChoice choiceOf(const Recipe& recipe, const ImagesOptions& options)
{
    UnikernelChoice choice;
    if (options.sources.isEmpty() && options.target.isEmpty())
        return choice;
    if (recipe.platform().solo5Targets.isEmpty())
        throw UsageError(
            QCoreApplication::translate("cli", "--sources and --target are for unikernels that the "
                                               "mirage tool builds; %1 has none")
                .arg(recipe.platform().title));
    if (!options.sources.isEmpty())
        choice.sources = QFileInfo(options.sources).absoluteFilePath();
    if (!options.target.isEmpty()) {
        QStringList words;
        for (const Solo5Target target : recipe.platform().solo5Targets) {
            words << toWord(target);
            if (toWord(target) == options.target)
                choice.target = target;
        }
        if (!choice.target)
            throw UsageError(
                QCoreApplication::translate("cli", "--target: %1 boots unikernels built for %2")
                    .arg(recipe.platform().title, words.join(u", "_s)));
    }
    return choice;
}

BootFiles buildOne(ImageBuilder& builder, const Recipe& recipe, const ImagesOptions& options,
                   const ImageProgress& progress)
{
    const UnikernelChoice choice = choiceOf(recipe, options);
    const bool ofSources = recipe.platform().imageSource == ImageSource::Import &&
                           !recipe.platform().solo5Targets.isEmpty();
    if (ofSources && (options.fresh || !builder.find(recipe) || builder.isOutdated(recipe, choice)))
        return builder.buildUnikernel(recipe, choice, progress);
    return options.fresh ? builder.build(recipe, {}, progress)
                         : builder.ensure(recipe, {}, progress);
}

int buildImages(ImageBuilder& builder, const QString& what, const ImagesOptions& options,
                QJsonArray& json)
{
    const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
    for (const Recipe& recipe : recipesFor(catalog, what)) {
        const auto obstacle = options.sources.isEmpty() ? builder.obstacle(recipe) : std::nullopt;
        if (obstacle && !builder.find(recipe)) {
            printError(obstacle->toString());
            return CannotRun;
        }
        TerminalProgress progress;
        const ImageProgress report =
            reportTo(progress, recipe.platform().id + u'/' + recipe.server().id);
        const BootFiles image = buildOne(builder, recipe, options, report);
        printOut(image.id);
        json << toJson(image);
    }
    return Done;
}

// The path of a local file, or of the download of a web URL.
QString localFile(const QString& fileOrUrl, const ImagesOptions& options)
{
    if (!fileOrUrl.startsWith("http://"_L1) && !fileOrUrl.startsWith("https://"_L1)) {
        const QString why = fileOrUrl.isEmpty() ? QString() : whyNoRegularFile(fileOrUrl);
        if (!why.isEmpty())
            throw UsageError(u"%1: %2"_s.arg(fileOrUrl, why));
        return fileOrUrl;
    }
    if (options.sha256.isEmpty())
        throw UsageError(
            CliText::tr("A downloaded file is verified. Add --sha256 with the expected hash of %1")
                .arg(fileOrUrl));
    TerminalProgress progress;
    return fetchFile({.url = fileOrUrl, .sha256 = options.sha256}, fetchDirectory(),
                     reportTo(progress, u"images"_s));
}

BootFiles importImage(ImageBuilder& builder, const QString& what, const ImagesOptions& options)
{
    const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
    const auto platform = catalog.platform(what);
    if (platform && options.disk.isEmpty() && options.initrd.isEmpty() && !options.kernel.isEmpty())
        return builder.importKernel(*platform, localFile(options.kernel, options), options.add,
                                    localFile(options.boot, options));
    if (!options.add.isEmpty() || !options.boot.isEmpty())
        throw UsageError(CliText::tr("--add and --boot apply to the kernel of composed images: "
                                     "unisweep images import PLATFORM --kernel FILE --add DIR"));
    const Recipe recipe = recipeOf(catalog, what);
    if (options.kernel.isEmpty() && options.disk.isEmpty())
        throw UsageError(CliText::tr("Specify what to import: --kernel FILE or --disk FILE"));
    return builder.import(recipe, localFile(options.kernel, options),
                          localFile(options.disk, options), localFile(options.initrd, options));
}

bool isConfirmedByUser(const FetchedFile& file, const QString& url)
{
    if (::isatty(STDIN_FILENO) == 0)
        return false;
    printError(
        CliText::tr(
            "%1\nSHA-256 %2\nIts publisher does not publish a hash to compare with. Is this the "
            "right file? If so, Unisweep will refuse any other file from this address. [y/N]")
            .arg(url, file.sha256));
    QTextStream in(stdin);
    return in.readLine().trimmed().compare(u"y"_s, Qt::CaseInsensitive) == 0;
}

const OfferedKernel& offeredKernelOf(const PlatformEntry& platform, const QString& word)
{
    if (const OfferedKernel* offered = offeredKernel(platform, word))
        return *offered;
    QStringList words;
    for (const OfferedKernel& one : platform.offeredKernels)
        words << one.id;
    throw UsageError(CliText::tr("%2 has no kernel \"%1\"; available: %3")
                         .arg(word, platform.title, words.join(u", "_s)));
}

BootFiles getKernel(ImageBuilder& builder, const QString& what, const ImagesOptions& options)
{
    const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
    const auto platform = catalog.platform(what.section(u'/', 0, 0));
    if (!platform || platform->imageSource != ImageSource::Compose)
        throw UsageError(
            CliText::tr("\"%1\" is not a platform with a kernel to download").arg(what));
    TerminalProgress progress;
    if (platform->offeredKernels.isEmpty())
        return builder.kernelOf(*platform, reportTo(progress, platform->id));
    const OfferedKernel& offered = offeredKernelOf(*platform, what.section(u'/', 1));
    const auto [file, confirmed] =
        fetchOfferedKernel(*platform, offered, options.sha256, reportTo(progress, platform->id));
    if (!confirmed && !options.accept && !isConfirmedByUser(file, offered.url))
        throw ImageError(CliText::tr("%1 was not confirmed: its SHA-256 is %2. Confirm it once: "
                                     "unisweep images get %3 --sha256 %2")
                             .arg(offered.url, file.sha256, what));
    const BootFiles kernel = useOfferedKernel(builder, *platform, offered, file, options.add);
    printOut(CliText::tr("%1, SHA-256 %2").arg(offered.title, file.sha256));
    return kernel;
}

int act(const QString& action, const QString& what, const ImagesOptions& options, QJsonArray& json)
{
    ImageStore store;
    ImageBuilder builder{store};
    if (action == "list"_L1 && what.isEmpty()) {
        if (options.all)
            listShelf(readShelf(Catalog::load(Catalog::defaultDirectories()), store), {}, json);
        else
            listImages(store, json);
        return Done;
    }
    if (action == "list"_L1 && what.endsWith(".yaml"_L1)) {
        listShelf(readShelf(Catalog::load(Catalog::defaultDirectories()), store),
                  readExperiment(what), json);
        return Done;
    }
    if (action == "show"_L1 && !what.isEmpty())
        return showImage(store, what, json);
    if (action == "get"_L1 && !what.isEmpty()) {
        const BootFiles kernel = getKernel(builder, what, options);
        printOut(kernel.id);
        json << toJson(kernel);
        return Done;
    }
    if (action == "build"_L1 && !what.isEmpty())
        return buildImages(builder, what, options, json);
    if (action == "import"_L1 && !what.isEmpty()) {
        const BootFiles image = importImage(builder, what, options);
        printOut(image.id);
        json << toJson(image);
        return Done;
    }
    if (action == "verify"_L1)
        return verifyImages(store, what, json);
    if (action == "remove"_L1 && !what.isEmpty()) {
        if (!store.find(what))
            throw noSuchImage(store, what);
        store.remove(what);
        return Done;
    }
    throw UsageError(CliText::tr("Unknown action or wrong arguments; see unisweep images --help"));
}

} // namespace

int imagesCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(CliText::tr(
        "Lists, builds, downloads, imports, verifies and removes guest images.\n\n"
        "  unisweep images list [--all | EXPERIMENT.yaml]\n"
        "  unisweep images show ID | PLATFORM/SERVER | PLATFORM\n"
        "  unisweep images build EXPERIMENT.yaml | PLATFORM/SERVER\n"
        "  unisweep images build PLATFORM/SERVER [--sources DIR] [--target WORD]\n"
        "      (a unikernel, built by the mirage tool)\n"
        "  unisweep images get PLATFORM[/KERNEL] [--sha256 HEX | --accept]\n"
        "      (downloads the kernel that its images are composed with; if nobody publishes its\n"
        "      hash, you confirm it once)\n"
        "  unisweep images import PLATFORM/SERVER [--kernel FILE [--initrd FILE]] [--disk FILE]\n"
        "  unisweep images import PLATFORM --kernel FILE [--boot FILE] [--add DIR]\n"
        "      (the kernel that images are composed with, and files for the root of each image)\n"
        "  unisweep images verify [ID]\n"
        "  unisweep images remove ID\n\n"
        "FILE may be a web URL; then --sha256 gives its expected hash."));
    parser.addPositionalArgument(u"action"_s,
                                 CliText::tr("list, show, build, get, import, verify or remove"));
    parser.addPositionalArgument(
        u"what"_s, CliText::tr("an experiment file, PLATFORM/SERVER or an image ID"), u"[what]"_s);
    parser.setChoices(u"action"_s, {u"list"_s, u"show"_s, u"build"_s, u"get"_s, u"import"_s,
                                    u"verify"_s, u"remove"_s});
    const QCommandLineOption all(u"all"_s,
                                 CliText::tr("list: include missing images, with the reason"));
    const QCommandLineOption fresh(
        u"fresh"_s,
        CliText::tr("build: use the distribution's current packages, even if an image exists"));
    const QCommandLineOption kernel(u"kernel"_s, CliText::tr("import: the kernel or unikernel"),
                                    u"file"_s);
    const QCommandLineOption disk(u"disk"_s, CliText::tr("import: the disk"), u"file"_s);
    const QCommandLineOption initrd(
        u"initrd"_s, CliText::tr("import: the kernel's initial RAM disk"), u"file"_s);
    const QCommandLineOption add(
        u"add"_s, CliText::tr("import of a kernel: copy this directory into every image"),
        u"dir"_s);
    const QCommandLineOption boot(
        u"boot"_s, CliText::tr("import of a kernel: start of its disks (boot.img of Nanos)"),
        u"file"_s);
    const QCommandLineOption accept(u"accept"_s,
                                    CliText::tr("get: accept the first download without asking"));
    const QCommandLineOption sources(
        u"sources"_s,
        CliText::tr("build: the unikernel in this folder, built by the mirage tool, instead of "
                    "Unisweep's own"),
        u"dir"_s);
    const QCommandLineOption target(
        u"target"_s, CliText::tr("build: the unikernel's target: spt, hvt, …"), u"word"_s);
    const QCommandLineOption sha256(
        u"sha256"_s, CliText::tr("get, import: expected hash of a downloaded file"), u"hex"_s);
    parser.addOptions(
        {all, fresh, accept, sources, target, kernel, disk, initrd, add, boot, sha256});
    parser.addJsonOption(CliText::tr("Write the images listed, built or verified as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 1, 2))
        return *code;
    const ImagesOptions options{.kernel = parser.value(kernel),
                                .disk = parser.value(disk),
                                .initrd = parser.value(initrd),
                                .add = parser.value(add),
                                .boot = parser.value(boot),
                                .sha256 = parser.value(sha256),
                                .sources = parser.value(sources),
                                .target = parser.value(target),
                                .fresh = parser.isSet(fresh),
                                .all = parser.isSet(all),
                                .accept = parser.isSet(accept)};
    return reportErrors([&]() -> int {
        QJsonArray json;
        const int code = act(parser.positionalArguments().constFirst(),
                             parser.positionalArguments().value(1), options, json);
        return std::max(code, writeJson(parser, json));
    });
}

} // namespace unisweep
