// SPDX-License-Identifier: GPL-3.0-or-later
// Guests under KVM, run by the users of a real host: root, and users in no group, in kvm, in
// libvirt, and in both. The host is a Debian system in QEMU (inner_host.h), created once by
// tests/kvm/make-host next to the build and never written to. It is slow, so the tests check
// behavior, messages and leftovers, but no timings.
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "guest_run.h"
#include "inner_host.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static const QString machineDir = UNISWEEP_BIN_DIR u"/../test-kvm"_s;
static const QString program = u"/opt/unisweep/bin/unisweep"_s;
static constexpr int minutes = 60'000;
// The guest runs in nested emulators, on a host that may be busy.
static constexpr int runTimeout = 8 * minutes;

class KvmHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void doctorReports_data();
    void doctorReports();
    void checkKnowsTheAccelerator_data();
    void checkKnowsTheAccelerator();
    void busyHostIsNotReportedAsBrokenKvm();
    void cleanSucceedsForAllUsers();
    void runsUnderKvm_data();
    void runsUnderKvm();
    void daemonOfBeforeIsNamed();
    void stoppedInNetworkCreation();
    void killedInCreation();
    void killedWithNetwork();

private:
    bool makePayload();
    QString writeExperiment(const char* user, const QByteArray& series);
    QString whatIsLeft();

    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    std::optional<InnerHost> m_host;
};

// The programs as installed, and one image.
bool KvmHostTest::makePayload()
{
    const QString root = m_dir.filePath(u"payload"_s);
    QDir().mkpath(root + u"/bin"_s);
    QDir().mkpath(root + u"/share/unisweep"_s);
    for (const char* name : {"unisweep", "unisweep-load", "unisweep-guard"}) {
        const QString file = u'/' + QLatin1String(name);
        if (!QFile::copy(UNISWEEP_BIN_DIR + file, root + u"/bin"_s + file))
            return false;
    }
    const Catalog catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const auto recipe = catalog.find({u"linux"_s, u"bind"_s, {}, {}});
    const auto image = ImageBuilder(ImageStore()).find(std::get<Recipe>(recipe));
    return image &&
           runOk(u"cp"_s, {u"-rL"_s, UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s,
                           root + u"/share/unisweep/catalog"_s}) &&
           runOk(u"cp"_s, {u"-r"_s, QFileInfo(image->kernel).absolutePath(), root + u"/image"_s}) &&
           QFile::rename(root + u"/image"_s, root + u'/' + image->id);
}

void KvmHostTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoNamespace({u"mke2fs"_s, u"qemu-system-x86_64"_s, u"ssh"_s});
        !why.isEmpty())
        QSKIP(qPrintable(why));
    if (!QFile::exists(machineDir + u"/disk"_s))
        QSKIP("there is no host with KVM yet; make it, outside of the test's network, with: sudo "
              "tests/kvm/make-host BUILD/test-kvm");
    QVERIFY(ip(u"link set lo up"_s));
    QVERIFY(makePayload());
    m_host.emplace(machineDir, m_dir.filePath(u"payload"_s));
    QElapsedTimer timer;
    timer.start();
    const QString why = m_host->start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    // Each user gets the image where it would have been built, in a private home directory. The
    // system daemon keeps running, since it queries QEMU's capabilities once.
    const CommandResult result = m_host->run(
        "root",
        u"set -e; cp -r /opt/unisweep/linux-* /home/; "
        "for user in root plain member libv both; do home=$(eval echo ~$user); "
        "mkdir -p $home/.local/share/unisweep/images; "
        "cp -rl /home/linux-* $home/.local/share/unisweep/images/; "
        "find $home/.local -type d -exec chown $user: {} +; done; "
        "virsh -q -c qemu:///system domcapabilities --virttype kvm >/dev/null; "
        "(virsh -c qemu:///system event --loop --event lifecycle </dev/null >/dev/null 2>&1 &); "
        "stat -c '%a %n' /root /home/plain; "
        "uname -r; cat /proc/sys/kernel/perf_event_paranoid"_s,
        runTimeout);
    QVERIFY2(result.exit == 0, qPrintable(result.text));
    qInfo("ready after %.0f s:\n%s", static_cast<double>(timer.elapsed()) / 1e3,
          qPrintable(result.text));
}

