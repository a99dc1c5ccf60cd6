// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign's folder stores about its tasks, its images, and the Slurm job.
#include <QtTest>

#include "campaign/campaign_error.h"
#include "campaign/slurm_script.h"
#include "campaign_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CampaignFolderTest : public CampaignFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare(); }
    void folderRemembers();
    void damagedFolderIsRefused();
    void imagesAreTheCampaigns();
    void scriptHasWhatIsMissing();
};

void CampaignFolderTest::folderRemembers()
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
    // A failed task must be run again; its results are kept separately.
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
    folder.noteStart(task); // started again by mistake
    QVERIFY(folder.stateOf(task).kind == TaskState::Kind::Finished);
}

void CampaignFolderTest::damagedFolderIsRefused()
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

// Another machine is represented by another store.
void CampaignFolderTest::imagesAreTheCampaigns()
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
    fetchImages(task, m_catalog, folder.imageStore(), folder.images()); // exists already

    // If a machine's own store has a newer image, it must not be measured.
    QTest::qWait(1100); // images are distinguished by the second
    const BootFiles newer = import('b');
    QVERIFY(newer.id != image.id);
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             fetchImages(task, m_catalog, folder.imageStore(), folder.images()));
    ImageStore().remove(newer.id);
    fetchImages(task, m_catalog, folder.imageStore(), folder.images());
    // Nor an image whose file was changed.
    QFile kernel(fetched->kernel);
    QVERIFY(kernel.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
            kernel.open(QIODevice::ReadWrite) && kernel.write("x") == 1);
    kernel.close();
    QVERIFY_THROWS_EXCEPTION(CampaignError,
                             fetchImages(task, m_catalog, folder.imageStore(), folder.images()));
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void CampaignFolderTest::scriptHasWhatIsMissing()
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
    // At least the load, the boot and the waiting times.
    QVERIFY(timeLimitOf(taskExperiment(folder.campaign(), folder.task(1))) >=
            std::chrono::minutes(2));
}

QTEST_GUILESS_MAIN(CampaignFolderTest)
#include "campaign_folder.moc"
