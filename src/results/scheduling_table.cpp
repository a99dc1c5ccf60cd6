// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/scheduling_table.h"

#include <algorithm>
#include <stdexcept>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "results/scheduling_block.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

// Per step. Files with more are damaged.
static constexpr qint64 maxRows = 200'000'000;

void createSchedulingTables(const sqlite::Database& database)
{
    database.execute(R"sql(
CREATE TABLE scheduling (
    step INTEGER PRIMARY KEY REFERENCES step (id),
    source TEXT NOT NULL,
    why TEXT NOT NULL,
    threads_json TEXT NOT NULL,
    lost INTEGER NOT NULL
);
CREATE TABLE scheduling_block (
    step INTEGER NOT NULL REFERENCES step (id),
    block INTEGER NOT NULL,
    switches INTEGER NOT NULL,
    readings INTEGER NOT NULL,
    columns BLOB NOT NULL,
    PRIMARY KEY (step, block)
);
)sql");
}

static QString threadsToJson(const std::vector<GuestThread>& threads)
{
    QJsonArray array;
    for (const GuestThread& thread : threads)
        array.append(QJsonObject{
            {u"tid"_s, thread.tid}, {u"role"_s, toWord(thread.role)}, {u"name"_s, thread.name}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static std::vector<GuestThread> threadsFromJson(const QByteArray& json)
{
    std::vector<GuestThread> threads;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    if (array.size() > UINT16_MAX)
        throw std::runtime_error("too many threads");
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        const auto role = threadRoleFromWord(object.value(u"role"_s).toString());
        threads.push_back({object.value(u"tid"_s).toInt(), role.value_or(ThreadRole::Process),
                           object.value(u"name"_s).toString()});
    }
    return threads;
}

void insertScheduling(const sqlite::Database& database, qint64 step, const SchedulingRecord& piece)
{
    database
        .prepare("INSERT INTO scheduling VALUES (?1,?2,?3,?4,?5) ON CONFLICT (step) DO UPDATE SET "
                 "source=?2, why=?3, threads_json=?4, lost=lost+?5")
        .bind(1, step)
        .bind(2, toWord(piece.source))
        .bind(3, piece.why)
        .bind(4, threadsToJson(piece.threads))
        .bind(5, piece.lost)
        .run();
    database
        .prepare("INSERT INTO scheduling_block SELECT ?1, count(*), ?2, ?3, ?4 FROM "
                 "scheduling_block WHERE step=?1")
        .bind(1, step)
        .bind(2, static_cast<qint64>(piece.switches.size()))
        .bind(3, static_cast<qint64>(piece.readings.size()))
        .bind(4, encodeSchedulingBlock(piece))
        .run();
}

void readScheduling(const sqlite::Database& database, StepData& step)
{
    auto row =
        database.prepare("SELECT source, why, threads_json, lost FROM scheduling WHERE step=?");
    row.bind(1, step.record.id);
    if (!row.step())
        return;
    auto record = std::make_shared<SchedulingRecord>();
    record->source = schedulingSourceFromWord(row.text(0));
    record->why = row.text(1);
    record->threads = threadsFromJson(row.blob(2));
    record->lost = std::max<qint64>(0, row.integer(3));
    auto blocks = database.prepare("SELECT switches, readings, columns FROM scheduling_block WHERE "
                                   "step=? ORDER BY block");
    blocks.bind(1, step.record.id);
    while (blocks.step()) {
        if (std::ssize(record->switches) + std::ssize(record->readings) > maxRows)
            throw std::runtime_error("too many switches");
        decodeSchedulingBlock(blocks.blob(2), blocks.integer(0), blocks.integer(1), *record);
    }
    step.scheduling = std::move(record);
}

} // namespace unisweep
