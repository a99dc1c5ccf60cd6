// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/campaign_folder.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include "base/output_file.h"
#include "campaign/campaign_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static constexpr int folderVersion = 1;
static constexpr QLatin1StringView manifestName("campaign.json");
static constexpr qint64 largestManifest = qint64{64} << 20;

static void writeWhole(const QString& path, const QByteArray& content)
{
    OutputFile file(path);
    if (!file.open() || !file.write(content) || !file.commit())
        throw CampaignError(CampaignError::tr("cannot write %1: %2").arg(path, file.error()));
}

static QJsonObject taskToJson(const CampaignTask& task)
{
    QJsonObject json{
        {u"number"_s, task.number}, {u"experiment"_s, task.experiment}, {u"series"_s, task.series}};
    if (task.memoryMiB)
        json.insert(u"memory_mib"_s, *task.memoryMiB);
    if (task.repetition)
        json.insert(u"repetition"_s, *task.repetition);
    return json;
}

static CampaignTask taskFromJson(const QJsonObject& json)
{
    CampaignTask task{.number = json.value(u"number"_s).toInt(),
                      .experiment = json.value(u"experiment"_s).toInt(-1),
                      .series = json.value(u"series"_s).toInt(-1)};
    if (json.contains(u"memory_mib"_s))
        task.memoryMiB = json.value(u"memory_mib"_s).toInt();
    if (json.contains(u"repetition"_s))
        task.repetition = json.value(u"repetition"_s).toInt();
    return task;
}

static bool isPossible(const Campaign& campaign)
{
    int number = 0;
    return std::ranges::all_of(campaign.tasks, [&](const CampaignTask& task) {
        if (task.number != ++number || task.experiment < 0 ||
            task.experiment >= std::ssize(campaign.experiments))
            return false;
        const Experiment whole =
            expandVariation(campaign.experiments[static_cast<std::size_t>(task.experiment)]);
        return task.series >= 0 && task.series < std::ssize(whole.series) &&
               (!task.memoryMiB || whole.memoryMiB.contains(*task.memoryMiB)) &&
               (!task.repetition ||
                (*task.repetition >= 0 && *task.repetition < whole.repetitions));
    });
}

