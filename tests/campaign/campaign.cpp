// SPDX-License-Identifier: GPL-3.0-or-later
// How experiments are cut into tasks, what the folder remembers of them, the job for Slurm, and
// results of several machines as one run.
#include <set>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "campaign/campaign_error.h"
#include "campaign/campaign_results.h"
#include "campaign/slurm_script.h"
#include "experiment/experiment_yaml.h"
#include "images/image_builder.h"
#include "results/results_file.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CampaignTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCombinationOnce();
    void orderIsRandomInBlocks();
    void whatSharesAGuestStaysTogether();
    void ownMachinesAreRefused_data();
    void ownMachinesAreRefused();
    void folderOfExperiments();
    void folderRemembers();
    void damagedFolderIsRefused();
    void imagesAreTheCampaigns();
    void scriptHasWhatIsMissing();
    void oneRunOfAll();
    void someRunOfSome();

private:
    /// Into this machine's store; kernels of different ends are different images.
    BootFiles import(char last) const;
    void measure(const CampaignFolder& folder, int number, quint64 bootNs) const;

    QTemporaryDir m_dir;
    QTemporaryDir m_home;
    Catalog m_catalog;
};

static quint64 nowNs()
{
    return static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) * 1'000'000;
}

static Experiment experimentOf(const QByteArray& more, const QByteArray& name = "made-up")
{
    return parseExperiment(u"x.yaml"_s, "unisweep: 1\nname: " + name +
                                            "\nservice: dns\nrates: [50, 100]\nduration: 1s\n" +
                                            more);
}

static const QByteArray twoSeries = "series:\n  - {name: A, platform: toy, server: one}\n"
                                    "  - {name: B, platform: toy, server: one}\n";

BootFiles CampaignTest::import(char last) const
{
    // Multiboot's magic, no flags, and what makes the sum 0: a kernel, as far as anybody looks.
    QFile file(m_dir.filePath(u"kernel"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray("\x02\xb0\xad\x1b\0\0\0\0\xfe\x4f\x52\xe4", 12) + last);
    file.close();
    const Recipe recipe =
        std::get<Recipe>(m_catalog.find({.platform = u"toy"_s, .server = u"one"_s}));
    return ImageBuilder(ImageStore()).import(recipe, file.fileName(), {});
}

void CampaignTest::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    m_catalog.add(std::make_shared<PlatformEntry>(Catalog::parse(
        u"toy.yaml"_s,
        "unisweep-catalog: 1\nplatform: toy\ntitle: Toy\nboot: direct-kernel\nhypervisors: "
        "[qemu, kvm]\nimage: {source: import, obtain: make it}\nservers:\n"
        "  - {server: one, title: One, service: dns, ports: [53/udp]}\n")));
    import('a');
}

void CampaignTest::everyCombinationOnce()
{
    const Experiment experiment =
        experimentOf(twoSeries + "memory: [512, 256]\nrepetitions: 3\n"
                                 "vary: {argument: size, values: [1Ki, 2Ki], series: B}\n");
    const Campaign campaign = planCampaign(u"c"_s, {experiment});
    QCOMPARE(std::ssize(campaign.tasks), 3 * 2 * 3); // A, B with 1Ki, B with 2Ki
    std::set<QString> titles;
    std::set<quint64> seeds;
    for (const CampaignTask& task : campaign.tasks) {
        const Experiment one = taskExperiment(campaign, task);
        QCOMPARE(one.series.size(), 1U);
        QCOMPARE(one.memoryMiB, QList<int>{*task.memoryMiB});
        QCOMPARE(one.repetitions, 1);
        QCOMPARE(one.rates.values(), experiment.rates.values());
        titles.insert(taskTitle(campaign, task));
        seeds.insert(one.seed);
    }
    QCOMPARE(titles.size(), campaign.tasks.size());
    QCOMPARE(seeds.size(), campaign.tasks.size());
    QVERIFY(titles.contains(u"B, size 2Ki, 256 MiB, repetition 3"_s));
}