QString KvmHostTest::writeExperiment(const char* user, const QByteArray& series)
{
    const QString text =
        u"unisweep: 1\nname: kvm\nservice: dns\nmemory: 256\nrates: [20, 40]\nduration: 3s\n"
        "warm-up: 1s\nboot-timeout: 5min\nseries:\n  - {platform: linux, server: bind%1}\n"_s.arg(
            series.isEmpty() ? QString() : u", "_s + QString::fromUtf8(series));
    const CommandResult result = m_host->run(user, u"cat >kvm.yaml <<'END'\n%1END\n"_s.arg(text));
    if (result.exit != 0)
        QTest::qFail(qPrintable(result.text), __FILE__, __LINE__);
    return u"kvm.yaml"_s;
}

// Guests and everything that belongs to them, of all users; empty if there is nothing.
QString KvmHostTest::whatIsLeft()
{
    return m_host
        ->run("root", u"ps -eo args | grep '[g]uest=unisweep'; ls -d /run/user/*/unisweep/[0-9]* "
                      "/tmp/unisweep-*/[0-9]* 2>/dev/null; "
                      "ip -o link | grep -o 'uni[a-z0-9]*\\|vnet[0-9]*'; "
                      "ps -eo args | grep '[d]nsmasq.*unisweep' | head -1"_s)
        .text.trimmed();
}

void KvmHostTest::doctorReports_data()
{
    QTest::addColumn<QStringList>("expectedText");
    QTest::addColumn<QStringList>("not_");
    const QString works = u"runs 64-bit guests"_s;
    const QString join = u"sudo adduser $USER kvm"_s;
    const QString closed = u"not checked: qemu:///system: no permission"_s;
    const QString sampled = u"kernel.perf_event_paranoid=2"_s;
    QTest::newRow("root") << QStringList{works, u"qemu:///embed (libvirt "_s,
                                         u"every context switch"_s}
                          << QStringList{join, closed, sampled};
    QTest::newRow("plain") << QStringList{join, u"qemu:///session (libvirt "_s, closed, sampled,
                                          u"about a thousand a second"_s}
                           << QStringList{works};
    QTest::newRow("member") << QStringList{works, u"qemu:///session (libvirt "_s, closed, sampled}
                            << QStringList{join};
    QTest::newRow("libv") << QStringList{u"for guests of libvirt's system daemon only"_s, join}
                          << QStringList{works, closed};
    QTest::newRow("both") << QStringList{works} << QStringList{join, closed};
}

void KvmHostTest::doctorReports()
{
    QFETCH(QStringList, expectedText);
    QFETCH(QStringList, not_);
    const CommandResult result = m_host->run(QTest::currentDataTag(), program + u" doctor"_s);
    QVERIFY2(result.exit == 0, qPrintable(result.text));
    for (const QString& text : expectedText)
        QVERIFY2(result.text.contains(text), qPrintable(text + u"\nis not in\n"_s + result.text));
    for (const QString& text : not_)
        QVERIFY2(!result.text.contains(text), qPrintable(text + u"\nis in\n"_s + result.text));
}

void KvmHostTest::checkKnowsTheAccelerator_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("expectedText"); // empty: does not mention emulation
    const QString emulated = u"will be emulated, without KVM: no permission for /dev/kvm"_s;
    const QByteArray system = "hypervisor: 'qemu:///system'";
    QTest::newRow("root, auto") << QByteArray("root") << QByteArray() << 0 << QString();
    QTest::newRow("plain, auto") << QByteArray("plain") << QByteArray() << 0 << emulated;
    QTest::newRow("plain, isolated") << QByteArray("plain") << QByteArray("network: isolated") << 3
                                     << u"sudo adduser $USER libvirt"_s;
    QTest::newRow("member, session")
        << QByteArray("member") << QByteArray("hypervisor: 'qemu:///session'") << 0 << QString();
    QTest::newRow("libv, auto") << QByteArray("libv") << QByteArray() << 0 << emulated;
    QTest::newRow("libv, system") << QByteArray("libv") << system << 0 << QString();
    QTest::newRow("libv, isolated")
        << QByteArray("libv") << QByteArray("network: isolated") << 0 << QString();
}

