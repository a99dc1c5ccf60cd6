// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign on disk, in a folder that all its machines see:
//
//   campaign.json        the tasks, the images with their SHA-256, and where each experiment is
//   experiments/NAME.yaml
//   images/              an image store
//   tasks/7.json         of a task that was started: state, machine, time, message
//   results/7.unisweep   of a task that finished; 7-failed.unisweep of one that did not
//   job.sh, logs/        for Slurm (slurm_script.h)
//
// Each task writes its own files only, and each appears whole or not at all.
#pragma once

#include <QDateTime>
#include <QString>

#include "campaign/campaign.h"
#include "campaign/campaign_images.h"
#include "results/run_data.h"

namespace unisweep
{

struct TaskState {
    enum class Kind {
        Waiting, ///< not started
        Started, ///< by `machine`; may have ended without a record
        Finished,
        Failed, ///< or stopped; to be run again
    };
    Kind kind = Kind::Waiting;
    QString machine;
    QDateTime since; ///< UTC; of the start or the end
    QString message; ///< why it failed; after Finished, its verdict
};
/// The words in JSON and in the folder's files: "waiting", "started", "finished" or "failed". The
/// file of a stopped task says "stopped", as its run does, and is read as Failed.
QString toWord(TaskState::Kind kind);

class CampaignFolder
{
public:
    /// Whether the folder contains a stored campaign.
    static bool isCampaign(const QString& directory);
    /// Stores the campaign with its images in a new or empty folder. Throws CampaignError,
    /// InputError, ImageError.
    static CampaignFolder create(const QString& directory, const Campaign& campaign,
                                 const Catalog& catalog);
    /// Throws CampaignError or InputError if the folder does not contain a complete campaign.
    static CampaignFolder open(const QString& directory);

    const QString& directory() const { return m_directory; } ///< absolute
    const Campaign& campaign() const { return m_campaign; }
    const std::vector<CampaignImage>& images() const { return m_images; }
    const QDateTime& created() const { return m_created; } ///< UTC; before any task starts
    ImageStore imageStore() const { return ImageStore(path(QStringLiteral("images"))); }

    /// Throws CampaignError for a number that the campaign does not have.
    const CampaignTask& task(int number) const;
    TaskState stateOf(const CampaignTask& task) const;
    /// The tasks that have no results yet.
    std::vector<int> missing() const;

    /// The path for the results of a finished task.
    QString resultsPath(const CampaignTask& task) const;
    void noteStart(const CampaignTask& task) const;
    /// Moves the results file into the folder, from any file system; never replaces earlier results
    /// of the task. Throws CampaignError.
    void noteEnd(const CampaignTask& task, RunState state, const QString& message,
                 const QString& resultsFile) const;

private:
    QString path(const QString& name) const { return m_directory + u'/' + name; }
    QString statePath(const CampaignTask& task) const;
    void writeState(const CampaignTask& task, const QString& word, const QString& message) const;

    QString m_directory;
    Campaign m_campaign;
    std::vector<CampaignImage> m_images;
    QDateTime m_created;
};

} // namespace unisweep
