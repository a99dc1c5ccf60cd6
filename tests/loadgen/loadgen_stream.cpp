// SPDX-License-Identifier: GPL-3.0-or-later
// The program's binary stream, which the workbench depends on.
#include "loadgen/clock.h"
#include "sample/sample_stream.h"
#include "udp_responder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>
#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace unisweep;
using namespace loadgentest;

/// The program, with its stream connected to a pipe.
class Streamed
{
public:
    explicit Streamed(const QString& arguments)
    {
        int ends[2];
        if (pipe(ends) != 0)
            qFatal("no pipe");
        m_read = ends[0];
        QStringList list = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        list += {u"--stream"_s, QString::number(ends[1]), u"--json"_s, u"-"_s};
        process.setChildProcessModifier([read = m_read] { close(read); });
        process.start(UNISWEEP_BIN_DIR u"/unisweep-load"_s, list);
        process.waitForStarted();
        close(ends[1]);
    }
    ~Streamed()
    {
        hangUp();
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
    }
    void hangUp()
    {
        if (m_read >= 0)
            close(m_read);
        m_read = -1;
    }
    /// Reads what arrives within `timeoutMs`; empty at the end of the stream or after a timeout.
    std::string take(int timeoutMs = 5000)
    {
        pollfd p{.fd = m_read, .events = POLLIN, .revents = 0};
        char data[65536];
        const ssize_t n = poll(&p, 1, timeoutMs) == 1 ? read(m_read, data, sizeof data) : 0;
        return {data, static_cast<std::size_t>(std::max<ssize_t>(n, 0))};
    }

    QProcess process;

private:
    int m_read = -1;
};

class LoadgenStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleArrivesInTime();
    void slowReaderIsCountedNotWaitedFor();
    void readerGoneEndsTheRun();
    void parentGoneEndsTheRun();

private:
    static std::vector<Reply> respond(int, const std::vector<std::uint8_t>& query)
    {
        return {{correctResponse(query)}};
    }
};

