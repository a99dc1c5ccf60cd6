// SPDX-License-Identifier: GPL-3.0-or-later
// parseClient(): reads a load client's description.
#include <algorithm>
#include <array>

#include "experiment/client_entry.h"
#include "experiment/experiment_text.h"
#include "experiment/yaml_values.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Raised when an old program could misread a newer file.
static constexpr qint64 clientFormat = 1;

namespace
{

template<class E, std::size_t size>
E wordIn(const YamlNode& node, const std::array<std::pair<const char*, E>, size>& words, E fallback)
{
    const std::optional<QString> text = node.exists() ? node.toText() : std::nullopt;
    if (!text)
        return fallback;
    QStringList known;
    for (const auto& [word, value] : words) {
        if (*text == QLatin1String(word))
            return value;
        known << QLatin1String(word);
    }
    node.complain(ExperimentText::tr("unknown value \"%1\"; expected one of: %2")
                      .arg(*text, known.join(u", "_s)));
    return fallback;
}

constexpr std::array units = {std::pair("s", qint64(1'000'000'000)),
                              std::pair("ms", qint64(1'000'000)), std::pair("us", qint64(1'000)),
                              std::pair("ns", qint64(1))};

// The groups of each kind of figures, separately for times and others.
QStringList timeGroups(ClientFigures figures)
{
    switch (figures) {
    case ClientFigures::Rows:
        return {u"start"_s,   u"startPlus"_s, u"end"_s,     u"endPlus"_s,
                u"latency"_s, u"response"_s,  u"lateness"_s};
    case ClientFigures::Intervals:
        return {u"start"_s, u"length"_s, u"mean"_s, u"sum"_s, u"min"_s, u"max"_s};
    case ClientFigures::Summary:
        return {u"mean"_s, u"deviation"_s, u"min"_s, u"median"_s, u"max"_s, u"elapsed"_s};
    }
    Q_UNREACHABLE();
}

QStringList countGroups(ClientFigures figures)
{
    switch (figures) {
    case ClientFigures::Rows:
        return {u"status"_s};
    case ClientFigures::Intervals:
        return {u"answered"_s, u"wrong"_s, u"lost"_s, u"squares"_s, u"bits"_s};
    case ClientFigures::Summary:
        return {u"answered"_s, u"wrong"_s, u"lost"_s, u"refused"_s};
    }
    Q_UNREACHABLE();
}

void checkGroups(const YamlNode& node, const QRegularExpression& pattern, const ClientEntry& entry)
{
    const QStringList times = timeGroups(entry.figures);
    for (const QString& group : pattern.namedCaptureGroups()) {
        if (group.isEmpty() || countGroups(entry.figures).contains(group))
            continue;
        const bool isUnit = group.endsWith(u"Unit"_s) && times.contains(group.chopped(4)) &&
                            pattern.namedCaptureGroups().contains(group.chopped(4));
        if (isUnit)
            continue;
        if (!times.contains(group))
            node.complain(ExperimentText::tr("unknown group \"%1\"; expected one of: %2")
                              .arg(group, (times + countGroups(entry.figures)).join(u", "_s)));
        else if (!entry.unitNs.contains(group) &&
                 !pattern.namedCaptureGroups().contains(group + u"Unit"_s))
            node.complain(ExperimentText::tr("the unit of \"%1\" is missing. Add it to \"units\", "
                                             "or give the line a group \"%1Unit\"")
                              .arg(group));
    }
}

ClientLine readLine(const YamlNode& node, const ClientEntry& entry)
{
    static constexpr std::array outcomes = {std::pair("answered", std::optional(Outcome::Answered)),
                                            std::pair("wrong", std::optional(Outcome::Wrong)),
                                            std::pair("lost", std::optional(Outcome::Lost)),
                                            std::pair("refused", std::optional(Outcome::Refused)),
                                            std::pair("unsent", std::optional(Outcome::Unsent)),
                                            std::pair("none", std::optional<Outcome>())};
    YamlMap map = node.map();
    ClientLine line;
    line.pattern = readPattern(map, "line");
    if (line.pattern.isValid())
        checkGroups(map.at("line"), line.pattern, entry);
    line.pattern.optimize();
    if (entry.figures == ClientFigures::Rows)
        line.outcome = wordIn(map.require("outcome"), outcomes, std::optional<Outcome>());
    map.refuseOtherKeys();
    return line;
}

void readFigures(const YamlNode& node, ClientEntry& entry)
{
    YamlMap map = node.map();
    entry.from = wordIn(
        map.at("from"),
        std::array{std::pair("output", ClientLines::Output), std::pair("log", ClientLines::Log)},
        ClientLines::Output);
    entry.clock = wordIn(map.at("clock"),
                         std::array{std::pair("none", ClientClock::None),
                                    std::pair("epoch", ClientClock::Epoch),
                                    std::pair("machine", ClientClock::Machine),
                                    std::pair("program", ClientClock::Program)},
                         ClientClock::None);
    if (const YamlNode named = map.at("units"); named.exists()) {
        YamlMap given = named.map();
        for (const QString& group : given.keys())
            entry.unitNs.insert(group,
                                wordIn(given.at(group.toUtf8().constData()), units, qint64(1)));
    }
    if (const YamlNode lines = map.require("lines"); lines.exists()) {
        for (const YamlNode& line : lines.list())
            entry.lines << readLine(line, entry);
    }
    const bool placed = entry.reports(u"start"_s) || entry.reports(u"end"_s);
    if (entry.figures == ClientFigures::Rows && !entry.lines.isEmpty() &&
        !entry.reports(u"latency"_s) && !entry.reports(u"response"_s))
        map.at("lines").complain(
            ExperimentText::tr("no line has a group \"latency\" or \"response\""));
    if (entry.figures != ClientFigures::Summary && placed == (entry.clock == ClientClock::None))
        node.complain(
            placed
                ? ExperimentText::tr(
                      "\"clock\" is missing; it says what start and end are relative to")
                : ExperimentText::tr("\"clock\" has no effect: no line has a group start or end"));
    map.refuseOtherKeys();
}

// Words in braces must be placeholders, so that a typo is not passed on to the program.
QStringList readCommand(YamlMap& map, const char* key)
{
    const QStringList words = map.texts(key);
    static const QRegularExpression braces(u"\\{[a-z-]+\\}"_s);
    for (const QString& word : words) {
        for (const QRegularExpressionMatch& match : braces.globalMatch(word)) {
            if (!clientPlaceholders().contains(match.captured()))
                map.at(key).complain(
                    ExperimentText::tr("unknown name \"%1\"; expected one of: %2")
                        .arg(match.captured(), clientPlaceholders().join(u", "_s)));
        }
    }
    return words;
}

QList<Service> readServices(const YamlNode& node)
{
    QList<Service> services;
    if (!node.exists())
        return services;
    for (const YamlNode& element : node.list(true)) {
        const QString word = element.toText().value_or(QString());
        bool known = false;
        for (const Service service : allValues<Service>()) {
            if (toWord(service) == word) {
                services << service;
                known = true;
            }
        }
        if (!known)
            element.complain(ExperimentText::tr("unknown service \"%1\"").arg(word));
    }
    return services;
}

QString readId(YamlMap& map)
{
    const QString id = identifier(map, "client");
    for (const Client::Kind client : {Client::Native, Client::Dnsperf, Client::Queryperf,
                                      Client::Httperf, Client::Iperf, Client::Iperf3}) {
        if (id == toWord(client))
            map.at("client").complain(
                ExperimentText::tr("the client %1 is built in. Choose another id").arg(id));
    }
    return id;
}

// Reads what the client reports and how to parse it.
void readOutput(const YamlDocument& document, YamlMap& map, ClientEntry& entry)
{
    const std::array kinds = {std::pair("rows", ClientFigures::Rows),
                              std::pair("intervals", ClientFigures::Intervals),
                              std::pair("summary", ClientFigures::Summary)};
    int given = 0;
    for (const auto& [word, figures] : kinds) {
        if (const YamlNode node = map.at(word); node.exists()) {
            ++given;
            entry.figures = figures;
            readFigures(node, entry);
        }
    }
    if (given != 1)
        document.root().complain(
            ExperimentText::tr("specify exactly one of \"rows\", \"intervals\" and \"summary\""));
}

void checkLog(YamlMap& map, const ClientEntry& entry)
{
    const bool names = entry.command.join(u' ').contains(u"{log}"_s);
    if ((entry.from == ClientLines::Log) != names)
        map.at("command").complain(
            names ? ExperimentText::tr("{log} has no effect without \"from: log\"")
                  : ExperimentText::tr(
                        "{log} is missing from the command; it stands for the file to log to"));
}

} // namespace

ClientEntry parseClient(const QString& file, const QByteArray& text)
{
    const YamlDocument document = YamlDocument::parse(file, text);
    YamlMap map = document.root().map();
    ClientEntry entry;
    entry.file = file;
    checkFormatVersion(map, "unisweep-client", clientFormat);
    entry.id = readId(map);
    entry.title = map.text("title", entry.id);
    entry.package = map.text("package", QString());
    entry.limitations = map.text("says", QString()).simplified();
    entry.services = readServices(map.require("service"));
    entry.protocol = map.text("protocol", QString());
    map.require("command");
    entry.command = readCommand(map, "command");
    entry.before = readCommand(map, "before");
    entry.ready = readCommand(map, "ready");
    entry.environment = map.texts("environment");
    entry.connections = toInt(map.integer("connections", 1));
    if (entry.connections < 1 || entry.connections > 10'000)
        map.at("connections").complain(ExperimentText::tr("expected 1 to 10000"));
    entry.openLoop = wordIn(map.require("loop"),
                            std::array{std::pair("open", true), std::pair("closed", false)}, false);
    entry.arrivals = wordIn(map.at("arrivals"),
                            std::array{std::pair("constant", Arrivals::Constant),
                                       std::pair("poisson", Arrivals::Poisson)},
                            Arrivals::Constant);
    readOutput(document, map, entry);
    const bool hasNative =
        entry.services.contains(Service::Dns) || entry.services.contains(Service::Http);
    if (!hasNative && entry.ready.isEmpty())
        document.root().complain(ExperimentText::tr(
            "\"ready\" is missing: a command that exits with 0 once the server responds"));
    checkLog(map, entry);
    map.refuseOtherKeys();
    document.throwIfProblems();
    return entry;
}

} // namespace unisweep
