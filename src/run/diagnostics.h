// SPDX-License-Identifier: GPL-3.0-or-later
// What whoever mends the program needs to know of a fault, as text for a report in public:
// versions, this host, the experiment and the log, without what is private.
#pragma once

#include <QList>
#include <QString>

#include "run/host_report.h"

namespace unisweep
{

/// What must not be in a public report, and is replaced by a word in capitals.
struct PrivateNames {
    QString home; ///< becomes ~
    QString user; ///< becomes USER where it stands by itself; short and system names stay
    QString host; ///< likewise HOST

    /// Of whoever runs this process.
    static PrivateNames ofThisProcess();
};

/// `text` without the names, without users, passwords and parameters in URIs, without names of
/// other machines that an experiment uses, and without addresses but those of loopback, of
/// documentation and of isolated networks, which say nothing about anybody.
QString withoutSecrets(QString text, const PrivateNames& names);

/// Untranslated, since a developer reads it; Markdown, as issue trackers show it.
/// `experimentYaml` and `log` may be empty. Any thread.
/// `display`: Qt's platform ("xcb", "wayland").
QString diagnosticsText(const QList<HostFinding>& findings, const QString& display,
                        const QString& experimentYaml, const QString& log,
                        const PrivateNames& names);

} // namespace unisweep
