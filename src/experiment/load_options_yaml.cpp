// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/load_options_yaml.h"

#include <algorithm>

#include <QUrl>

#include "base/duration_text.h"
#include "experiment/experiment_text.h"
#include "experiment/hypervisor_uri.h"
#include "experiment/yaml_choice.h"
#include "sample/load_caps.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

QString toWord(CloseBy who)
{
    switch (who) {
    case CloseBy::Usual:
        return {};
    case CloseBy::Server:
        return u"server"_s;
    case CloseBy::Client:
        return u"client"_s;
    case CloseBy::Reset:
        return u"reset"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(ClientStamps stamps)
{
    switch (stamps) {
    case ClientStamps::Kernel:
        return u"kernel"_s;
    case ClientStamps::Receive:
        return u"receive"_s;
    case ClientStamps::User:
        return u"user"_s;
    }
    Q_UNREACHABLE();
}

template<> QList<CloseBy> allValues<CloseBy>()
{
    return {CloseBy::Server, CloseBy::Client, CloseBy::Reset};
}

template<> QList<ClientStamps> allValues<ClientStamps>()
{
    return {ClientStamps::Kernel, ClientStamps::Receive, ClientStamps::User};
}

static std::optional<int> optionalNumber(YamlMap& map, const char* key)
{
    const YamlNode node = map.at(key);
    const std::optional<qint64> value = node.exists() ? node.toInteger() : std::nullopt;
    return value ? std::optional(toInt(*value)) : std::nullopt;
}

LoadOptions readLoadOptions(const YamlNode& node)
{
    LoadOptions options;
    if (!node.exists())
        return options;
    YamlMap map = node.map();
    options.maxOutstanding = optionalNumber(map, "max-outstanding");
    options.lateWindow = map.duration("late-window", options.lateWindow);
    options.maxLateness = map.duration("max-lateness", options.maxLateness);
    options.threads = optionalNumber(map, "threads").value_or(options.threads);
    options.sockets = optionalNumber(map, "sockets");
    options.closeBy = choice(map.at("close-by"), options.closeBy);
    options.sourceAddresses =
        optionalNumber(map, "source-addresses").value_or(options.sourceAddresses);
    options.stamps = choice(map.at("timestamps"), options.stamps);
    if (const YamlNode spin = map.at("spin"); spin.exists())
        options.spin = spin.toDuration();
    options.trains = map.boolean("trains", options.trains);
    options.realtime = map.boolean("realtime", options.realtime);
    map.refuseOtherKeys();
    return options;
}

void writeLoadOptions(YAML::Emitter& out, const LoadOptions& options)
{
    const LoadOptions usual;
    if (options == usual)
        return;
    out << YAML::Key << "load" << YAML::Value << YAML::BeginMap;
    const auto write = [&out](const char* key, const auto& value) {
        out << YAML::Key << key << YAML::Value << value;
    };
    if (options.maxOutstanding)
        write("max-outstanding", *options.maxOutstanding);
    if (options.lateWindow != usual.lateWindow)
        write("late-window", formatDuration(options.lateWindow).toStdString());
    if (options.maxLateness != usual.maxLateness)
        write("max-lateness", formatDuration(options.maxLateness).toStdString());
    if (options.threads != usual.threads)
        write("threads", options.threads);
    if (options.sockets)
        write("sockets", *options.sockets);
    if (options.closeBy != usual.closeBy)
        write("close-by", toWord(options.closeBy).toStdString());
    if (options.sourceAddresses != usual.sourceAddresses)
        write("source-addresses", options.sourceAddresses);
    if (options.stamps != usual.stamps)
        write("timestamps", toWord(options.stamps).toStdString());
    if (options.spin)
        write("spin", formatDuration(*options.spin).toStdString());
    if (!options.trains)
        write("trains", false);
    if (options.realtime)
        write("realtime", true);
    out << YAML::EndMap;
}

namespace
{

class OptionsCheck
{
public:
    explicit OptionsCheck(const Experiment& experiment)
        : m_experiment(experiment)
        , m_options(experiment.load)
    {
    }

    Problems run()
    {
        if (m_options == LoadOptions())
            return {};
        if (m_experiment.service != Service::Dns && m_experiment.service != Service::Http) {
            refuse(u"load"_s, ExperimentText::tr("only the clients of DNS and HTTP have these "
                                                 "options. Remove load"));
            return m_problems;
        }
        ranges();
        if (m_experiment.usesTcp())
            tcp();
        else
            udp();
        if (m_options.sourceAddresses > 1)
            sources();
        if (m_options.realtime)
            realtime();
        return m_problems;
    }

private:
    void refuse(const QString& field, const QString& message)
    {
        m_problems << Problem{{}, 0, 0, field, message};
    }

    void number(const char* key, std::optional<int> value, int low, int high, const QString& what)
    {
        if (value && (*value < low || *value > high))
            refuse(u"load."_s + QLatin1String(key),
                   ExperimentText::tr("%1: expected %3 to %4, found %2")
                       .arg(what)
                       .arg(*value)
                       .arg(low)
                       .arg(high));
    }

    void time(const char* key, std::optional<std::chrono::nanoseconds> value,
              std::chrono::nanoseconds low, std::chrono::nanoseconds high, const QString& what)
    {
        if (value && (*value < low || *value > high))
            refuse(
                u"load."_s + QLatin1String(key),
                ExperimentText::tr("%1: expected %3 to %4, found %2")
                    .arg(what, formatDuration(*value), formatDuration(low), formatDuration(high)));
    }

    void ranges()
    {
        number("max-outstanding", m_options.maxOutstanding, 1, 1'000'000,
               ExperimentText::tr("outstanding requests"));
        time("late-window", m_options.lateWindow, 0ns, 60s, ExperimentText::tr("late window"));
        time("max-lateness", m_options.maxLateness, 1ms, 60s,
             ExperimentText::tr("greatest lateness"));
        number("threads", m_options.threads, 1, 64, ExperimentText::tr("sending threads"));
        number("sockets", m_options.sockets, 1, 1024, ExperimentText::tr("sockets of a thread"));
        number("source-addresses", m_options.sourceAddresses, 1, 200,
               ExperimentText::tr("source addresses"));
        // Each of which has a table of 1.5 MiB.
        const qint64 sockets = qint64(m_options.sockets.value_or(1)) * m_options.threads;
        if (m_problems.isEmpty() && sockets > maxSockets)
            refuse(u"load.sockets"_s,
                   ExperimentText::tr("threads and sockets give %1 sockets; expected at most %2. "
                                      "Lower one of them")
                       .arg(sockets)
                       .arg(maxSockets));
        time("spin", m_options.spin, 0ns, 10ms, ExperimentText::tr("busy waiting"));
    }

    void tcp()
    {
        const auto udpOnly = [this](const char* key, bool isSet) {
            if (isSet)
                refuse(
                    u"load."_s + QLatin1String(key),
                    ExperimentText::tr("%1 is for UDP, but these requests go over TCP. Remove it")
                        .arg(QLatin1String(key)));
        };
        udpOnly("sockets", m_options.sockets.has_value());
        udpOnly("timestamps", m_options.stamps != ClientStamps::Kernel);
        udpOnly("trains", !m_options.trains);
        const bool stays = m_experiment.service == Service::Http ? m_experiment.http.keepAlive
                                                                 : m_experiment.dns.keepAlive;
        if (stays && m_options.closeBy != CloseBy::Usual)
            refuse(u"load.close-by"_s,
                   ExperimentText::tr("connections that are kept alive are not closed after a "
                                      "response. Remove close-by, or set keep-alive: false"));
    }

    void udp()
    {
        const auto tcpOnly = [this](const char* key, bool isSet) {
            if (isSet)
                refuse(
                    u"load."_s + QLatin1String(key),
                    ExperimentText::tr("%1 is for TCP, but these requests go over UDP. Remove it")
                        .arg(QLatin1String(key)));
        };
        tcpOnly("close-by", m_options.closeBy != CloseBy::Usual);
        tcpOnly("source-addresses", m_options.sourceAddresses > 1);
    }

    // Addresses cannot be set in a file, so that requests and responses stay on the loopback
    // interface.
    void sources()
    {
        if (!m_experiment.loadFrom.isEmpty())
            refuse(
                u"load.source-addresses"_s,
                ExperimentText::tr("the source addresses are of this host's loopback interface, "
                                   "but the load comes from other machines. Remove load-from, or "
                                   "source-addresses"));
        for (const Series& one : m_experiment.series) {
            if (one.network.kind != NetworkKind::User)
                refuse(u"load.source-addresses"_s,
                       ExperimentText::tr("the source addresses are of this host's loopback "
                                          "interface, but %1 is not reached through it. Set its "
                                          "network to user, or remove source-addresses")
                           .arg(one.name));
        }
    }

    // Each client leaves one processor to others, but does not know of another on the same host.
    void realtime()
    {
        const auto isThisHost = [](const QString& uri) { return isLoopbackHost(QUrl(uri).host()); };
        if (std::ranges::count_if(m_experiment.loadFrom, isThisHost) > 1)
            refuse(u"load.realtime"_s,
                   ExperimentText::tr("load-from names this host more than once: load clients with "
                                      "real-time priority would leave other programs no "
                                      "processor. Remove realtime, or name this host once"));
    }

    const Experiment& m_experiment;
    const LoadOptions& m_options;
    Problems m_problems;
};

} // namespace

Problems checkLoadOptions(const Experiment& experiment)
{
    return OptionsCheck(experiment).run();
}

} // namespace unisweep
