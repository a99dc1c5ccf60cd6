// SPDX-License-Identifier: GPL-3.0-or-later
// Adapts an experiment to the choice of a platform, a server or a service: a server and a network
// that fit, and the series' name. GUI thread.
#pragma once

#include <map>
#include <tuple>

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// "Linux, BIND": the default name of a series.
QString automaticName(const Catalog& catalog, const Series& series);

/// Whether the series has its default name, possibly with a number appended.
bool isNameAutomatic(const Catalog& catalog, const Series& series);

/// `wanted`, with a number appended if another series than `except` has that name.
QString uniqueName(const Experiment& experiment, const QString& wanted, int except = -1);

/// Whether such a guest supports that kind of network, as far as its platform shows.
bool networkFits(const PlatformEntry& platform, const HypervisorUri& hypervisor, NetworkKind kind);

/// Keeps related values of an experiment consistent. Earlier choices for another platform or
/// service are remembered, and restored with it.
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
    /// Also changes the name where the experiment refers to the series.
    static void rename(Experiment& experiment, int series, const QString& name);
    /// Forgets the choices when another experiment is opened.
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
