// SPDX-License-Identifier: GPL-3.0-or-later
// A guest on one machine and load from two others, over real ssh. Each machine is a network
// namespace with its own sshd; the guest's machine also has libvirtd and a bridge. The monotonic
// clock of one client is 1000 s ahead (a time namespace), which must not show in the merged
// samples.
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "guest_run.h"
#include "load/clock_comparison.h"
#include "results/guest_evidence.h"
#include "ssh_machines.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static constexpr qint64 aheadNs = 1'000'000'000'000;

class TwoMachinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void guestThereLoadFromTwoOthers();
    void changedProgramIsReplaced();
    void unreachableIsReported();
    void cleanupTestCase();

private:
    std::unique_ptr<PrivateLibvirt> m_libvirt;
    SshMachines m_machines;
    QTemporaryDir m_runtime;
};

void TwoMachinesTest::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = SshMachines::whyNone({u"libvirtd"_s}); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_libvirt = std::make_unique<PrivateLibvirt>();
    // If KVM exists but does not work, libvirt on the other host would not notice.
    QVERIFY(!QFile::exists(u"/dev/kvm"_s) ||
            runOk(u"mount"_s, {u"--bind"_s, u"/dev/null"_s, u"/dev/kvm"_s}));
    QVERIFY(m_machines.begin());
    QVERIFY(m_machines.connect(u"guests"_s, u"198.51.100.2"_s));
    QVERIFY(m_machines.connect(u"client1"_s, u"198.51.100.3"_s));
    QVERIFY(m_machines.connect(u"client2"_s, u"198.51.100.4"_s));
    QVERIFY(m_libvirt->start(UNISWEEP_BIN_DIR u"/../test-libvirt-cache-without-kvm"_s,
                             {u"ip"_s, u"netns"_s, u"exec"_s, u"guests"_s}));
    QVERIFY(m_machines.startSshd(u"guests"_s) && m_machines.startSshd(u"client1"_s) &&
            m_machines.startSshd(u"client2"_s, {u"unshare"_s, u"--time"_s, u"--fork"_s,
                                                u"--kill-child"_s, u"--monotonic"_s, u"1000"_s}));
    for (const QString& host : {u"198.51.100.2"_s, u"198.51.100.3"_s, u"198.51.100.4"_s})
        QTRY_VERIFY_WITH_TIMEOUT(SshMachines::outputOf(host, u"true"_s), 20'000);
}

void TwoMachinesTest::cleanupTestCase()
{
    m_machines.end();
}

static QByteArray experimentText(const QByteArray& more)
{
    return "unisweep: 1\nname: two\nservice: dns\nmemory: 256\nrates: [200]\nduration: 2s\n"
           "warm-up: 500ms\nseries:\n  - {platform: linux, server: nsd, hypervisor: "
           "'qemu+ssh://root@198.51.100.2/system', network: bridge lab0 198.51.100.9/24}\n" +
           more;
}

