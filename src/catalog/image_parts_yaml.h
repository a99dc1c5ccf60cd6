// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalog's files say goes into an image: packages, programs, files, directories, shims,
// Java sources (experiments/catalog/README.md).
#pragma once

#include <QString>
#include <QStringList>

#include "catalog/platform.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// Of a platform or a server. Files that an entry names are read from beside `catalogFile`, never
/// from elsewhere. Problems are noted with the document.
ImageParts readImageParts(YamlMap& map, const QString& catalogFile);

/// Complains at `node` of each of the keys that was given and would have no effect; `why` is the
/// sentence, with %1 for the key.
void refuseImageParts(const YamlNode& node, const ImageParts& parts, const QStringList& keys,
                      const QString& why);

} // namespace unisweep
