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
    QString user; ///< becomes USER if it is a whole word; short names and system names stay
    QString host; ///< becomes HOST likewise

    /// The names of the user running this process, and of this host.
    static PrivateNames ofThisProcess();
};

/// Returns `text` without these names, without users, passwords and parameters in URIs, without the
/// names of other machines that an experiment uses, and without addresses, except loopback,
/// documentation and isolated-network addresses, which identify nobody.
QString withoutSecrets(QString text, const PrivateNames& names);

/// Not translated, because developers read it. Markdown, for issue trackers. `experimentYaml` and
/// `log` may be empty. `display` is Qt's platform ("xcb", "wayland"). Any thread.
QString diagnosticsText(const QList<HostFinding>& findings, const QString& display,
                        const QString& experimentYaml, const QString& log,
                        const PrivateNames& names);

} // namespace unisweep
