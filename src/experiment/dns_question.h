// SPDX-License-Identifier: GPL-3.0-or-later
// The DNS queries of an experiment and their correct responses.
#pragma once

#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>

#include "base/all_values.h"

namespace unisweep
{

/// For a resolver: whether the answer is in its cache, or must be obtained from other servers.
enum class Cache { Warm, Cold };
/// What carries the queries (RFC 1035, section 4.2).
enum class DnsTransport { Udp, Tcp };

/// The question of one query. As text: "www.example.test A".
struct DnsQuery {
    QString name;
    QString type = QStringLiteral("A"); ///< in capitals

    QString toText() const;
    /// Parses "NAME TYPE", or "NAME" alone for `usualType`; nullopt for another number of words.
    /// The check validates name and type.
    static std::optional<DnsQuery> fromText(const QString& text,
                                            const QString& usualType = QStringLiteral("A"));
    bool operator==(const DnsQuery&) const = default;
};

/// The DNS query of every request, and its correct response (RFC 1035).
struct DnsQuestion {
    QString name = QStringLiteral("www.example.test");
    QString type = QStringLiteral("A");
    /// Sent in turn after the first, which is `name` and `type`.
    QList<DnsQuery> further = {};
    /// Resource records expected in the answer section; nullopt: at least one with NOERROR, any
    /// number with another code.
    std::optional<int> answers = 1;
    int responseCode = 0;   ///< expected RCODE
    bool recursion = false; ///< requests recursion (RD, RFC 1035 section 4.1.1)
    /// Cold: every request uses a different name under the label `cold` of `name`'s parent, which
    /// cannot be in the resolver's cache.
    Cache cache = Cache::Warm;
    DnsTransport transport = DnsTransport::Udp;
    bool keepAlive = false;       ///< TCP: keep connections open; otherwise one per query
    std::optional<int> edns = {}; ///< UDP size that EDNS offers, in bytes; nullopt: no EDNS
    bool dnssec = false;          ///< requests signatures (DO, RFC 3225); needs EDNS

    /// All of them, in the order in which they are sent.
    QList<DnsQuery> queries() const;
    void setQueries(const QList<DnsQuery>& queries); ///< at least one
    /// The expected number of records unless the experiment states one: of one query, one record.
    std::optional<int> usualAnswers() const;
    bool operator==(const DnsQuestion&) const = default;
};

/// The maximum number of queries in an experiment: each edit in the form reads and writes all of
/// them.
inline constexpr int maxQueries = 1'000;
/// The size that EDNS usually offers, in bytes: what a path carries in one packet (DNS flag day
/// 2020).
inline constexpr int usualEdnsBytes = 1232;

/// Parses a dnsperf query file: "NAME TYPE" or "NAME" on each line, comment lines that start with
/// ';' or '#', and an optional byte order mark. Throws InputError with the position of an invalid
/// line, and if there are no queries or more than maxQueries.
QList<DnsQuery> parseQueryFile(const QString& file, const QByteArray& text);

/// "warm", "udp": the words of the file.
QString toWord(Cache cache);
QString toWord(DnsTransport transport);
template<> QList<Cache> allValues<Cache>();
template<> QList<DnsTransport> allValues<DnsTransport>();

} // namespace unisweep
