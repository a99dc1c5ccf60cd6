// SPDX-License-Identifier: GPL-3.0-or-later
// Runs during which the host's clock is set or the host suspends. Setting the real clocks would
// affect the whole host, so a library preloaded into the workbench and the load client shifts the
// clocks that they read.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include "base/clock_now.h"
#include "guest/isolated_process.h"
#include "guest_run.h"
#include "shifted_clock.h"

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace std::chrono_literals;

class ClockStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stepIsJudged_data();
    void stepIsJudged();
    void externalClientsAreNotTrusted();

private:
    void shiftSoon(qint64 realtimeMs, qint64 sleptMs) const;

    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    Catalog m_catalog;
    ClockShift* m_shift = nullptr;
};

void ClockStepsTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("UNISWEEP_SHIFTED_CLOCK"))
        QSKIP("a sanitizer's library must be the first, so that none can be preloaded");
    qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    if (const QString why = whyNoIsolatedProcess(); !why.isEmpty())
        QSKIP(qPrintable(why));
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    const int file = open(qgetenv("UNISWEEP_SHIFTED_CLOCK").constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(file >= 0);
    void* memory = mmap(nullptr, sizeof(ClockShift), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    QVERIFY(memory != MAP_FAILED);
    m_shift = static_cast<ClockShift*>(memory);
}

void ClockStepsTest::stepIsJudged_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<qint64>("realtimeMs");
    QTest::addColumn<qint64>("sleptMs");
    QTest::addColumn<QString>("invalid"); // expected in the verdict; empty: the step is valid
    for (const char* service : {"dns", "http"}) {
        const auto row = [&](const char* name) -> QTestData& {
            return QTest::addRow("%s, %s", service, name) << QByteArray(service);
        };
        row("nothing") << qint64{0} << qint64{0} << QString();
        row("an hour ahead") << qint64{3'600'000} << qint64{0} << QString();
        row("an hour back") << qint64{-3'600'000} << qint64{0} << QString();
        row("a little back") << qint64{-3} << qint64{0} << QString();
        row("asleep for a minute")
            << qint64{60'000} << qint64{60'000} << u"the host was suspended"_s;
    }
}

// Schedules the shift for the middle of the next step, whose first half second is warm-up.
void ClockStepsTest::shiftSoon(qint64 realtimeMs, qint64 sleptMs) const
{
    m_shift->realtimeNs = realtimeMs * 1'000'000;
    m_shift->boottimeNs = sleptMs * 1'000'000;
    m_shift->sinceMonotonicNs = monotonicNowNs() + 1'500'000'000;
}

void ClockStepsTest::stepIsJudged()
{
    QFETCH(QByteArray, service);
    QFETCH(qint64, realtimeMs);
    QFETCH(qint64, sleptMs);
    QFETCH(QString, invalid);
    const QString path =
        m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()) + u".unisweep"_s);
    const QByteArray series = service == "dns" ? "{platform: process, server: bind}"
                                               : "{platform: process, server: lighttpd}";
    const qint64 realtimeBefore = realtimeNowNs() - monotonicNowNs();
    StepOutcome outcome;
    {
        const auto run = GuestRun::start(m_catalog, oneSeries(series, service), path);
        if (!run)
            return;
        shiftSoon(realtimeMs, sleptMs);
        outcome = run->load(500, 2s);
        const qint64 realtimeAfter = realtimeNowNs() - monotonicNowNs();
        QVERIFY(std::abs(realtimeAfter - realtimeBefore - realtimeMs * 1'000'000) < 2'000'000'000);
        m_shift->sinceMonotonicNs = 0;
        run->booted().end(u"test"_s);
    }
    const RunData data = readResults(path);
    QCOMPARE(data.steps.size(), 1u);
    QVERIFY(data.steps[0].samples.size() >= 1250); // samples include the warm-up
    // Nonzero only if the clock was set while the client measured.
    const QJsonObject clock =
        QJsonDocument::fromJson(outcome.record.clientJson)[u"clock"_s].toObject();
    const qint64 seenNs = clock[u"realtime_stepped_ns"_s].toInteger();
    QVERIFY2(std::abs(seenNs - std::abs(realtimeMs) * 1'000'000) < 1'000'000,
             outcome.record.clientJson.constData());
    // A busy host may delay the server or the client by seconds, but not by an hour.
    qint64 responses = 0;
    for (const Sample& sample : data.steps[0].samples) {
        if (sample.receivedNs == never || sample.sentNs == never)
            continue;
        ++responses;
        QVERIFY2(sample.receivedNs > sample.sentNs,
                 qPrintable(QString::number(sample.receivedNs - sample.sentNs)));
        QVERIFY2(sample.receivedNs - sample.sentNs < 60'000'000'000,
                 qPrintable(QString::number(sample.receivedNs - sample.sentNs)));
    }
    QVERIFY(responses > 500);
    const Verdict& verdict = outcome.record.verdict;
    QVERIFY2(invalid.isEmpty()
                 ? !verdict.why.contains(u"clock"_s) && !verdict.why.contains(u"suspended"_s)
                 : verdict.kind == Verdict::Kind::Invalid && verdict.why.contains(invalid),
             qPrintable(verdict.toText()));
}

// External load clients read the clock that was set, so the step is marked as possibly wrong.
void ClockStepsTest::externalClientsAreNotTrusted()
{
    if (QStandardPaths::findExecutable(u"dnsperf"_s).isEmpty())
        QSKIP("dnsperf is missing; run: packaging/deps --test");
    const auto dnsperf = makeLoadClient(Client::Dnsperf);
    const auto run = GuestRun::start(m_catalog, oneSeries("{platform: process, server: bind}"),
                                     m_dir.filePath(u"external.unisweep"_s));
    if (!run)
        return;
    shiftSoon(-3'000, 0);
    const Verdict verdict = run->load(200, 2s, *dnsperf).record.verdict;
    m_shift->sinceMonotonicNs = 0;
    run->booted().end(u"test"_s);
    QCOMPARE(verdict.kind, Verdict::Kind::Invalid);
    QVERIFY2(verdict.why.contains(u"the clock was stepped by"_s), qPrintable(verdict.toText()));
}

int main(int argc, char** argv)
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    if (!qEnvironmentVariableIsSet("UNISWEEP_SHIFTED_CLOCK")) { // start again with the library
        char path[] = "/tmp/unisweep-clock-XXXXXX";
        const int file = mkstemp(path);
        if (file < 0 || ftruncate(file, sizeof(ClockShift)) != 0)
            return 1;
        close(file);
        setenv("UNISWEEP_SHIFTED_CLOCK", path, 1);
        setenv("LD_PRELOAD", UNISWEEP_SHIFTED_CLOCK_LIBRARY, 1);
        execv("/proc/self/exe", argv);
        unlink(path);
        return 1;
    }
#endif
    const auto removed = qScopeGuard([] { unlink(qgetenv("UNISWEEP_SHIFTED_CLOCK").constData()); });
    const QCoreApplication app(argc, argv);
    ClockStepsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "clock_steps.moc"
