// SPDX-License-Identifier: GPL-3.0-or-later
// Sends kill -9 to each process of a run, at random moments from before the boot to after the end.
// Afterwards nothing is left behind, and the results file opens and contains every sample displayed
// more than a second before the kill. UNISWEEP_KILLS=N kills each process N times (default 1);
// UNISWEEP_KILL_SEED=S repeats a failed sequence.
#include <csignal>

#include <QCoreApplication>
#include <QNetworkInterface>
#include <QRandomGenerator>
#include <QtTest>

#include "base/clock_now.h"
#include "base/process_id.h"
#include "guest/private_network.h"
#include "guest_run.h"
#include "own_namespace.h"
#include "real_image_run.h"
#include "run/run.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

namespace
{

const QString program = UNISWEEP_BIN_DIR u"/unisweep"_s;

QByteArray environmentOf(pid_t pid)
{
    QFile file(u"/proc/%1/environ"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A private environment for one run, by which everything that the run starts can be found again.
class Surroundings
{
public:
    /// Uses the images in `data`; results and settings are private to the test.
    explicit Surroundings(const QString& data)
        : m_folder(u"/tmp/uk-XXXXXX"_s)
    {
        for (const char* name : {"run", "tmp", "out", "data/unisweep", "config"})
            QDir(m_folder.path()).mkpath(QLatin1String(name));
        // Unless only the owner has access, the program uses another directory, which is not
        // checked here.
        QFile::setPermissions(path("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QFile::link(data + u"/unisweep/images"_s, path("data/unisweep/images"));
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
        all.insert(u"XDG_RUNTIME_DIR"_s, path("run"));
        all.insert(u"TMPDIR"_s, path("tmp"));
        all.insert(u"XDG_DATA_HOME"_s, path("data"));
        all.insert(u"XDG_CONFIG_HOME"_s, path("config"));
        all.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        return all;
    }

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    // Emulators do not inherit the environment, but their command lines contain socket paths;
    // servers have a private root.
    QList<pid_t> processes() const
    {
        QList<pid_t> found;
        const QByteArray mark = m_folder.path().toUtf8();
        for (const pid_t pid : allProcesses()) {
            const QByteArray words = commandLineOf(pid).join(' ');
            const QByteArray root = QFile::symLinkTarget(u"/proc/%1/root"_s.arg(pid)).toUtf8();
            const bool ours = environmentOf(pid).contains(mark) || words.contains(mark) ||
                              root.contains(mark) || words.contains("guest=unisweep-") ||
                              words.contains("--name unisweep-");
            if (pid != getpid() && ours && isRunning(identifyProcess(pid)))
                found << pid;
        }
        return found;
    }

    // Empty if nothing is left behind.
    QString leftovers() const
    {
        QStringList left;
        for (const pid_t pid : processes())
            left << QString::fromUtf8(commandLineOf(pid).join(' ').left(200));
        for (const QString& place : {path("run") + u"/unisweep"_s, path("tmp")})
            left << QDir(place).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        left.removeAll(u"measuring.lock"_s); // stays by design: removing it would let in two runs
        for (const QNetworkInterface& one : QNetworkInterface::allInterfaces()) {
            if (one.name() != u"lo")
                left << one.name();
        }
        return left.join(u" | "_s);
    }

    QString results() const
    {
        for (const QString& folder : {path("out"), path("data/unisweep/results")}) {
            const QDir out(folder);
            const QStringList names = out.entryList({u"*.unisweep"_s});
            if (!names.isEmpty())
                return out.filePath(names.constFirst());
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
};

// Prints how many samples the workbench below has displayed, one line per report, unbuffered.
class PrintingObserver : public QuietObserver
{
public:
    void samplesArrived(qint64 step, const SampleList& samples) override
    {
        m_shown = std::ssize(samples);
        printCount(step);
    }
    void stepStarted(const StepRecord&) override { m_shown = 0; }
    void progressed(const RunProgress&) override { printCount(-1); }

private:
    void printCount(qint64 step) const
    {
        const QByteArray line = QByteArray::number(monotonicNowNs()) + ' ' +
                                QByteArray::number(step) + ' ' + QByteArray::number(m_shown) + '\n';
        [[maybe_unused]] const ssize_t bytes =
            write(STDOUT_FILENO, line.constData(), static_cast<std::size_t>(line.size()));
    }
    qint64 m_shown = 0;
};

constexpr const char* workbenchWord = "--as-workbench";

// Runs this program as a workbench that prints when it displayed how many samples.
int workbench(const QString& experiment, const QString& results)
{
    PrintingObserver observer;
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    return runExperiment(readExperiment(experiment), catalog, results, observer, {}).state ==
                   RunState::Finished
               ? 0
               : 1;
}

// Why no Solo5 tender can be run here; empty if one can.
QString whyNoTender()
{
    for (const QString& name : {u"dns.spt"_s, u"solo5-spt"_s}) {
        if (!QFile::exists(realImage(u"mirage/"_s + name)))
            return realImageMissing(u"mirage/"_s + name, u"experiments/unikernels/README.md"_s);
    }
    return PrivateNetwork::whyNot();
}

} // namespace

class KillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsLeft_data();
    void nothingIsLeft();
    void shownSamplesAreInTheFile();

private:
    QString write(const QByteArray& series) const;
    QString importTender();
    void killOnce(const QString& experiment, bool window, const QByteArray& victim, int afterMs);
    pid_t find(const QByteArray& victim, const QProcess& run, const Surroundings& surroundings);
    int wholeRunMs(const QString& experiment);

    std::unique_ptr<PrivateLibvirt> m_libvirt;
    QTemporaryDir m_dir;
    const QString m_userData =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    QString m_data = m_userData; ///< contains the images
    QHash<QString, int> m_wholeMs;
    QRandomGenerator m_random;
    int m_times = 1;
    int m_hits = 0; ///< kills in the current row that found their victim
};

void KillsTest::initTestCase()
{
    if (const QString why = whyNoNamespace({u"libvirtd"_s, u"dnsmasq"_s, u"iptables"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    QVERIFY(m_libvirt->start(UNISWEEP_BIN_DIR u"/../test-libvirt-cache"_s));
    if (qEnvironmentVariableIsSet("UNISWEEP_KILLS"))
        m_times = qEnvironmentVariableIntValue("UNISWEEP_KILLS");
    const quint32 seed = qEnvironmentVariableIsSet("UNISWEEP_KILL_SEED")
                             ? qgetenv("UNISWEEP_KILL_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    m_random.seed(seed);
    qInfo("UNISWEEP_KILL_SEED=%u", seed);
}

void KillsTest::nothingIsLeft_data()
{
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<bool>("window");
    QTest::addColumn<QByteArray>("victim"); // how the program's name ends; empty: the workbench
    const QByteArray user = "{platform: linux, server: bind}";
    const QByteArray isolated = "{platform: linux, server: bind, network: isolated}";
    QTest::newRow("workbench, embedded driver") << user << false << QByteArray();
    QTest::newRow("workbench, isolated network") << isolated << false << QByteArray();
    QTest::newRow("window") << user << true << QByteArray();
    QTest::newRow("load client") << user << false << QByteArray("unisweep-load");
    QTest::newRow("emulator") << user << false << QByteArray("qemu-system-x86_64");
    QTest::newRow("guard") << user << false << QByteArray("unisweep-guard");
    QTest::newRow("server as a process")
        << QByteArray("{platform: process, server: bind}") << false << QByteArray("named");
    QTest::newRow("libvirtd") << isolated << false << QByteArray("libvirtd");
    QTest::newRow("tender") << QByteArray("{platform: mirage-spt, server: dns}") << false
                            << QByteArray("solo5-spt");
    QTest::newRow("container") << QByteArray(
                                      "{platform: container, server: bind, network: isolated}")
                               << false << QByteArray("libvirt_lxc");
}

// Duration of an undisturbed run, without calibration and image building: the first run of the test
// calibrates the client and is therefore repeated.
int KillsTest::wholeRunMs(const QString& experiment)
{
    if (const int known = m_wholeMs.value(experiment))
        return known;
    QElapsedTimer timer;
    for (int i = m_wholeMs.isEmpty() ? 0 : 1; i < 2; ++i) {
        const Surroundings surroundings(m_data);
        QProcess run;
        run.setProcessEnvironment(surroundings.environment());
        timer.start();
        run.start(program,
                  {u"run"_s, experiment, u"--no-figures"_s, u"--out"_s, surroundings.path("out")});
        if (!run.waitForFinished(180'000) || run.exitCode() != 0) {
            qWarning("%s", run.readAllStandardError().constData());
            return 0;
        }
        if (const QString left = surroundings.leftovers(); !left.isEmpty())
            qWarning("left by a run in good order: %s", qPrintable(left));
    }
    return m_wholeMs[experiment] = static_cast<int>(timer.elapsed());
}

// Process ID of the victim; 0 if it does not exist (yet).
pid_t KillsTest::find(const QByteArray& victim, const QProcess& run,
                      const Surroundings& surroundings)
{
    if (victim.isEmpty())
        return static_cast<pid_t>(run.processId());
    if (victim == "libvirtd") // not started by the run
        return static_cast<pid_t>(m_libvirt->daemonId());
    for (const pid_t pid : surroundings.processes()) {
        if (commandLineOf(pid).value(0).endsWith(victim))
            return pid;
    }
    return 0;
}

void KillsTest::killOnce(const QString& experiment, bool window, const QByteArray& victim,
                         int afterMs)
{
    const Surroundings surroundings(m_data);
    QProcessEnvironment environment = surroundings.environment();
    QProcess run;
    run.setProcessChannelMode(QProcess::MergedChannels);
    QStringList arguments = {u"run"_s, experiment, u"--no-figures"_s, u"--out"_s,
                             surroundings.path("out")};
    if (window) // saves results to the user's folder and reads images from there
        arguments = {experiment, u"--start"_s};
    run.setProcessEnvironment(environment);
    run.start(program, arguments);
    QVERIFY(run.waitForStarted());
    QTest::qWait(afterMs);
    pid_t found = find(victim, run, surroundings);
    // Wait for a victim that has not started yet; accept that one has already ended.
    while (found == 0 && run.state() == QProcess::Running) {
        QTest::qWait(20);
        found = find(victim, run, surroundings);
    }
    if (found > 0 && ::kill(found, SIGKILL) == 0)
        ++m_hits;
    if (victim == "libvirtd")
        QVERIFY(m_libvirt->restart()); // as systemd would
    const bool ended = run.state() == QProcess::NotRunning || run.waitForFinished(90'000);
    const QString runOutput = QString::fromUtf8(run.readAll().right(1500));
    QVERIFY2(ended, qPrintable(u"killed after %1 ms; the run goes on without it: %2"_s.arg(
                        QString::number(afterMs), runOutput)));
    QString left; // libvirt may still be creating something; unisweep clean allows it 30 s
    const bool clean =
        QTest::qWaitFor([&] { return (left = surroundings.leftovers()).isEmpty(); }, 60'000);
    QVERIFY2(clean, qPrintable(u"killed after %1 ms; left: %2\nit said: %3"_s.arg(
                        QString::number(afterMs), left, runOutput)));
    if (const QString results = surroundings.results(); !results.isEmpty()) {
        try {
            readResults(results);
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }
}

QString KillsTest::write(const QByteArray& series) const
{
    const QString experiment = m_dir.filePath(u"%1.yaml"_s.arg(qHash(series), 0, 16));
    QFile file(experiment);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the experiment");
    file.write("unisweep: 1\nname: kills\nservice: dns\nmemory: 256\nrates: [100, 200]\n"
               "duration: 1s\nwarm-up: 0s\nboot-timeout: 60s\nseries:\n  - " +
               series + "\n");
    return experiment;
}

// Imports into a private store and returns the store's folder.
QString KillsTest::importTender()
{
    qputenv("UNISWEEP_TENDERS", realImage(u"mirage"_s).toUtf8());
    const QString data = m_dir.filePath(u"tender"_s);
    QProcess import;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, data);
    import.setProcessEnvironment(environment);
    import.start(program, {u"images"_s, u"import"_s, u"mirage-spt/dns"_s, u"--kernel"_s,
                           realImage(u"mirage/dns.spt"_s)});
    if (!import.waitForFinished(60'000) || import.exitCode() != 0)
        qWarning("%s", import.readAllStandardError().constData());
    return data;
}

void KillsTest::nothingIsLeft()
{
    QFETCH(QByteArray, series);
    QFETCH(bool, window);
    QFETCH(QByteArray, victim);
    if (victim == "solo5-spt") {
        if (const QString why = whyNoTender(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_data = importTender();
    }
    const auto usersImages = qScopeGuard([this] { m_data = m_userData; });
    const QString experiment = write(series);
    const int whole = wholeRunMs(experiment);
    QVERIFY2(whole > 0, "the run does not finish when nobody kills anything");
    m_hits = 0;
    for (int i = 0; i < m_times && !QTest::currentTestFailed(); ++i) {
        const int afterMs = m_random.bounded(whole + 500);
        qInfo("kill %d of %d, %d ms into a run of %d ms", i + 1, m_times, afterMs, whole);
        killOnce(experiment, window, victim, afterMs);
    }
    // One kill may come after its victim's end, but not most of them.
    qInfo("%d of %d kills found their victim", m_hits, m_times);
    QVERIFY(m_times < 10 || m_hits >= m_times / 2);
}

// The workbench prints what it displays and is killed during a step.
void KillsTest::shownSamplesAreInTheFile()
{
    const QString experiment = m_dir.filePath(u"shown.yaml"_s);
    QFile file(experiment);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("unisweep: 1\nname: shown\nservice: dns\nrates: [200]\nduration: 60s\n"
               "warm-up: 0s\nseries:\n  - {platform: process, server: bind}\n");
    file.close();
    int longer = 1; // factor, if a busy host delayed the display so that no sample is old enough
    for (int i = 0; i < m_times;) {
        const Surroundings surroundings(m_data);
        const QString results = surroundings.path("out/shown.unisweep");
        QProcess run;
        run.setProcessEnvironment(surroundings.environment());
        run.setStandardErrorFile(QProcess::nullDevice());
        run.start(QCoreApplication::applicationFilePath(),
                  {QLatin1String(workbenchWord), experiment, results});
        QByteArray output;
        const auto shows = [&] { return (output += run.readAllStandardOutput()).contains(" 1 "); };
        QVERIFY2(QTest::qWaitFor(shows, 60'000), output.right(300).constData());
        QTest::qWait(longer * (1000 + m_random.bounded(3000)));
        run.kill();
        const qint64 killedNs = monotonicNowNs();
        QVERIFY(run.waitForFinished());
        output += run.readAllStandardOutput();

        // One second of the workbench's time: the longest gap that a busy host caused is added.
        qint64 lastNs = 0;
        qint64 longestGapNs = 0;
        qint64 expected = 0;
        const QList<QByteArray> lines = output.split('\n').mid(0, output.count('\n'));
        for (const QByteArray& line : lines) {
            const QList<QByteArray> words = line.split(' ');
            const qint64 atNs = words.value(0).toLongLong();
            if (lastNs > 0)
                longestGapNs = std::max(longestGapNs, atNs - lastNs);
            if (lastNs > 0 || words.value(1) == "1") // starts with the first sample
                lastNs = atNs;
        }
        for (const QByteArray& line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words.value(1) == "1" &&
                words[0].toLongLong() < killedNs - 1'000'000'000 - longestGapNs)
                expected = words.value(2).toLongLong();
        }
        if (expected == 0 && longer < 8) {
            longer *= 2;
            continue;
        }
        QVERIFY(expected > 0);
        ++i;
        const qint64 kept = readResults(results).sampleCount();
        QVERIFY2(kept >= expected,
                 qPrintable(u"%1 of %2 samples, longest gap %3 ms"_s.arg(kept).arg(expected).arg(
                     longestGapNs / 1'000'000)));
        QString left;
        QVERIFY2(
            QTest::qWaitFor([&] { return (left = surroundings.leftovers()).isEmpty(); }, 20'000),
            qPrintable(left));
    }
}

int main(int argc, char** argv)
{
    if (argc == 4 && QByteArray(argv[1]) == workbenchWord) {
        const QCoreApplication app(argc, argv);
        return workbench(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    }
    enterOwnNamespace(argv, [] {
        makeImages({u"linux/bind"_s, u"process/bind"_s, u"container/bind"_s});
    });
    if (qEnvironmentVariableIsSet("UNISWEEP_KILLS")) // the default suffices for few kills
        qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");
    QCoreApplication app(argc, argv);
    KillsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "kills.moc"
