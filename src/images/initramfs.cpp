// SPDX-License-Identifier: GPL-3.0-or-later
#include "images/initramfs.h"

#include <zstd.h>

#include "images/image_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QByteArray compress(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 12);
    // The kernel needs a window of this size (1 MiB) in memory while it unpacks.
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, 20);
    const std::size_t written = ZSTD_compress2(
        context, out.data(), static_cast<std::size_t>(out.size()), bytes.constData(), size);
    ZSTD_freeCCtx(context);
    if (ZSTD_isError(written))
        throw ImageError(ImageError::tr("Cannot compress the image: %1")
                             .arg(QString::fromLatin1(ZSTD_getErrorName(written))));
    out.resize(static_cast<qsizetype>(written));
    return out;
}

Initramfs writeInitramfs(const ArchiveTree& tree)
{
    const QByteArray archive = writeCpio(tree);
    return {compress(archive), archive.size()};
}

} // namespace unisweep
