// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unisweep
{

/// A program that offers load: a built-in one, or one described by a file (client_entry.h), by its
/// id.
class Client
{
public:
    enum Kind { Native, Dnsperf, Queryperf, Httperf, Iperf, Iperf3, Described };

    Client(Kind kind = Native) // NOLINT(google-explicit-constructor): its words are values of it
        : m_kind(kind)
    {
    }
    /// A client described by a file; clientEntry() checks whether the file exists.
    static Client described(const QString& id)
    {
        Client client(Described);
        client.m_id = id;
        return client;
    }

    operator Kind() const { return m_kind; } // NOLINT(google-explicit-constructor): for switch
    /// For Described.
    const QString& id() const { return m_id; }

    friend bool operator==(const Client& a, const Client& b)
    {
        return a.m_kind == b.m_kind && a.m_id == b.m_id;
    }
    friend bool operator==(const Client& a, Kind b) { return a.m_kind == b; }
    friend bool operator<(const Client& a, const Client& b)
    {
        return a.m_kind != b.m_kind ? a.m_kind < b.m_kind : a.m_id < b.m_id;
    }

private:
    Kind m_kind;
    QString m_id;
};

} // namespace unisweep
