// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from the choice of a platform, a server or a service: a server and a network that
// fit, and the series' name. GUI thread.
#pragma once

#include <map>
#include <tuple>

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// "Linux, BIND": what a series is called until somebody names it.
QString automaticName(const Catalog& catalog, const Series& series);

/// Whether nobody has named it: it is called as above, maybe with a number after it.
bool isNameAutomatic(const Catalog& catalog, const Series& series);

/// `wanted`, with a number after it where another series than `except` has that name.
QString uniqueName(const Experiment& experiment, const QString& wanted, int except = -1);

/// Whether such a guest can be on that kind of network at all, as far as its platform tells.
bool networkFits(const PlatformEntry& platform, const HypervisorUri& hypervisor, NetworkKind kind);

/// Edits an experiment so that what belongs together stays together. What was chosen before for
/// another platform or service is kept in mind, and comes back with it.
class SeriesFit
{
public:
    explicit SeriesFit(const Catalog& catalog)
        : m_catalog(catalog)
    {
    }

    void setPlatform(Experiment& experiment, int series, const QString& platform);
    void setServer(Experiment& experiment, int series, const QString& server);
    void setService(Experiment& experiment, Service service);
    /// Where the experiment speaks of the series by its name, it does so by the new one.
    static void rename(Experiment& experiment, int series, const QString& name);
    /// Of another experiment nothing is remembered.
    void forget();

private:
    using Key = std::tuple<int, QString, Service>; ///< series, platform

    void remember(const Experiment& experiment, int series);
    void fit(Experiment& experiment, int series);

    const Catalog& m_catalog;
    std::map<Key, QString> m_servers;
    std::map<std::pair<int, QString>, NetworkChoice> m_networks;
};

} // namespace unisweep
