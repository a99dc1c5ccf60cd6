// SPDX-License-Identifier: GPL-3.0-or-later
// doctor, images, clean: the host and what is kept on it.
#include <QCoreApplication>

#include "catalog/image_builder.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/terminal_progress.h"
#include "experiment/experiment_yaml.h"
#include "guest/guest_factory.h"
#include "guest/hypervisor.h"
#include "guest/isolated_network.h"
#include "guest/runtime_directory.h"
#include "run/host_report.h"

namespace unisweep
{

int doctorCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Says what this host can do, and what to install for the rest. Ends with 0 "
                       "when every experiment that\n"
                       "needs nothing optional can run, else with 3."));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    try {
        const QList<HostFinding> findings =
            examineHost(Catalog::load(Catalog::defaultDirectories()));
        printOut(toText(findings));
        return isUsable(findings) ? Done : CannotRun;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
}

static void listImages(const ImageStore& store)
{
    const QList<BootFiles> images = store.list();
    for (const BootFiles& image : images) {
        qint64 bytes = 0;
        for (qint64 size : image.bytes)
            bytes += size;
        printOut(QStringLiteral("%1  %2 MiB  %3")
                     .arg(image.id)
                     .arg(static_cast<double>(bytes) / (1 << 20), 6, 'f', 1)
                     .arg(image.created.toString(Qt::ISODate)));
    }
    if (images.isEmpty())
        printError(QStringLiteral("no images in %1").arg(store.directory()));
}

// The recipes of an experiment file, or of one PLATFORM/SERVER.
static QList<Recipe> recipesFor(const Catalog& catalog, const QString& what)
{
    QList<RecipeQuery> queries;
    if (what.endsWith(QStringLiteral(".yaml"))) {
        const Experiment experiment = readExperiment(what);
        for (const Series& series : experiment.series)
            queries << RecipeQuery{series.platform, series.server, experiment.service,
                                   hypervisorKind(catalog, series)};
    } else {
        queries << RecipeQuery{
            what.section(QLatin1Char('/'), 0, 0), what.section(QLatin1Char('/'), 1), {}, {}};
    }
    QList<Recipe> recipes;
    for (const RecipeQuery& query : queries) {
        const auto found = catalog.find(query);
        if (const auto* refusal = std::get_if<Refusal>(&found))
            throw ImageError(refusal->toString());
        recipes << std::get<Recipe>(found);
    }
    return recipes;
}

static int buildImages(ImageBuilder& builder, const QString& what, bool fresh)
{
    const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
    for (const Recipe& recipe : recipesFor(catalog, what)) {
        const QString name = recipe.platform().id + QLatin1Char('/') + recipe.server().id;
        TerminalProgress progress;
        const ImageProgress report = [&](const QString& doing, double fraction) {
            RunProgress now;
            now.activity = name + QStringLiteral(": ") + doing;
            now.fraction = fraction;
            progress.show(now);
        };
        const BootFiles image =
            fresh ? builder.build(recipe, {}, report) : builder.ensure(recipe, {}, report);
        printOut(image.id);
    }
    return Done;
}

int imagesCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Guest images.\n\n"
                       "  unisweep images list\n"
                       "  unisweep images build EXPERIMENT.yaml | PLATFORM/SERVER\n"
                       "  unisweep images import PLATFORM/SERVER [--kernel FILE] [--disk FILE]\n"
                       "  unisweep images verify [ID]\n"
                       "  unisweep images remove ID"));
    parser.addPositionalArgument(QStringLiteral("action"),
                                 QStringLiteral("list, build, import, verify or remove"));
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QStringLiteral("an experiment file, PLATFORM/SERVER or an image's id"));
    const QCommandLineOption fresh(
        QStringLiteral("fresh"),
        QStringLiteral(
            "build: with the distribution's current packages, even if there is an image"));
    const QCommandLineOption kernel(QStringLiteral("kernel"),
                                    QStringLiteral("import: the kernel, or the unikernel"),
                                    QStringLiteral("file"));
    const QCommandLineOption disk(QStringLiteral("disk"), QStringLiteral("import: the disk"),
                                  QStringLiteral("file"));
    parser.addOptions({fresh, kernel, disk});
    if (const auto code = parseCommandLine(parser, arguments, 1, 2))
        return *code;
    const QString action = parser.positionalArguments().constFirst();
    const QString what = parser.positionalArguments().value(1);
    try {
        ImageStore store;
        ImageBuilder builder{store};
        if (action == QStringLiteral("list") && what.isEmpty()) {
            listImages(store);
            return Done;
        }
        if (action == QStringLiteral("build") && !what.isEmpty())
            return buildImages(builder, what, parser.isSet(fresh));
        if (action == QStringLiteral("import") && !what.isEmpty()) {
            const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
            const Recipe recipe = recipesFor(catalog, what).constFirst();
            printOut(builder.import(recipe, parser.value(kernel), parser.value(disk)).id);
            return Done;
        }
        if (action == QStringLiteral("remove") && !what.isEmpty()) {
            store.remove(what);
            return Done;
        }
        if (action == QStringLiteral("verify")) {
            bool sound = true;
            for (const BootFiles& image : store.list()) {
                if (!what.isEmpty() && image.id != what)
                    continue;
                const QString fault = store.verify(image);
                printOut(image.id + QStringLiteral(": ") +
                         (fault.isEmpty() ? QStringLiteral("sound") : fault));
                sound = sound && fault.isEmpty();
            }
            return sound ? Done : Failed;
        }
    } catch (const InputError& error) {
        printError(QString::fromUtf8(error.what()));
        return BadUsage;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
    printError(parser.helpText());
    return BadUsage;
}

int cleanCommand(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Ends the guests and removes the files of runs that died. What belongs to a "
                       "running Unisweep is left alone."));
    if (const auto code = parseCommandLine(parser, arguments, 0, 0))
        return *code;
    try {
        const Leftovers reaped = reapLeftovers();
        const int drafts = ImageStore().removeLeftovers();
        QStringList networks;
        if (whyNoSystemDaemon(QStringLiteral("qemu")).isEmpty())
            networks = reapNetworks(openHypervisor(QStringLiteral("qemu:///system"), {}), {});
        printOut(QStringLiteral("%1 guests and %2 networks ended, %3 folders removed")
                     .arg(reaped.processes.size())
                     .arg(networks.size())
                     .arg(reaped.directories.size() + drafts));
        return Done;
    } catch (const std::exception& error) {
        printError(QString::fromUtf8(error.what()));
        return Failed;
    }
}

} // namespace unisweep
