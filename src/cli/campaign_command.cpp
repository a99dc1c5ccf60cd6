// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep campaign: experiments on many machines through a workload manager.
#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "base/duration_text.h"
#include "base/output_file.h"
#include "campaign/campaign_error.h"
#include "campaign/campaign_folder.h"
#include "campaign/campaign_results.h"
#include "campaign/slurm_script.h"
#include "cli/cli_text.h"
#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/foreground_run.h"
#include "experiment/client_check.h"
#include "results/results_file.h"
#include "run/built_in.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

QString stateText(const TaskState& state)
{
    const QString since = state.since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    switch (state.kind) {
    case TaskState::Kind::Started:
        return CliText::tr("started on %1 at %2").arg(state.machine, since);
    case TaskState::Kind::Finished:
        return CliText::tr("finished on %1 at %2: %3").arg(state.machine, since, state.message);
    case TaskState::Kind::Failed:
        return CliText::tr("failed on %1 at %2: %3").arg(state.machine, since, state.message);
    default:
        return CliText::tr("waiting");
    }
}

// "dns servers" → "dns-servers": part of file names and of a Slurm directive.
QString nameFrom(QString text)
{
    static const QRegularExpression other(u"[^A-Za-z0-9._-]+"_s);
    text.replace(other, u"-"_s);
    return text.isEmpty() || text.startsWith(u'.') ? u"campaign"_s : text.left(64);
}

Campaign planned(const QString& path, const Catalog& catalog)
{
    const auto check = [&](const Experiment& read) {
        return checkClientNames(read) + checkArguments(read, catalog);
    };
    const bool folder = QFileInfo(path).isDir();
    const auto experiments = readCampaignExperiments(folder ? path : experimentPath(path), check);
    const QString name = folder ? QDir(path).dirName() : experiments.front().name;
    return planCampaign(nameFrom(name), experiments);
}

void printPlan(const Campaign& campaign)
{
    std::chrono::nanoseconds load{};
    for (const CampaignTask& task : campaign.tasks) {
        load += taskExperiment(campaign, task).loadTime();
        printOut(u"%1  %2"_s.arg(QString::number(task.number).rightJustified(5),
                                 taskTitle(campaign, task)));
    }
    printOut(CliText::tr("%n task(s); load takes %1 in all, boots and calibration not counted",
                         nullptr, static_cast<int>(campaign.tasks.size()))
                 .arg(humanDuration(load)));
}

QJsonArray tasksJson(const Campaign& campaign, const CampaignFolder* folder)
{
    QJsonArray json;
    for (const CampaignTask& task : campaign.tasks) {
        const Experiment one = taskExperiment(campaign, task);
        const TaskState state = folder ? folder->stateOf(task) : TaskState();
        json << QJsonObject{
            {u"task"_s, task.number},
            {u"experiment"_s, one.name},
            {u"series"_s, one.series.front().name},
            {u"memory_mib"_s, task.memoryMiB ? QJsonValue(*task.memoryMiB) : QJsonValue()},
            {u"repetition"_s, task.repetition ? QJsonValue(*task.repetition) : QJsonValue()},
            {u"state"_s, toWord(state.kind)},
            {u"machine"_s, state.machine},
            {u"since"_s, state.since.toString(Qt::ISODate)},
            {u"message"_s, state.message}};
    }
    return json;
}

void printProgress(const CampaignFolder& folder)
{
    qsizetype width = 0;
    for (const CampaignTask& task : folder.campaign().tasks)
        width = std::max(width, taskTitle(folder.campaign(), task).size());
    int finished = 0;
    int failed = 0;
    for (const CampaignTask& task : folder.campaign().tasks) {
        const TaskState state = folder.stateOf(task);
        finished += state.kind == TaskState::Kind::Finished;
        failed += state.kind == TaskState::Kind::Failed;
        printOut(u"%1  %2  %3"_s.arg(QString::number(task.number).rightJustified(5),
                                     taskTitle(folder.campaign(), task).leftJustified(width),
                                     stateText(state)));
    }
    printOut(CliText::tr("%1 of %2 tasks finished, %3 failed")
                 .arg(finished)
                 .arg(folder.campaign().tasks.size())
                 .arg(failed));
}

int writeJob(const CampaignFolder& folder)
{
    if (folder.missing().empty()) {
        printOut(CliText::tr("every task has finished; nothing to submit"));
        return Done;
    }
    const QString program = QCoreApplication::applicationFilePath();
    printOut(CliText::tr("job      %1").arg(writeSlurmScript(folder, program)));
    printOut(CliText::tr("tasks    %1").arg(arrayText(folder.missing())));
    printOut(CliText::tr("submit   %1").arg(submitCommand(folder)));
    return Done;
}

