// SPDX-License-Identifier: GPL-3.0-or-later
// What our Mirage unikernels record about OCaml's collections and send on their event port, tested
// with the same sources in a process of this host (unikernel_events.ml).
#include <QNetworkDatagram>
#include <QProcess>
#include <QTemporaryDir>
#include <QUdpSocket>
#include <QtTest>

#include "base/clock_now.h"
#include "evidence/collection_port.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

namespace
{

enum Kind { minorCollection = 1, majorSlice = 2, finalizers = 3 };

/// The process, with its commands and its event port.
class Native
{
public:
    bool start(const QString& program, int places)
    {
        m_process.start(program, {QString::number(places)});
        m_port = line().toUShort();
        return m_port != 0 && m_socket.bind(QHostAddress::LocalHost);
    }
    ~Native()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    /// Number of collections since the start and of promoted words, as counted by the runtime.
    QList<quint64> execute(const QByteArray& command)
    {
        m_process.write(command + '\n');
        QList<quint64> counts;
        for (const QByteArray& word : line().split(' '))
            counts << word.toULongLong();
        return counts;
    }
    QByteArray request(const QByteArray& bytes, int timeoutMs = 10'000)
    {
        m_socket.writeDatagram(bytes, QHostAddress::LocalHost, m_port);
        return m_socket.hasPendingDatagrams() || m_socket.waitForReadyRead(timeoutMs)
                   ? m_socket.receiveDatagram().data()
                   : QByteArray();
    }
    std::optional<PortReply> events(quint64 from)
    {
        return readPortReply(request(portRequest(from)));
    }
    /// All stored events from this one on.
    std::vector<PortEvent> allEvents(quint64 from)
    {
        std::vector<PortEvent> all;
        for (std::optional<PortReply> one = events(from); one && !one->events.empty();
             one = events(one->first + one->events.size()))
            all.insert(all.end(), one->events.begin(), one->events.end());
        return all;
    }

private:
    QByteArray line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(20'000)) {
        }
        return m_process.readLine().trimmed();
    }

    QProcess m_process;
    QUdpSocket m_socket;
    quint16 m_port = 0;
};

} // namespace

class UnikernelEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsAreTheRuntimesOwn();
    void timesAreOnTheHostsClock();
    void finalizersAreReported();
    void overwrittenEventsAreReportedLost();
    void questionsBeyondTheEnd();
    void otherDatagramsAreNotAnswered_data();
    void otherDatagramsAreNotAnswered();

private:
    QTemporaryDir m_dir;
    QString m_program;
};

