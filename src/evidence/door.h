// SPDX-License-Identifier: GPL-3.0-or-later
// The guest's door: its network interface, where a request enters and its response leaves. It
// splits a latency into the way in, the time in the guest, and the way out. Values only: a
// DoorWatch (evidence/door_watch.h) captures packets, and evidence/door_match.h turns them into a
// record.
//
// Times are in nanoseconds on the samples' axis: CLOCK_MONOTONIC minus the step's epoch.
#pragma once

#include <vector>

#include <QString>

#include "sample/sample.h"

namespace unisweep
{

/// What captured the packets.
enum class DoorSource {
    None,
    Packets,     ///< a packet socket on the guest's interface, with kernel timestamps
    UserNetwork, ///< QEMU's dump of its user network, with timestamps of the virtual machine
    Client, ///< a process has no interface, so the client's kernel timestamps serve as its door
};
/// "none", "packets", "user network", "client": as in results files.
QString toWord(DoorSource source);
DoorSource doorSourceFromWord(const QString& word);

/// A request at the door. UDP: its datagrams. TCP: the parts of the connection's streams that are
/// the request and its response, including the handshake of a new connection.
struct DoorPassage {
    qint64 sample = 0;     ///< index into the step's samples
    qint64 enteredNs = 0;  ///< when its first packet came in
    qint64 leftNs = never; ///< when the last packet of the response went out; never: there was none
    qint64 awayNs = 0;     ///< time in between during which the guest waited for the client (TCP)
    quint16 repeatedIn =
        0; ///< packets that came in more than once: retransmitted, or duplicated on the way
    quint16 repeatedOut = 0; ///< packets that went out more than once

    bool operator==(const DoorPassage&) const = default;

    bool hasLeft() const { return leftNs != never; }
    qint64 insideNs() const { return leftNs - enteredNs - awayNs; }
};

/// The record of one step.
struct DoorRecord {
    DoorSource source = DoorSource::None;
    QString place; ///< the interface's name
    QString why;   ///< why there is no record, for people; otherwise empty
    qint64 clockErrorNs =
        0; ///< largest possible error of the door's clock relative to the samples' clock
    qint64 missed = 0;                 ///< packets dropped because the buffer was full
    qint64 unmatched = 0;              ///< packets at the door that match no sample
    std::vector<DoorPassage> passages; ///< by sample

    bool operator==(const DoorRecord&) const = default;

    /// The passage of a sample; nullptr: not captured.
    const DoorPassage* of(qint64 sample) const;
};

} // namespace unisweep
