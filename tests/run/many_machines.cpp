// SPDX-License-Identifier: GPL-3.0-or-later
// One experiment over many machines: four series, each with its guest on another machine, under the
// load of sixteen machines, through libvirt and ssh. Each machine is a network namespace with its
// own sshd; those of guests also have their own libvirtd. The clocks of the first client are ahead,
// which must not show in the merged samples. Then client machines fail in the middle of steps.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "base/clock_now.h"
#include "guest_host.h"
#include "guest_run.h"
#include "machine_processes.h"
#include "results/guest_evidence.h"
#include "shifted_clock.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr int clientCount = 16;
static constexpr int hostCount = 4;
static constexpr qint64 monotonicAheadNs = 1'000'000'000'000; // of the first client
static constexpr qint64 realtimeAheadNs = 3'600'000'000'000;

static QString clientName(int i)
{
    return u"client%1"_s.arg(i + 1);
}

static QString clientAddress(int i)
{
    return u"198.51.100.%1"_s.arg(101 + i);
}

class ManyMachinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fourGuestHostsSixteenClients();
    void clientMachinesFail();
    void cleanup();
    void cleanupTestCase();

private:
    bool startShiftedClient();
    QByteArray experimentText(const QByteArray& name, int series, const QByteArray& more) const;
    std::optional<RunData> measure(const QString& name, const QByteArray& text,
                                   const std::function<void(const QByteArray&)>& whileRunning);
    QMap<QString, QStringList> state() const;

    SshMachines m_machines;
    std::vector<std::unique_ptr<GuestHost>> m_hosts;
    QTemporaryDir m_runtime;
    QMap<QString, QStringList> m_before;
    QByteArray m_output; ///< of the last run
};