void UnikernelEventsTest::initTestCase()
{
    const QString compiler = QStandardPaths::findExecutable(u"ocamlopt"_s);
    if (compiler.isEmpty())
        QSKIP("ocamlopt is missing; run: packaging/deps --test");
    // In a private folder, since the compiler writes its output next to the sources.
    QStringList arguments{u"unix.cmxa"_s};
    for (const QString& name :
         {u"experiments/unikernels/events/hooks.c"_s, u"experiments/unikernels/events/ring.ml"_s,
          u"tests/evidence/unikernel_events.ml"_s}) {
        const QString source = UNISWEEP_SOURCE_DIR u"/"_s + name;
        arguments << m_dir.filePath(QFileInfo(name).fileName());
        QVERIFY2(QFile::copy(source, arguments.back()), qPrintable(source));
    }
    m_program = m_dir.filePath(u"program"_s);
    QProcess process;
    process.setWorkingDirectory(m_dir.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(compiler, QStringList{u"-ccopt"_s, u"-Wall -Wextra -Werror"_s} + arguments +
                                QStringList{u"-o"_s, m_program});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void UnikernelEventsTest::countsAreTheRuntimesOwn()
{
    Native native;
    QVERIFY(native.start(m_program, 4096));
    native.execute("keep 12");
    const QList<quint64> counts = native.execute("drop 300");
    quint64 minor = 0;
    quint64 slices = 0;
    quint64 promoted = 0;
    for (const PortEvent& event : native.allEvents(0)) {
        minor += event.kind == minorCollection;
        slices += event.kind == majorSlice;
        promoted += event.kind == minorCollection ? event.detail : 0;
    }
    QVERIFY(counts.value(0) >= 312);
    QCOMPARE(minor, counts.value(0));
    QVERIFY(counts.value(1) > 1'000'000); // the words kept
    QCOMPARE(promoted, counts.value(1));
    QVERIFY(slices > 0);
}

void UnikernelEventsTest::timesAreOnTheHostsClock()
{
    Native native;
    QVERIFY(native.start(m_program, 4096));
    const auto before = quint64(monotonicNowNs());
    native.execute("keep 20");
    const std::optional<PortReply> reply = native.events(0);
    const auto after = quint64(monotonicNowNs());
    QVERIFY(reply && reply->events.size() > 20);
    QVERIFY(before < reply->clockNs && reply->clockNs < after);
    // With a single thread, no collection begins before the previous one has ended.
    quint64 ended = before;
    for (const PortEvent& event : reply->events) {
        QVERIFY(event.lengthNs > 0);
        QVERIFY(event.startNs >= ended);
        ended = event.startNs + event.lengthNs;
    }
    QVERIFY(ended < reply->clockNs);
}

void UnikernelEventsTest::finalizersAreReported()
{
    Native native;
    QVERIFY(native.start(m_program, 4096));
    native.execute("drop 2");
    const auto finalized = [&] {
        const std::vector<PortEvent> events = native.allEvents(0);
        return std::ranges::count(events, int(finalizers), &PortEvent::kind);
    };
    QCOMPARE(finalized(), 0);
    native.execute("finalise 5");
    QVERIFY(finalized() > 0);
}

void UnikernelEventsTest::overwrittenEventsAreReportedLost()
{
    constexpr int places = 100;
    Native native;
    QVERIFY(native.start(m_program, places));
    native.execute("drop 30");
    const std::vector<PortEvent> early = native.allEvents(0);
    QVERIFY(early.size() >= 30 && early.size() < places);
    native.execute("drop 500");
    const std::optional<PortReply> reply = native.events(early.size());
    QVERIFY(reply.has_value());
    QVERIFY(reply->recorded > early.size() + places);
    QCOMPARE(reply->first, reply->recorded - places);
    QCOMPARE(reply->events.size(), (1400u - 40u) / 24u);
    QVERIFY(reply->events.front().startNs > early.back().startNs);
    const std::vector<PortEvent> kept = native.allEvents(early.size());
    QCOMPARE(kept.size(), std::size_t{places});
    QVERIFY(std::ranges::is_sorted(kept, {}, &PortEvent::startNs));
}

void UnikernelEventsTest::questionsBeyondTheEnd()
{
    Native native;
    QVERIFY(native.start(m_program, 100));
    native.execute("drop 3");
    for (const quint64 from : {quint64(1'000'000), ~quint64(0), quint64(1) << 62}) {
        const std::optional<PortReply> reply = native.events(from);
        QVERIFY(reply && reply->events.empty());
        QVERIFY(reply->recorded > 0);
        QCOMPARE(reply->first, reply->recorded);
    }
}

void UnikernelEventsTest::otherDatagramsAreNotAnswered_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << portRequest(0).first(15);
    QTest::newRow("other word") << portRequest(0).replace("UEVQ", "UEVA");
    QTest::newRow("other version") << portRequest(0).replace(4, 1, "\2");
}

void UnikernelEventsTest::otherDatagramsAreNotAnswered()
{
    QFETCH(QByteArray, bytes);
    Native native;
    QVERIFY(native.start(m_program, 100));
    native.execute("drop 1");
    // Requests are handled in order, so the first response belongs to the second datagram.
    native.request(bytes, 0);
    const std::optional<PortReply> reply = native.events(1'000'000);
    QVERIFY(reply && reply->events.empty());
}

QTEST_GUILESS_MAIN(UnikernelEventsTest)
#include "unikernel_events.moc"
