// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/dns_question_yaml.h"

#include <QRegularExpression>

#include "experiment/dns_names.h"
#include "experiment/experiment_text.h"
#include "experiment/yaml_choice.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QString anyWord = u"any"_s;
static constexpr int minEdnsBytes = 512; // the size without EDNS (RFC 6891, section 6.2.3)
static constexpr int maxEdnsBytes = 65535;
static constexpr int maxAnswers = 100;

QString noQueryText(const QString& text)
{
    return ExperimentText::tr("\"%1\" is not a query; expected a name and a type, such as "
                              "www.example.test A")
        .arg(text.left(80));
}

static void readQueries(const YamlNode& node, DnsQuestion& question)
{
    QList<DnsQuery> queries;
    for (const YamlNode& element : node.list(true)) {
        const std::optional<QString> text = element.toText();
        if (!text)
            continue;
        if (const auto query = DnsQuery::fromText(*text, question.type))
            queries << *query;
        else
            element.complain(noQueryText(*text));
    }
    if (!queries.isEmpty())
        question.setQueries(queries);
    else if (node.isList())
        node.complain(ExperimentText::tr("there is no query. Add one, such as www.example.test A, "
                                         "or use name and type"));
}

DnsQuestion readDnsQuestion(YamlMap& map)
{
    DnsQuestion question;
    question.name = map.text("name", question.name);
    question.type = map.text("type", question.type).toUpper();
    if (const YamlNode queries = map.at("queries"); queries.exists()) {
        if (map.has("name"))
            map.at("name").complain(
                ExperimentText::tr("the names are in queries. Remove name, or queries"));
        readQueries(queries, question);
    }
    if (const YamlNode code = map.at("rcode"); code.exists()) {
        const QString text = code.toText().value_or(QString());
        if (const auto known = responseCodeOf(text))
            question.responseCode = *known;
        else
            code.complain(ExperimentText::tr("unknown response code \"%1\"; expected one of %2, or "
                                             "a number from 0 to 15")
                              .arg(text, responseCodes().join(u", "_s)));
    }
    question.answers = numberOrWord(map.at("answers"), anyWord, question.usualAnswers());
    question.recursion = map.boolean("recursion", question.recursion);
    question.cache = choice(map.at("cache"), question.cache);
    question.transport = choice(map.at("transport"), question.transport);
    question.keepAlive = map.boolean("keep-alive", question.keepAlive);
    if (const YamlNode edns = map.at("edns"); edns.exists()) {
        if (const auto bytes = edns.toInteger())
            question.edns = toInt(*bytes);
    }
    question.dnssec = map.boolean("dnssec", question.dnssec);
    return question;
}

void writeDnsQuestion(YAML::Emitter& out, const DnsQuestion& question)
{
    const auto key = [&out](const char* name) -> YAML::Emitter& {
        return out << YAML::Key << name << YAML::Value;
    };
    if (question.further.isEmpty()) {
        key("name") << YAML::DoubleQuoted << question.name.toStdString();
        key("type") << question.type.toStdString();
    } else {
        key("queries") << YAML::BeginSeq;
        for (const DnsQuery& query : question.queries())
            out << YAML::DoubleQuoted << query.toText().toStdString();
        out << YAML::EndSeq;
    }
    if (question.responseCode != 0)
        key("rcode") << responseCodeText(question.responseCode).toStdString();
    if (question.answers)
        key("answers") << *question.answers;
    else
        key("answers") << anyWord.toStdString();
    if (question.recursion) {
        key("recursion") << true;
        key("cache") << toWord(question.cache).toStdString();
    }
    if (question.transport != DnsTransport::Udp)
        key("transport") << toWord(question.transport).toStdString();
    if (question.keepAlive)
        key("keep-alive") << true;
    if (question.edns)
        key("edns") << *question.edns;
    if (question.dnssec)
        key("dnssec") << true;
}

// The length of the escape at `at` (RFC 1035, section 5.1: \DDD for a byte, or a backslash and any
// other character); 0 if there is none.
static qsizetype escapeLength(const QString& name, qsizetype at)
{
    static const QRegularExpression pattern(
        u"\\G\\\\(?:[\\x21-\\x2f\\x3a-\\x7e]|[01][0-9]{2}|2[0-4][0-9]|25[0-5])"_s);
    return pattern.match(name, at).capturedLength();
}