// The check must know who opens /dev/kvm: the caller or the system daemon.
void KvmHostTest::checkKnowsTheAccelerator()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, series);
    QFETCH(int, exit);
    QFETCH(QString, expectedText);
    const QString file = writeExperiment(user, series);
    const CommandResult result = m_host->run(user, program + u" run --check "_s + file);
    QVERIFY2(result.exit == exit, qPrintable(result.text));
    if (expectedText.isEmpty())
        QVERIFY2(!result.text.contains(u"emulated"_s), qPrintable(result.text));
    else
        QVERIFY2(result.text.contains(expectedText), qPrintable(result.text));
}

// With eight busy processes on two CPUs, the probe takes several times as long in wall-clock time.
void KvmHostTest::busyHostIsNotReportedAsBrokenKvm()
{
    const CommandResult result = m_host->run(
        "member", u"for i in 1 2 3 4 5 6 7 8; do timeout 100 sh -c 'while :; do :; done' & done; "
                  "rm -f .cache/unisweep/kvm-probe.json; %1 run --check kvm.yaml; "
                  "kill $(jobs -p); cat .cache/unisweep/kvm-probe.json"_s.arg(program));
    QVERIFY2(!result.text.contains(u"hangs"_s), qPrintable(result.text));
    QVERIFY2(result.text.contains(u"\"works\": true"_s) || result.text.contains(u"is busy"_s),
             qPrintable(result.text));
    const CommandResult later = m_host->run("member", program + u" run --check kvm.yaml"_s);
    QVERIFY2(!later.text.contains(u"emulated"_s), qPrintable(later.text));
}

void KvmHostTest::cleanSucceedsForAllUsers()
{
    for (const char* user : {"plain", "libv"}) {
        const CommandResult result = m_host->run(user, program + u" clean"_s);
        QVERIFY2(result.exit == 0 && result.text.contains(u"removed: "_s), qPrintable(result.text));
        QCOMPARE(result.text.contains(u"sudo adduser $USER libvirt"_s),
                 QByteArray(user) == "plain");
    }
}

void KvmHostTest::runsUnderKvm_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("series");
    QTest::addColumn<QString>("uri");
    QTest::addColumn<SchedulingSource>("source");
    QTest::addColumn<bool>("vhost");
    const QByteArray system = "hypervisor: 'qemu:///system'";
    // The URI stored with the results can be used in an experiment.
    QTest::newRow("root, embed") << QByteArray("root") << QByteArray("hypervisor: 'qemu:///embed'")
                                 << u"qemu:///embed"_s << SchedulingSource::Switches << false;
    // The daemon's QEMU cannot read the store in /root.
    QTest::newRow("root, isolated") << QByteArray("root") << QByteArray("network: isolated")
                                    << u"qemu:///system"_s << SchedulingSource::Switches << true;
    // Debian sets perf_event_paranoid to 3.
    QTest::newRow("member, session")
        << QByteArray("member") << QByteArray("hypervisor: 'qemu:///session'")
        << u"qemu:///session"_s << SchedulingSource::Readings << false;
    QTest::newRow("libv, system") << QByteArray("libv") << system << u"qemu:///system"_s
                                  << SchedulingSource::Readings << false;
    QTest::newRow("both, auto") << QByteArray("both") << QByteArray() << u"qemu:///session"_s
                                << SchedulingSource::Readings << false;
}

