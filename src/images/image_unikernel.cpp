// SPDX-License-Identifier: GPL-3.0-or-later
// Images built from sources by the mirage tool.
#include <QDir>
#include <QStandardPaths>

#include "images/image_builder.h"
#include "images/unikernel_sources.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Notes in an image's record about its build.
static const QString sourcesNote = u"sources"_s;
static const QString targetNote = u"target"_s;
static const QString folderNote = u"built from"_s;

bool isBuiltFromSources(const BootFiles& image)
{
    return image.notes.contains(sourcesNote);
}

UnikernelChoice choiceOfRecord(const BootFiles& image)
{
    UnikernelChoice choice;
    const QString folder = image.notes.value(folderNote);
    if (!folder.isEmpty() && QDir(folder).exists())
        choice.sources = folder;
    for (const Solo5Target target : allValues<Solo5Target>()) {
        if (toWord(target) == image.notes.value(targetNote))
            choice.target = target;
    }
    return choice;
}

static QString sourcesFor(const Recipe& recipe, const UnikernelChoice& choice)
{
    return choice.sources.isEmpty() ? unikernelSources(recipe) : choice.sources;
}

static Solo5Target targetFor(const PlatformEntry& platform, const UnikernelChoice& choice)
{
    const Solo5Target target = choice.target.value_or(platform.solo5Targets.constFirst());
    if (!platform.solo5Targets.contains(target))
        throw ImageError(ImageError::tr("%1 does not boot unikernels built for %2")
                             .arg(platform.title, toWord(target)));
    return target;
}

QString ImageBuilder::unikernelLog(const Recipe& recipe) const
{
    return u"%1/mirage/%2-%3.log"_s.arg(m_cache, recipe.platform().id, recipe.server().id);
}

bool ImageBuilder::isOutdated(const Recipe& recipe, const UnikernelChoice& choice,
                              std::stop_token stop) const
{
    const PlatformEntry& platform = recipe.platform();
    const QString sources = sourcesFor(recipe, choice);
    const auto image = find(recipe);
    const auto tool = findMirageTool();
    if (sources.isEmpty() || platform.solo5Targets.isEmpty() || !image || !tool)
        return false;
    if (!isBuiltFromSources(*image)) // imported, so the sources are unknown
        return !choice.sources.isEmpty() || choice.target;
    return image->notes.value(sourcesNote) != hashOfSources(sources) ||
           image->notes.value(targetNote) != toWord(targetFor(platform, choice)) ||
           mirageVersions(*tool, stop) != image->packages;
}

BootFiles ImageBuilder::buildUnikernel(const Recipe& recipe, const UnikernelChoice& choice,
                                       const ImageProgress& progress, std::stop_token stop)
{
    const PlatformEntry& platform = recipe.platform();
    const QString sources = sourcesFor(recipe, choice);
    if (platform.solo5Targets.isEmpty() || sources.isEmpty())
        throw ImageError(ImageError::tr("There are no sources to build %1 with %2 from")
                             .arg(platform.title, recipe.server().title));
    const Solo5Target target = targetFor(platform, choice);
    const auto tool = findMirageTool();
    if (!tool)
        throw ImageError(mirageMissing().toString());
    Provenance made;
    made.notes = {{folderNote, sources},
                  {u"built with"_s, tool->program},
                  {sourcesNote, hashOfSources(sources)},
                  {targetNote, toWord(target)}};
    // Removed by the destructor, or by removeLeftovers() after a crash.
    const ImageStore::Draft scratch(m_store);
    const QString copy = scratch.path(recipe.server().id);
    copySources(sources, copy);
    const BuiltUnikernel built =
        unisweep::buildUnikernel(*tool, copy, target, unikernelLog(recipe), progress, stop);
    made.packages = built.versions;
    if (!built.lock.isEmpty())
        made.notes.insert(u"lock file"_s, built.lock);
    return importFiles(recipe, built.file, {}, {}, made, stop);
}

std::optional<Refusal> ImageBuilder::whyNotBuilt(const Recipe& recipe) const
{
    const PlatformEntry& platform = recipe.platform();
    const QString none = ImageError::tr("there is no image of %1 with %2 yet")
                             .arg(platform.title, recipe.server().title);
    if (unikernelSources(recipe).isEmpty())
        return Refusal{none, platform.obtain.simplified()};
    if (findMirageTool())
        return {};
    return Refusal{
        ImageError::tr("%1, and the mirage tool, which builds it, is neither on the PATH nor in an "
                       "opam switch")
            .arg(none),
        ImageError::tr("run once: %1, then: unisweep images build %2/%3; or %4")
            .arg(howToGetMirage(), platform.id, recipe.server().id, platform.obtain.simplified())};
}

} // namespace unisweep
