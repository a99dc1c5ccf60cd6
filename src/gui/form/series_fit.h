// SPDX-License-Identifier: GPL-3.0-or-later
// Adapts an experiment when a platform, server or service is chosen: selects a suitable server and
// network, and updates the series' name. GUI thread.
#pragma once

#include <map>
#include <tuple>

#include "catalog/catalog.h"
#include "experiment/experiment.h"

namespace unisweep
{

/// The default name of a series, such as "Linux, BIND".
QString automaticName(const Catalog& catalog, const Series& series);

/// Whether the series has its default name, possibly with a number.
bool isNameAutomatic(const Catalog& catalog, const Series& series);

/// Returns `wanted`, with a number appended if a series other than `except` has that name.
QString uniqueName(const Experiment& experiment, const QString& wanted, int except = -1);

/// Whether such a guest supports this kind of network, as far as its platform shows.
bool networkFits(const PlatformEntry& platform, const HypervisorUri& hypervisor, NetworkKind kind);

/// Keeps related values of an experiment consistent. Remembers earlier choices for other platforms
/// and services and restores them.
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
    /// Also updates references to the series in the experiment.
    static void rename(Experiment& experiment, int series, const QString& name);
    /// Forgets the choices; for when another experiment is opened.
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
