// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep-load from the user's view: the effect of its options on the packets, its exit codes, and
// the consistency of help and manual.
#include <csignal>

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

#include "load_run.h"
#include "loadgen/option_table.h"
#include "tcp_responder.h"
#include "udp_responder.h"

using namespace Qt::StringLiterals;
using namespace loadgentest;
using namespace unisweep::loadgen;

static const QString program = UNISWEEP_BIN_DIR u"/unisweep-load"_s;

class LoadgenUseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreQueriedInTurn();
    void ednsIsOffByDefault();
    void hashOfTheBodyIsChecked();
    void threadsShareAndArePinned();
    void warmUpIsSentAndNotCounted();
    void zeroLiesWhereRequested();
    void fullOutputIsReported_data();
    void fullOutputIsReported();
    void endsWith_data();
    void endsWith();
    void standardOutputIsForOneThing_data();
    void standardOutputIsForOneThing();
    void secondInterruptIsNotNeeded();
    void calibratesItself();
    void calibrationKnowsItsLimit();
    void interruptedCalibrationIsReported();
    void manualNamesEveryOption();
    void manualNamesEveryExitCode();

private:
    QString write(const QString& name, const QByteArray& text);
    QTemporaryDir m_dir;
};

QString LoadgenUseTest::write(const QString& name, const QByteArray& text)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(name));
    file.write(text);
    return file.fileName();
}

// The name in a query's question, in dotted form, and what follows it.
struct Question {
    QByteArray name;
    int type = 0;
    qsizetype end = 0;
};

static Question questionOf(const std::vector<std::uint8_t>& query)
{
    Question question;
    std::size_t at = 12;
    while (query.at(at) != 0) {
        const std::size_t length = query.at(at);
        for (std::size_t i = 1; i <= length; ++i)
            question.name += static_cast<char>(query.at(at + i));
        question.name += '.';
        at += length + 1;
    }
    question.type = query.at(at + 1) << 8 | query.at(at + 2);
    question.end = static_cast<qsizetype>(at) + 5;
    return question;
}

static std::vector<Reply> right(int, const std::vector<std::uint8_t>& query)
{
    return {{correctResponse(query)}};
}

void LoadgenUseTest::namesAreQueriedInTurn()
{
    const QString names = write(u"names"_s, "# comment\nwww.example.test A\n\n"
                                            "foo.example.test\r\nbar.test.\n");
    UdpResponder responder(right);
    const LoadResult result =
        runLoad(u"dns --target %1 --names %2 --type AAAA --rate 50 --duration 1s"_s.arg(
            QString::fromStdString(responder.target()), names));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 50);
    static const QList<QByteArray> expected = {"www.example.test.", "foo.example.test.",
                                               "bar.test."};
    const auto& seen = responder.seen();
    QCOMPARE(seen.size(), 50u);
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const Question question = questionOf(seen[i].query);
        QCOMPARE(question.name, expected[static_cast<qsizetype>(i % 3)]);
        QCOMPARE(question.type, i % 3 == 0 ? 1 : 28); // the type in the file, or that of the option
    }
}

void LoadgenUseTest::ednsIsOffByDefault()
{
    for (const bool edns : {false, true}) {
        UdpResponder responder(right);
        const LoadResult result =
            runLoad(u"dns --target %1 --name a.test --type TYPE65 --rate 20 --duration 500ms"_s.arg(
                        QString::fromStdString(responder.target())) +
                    (edns ? u" --edns 1232 --dnssec --recursion"_s : QString()));
        QCOMPARE(result.outcome("answered"), 10);
        for (const UdpResponder::Seen& one : responder.seen()) {
            const Question question = questionOf(one.query);
            QCOMPARE(question.type, 65);
            const std::vector<std::uint8_t> rest(one.query.begin() + question.end, one.query.end());
            QCOMPARE((one.query[2] & 1) != 0, edns); // RD
            if (!edns) {
                QVERIFY(rest.empty());
                QCOMPARE(int(one.query[11]), 0); // no additional record
                continue;
            }
            // RFC 6891: root, OPT, size as class, extended RCODE, version, DO, no options.
            const std::vector<std::uint8_t> opt = {0, 0,    41, 1232 >> 8, 1232 & 255, 0,
                                                   0, 0x80, 0,  0,         0};
            QVERIFY(rest == opt);
            QCOMPARE(int(one.query[11]), 1);
        }
    }
}