// Its monotonic clock by a time namespace, its real-time clock by a library.
bool ManyMachinesTest::startShiftedClient()
{
    ClockShift shift;
    shift.realtimeNs = realtimeAheadNs;
    shift.sinceMonotonicNs = 1;
    const QString file = m_machines.filePath(u"shift"_s);
    return writeText(file, QByteArray(reinterpret_cast<const char*>(&shift), sizeof shift)) &&
           m_machines.startSshd(
               clientName(0),
               {u"unshare"_s, u"--time"_s, u"--fork"_s, u"--kill-child"_s, u"--monotonic"_s,
                QString::number(monotonicAheadNs / 1'000'000'000)},
               "SetEnv LD_PRELOAD=" UNISWEEP_SHIFTED_CLOCK_LIBRARY " UNISWEEP_SHIFTED_CLOCK=" +
                   file.toUtf8() + '\n');
}

void ManyMachinesTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = SshMachines::whyNone({u"libvirtd"_s}); !why.isEmpty())
        QSKIP(qPrintable(why));
    // If KVM exists but does not work, libvirt on the other hosts would not notice.
    QVERIFY(!QFile::exists(u"/dev/kvm"_s) ||
            runOk(u"mount"_s, {u"--bind"_s, u"/dev/null"_s, u"/dev/kvm"_s}));
    QVERIFY(m_machines.begin());
    for (int i = 0; i < hostCount; ++i) {
        m_hosts.push_back(
            std::make_unique<GuestHost>(u"host%1"_s.arg(i + 1), u"198.51.100.%1"_s.arg(11 + i)));
        QVERIFY(m_hosts.back()->start(m_machines));
    }
    for (int i = 0; i < clientCount; ++i) {
        QVERIFY(m_machines.connect(clientName(i), clientAddress(i)));
        QVERIFY(i == 0 ? startShiftedClient() : m_machines.startSshd(clientName(i)));
    }
    for (int i = 0; i < clientCount; ++i)
        QTRY_VERIFY_WITH_TIMEOUT(SshMachines::outputOf(clientAddress(i), u"true"_s), 60'000);
    for (const auto& host : m_hosts)
        QTRY_VERIFY_WITH_TIMEOUT(host->libvirtAnswers(), 120'000);
    // Until the connections that were just tried have ended.
    QVERIFY(QTest::qWaitFor(
        [this] {
            m_before = state();
            QTest::qWait(1000);
            return state() == m_before;
        },
        60'000));
}

void ManyMachinesTest::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_output.constData());
}

void ManyMachinesTest::cleanupTestCase()
{
    for (const auto& host : m_hosts)
        host->end();
    m_machines.end();
}

// What there is on each machine, apart from what is to stay: the load client and images.
QMap<QString, QStringList> ManyMachinesTest::state() const
{
    QMap<QString, QStringList> state;
    for (const auto& host : m_hosts)
        state[host->name()] = processNamesOf(host->name()) + host->state();
    for (int i = 0; i < clientCount; ++i) {
        const QString name = clientName(i);
        state[name] = processNamesOf(name) + filesBelow(m_machines.home(name));
        state[name].removeIf([](const QString& line) {
            static const QRegularExpression loadClient(
                u"/[.]cache/unisweep/unisweep-load-[0-9a-f]{16}$"_s);
            return line.contains(loadClient);
        });
    }
    return state;
}

QByteArray ManyMachinesTest::experimentText(const QByteArray& name, int series,
                                            const QByteArray& more) const
{
    QByteArray text = "unisweep: 1\nname: " + name +
                      "\nservice: dns\nmemory: 256\nwarm-up: 500ms\nboot-timeout: 300s\n" + more +
                      "load-from:\n";
    for (int i = 0; i < clientCount; ++i)
        text += "  - ssh://root@" + clientAddress(i).toUtf8() + '\n';
    text += "series:\n";
    for (int i = 0; i < series; ++i) {
        const GuestHost& host = *m_hosts[static_cast<std::size_t>(i)];
        text += "  - {name: " + host.name().toUtf8() +
                ", platform: linux, server: bind, hypervisor: 'qemu+ssh://root@" +
                host.address().toUtf8() + "/system', network: bridge lab0 198.51.100." +
                QByteArray::number(21 + i) + "/24}\n";
    }
    return text;
}

// Runs an experiment. Tells `whileRunning` its output so far, every few tens of milliseconds.
std::optional<RunData>
ManyMachinesTest::measure(const QString& name, const QByteArray& text,
                          const std::function<void(const QByteArray&)>& whileRunning)
{
    const QString file = m_machines.filePath(name + u".yaml"_s);
    const QString temporary = m_machines.filePath(name + u"-tmp"_s);
    const QString folder = m_machines.filePath(name + u"-out"_s);
    if (!writeText(file, text) || !QDir().mkpath(temporary))
        return {};
    QProcess run;
    run.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, temporary);
    run.setProcessEnvironment(environment);
    QStringList words{u"run"_s, file, u"--out"_s, folder, u"--no-figures"_s};
    for (const auto& host : m_hosts)
        words << u"--allow-host"_s << host->address();
    for (int i = 0; i < clientCount; ++i)
        words << u"--allow-host"_s << clientAddress(i);
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s, words);
    m_output.clear();
    ProcessUse use(run.processId());
    QElapsedTimer timer;
    timer.start();
    while (!run.waitForFinished(30) && timer.elapsed() < 1'200'000) {
        use.look();
        m_output += run.readAll();
        whileRunning(m_output);
    }
    m_output += run.readAll();
    qInfo("%s: %.0f s; %s", qPrintable(name), static_cast<double>(timer.elapsed()) / 1e3,
          qPrintable(use.toText()));
    if (run.state() != QProcess::NotRunning || run.exitCode() != 0) {
        run.kill();
        run.waitForFinished();
        return {};
    }
    if (const QStringList left = filesBelow(temporary); !left.isEmpty()) {
        qWarning("left in TMPDIR: %s", qPrintable(left.join(u' ')));
        return {};
    }
    const QDir out(folder);
    return readResults(out.filePath(out.entryList({u"*.unisweep"_s}).value(0)));
}

