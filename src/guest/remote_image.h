// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

#include "guest/hypervisor.h"
#include "images/image_store.h"

namespace unisweep
{

/// The image as the hypervisor's QEMU can read it: its files are sent by libvirt
/// (virStorageVolUpload) into our own pool, /var/lib/libvirt/images/unisweep, each named by
/// its SHA-256, so that a file is sent only once. `log` receives what is sent. Blocking. Throws
/// GuestError.
BootFiles uploadImage(const Hypervisor& hypervisor, const BootFiles& image,
                      const std::function<void(const QString&)>& log, std::stop_token stop);

} // namespace unisweep
