// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiment/dns_question.h"

#include <QStringList>

#include "experiment/dns_question_yaml.h"
#include "experiment/experiment_text.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

QString DnsQuery::toText() const
{
    return name + QLatin1Char(' ') + type;
}

std::optional<DnsQuery> DnsQuery::fromText(const QString& text, const QString& usualType)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() || words.size() > 2)
        return {};
    return DnsQuery{words.front(), words.value(1, usualType).toUpper()};
}

QList<DnsQuery> DnsQuestion::queries() const
{
    return QList<DnsQuery>{{name, type}} + further;
}

void DnsQuestion::setQueries(const QList<DnsQuery>& queries)
{
    name = queries.front().name;
    type = queries.front().type;
    further = queries.mid(1);
}

std::optional<int> DnsQuestion::usualAnswers() const
{
    return further.isEmpty() && responseCode == 0 ? std::optional(1) : std::nullopt;
}

QList<DnsQuery> parseQueryFile(const QString& file, const QByteArray& text)
{
    const auto fail = [&](int line, const QString& message) {
        throw InputError({{file, line, line > 0 ? 1 : 0, {}, message}});
    };
    QString content = QString::fromUtf8(text);
    if (content.startsWith(QChar::ByteOrderMark))
        content.remove(0, 1);
    QList<DnsQuery> queries;
    int number = 0;
    for (const QString& line : content.split(QLatin1Char('\n'))) {
        ++number;
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1Char(';')) ||
            trimmed.startsWith(QLatin1Char('#')))
            continue;
        const auto query = DnsQuery::fromText(trimmed);
        const QString why = query ? whyNoQuery(*query) : noQueryText(trimmed);
        if (!why.isEmpty())
            fail(number, why); // stop at the first: a file of another kind has one per line
        queries << *query;
    }
    if (queries.isEmpty())
        fail(0, ExperimentText::tr("the file contains no query. Write a name and a type on each "
                                   "line, such as www.example.test A"));
    if (queries.size() > maxQueries)
        fail(0, ExperimentText::tr("the file has %1 queries, but an experiment holds at most %2. "
                                   "Take a part of it, such as: head -n %2 FILE")
                    .arg(QString::number(queries.size()), QString::number(maxQueries)));
    return queries;
}

QString toWord(Cache cache)
{
    return cache == Cache::Warm ? u"warm"_s : u"cold"_s;
}

QString toWord(DnsTransport transport)
{
    return transport == DnsTransport::Udp ? u"udp"_s : u"tcp"_s;
}

template<> QList<Cache> allValues<Cache>()
{
    return {Cache::Warm, Cache::Cold};
}

template<> QList<DnsTransport> allValues<DnsTransport>()
{
    return {DnsTransport::Udp, DnsTransport::Tcp};
}

} // namespace unisweep