void CampaignTest::orderIsRandomInBlocks()
{
    const auto orderOf = [](const char* seed) {
        const Campaign campaign = planCampaign(
            u"c"_s,
            {experimentOf(twoSeries + "memory: [512, 256, 128, 64]\nrepetitions: 2\nseed: " + seed +
                          "\n")});
        QList<int> order;
        int last = 0;
        for (const CampaignTask& task : campaign.tasks) {
            const int block = *task.repetition;
            if (block < last || task.number != order.size() + 1)
                return QList<int>();
            last = block;
            order << 1000 * task.series + *task.memoryMiB;
        }
        return order;
    };
    const QList<int> order = orderOf("1");
    QCOMPARE(order.size(), 16);
    QCOMPARE(orderOf("1"), order);
    QVERIFY(orderOf("2") != order);
    // Each block has every combination, in another order.
    const QList<int> first = order.first(8);
    const QList<int> second = order.last(8);
    QVERIFY(first != second);
    QCOMPARE(std::set(first.begin(), first.end()), std::set(second.begin(), second.end()));
}

void CampaignTest::whatSharesAGuestStaysTogether()
{
    Campaign campaign =
        planCampaign(u"c"_s, {experimentOf(twoSeries + "repetitions: 3\nreboot-between: false\n")});
    QCOMPARE(campaign.tasks.size(), 2U);
    QCOMPARE(taskExperiment(campaign, campaign.tasks[0]).repetitions, 3);

    campaign = planCampaign(
        u"c"_s, {parseExperiment(u"x.yaml"_s, "unisweep: 1\nname: b\nkind: boot\nservice: "
                                              "dns\nmemory: [128, 64]\n" +
                                                  twoSeries)});
    QCOMPARE(campaign.tasks.size(), 2U);
    QCOMPARE(taskExperiment(campaign, campaign.tasks[0]).memoryMiB, (QList<int>{128, 64}));
}

void CampaignTest::ownMachinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("message");
    QTest::newRow("load from elsewhere") << twoSeries + "load-from: ['ssh://root@192.0.2.1']\n"
                                         << u"load-from"_s;
    QTest::newRow("guest elsewhere")
        << QByteArray("series: [{platform: linux, server: bind, hypervisor: "
                      "'qemu+ssh://root@192.0.2.1/system', network: bridge br0}]\n")
        << u"another machine"_s;
}

void CampaignTest::ownMachinesAreRefused()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, message);
    try {
        planCampaign(u"c"_s, {experimentOf(more)});
        QFAIL("accepted");
    } catch (const CampaignError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
    }
}

void CampaignTest::folderOfExperiments()
{
    const QTemporaryDir dir;
    QVERIFY_THROWS_EXCEPTION(CampaignError, readCampaignExperiments(dir.path(), {}));
    writeExperiment(experimentOf(twoSeries, "second"), dir.filePath(u"b.yaml"_s));
    writeExperiment(experimentOf(twoSeries, "first"), dir.filePath(u"a.yaml"_s));
    const auto both = readCampaignExperiments(dir.path(), {});
    QCOMPARE(both.size(), 2U);
    QCOMPARE(both[0].name, u"first"_s);
    const Campaign campaign = planCampaign(u"c"_s, both);
    QCOMPARE(campaign.tasks.size(), 4U);
    QVERIFY(taskTitle(campaign, campaign.tasks[0]).contains(u"st, "_s) ||
            taskTitle(campaign, campaign.tasks[0]).contains(u"second, "_s));
    // Names are files: two of one name are refused.
    QVERIFY_THROWS_EXCEPTION(CampaignError, planCampaign(u"c"_s, {both[0], both[0]}));
    // Every problem of every file is reported.
    for (const char* name : {"x.yaml", "y.yaml"}) {
        QFile file(dir.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("unisweep: 1\n") > 0);
    }
    try {
        readCampaignExperiments(dir.path(), {});
        QFAIL("accepted");
    } catch (const InputError& error) {
        QVERIFY(error.problems().first().file.endsWith(u"x.yaml"_s));
        QVERIFY(error.problems().last().file.endsWith(u"y.yaml"_s));
    }
}

