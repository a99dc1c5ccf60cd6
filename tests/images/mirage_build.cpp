// SPDX-License-Identifier: GPL-3.0-or-later
// Unikernels built from source. The tools are scripts that imitate what the mirage tool (4.11),
// make and their subprocesses read, write, print and return. UNISWEEP_MIRAGE=1 adds a build of our
// DNS server with this machine's mirage tool.
#include <thread>

#include <QTemporaryDir>
#include <QtTest>

#include "base/canceled.h"
#include "images/image_builder.h"
#include "images/mirage_tool.h"
#include "images/unikernel_sources.h"
#include "tests/guest/solo5_elf.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

class MirageBuildTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void toolIsFound_data();
    void toolIsFound();
    void toolThatIsMissingIsNamedOnce();
    void tendersAreInSwitches();
    void versionsAreReported();
    void buildLeavesAnImage();
    void buildOfAUsersFolder();
    void changedSourcesAreRebuilt();
    void importedImagesStay();
    void failuresAreReported_data();
    void failuresAreReported();
    void buildThatHangsIsCanceled();
    void foldersThatAreNoUnikernel();
    void realTool();

private:
    QString path(const QString& name) const { return m_home->filePath(name); }
    void script(const QString& file, const QByteArray& text) const;
    void makeSwitch(const QString& prefix) const;
    /// Creates a mirage tool in the switch "main".
    void installTool(const QByteArray& configure = {}) const;
    Recipe recipe(const QString& platform, int server = 0) const
    {
        return Recipe{m_catalog.platform(platform), server};
    }
    ImageBuilder builder() const
    {
        return ImageBuilder(ImageStore(path(u"images"_s)), path(u"cache"_s));
    }
    QStringList leftIn(const QString& folder) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    Catalog m_catalog;
    std::unique_ptr<QTemporaryDir> m_home;
    QByteArray m_path;
    QByteArray m_realHome;
};

static void writeTo(const QString& path, const QByteArray& text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void MirageBuildTest::script(const QString& file, const QByteArray& text) const
{
    writeTo(path(file), "#!/bin/sh\n" + text);
    QVERIFY(QFile::setPermissions(path(file), QFile::ReadOwner | QFile::ExeOwner));
}

void MirageBuildTest::makeSwitch(const QString& prefix) const
{
    script(prefix + u"/bin/ocamlc"_s, "[ \"$1\" = -version ] && echo 4.14.2\n");
    script(prefix + u"/bin/solo5-elftool"_s, "{ echo 'usage: solo5-elftool COMMAND ...'; echo "
                                             "'solo5-elftool version v0.9.3'; } >&2; exit 1\n");
    script(prefix + u"/bin/solo5-spt"_s, "exit 1\n");
}

void MirageBuildTest::installTool(const QByteArray& configure) const
{
    const QString prefix = u".opam/main"_s;
    makeSwitch(prefix);
    writeTo(path(u"dns.spt"_s),
            testing::elfWith({testing::abiNote(2), testing::manifestNote({{"service", 2}})}));
    writeTo(path(u"dns.hvt"_s),
            testing::elfWith({testing::abiNote(1), testing::manifestNote({{"service", 2}})}));
    const QByteArray usual = R"sh(
case "$1" in
--version) echo "${MIRAGE_VERSION:-4.11.1}"; exit;;
configure) [ "$2" = -t ] && [ -n "$3" ] || exit 3;;
*) exit 3;;
esac
[ -f config.ml ] && [ -f unikernel.ml ] && [ ! -L events ] || { echo "mirage: [ERROR] config.ml missing" >&2; exit 1; }
[ "$OPAMSWITCH" = main ] && [ "$OPAMROOT" = "$HOME/.opam" ] || exit 4
command -v ocamlc | grep -q main/bin || exit 5
mkdir -p mirage
printf 'all:\n\t@printf "\\033[2musing overlays\\033[0m\\n\\n"; sleep 0.1; echo "warning on stderr" >&2\n\techo locked > mirage/dns-%s.opam.locked; mkdir -p dist; cp "$(HOME)/dns.%s" dist/\n' "$3" "$3" > Makefile
)sh";
    script(prefix + u"/bin/mirage"_s, configure.isEmpty() ? usual : configure);
    writeTo(path(u".opam/config"_s), "opam-version: \"2.0\"\n"
                                     "installed-switches: [\"main\" \"other\"]\n"
                                     "switch: \"main\"\n");
}

