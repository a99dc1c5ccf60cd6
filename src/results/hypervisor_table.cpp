// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/hypervisor_table.h"

#include "results/column_value.h"
#include "results/results_check.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

void createHypervisorTable(const sqlite::Database& database)
{
    database.execute(R"sql(
CREATE TABLE hypervisor (
    guest INTEGER PRIMARY KEY REFERENCES guest (id),
    version TEXT NOT NULL,
    live_xml TEXT NOT NULL,
    vhost INTEGER NOT NULL
);
)sql");
}

void insertHypervisor(const sqlite::Database& database, const GuestRecord& guest)
{
    const HypervisorRecord& record = guest.hypervisor;
    if (record == HypervisorRecord())
        return;
    database.prepare("INSERT OR REPLACE INTO hypervisor VALUES (?,?,?,?)")
        .bind(1, guest.id)
        .bind(2, record.version)
        .bind(3, record.liveXml)
        .bind(4, record.vhost ? qint64{*record.vhost} : qint64{-1})
        .run();
}

void readHypervisor(const sqlite::Database& database, GuestRecord& guest)
{
    auto table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'hypervisor'");
    if (!table.step())
        return;
    auto row = database.prepare("SELECT version, live_xml, vhost FROM hypervisor WHERE guest = ?");
    row.bind(1, guest.id);
    if (!row.step())
        return;
    const qint64 vhost =
        checked(row.integer(2), -1, 1, u"hypervisor of guest %1"_s.arg(guest.id), "vhost");
    guest.hypervisor = {row.text(0), row.text(1),
                        vhost < 0 ? std::nullopt : std::optional<bool>(vhost == 1)};
}

} // namespace unisweep