void CampaignTest::folderRemembers()
{
    const QString path = m_dir.filePath(u"remembers"_s);
    QVERIFY(!CampaignFolder::isCampaign(path));
    const Campaign campaign = planCampaign(u"c"_s, {experimentOf(twoSeries + "repetitions: 2\n")});
    CampaignFolder::create(path, campaign, m_catalog);
    QVERIFY(CampaignFolder::isCampaign(path));
    QVERIFY_THROWS_EXCEPTION(CampaignError, CampaignFolder::create(path, campaign, m_catalog));

    const CampaignFolder folder = CampaignFolder::open(path);
    QCOMPARE(folder.campaign().tasks, campaign.tasks);
    QCOMPARE(folder.campaign().experiments, campaign.experiments);
    QCOMPARE(folder.missing(), (std::vector<int>{1, 2, 3, 4}));
    QVERIFY_THROWS_EXCEPTION(CampaignError, folder.task(5));
    const CampaignTask& task = folder.task(2);
    QVERIFY(folder.stateOf(task).kind == TaskState::Kind::Waiting);

    qputenv("SLURMD_NODENAME", "node7");
    folder.noteStart(task);
    QVERIFY(folder.stateOf(task).kind == TaskState::Kind::Started);
    QCOMPARE(folder.stateOf(task).machine, u"node7"_s);
    // What failed is to be run again, and its results are kept aside.
    for (int i = 0; i < 2; ++i) {
        QFile file(m_dir.filePath(u"partial.unisweep"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("some") == 4);
        file.close();
        folder.noteEnd(task, RunState::Failed, u"no room"_s, file.fileName());
        QVERIFY(!file.exists());
    }
    QVERIFY(folder.stateOf(task).kind == TaskState::Kind::Failed);
    QCOMPARE(folder.stateOf(task).message, u"no room"_s);
    QCOMPARE(folder.missing().size(), 4U);
    QCOMPARE(QDir(path + u"/results"_s).entryList(QDir::Files),
             (QStringList{u"2-failed-2.unisweep"_s, u"2-failed.unisweep"_s}));

    measure(folder, 2, nowNs());
    QCOMPARE(folder.missing(), (std::vector<int>{1, 3, 4}));
    folder.noteStart(task); // by mistake, once more
    QVERIFY(folder.stateOf(task).kind == TaskState::Kind::Finished);
}

void CampaignTest::damagedFolderIsRefused()
{
    const QString path = m_dir.filePath(u"damaged"_s);
    CampaignFolder::create(path, planCampaign(u"c"_s, {experimentOf(twoSeries)}), m_catalog);
    QFile file(path + u"/campaign.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    for (const auto& [from, to] : {std::pair("\"series\": 1", "\"series\": 2"),
                                   {"\"memory_mib\": 1024", "\"memory_mib\": 3"},
                                   {"\"number\": 2", "\"number\": 7"},
                                   {"\"unisweep_campaign\": 1", "\"unisweep_campaign\": 2"},
                                   {"{", "["}}) {
        QByteArray damaged = text;
        QVERIFY(damaged.contains(from));
        damaged.replace(from, to);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(damaged) > 0);
        file.close();
        QVERIFY_THROWS_EXCEPTION(CampaignError, CampaignFolder::open(path));
    }
}