QString toWord(TaskState::Kind kind)
{
    switch (kind) {
    case TaskState::Kind::Waiting:
        return u"waiting"_s;
    case TaskState::Kind::Started:
        return u"started"_s;
    case TaskState::Kind::Finished:
        return u"finished"_s;
    case TaskState::Kind::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

bool CampaignFolder::isCampaign(const QString& directory)
{
    return QFileInfo::exists(directory + u'/' + manifestName);
}

CampaignFolder CampaignFolder::create(const QString& directory, const Campaign& campaign,
                                      const Catalog& catalog)
{
    CampaignFolder folder;
    folder.m_directory = QDir(directory).absolutePath();
    folder.m_campaign = campaign;
    folder.m_created = QDateTime::currentDateTimeUtc();
    const QDir dir(folder.m_directory);
    if (dir.exists() && !dir.isEmpty())
        throw CampaignError(
            CampaignError::tr("%1 is not empty. Choose another folder: --out").arg(dir.path()));
    for (const char* name : {"experiments", "tasks", "results", "logs"}) {
        if (!dir.mkpath(QLatin1String(name)))
            throw CampaignError(CampaignError::tr("cannot create the folder %1")
                                    .arg(dir.filePath(QLatin1String(name))));
    }
    folder.m_images = storeImages(campaign, catalog, folder.imageStore());
    QJsonArray experiments;
    for (const Experiment& experiment : campaign.experiments) {
        const QString file = u"experiments/%1.yaml"_s.arg(experiment.name);
        writeExperiment(experiment, folder.path(file));
        experiments << file;
    }
    QJsonArray tasks;
    for (const CampaignTask& task : campaign.tasks)
        tasks << taskToJson(task);
    QJsonArray images;
    for (const CampaignImage& image : folder.m_images)
        images << toJson(image);
    const QJsonObject manifest{{u"unisweep_campaign"_s, folderVersion},
                               {u"name"_s, campaign.name},
                               {u"created"_s, folder.m_created.toString(Qt::ISODateWithMs)},
                               {u"experiments"_s, experiments},
                               {u"images"_s, images},
                               {u"tasks"_s, tasks}};
    writeWhole(folder.path(manifestName), QJsonDocument(manifest).toJson());
    return folder;
}

CampaignFolder CampaignFolder::open(const QString& directory)
{
    CampaignFolder folder;
    folder.m_directory = QDir(directory).absolutePath();
    const QString path = folder.path(manifestName);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw CampaignError(CampaignError::tr("cannot read %1: %2").arg(path, file.errorString()));
    const QJsonObject manifest = QJsonDocument::fromJson(file.read(largestManifest)).object();
    if (manifest.value(u"unisweep_campaign"_s).toInt() != folderVersion)
        throw CampaignError(
            CampaignError::tr("%1 is not a campaign of this version of Unisweep").arg(path));
    folder.m_campaign.name = manifest.value(u"name"_s).toString();
    for (const QJsonValue& name : manifest.value(u"experiments"_s).toArray())
        folder.m_campaign.experiments.push_back(readExperiment(folder.path(name.toString())));
    for (const QJsonValue& image : manifest.value(u"images"_s).toArray())
        folder.m_images.push_back(campaignImageFromJson(image.toObject()));
    for (const QJsonValue& task : manifest.value(u"tasks"_s).toArray())
        folder.m_campaign.tasks.push_back(taskFromJson(task.toObject()));
    folder.m_created =
        QDateTime::fromString(manifest.value(u"created"_s).toString(), Qt::ISODateWithMs);
    if (folder.m_campaign.tasks.empty() || !folder.m_created.isValid() ||
        !isPossible(folder.m_campaign))
        throw CampaignError(CampaignError::tr("%1 does not match its experiments").arg(path));
    return folder;
}

const CampaignTask& CampaignFolder::task(int number) const
{
    const int count = static_cast<int>(m_campaign.tasks.size());
    if (number < 1 || number > count)
        throw CampaignError(
            CampaignError::tr("there is no task %1; the campaign has %2").arg(number).arg(count));
    return m_campaign.tasks[static_cast<std::size_t>(number - 1)];
}

QString CampaignFolder::statePath(const CampaignTask& task) const
{
    return path(u"tasks/%1.json"_s.arg(task.number));
}

QString CampaignFolder::resultsPath(const CampaignTask& task) const
{
    return path(u"results/%1.unisweep"_s.arg(task.number));
}

TaskState CampaignFolder::stateOf(const CampaignTask& task) const
{
    TaskState state;
    QFile file(statePath(task));
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const QString word = json.value(u"state"_s).toString();
        state.kind = word == toWord(TaskState::Kind::Started) ? TaskState::Kind::Started
                                                              : TaskState::Kind::Failed;
        state.machine = json.value(u"machine"_s).toString();
        state.since = QDateTime::fromString(json.value(u"at"_s).toString(), Qt::ISODate);
        state.message = json.value(u"message"_s).toString();
    }
    // Existing results take precedence over what a second start of the task wrote later.
    if (QFileInfo::exists(resultsPath(task)))
        state.kind = TaskState::Kind::Finished;
    return state;
}

std::vector<int> CampaignFolder::missing() const
{
    std::vector<int> numbers;
    for (const CampaignTask& task : m_campaign.tasks) {
        if (!QFileInfo::exists(resultsPath(task)))
            numbers.push_back(task.number);
    }
    return numbers;
}

void CampaignFolder::writeState(const CampaignTask& task, const QString& word,
                                const QString& message) const
{
    // Prefer Slurm's node name, because several nodes may share a host name.
    const QString node = qEnvironmentVariable("SLURMD_NODENAME", QSysInfo::machineHostName());
    const QJsonObject json{{u"state"_s, word},
                           {u"machine"_s, node},
                           {u"at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {u"message"_s, message},
                           {u"job"_s, qEnvironmentVariable("SLURM_JOB_ID")}};
    writeWhole(statePath(task), QJsonDocument(json).toJson());
}

void CampaignFolder::noteStart(const CampaignTask& task) const
{
    writeState(task, toWord(TaskState::Kind::Started), {});
}

void CampaignFolder::noteEnd(const CampaignTask& task, RunState state, const QString& message,
                             const QString& resultsFile) const
{
    const bool finished = state == RunState::Finished;
    if (!resultsFile.isEmpty()) {
        const QString target =
            finished ? resultsPath(task) : path(u"results/%1-failed.unisweep"_s.arg(task.number));
        // Copy it under another name first, so that an incomplete file is never taken for results.
        const QString copy = unusedPath(target + u".copy"_s);
        const QString place = unusedPath(target);
        if (!QFile::copy(resultsFile, copy) || !QFile::rename(copy, place)) {
            QFile::remove(copy);
            throw CampaignError(
                CampaignError::tr("cannot move the results %1 to %2").arg(resultsFile, place));
        }
        QFile::remove(resultsFile);
    }
    writeState(task, finished ? toWord(TaskState::Kind::Finished) : toWord(state), message);
}

} // namespace unisweep
