// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the image content in the catalog's files: packages, programs, files, directories, shims,
// Java sources (experiments/catalog/README.md).
#pragma once

#include <QString>
#include <QStringList>

#include "catalog/platform.h"
#include "experiment/yaml_reader.h"

namespace unisweep
{

/// For a platform or a server. Files named by an entry are only read from the folder of
/// `catalogFile`. Problems are added to the document.
ImageParts readImageParts(YamlMap& map, const QString& catalogFile);

/// Reports, at `node`, each given key that would have no effect; `why` is the message, with %1 for
/// the key.
void refuseImageParts(const YamlNode& node, const ImageParts& parts, const QStringList& keys,
                      const QString& why);

} // namespace unisweep
