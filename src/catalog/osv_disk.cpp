// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/osv_disk.h"

#include "catalog/image_parts.h"
#include "catalog/rofs_writer.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QByteArray composeOsvDisk(const Recipe& recipe, const ImageOptions& options,
                          const QString& directory)
{
    const PackageRoot root(directory);
    ArchiveTree tree;
    ImageComposer composer(root, tree);
    composer.setLibraryDirectory(u"/usr/lib"_s);
    addRecipeParts(recipe, options, root, composer, tree);
    return osvDisk(writeRofs(tree));
}

} // namespace unisweep
