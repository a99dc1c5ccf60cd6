// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "images/image_store.h"
#include "images/tfs_writer.h"

namespace unisweep
{

/// A copy of a Nanos image's disk that starts something else, or has another address, than the
/// image says: no command line reaches such a guest. It lies in the runtime directory and is
/// removed with this object.
class ProgramDisk
{
public:
    /// Throws GuestError or Cancelled.
    ProgramDisk(const BootFiles& image, const NanosProgram& program, std::stop_token stop);
    ~ProgramDisk();
    ProgramDisk(const ProgramDisk&) = delete;
    ProgramDisk& operator=(const ProgramDisk&) = delete;

    /// The image with this disk instead of its own.
    const BootFiles& image() const { return m_image; }

private:
    BootFiles m_image;
};

} // namespace unisweep
