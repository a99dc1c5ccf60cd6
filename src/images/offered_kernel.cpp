// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/offered_kernel.h"

#include <algorithm>

#include "images/image_fetch.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

const OfferedKernel* offeredKernel(const PlatformEntry& platform, const QString& word)
{
    const QList<OfferedKernel>& all = platform.offeredKernels;
    const auto found = std::ranges::find_if(all, [&word](const OfferedKernel& offered) {
        return word.isEmpty() || offered.id == word;
    });
    return found == all.end() ? nullptr : &*found;
}

OfferedFile fetchOfferedKernel(const PlatformEntry& platform, const OfferedKernel& offered,
                               const QString& expectedSha256, const ImageProgress& progress,
                               std::stop_token stop)
{
    const FetchedFile file =
        fetchAnything(offered.url, fetchDirectory(), progress, std::move(stop));
    const QString wanted =
        expectedSha256.isEmpty() ? confirmedHash(offered.url).value_or(QString()) : expectedSha256;
    if (!wanted.isEmpty() && wanted.compare(file.sha256, Qt::CaseInsensitive) != 0)
        throw ImageError(
            ImageError::tr("%1 has changed: its SHA-256 is %2, not %3. If you know why, confirm "
                           "the new file: unisweep images get %4/%5 --sha256 %2")
                .arg(offered.url, file.sha256, wanted, platform.id, offered.id));
    return {file, !wanted.isEmpty()};
}

BootFiles useOfferedKernel(ImageBuilder& builder, const PlatformEntry& platform,
                           const OfferedKernel& offered, const FetchedFile& file,
                           const QString& add, std::stop_token stop)
{
    BootFiles kernel =
        builder.importKernel(platform, unpackedFile(file.path), add, {}, std::move(stop));
    confirmHash(offered.url, file.sha256);
    return kernel;
}

} // namespace unisweep
