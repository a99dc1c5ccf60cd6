// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/form/series_fit.h"

#include <algorithm>

#include <QRegularExpression>

namespace unisweep
{

using namespace Qt::StringLiterals;

// Treats "BIND 9" and "BIND", or "Linux, BIND 2" and "Linux, BIND", as the same name.
static QString withoutNumber(const QString& name)
{
    static const QRegularExpression number(u" \\d+$"_s);
    return QString(name).remove(number);
}

QString automaticName(const Catalog& catalog, const Series& series)
{
    const auto platform = catalog.platform(series.platform);
    if (!platform)
        return series.platform;
    const ServerEntry* server = platform->server(series.server);
    return server ? u"%1, %2"_s.arg(platform->title, withoutNumber(server->title))
                  : platform->title;
}

bool isNameAutomatic(const Catalog& catalog, const Series& series)
{
    return series.name.isEmpty() ||
           withoutNumber(series.name) == withoutNumber(automaticName(catalog, series));
}

QString uniqueName(const Experiment& experiment, const QString& wanted, int except)
{
    const auto isTaken = [&](const QString& name) {
        for (std::size_t i = 0; i < experiment.series.size(); ++i) {
            if (static_cast<int>(i) != except && experiment.series[i].name == name)
                return true;
        }
        return false;
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 %2"_s.arg(wanted).arg(number);
    return name;
}

bool networkFits(const PlatformEntry& platform, const HypervisorUri& hypervisor, NetworkKind kind)
{
    switch (platform.boot) {
    case BootKind::Process:
    case BootKind::Solo5:
        return kind == NetworkKind::User;
    case BootKind::Container:
        return kind != NetworkKind::User;
    case BootKind::DirectKernel:
    case BootKind::Disk:
        break;
    }
    const bool onXen = hypervisor.driver == HypervisorUri::Driver::Xen ||
                       platform.hypervisors == QList{HypervisorKind::Xen};
    return kind != NetworkKind::User || !onXen;
}

void SeriesFit::forget()
{
    m_servers.clear();
    m_networks.clear();
}

void SeriesFit::remember(const Experiment& experiment, int series)
{
    const Series& one = experiment.series.at(static_cast<std::size_t>(series));
    m_servers[{series, one.platform, experiment.service}] = one.server;
    m_networks[{series, one.platform}] = one.network;
}

// Chooses the server used before, or else the first suitable one; likewise for the network.
void SeriesFit::fit(Experiment& experiment, int series)
{
    Series& one = experiment.series.at(static_cast<std::size_t>(series));
    const auto platform = m_catalog.platform(one.platform);
    if (!platform)
        return;
    const auto serves = [&](const QString& id) {
        const ServerEntry* server = platform->server(id);
        return server && server->services.contains(experiment.service);
    };
    if (const auto known = m_servers.find({series, one.platform, experiment.service});
        known != m_servers.end() && serves(known->second))
        one.server = known->second;
    if (!serves(one.server)) {
        const auto first = std::ranges::find_if(platform->servers, [&](const ServerEntry& server) {
            return server.services.contains(experiment.service);
        });
        if (first != platform->servers.end())
            one.server = first->id;
    }
    if (const auto known = m_networks.find({series, one.platform}); known != m_networks.end())
        one.network = known->second;
    if (!networkFits(*platform, one.hypervisor, one.network.kind)) {
        one.network = {};
        one.network.kind = networkFits(*platform, one.hypervisor, NetworkKind::User)
                               ? NetworkKind::User
                               : NetworkKind::Isolated;
    }
}

void SeriesFit::setPlatform(Experiment& experiment, int series, const QString& platform)
{
    remember(experiment, series);
    Series& one = experiment.series.at(static_cast<std::size_t>(series));
    const bool follows = isNameAutomatic(m_catalog, one);
    one.platform = platform;
    fit(experiment, series);
    if (follows)
        rename(experiment, series, uniqueName(experiment, automaticName(m_catalog, one), series));
}

void SeriesFit::setServer(Experiment& experiment, int series, const QString& server)
{
    Series& one = experiment.series.at(static_cast<std::size_t>(series));
    const bool follows = isNameAutomatic(m_catalog, one);
    one.server = server;
    remember(experiment, series);
    if (follows)
        rename(experiment, series, uniqueName(experiment, automaticName(m_catalog, one), series));
}

void SeriesFit::setService(Experiment& experiment, Service service)
{
    for (int i = 0; i < static_cast<int>(experiment.series.size()); ++i)
        remember(experiment, i);
    experiment.service = service;
    for (int i = 0; i < static_cast<int>(experiment.series.size()); ++i) {
        Series& one = experiment.series[static_cast<std::size_t>(i)];
        const bool follows = isNameAutomatic(m_catalog, one);
        fit(experiment, i);
        if (follows)
            rename(experiment, i, uniqueName(experiment, automaticName(m_catalog, one), i));
    }
}

void SeriesFit::rename(Experiment& experiment, int series, const QString& name)
{
    Series& one = experiment.series.at(static_cast<std::size_t>(series));
    if (experiment.vary)
        experiment.vary->series.replaceInStrings(
            QRegularExpression(u'^' + QRegularExpression::escape(one.name) + u'$'), name);
    one.name = name;
}

} // namespace unisweep