// Each client reports how its clocks differ from this host's, and that it sent its share.
static void checkClients(const StepData& step, const QJsonArray& clients)
{
    QCOMPARE(clients.size(), clientCount);
    qint64 longestNs = 0;
    for (int i = 0; i < clientCount; ++i) {
        const QJsonObject client = clients[i].toObject();
        QCOMPARE(client.value(u"host"_s).toString(), u"ssh://root@"_s + clientAddress(i));
        const qint64 roundTrip = client.value(u"clock_round_trip_ns"_s).toInteger();
        const qint64 offset = client.value(u"clock_offset_ns"_s).toInteger();
        const qint64 realtime = client.value(u"clock_realtime_offset_ns"_s).toInteger();
        QVERIFY(roundTrip > 0);
        QVERIFY(std::abs(offset - (i == 0 ? monotonicAheadNs : 0)) <= roundTrip / 2);
        QVERIFY(std::abs(realtime - (i == 0 ? realtimeAheadNs : 0)) <= roundTrip);
        const QJsonObject summary = client.value(u"summary"_s).toObject();
        const int share =
            step.record.offeredRate / clientCount + (i < step.record.offeredRate % clientCount);
        const auto seconds = std::chrono::duration<double>(step.record.duration).count();
        QCOMPARE(summary.value(u"scheduled"_s).toInt(), qRound(share * seconds));
        QCOMPARE(summary.value(u"sent"_s).toInt(), summary.value(u"scheduled"_s).toInt());
        longestNs = std::max(longestNs, roundTrip);
    }
    qInfo("%d/s: clocks are known to within %.0f µs", step.record.offeredRate,
          static_cast<double>(longestNs) / 2e3);
}

