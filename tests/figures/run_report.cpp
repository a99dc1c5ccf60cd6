// SPDX-License-Identifier: GPL-3.0-or-later
// A report contains the measurements and needs no other file; a reproduction is judged by the rules
// of comparisons.
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "figures/report.h"
#include "plot/figure_error.h"
#include "plot_data.h"
#include "results/reproduction.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class RunReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void htmlNeedsNoOtherFile();
    void pdfHasTheSame();
    void wrongEndingIsRefused();
    void reproduction_data();
    void reproduction();
    void hostsStandBesideEachOther();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
};

static RunData someRun(double serviceUs = 60, int repetitions = 3, double pauseMs = 0)
{
    RunData run = imaginedRun({{.serviceUs = serviceUs, .pauseMs = pauseMs, .pauseEvery = 1500}},
                              {1000, 2000}, 1, {512}, Accelerator::Tcg, repetitions);
    run.file = u"/somewhere/imagined-1.unisweep"_s;
    run.hostJson = R"({"cpu_model": "Imagined <CPU>", "cpus": 2, "kernel": "Linux 1"})";
    run.experiment.series[0].name = u"Linux <i>\x1b BIND"_s; // foreign text
    return run;
}

void RunReportTest::htmlNeedsNoOtherFile()
{
    const RunData run = someRun(60, 3, 8);
    RunData slower = someRun(240);
    slower.file = u"/somewhere/slower.unisweep"_s;
    double last = 0;
    writeReport({run, slower}, {path("r.html")}, [&](double share) {
        QVERIFY(share >= last && share <= 1);
        last = share;
    });
    QCOMPARE(last, 1.0);
    QFile file(path("r.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    for (const char* part :
         {"An imagined name server under rising load", "Imagined &lt;CPU&gt;", "emulated",
          "unisweep reproduce imagined-1.unisweep", "rates: ", "Outliers by cause", "Comparison",
          "data:image/png;base64,", "A change was found at 2 of 2 rates"})
        QVERIFY2(html.contains(QString::fromUtf8(part)), part);
    QVERIFY(html.count(u"data:image/png"_s) >= 10); // all figures of both runs
    QVERIFY(!html.contains(u'\x1b'));
    QVERIFY(!html.contains(u"<i>␛"_s));
    QVERIFY(html.contains(u"Linux &lt;i&gt;␛ BIND"_s));
    // The page loads nothing: all addresses are data URLs.
    static const QRegularExpression source(u"(?:src|href)=\"(?!data:)"_s);
    QVERIFY(!source.match(html).hasMatch());
    QVERIFY(!html.contains(u"figure:"_s));
}

void RunReportTest::pdfHasTheSame()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is missing: apt-get install poppler-utils");
    writeReport({someRun()}, {path("r.pdf")});
    QProcess process;
    process.start(u"pdftotext"_s, {path("r.pdf"), u"-"_s});
    QVERIFY(process.waitForFinished(20'000));
    const QString text = QString::fromUtf8(process.readAllStandardOutput())
                             .normalized(QString::NormalizationForm_KC)
                             .simplified();
    for (const char* part : {"An imagined name server", "Imagined <CPU>", "How to repeat the run",
                             "Median (ms)", "Latency by offered rate."})
        QVERIFY2(text.contains(QString::fromUtf8(part)),
                 qPrintable(QString::fromUtf8(part) + u": "_s + text));
    process.start(u"pdfimages"_s, {u"-list"_s, path("r.pdf")});
    QVERIFY(process.waitForFinished(20'000));
    QVERIFY(process.readAllStandardOutput().count(" image ") >= 5);
}

void RunReportTest::wrongEndingIsRefused()
{
    QVERIFY_EXCEPTION_THROWN(writeReport({someRun()}, {path("r.doc")}), FigureError);
}

void RunReportTest::reproduction_data()
{
    QTest::addColumn<RunData>("original");
    QTest::addColumn<RunData>("again");
    QTest::addColumn<Reproduction::Verdict>("verdict");
    QTest::addColumn<QString>("why");
    using V = Reproduction::Verdict;
    const RunData run = someRun();
    QTest::newRow("itself") << run << run << V::Reproduced << QString();
    QTest::newRow("a slower guest") << run << someRun(200) << V::NotReproduced << u"median"_s;
    QTest::newRow("one boot a side")
        << someRun(60, 1) << someRun(60, 1) << V::Undetermined << u"repetitions: 3"_s;
    RunData other = imaginedRun({{.serviceUs = 60}}, {7000}, 1);
    other.experiment.series[0].name = run.experiment.series[0].name;
    QTest::newRow("other rates") << run << other << V::Undetermined << u"no step in common"_s;
    RunData stopped = run;
    stopped.state = RunState::Stopped;
    QTest::newRow("stopped") << run << stopped << V::Undetermined << u"did not finish"_s;
    RunData limited = someRun(200);
    for (StepData& step : limited.steps)
        step.record.verdict = {Verdict::Kind::ClientLimited, u"p99 send lateness 3 ms"_s};
    QTest::newRow("a client that is too slow")
        << run << limited << V::Undetermined << u"send lateness"_s;
}

void RunReportTest::reproduction()
{
    QFETCH(RunData, original);
    QFETCH(RunData, again);
    QFETCH(Reproduction::Verdict, verdict);
    QFETCH(QString, why);
    ComparisonOptions options;
    options.matters = 0.2; // since there are few samples
    options.failuresMatter = 0.05;
    const Reproduction found = judgeReproduction(original, again, options);
    QVERIFY2(found.verdict == verdict, qPrintable(found.toText()));
    QVERIFY2(found.why.contains(why), qPrintable(found.why));
    const QByteArray json = reproductionJson(found, hostFactsOf(original, again));
    QVERIFY(!QJsonDocument::fromJson(json).isNull());
}

void RunReportTest::hostsStandBesideEachOther()
{
    const RunData a = someRun();
    RunData b = a;
    b.hostJson = R"({"cpu_model": "Imagined <CPU>", "cpus": 64, "governor": "powersave"})";
    const QString table = hostFactsTable(hostFactsOf(a, b));
    static const QRegularExpression cpus(u"≠ CPUs +2 +64"_s);
    QVERIFY2(cpus.match(table).hasMatch(), qPrintable(table));
    QVERIFY(table.contains(u"powersave"_s));
    QVERIFY(!table.contains(u"≠ Processor"_s));

    // The same accelerator, but another QEMU version, and packets handled by the kernel.
    RunData c = a;
    c.guests[0].hypervisor = {u"libvirt 9.0.0, QEMU 7.2.22"_s, {}, false};
    RunData d = c;
    d.guests[0].hypervisor.vhost = true;
    static const QRegularExpression vhost(
        u"≠ Hypervisors +libvirt 9.0.0, QEMU 7.2.22 +libvirt 9.0.0, QEMU 7.2.22 with vhost"_s);
    QVERIFY(!hostFactsTable(hostFactsOf(c, c)).contains(u"≠"_s));
    QVERIFY(vhost.match(hostFactsTable(hostFactsOf(c, d))).hasMatch());

    // The same QEMU, but other virtual hardware.
    d = c;
    c.guests[0].domainXml = u"<domain><devices><interface type='bridge'/></devices></domain>"_s;
    d.guests[0].domainXml =
        u"<domain><memoryBacking><hugepages/></memoryBacking><devices>"
        "<disk type='file'><driver name='qemu' type='raw' io='io_uring'/></disk>"
        "<interface type='bridge'><driver name='vhost' queues='4'/></interface>"
        "</devices></domain>"_s;
    const QString hardware = hostFactsTable(hostFactsOf(c, d));
    for (const char* row :
         {"≠ vhost requested +auto +on", "≠ Network queues +1 +4",
          "≠ Guest memory in huge pages +no +yes", "≠ Disk I/O +threads +io_uring"})
        QVERIFY2(QRegularExpression(QString::fromUtf8(row)).match(hardware).hasMatch(),
                 qPrintable(hardware));
    QVERIFY(!hostFactsTable(hostFactsOf(c, c)).contains(u"queues"_s));
}

QTEST_MAIN(RunReportTest)
#include "run_report.moc"
