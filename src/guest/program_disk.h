// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "images/image_store.h"
#include "images/tfs_writer.h"

namespace unisweep
{

/// A copy of a Nanos image's disk with a different program, arguments or address, which such a
/// guest cannot get from a command line. It is stored in the runtime directory and removed by the
/// destructor.
class ProgramDisk
{
public:
    /// Throws GuestError or Canceled.
    ProgramDisk(const BootFiles& image, const NanosProgram& program, std::stop_token stop);
    ~ProgramDisk();
    ProgramDisk(const ProgramDisk&) = delete;
    ProgramDisk& operator=(const ProgramDisk&) = delete;

    /// The image with this disk instead of its original one.
    const BootFiles& image() const { return m_image; }

private:
    BootFiles m_image;
};

} // namespace unisweep
