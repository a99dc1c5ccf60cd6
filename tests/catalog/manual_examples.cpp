// SPDX-License-Identifier: GPL-3.0-or-later
// The manual's examples of platforms, servers, load clients and experiments are valid as printed.
#include <QTemporaryDir>
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/client_entry.h"
#include "experiment/experiment_yaml.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class ManualExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areValid();
    void quotedFindingsAreThoseOfTheRecordedRun();
};

// The ```yaml blocks of a page.
static QList<QByteArray> examplesIn(const QString& page)
{
    QFile file(QStringLiteral(UNISWEEP_SOURCE_DIR "/resources/manual/") + page);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    QList<QByteArray> blocks;
    const QString text = QString::fromUtf8(file.readAll());
    for (qsizetype i = 1; i < text.count(u"```yaml\n"_s) + 1; ++i)
        blocks << text.section(u"```yaml\n"_s, i, i).section(u"```"_s, 0, 0).toUtf8();
    return blocks;
}

static void store(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void ManualExamplesTest::areValid()
{
    QTemporaryDir folder;
    QList<Experiment> experiments;
    int platforms = 0;
    int clients = 0;
    for (const QByteArray& example : examplesIn(u"adding.md"_s)) {
        try {
            if (example.startsWith("unisweep-catalog:")) {
                store(folder.filePath(u"%1.yaml"_s.arg(++platforms)), example);
            } else if (example.startsWith("unisweep-client:")) {
                QVERIFY(!parseClient(u"adding.md"_s, example).lines.isEmpty());
                ++clients;
            } else {
                experiments << parseExperiment(u"adding.md"_s, example);
            }
        } catch (const InputError& error) {
            QFAIL(error.what());
        }
    }
    QCOMPARE(platforms, 3);
    QCOMPARE(clients, 1);
    QCOMPARE(experiments.size(), 1);
    try {
        const Catalog catalog = Catalog::load(
            {QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog"), folder.path()});
        for (const char* platform : {"mine", "mine-linux", "mykernel"})
            QVERIFY2(catalog.platform(QString::fromLatin1(platform)), platform);
        for (const Series& series : experiments.first().series) {
            const auto found = catalog.find({series.platform, series.server, Service::Http, {}});
            QVERIFY(std::holds_alternative<Recipe>(found));
        }
    } catch (const InputError& error) {
        QFAIL(error.what());
    }
}

// The test recorded_runs compares the findings in the recorded run's file with its samples.
void ManualExamplesTest::quotedFindingsAreThoseOfTheRecordedRun()
{
    QFile tutorial(QStringLiteral(UNISWEEP_SOURCE_DIR "/resources/manual/tutorial.md"));
    QFile recorded(QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/recorded/gc-jvm.yaml"));
    QVERIFY(tutorial.open(QIODevice::ReadOnly) && recorded.open(QIODevice::ReadOnly));
    const QByteArray findings = recorded.readAll();
    int quoted = 0;
    for (const QByteArray& line : tutorial.readAll().split('\n')) {
        if (!line.startsWith("> "))
            continue;
        QVERIFY2(findings.contains(line.sliced(2)), line.constData());
        ++quoted;
    }
    QCOMPARE(quoted, 2);
}

QTEST_GUILESS_MAIN(ManualExamplesTest)
#include "manual_examples.moc"
