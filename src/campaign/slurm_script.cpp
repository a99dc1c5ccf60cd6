// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/slurm_script.h"

#include <algorithm>

#include <QStringList>

#include "base/output_file.h"
#include "base/shell_quoting.h"
#include "campaign/campaign_error.h"

namespace unisweep
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString arrayText(const std::vector<int>& numbers)
{
    QStringList parts;
    for (std::size_t first = 0; first < numbers.size();) {
        std::size_t last = first;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        parts << (first == last ? QString::number(numbers[first])
                                : u"%1-%2"_s.arg(numbers[first]).arg(numbers[last]));
        first = last + 1;
    }
    return parts.join(u',');
}

std::chrono::minutes timeLimitOf(const Experiment& task)
{
    using std::chrono::nanoseconds;
    nanoseconds limit = 10min; // images, calibration
    if (task.kind == ExperimentKind::Boot) {
        const auto boots = task.boot.count * task.memoryMiB.size() + 20; // and the search
        limit += boots * task.bootTimeout;
    } else {
        const auto boots = task.repetitions * task.memoryMiB.size();
        limit += boots * task.bootTimeout + 2 * task.loadTime() +
                 task.stepCount() * (task.timeout + nanoseconds(10s));
    }
    return std::chrono::ceil<std::chrono::minutes>(limit);
}

QString writeSlurmScript(const CampaignFolder& folder, const QString& program)
{
    const std::vector<int> missing = folder.missing();
    std::chrono::minutes limit{};
    for (const int number : missing)
        limit =
            std::max(limit, timeLimitOf(taskExperiment(folder.campaign(), folder.task(number))));
    // "sh" starts the program, so that its path cannot contain a directive. The job's signals reach
    // the program, which then saves its results so far.
    const QStringList lines = {
        u"#!/bin/sh"_s,
        u"#SBATCH --job-name=%1"_s.arg(folder.campaign().name),
        u"#SBATCH --array=%1"_s.arg(arrayText(missing)),
        u"#SBATCH --nodes=1"_s,
        u"#SBATCH --ntasks=1"_s,
        u"#SBATCH --exclusive"_s,
        u"#SBATCH --requeue"_s,
        u"#SBATCH --time=%1"_s.arg(limit.count()),
        u"#SBATCH --output=logs/%a.log"_s,
        u"#SBATCH --open-mode=append"_s,
        u"unset DISPLAY WAYLAND_DISPLAY"_s,
        u"exec %1 campaign . --task \"$SLURM_ARRAY_TASK_ID\""_s.arg(shellQuoted(program)),
        QString(),
    };
    const QString path = folder.directory() + u"/job.sh"_s;
    const QByteArray text = lines.join(u'\n').toUtf8();
    OutputFile file(path);
    if (!file.open() || !file.write(text) || !file.commit())
        throw CampaignError(CampaignError::tr("cannot write %1: %2").arg(path, file.error()));
    return path;
}

QString submitCommand(const CampaignFolder& folder)
{
    return u"sbatch --chdir=%1 %2"_s.arg(shellQuoted(folder.directory()),
                                         shellQuoted(folder.directory() + u"/job.sh"_s));
}

} // namespace unisweep