void MirageBuildTest::initTestCase()
{
    m_catalog = Catalog::load({UNISWEEP_SOURCE_DIR u"/experiments/catalog"_s});
    m_path = qgetenv("PATH");
    m_realHome = qgetenv("HOME");
}

void MirageBuildTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_home->path().toUtf8());
    qputenv("PATH", "/usr/bin:/bin");
    qunsetenv("OPAMROOT");
    qunsetenv("OPAMSWITCH");
    qunsetenv("MIRAGE_VERSION");
}

void MirageBuildTest::cleanup()
{
    qputenv("PATH", m_path);
    qputenv("HOME", m_realHome);
}

void MirageBuildTest::toolIsFound_data()
{
    QTest::addColumn<QString>("at");        // locations of the tool
    QTest::addColumn<QByteArray>("config"); // opam's
    QTest::addColumn<QString>("root");      // OPAMROOT
    QTest::addColumn<QString>("found");     // name of the switch; "-": in PATH; empty: none
    const QByteArray two = "installed-switches: [\"a\" \"b\"]\nswitch: \"a\"\n";
    QTest::newRow("nothing") << QString() << QByteArray() << QString() << QString();
    QTest::newRow("path") << u"bin/mirage"_s << QByteArray() << QString() << u"-"_s;
    QTest::newRow("in use") << u".opam/a/bin/mirage"_s << two << QString() << u"a"_s;
    QTest::newRow("another") << u".opam/b/bin/mirage"_s << two << QString() << u"b"_s;
    QTest::newRow("elsewhere") << u"opam2/b/bin/mirage"_s << two << u"opam2"_s << u"b"_s;
    QTest::newRow("no configuration")
        << u".opam/c/bin/mirage"_s << QByteArray() << QString() << u"c"_s;
    QTest::newRow("removed") << u".opam/gone/bin/mirage"_s << two << QString() << QString();
    QTest::newRow("local") << u"project/_opam/bin/mirage"_s
                           << QByteArray("installed-switches: [\"a\" \"PROJECT\"]\n") << QString()
                           << u"PROJECT"_s;
}

void MirageBuildTest::toolIsFound()
{
    QFETCH(QString, at);
    QFETCH(QByteArray, config);
    QFETCH(QString, root);
    QFETCH(QString, found);
    const QByteArray project = path(u"project"_s).toUtf8();
    if (!at.isEmpty())
        script(at, "exit 0\n");
    if (!config.isEmpty())
        writeTo(path(root.isEmpty() ? u".opam/config"_s : root + u"/config"_s),
                config.replace("PROJECT", project));
    if (!root.isEmpty())
        qputenv("OPAMROOT", path(root).toUtf8());
    qputenv("PATH", m_home->path().toUtf8() + "/bin:/usr/bin:/bin");
    const auto tool = findMirageTool();
    QCOMPARE(tool.has_value(), !found.isEmpty());
    if (!tool)
        return;
    QCOMPARE(tool->program, path(at));
    QCOMPARE(tool->ofSwitch.has_value(), found != "-"_L1);
    if (tool->ofSwitch)
        QCOMPARE(tool->ofSwitch->name, found.replace(u"PROJECT"_s, QString::fromUtf8(project)));
}

// The command to type depends on what is installed, and includes nothing more.
void MirageBuildTest::toolThatIsMissingIsNamedOnce()
{
    qputenv("PATH", m_home->path().toUtf8() + "/bin");
    QCOMPARE(howToGetMirage(),
             u"sudo apt-get install --yes opam && opam init --bare --no-setup --yes && "
             "opam switch create --yes mirage 4.14.2 && "
             "opam install --yes --switch=mirage mirage"_s);
    script(u"bin/opam"_s, "exit 1\n");
    QVERIFY(howToGetMirage().startsWith("opam init"_L1));
    writeTo(path(u".opam/config"_s), "installed-switches: [\"5.1\" \"z\"]\nswitch: \"z\"\n");
    QVERIFY(howToGetMirage().startsWith("opam switch create"_L1));
    QVERIFY(QDir().mkpath(path(u".opam/z/bin"_s)));
    QCOMPARE(howToGetMirage(), u"opam install --yes --switch=z mirage"_s);
    const auto refusal = builder().obstacle(recipe(u"mirage-spt"_s));
    QVERIFY(refusal.has_value());
    QVERIFY2(refusal->remedy.contains(howToGetMirage()) &&
                 refusal->remedy.contains("unisweep images build mirage-spt/dns"_L1),
             qPrintable(refusal->toString()));
    // Once installed, the tool is found.
    script(u".opam/z/bin/mirage"_s, "exit 0\n");
    QVERIFY(!builder().obstacle(recipe(u"mirage-spt"_s)));
}