void LoadgenUseTest::hashOfTheBodyIsChecked()
{
    static const QByteArray body = "what is asked for";
    TcpResponder responder(wholeHttp, [](int number, const std::string& request) -> Play {
        // Every fourth response has a different body of the same length.
        const std::string text =
            number % 4 == 3 ? std::string(body.size(), 'x') : body.toStdString();
        const bool rightPath = request.starts_with("GET /a/") &&
                               request.find("Host: guest.test\r\n") != std::string::npos;
        return {
            .pieces = {{std::string(rightPath ? "HTTP/1.1 203 x" : "HTTP/1.1 400 x") +
                        "\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n" + text}},
            .end = Play::Close};
    });
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    const LoadResult result =
        runLoad(u"http --target %1 --path /a/{n} --host guest.test --expect-status 203 "
                "--expect-length %2 --expect-sha256 %3 --rate 40 --duration 1s"_s
                    .arg(QString::fromStdString(responder.target()))
                    .arg(body.size())
                    .arg(QString::fromLatin1(hash.toUpper())));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 30);
    QCOMPARE(result.outcome("wrong"), 10);
    QCOMPARE(result.number("wrong_by", "content"), 10);
}

void LoadgenUseTest::threadsShareAndArePinned()
{
    const int last = static_cast<int>(std::thread::hardware_concurrency()) - 1;
    UdpResponder responder(right);
    LoadRun run(u"dns --target %1 --name a.test --rate 300 --duration 2s --threads 3 "
                "--pin %2"_s.arg(QString::fromStdString(responder.target()))
                    .arg(last));
    const QDir tasks(u"/proc/%1/task"_s.arg(run.process().processId()));
    const auto pinned = [&] {
        int count = 0;
        for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile status(tasks.filePath(task + u"/status"_s));
            if (status.open(QIODevice::ReadOnly))
                count += status.readAll().contains("Cpus_allowed_list:\t" +
                                                   QByteArray::number(last) + "\n");
        }
        return count;
    };
    // In addition, one sentinel per processor.
    QTRY_VERIFY_WITH_TIMEOUT(pinned() >= 3, 1500);
    const LoadResult result = run.finish();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.outcome("answered"), 600);
    QCOMPARE(result.summary[u"asked"][u"threads"].toInt(), 3);
    QCOMPARE(result.summary[u"asked"][u"pin"].toArray(), QJsonArray{last});
}

void LoadgenUseTest::warmUpIsSentAndNotCounted()
{
    UdpResponder responder(right);
    const LoadResult result =
        runLoad(u"dns --target %1 --name a.test --rate 100 --warm-up 500ms "
                "--duration 1s"_s.arg(QString::fromStdString(responder.target())));
    QCOMPARE(result.outcome("answered"), 100);
    QCOMPARE(result.summary[u"warm_up_requests"].toInt(), 50);
    QCOMPARE(result.samples.size(), 100u);
    QCOMPARE(result.samples.front().intendedNs, 0);
    QCOMPARE(responder.seen().size(), 150u);
}

// Several machines can start at the same instant.
void LoadgenUseTest::zeroLiesWhereRequested()
{
    UdpResponder responder(right);
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 zero = now.tv_sec * 1'000'000'000 + now.tv_nsec + 700'000'000;
    const QString line = u"dns --target %1 --name a.test --rate 100 --duration 200ms "
                         "--warm-up 100ms --zero-at %2"_s;
    const QString target = QString::fromStdString(responder.target());
    const LoadResult result = runLoad(line.arg(target).arg(zero));
    QCOMPARE(result.summary[u"epoch_monotonic_ns"].toInteger(), zero);
    QCOMPARE(result.outcome("answered"), 20);
    // An instant that has passed is replaced by an immediate start.
    const LoadResult late = runLoad(line.arg(target).arg(zero));
    QVERIFY(late.summary[u"epoch_monotonic_ns"].toInteger() > zero);
    QCOMPARE(late.outcome("answered"), 20);
}

void LoadgenUseTest::fullOutputIsReported_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"--version", "--help", "dns --help",
                             "dns --target TARGET --name a.test --rate 20 --duration 200ms",
                             "dns --target TARGET --name a.test --until-ready 1s"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void LoadgenUseTest::fullOutputIsReported()
{
    QFETCH(QString, line);
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("/dev/full is missing");
    UdpResponder responder(right);
    QProcess load;
    load.setStandardOutputFile(u"/dev/full"_s);
    load.start(program, line.replace(u"TARGET"_s, QString::fromStdString(responder.target()))
                            .split(QLatin1Char(' ')));
    QVERIFY(load.waitForFinished());
    const QByteArray errorOutput = load.readAllStandardError();
    QCOMPARE(load.exitCode(), 5);
    QVERIFY2(errorOutput.contains("cannot write standard output: No space left on device"),
             errorOutput.constData());
}