void KvmHostTest::runsUnderKvm()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, series);
    QFETCH(QString, uri);
    QFETCH(SchedulingSource, source);
    QFETCH(bool, vhost);
    const QString file = writeExperiment(user, series);
    const CommandResult result =
        m_host->run(user,
                    u"rm -rf out; %1 run --no-figures --out out %2 2>&1; echo; "
                    "ls out/*.unisweep"_s.arg(program, file),
                    runTimeout);
    const QString path = result.text.trimmed().section(u'\n', -1);
    QVERIFY2(path.endsWith(u".unisweep"_s), qPrintable(result.text));
    const QString copy =
        m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".unisweep"_s);
    QFile results(copy);
    QVERIFY(results.open(QIODevice::WriteOnly));
    results.write(m_host->read(user, path));
    results.close();
    const RunData data = readResults(copy);
    QVERIFY2(data.state == RunState::Finished, qPrintable(result.text));
    QCOMPARE(data.guests.size(), 1u);
    const GuestRecord& guest = data.guests[0];
    QCOMPARE(guest.hypervisorUri, uri);
    QCOMPARE(guest.accelerator, Accelerator::Kvm);
    QVERIFY2(guest.domainXml.contains(u"type=\"kvm\""_s), qPrintable(guest.domainXml));
    // The machine type that was used, which may differ between two runs of the same description.
    QVERIFY2(guest.hypervisor.liveXml.contains(u"machine='pc-"_s) ||
                 guest.hypervisor.liveXml.contains(u"machine='pc-i440fx-"_s),
             qPrintable(guest.hypervisor.liveXml));
    QVERIFY2(guest.hypervisor.version.contains(u"QEMU "_s), qPrintable(guest.hypervisor.version));
    QCOMPARE(guest.hypervisor.vhost, std::optional(vhost));
    const QJsonObject facts = QJsonDocument::fromJson(data.hostJson).object();
    QCOMPARE(facts[u"kvm_module"_s].toString(), u"kvm_amd"_s);
    QVERIFY(facts[u"host_is_virtual"_s].toBool());
    QVERIFY(facts.contains(u"kvm_halt_poll_ns"_s));
    QCOMPARE(data.steps.size(), 2u);
    for (const StepData& step : data.steps) {
        QVERIFY2(step.statistics.count(Outcome::Answered) >= step.record.offeredRate,
                 qPrintable(result.text));
        QVERIFY(step.scheduling);
        QCOMPARE(step.scheduling->source, source);
        QCOMPARE(step.scheduling->why.contains(u"perf_event_paranoid"_s),
                 source == SchedulingSource::Readings);
        const auto has = [&](ThreadRole role) {
            return std::ranges::any_of(step.scheduling->threads,
                                       [role](const GuestThread& one) { return one.role == role; });
        };
        QVERIFY(has(ThreadRole::Vcpu));
        QCOMPARE(has(ThreadRole::Vhost), vhost);
    }
    // The guest's own CPU time, the waiting time of its virtual CPUs, and KVM's polling.
    QVERIFY(data.accounting.size() >= 2u);
    const AccountingPoint& first = data.accounting.front();
    const AccountingPoint& last = data.accounting.back();
    QVERIFY(first.vcpuNs && last.vcpuNs && *last.vcpuNs > *first.vcpuNs);
    QVERIFY(last.vcpuDelayNs);
    QVERIFY(last.haltPollNs);
    QVERIFY(last.cpuNs && *last.cpuNs > 0);
    qInfo("boot %.1f s, %lld and %lld answered; %s", static_cast<double>(*guest.bootNs) / 1e9,
          data.steps[0].statistics.count(Outcome::Answered),
          data.steps[1].statistics.count(Outcome::Answered), qPrintable(guest.hypervisor.version));
    QCOMPARE(whatIsLeft(), QString());
}