// The requests of all clients are due in each other's gaps, on one axis.
static void checkAxis(const StepData& step, const QJsonArray& clients)
{
    const int rate = step.record.offeredRate;
    std::vector<qint64> expected;
    qint64 latestNs = 0;
    for (int i = 0; i < clientCount; ++i) {
        const QJsonObject client = clients[i].toObject();
        const qint64 startNs = client.value(u"epoch_ns"_s).toInteger() -
                               static_cast<qint64>(step.record.epochMonotonicNs);
        latestNs = std::max(latestNs, startNs - i * qint64(1'000'000'000) / rate);
        const int requests = client.value(u"summary"_s).toObject().value(u"scheduled"_s).toInt();
        for (int k = 0; k < requests; ++k)
            expected.push_back(startNs + k * (1'000'000'000LL * clientCount / rate));
    }
    std::vector<qint64> due;
    for (const Sample& sample : step.samples) {
        if (sample.intendedNs >= 0) // not of the warm-up
            due.push_back(sample.intendedNs);
    }
    std::ranges::sort(expected);
    std::ranges::sort(due);
    QCOMPARE(due.size(), expected.size());
    for (std::size_t k = 0; k < due.size(); ++k)
        QVERIFY(std::abs(due[k] - expected[k]) <= 1000); // rounding of the schedule
    qInfo("%d/s: the last client started %.1f ms late", rate, static_cast<double>(latestNs) / 1e6);
}

// Converted to the samples' clock from the clock of the guest's host: the guest ran during each
// answered request.
static void checkGuestRan(const StepData& step)
{
    QVERIFY(step.scheduling);
    const auto guest = guestLineOf(step);
    QVERIFY(guest);
    int answered = 0;
    int ran = 0;
    for (const Sample& sample : step.samples) {
        if (!sample.hasResponse())
            continue;
        ++answered;
        ran += guest->timeBetween(sample.sentNs, sample.receivedNs).runningNs > 0;
    }
    QVERIFY(guest->timeBetween(0, step.record.duration.count()).asleepNs > 0);
    QVERIFY2(answered > 0 && ran >= 0.98 * answered,
             qPrintable(u"%1 of %2"_s.arg(ran).arg(answered)));
}

static QJsonArray clientsOf(const StepData& step)
{
    return QJsonDocument::fromJson(step.record.clientJson).object().value(u"load_from"_s).toArray();
}

void ManyMachinesTest::fourGuestHostsSixteenClients()
{
    const auto data =
        measure(u"many"_s, experimentText("many", hostCount, "rates: [64, 128]\nduration: 2s\n"),
                [](const QByteArray&) {});
    QVERIFY(data);
    QCOMPARE(data->guests.size(), std::size_t(hostCount));
    for (int i = 0; i < hostCount; ++i) {
        const auto& guest = data->guests[static_cast<std::size_t>(i)];
        QCOMPARE(guest.hypervisorUri, u"qemu+ssh://root@%1/system"_s.arg(
                                          m_hosts[static_cast<std::size_t>(i)]->address()));
        QVERIFY(guest.bootNs);
        qInfo("%s: booted in %.1f s", qPrintable(m_hosts[static_cast<std::size_t>(i)]->name()),
              static_cast<double>(*guest.bootNs) / 1e9);
    }
    QCOMPARE(data->steps.size(), std::size_t(2 * hostCount));
    const qint64 realtimeNs = realtimeNowNs() - monotonicNowNs();
    quint64 lastNs = 0;
    for (const StepData& step : data->steps) {
        QCOMPARE(step.record.state, RunState::Finished);
        QVERIFY2(step.record.verdict.kind != Verdict::Kind::Invalid,
                 qPrintable(step.record.verdict.why));
        // The steps are on one axis of time, this host's, although another clock is ahead.
        QVERIFY(step.record.epochMonotonicNs > lastNs);
        lastNs = step.record.epochMonotonicNs + static_cast<quint64>(step.record.duration.count());
        QVERIFY(lastNs < static_cast<quint64>(monotonicNowNs()));
        const qint64 fromMonotonic = static_cast<qint64>(step.record.epochMonotonicNs) + realtimeNs;
        QVERIFY(std::abs(static_cast<qint64>(step.record.epochRealtimeNs) - fromMonotonic) <
                1'000'000'000);
        const QJsonArray clients = clientsOf(step);
        checkClients(step, clients);
        checkAxis(step, clients);
        checkGuestRan(step);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(state(), m_before, 60'000);
}

// Their programs, their connections, or their network end one second into a step, which is long
// enough for a busy host to notice that in time.
void ManyMachinesTest::clientMachinesFail()
{
    constexpr int killed = 4;
    constexpr int disconnected = 8;
    constexpr int vanished = 12;
    int step = -1;
    pid_t watched = 0; // the load client of a machine that does not fail
    qint64 failsAtNs = INT64_MAX;
    bool isDown = false;
    const auto fail = [&] {
        if (step == 0)
            endProcess(loadClientOf(clientName(killed)).pid);
        else if (step == 2)
            endProcess(parentOf(loadClientOf(clientName(disconnected)).pid));
        else if (step == 4)
            isDown = ip(u"link set to-%1 down"_s.arg(clientName(vanished)));
    };
    const auto data =
        measure(u"failing"_s,
                experimentText("failing", 1, "rates: [64, 80, 96, 112, 128, 144]\nduration: 8s\n"),
                [&](const QByteArray& output) {
                    const LoadProcess client = loadClientOf(clientName(1));
                    if (client.zeroAtNs > 0 && std::exchange(watched, client.pid) != client.pid) {
                        ++step;
                        failsAtNs = client.zeroAtNs + 1'000'000'000;
                    }
                    if (monotonicNowNs() >= failsAtNs) {
                        failsAtNs = INT64_MAX;
                        fail();
                    }
                    if (isDown && output.contains(clientAddress(vanished).toUtf8() + ": "))
                        isDown = !ip(u"link set to-%1 up"_s.arg(clientName(vanished)));
                });
    QVERIFY(data);
    QCOMPARE(data->steps.size(), std::size_t(6));
    for (std::size_t i = 0; i < data->steps.size(); ++i) {
        const StepData& one = data->steps[i];
        const int failed = i == 0 ? killed : i == 2 ? disconnected : i == 4 ? vanished : -1;
        const QString why = one.record.verdict.why;
        qInfo("%d/s: %s", one.record.offeredRate, qPrintable(why));
        QCOMPARE(one.record.verdict.kind == Verdict::Kind::Invalid, failed >= 0);
        if (failed >= 0) {
            const QString output = i == 0 ? u"(none)"_s
                                          : (i == 2 ? u"Connection to %1 closed by remote host"_s
                                                    : u"Timeout, server %1 not responding"_s)
                                                .arg(clientAddress(failed));
            QVERIFY2(why.contains(u"ssh://root@%1: the ssh connection was lost"_s.arg(
                         clientAddress(failed))) &&
                         why.contains(u"Output of ssh: "_s + output),
                     qPrintable(why));
            QCOMPARE(one.record.state, RunState::Stopped);
        } else {
            QCOMPARE(one.record.state, RunState::Finished);
            checkClients(one, clientsOf(one));
        }
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(state(), m_before, 120'000);
}

int main(int argc, char** argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "1400000"); // the default, 5 min, is little on a busy host
    enterOwnNamespace(argv, [] { makeImages({u"linux/bind"_s}); });
    QCoreApplication app(argc, argv);
    ManyMachinesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "many_machines.moc"
