// SPDX-License-Identifier: GPL-3.0-or-later
// A description of the installation for public bug reports: versions, this host, the experiment and
// the log, without private data.
#pragma once

#include <QList>
#include <QString>

#include "run/host_findings.h"

namespace unisweep
{

/// Names that a public report must not contain; each is replaced by a word in capitals.
struct PrivateNames {
    QString home; ///< becomes ~
    QString user; ///< becomes USER where it is a whole word; short names and system names stay
    QString host; ///< becomes HOST in the same way

    /// The names of the user who runs this process, and of this host.
    static PrivateNames ofThisProcess();
};

/// `text` without the names; without users, passwords and parameters in URIs; without names of
/// other machines that an experiment uses; and without addresses, except those of loopback, of
/// documentation and of isolated networks, which identify nobody.
QString withoutSecrets(QString text, const PrivateNames& names);

/// Not translated, since developers read it; Markdown, for issue trackers. `experimentYaml` and
/// `log` may be empty. Any thread. `display`: Qt's platform ("xcb", "wayland").
QString diagnosticsText(const QList<HostFinding>& findings, const QString& display,
                        const QString& experimentYaml, const QString& log,
                        const PrivateNames& names);

} // namespace unisweep