void LoadgenStreamTest::everySampleArrivesInTime()
{
    UdpResponder responder(respond);
    Streamed run(u"dns --target %1 --name a.test --rate 2000 --duration 2s "
                 "--warm-up 500ms"_s.arg(QString::fromStdString(responder.target())));
    std::vector<Sample> samples;
    std::vector<Progress> progress;
    std::vector<std::int64_t> progressCameNs;
    Hello hello;
    std::string summary;
    std::int64_t oldestWaitNs = 0;
    SampleStreamReader reader;
    const auto now = [] { return loadgen::monotonicNs(); };
    reader.onHello = [&](const Hello& h) { hello = h; };
    reader.onSamples = [&](std::span<const Sample> s) {
        samples.insert(samples.end(), s.begin(), s.end());
        const auto came = now() - static_cast<std::int64_t>(hello.epochMonotonicNs);
        oldestWaitNs = std::max(oldestWaitNs, came - s.front().receivedNs);
    };
    reader.onProgress = [&](const Progress& p) {
        progress.push_back(p);
        progressCameNs.push_back(now());
    };
    reader.onEnd = [&](std::string_view json) { summary = json; };
    while (!reader.ended()) {
        const std::string bytes = run.take();
        QVERIFY(!bytes.empty());
        reader.feed(bytes);
    }
    QVERIFY(run.process.waitForFinished(5000));
    QCOMPARE(run.process.exitCode(), 0);

    QCOMPARE(hello.expectedSamples, 4000u);
    QCOMPARE(samples.size(), 5000u);
    std::sort(samples.begin(), samples.end(),
              [](const Sample& a, const Sample& b) { return a.intendedNs < b.intendedNs; });
    for (std::size_t i = 0; i < samples.size(); ++i) {
        QCOMPARE(samples[i].intendedNs, (static_cast<std::int64_t>(i) - 1000) * 500'000);
        QCOMPARE(samples[i].outcome, Outcome::Answered);
        QCOMPARE(int(samples[i].clocks), KernelTransmit | KernelReceive);
    }
    // For live plots, samples must arrive within tens of milliseconds even on a busy machine. The
    // limit is generous; the program's own is 10 ms.
    QVERIFY2(oldestWaitNs < 500'000'000, qPrintable(QString::number(oldestWaitNs)));
    QVERIFY2(progress.size() >= 15 && progress.size() <= 60,
             qPrintable(QString::number(progress.size())));
    QCOMPARE(progress.back().sent, 5000u);
    QCOMPARE(progress.back().scheduled, 5000u);
    QCOMPARE(progress.back().samplesDropped, 0u);

    // The End frame and --json contain the same summary.
    const auto parse = [](const QByteArray& text) {
        QJsonObject object = QJsonDocument::fromJson(text).object();
        object.remove(u"use"_s); // its CPU time increases between the two
        object.remove(u"host"_s);
        return object;
    };
    const QJsonObject end = parse(QByteArray::fromStdString(summary));
    QVERIFY(!end.isEmpty());
    QCOMPARE(end, parse(run.process.readAllStandardOutput()));
    QCOMPARE(end.value(u"warm_up_requests"_s).toInt(), 1000);
    QCOMPARE(end.value(u"epoch_monotonic_ns"_s).toInteger(),
             static_cast<qint64>(hello.epochMonotonicNs));
}

void LoadgenStreamTest::slowReaderIsCountedNotWaitedFor()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("under ThreadSanitizer the generator is too slow for the reader to be");
#endif
    // Nobody reads for three seconds, at 150,000 samples a second: more than the pipe and the ring
    // hold. Because of the limit on outstanding requests, nearly all are unsent, but these are
    // samples, too.
    UdpResponder responder(respond);
    Streamed run(
        u"dns --target %1 --name a.test --rate 150000 --duration 3s "
        "--max-outstanding 5 --max-lateness 10s"_s.arg(QString::fromStdString(responder.target())));
    QTest::qWait(3500);
    std::uint64_t got = 0;
    std::uint64_t reportedDropped = 0;
    std::string summary;
    SampleStreamReader reader;
    reader.onSamples = [&](std::span<const Sample> s) { got += s.size(); };
    reader.onProgress = [&](const Progress& p) { reportedDropped = p.samplesDropped; };
    reader.onEnd = [&](std::string_view json) { summary = json; };
    while (!reader.ended()) {
        const std::string bytes = run.take(15'000);
        QVERIFY(!bytes.empty());
        reader.feed(bytes);
    }
    QVERIFY(run.process.waitForFinished(5000));
    QCOMPARE(run.process.exitCode(), 5);
    const QJsonObject end = QJsonDocument::fromJson(QByteArray::fromStdString(summary)).object();
    const auto dropped = static_cast<std::uint64_t>(end.value(u"samples_dropped"_s).toInteger());
    QVERIFY(dropped > 0);
    QCOMPARE(dropped, reportedDropped);
    QCOMPARE(got + dropped, 450'000u);
    // The counts are still complete, and the schedule was not delayed by the reader.
    qint64 sum = 0;
    const QJsonObject outcomes = end.value(u"outcomes"_s).toObject();
    for (const QJsonValue& value : outcomes)
        sum += value.toInteger();
    QCOMPARE(sum, 450'000);
    QVERIFY(run.process.readAllStandardError().contains("samples were dropped"));
}

void LoadgenStreamTest::readerGoneEndsTheRun()
{
    UdpResponder responder(respond);
    Streamed run(u"dns --target %1 --name a.test --rate 500 --duration 60s"_s.arg(
        QString::fromStdString(responder.target())));
    QVERIFY(!run.take().empty());
    run.hangUp();
    QVERIFY(run.process.waitForFinished(30'000)); // instead of 60 s, with sanitizers
    QCOMPARE(run.process.exitCode(), 5);
    QVERIFY(run.process.readAllStandardError().contains("reader closed the stream"));
}

void LoadgenStreamTest::parentGoneEndsTheRun()
{
    // The parent that started the program is killed. The read end of the stream remains open here,
    // so only the parent's end can end the run.
    UdpResponder responder(respond);
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const QByteArray target = QByteArray::fromStdString(responder.target());
    const QByteArray fd = QByteArray::number(ends[1]);
    const pid_t parent = fork();
    if (parent == 0) {
        close(ends[0]);
        if (fork() == 0) {
            execl(UNISWEEP_BIN_DIR "/unisweep-load", "unisweep-load", "dns", "--target",
                  target.constData(), "--name", "a.test", "--rate", "100", "--duration", "60s",
                  "--stream", fd.constData(), nullptr);
            _exit(127);
        }
        pause(); // until killed
    }
    close(ends[1]);
    QTest::qWait(700);
    kill(parent, SIGKILL);
    waitpid(parent, nullptr, 0);
    QElapsedTimer timer;
    timer.start();
    SampleStreamReader reader;
    char data[65536];
    pollfd p{.fd = ends[0], .events = POLLIN, .revents = 0};
    while (!reader.ended() && timer.elapsed() < 5000) {
        if (poll(&p, 1, 1000) != 1)
            continue;
        const ssize_t n = read(ends[0], data, sizeof data);
        if (n <= 0)
            break;
        reader.feed({data, static_cast<std::size_t>(n)});
    }
    close(ends[0]);
    QVERIFY(reader.ended()); // a clean end, with everything measured
    QVERIFY(timer.elapsed() < 3000);
}

QTEST_GUILESS_MAIN(LoadgenStreamTest)
#include "loadgen_stream.moc"
