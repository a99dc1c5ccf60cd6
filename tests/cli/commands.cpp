// SPDX-License-Identifier: GPL-3.0-or-later
// The output of each command, as transcripts in tests/golden/cli, and its exit code, given here.
// UNISWEEP_REGENERATE=1 ctest -R '^commands$' rewrites the transcripts.
#include <algorithm>

#include "tests/results/results_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void transcripts_data();
    void transcripts();
    void figuresAreOfTheirFormat_data();
    void figuresAreOfTheirFormat();
    void doctorExitCodeMatchesItsFindings_data();
    void doctorExitCodeMatchesItsFindings();

private:
    struct CommandResult {
        int code = -1;
        QString out;
        QString error;
    };
    CommandResult call(const QString& line,
                       const QString& path = qEnvironmentVariable("PATH")) const;
    QString contentOf(const QString& name) const;
    QString normalized(QString text) const;
    void write(const QString& name, const QByteArray& content) const;

    QTemporaryDir m_files; ///< the working directory of each call
    std::unique_ptr<QTemporaryDir> m_home;
};

static const QString binaries = QStringLiteral(UNISWEEP_BIN_DIR);

// Writes a made-up run: every latency is `base` plus up to 10 %, and two pauses of 30 ms delay the
// requests that are due during them. Nothing is measured.
static void writeRun(const QString& path, std::chrono::microseconds base,
                     const QList<int>& rates = {50, 100}, int boots = 3)
{
    Experiment experiment = parseExperiment(
        path, "unisweep: 1\nname: made-up\ntitle: Made up for tests\nservice: dns\n"
              "series: [{platform: linux, server: bind}]\nrates: [50, 100]\nduration: 2s\n"
              "repetitions: 3\n");
    experiment.rates.list = rates;
    ResultsWriter writer(path, experiment, R"({"cpus": 2, "cpu_model": "made up"})");
    writer.setCalibration(someCalibration());
    qint64 random = 1;
    for (int boot = 0; boot < boots; ++boot) {
        GuestRecord guest{.memoryMiB = 512,
                          .repetition = boot,
                          .hypervisorUri = u"qemu:///session"_s,
                          .accelerator = Accelerator::Tcg};
        writer.addGuest(guest);
        for (const int rate : rates) {
            StepRecord step{.guest = guest.id,
                            .memoryMiB = 512,
                            .repetition = boot,
                            .offeredRate = rate,
                            .duration = std::chrono::seconds(2),
                            .epochMonotonicNs = 1'000'000'000};
            writer.addStep(step);
            std::vector<Sample> samples;
            for (int i = 0; i < 2 * rate; ++i) {
                random = random * 48'271 % 2'147'483'647; // Park and Miller's "minimal standard"
                const qint64 baseNs = std::chrono::nanoseconds(base).count();
                const qint64 due = 1'000'000'000LL * i / rate;
                const qint64 pauseEnd = due - due % 1'000'000'000 + 530'000'000;
                const bool paused = due >= pauseEnd - 30'000'000 && due < pauseEnd;
                const qint64 begin = paused ? pauseEnd : due;
                samples.push_back({.intendedNs = due,
                                   .sentNs = due + 1'000,
                                   .receivedNs = begin + baseNs + random % (baseNs / 10),
                                   .outcome = Outcome::Answered});
            }
            writer.addSamples(step.id, samples);
            step.state = RunState::Finished;
            step.verdict = {Verdict::Kind::Emulated, u"no KVM"_s};
            writer.updateStep(step);
        }
    }
    writer.finish(RunState::Finished, {});
}

void CommandsTest::write(const QString& name, const QByteArray& content) const
{
    QFile file(m_files.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void CommandsTest::initTestCase()
{
    writeRun(m_files.filePath(u"a.unisweep"_s), std::chrono::microseconds(400));
    writeRun(m_files.filePath(u"slower.unisweep"_s), std::chrono::microseconds(800));
    writeRun(m_files.filePath(u"other.unisweep"_s), std::chrono::microseconds(400), {70});
    writeRun(m_files.filePath(u"once.unisweep"_s), std::chrono::microseconds(400), {50, 100}, 1);
    write(u"text.unisweep"_s, "This is no results file.\n");
    write(u"wrong.yaml"_s, "unisweep: 1\nname: wrong\nservice: dsn\nrates: [0]\n"
                           "series:\n  - {platform: toy, server: one, memry: 3}\n");
    write(u"unknown.yaml"_s, "unisweep: 1\nname: unknown\nservice: dns\nrates: [10]\n"
                             "series: [{platform: nosuch, server: one}]\n");
    write(u"toy.yaml"_s, "unisweep: 1\nname: toy\nservice: dns\nrates: [10]\n"
                         "series: [{platform: toy, server: one}]\n");
    write(u"campaign.yaml"_s,
          "unisweep: 1\nname: campaign\nservice: dns\nrates: [10]\nrepetitions: 2\n"
          "memory: [64, 32]\nseries: [{platform: toy, server: one}]\n");
    write(u"shares.yaml"_s, "unisweep: 1\nname: shares\nservice: dns\nrates: [10]\n"
                            "load-from: ['ssh://root@192.0.2.1']\n"
                            "series: [{platform: toy, server: one, network: bridge br0}]\n");
    QVERIFY(QDir(m_files.path()).mkdir(u"no-experiments"_s));
    // Multiboot's magic number, no flags, and the checksum: sufficient to be accepted as a kernel.
    write(u"kernel"_s, QByteArray("\x02\xb0\xad\x1b\0\0\0\0\xfe\x4f\x52\xe4", 12));
    // A private catalog, so that additions to the real one do not change the transcripts.
    QVERIFY(QDir(m_files.path()).mkdir(u"catalog"_s));
    write(u"catalog/toy.yaml"_s,
          "unisweep-catalog: 1\nplatform: toy\ntitle: Toy\nboot: direct-kernel\n"
          "hypervisors: [qemu, kvm]\nimage: {source: import, obtain: make it}\nservers:\n"
          "  - {server: one, title: One, service: dns, ports: [53/udp]}\n");
}

// Runs one command line without a shell, in an environment that contains nothing of the user's.
CommandsTest::CommandResult CommandsTest::call(const QString& line, const QString& path) const
{
    QStringList words = QProcess::splitCommand(line);
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, path);
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    environment.insert(u"UNISWEEP_CATALOG"_s, m_files.filePath(u"catalog"_s));
    for (const char* name :
         {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
        environment.insert(QString::fromLatin1(name), m_home->path());
    for (const QString& name : QProcessEnvironment::systemEnvironment().keys()) {
        if (name.endsWith(u"SAN_OPTIONS"_s))
            environment.insert(name, qEnvironmentVariable(qPrintable(name)));
    }
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_files.path());
    process.start(binaries + QLatin1Char('/') + words.takeFirst(), words);
    if (!process.waitForFinished(60'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString CommandsTest::contentOf(const QString& name) const
{
    QFile file(m_files.filePath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                          : u"there is no %1"_s.arg(name);
}

// Replaces what differs between hosts, days and versions.
QString CommandsTest::normalized(QString text) const
{
    static const QRegularExpression version(u"unisweep [0-9]+\\.[0-9.]+"_s);
    static const QRegularExpression space(u"[0-9.]+ [KMGT]iB free"_s);
    static const QRegularExpression time(u"20\\d\\d-\\d\\d-\\d\\d(T?[ \\d:.]*Z?)"_s);
    text.replace(m_home->path(), u"HOME"_s);
    text.replace(m_files.path(), u"FILES"_s);
    text.replace(binaries, u"BIN"_s);
    text.replace(QStringLiteral(UNISWEEP_SOURCE_DIR), u"SOURCE"_s);
    text.replace(version, u"unisweep VERSION"_s);
    text.replace(space, u"SPACE free"_s);
    return text.replace(time, u"TIME"_s);
}

// Long texts are cut.
static QString shortened(const QString& text)
{
    constexpr qsizetype lines = 60;
    const QStringList all = text.split(QLatin1Char('\n'));
    if (all.size() <= lines)
        return text;
    return all.first(lines).join(QLatin1Char('\n')) +
           u"\n[%1 more lines]\n"_s.arg(all.size() - lines - 1);
}

void CommandsTest::transcripts_data()
{
    QTest::addColumn<QStringList>("calls"); // exit code and call; `cat` is handled by the test
    QTest::addColumn<QString>("only");      // pattern of the lines to compare; empty: all
    const auto row = [](const char* name, const QStringList& calls, const char* only = "") {
        QTest::newRow(name) << calls << QString::fromLatin1(only);
    };
    row("help", {"0 unisweep --help", "0 unisweep --version"});
    for (const char* command :
         {"run", "experiments", "recorded", "plot", "export", "outliers", "compare", "report",
          "reproduce", "campaign", "doctor", "calibrate", "images", "clean"})
        row(qPrintable(u"help-%1"_s.arg(QLatin1String(command))),
            {u"0 unisweep %1 --help"_s.arg(QLatin1String(command))});
    row("wrong-words",
        {"2 unisweep comapre a.unisweep", "2 unisweep comapre", "2 unisweep missing.yaml",
         "2 unisweep --strat", "3 unisweep toy.yaml", "3 unisweep --start", "2 unisweep run",
         "2 unisweep plot", "2 unisweep compare a.unisweep",
         "2 unisweep compare a.unisweep a.unisweep a.unisweep", "2 unisweep export --tabel",
         "2 unisweep doctor now then", "2 unisweep clean --all", "2 unisweep experiments all"});
    row("run",
        {"2 unisweep run missing.yaml", "2 unisweep run wrong.yaml",
         "3 unisweep run unknown.yaml --check", "3 unisweep run toy.yaml",
         "3 unisweep run toy.yaml --check"},
        "^(?!.*(KVM|qemu|QEMU))");
    row("experiments", {"0 unisweep experiments"}, "^(dns-linux-quick|paper/figure3-dns-linux) ");
    row("recorded",
        {"2 unisweep recorded nothing-like-it", "2 unisweep recorded --out copies",
         "0 unisweep recorded bind-linux", "0 unisweep outliers bind-linux --longest 0",
         "2 unisweep recorded bind-linux --out toy.yaml/x"},
        "^(?!.*(/recorded/|Recorded on))");
    row("plot-wrong",
        {"2 unisweep plot a.unisweep", "2 unisweep plot missing.unisweep --out a.pdf",
         "2 unisweep plot text.unisweep --out a.pdf", "2 unisweep plot a.unisweep --out a.doc",
         "1 unisweep plot a.unisweep --out nowhere/a.csv",
         "2 unisweep plot a.unisweep --out a.csv --view upside-down",
         "2 unisweep plot a.unisweep --out a.csv --size huge",
         "2 unisweep plot a.unisweep --out a.csv --dpi 3",
         "2 unisweep plot a.unisweep --out a.csv --rate-scale round",
         "2 unisweep plot a.unisweep --out a.csv --latency late",
         "2 unisweep plot a.unisweep --out a.csv --outliers some",
         "2 unisweep plot a.unisweep --out a.csv --band -1",
         "2 unisweep plot a.unisweep --out a.csv --hide one",
         "2 unisweep plot a.unisweep --out a.csv --step 9",
         "2 unisweep plot a.unisweep --out a.csv --without everything",
         "2 unisweep plot a.unisweep --caption-as word",
         "2 unisweep plot a.unisweep --out a.csv --x 2..1"});
    row("plot", {"0 unisweep plot a.unisweep --out figure.csv", "0 cat figure.csv",
                 "0 unisweep plot a.unisweep --caption-as text",
                 "0 unisweep plot a.unisweep --caption-as latex"});
    row("export-wrong",
        {"2 unisweep export a.unisweep", "2 unisweep export missing.unisweep --table",
         "2 unisweep export text.unisweep --table",
         "1 unisweep export a.unisweep --csv nowhere/a.csv"});
    row("export-table", {"0 unisweep export a.unisweep --table"});
    row("export-csv", {"0 unisweep export a.unisweep --csv -"});
    row("export-json", {"0 unisweep export a.unisweep --json -"});
    row("export-progress", {"0 unisweep export a.unisweep --json a.json --progress"});
    row("outliers",
        {"0 unisweep outliers a.unisweep",
         "0 unisweep outliers a.unisweep --longest 0 --rule \"tukey 1.5\" --service-time"});
    row("outliers-wrong",
        {"2 unisweep outliers missing.unisweep", "2 unisweep outliers a.unisweep --rule some",
         "2 unisweep outliers a.unisweep --longest few",
         "1 unisweep outliers a.unisweep --longest 0 --json nowhere/a.json"});
    row("compare", {"0 unisweep compare a.unisweep a.unisweep",
                    "5 unisweep compare a.unisweep slower.unisweep",
                    "0 unisweep compare a.unisweep slower.unisweep --matters 500"});
    row("compare-wrong", {"2 unisweep compare a.unisweep missing.unisweep",
                          "2 unisweep compare text.unisweep a.unisweep",
                          "2 unisweep compare a.unisweep a.unisweep --matters much",
                          "1 unisweep compare a.unisweep other.unisweep"});
    row("reproduce",
        {"5 unisweep reproduce a.unisweep --with slower.unisweep",
         "6 unisweep reproduce a.unisweep --with other.unisweep",
         "6 unisweep reproduce a.unisweep --with once.unisweep",
         "0 unisweep plot a.unisweep --out a.png --dpi 50",
         "5 unisweep reproduce a.png --with slower.unisweep",
         "0 unisweep plot a.unisweep --out alone.png --dpi 50",
         "6 unisweep reproduce alone.png --with slower.unisweep",
         "5 unisweep reproduce alone.png --original a.unisweep --with slower.unisweep"});
    row("reproduce-wrong",
        {"2 unisweep reproduce", "2 unisweep reproduce missing.unisweep",
         "2 unisweep reproduce missing.png", "2 unisweep reproduce text.unisweep",
         "2 unisweep reproduce a.unisweep --with text.unisweep"});
    row("report", {"0 unisweep report a.unisweep slower.unisweep --out both",
                   "0 unisweep report a.unisweep --out one.html --progress"});
    row("report-wrong", {"2 unisweep report", "2 unisweep report text.unisweep",
                         "1 unisweep report a.unisweep --out nowhere/a.html"});
    row("calibrate", {"0 unisweep calibrate --show", "2 unisweep calibrate carefully",
                      "2 unisweep calibrate udp tcp"});
    row("images", {"0 unisweep images list", "3 unisweep images build toy/one",
                   "0 unisweep images list --all", "0 unisweep images show toy/one",
                   "0 unisweep images import toy/one --kernel kernel", "0 unisweep images list",
                   "0 unisweep images list toy.yaml", "0 unisweep images show toy/one",
                   "0 unisweep images build toy/one", "0 unisweep images build toy.yaml",
                   "0 unisweep images verify"});
    row("images-wrong",
        {"2 unisweep images", "2 unisweep images paint", "2 unisweep images list all",
         "2 unisweep images build", "2 unisweep images build missing.yaml",
         "2 unisweep images build nosuch/one", "2 unisweep images build toy/nosuch",
         "2 unisweep images import nosuch/one --kernel kernel", "2 unisweep images import toy/one",
         "2 unisweep images import toy/one --kernel missing",
         "2 unisweep images import toy/one --kernel kernel --add catalog",
         "2 unisweep images import toy/one --kernel http://192.0.2.1/kernel",
         "2 unisweep images verify nosuch", "2 unisweep images remove nosuch",
         "2 unisweep images show nosuch", "2 unisweep images get toy"});
    row("campaign",
        {"0 unisweep campaign campaign.yaml", "1 unisweep campaign campaign.yaml --slurm --out c1",
         "0 unisweep images import toy/one --kernel kernel",
         "0 unisweep campaign campaign.yaml --slurm --out c2", "0 cat c2/job.sh",
         "0 unisweep campaign c2", "1 unisweep campaign c2 --task 9",
         "1 unisweep campaign c2 --gather", "0 unisweep campaign c2 --json -"});
    row("campaign-wrong",
        {"2 unisweep campaign missing.yaml", "2 unisweep campaign wrong.yaml",
         "1 unisweep campaign no-experiments", "2 unisweep campaign toy.yaml --gather",
         "2 unisweep campaign toy.yaml --task 1", "1 unisweep campaign shares.yaml"});
    row("doctor-file",
        {"3 unisweep doctor toy.yaml", "2 unisweep doctor missing.yaml",
         "0 unisweep images import toy/one --kernel kernel", "0 unisweep doctor toy.yaml"},
        "^(?!.*(KVM|qemu|QEMU|emulated))");
    row("clean",
        {"0 unisweep clean", "0 unisweep clean --quiet", "0 unisweep clean --retry 1",
         "2 unisweep clean --retry soon", "2 unisweep clean --retry -1"},
        "^(?!not checked: )");
}

void CommandsTest::transcripts()
{
    QFETCH(QStringList, calls);
    QFETCH(QString, only);
    m_home = std::make_unique<QTemporaryDir>();
    const QRegularExpression wanted(only);
    QString transcript;
    for (const QString& one : calls) {
        const QString line = one.section(QLatin1Char(' '), 1);
        const CommandResult ended =
            line.startsWith(u"cat "_s) ? CommandResult{0, contentOf(line.mid(4)), {}} : call(line);
        QVERIFY2(ended.code == one.section(QLatin1Char(' '), 0, 0).toInt(),
                 qPrintable(u"%1 ended with %2:\n%3%4"_s.arg(line, QString::number(ended.code),
                                                             ended.out, ended.error)));
        transcript += u"$ %1\n"_s.arg(line);
        for (const auto& [stream, text] :
             {std::pair("", ended.out), std::pair("! ", ended.error)}) {
            for (const QString& printedLine :
                 shortened(normalized(text)).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                if (wanted.match(printedLine).hasMatch())
                    transcript += QLatin1String(stream) + printedLine + QLatin1Char('\n');
            }
        }
        transcript += QLatin1Char('\n');
    }

    QFile golden(UNISWEEP_SOURCE_DIR u"/tests/golden/cli/%1.txt"_s.arg(
        QLatin1String(QTest::currentDataTag())));
    if (qEnvironmentVariableIsSet("UNISWEEP_REGENERATE")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(transcript.toUtf8());
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
    // Line by line, so that a failure shows the first difference.
    const QStringList expected = QString::fromUtf8(golden.readAll()).split(QLatin1Char('\n'));
    const QStringList found = transcript.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(expected.size(), found.size()); ++i)
        QVERIFY2(
            expected.value(i) == found.value(i),
            qPrintable(u"%1:%2\nexpected: %3\nfound:    %4"_s.arg(
                golden.fileName(), QString::number(i + 1), expected.value(i), found.value(i))));
}

void CommandsTest::figuresAreOfTheirFormat_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PNG") << "a.unisweep --out figure.png" << QByteArray("\x89PNG");
    QTest::newRow("PDF") << "a.unisweep --out figure.pdf --log --reference --dark"
                         << QByteArray("%PDF-1.");
    QTest::newRow("SVG") << "a.unisweep --out figure.svg --view percentiles --step 1"
                         << QByteArray("<?xml");
    QTest::newRow("CSV") << "a.unisweep --out figure.csv --size page --outliers \"mad 3\" --band 2"
                         << QByteArray("# points\n");
    QTest::newRow("JSON") << "a.unisweep slower.unisweep --out figure.json" << QByteArray("{");
}

void CommandsTest::figuresAreOfTheirFormat()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, begins);
    m_home = std::make_unique<QTemporaryDir>();
    const CommandResult ended = call(u"unisweep plot "_s + options);
    QVERIFY2(ended.code == 0, qPrintable(ended.error));
    QCOMPARE(ended.out + ended.error, QString());
    QFile figure(m_files.filePath(u"figure."_s) +
                 QString::fromLatin1(QTest::currentDataTag()).toLower());
    QVERIFY(figure.open(QIODevice::ReadOnly));
    QVERIFY(figure.size() > 200);
    QVERIFY2(figure.peek(20).startsWith(begins), figure.peek(20).constData());
}

void CommandsTest::doctorExitCodeMatchesItsFindings_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("missing"); // whether something must be missing, on any host
    QTest::newRow("host") << qEnvironmentVariable("PATH") << false;
    QTest::newRow("no programs") << "/nonexistent" << true;
}

// The findings depend on the host, but the list of topics and the exit code do not.
void CommandsTest::doctorExitCodeMatchesItsFindings()
{
    QFETCH(QString, path);
    QFETCH(bool, missing);
    m_home = std::make_unique<QTemporaryDir>();
    const CommandResult ended = call(u"unisweep doctor"_s, path);
    static const QRegularExpression finding(u"^  (ok|optional|MISSING) +(\\S+( \\S+)*)"_s,
                                            QRegularExpression::MultilineOption);
    QStringList topics;
    bool anyMissing = false;
    for (auto matches = finding.globalMatch(ended.out); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        topics << match.captured(2);
        anyMissing |= match.captured(1) == u"MISSING"_s;
    }
    for (const char* topic :
         {"host", "QEMU", "KVM", "libvirt", "Xen", "networks", "tender solo5-spt", "client native",
          "client dnsperf", "calibration", "toy", "leftovers"})
        QVERIFY2(topics.contains(QLatin1String(topic)),
                 qPrintable(QLatin1String(topic) + u" is not in\n"_s + ended.out));
    QVERIFY(anyMissing || !missing);
    QCOMPARE(ended.code, anyMissing ? 3 : 0);
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands.moc"
