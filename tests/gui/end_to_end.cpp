// SPDX-License-Identifier: GPL-3.0-or-later
// Complete runs on a real guest: libvirt, QEMU, Debian's kernel and BIND. The image is built from
// the distribution's packages and stored, so only the first run of this test waits for it.
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

#include <QApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QTableView>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "guest/guest_factory.h"
#include "gui/window/main_window.h"
#include "images/image_builder.h"
#include "plot/figure_view.h"
#include "results/results_file.h"
#include "run/boot.h"
#include "run/step_run.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

static const QString binDir = QStringLiteral(UNISWEEP_BIN_DIR);
static const QString sourceDir = QStringLiteral(UNISWEEP_SOURCE_DIR);

class EndToEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responsesAreTheServersOwn();
    void commandLineRunWritesAllFiles();
    void asProcessOneOfAContainerItEnds();
    void interruptedRunIsSaved();
    void killedRunLeavesNoGuest();
    void tooLittleMemoryIsExplained();
    void windowShowsARunAsItHappens();
    void ordinaryUserNeedsNoSetUp();

private:
    QString writeExperiment(const QByteArray& more);
    void waitUntilNoGuestOf(qint64 pid);

    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    BootFiles m_image;
};

static Recipe linuxBind()
{
    const Catalog catalog = Catalog::load({sourceDir + u"/experiments/catalog"_s});
    return std::get<Recipe>(catalog.find({u"linux"_s, u"bind"_s, Service::Dns, {}}));
}

void EndToEndTest::initTestCase()
{
    // Other files of the user are not touched, but images are shared.
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    ImageBuilder builder{ImageStore()};
    if (const auto obstacle = builder.obstacle(linuxBind()); obstacle && !builder.find(linuxBind()))
        QSKIP(qPrintable(obstacle->toString()));
    m_image = builder.ensure(linuxBind());
}

QString EndToEndTest::writeExperiment(const QByteArray& more)
{
    static int count = 0;
    const QString path = m_dir.filePath(u"e%1.yaml"_s.arg(++count));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the experiment");
    file.write("unisweep: 1\nname: e2e\nservice: dns\nseries:\n  - {name: Linux, platform: linux, "
               "server: bind}\n" +
               more);
    return path;
}

// Emulators whose command line names a guest of the process `owner`.
static QList<pid_t> guestsOf(qint64 owner)
{
    QList<pid_t> found;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(name));
        if (name.toInt() <= 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = file.readAll();
        if (words.contains("guest=unisweep-") &&
            words.contains('-' + QByteArray::number(owner) + '-'))
            found << name.toInt();
    }
    return found;
}

void EndToEndTest::waitUntilNoGuestOf(qint64 pid)
{
    QTRY_VERIFY_WITH_TIMEOUT(guestsOf(pid).isEmpty(), 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_runtime.path() + u"/unisweep/%1"_s.arg(pid)), 10000);
}

namespace
{

struct QuietObserver : RunObserver {
    void runStarted(const RunData&) override {}
    void guestChanged(const GuestRecord&) override {}
    void consoleGrew(const QString&) override {}
    void stepStarted(const StepRecord&) override {}
    void samplesArrived(qint64 step, const SampleList& samples) override
    {
        arrived += std::ssize(samples) - (step == of ? had : 0);
        of = step;
        had = std::ssize(samples);
    }
    void stepChanged(const StepRecord&, const StepStatistics&) override {}
    void accountingArrived(const AccountingPoint&) override {}
    void progressed(const RunProgress&) override {}
    void logged(const QString&) override {}
    qint64 arrived = 0;
    qint64 of = 0; ///< the step that `had` refers to
    qint64 had = 0;
};

// Number of queries that BIND has received, from its statistics channel; -1 on error.
qint64 queriesByBind(const Endpoint& endpoint)
{
    QNetworkAccessManager network;
    const QUrl url(u"http://%1:%2/json/v1/server"_s.arg(endpoint.address).arg(endpoint.port));
    QNetworkRequest request(url);
    request.setTransferTimeout(10000);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!finished.wait(12000))
        return -1;
    const QJsonObject root = QJsonDocument::fromJson(reply->readAll()).object();
    return root.value(u"opcodes"_s).toObject().value(u"QUERY"_s).toInteger(-1);
}

} // namespace