void LoadgenUseTest::endsWith_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("errorOutput"); // on standard error
    const QString dns = u"dns --target TARGET --name a.test --rate 20 "
                        "--duration 200ms "_s;
    QTest::newRow("measured") << dns << 0 << "";
    QTest::newRow("help") << "dns --help" << 0 << "";
    QTest::newRow("version") << "--version" << 0 << "";
    QTest::newRow("nothing") << "" << 0 << "";
    QTest::newRow("bad option") << dns + "--frob" << 2 << "unknown option '--frob'";
    QTest::newRow("no names") << dns + "--names /nonexistent" << 2
                              << "--names: cannot read /nonexistent";
    QTest::newRow("pin") << dns + "--pin 4095" << 2 << "this host has processors 0 to";
    QTest::newRow("sockets") << dns + "--threads 64 --sockets 1024" << 2
                             << "give more than 1024 sockets";
    QTest::newRow("real time everywhere") << dns + "--realtime --threads 256" << 1
                                          << "256 threads would leave other programs none of the";
    QTest::newRow("closed port, HTTP") << "http --target 127.0.0.1:1 --rate 20 --duration 200ms"
                                       << 3 << "no response from 127.0.0.1:1";
    QTest::newRow("closed port, UDP") << "echo --target 127.0.0.1:1 --rate 20 --duration 200ms" << 3
                                      << "no response from 127.0.0.1:1";
    QTest::newRow("not ready") << "echo --target 127.0.0.1:1 --until-ready 200ms" << 3 << "";
    QTest::newRow("summary to nowhere")
        << dns + "--json /nonexistent/a" << 5 << "cannot write /nonexistent/a";
    QTest::newRow("samples to nowhere")
        << dns + "--csv /nonexistent/a" << 5 << "cannot write /nonexistent/a";
    QTest::newRow("full disk") << dns + "--json /dev/full" << 5 << "cannot write /dev/full";
    QTest::newRow("stream to nowhere") << dns + "--stream 77" << 1 << "the descriptor is not open";
    QTest::newRow("source of another host")
        << "http --target 127.0.0.1:1 --source 192.0.2.1 --rate "
           "20 --duration 200ms"
        << 3 << "no response from";
}

