// SPDX-License-Identifier: GPL-3.0-or-later
// A campaign from experiment to figure, run by a real Slurm in private namespaces, on loopback
// only: slurmctld, two nodes and munge. A failed task is run again, and no other.
#include <set>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QtTest>

#include "campaign/campaign_folder.h"
#include "guest/isolated_process.h"
#include "results/results_file.h"
#include "tests/run/guest_run.h"
#include "tests/run/own_namespace.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class SlurmJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void campaignIsRun();
    void failedTasksAreRunAgain();
    void resultsAreOneRun();
    void cleanupTestCase();

private:
    QProcess& start(const QString& program, const QStringList& arguments);
    bool writeConfiguration() const;
    QByteArray call(const QString& program, const QStringList& arguments, int code = 0) const;
    bool submitAndWait();
    QString folder() const { return m_dir.filePath(u"servers campaign"_s); }

    QTemporaryDir m_dir{u"/tmp/unisweep-slurm-XXXXXX"_s};
    QTemporaryDir m_runtime;
    std::vector<std::unique_ptr<QProcess>> m_daemons;
};

static const QString unisweepProgram = UNISWEEP_BIN_DIR u"/unisweep"_s;

QProcess& SlurmJobTest::start(const QString& program, const QStringList& arguments)
{
    m_daemons.push_back(std::make_unique<QProcess>());
    m_daemons.back()->setStandardOutputFile(QProcess::nullDevice());
    m_daemons.back()->setStandardErrorFile(m_dir.filePath(u"daemons.log"_s), QFile::Append);
    m_daemons.back()->start(program, arguments);
    return *m_daemons.back();
}

static bool writeText(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

bool SlurmJobTest::writeConfiguration() const
{
    QByteArray key(1024, 0);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32*>(key.data()),
                                         reinterpret_cast<quint32*>(key.data() + key.size()));
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    QByteArray text = "ClusterName=test\nSlurmctldHost=" + host +
                      "(127.0.0.1)\nSlurmUser=root\nSlurmdUser=root\nAuthType=auth/munge\n"
                      "AuthInfo=socket=DIR/munge.sock\nStateSaveLocation=DIR/state\n"
                      "SlurmdSpoolDir=DIR/spool-%n\nSlurmctldPidFile=DIR/slurmctld.pid\n"
                      "SlurmdPidFile=DIR/slurmd-%n.pid\nSlurmctldLogFile=DIR/slurmctld.log\n"
                      "SlurmdLogFile=DIR/slurmd-%n.log\nSlurmctldPort=17000\n"
                      "ProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\n"
                      "SelectType=select/cons_tres\nReturnToService=2\nMpiDefault=none\n"
                      "SchedulerParameters=batch_sched_delay=0,sched_interval=2\n"
                      "PartitionName=all Nodes=node[1-2] Default=YES MaxTime=INFINITE State=UP\n";
    for (const char* node : {"1", "2"})
        text += QByteArray("NodeName=node") + node + " NodeHostname=" + host +
                " NodeAddr=127.0.0.1 Port=1700" + node + " CPUs=1 RealMemory=500\n";
    text.replace("DIR", m_dir.path().toUtf8());
    return QDir(m_dir.path()).mkdir(u"state"_s) && writeText(m_dir.filePath(u"key"_s), key) &&
           writeText(m_dir.filePath(u"slurm.conf"_s), text);
}

// Returns standard output; fails the test if the exit code is not `code`.
QByteArray SlurmJobTest::call(const QString& program, const QStringList& arguments, int code) const
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != code) {
        QTest::qFail(qPrintable(u"%1 %2 ended with %3: %4"_s.arg(
                         program, arguments.join(u' '), QString::number(process.exitCode()),
                         QString::fromUtf8(process.readAllStandardError()))),
                     __FILE__, __LINE__);
    }
    return process.readAllStandardOutput();
}