void EndToEndTest::responsesAreTheServersOwn()
{
    const Recipe recipe = linuxBind();
    Experiment experiment = readExperiment(writeExperiment("rates: [200]\n"));
    QVERIFY(recipe.server().statistics);
    const Port statistics{recipe.server().statistics->port, false};

    const GuestOrder order{recipe, m_image, {}, 512, 1, {}};
    auto guest = makeGuest(order, [](const QString&) {}, {});
    Guest& machine = *guest;
    ResultsWriter results(m_dir.filePath(u"counted.unisweep"_s), experiment, "{}");
    QuietObserver observer;
    GuestRecord record;
    record.memoryMiB = 512;
    BootedGuest booted(std::move(guest), recipe.console(), record,
                       LoadTarget{{}, 53, Service::Dns, experiment.dns, {}}, results, observer);
    const auto client = makeLoadClient(Client::Native);
    booted.start(*client, 120s, {}, [] {});
    QVERIFY(booted.record().bootNs > 0);

    const qint64 before = queriesByBind(machine.endpoint(statistics));
    QVERIFY(before >= 1); // at least the readiness query
    StepRecord step;
    step.guest = booted.record().id;
    step.memoryMiB = 512;
    step.offeredRate = 200;
    step.duration = 2s;
    const StepOutcome outcome =
        runStep(booted, *client, {200, 2s, 500ms, 2s, Arrivals::Constant, 1}, step, results,
                observer, [](std::chrono::nanoseconds) {}, {});
    const qint64 after = queriesByBind(machine.endpoint(statistics));
    Calibration slowClient;
    slowClient.topRate = 300;
    const StepOutcome beyond = runStep(
        booted, *client, {200, 200ms, 0ms, 2s, Arrivals::Constant, 1}, step, results, observer,
        [](std::chrono::nanoseconds) {}, {}, slowClient);
    QCOMPARE(beyond.record.verdict.kind, Verdict::Kind::ClientLimited);

    QCOMPARE(outcome.statistics.requests(), 400);
    QCOMPARE(outcome.statistics.count(Outcome::Answered), 400);
    QCOMPARE(observer.arrived, 540); // 2 s and 0.5 s of warm-up at 200/s, plus 200 ms
    QCOMPARE(after - before, 500);   // each request once, and no others
    QVERIFY(outcome.statistics.latency.minNs > 0);
    booted.end(u"test"_s);
    results.finish(RunState::Finished, {});
    const RunData run = readResults(results.path());
    QCOMPARE(run.sampleCount(), 540);
    QVERIFY(run.guests[0].console.contains(u"unisweep:"_s));
    QVERIFY(run.guests[0].domainXml.contains(u"urn:unisweep:guest:1"_s));
    QVERIFY(run.accounting.size() >= 5);
    QVERIFY(run.accounting.back().cpuNs > run.accounting.front().cpuNs);
    QVERIFY(guestsOf(getpid()).isEmpty());
}

void EndToEndTest::commandLineRunWritesAllFiles()
{
    const QString out = m_dir.filePath(u"out"_s);
    QProcess run;
    run.start(binDir + u"/unisweep"_s,
              {u"run"_s,
               writeExperiment("rates: [100, 300]\nduration: 1s\nwarm-up: 200ms\nmemory: 512\n"),
               u"--out"_s, out});
    QVERIFY(run.waitForStarted());
    const qint64 pid = run.processId();
    QVERIFY(run.waitForFinished(120'000));
    QVERIFY2(run.exitCode() == 0, run.readAllStandardError().constData());
    const QString output = QString::fromUtf8(run.readAllStandardOutput());
    for (const char* suffix : {"unisweep", "png", "pdf"}) {
        const QStringList files = QDir(out).entryList({u"*."_s + QLatin1String(suffix)});
        QCOMPARE(files.size(), 1);
        QVERIFY2(output.contains(files[0]), qPrintable(output));
    }
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 3);

    const RunData result =
        readResults(out + QLatin1Char('/') + QDir(out).entryList({u"*.unisweep"_s})[0]);
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), 2u);
    QCOMPARE(result.steps[1].statistics.requests(), 300);
    QCOMPARE(result.steps[1].statistics.count(Outcome::Answered), 300);
    for (const StepData& step : result.steps) {
        QVERIFY2(step.record.verdict.kind != Verdict::Kind::Invalid,
                 qPrintable(step.record.verdict.toText()));
        QVERIFY(step.record.clientJson.contains("\"sentinel\"")); // its stalls
    }
    QVERIFY(!result.hostJson.isEmpty());
    QVERIFY(result.calibration); // measured by this run, or stored by an earlier one
    QCOMPARE(result.calibration->transport, ClientTransport::Udp);
    QVERIFY2(output.contains(result.calibration->toText()), qPrintable(output));
    QVERIFY(result.guests[0].imageJson.contains("sha256"));
    waitUntilNoGuestOf(pid);
}