void MirageBuildTest::tendersAreInSwitches()
{
    QCOMPARE(findOnPathOrInSwitch(u"solo5-spt"_s), QString());
    makeSwitch(u".opam/main"_s);
    QCOMPARE(findOnPathOrInSwitch(u"solo5-spt"_s), path(u".opam/main/bin/solo5-spt"_s));
    QCOMPARE(findOnPathOrInSwitch(u"solo5-hvt"_s), QString());
}

void MirageBuildTest::versionsAreReported()
{
    installTool();
    const auto tool = findMirageTool();
    QVERIFY(tool.has_value());
    const QMap<QString, QString> all = {
        {u"mirage"_s, u"4.11.1"_s}, {u"ocaml"_s, u"4.14.2"_s}, {u"solo5"_s, u"0.9.3"_s}};
    QCOMPARE(mirageVersions(*tool), all);
    // A tool that hangs or is missing is left out and does not affect the others.
    script(u".opam/main/bin/ocamlc"_s, "sleep 600\n");
    QVERIFY(QFile::remove(path(u".opam/main/bin/solo5-elftool"_s)));
    QCOMPARE(mirageVersions(*tool), (QMap<QString, QString>{{u"mirage"_s, u"4.11.1"_s}}));
}

void MirageBuildTest::buildLeavesAnImage()
{
    installTool();
    ImageBuilder images = builder();
    QStringList progressTexts;
    const BootFiles image = images.build(
        recipe(u"mirage-spt"_s), {}, [&](const QString& what, double) { progressTexts << what; });
    QCOMPARE(image.platform, u"mirage-spt"_s);
    QCOMPARE(image.server, u"dns"_s);
    QVERIFY(QFile::exists(image.kernel));
    QCOMPARE(image.packages.value(u"mirage"_s), u"4.11.1"_s);
    QCOMPARE(image.packages.value(u"ocaml"_s), u"4.14.2"_s);
    QCOMPARE(image.packages.value(u"solo5"_s), u"0.9.3"_s);
    QCOMPARE(image.notes.value(u"target"_s), u"spt"_s);
    QCOMPARE(image.notes.value(u"sources"_s),
             hashOfSources(unikernelSources(recipe(u"mirage-spt"_s))));
    const QByteArray locked = QCryptographicHash::hash("locked\n", QCryptographicHash::Sha256);
    QCOMPARE(image.notes.value(u"lock file"_s),
             u"dns-spt.opam.locked "_s + QString::fromLatin1(locked.toHex()));
    QVERIFY(image.notes.value(u"solo5"_s).contains("network service"_L1));
    QVERIFY2(progressTexts.contains(u"mirage: using overlays"_s),
             qPrintable(progressTexts.join(u" | "_s)));
    QVERIFY(!progressTexts.contains(u"mirage: "_s));
    QVERIFY(progressTexts.contains(u"mirage: warning on stderr"_s));
    QFile log(images.unikernelLog(recipe(u"mirage-spt"_s)));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray text = log.readAll();
    QVERIFY2(text.contains("$ make\n") && text.contains("warning on stderr\n"), text.constData());
    // The stored image has the same packages, and nothing else is left.
    QCOMPARE(ImageStore(path(u"images"_s)).list().constFirst().packages, image.packages);
    images.ensure(recipe(u"mirage-spt"_s)); // removes leftovers, of which there are none
    QCOMPARE(leftIn(u"images"_s).filter(image.id).size(), 1);
    QVERIFY(leftIn(u"images"_s).filter(u".draft"_s).isEmpty());
}