int gather(const CampaignFolder& folder, const QString& out)
{
    const Campaign& campaign = folder.campaign();
    for (int i = 0; i < std::ssize(campaign.experiments); ++i) {
        const QString& name = campaign.experiments[static_cast<std::size_t>(i)].name;
        const QString path = unusedPath(QDir(out).absoluteFilePath(name + u".unisweep"_s));
        gatherResults(folder, i, path);
        printOut(CliText::tr("results  %1").arg(path));
    }
    return Done;
}

// Uses the verdict of the worst step.
QString noteOf(const RunResult& result)
{
    if (result.state != RunState::Finished || result.file.isEmpty())
        return result.message;
    return Verdict::word(readResults(result.file).verdict().kind);
}

int runTask(const CampaignFolder& folder, int number, const Catalog& catalog)
{
    const CampaignTask& task = folder.task(number);
    const Experiment experiment = taskExperiment(folder.campaign(), task);
    if (folder.stateOf(task).kind == TaskState::Kind::Finished) {
        printOut(CliText::tr("task %1 has finished already").arg(number));
        return Done;
    }
    folder.noteStart(task);
    // Results files are databases, so they are written to a local disk and then moved.
    const QTemporaryDir here;
    RunResult result{RunState::Failed, {}, {}};
    int code = Failed;
    try {
        fetchImages(experiment, catalog, folder.imageStore(), folder.images());
        if (!canRunHere(experiment, catalog)) {
            result.message = CliText::tr("this machine cannot run it; see logs/%1.log").arg(number);
            code = CannotRun;
        } else {
            result = runInForeground(experiment, catalog,
                                     here.filePath(u"%1.unisweep"_s.arg(number)), false, {});
            code = exitCodeOf(result.state);
        }
    } catch (const std::exception& error) {
        result.message = QString::fromUtf8(error.what());
    }
    if (!result.message.isEmpty())
        printError(result.message);
    folder.noteEnd(task, result.state, noteOf(result), result.file);
    return code;
}

} // namespace

int campaignCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(CliText::tr(
        "Cuts experiments into tasks, each a series at one memory size, once, in random order, and "
        "lists them. With --slurm, stores them with their images in a folder, and writes the job "
        "that runs each on a node of its own. For such a folder, shows which tasks have "
        "finished."));
    parser.addPositionalArgument(
        u"what"_s, CliText::tr("an experiment, a folder of experiments, or a stored campaign"));
    const QCommandLineOption slurm(
        u"slurm"_s, CliText::tr("Write a job array for Slurm, of the tasks without results"));
    const QCommandLineOption gathering(
        u"gather"_s, CliText::tr("Write the results so far of each experiment as one run"));
    const QCommandLineOption out(
        u"out"_s,
        CliText::tr("Folder of the stored campaign (default: NAME-campaign), or of gathered "
                    "results (default: that of the campaign)"),
        u"dir"_s);
    const QCommandLineOption one(u"task"_s, CliText::tr("Run this task of a stored campaign here"),
                                 u"number"_s);
    parser.addOptions({slurm, gathering, out, one});
    parser.addJsonOption(CliText::tr("Write the tasks with their states as JSON"));
    if (const auto code = parseCommandLine(parser, arguments, 1, 1))
        return *code;
    return reportErrors([&]() -> int {
        const Catalog catalog = Catalog::load(Catalog::defaultDirectories());
        const QString what = parser.positionalArguments().constFirst();
        if (!CampaignFolder::isCampaign(what)) {
            if (parser.isSet(one) || parser.isSet(gathering))
                throw UsageError(
                    CliText::tr("%1 is not a stored campaign. Store it first: --slurm").arg(what));
            const Campaign campaign = planned(what, catalog);
            printPlan(campaign);
            if (const int code = writeJson(parser, tasksJson(campaign, nullptr));
                code != Done || !parser.isSet(slurm))
                return code;
            const QString folder =
                parser.isSet(out) ? parser.value(out) : campaign.name + u"-campaign"_s;
            return writeJob(CampaignFolder::create(folder, campaign, catalog));
        }
        const CampaignFolder folder = CampaignFolder::open(what);
        if (parser.isSet(one))
            return runTask(folder, parser.value(one).toInt(), catalog);
        printProgress(folder);
        int code = writeJson(parser, tasksJson(folder.campaign(), &folder));
        if (parser.isSet(slurm))
            code = std::max(code, writeJob(folder));
        if (parser.isSet(gathering))
            code = std::max(code, gather(folder, parser.value(out).isEmpty() ? folder.directory()
                                                                             : parser.value(out)));
        return code;
    });
}

} // namespace unisweep