// RFC 1035, section 2.3.4: labels of 1 to 63 octets, names of at most 255 on the wire.
static bool isDomainName(const QString& name)
{
    constexpr int maxLabelBytes = 63;
    constexpr int maxNameLength = 255;
    if (name == u"."_s)
        return true;
    int label = 0;
    int wire = 1; // the root's empty label
    for (qsizetype at = 0; at < name.size();) {
        const QChar c = name[at];
        if (c == u'.') {
            if (label == 0)
                return false;
            wire += label + 1;
            label = 0;
            ++at;
            continue;
        }
        const qsizetype length = c == u'\\' ? escapeLength(name, at) : c > u' ' && c <= u'~';
        if (length == 0 || ++label > maxLabelBytes)
            return false;
        at += length;
    }
    if (label > 0)
        wire += label + 1;
    return !name.isEmpty() && wire <= maxNameLength;
}

static QString whyNoName(const QString& name)
{
    return isDomainName(name)
               ? QString()
               : ExperimentText::tr(
                     "\"%1\" is not a domain name; expected labels of 1 to 63 characters "
                     "separated by dots, such as www.example.test")
                     .arg(name);
}

static QString whyNoType(const QString& type)
{
    return isRecordType(type)
               ? QString()
               : ExperimentText::tr(
                     "unknown record type \"%1\"; expected one of %2, or TYPE1 to TYPE65535")
                     .arg(type, recordTypes().join(u", "_s));
}

QString whyNoQuery(const DnsQuery& query)
{
    const QString why = whyNoName(query.name);
    return why.isEmpty() ? whyNoType(query.type) : why;
}

Problems checkDnsQuestion(const DnsQuestion& question)
{
    Problems problems;
    const auto refuse = [&](const QString& field, const QString& message) {
        if (!message.isEmpty())
            problems << Problem{{}, 0, 0, field, message};
    };
    const auto number = [&](const QString& field, std::optional<int> value, int low, int high,
                            const QString& what) {
        if (value && (*value < low || *value > high))
            refuse(field, ExperimentText::tr("%1: expected %3 to %4, found %2")
                              .arg(what)
                              .arg(*value)
                              .arg(low)
                              .arg(high));
    };
    if (question.further.isEmpty()) {
        refuse(u"service.name"_s, whyNoName(question.name));
        refuse(u"service.type"_s, whyNoType(question.type));
    } else if (question.further.size() >= maxQueries) {
        refuse(u"service.queries"_s,
               ExperimentText::tr("%1 queries are more than the %2 that an experiment holds")
                   .arg(question.further.size() + 1)
                   .arg(maxQueries));
    } else {
        const QList<DnsQuery> queries = question.queries();
        for (qsizetype i = 0; i < queries.size(); ++i)
            refuse(u"service.queries[%1]"_s.arg(i), whyNoQuery(queries[i]));
    }
    if (question.cache == Cache::Cold && !question.recursion)
        refuse(u"service.cache"_s,
               ExperimentText::tr("only a resolver has a cache. Set recursion: true"));
    if (question.cache == Cache::Cold && !question.further.isEmpty())
        refuse(u"service.cache"_s,
               ExperimentText::tr("a cold cache needs a different name for every request. Replace "
                                  "queries by a single name"));
    number(u"service.answers"_s, question.answers, 0, maxAnswers, ExperimentText::tr("answers"));
    number(u"service.edns"_s, question.edns, minEdnsBytes, maxEdnsBytes,
           ExperimentText::tr("EDNS size (bytes)"));
    if (question.dnssec && !question.edns)
        refuse(u"service.dnssec"_s,
               ExperimentText::tr("signatures are requested in the EDNS record. Set edns: %1")
                   .arg(usualEdnsBytes));
    if (question.keepAlive && question.transport == DnsTransport::Udp)
        refuse(u"service.keep-alive"_s,
               ExperimentText::tr("UDP has no connections. Set transport: tcp, or remove "
                                  "keep-alive"));
    return problems;
}

} // namespace unisweep