void MirageBuildTest::buildOfAUsersFolder()
{
    installTool();
    writeTo(path(u"mine/config.ml"_s), "open Mirage\n");
    writeTo(path(u"mine/unikernel.ml"_s), "let x = 1\n");
    writeTo(path(u"mine/_build/large"_s), QByteArray(1000, 'x'));
    writeTo(path(u"mine/dist/old.spt"_s), "old");
    const QStringList before = leftIn(u"mine"_s);
    const BootFiles image = builder().buildUnikernel(
        recipe(u"mirage-spt"_s), {.sources = path(u"mine"_s), .target = Solo5Target::Hvt});
    QCOMPARE(image.notes.value(u"target"_s), u"hvt"_s);
    QCOMPARE(image.notes.value(u"built from"_s), path(u"mine"_s));
    QCOMPARE(leftIn(u"mine"_s), before); // nothing was written there
    QVERIFY_EXCEPTION_THROWN(
        builder().buildUnikernel(recipe(u"mirage-spt"_s),
                                 {.sources = path(u"mine"_s), .target = Solo5Target::Virtio}),
        ImageError);
}

void MirageBuildTest::changedSourcesAreRebuilt()
{
    installTool();
    writeTo(path(u"mine/config.ml"_s), "open Mirage\n");
    writeTo(path(u"mine/unikernel.ml"_s), "let x = 1\n");
    const Recipe dns = recipe(u"mirage-spt"_s);
    const UnikernelChoice mine{.sources = path(u"mine"_s), .target = {}};
    ImageBuilder images = builder();
    QVERIFY(!images.isOutdated(dns, mine)); // there is no image yet
    const QString first = images.buildUnikernel(dns, mine).id;
    QVERIFY(!images.isOutdated(dns, mine));
    // Build output and empty folders are not sources.
    writeTo(path(u"mine/_build/log"_s), "x");
    QVERIFY(!images.isOutdated(dns, mine));
    writeTo(path(u"mine/unikernel.ml"_s), "let x = 2\n");
    QVERIFY(images.isOutdated(dns, mine));
    QTest::qWait(5); // images are distinguished by their time
    const QString second = images.buildUnikernel(dns, mine).id;
    QVERIFY(second != first); // although the tool produced the same bytes
    QVERIFY(!images.isOutdated(dns, mine));
    qputenv("MIRAGE_VERSION", "4.12.0");
    QVERIFY(images.isOutdated(dns, mine));
    QTest::qWait(5);
    QCOMPARE(images.buildUnikernel(dns, mine).packages.value(u"mirage"_s), u"4.12.0"_s);
    QVERIFY(!images.isOutdated(dns, mine));
    QVERIFY(images.isOutdated(dns, {.sources = mine.sources, .target = Solo5Target::Hvt}));
    QVERIFY(images.isOutdated(dns)); // the default sources differ
    // Without the tool, the existing image is kept.
    QVERIFY(QFile::remove(path(u".opam/main/bin/mirage"_s)));
    QVERIFY(!images.isOutdated(dns));
    QCOMPARE(images.ensure(dns).packages.value(u"mirage"_s), u"4.12.0"_s);
}

void MirageBuildTest::importedImagesStay()
{
    installTool();
    ImageBuilder images = builder();
    const Recipe dns = recipe(u"mirage-spt"_s);
    const QString imported = images.import(dns, path(u"dns.spt"_s), {}).id;
    QVERIFY(!images.isOutdated(dns));
    QCOMPARE(images.ensure(dns).id, imported);
    QVERIFY(images.isOutdated(dns, {.sources = {}, .target = Solo5Target::Hvt}));
}

void MirageBuildTest::failuresAreReported_data()
{
    QTest::addColumn<QByteArray>("tool");
    QTest::addColumn<QString>("expectedError");
    QTest::newRow("configure fails")
        << QByteArray("echo 'mirage: [ERROR] Lexing error' >&2; exit 1\n")
        << u"configure -t spt\" failed (exit code 1): mirage: [ERROR] Lexing error"_s;
    QTest::newRow("silent") << QByteArray("exit 7\n")
                            << u"failed (exit code 7) without a message"_s;
    QTest::newRow("killed") << QByteArray("kill -9 $$\n") << u"failed (killed)"_s;
    QTest::newRow("make fails")
        << QByteArray("printf 'all:\\n\\t@echo \"[ERROR] No solution\"; exit 20\\n' > Makefile\n")
        << u"\"make\" failed (exit code 2): [ERROR] No solution"_s;
    QTest::newRow("no makefile") << QByteArray("exit 0\n") << u"\"make\" failed"_s;
    QTest::newRow("nothing made") << QByteArray("printf 'all:\\n\\techo done\\n' > Makefile\n")
                                  << u"0 files dist/*.spt instead of one"_s;
    QTest::newRow("two made")
        << QByteArray("printf 'all:\\n\\tmkdir dist; touch dist/a.spt dist/b.spt\\n' > Makefile\n")
        << u"2 files dist/*.spt instead of one"_s;
    QTest::newRow("of another target")
        << QByteArray("printf 'all:\\n\\tmkdir dist; cp $(HOME)/dns.hvt dist/dns.spt\\n' > "
                      "Makefile\n; sed -i 's/hvt needed//' Makefile\n")
        << QString();
    QTest::newRow("no unikernel")
        << QByteArray("printf 'all:\\n\\tmkdir dist; echo x > dist/dns.spt\\n' > Makefile\n")
        << QString();
}

