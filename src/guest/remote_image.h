// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

#include "guest/hypervisor.h"
#include "images/image_store.h"

namespace unisweep
{

/// Makes the image readable for the hypervisor's QEMU: libvirt uploads its files
/// (virStorageVolUpload) into our own pool, /var/lib/libvirt/images/unisweep. Each file is named by
/// its SHA-256 and so uploaded only once. `log` receives what is uploaded. Blocking. Throws
/// GuestError.
BootFiles uploadImage(const Hypervisor& hypervisor, const BootFiles& image,
                      const std::function<void(const QString&)>& log, std::stop_token stop);

} // namespace unisweep
