// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's own door: its network interface, where a request enters and its answer leaves. It
// splits a latency into the way in, the guest, and the way out. Values only; a DoorWatch
// (evidence/door_watch.h) sees the packets, evidence/door_match.h makes a record of them.
//
// Times are nanoseconds on the samples' axis: CLOCK_MONOTONIC less the step's epoch.
#pragma once

#include <vector>

#include <QString>

#include "sample/sample.h"

namespace unisweep
{

/// What saw the packets.
enum class DoorSource {
    None,
    Packets,     ///< a packet socket on the guest's interface, with the kernel's stamps
    UserNetwork, ///< QEMU's own dump of its user network, with the virtual machine's stamps
    Client, ///< a process of the host has no interface: the client's kernel stamps are its door
};
/// "none", "packets", "user network", "client": as in results files.
QString toWord(DoorSource source);
DoorSource doorSourceFromWord(const QString& word);

/// One request at the door. Of UDP its datagrams; of TCP the part of its connection's streams
/// that is the request and its answer, a new connection's handshake included.
struct DoorPassage {
    qint64 sample = 0;       ///< index into the step's samples
    qint64 enteredNs = 0;    ///< first packet in
    qint64 leftNs = never;   ///< last packet of the answer out; never: none left
    qint64 awayNs = 0;       ///< of the time between, that the guest waited for the client (TCP)
    quint16 repeatedIn = 0;  ///< packets that came in again: sent again, or copied on the way
    quint16 repeatedOut = 0; ///< likewise out

    bool operator==(const DoorPassage&) const = default;

    bool hasLeft() const { return leftNs != never; }
    qint64 insideNs() const { return leftNs - enteredNs - awayNs; }
};

/// Of one step.
struct DoorRecord {
    DoorSource source = DoorSource::None;
    QString place;                     ///< the interface's name
    QString why;                       ///< for people: why there is no record; else empty
    qint64 clockErrorNs = 0;           ///< at most: the door's clock against the samples'
    qint64 missed = 0;                 ///< packets for which the watch had no room
    qint64 unmatched = 0;              ///< packets at the door that belong to no sample
    std::vector<DoorPassage> passages; ///< in the order of samples

    bool operator==(const DoorRecord&) const = default;

    /// Of a sample; null: it was not seen.
    const DoorPassage* of(qint64 sample) const;
};

} // namespace unisweep