void TwoMachinesTest::guestThereLoadFromTwoOthers()
{
    const QString file = m_machines.filePath(u"two.yaml"_s);
    QVERIFY(writeText(
        file,
        experimentText("load-from: ['ssh://root@198.51.100.3', 'ssh://root@198.51.100.4']\n")));
    QProcess run;
    QStringList words{u"run"_s, file, u"--out"_s, m_machines.filePath(u"out"_s), u"--no-figures"_s};
    for (const QString& host : {u"198.51.100.2"_s, u"198.51.100.3"_s, u"198.51.100.4"_s})
        words << u"--allow-host"_s << host;
    run.start(UNISWEEP_BIN_DIR u"/unisweep"_s, words);
    QVERIFY(run.waitForFinished(200'000));
    QVERIFY2(run.exitCode() == 0, run.readAllStandardError().constData());
    const QDir out(m_machines.filePath(u"out"_s));
    const RunData data = readResults(out.filePath(out.entryList({u"*.unisweep"_s}).value(0)));
    QCOMPARE(data.guests[0].hypervisorUri, u"qemu+ssh://root@198.51.100.2/system"_s);
    QVERIFY(data.guests[0].domainXml.contains(u"/var/lib/libvirt/images/unisweep/"_s));
    // Below the boot timeout, although one client's clock differs.
    QVERIFY(data.guests[0].bootNs > 0 && data.guests[0].bootNs < 120'000'000'000);

    const StepData& step = data.steps[0];
    QCOMPARE(step.statistics.count(Outcome::Answered), 400);
    const QJsonArray hosts =
        QJsonDocument::fromJson(step.record.clientJson).object().value(u"load_from"_s).toArray();
    QCOMPARE(hosts.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const QJsonObject host = hosts[i].toObject();
        const qint64 roundTrip = host.value(u"clock_round_trip_ns"_s).toInteger();
        const qint64 offset = host.value(u"clock_offset_ns"_s).toInteger();
        qInfo("%s: offset %lld ns, round trip %lld ns",
              qPrintable(host.value(u"host"_s).toString()), offset, roundTrip);
        QVERIFY(std::abs(offset - i * aheadNs) <= roundTrip);
        QVERIFY(std::abs(host.value(u"clock_realtime_offset_ns"_s).toInteger()) <= roundTrip);
        QVERIFY(!host.value(u"summary"_s).toObject().isEmpty());
        QCOMPARE(host.value(u"sha256"_s).toString().size(), 64);
    }
    // The scheduling record also comes from the guest's machine, converted to the samples' clock:
    // the guest must have run during each answered request.
    QVERIFY(step.scheduling);
    QVERIFY(std::ranges::any_of(step.scheduling->threads, [](const GuestThread& thread) {
        return thread.role == ThreadRole::Vcpu;
    }));
    const auto guest = guestLineOf(step);
    QVERIFY(guest);
    const ThreadTime whole = guest->timeBetween(0, step.record.duration.count());
    qInfo("%zu switches (%s) of %zu threads; the guest ran %.0f ms, waited %.0f ms, slept %.0f ms",
          step.scheduling->switches.size(), qPrintable(toWord(step.scheduling->source)),
          step.scheduling->threads.size(), whole.runningNs / 1e6, whole.waitingNs / 1e6,
          whole.asleepNs / 1e6);
    QVERIFY(whole.asleepNs > 0);
    const auto ran = std::ranges::count_if(step.samples, [&](const Sample& sample) {
        return sample.hasResponse() &&
               guest->timeBetween(sample.sentNs, sample.receivedNs).runningNs > 0;
    });
    QVERIFY2(ran >= 0.98 * static_cast<double>(step.samples.size()),
             qPrintable(QString::number(ran)));
    // Both clients' samples share one time axis: 2 s, plus the second client's later start.
    for (const Sample& sample : step.samples)
        QVERIFY(sample.intendedNs > -1'000'000'000 && sample.intendedNs < 10'000'000'000);
}

void TwoMachinesTest::changedProgramIsReplaced()
{
    const QString kept = m_machines.home(u"client1"_s) + u"/.cache/unisweep"_s;
    const QStringList names = QDir(kept).entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY(writeText(kept + u'/' + names[0], "#!/bin/sh\necho something else\n", true));
    LoadHost host(u"ssh://root@198.51.100.3"_s);
    host.install(UNISWEEP_BIN_DIR u"/unisweep-load"_s, {});
    QVERIFY(compareClocks(host, {}).roundTripNs > 0); // works only if the real program was restored
    QCOMPARE(QDir(kept).entryList(QDir::Files), names);
}

void TwoMachinesTest::unreachableIsReported()
{
    LoadHost host(u"ssh://root@198.51.100.77"_s);
    try {
        host.install(UNISWEEP_BIN_DIR u"/unisweep-load"_s, {});
        QFAIL("there is no such machine");
    } catch (const LoadError& error) {
        QVERIFY2(QByteArray(error.what()).startsWith("ssh://root@198.51.100.77: ssh failed: "),
                 error.what());
    }
}

int main(int argc, char** argv)
{
    enterOwnNamespace(argv, [] { makeImages({u"linux/nsd"_s}); });
    QCoreApplication app(argc, argv);
    TwoMachinesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "two_machines.moc"