// As in a container without an init process, where this program must reap all orphans, such as
// QEMU.
void EndToEndTest::asProcessOneOfAContainerItEnds()
{
    const QStringList container = {u"--pid"_s, u"--fork"_s, u"--mount-proc"_s, u"--kill-child"_s};
    if (geteuid() != 0)
        QSKIP("a process namespace of the test's own needs root; run this test with sudo");
    QProcess run;
    run.start(u"unshare"_s,
              container + QStringList{binDir + u"/unisweep"_s, u"run"_s,
                                      writeExperiment("rates: [100]\nduration: 1s\nmemory: 512\n"),
                                      u"--out"_s, m_dir.filePath(u"one"_s), u"--no-figures"_s});
    QVERIFY(run.waitForFinished(120'000));
    const QByteArray errorOutput = run.readAllStandardError();
    QVERIFY2(run.exitCode() == 0, errorOutput.constData());
    QVERIFY2(!errorOutput.contains("ending the guest"), errorOutput.constData());
}

void EndToEndTest::interruptedRunIsSaved()
{
    const QString out = m_dir.filePath(u"interrupted"_s);
    QProcess run;
    run.start(binDir + u"/unisweep"_s,
              {u"run"_s, writeExperiment("rates: [100]\nduration: 60s\nmemory: 512\n"), u"--out"_s,
               out, u"--no-figures"_s});
    QVERIFY(run.waitForStarted());
    const qint64 pid = run.processId();
    QByteArray errorOutput;
    const bool measuring = QTest::qWaitFor(
        [&] { return (errorOutput += run.readAllStandardError()).contains("100 requests/s"); },
        90'000);
    QVERIFY2(measuring, errorOutput.constData());
    QTest::qWait(3000);
    ::kill(static_cast<pid_t>(pid), SIGINT);
    QVERIFY(run.waitForFinished(20'000));
    QCOMPARE(run.exitCode(), 4);
    const RunData result =
        readResults(out + QLatin1Char('/') + QDir(out).entryList({u"*.unisweep"_s}).value(0));
    QCOMPARE(result.state, RunState::Stopped);
    QVERIFY(result.sampleCount() > 100);
    QCOMPARE(result.steps[0].record.state, RunState::Stopped);
    waitUntilNoGuestOf(pid);
}

void EndToEndTest::killedRunLeavesNoGuest()
{
    const QString out = m_dir.filePath(u"killed"_s);
    QProcess run;
    run.start(
        binDir + u"/unisweep"_s,
        {u"run"_s, writeExperiment("rates: [100]\nduration: 60s\nmemory: 512\n"), u"--out"_s, out});
    QVERIFY(run.waitForStarted());
    const qint64 pid = run.processId();
    QByteArray errorOutput;
    QVERIFY(QTest::qWaitFor(
        [&] { return (errorOutput += run.readAllStandardError()).contains("100 requests/s"); },
        90'000));
    QTest::qWait(3500);
    QVERIFY(!guestsOf(pid).isEmpty());
    run.kill();
    QVERIFY(run.waitForFinished(10'000));
    waitUntilNoGuestOf(pid);
    const RunData result =
        readResults(out + QLatin1Char('/') + QDir(out).entryList({u"*.unisweep"_s}).value(0));
    QCOMPARE(result.state, RunState::Failed);
    QVERIFY(result.message.contains(u"crashed"_s));
    QVERIFY(result.sampleCount() > 100); // at most the last second is missing
}

void EndToEndTest::tooLittleMemoryIsExplained()
{
    const QString out = m_dir.filePath(u"small"_s);
    QProcess run;
    run.start(binDir + u"/unisweep"_s,
              {u"run"_s,
               writeExperiment("rates: [100]\nduration: 1s\nmemory: 96\nboot-timeout: 40s\n"),
               u"--out"_s, out});
    QVERIFY(run.waitForFinished(120'000));
    const QString errorOutput = QString::fromUtf8(run.readAllStandardError());
    QCOMPARE(run.exitCode(), 1);
    QVERIFY2(errorOutput.contains(u"Linux with 96 MiB: the guest did not start"_s) ||
                 errorOutput.contains(u"no correct response within 40 s"_s),
             qPrintable(errorOutput));
    waitUntilNoGuestOf(run.processId());
}

void EndToEndTest::windowShowsARunAsItHappens()
{
    MainWindow window(Catalog::load({sourceDir + u"/experiments/catalog"_s}),
                      m_dir.filePath(u"window"_s));
    window.show();
    window.openFile(writeExperiment("rates: [100, 200]\nduration: 3s\nmemory: 512\n"));
    auto* run = window.findChild<QAction*>(u"runAction"_s);
    auto* stop = window.findChild<QAction*>(u"stopAction"_s);
    auto* steps = window.findChild<QTableView*>(u"stepsView"_s)->model();
    const PlottedRun& plotted = window.findChild<FigureView*>()->plotted();
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 10000);
    QVERIFY(!stop->isEnabled());
    QTest::keyClick(&window, Qt::Key_F5);
    QVERIFY(!run->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(steps->rowCount(), 1, 90'000);
    // Samples arrive while the step is running.
    QTRY_VERIFY_WITH_TIMEOUT(plotted.run()->sampleCount() > 50, 10000);
    QCOMPARE(plotted.run()->steps[0].record.state, RunState::Running);
    QVERIFY(window.findChild<QPlainTextEdit*>(u"consoleView"_s)
                ->toPlainText()
                .contains(u"unisweep:"_s));
    // The results file is moved, and another program takes its name.
    const QString first = plotted.run()->file;
    QVERIFY(QFile::rename(first, first + u".moved"_s));
    QFile taken(first);
    QVERIFY(taken.open(QIODevice::WriteOnly));
    QTRY_COMPARE_WITH_TIMEOUT(steps->rowCount(), 2, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(plotted.run()->steps[1].samples.size() > 20, 10000);
    QTest::keyClick(&window, Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(run->isEnabled(), 20'000);
    QCOMPARE(plotted.run()->state, RunState::Stopped);
    QCOMPARE(plotted.run()->steps[0].record.state, RunState::Finished);
    QCOMPARE(plotted.run()->steps[1].record.state, RunState::Stopped);
    QVERIFY2(plotted.run()->file != first, qPrintable(first));
    QCOMPARE(readResults(plotted.run()->file).sampleCount(), plotted.run()->sampleCount());
    QCOMPARE(QSettings().value(u"recentFiles"_s).toStringList().value(0), plotted.run()->file);
    QVERIFY(guestsOf(getpid()).isEmpty());
}

// As the user nobody (if run as root), with a private home directory: a new user without
// privileges.
void EndToEndTest::ordinaryUserNeedsNoSetUp()
{
    if (geteuid() != 0)
        QSKIP("the other tests ran as an ordinary user already; run as root to test both");
    const QByteArray program = QFile::encodeName(binDir + u"/unisweep"_s);
    QTemporaryDir home(u"/tmp/unisweep-home-XXXXXX"_s);
    const QString images = home.filePath(u".local/share/unisweep/images/"_s) + m_image.id;
    QVERIFY(QDir().mkpath(images));
    for (const QFileInfo& file : QFileInfo(m_image.kernel).dir().entryInfoList(QDir::Files))
        QVERIFY(QFile::copy(file.filePath(), images + QLatin1Char('/') + file.fileName()));
    const QString experiment = home.filePath(u"e.yaml"_s);
    QVERIFY(QFile::copy(writeExperiment("rates: [100]\nduration: 1s\nmemory: 512\n"), experiment));
    QProcess::execute(u"chown"_s, {u"-R"_s, u"65534:65534"_s, home.path()});

    QProcess run;
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"UNISWEEP_CATALOG"_s, sourceDir + u"/experiments/catalog"_s);
    run.setProcessEnvironment(environment);
    run.setWorkingDirectory(home.path());
    run.start(u"setpriv"_s,
              {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s,
               QString::fromUtf8(program), u"run"_s, experiment, u"--out"_s, home.path()});
    QVERIFY(run.waitForFinished(180'000));
    const QByteArray errorOutput = run.readAllStandardError();
    if (errorOutput.contains("Permission denied") && run.exitCode() == 127)
        QSKIP("nobody may not enter the build's folder; build somewhere that all users can read");
    QVERIFY2(run.exitCode() == 0, errorOutput.constData());
    const RunData result =
        readResults(home.filePath(QDir(home.path()).entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(result.steps[0].statistics.count(Outcome::Answered), 100);
    QVERIFY2(result.guests[0].hypervisorUri == u"qemu:///session"_s ||
                 result.guests[0].hypervisorUri == u"qemu:///embed"_s,
             qPrintable(result.guests[0].hypervisorUri));
    qInfo("as an ordinary user: %s", qPrintable(result.guests[0].hypervisorUri));
}

QTEST_MAIN(EndToEndTest)
#include "end_to_end.moc"
