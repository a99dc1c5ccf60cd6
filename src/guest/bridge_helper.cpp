// SPDX-License-Identifier: GPL-3.0-or-later
#include "guest/bridge_helper.h"

#include <algorithm>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>

#include "guest/guest_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static bool isSetUidRoot(const QString& path)
{
    struct stat info {
    };
    return stat(QFile::encodeName(path).constData(), &info) == 0 && info.st_uid == 0 &&
           (info.st_mode & S_ISUID) != 0;
}

namespace
{

struct BridgeRules {
    bool isAllowed = false;
    bool isDenied = false; ///< which wins, wherever it stands
    bool areKnown = true;  ///< false: a file is closed to us, but the helper reads it as root
};

constexpr int deepestInclude = 8;

// As parse_acl_file() of QEMU's qemu-bridge-helper.c.
void readRules(const QString& path, const QString& bridge, int depth, BridgeRules& rules)
{
    QFile file(path);
    if (depth > deepestInclude)
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        // Also in a folder that is closed.
        if (access(QFile::encodeName(path).constData(), F_OK) == 0 || errno != ENOENT)
            rules.areKnown = false;
        return;
    }
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QString rule = line.simplified();
        const QString what = rule.section(QLatin1Char(' '), 1);
        const bool isOurs = what == bridge || what == u"all"_s;
        if (rule.startsWith(u"include "_s))
            readRules(what, bridge, depth + 1, rules);
        else if (rule.startsWith(u"allow "_s) && isOurs)
            rules.isAllowed = true;
        else if (rule.startsWith(u"deny "_s) && isOurs)
            rules.isDenied = true;
    }
}

} // namespace

QString whyNoBridgeHelper(const QString& bridge, const BridgeHelperFiles& files)
{
    if (std::none_of(files.helpers.begin(), files.helpers.end(), isSetUidRoot))
        return GuestError::tr("without root, QEMU needs its set-uid bridge helper. Run: sudo chmod "
                              "u+s %1, or set the hypervisor to qemu:///system")
            .arg(files.helpers.value(0));
    BridgeRules rules;
    readRules(files.rules, bridge, 0, rules);
    if (!rules.areKnown || (rules.isAllowed && !rules.isDenied))
        return {};
    if (rules.isDenied)
        return GuestError::tr("QEMU's bridge helper does not allow bridge %1. Remove the line in "
                              "%2 that denies it (or set the hypervisor to qemu:///system)")
            .arg(bridge, files.rules);
    return GuestError::tr("QEMU's bridge helper does not allow bridge %1. Add this line to %2: "
                          "allow %1 (or set the hypervisor to qemu:///system)")
        .arg(bridge, files.rules);
}

} // namespace unisweep
