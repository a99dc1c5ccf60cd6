// SPDX-License-Identifier: GPL-3.0-or-later
// The images of a campaign: each task boots exactly the files, by SHA-256, that existed when the
// campaign was stored, whatever images its machine has.
#pragma once

#include <vector>

#include <QJsonObject>

#include "campaign/campaign.h"
#include "catalog/catalog.h"
#include "images/image_store.h"

namespace unisweep
{

/// An image that a series of the campaign boots.
struct CampaignImage {
    QString key;                   ///< platform/server, as on the command line: "linux/bind"
    QString id;                    ///< of the store
    QMap<QString, QString> sha256; ///< by the role of the file: "kernel"

    bool operator==(const CampaignImage&) const = default;
};

QJsonObject toJson(const CampaignImage& image);
CampaignImage campaignImageFromJson(const QJsonObject& json);

/// Copies the image of each series from this machine's store to `to`. Throws CampaignError, with
/// the command that builds the image, if there is none. Platforms that boot nothing have no image.
std::vector<CampaignImage> storeImages(const Campaign& campaign, const Catalog& catalog,
                                       const ImageStore& to);

/// Before a task runs: copies the images of its series from `from` into this machine's store if
/// necessary, compares their files with the SHA-256, and verifies that this machine would boot no
/// other images. Throws CampaignError, ImageError.
void fetchImages(const Experiment& task, const Catalog& catalog, const ImageStore& from,
                 const std::vector<CampaignImage>& images);

} // namespace unisweep