// On another machine, that is with another store.
void CampaignTest::imagesAreTheCampaigns()
{
    const Campaign campaign = planCampaign(
        u"c"_s, {experimentOf("series: [{platform: toy, server: one}]\nrepetitions: 2\n")});
    const QString path = m_dir.filePath(u"images"_s);
    const QTemporaryDir own;
    qputenv("XDG_DATA_HOME", own.path().toUtf8());
    try {
        CampaignFolder::create(path, campaign, m_catalog);
        QFAIL("there is no image");
    } catch (const CampaignError& error) {
        QVERIFY2(QByteArray(error.what()).contains("toy/one"), error.what());
    }
    QDir(path).removeRecursively();

    const BootFiles image = import('a');
    const CampaignFolder folder = CampaignFolder::create(path, campaign, m_catalog);
    QCOMPARE(folder.images().size(), 1U);
    QCOMPARE(folder.images()[0].id, image.id);
    QCOMPARE(CampaignFolder::open(path).images(), folder.images());

    const Experiment task = taskExperiment(campaign, campaign.tasks[0]);
    const QTemporaryDir other;
    qputenv("XDG_DATA_HOME", other.path().toUtf8());
    fetchImages(task, m_catalog, folder.imageStore(), folder.images());
    const auto fetched = ImageStore().find(image.id);
    QVERIFY(fetched);
    QCOMPARE(fetched->sha256, image.sha256);
    QCOMPARE(ImageStore().verify(*fetched), QString());
    fetchImages(task, m_catalog, folder.imageStore(), folder.images()); // it is there now

    // A machine that has a newer one of its own must not measure that.
    QTest::qWait(1100); // images are told apart by seconds
    const BootFiles newer = import('b');
    QVERIFY(newer.id != image.id);
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             fetchImages(task, m_catalog, folder.imageStore(), folder.images()));
    ImageStore().remove(newer.id);
    fetchImages(task, m_catalog, folder.imageStore(), folder.images());
    // Nor one whose file was changed.
    QFile kernel(fetched->kernel);
    QVERIFY(kernel.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
            kernel.open(QIODevice::ReadWrite) && kernel.write("x") == 1);
    kernel.close();
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             fetchImages(task, m_catalog, folder.imageStore(), folder.images()));
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void CampaignTest::scriptHasWhatIsMissing()
{
    QCOMPARE(arrayText({}), QString());
    QCOMPARE(arrayText({4}), u"4"_s);
    QCOMPARE(arrayText({1, 2, 3, 5, 7, 8}), u"1-3,5,7-8"_s);

    const QString path = m_dir.filePath(u"it's a folder"_s);
    const CampaignFolder folder = CampaignFolder::create(
        path, planCampaign(u"c"_s, {experimentOf(twoSeries + "repetitions: 2\n")}), m_catalog);
    measure(folder, 2, nowNs());
    QFile script(writeSlurmScript(folder, u"/opt/my programs/unisweep"_s));
    QVERIFY(script.open(QIODevice::ReadOnly));
    const QByteArray text = script.readAll();
    QVERIFY(text.startsWith("#!/bin/sh\n#SBATCH --job-name=c\n#SBATCH --array=1,3-4\n"));
    QVERIFY(text.contains("\n#SBATCH --exclusive\n"));
    QVERIFY(text.contains("exec '/opt/my programs/unisweep' campaign . --task"));
    QVERIFY(submitCommand(folder).startsWith(u"sbatch --chdir='"_s));
    // At least the load, the boot and the waits.
    QVERIFY(timeLimitOf(taskExperiment(folder.campaign(), folder.task(1))) >=
            std::chrono::minutes(2));
}

