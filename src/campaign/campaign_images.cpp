// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign_images.h"

#include <algorithm>

#include "campaign/campaign_error.h"
#include "images/image_builder.h"
#include "images/recipe_key.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QJsonObject toJson(const CampaignImage& image)
{
    QJsonObject hashes;
    for (auto hash = image.sha256.begin(); hash != image.sha256.end(); ++hash)
        hashes.insert(hash.key(), hash.value());
    return {{u"image"_s, image.key}, {u"id"_s, image.id}, {u"sha256"_s, hashes}};
}

CampaignImage campaignImageFromJson(const QJsonObject& json)
{
    CampaignImage image{.key = json.value(u"image"_s).toString(),
                        .id = json.value(u"id"_s).toString()};
    const QJsonObject hashes = json.value(u"sha256"_s).toObject();
    for (auto hash = hashes.begin(); hash != hashes.end(); ++hash)
        image.sha256.insert(hash.key(), hash.value().toString());
    return image;
}

static QMap<QString, QString> hashesOf(const BootFiles& image)
{
    QMap<QString, QString> hashes;
    for (auto hash = image.sha256.begin(); hash != image.sha256.end(); ++hash)
        hashes.insert(toWord(hash.key()), hash.value());
    return hashes;
}

static Recipe recipeOf(const Series& series, const Catalog& catalog)
{
    const auto found = catalog.find({.platform = series.platform, .server = series.server});
    if (const auto* refusal = std::get_if<Refusal>(&found))
        throw CampaignError(refusal->toString());
    return std::get<Recipe>(found);
}

static const CampaignImage* imageOf(const QString& key, const std::vector<CampaignImage>& images)
{
    const auto found = std::ranges::find(images, key, &CampaignImage::key);
    return found == images.end() ? nullptr : &*found;
}

static bool bootsNothing(const Recipe& recipe)
{
    return recipe.platform().imageSource == ImageSource::None;
}

// Copies an image with the same ID; its hashes are computed from the copied bytes.
static BootFiles copyImage(const BootFiles& image, const ImageStore& to)
{
    if (const auto there = to.find(image.id))
        return *there;
    ImageStore::Draft draft(to);
    BootFiles copy = image;
    for (const FileRole role : image.sha256.keys())
        draft.copy(role, copy.path(role), copy, {});
    if (copy.sha256 != image.sha256)
        throw CampaignError(
            CampaignError::tr("image %1 is damaged: its files differ from their SHA-256. Remove "
                              "and rebuild it")
                .arg(image.id));
    return draft.publish(copy);
}

// Stores the kernel with which the image was composed, because it determines which image a machine
// boots.
static void storeKernel(const Recipe& recipe, const ImageStore& from, const ImageStore& to,
                        std::vector<CampaignImage>& images)
{
    const QString key = recipe.platform().id;
    if (recipe.platform().imageSource != ImageSource::Compose || imageOf(key, images))
        return;
    if (const auto kernel = from.newestOf(kernelKey(recipe.platform())))
        images.push_back({key, kernel->id, hashesOf(copyImage(*kernel, to))});
}

std::vector<CampaignImage> storeImages(const Campaign& campaign, const Catalog& catalog,
                                       const ImageStore& to)
{
    std::vector<CampaignImage> images;
    const ImageBuilder builder{ImageStore()};
    for (const Experiment& experiment : campaign.experiments) {
        for (const Series& series : experiment.series) {
            const Recipe recipe = recipeOf(series, catalog);
            const QString key = series.platform + u'/' + series.server;
            if (bootsNothing(recipe) || imageOf(key, images))
                continue;
            const auto image = builder.find(recipe);
            if (!image)
                throw CampaignError(
                    CampaignError::tr("%1: this machine has no image of it. Make it first: "
                                      "unisweep images build %1, or see: unisweep images list")
                        .arg(key));
            images.push_back({key, image->id, hashesOf(copyImage(*image, to))});
            storeKernel(recipe, builder.store(), to, images);
        }
    }
    return images;
}

// The image in this machine's store, verified by its hashes.
static BootFiles fetchImage(const CampaignImage& image, const ImageStore& from,
                            const ImageStore& store)
{
    const auto source = from.find(image.id);
    if (!source)
        throw CampaignError(
            CampaignError::tr("the campaign's image of %1 is missing in %2. Store the campaign "
                              "again")
                .arg(image.key, from.directory()));
    const BootFiles here = copyImage(*source, store);
    if (const QString why = store.verify(here); !why.isEmpty())
        throw CampaignError(why);
    if (hashesOf(here) != image.sha256)
        throw CampaignError(
            CampaignError::tr("image %1 on this machine differs from the campaign's. Remove "
                              "it: unisweep images remove %1")
                .arg(here.id));
    return here;
}

void fetchImages(const Experiment& task, const Catalog& catalog, const ImageStore& from,
                 const std::vector<CampaignImage>& images)
{
    const ImageStore store;
    for (const Series& series : task.series) {
        const Recipe recipe = recipeOf(series, catalog);
        if (bootsNothing(recipe))
            continue;
        const QString key = series.platform + u'/' + series.server;
        const CampaignImage* wanted = imageOf(key, images);
        if (!wanted)
            throw CampaignError(
                CampaignError::tr("the campaign has no image of %1. Store it again").arg(key));
        if (const CampaignImage* kernel = imageOf(series.platform, images))
            fetchImage(*kernel, from, store);
        const BootFiles here = fetchImage(*wanted, from, store);
        const auto booted = ImageBuilder(store).find(recipe);
        if (!booted || booted->id != here.id)
            throw CampaignError(
                CampaignError::tr("this machine would boot image %1 of %2, but the campaign has "
                                  "%3. Remove it: unisweep images remove %1")
                    .arg(booted ? booted->id : u"-"_s, key, here.id));
    }
}

} // namespace unisweep
