// SPDX-License-Identifier: GPL-3.0-or-later
// Complete runs on Nanos and on Unikraft's elfloader with real kernels, from the experiment to the
// results. UNISWEEP_IMAGES=DIR names a directory with nanos/kernel.img, nanos/boot.img and
// unikraft/elfloader_qemu-x86_64.
#include "services_guest.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class UnikernelRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void responsesOfEachServer_data();
    void responsesOfEachServer();
    void argumentsReachADisk();
    void wholeDiskTakesNoArguments();

private:
    RunData run(const Catalog& catalog, const QByteArray& yaml);
    QTemporaryDir m_dir;
};

static QString kernelFile(const QString& name)
{
    return qEnvironmentVariable("UNISWEEP_IMAGES") + u'/' + name;
}

void UnikernelRunTest::initTestCase()
{
    const QString nanos = kernelFile(u"nanos/kernel.img"_s);
    const QString unikraft = kernelFile(u"unikraft/elfloader_qemu-x86_64"_s);
    for (const QString& file : {nanos, kernelFile(u"nanos/boot.img"_s), unikraft}) {
        if (!QFile::exists(file))
            QSKIP(
                qPrintable(u"there is no %1; set UNISWEEP_IMAGES=DIR with nanos/kernel.img and "
                           "nanos/boot.img of nanovms/nanos, and unikraft/elfloader_qemu-x86_64, a "
                           "build of unikraft/app-elfloader"_s.arg(file)));
    }
    qputenv("XDG_DATA_HOME", m_dir.filePath(u"data"_s).toUtf8());
    ImageBuilder builder{ImageStore()};
    const Catalog catalog = sourceCatalog();
    builder.importKernel(*catalog.platform(u"nanos"_s), nanos, {}, kernelFile(u"nanos/boot.img"_s));
    builder.importKernel(*catalog.platform(u"unikraft"_s), unikraft);
}

RunData UnikernelRunTest::run(const Catalog& catalog, const QByteArray& yaml)
{
    static int count = 0;
    const QString path = m_dir.filePath(u"%1.unisweep"_s.arg(++count));
    QuietObserver observer;
    const RunResult result = runExperiment(
        parseExperiment(u"test.yaml"_s,
                        "unisweep: 1\nname: test\nduration: 1s\nrates: [50, 100]\n" + yaml),
        catalog, path, observer, {});
    if (result.file.isEmpty())
        qWarning("%s", qPrintable(result.message));
    return result.file.isEmpty() ? RunData() : readResults(result.file);
}

void UnikernelRunTest::responsesOfEachServer_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QByteArray>("series");
    const QByteArray http = "http";
    QTest::newRow("lighttpd on Nanos") << http << QByteArray("platform: nanos, server: lighttpd");
    QTest::newRow("nginx on Nanos") << http << QByteArray("platform: nanos, server: nginx");
    QTest::newRow("BIND on Nanos")
        << QByteArray("dns") << QByteArray("platform: nanos, server: bind");
    QTest::newRow("lighttpd on Unikraft")
        << http << QByteArray("platform: unikraft, server: lighttpd");
    QTest::newRow("nginx on Unikraft") << http << QByteArray("platform: unikraft, server: nginx");
}

static void verifyAnswered(const RunData& result, std::size_t steps)
{
    QCOMPARE(result.state, RunState::Finished);
    QCOMPARE(result.steps.size(), steps);
    for (const StepData& step : result.steps) {
        QCOMPARE(step.statistics.count(Outcome::Wrong), 0);
        // The guest is emulated, on a host that may be busy.
        QVERIFY2(step.statistics.count(Outcome::Answered) >= 0.8 * step.record.offeredRate,
                 qPrintable(QString::number(step.statistics.count(Outcome::Answered))));
    }
}

void UnikernelRunTest::responsesOfEachServer()
{
    QFETCH(QByteArray, service);
    QFETCH(QByteArray, series);
    verifyAnswered(run(sourceCatalog(), "memory: 192\nservice: " + service +
                                            "\nseries: [{name: Guest, " + series + "}]\n"),
                   2);
}

// lighttpd exits at once without a configuration, which only an argument names here.
void UnikernelRunTest::argumentsReachADisk()
{
    QFile shipped(QStringLiteral(UNISWEEP_SOURCE_DIR "/experiments/catalog/nanos.yaml"));
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray yaml = shipped.readAll();
    const QByteArray start = "start: [/usr/sbin/lighttpd, -D, -f, /etc/lighttpd/lighttpd.conf]\n";
    QVERIFY(yaml.contains(start));
    yaml.replace(start,
                 "start: [/usr/sbin/lighttpd, -D]\n"
                 "    arguments:\n"
                 "      - {argument: file, title: File, type: choice, choices: [lighttpd, other], "
                 "says: x, command-line: \"-f /etc/lighttpd/{value}.conf\"}\n");
    yaml.replace("packages: [lighttpd]\n",
                 "packages: [lighttpd]\n    links: {/etc/lighttpd/other.conf: lighttpd.conf}\n");
    QTemporaryDir directory;
    QFile file(directory.filePath(u"nanos.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(yaml) > 0);
    file.close();
    const RunData result = run(Catalog::load({directory.path()}),
                               "memory: 64\nservice: http\n"
                               "vary: {argument: file, values: [lighttpd, other]}\n"
                               "series: [{name: Guest, platform: nanos, server: lighttpd}]\n");
    verifyAnswered(result, 4);
    QCOMPARE(result.guests.size(), 2u);
}

// A whole disk contains its own start command, so arguments are refused rather than ignored.
void UnikernelRunTest::wholeDiskTakesNoArguments()
{
    const Catalog catalog = sourceCatalog();
    const auto found = catalog.find({u"nanos"_s, u"lighttpd"_s, {}, HypervisorKind::Qemu});
    const Recipe recipe = std::get<Recipe>(found);
    ImageBuilder builder{ImageStore()};
    const BootFiles composed = builder.ensure(recipe);
    const BootFiles whole = builder.import(recipe, {}, composed.disk);
    GuestOrder order;
    order.recipe = recipe;
    order.image = whole;
    order.network.kind = NetworkKind::Bridge;
    order.network.bridge = u"lo"_s;
    order.network.address = u"192.0.2.2"_s;
    order.network.gateway = u"192.0.2.1"_s;
    QVERIFY2(whyNoGuest(order).contains(u"was imported as a whole"_s),
             qPrintable(whyNoGuest(order)));
    order.image = composed;
    QVERIFY2(!whyNoGuest(order).contains(u"was imported as a whole"_s),
             qPrintable(whyNoGuest(order)));
}

QTEST_GUILESS_MAIN(UnikernelRunTest)
#include "unikernel_run.moc"