// A running session daemon keeps the groups that its user had when it started.
void KvmHostTest::daemonOfBeforeIsNamed()
{
    const char* const joined = "joined";
    QString file = writeExperiment("plain", "hypervisor: 'qemu:///session'");
    CommandResult result = m_host->run(
        "plain", u"virsh -q -c qemu:///session list && (virsh -c qemu:///session event --loop "
                 "--event lifecycle --timeout 900 </dev/null >/dev/null 2>&1 &)"_s);
    QVERIFY2(result.exit == 0, qPrintable(result.text));
    QCOMPARE(m_host->run("root", u"usermod --append --groups kvm plain"_s).exit, 0);
    result = m_host->run("plain", program + u" run --check "_s + file, 5 * minutes, joined);
    static const QRegularExpression end(u"End it, so that it starts again: (kill [0-9]+)"_s);
    const auto match = end.match(result.text);
    QVERIFY2(match.hasMatch(), qPrintable(result.text));
    // "auto" selects the driver that has KVM.
    result =
        m_host->run("plain",
                    u"sed -i 's/, hypervisor: .*}/}/' %2; %1 run --out out --no-figures %2"_s.arg(
                        program, file),
                    runTimeout, joined);
    QVERIFY2(result.exit == 0 && !result.text.contains(u"emulated"_s), qPrintable(result.text));
    QCOMPARE(m_host->run("plain", match.captured(1), minutes, joined).exit, 0);
    file = writeExperiment("plain", "hypervisor: 'qemu:///session'");
    result = m_host->run("plain", u"sleep 2; %1 run --check %2"_s.arg(program, file), 5 * minutes,
                         joined);
    QVERIFY2(result.exit == 0 && !result.text.contains(u"emulated"_s), qPrintable(result.text));
}

// Sends SIGINT as soon as the network's dnsmasq is running.
void KvmHostTest::stoppedInNetworkCreation()
{
    const QString file = writeExperiment("root", "network: isolated");
    const CommandResult result =
        m_host->run("root",
                    u"%1 run --no-figures --out out %2 & pid=$!; for i in $(seq 600); do "
                    "ps -eo args | grep -q '[d]nsmasq.*unisweep' && break; sleep 0.2; done; "
                    "kill -INT $pid; wait $pid; echo ended with $?; sleep 5"_s.arg(program, file),
                    runTimeout);
    QVERIFY2(result.text.contains(u"ended with 4"_s), qPrintable(result.text));
    QCOMPARE(whatIsLeft(), QString());
}

// Sends kill -9 as soon as QEMU is running; the guard or `unisweep clean` must end QEMU.
// Waits in the shell until an emulator of ours runs, for two minutes at most.
static const QString awaitGuest =
    u"i=0; until ps -eo args | grep -q '[g]uest=unisweep'; do i=$((i + 1)); "
    "[ $i -lt 1200 ] || { echo no guest appeared; break; }; sleep 0.1; done"_s;

void KvmHostTest::killedInCreation()
{
    const QString file = writeExperiment("root", "hypervisor: 'qemu:///embed'");
    const CommandResult said =
        m_host->run("root",
                    u"%1 run --no-figures --out out %2 & pid=$!; %3; "
                    "kill -9 $pid; sleep 10"_s.arg(program, file, awaitGuest),
                    runTimeout);
    QVERIFY2(!said.text.contains(u"no guest appeared"_s), qPrintable(said.text));
    QCOMPARE(whatIsLeft(), QString());
}

void KvmHostTest::killedWithNetwork()
{
    const QString file = writeExperiment("both", "network: isolated");
    CommandResult said = m_host->run(
        "both",
        u"%1 run --no-figures --out out %2 & pid=$!; %3; "
        "kill -9 $pid $(pgrep -u both unisweep-guard); sleep 8"_s.arg(program, file, awaitGuest),
        runTimeout);
    QVERIFY2(!said.text.contains(u"no guest appeared"_s), qPrintable(said.text));
    said = m_host->run("both", program + u" doctor"_s);
    QVERIFY2(said.text.contains(u"1 network"_s) && said.text.contains(u"unisweep clean"_s),
             qPrintable(said.text));
    said = m_host->run("both", program + u" clean"_s);
    QVERIFY2(said.exit == 0 && said.text.contains(u"1 network"_s), qPrintable(said.text));
    QCOMPARE(whatIsLeft(), QString());
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] { makeImages({u"linux/bind"_s}); });
    QCoreApplication app(argc, argv);
    KvmHostTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "kvm_host.moc"
