// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/host_findings.h"

#include <algorithm>

#include <QCoreApplication>
#include <QRegularExpression>

#include "images/mirage_tool.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using Kind = HostFinding::Kind;
using Group = HostFinding::Group;

struct HostFindings {
    Q_DECLARE_TR_FUNCTIONS(HostReport)
};

bool isUsable(const QList<HostFinding>& findings)
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const HostFinding& finding) { return finding.kind == Kind::Missing; });
}

QString displayName(HostFinding::Group group)
{
    switch (group) {
    case Group::Host:
        return HostFindings::tr("Host");
    case Group::Clients:
        return HostFindings::tr("Load clients");
    case Group::Evidence:
        return HostFindings::tr("Evidence beside the samples");
    case Group::Images:
        return HostFindings::tr("Images");
    case Group::Leftovers:
        break;
    }
    return HostFindings::tr("Crashed runs");
}

QString toWord(HostFinding::Group group)
{
    switch (group) {
    case Group::Host:
        return u"host"_s;
    case Group::Clients:
        return u"clients"_s;
    case Group::Evidence:
        return u"evidence"_s;
    case Group::Images:
        return u"images"_s;
    case Group::Leftovers:
        break;
    }
    return u"leftovers"_s;
}

// It shows a hash and asks for its confirmation.
static const QString getCommand = u"unisweep images get"_s;

// Adds the finding to a remedy that is known already, or the remedy.
static void addRemedy(QList<HostRemedy>& remedies, const HostFinding& finding)
{
    const auto same = std::ranges::find_if(remedies, [&](const HostRemedy& one) {
        return one.instruction == finding.remedy || one.command == finding.remedy;
    });
    if (same != remedies.end()) {
        same->topics << finding.topic;
        return;
    }
    const bool isCommand = finding.remedy.startsWith("unisweep "_L1);
    remedies << HostRemedy{{finding.topic},
                           isCommand ? QString() : finding.remedy,
                           isCommand ? finding.remedy : QString()};
}

QList<HostRemedy> remediesOf(const QList<HostFinding>& findings)
{
    static const QRegularExpression install(
        u"sudo apt-get install ([a-z0-9][a-z0-9.+-]*(?: [a-z0-9][a-z0-9.+-]*)*)$"_s);
    HostRemedy debian;
    HostRemedy opam;
    QStringList debianNames;
    QStringList opamNames;
    QList<HostRemedy> remedies;
    for (const HostFinding& finding : findings) {
        if (finding.kind == Kind::Works || finding.remedy.isEmpty())
            continue;
        if (!finding.opamPackages.isEmpty()) {
            opamNames += finding.opamPackages;
            opam.topics << finding.topic;
        } else if (const auto match = install.match(finding.remedy); match.hasMatch()) {
            debianNames += match.captured(1).split(u' ');
            debian.topics << finding.topic;
        } else {
            addRemedy(remedies, finding);
        }
    }
    std::ranges::stable_partition(
        remedies, [](const HostRemedy& remedy) { return !remedy.command.startsWith(getCommand); });
    if (!opamNames.isEmpty()) {
        opamNames.removeDuplicates();
        opam.command = opamInstall(opamNames);
        remedies.prepend(opam);
    }
    if (!debianNames.isEmpty()) {
        debianNames.removeDuplicates();
        debian.command = u"sudo apt-get install --yes "_s + debianNames.join(u' ');
        remedies.prepend(debian);
    }
    return remedies;
}

// Comments have lines of their own: not every shell takes them behind a command that is typed.
QString remediesText(const QList<HostRemedy>& remedies)
{
    QString text;
    for (const HostRemedy& remedy : remedies) {
        const QString topics = remedy.topics.join(u", "_s);
        text += remedy.command.isEmpty()
                    ? u"# %1: %2\n"_s.arg(
                          topics,
                          QString(remedy.instruction).replace(QLatin1Char('\n'), QLatin1Char(' ')))
                    : u"# %1:\n%2\n"_s.arg(topics, remedy.command);
    }
    return text;
}

QString toText(const QList<HostFinding>& findings)
{
    QString text;
    std::optional<Group> group;
    for (const HostFinding& finding : findings) {
        if (group != finding.group) {
            text += (text.isEmpty() ? QString() : u"\n"_s) + displayName(finding.group) + u'\n';
            group = finding.group;
        }
        const QString mark = finding.kind == Kind::Works ? HostFindings::tr("ok", "host report")
                             : finding.kind == Kind::Missing
                                 ? HostFindings::tr("MISSING", "host report")
                                 : HostFindings::tr("optional", "host report");
        // Further lines of a detail under its first.
        const QString detail =
            QString(finding.detail)
                .replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(30, QLatin1Char(' ')));
        text +=
            u"  %1 %2 %3\n"_s.arg(mark.leftJustified(8), finding.topic.leftJustified(18), detail);
    }
    const QList<HostRemedy> remedies = remediesOf(findings);
    if (!remedies.isEmpty())
        text += u"\n%1\n%2"_s.arg(HostFindings::tr("To get the rest:"), remediesText(remedies));
    return text;
}

} // namespace unisweep