// Made up: nothing here was measured. The machine of `bootNs` booted so long after 1970.
void CampaignTest::measure(const CampaignFolder& folder, int number, quint64 bootNs) const
{
    const CampaignTask& task = folder.task(number);
    const Experiment experiment = taskExperiment(folder.campaign(), task);
    const QString path = m_dir.filePath(u"here-%1.unisweep"_s.arg(number));
    {
        ResultsWriter writer(path, experiment,
                             u"{\"cpus\": 2, \"kernel\": \"%1\"}"_s.arg(number % 2).toUtf8());
        GuestRecord guest{.memoryMiB = experiment.memoryMiB.first()};
        writer.addGuest(guest);
        guest.console = u"up\n"_s;
        guest.consoleArrivals = {5};
        writer.updateGuest(guest);
        for (const int rate : experiment.rates.values()) {
            const quint64 epoch = 1'000'000'000ULL * static_cast<quint64>(number);
            StepRecord step{.guest = guest.id,
                            .memoryMiB = guest.memoryMiB,
                            .offeredRate = rate,
                            .duration = std::chrono::seconds(1),
                            .epochMonotonicNs = epoch,
                            .epochRealtimeNs = epoch + bootNs};
            writer.addStep(step);
            std::vector<Sample> samples;
            for (int i = 0; i < rate; ++i) {
                const qint64 due = i * (1'000'000'000LL / rate);
                samples.push_back({.intendedNs = due,
                                   .sentNs = due + 1000,
                                   .receivedNs = due + 100'000 * number + i,
                                   .outcome = Outcome::Answered});
            }
            writer.addSamples(step.id, samples);
            step.state = RunState::Finished;
            writer.updateStep(step);
            writer.addAccounting({.guest = guest.id, .monotonicNs = epoch, .cpuNs = 1});
        }
        RungRecord rung{.memoryMiB = guest.memoryMiB, .bestRate = 100.0 * number};
        writer.addRung(rung);
        writer.finish(RunState::Finished, {});
    }
    folder.noteEnd(task, RunState::Finished, u"ok"_s, path);
}

void CampaignTest::oneRunOfAll()
{
    const Experiment experiment = experimentOf(twoSeries + "memory: [512, 256]\nrepetitions: 2\n");
    const QString path = m_dir.filePath(u"all"_s);
    const CampaignFolder folder =
        CampaignFolder::create(path, planCampaign(u"c"_s, {experiment}), m_catalog);
    const quint64 bootNs = static_cast<quint64>(folder.created().toMSecsSinceEpoch()) * 1'000'000;
    const quint64 zeroNs = bootNs - 86'400'000'000'000;
    for (int number = 8; number > 0; --number)
        measure(folder, number, bootNs + (number % 2 ? 0 : 7));
    const QString out = m_dir.filePath(u"all.unisweep"_s);
    gatherResults(folder, 0, out);

    const RunData run = readResults(out);
    QVERIFY(run.state == RunState::Finished);
    QCOMPARE(run.experiment, experiment);
    QCOMPARE(run.guests.size(), 8U);
    QCOMPARE(run.steps.size(), 16U);
    QCOMPARE(run.sampleCount(), 8 * 150);
    std::set<std::tuple<int, int, int, int>> seen;
    for (const StepData& step : run.steps) {
        const StepRecord& record = step.record;
        seen.insert({record.series, record.memoryMiB, record.repetition, record.offeredRate});
        const GuestRecord* guest = run.guest(record.guest);
        QVERIFY(guest);
        QCOMPARE(guest->series, record.series);
        QCOMPARE(guest->repetition, record.repetition);
        QCOMPARE(guest->memoryMiB, record.memoryMiB);
        // On one axis, that of the machines' clocks.
        QCOMPARE(record.epochMonotonicNs + zeroNs, record.epochRealtimeNs);
        // The samples are those of its task.
        const auto task = std::ranges::find_if(folder.campaign().tasks, [&](const auto& one) {
            return one.series == record.series && *one.memoryMiB == record.memoryMiB &&
                   *one.repetition == record.repetition;
        });
        QVERIFY(task != folder.campaign().tasks.end());
        QCOMPARE(std::ssize(step.samples), record.offeredRate);
        QCOMPARE(step.samples[0].receivedNs, 100'000LL * task->number);
        const quint64 boot = bootNs + (task->number % 2 ? 0 : 7);
        QCOMPARE(guest->consoleArrivals.value(0), static_cast<qint64>(boot + 5 - zeroNs));
    }
    QCOMPARE(seen.size(), 16U);
    QCOMPARE(run.accounting.size(), 16U);
    QCOMPARE(run.rungs.size(), 4U);
    const QJsonObject facts = QJsonDocument::fromJson(run.hostJson).object();
    QCOMPARE(facts.value(u"cpus"_s).toInt(), 2); // of all machines
    QVERIFY(!facts.contains(u"kernel"_s));       // not of all
    QCOMPARE(facts.value(u"machines"_s).toArray().size(), 8);
    QVERIFY(run.started.secsTo(QDateTime::currentDateTimeUtc()) < 60);
}

void CampaignTest::someRunOfSome()
{
    const QString path = m_dir.filePath(u"some"_s);
    const CampaignFolder folder = CampaignFolder::create(
        path, planCampaign(u"c"_s, {experimentOf(twoSeries + "repetitions: 2\n")}), m_catalog);
    const QString out = m_dir.filePath(u"some.unisweep"_s);
    QVERIFY_THROWS_EXCEPTION(CampaignError, gatherResults(folder, 0, out));
    QVERIFY(!QFile::exists(out));
    measure(folder, 1, nowNs());
    measure(folder, 3, nowNs());
    gatherResults(folder, 0, out);
    const RunData run = readResults(out);
    QVERIFY(run.state == RunState::Stopped);
    QVERIFY2(run.message.contains(u"2,4"_s), qPrintable(run.message));
    QCOMPARE(run.steps.size(), 4U);

    // A clock that cannot be right is no reason to place a run somewhere.
    measure(folder, 2, 0);
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             gatherResults(folder, 0, m_dir.filePath(u"early.unisweep"_s)));
    QFile::remove(folder.resultsPath(folder.task(2)));

    // A file that is no run of its task is refused.
    const auto other = std::ranges::find_if(folder.campaign().tasks, [&](const auto& one) {
        return one.series != folder.task(1).series;
    });
    QVERIFY(other != folder.campaign().tasks.end());
    if (!QFile::exists(folder.resultsPath(*other)))
        measure(folder, other->number, nowNs());
    QFile::remove(folder.resultsPath(folder.task(1)));
    QVERIFY(QFile::copy(folder.resultsPath(*other), folder.resultsPath(folder.task(1))));
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             gatherResults(folder, 0, m_dir.filePath(u"no.unisweep"_s)));
}

QTEST_GUILESS_MAIN(CampaignTest)
#include "campaign.moc"