void LoadgenUseTest::endsWith()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, errorOutput);
    UdpResponder responder(right);
    QProcess load;
    load.start(program, line.replace(u"TARGET"_s, QString::fromStdString(responder.target()))
                            .split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY(load.waitForFinished(20'000));
    const QByteArray errors = load.readAllStandardError();
    QVERIFY2(load.exitCode() == code, errors + QByteArray::number(load.exitCode()));
    QVERIFY2(errorOutput.isEmpty() ? errors.isEmpty() : errors.contains(errorOutput.toUtf8()),
             errors);
}

void LoadgenUseTest::standardOutputIsForOneThing_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("pattern"); // matches all of standard output
    QTest::newRow("neither") << ""
                             << "^dns 127[^\\n]*\\noffered 20/s for 0.5 s[^{]*$";
    QTest::newRow("JSON") << "--json -"
                          << "^\\{.*\"answered\": 10,.*\\}\\s*$";
    QTest::newRow("CSV")
        << "--csv -"
        << "^intended_ns,sent_ns,received_ns,outcome\\n(\\d+,\\d+,\\d+,answered\\n)"
           "{10}$";
}

void LoadgenUseTest::standardOutputIsForOneThing()
{
    QFETCH(QString, option);
    QFETCH(QString, pattern);
    UdpResponder responder(right);
    QProcess load;
    load.start(program, u"dns --target %1 --name a.test --rate 20 --duration 500ms %2"_s
                            .arg(QString::fromStdString(responder.target()), option)
                            .split(QLatin1Char(' '), Qt::SkipEmptyParts));
    QVERIFY(load.waitForFinished(20'000));
    const QString output = QString::fromUtf8(load.readAllStandardOutput());
    const QRegularExpression expected(pattern, QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(expected.match(output).hasMatch(), qPrintable(output));
    if (option.startsWith(u"--json"_s))
        QVERIFY(QJsonDocument::fromJson(output.toUtf8()).isObject());
}

// A single Ctrl+C ends the run soon, with everything measured so far.
void LoadgenUseTest::secondInterruptIsNotNeeded()
{
    UdpResponder responder(right);
    LoadRun run(u"dns --target %1 --name a.test --rate 100 --duration 1m"_s.arg(
        QString::fromStdString(responder.target())));
    QTest::qWait(1000);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(run.process().processId()), SIGINT);
    const LoadResult result = run.finish();
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(result.exitCode, 4);
    QVERIFY(!result.summary[u"complete"].toBool());
    QVERIFY(result.outcome("answered") > 20);
    QCOMPARE(result.samples.size(), static_cast<std::size_t>(result.outcome("answered")));
}

static QProcess& calibrate(QProcess& process, const QString& arguments, const QString& json)
{
    process.start(program, (u"calibrate --json %1 "_s.arg(json) + arguments)
                               .split(QLatin1Char(' '), Qt::SkipEmptyParts));
    process.waitForStarted();
    return process;
}

static QJsonDocument readJson(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())
                                          : QJsonDocument();
}

void LoadgenUseTest::calibratesItself()
{
    const QString path = m_dir.filePath(u"calibration.json"_s);
    QProcess load;
    calibrate(load, u"--quick --rate 20 --bound 1s"_s, path);
    // The first line is printed long before the end.
    QVERIFY(load.waitForReadyRead(10'000));
    QVERIFY(load.peek(1000).contains("1000/s"));
    QCOMPARE(load.state(), QProcess::Running);
    QVERIFY(load.waitForFinished(30'000));
    QCOMPARE(load.exitCode(), 0);
    QVERIFY(load.readAllStandardOutput().contains("twice the requested rate, 40/s: sustainable"));
    const QJsonDocument json = readJson(path);
    QVERIFY(json[u"complete"].toBool());
    QVERIFY(json[u"sufficient"].toBool());
    QCOMPARE(json[u"required_rate"].toInt(), 40);
    QCOMPARE(json[u"top_rate"].toInt(), 40);
    QCOMPARE(json[u"transport"].toString(), u"udp"_s);
    QCOMPARE(json[u"quiet"][u"rate"].toInt(), 1000);
    QVERIFY(json[u"quiet"][u"self_latency_p50_ns"].toInteger() > 0);
}

void LoadgenUseTest::calibrationKnowsItsLimit()
{
    const QString path = m_dir.filePath(u"limit.json"_s);
    QProcess load;
    calibrate(load, u"--quick --rate 40M"_s, path);
    QVERIFY(load.waitForFinished(60'000));
    QCOMPARE(load.exitCode(), 6);
    const QJsonDocument json = readJson(path);
    QVERIFY(!json[u"sufficient"].toBool(true));
    QCOMPARE(json[u"top_rate"].toInt(-1), 0);
    QVERIFY(json[u"steps"].toArray().size() == 2); // tried a second time
    QVERIFY(!json[u"steps"][0][u"problem"].toString().isEmpty());
}

void LoadgenUseTest::interruptedCalibrationIsReported()
{
    const QString path = m_dir.filePath(u"interrupted.json"_s);
    QProcess load;
    calibrate(load, u"--tcp"_s, path);
    QVERIFY(load.waitForReadyRead(10'000));
    load.terminate();
    QVERIFY(load.waitForFinished(10'000));
    QCOMPARE(load.exitCode(), 4);
    const QJsonDocument json = readJson(path);
    QVERIFY(json.isObject());
    QVERIFY(!json[u"complete"].toBool(true));
}

static QString manual()
{
    QFile file(UNISWEEP_SOURCE_DIR u"/packaging/man/unisweep-load.1.in"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no manual");
    return QString::fromUtf8(file.readAll()).remove(QLatin1Char('\\'));
}

void LoadgenUseTest::manualNamesEveryOption()
{
    const QString page = manual();
    QSet<QString> known;
    for (const OptionEntry& entry : optionTable()) {
        const QString name = QString::fromUtf8(entry.name.data(), qsizetype(entry.name.size()));
        known << name;
        const QRegularExpression word(QRegularExpression::escape(name) + u"(?![a-z0-9-])"_s);
        QVERIFY2(word.match(page).hasMatch(), qPrintable(name));
    }
    known << u"--help"_s << u"--version"_s;
    static const QRegularExpression option(u"--[a-z][a-z0-9-]*"_s);
    for (auto it = option.globalMatch(page); it.hasNext();) {
        const QString name = it.next().captured();
        QVERIFY2(known.contains(name), qPrintable(name));
    }
}

void LoadgenUseTest::manualNamesEveryExitCode()
{
    const QString page = manual();
    const QString section =
        page.mid(page.indexOf(u".SH EXIT STATUS"_s)).section(u".SH EXAMPLES"_s, 0, 0);
    const QString help = QString::fromStdString(helpText({}));
    for (int code = 0; code <= 6; ++code) {
        QVERIFY2(section.contains(u"\n%1\n"_s.arg(code)), qPrintable(section));
        QVERIFY2(help.contains(u"  %1  "_s.arg(code)), qPrintable(help));
    }
}

QTEST_GUILESS_MAIN(LoadgenUseTest)
#include "loadgen_use.moc"
