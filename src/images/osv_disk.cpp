// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/osv_disk.h"

#include "images/directory_tree.h"
#include "images/image_parts.h"
#include "images/rofs_writer.h"
#include "images/root_archive.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QByteArray composeOsvDisk(const Recipe& recipe, const ImageOptions& options,
                          const QString& directory, const QString& added)
{
    const PackageRoot root(directory);
    ArchiveTree tree;
    ImageComposer composer(root, tree);
    composer.setLibraryDirectory(u"/usr/lib"_s);
    addRecipeParts(recipe, options, root, composer, tree);
    if (!added.isEmpty()) {
        const QString unpacked = directory + u"/.added"_s; // removed together with the packages
        unpackRoot(added, unpacked, Ownership::Caller);
        tree.merge(treeOfDirectory(unpacked));
    }
    return osvDisk(writeRofs(tree));
}

} // namespace unisweep