void MirageBuildTest::failuresAreReported()
{
    QFETCH(QByteArray, tool);
    QFETCH(QString, expectedError);
    installTool("[ \"$1\" = configure ] || exit 0\n" + tool);
    ImageBuilder images = builder();
    QString message;
    try {
        images.build(recipe(u"mirage-spt"_s));
    } catch (const ImageError& error) {
        message = error.message();
    }
    QVERIFY(!message.isEmpty());
    QVERIFY2(message.contains(expectedError), qPrintable(message));
    if (!expectedError.isEmpty())
        QVERIFY2(message.contains(images.unikernelLog(recipe(u"mirage-spt"_s))),
                 qPrintable(message));
    QVERIFY(images.store().list().isEmpty());
    QVERIFY(leftIn(u"images"_s).filter(u".draft"_s).isEmpty());
}

void MirageBuildTest::buildThatHangsIsCanceled()
{
    installTool("[ \"$1\" = configure ] || exit 0\n"
                "printf 'all:\\n\\techo begun; echo $$$$ > \"$(HOME)/pid\"; exec sleep 600\\n' > "
                "Makefile\n");
    ImageBuilder images = builder();
    std::stop_source stop;
    bool canceled = false;
    try {
        images.build(
            recipe(u"mirage-spt"_s), {},
            [&](const QString& what, double) {
                if (what == "mirage: begun"_L1)
                    stop.request_stop();
            },
            stop.get_token());
    } catch (const Canceled&) {
        canceled = true;
    }
    QVERIFY(canceled);
    QVERIFY(images.store().list().isEmpty());
    QVERIFY(leftIn(u"images"_s).filter(u".draft"_s).isEmpty());
    // The processes that make started have ended, too.
    QFile file(path(u"pid"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pid = QString::fromLatin1(file.readAll()).trimmed();
    QVERIFY(!pid.isEmpty());
    QTRY_VERIFY(!QFile::exists(u"/proc/%1"_s.arg(pid)));
}

void MirageBuildTest::foldersThatAreNoUnikernel()
{
    installTool();
    QVERIFY_EXCEPTION_THROWN(hashOfSources(path(u"missing"_s)), ImageError);
    QVERIFY(QDir().mkpath(path(u"empty"_s)));
    QVERIFY_EXCEPTION_THROWN(builder().buildUnikernel(recipe(u"mirage-spt"_s),
                                                      {.sources = path(u"empty"_s), .target = {}}),
                             ImageError);
    // A directory that links to itself is infinitely deep.
    writeTo(path(u"loop/config.ml"_s), "open Mirage\n");
    QVERIFY(QFile::link(path(u"loop"_s), path(u"loop/again"_s)));
    hashOfSources(path(u"loop"_s)); // must return
}

void MirageBuildTest::realTool()
{
    if (!qEnvironmentVariableIsSet("UNISWEEP_MIRAGE"))
        QSKIP("fetches libraries and takes minutes; set UNISWEEP_MIRAGE=1 where opam has mirage");
    qputenv("PATH", m_path);
    qputenv("HOME", m_realHome);
    QVERIFY(findMirageTool().has_value());
    const BootFiles image = builder().build(recipe(u"mirage-spt"_s));
    QVERIFY(!image.packages.value(u"mirage"_s).isEmpty());
    QVERIFY(!image.notes.value(u"lock file"_s).isEmpty());
    QVERIFY(!builder().isOutdated(recipe(u"mirage-spt"_s)));
}

QTEST_GUILESS_MAIN(MirageBuildTest)
#include "mirage_build.moc"