void SlurmJobTest::initTestCase()
{
    if (const QString why =
            whyNoNamespace({u"slurmctld"_s, u"slurmd"_s, u"munged"_s, u"sbatch"_s, u"squeue"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
    QVERIFY(writeConfiguration());
    qputenv("SLURM_CONF", m_dir.filePath(u"slurm.conf"_s).toUtf8());
    // Slurm resolves addresses only if there is one other than loopback's: a bridge without ports.
    QVERIFY(ip(u"link set lo up"_s) && ip(u"link add alone type bridge"_s) &&
            ip(u"address add 198.51.100.1/24 dev alone"_s) && ip(u"link set alone up"_s));
    const auto file = [&](const char* name) { return m_dir.filePath(QLatin1String(name)); };
    start(u"munged"_s, {u"--foreground"_s, u"--force"_s, u"--num-threads=10"_s,
                        u"--socket="_s + file("munge.sock"), u"--key-file="_s + file("key"),
                        u"--log-file="_s + file("munge.log"), u"--pid-file="_s + file("munge.pid"),
                        u"--seed-file="_s + file("seed")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file("munge.sock")), 10'000);
    start(u"slurmctld"_s, {u"-D"_s});
    start(u"slurmd"_s, {u"-D"_s, u"-N"_s, u"node1"_s});
    start(u"slurmd"_s, {u"-D"_s, u"-N"_s, u"node2"_s});
    QProcess sinfo;
    QTRY_VERIFY_WITH_TIMEOUT(
        (sinfo.start(u"sinfo"_s, {u"-h"_s, u"-t"_s, u"idle"_s, u"-o"_s, u"%D"_s}),
         sinfo.waitForFinished(20'000), sinfo.readAll().trimmed() == "2"),
        60'000);
}

void SlurmJobTest::cleanupTestCase()
{
    for (auto daemon = m_daemons.rbegin(); daemon != m_daemons.rend(); ++daemon) {
        (*daemon)->terminate();
        if (!(*daemon)->waitForFinished(10'000))
            (*daemon)->kill();
        (*daemon)->waitForFinished();
    }
}

bool SlurmJobTest::submitAndWait()
{
    const QByteArray out = call(unisweepProgram, {u"campaign"_s, folder(), u"--slurm"_s});
    const QString line = QString::fromUtf8(out).section(u"submit   "_s, 1).section(u'\n', 0, 0);
    QStringList words = QProcess::splitCommand(QString(line).replace(u'\'', u'"'));
    if (words.isEmpty() || words.takeFirst() != u"sbatch"_s)
        return false;
    // Waits until the last task has ended; the exit code is the worst of all.
    QProcess sbatch;
    sbatch.setProcessChannelMode(QProcess::MergedChannels);
    sbatch.start(u"sbatch"_s, QStringList{u"--wait"_s} + words);
    const bool ended = sbatch.waitForFinished(240'000);
    const QByteArray printed = sbatch.readAll();
    if (!ended || !printed.startsWith("Submitted batch job "))
        qWarning("%s: %s", qPrintable(line), printed.constData());
    return ended && printed.startsWith("Submitted batch job ");
}

void SlurmJobTest::campaignIsRun()
{
    const QString file = m_dir.filePath(u"servers.yaml"_s);
    QVERIFY(writeText(file, "unisweep: 1\nname: servers\nservice: dns\nrates: [50, 100]\n"
                            "duration: 1s\nwarm-up: 200ms\nrepetitions: 2\nmemory: 256\nseries:\n"
                            "  - {name: NSD, platform: process, server: nsd}\n"
                            "  - {name: Knot, platform: process, server: knot}\n"));
    call(unisweepProgram, {u"campaign"_s, file, u"--slurm"_s, u"--out"_s, folder()});
    const CampaignFolder campaign = CampaignFolder::open(folder());
    QCOMPARE(campaign.campaign().tasks.size(), 4U);
    QCOMPARE(campaign.images().size(), 2U);
    // Damages an image, so that one of the tasks fails.
    const CampaignImage& damaged = campaign.images()[1];
    QVERIFY(damaged.key == u"process/knot"_s || damaged.key == u"process/nsd"_s);
    const QString hidden = folder() + u"/hidden"_s;
    QVERIFY(QFile::rename(folder() + u"/images/"_s + damaged.id, hidden));
    QVERIFY(submitAndWait());

    int finished = 0;
    std::set<QString> nodes;
    for (const CampaignTask& task : campaign.campaign().tasks) {
        const TaskState state = campaign.stateOf(task);
        const Experiment one = taskExperiment(campaign.campaign(), task);
        const bool fails = damaged.key.endsWith(one.series[0].server);
        QVERIFY2(state.kind == (fails ? TaskState::Kind::Failed : TaskState::Kind::Finished),
                 qPrintable(u"task %1: %2"_s.arg(QString::number(task.number), state.message)));
        if (fails)
            QVERIFY2(state.message.contains(damaged.key), qPrintable(state.message));
        finished += fails ? 0 : 1;
        nodes.insert(state.machine);
        QVERIFY(QFile::exists(folder() + u"/logs/%1.log"_s.arg(task.number)));
    }
    QCOMPARE(finished, 2);
    QCOMPARE(nodes, (std::set{u"node1"_s, u"node2"_s}));
    QVERIFY(QFile::rename(hidden, folder() + u"/images/"_s + damaged.id));
}

void SlurmJobTest::failedTasksAreRunAgain()
{
    const CampaignFolder campaign = CampaignFolder::open(folder());
    const std::vector<int> missing = campaign.missing();
    QCOMPARE(missing.size(), 2U);
    QMap<int, QDateTime> before;
    for (const CampaignTask& task : campaign.campaign().tasks)
        before[task.number] = QFileInfo(campaign.resultsPath(task)).lastModified();
    QVERIFY(submitAndWait());
    QVERIFY(campaign.missing().empty());
    for (const CampaignTask& task : campaign.campaign().tasks) {
        const bool ran = std::ranges::find(missing, task.number) != missing.end();
        QVERIFY((QFileInfo(campaign.resultsPath(task)).lastModified() == before[task.number]) !=
                ran);
    }
    QVERIFY(call(unisweepProgram, {u"campaign"_s, folder(), u"--slurm"_s})
                .contains("nothing to submit"));
    // The progress in a form for scripts.
    const QJsonArray tasks = QJsonDocument::fromJson(call(unisweepProgram, {u"campaign"_s, folder(),
                                                                            u"--json"_s, u"-"_s}))
                                 .array();
    QCOMPARE(tasks.size(), 4);
    for (const QJsonValue& task : tasks)
        QCOMPARE(task[u"state"_s].toString(), u"finished"_s);
}

void SlurmJobTest::resultsAreOneRun()
{
    call(unisweepProgram, {u"campaign"_s, folder(), u"--gather"_s});
    const QString path = folder() + u"/servers.unisweep"_s;
    QVERIFY(QFile::exists(path));
    const RunData run = readResults(path);
    QVERIFY(run.state == RunState::Finished);
    QCOMPARE(run.steps.size(), 8U);
    for (const StepData& step : run.steps) {
        QVERIFY(step.record.state == RunState::Finished);
        QVERIFY2(step.statistics.count(Outcome::Answered) > 0, qPrintable(step.record.verdict.why));
    }
    QCOMPARE(QJsonDocument::fromJson(run.hostJson)[u"machines"_s].toArray().size(), 4);
    const QString figure = m_dir.filePath(u"figure.pdf"_s);
    call(unisweepProgram, {u"plot"_s, path, u"--out"_s, figure});
    QVERIFY(QFileInfo(figure).size() > 1000);
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] { makeImages({u"process/nsd"_s, u"process/knot"_s}); });
    QCoreApplication app(argc, argv);
    SlurmJobTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "slurm_job.moc"
