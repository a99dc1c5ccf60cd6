// SPDX-License-Identifier: GPL-3.0-or-later
// What this host can do, and what would let it do more: for `unisweep doctor` and the window.
#pragma once

#include <stop_token>

#include <QList>
#include <QString>

#include "catalog/catalog.h"

namespace unisweep
{

struct HostFinding {
    enum class Kind {
        Works,
        Missing,  ///< something needs it
        Optional, ///< only some experiments need it
    };
    Kind kind = Kind::Works;
    QString topic;  ///< "KVM"
    QString detail; ///< what was found
    QString remedy; ///< what to do; empty when it works
};

/// Blocking: connects to the default hypervisor, which may start a daemon (seconds).
QList<HostFinding> examineHost(const Catalog& catalog, std::stop_token stop = {});

/// Every experiment that needs nothing optional can run.
bool isUsable(const QList<HostFinding>& findings);

/// For terminals: a line a finding, its remedy below it.
QString toText(const QList<HostFinding>& findings);

} // namespace unisweep
