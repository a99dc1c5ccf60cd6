// SPDX-License-Identifier: GPL-3.0-or-later
// Reading entries from catalog files: their values, the positions of errors, and what entries
// inherit from others.
#include <QTemporaryDir>
#include <QtTest>

#include "catalog/catalog.h"
#include "evidence/line_stamp.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

/// A valid catalog file in which `line` is replaced.
static QByteArray fileWith(const QByteArray& line = {}, const QByteArray& replacement = {})
{
    QByteArray text = "unisweep-catalog: 1\n"                                           // 1
                      "platform: toy\n"                                                 // 2
                      "title: Toy\n"                                                    // 3
                      "boot: direct-kernel\n"                                           // 4
                      "hypervisors: [qemu, kvm]\n"                                      // 5
                      "network: {static: 'ip={address}'}\n"                             // 6
                      "console:\n"                                                      // 7
                      "  - {line: 'up (\\d+)', means: network-up, says: it is up}\n"    // 8
                      "image: {source: build, kernel-package: k, programs: [/bin/b]}\n" // 9
                      "servers:\n"                                                      // 10
                      "  - server: one\n"                                               // 11
                      "    title: One\n"                                                // 12
                      "    service: dns\n"                                              // 13
                      "    users: [me]\n"                                               // 14
                      "    directories: [{path: /d, owner: me, mode: '750'}]\n"         // 15
                      "    files: [{path: /f, text: hello}]\n"                          // 16
                      "    start: [/bin/one, -x]\n"                                     // 17
                      "    ports: [53/udp]\n";                                          // 18
    if (!line.isEmpty()) {
        Q_ASSERT(text.contains(line));
        text.replace(line, replacement);
    }
    return text;
}

class CatalogYamlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void complainsAtThePlace_data();
    void complainsAtThePlace();
    void laterDirectoriesReplace();
    void eventsAreRead();
    void argumentsAreInsertedWhereRequested_data();
    void argumentsAreInsertedWhereRequested();
    void invalidFileIsLeftOut();
    void serviceNeedsAPort();
    void combinationsThatDoNotRun_data();
    void combinationsThatDoNotRun();
    void asInInheritsWhatIsNotGiven();
    void asInUnknownEntryIsRefused_data();
    void asInUnknownEntryIsRefused();
    void fingerprintFollowsTheImage();
};

void CatalogYamlTest::readsWhatIsThere()
{
    const PlatformEntry platform = Catalog::parse(u"toy.yaml"_s, fileWith());
    QCOMPARE(platform.id, u"toy"_s);
    QCOMPARE(platform.hypervisors, (QList{HypervisorKind::Qemu, HypervisorKind::Kvm}));
    QCOMPARE(platform.imageSource, ImageSource::Build);
    QCOMPARE(platform.parts.programs, QStringList{u"/bin/b"_s});
    QCOMPARE(platform.network.staticArguments, u"ip={address}"_s);
    QCOMPARE(platform.console.at(0).meaning, ConsoleMeaning::NetworkUp);
    QCOMPARE(platform.console.at(0).pattern.match(u"up 7"_s).captured(1), u"7"_s);
    const ServerEntry& server = platform.servers.at(0);
    QCOMPARE(server.services, QList{Service::Dns});
    QCOMPARE(server.ports, (QList{Port{53, true}}));
    QCOMPARE(server.start, (QStringList{u"/bin/one"_s, u"-x"_s}));
    QCOMPARE(server.parts.directories.at(0).permissions, 0750);
    QCOMPARE(server.parts.files.at(0).text, QByteArray("hello"));
}

void CatalogYamlTest::eventsAreRead()
{
    const PlatformEntry platform = Catalog::parse(
        u"toy.yaml"_s, fileWith("start: [/bin/one, -x]",
                                "start: [/bin/one, -x]\n"
                                "    events:\n"
                                "      lines:\n"
                                "        - line: 'took (?<length>\\d+) at (?<time>\\d+)'\n"
                                "          units: {time: us, length: ns}\n"
                                "          clock: machine\n"
                                "          stamp: end\n"
                                "          kind: gc\n"
                                "        - {line: '^(?<time>\\d+) ms', units: {time: ms}}\n"
                                "      kinds: {gc: collection}"));
    const CollectionSource source = platform.servers.at(0).events.value();
    const QList<ReportedEvent> events = readCollections(source, u"GC took 50 at 7"_s);
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].startNs, 6'950);
    QCOMPARE(events[0].clock, StampClock::Machine);
    QCOMPARE(events[0].kind, u"collection"_s);
    QCOMPARE(source.lines.size(), 2);
    QVERIFY(isOnlyStamp(source.lines[1]));
    QCOMPARE(readStamp(source.lines[1], u"12 ms: hello"_s), 12'000'000);
    QCOMPARE(readStamp(source.lines[1], u"at 12 ms"_s), std::nullopt);
    QVERIFY(readCollections(source, u"12 ms: hello"_s).isEmpty());

    const PlatformEntry port =
        Catalog::parse(u"toy.yaml"_s, fileWith("ports: [53/udp]", "ports: [53/udp]\n"
                                                                  "    events: {port: 9099/udp}"));
    QCOMPARE(port.servers.at(0).reachedPorts(), (QList{Port{53, true}, Port{9099, true}}));
}

void CatalogYamlTest::argumentsAreInsertedWhereRequested_data()
{
    QTest::addColumn<QStringList>("start");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("at the end") << QStringList{u"/bin/one"_s, u"-x"_s}
                                << QStringList{u"/bin/one"_s, u"-x"_s, u"-a"_s, u"-b"_s};
    QTest::newRow("in between") << QStringList{u"/bin/java"_s, u"{arguments}"_s, u"Page"_s}
                                << QStringList{u"/bin/java"_s, u"-a"_s, u"-b"_s, u"Page"_s};
}

void CatalogYamlTest::argumentsAreInsertedWhereRequested()
{
    QFETCH(QStringList, start);
    ServerEntry server;
    server.start = start;
    QTEST(server.startWords({u"-a"_s, u"-b"_s}), "words");
}

void CatalogYamlTest::complainsAtThePlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* name, const char* line, const char* replacement,
                        const char* complaint) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(replacement)
                            << QString::fromUtf8(complaint);
    };
    row("format", "unisweep-catalog: 1", "unisweep-catalog: 9",
        "toy.yaml:1:19: unsupported format version; this program reads");
    row("boot", "boot: direct-kernel", "boot: direct-kernal",
        "toy.yaml:4:7: unknown value \"direct-kernal\"; did you mean \"direct-kernel\"?");
    row("no boot", "boot: direct-kernel\n", "", "toy.yaml:1:1: \"boot\" is missing");
    row("hypervisor", "[qemu, kvm]", "[qemu, hyper-v]",
        "toy.yaml:5:21: unknown value \"hyper-v\"; expected qemu, kvm, xen, lxc, process, spt or "
        "hvt");
    row("template", "ip={address}", "ip=1.2.3.4",
        "toy.yaml:6:19: the template does not contain {address};");
    row("pattern", "'up (\\d+)'", "'up (\\d+'",
        "toy.yaml:8:12: invalid regular expression: missing");
    row("meaning", "means: network-up", "means: networkup",
        "toy.yaml:8:31: unknown value \"networkup\"; did you mean \"network-up\"?");
    row("source", "source: build", "source: buy", "toy.yaml:9:17: unknown value \"buy\"; expected");
    row("kernel's hash", "{source: build, kernel-package: k, programs: [/bin/b]}",
        "{source: compose, obtain: o, kernel: {url: 'https://a.test/k', sha256: beef}}",
        "toy.yaml:9:45: \"beef\" is not a SHA-256 hash,");
    row("shim without functions", "users: [me]", "users: [me]\n    shims: [{path: /l.so}]",
        "toy.yaml:15:13: \"functions\" is missing");
    row("relative program", "[/bin/b]", "[bin/b]",
        "toy.yaml:9:54: \"bin/b\" must be an absolute path");
    row("id", "server: one", "server: One Two",
        "toy.yaml:11:13: \"One Two\" is not a valid identifier;");
    row("service", "service: dns", "service: dsn",
        "toy.yaml:13:14: unknown value \"dsn\"; did you mean \"dns\"?");
    row("owner", "owner: me", "owner: you",
        "toy.yaml:15:19: the owner \"you\" is not in \"users\"");
    row("mode", "'750'", "'799'", "toy.yaml:15:47: \"799\" is not a file mode; write");
    row("file without text", "text: hello", "executable: true",
        "toy.yaml:16:13: specify exactly one of \"text\", \"from\" (a file");
    row("file from nowhere", "text: hello", "from: nowhere",
        "toy.yaml:16:30: ./nowhere: cannot read the file:");
    row("climbing path", "path: /f", "path: /a/../../f",
        "toy.yaml:16:20: \"/a/../../f\" must be an absolute path");
    row("root", "source: build", "source: build, root: disc",
        "toy.yaml:9:30: unknown value \"disc\"; did you mean \"disk\"?");
    row("disk without what mounts it", "source: build", "source: build, root: disk",
        "toy.yaml:9:8: \"early\" is missing");
    row("what the early root does not take", "source: build",
        "source: build, root: disk, early: {programs: [/bin/e], users: [me]}",
        "\"users\" has no effect here: it belongs to the image as a whole");
    row("what packages do themselves", "{source: build, kernel-package: k, programs: [/bin/b]}",
        "{source: install, kernel-package: k, programs: [/bin/b]}",
        "toy.yaml:9:8: \"programs\" has no effect here: packages are configured by their own");
    row("no start", "    start: [/bin/one, -x]\n", "", "toy.yaml:11:5: \"start\" is missing");
    row("port", "53/udp", "53/upd", "toy.yaml:18:13: \"53/upd\" is not a port; write");
    row("port number", "53/udp", "70000/udp", "toy.yaml:18:13: \"70000/udp\" is not a port; write");
    row("unknown key", "title: One", "titel: One",
        "toy.yaml:12:5: unknown key \"titel\"; did you mean \"title\"?");
    row("events without a group", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {lines: [{line: '(?<time>a)', kind: gc}]}",
        "toy.yaml:18:29: the pattern has no group length. Mark its place with");
    row("events with a strange group", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {lines: [{line: '(?<time>a)(?<length>b)(?<size>c)', "
        "kind: gc}]}",
        "toy.yaml:18:29: unknown group \"size\"");
    row("events of an unknown unit", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {lines: [{line: '(?<time>a)(?<length>b)', kind: gc, "
        "units: {time: h}}]}",
        "toy.yaml:18:79: unknown unit \"h\"; expected s, ms, us or ns");
    row("events without a kind", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {lines: [{line: '(?<time>a)(?<length>b)'}]}",
        "toy.yaml:18:22: \"kind\" is missing");
    row("events of a TCP port", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {port: 9099/tcp}",
        "toy.yaml:18:20: \"9099/tcp\" is not an event port; write number/udp, such as");
    row("events from nowhere", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {kinds: {1: gc}}",
        "toy.yaml:18:13: specify \"lines\" or \"marks\" (of the console), or \"port\"");
    row("timestamps and no events", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {lines: [{line: '(?<time>a)'}]}",
        "the pattern has no group length. Mark its place with (?<length>[0-9.]+)");
    row("an event without a length", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {lines: [{line: '(?<time>a)(?<length>b)', kind: gc}, "
        "{line: '(?<time>a)', kind: gc}]}",
        "the pattern has no group length. Mark its place with (?<length>[0-9.]+)");
    row("events from two places", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {port: 9/udp, lines: [{line: '(?<time>a)(?<length>b)', "
        "kind: gc}]}",
        "toy.yaml:18:13: specify either \"lines\" (of the console) or \"port\"");
    row("mark of two letters", "start: [/bin/one, -x]",
        "start: [/bin/one, -x]\n    events: {marks: [{begin: <<, end: '>', kind: gc}]}",
        "toy.yaml:18:30: \"<<\" is not a single ASCII letter");
    const auto unserved = [&](const char* name, const char* entry, const char* complaint) {
        row(name, "title: Toy\n",
            ("title: Toy\ndoes-not-run: [" + QByteArray(entry) + "]\n").constData(), complaint);
    };
    unserved("does not run: nothing", "{says: never}", "toy.yaml:4:16: \"server\" is missing");
    unserved("does not run: no reason", "{hypervisor: xen}", "toy.yaml:4:16: \"says\" is missing");
    unserved("does not run: on an unknown one", "{hypervisor: xne, says: never}",
             "toy.yaml:4:29: unknown value \"xne\"; did you mean \"xen\"?");
    unserved("does not run: and runs", "{hypervisor: kvm, says: never}",
             "toy.yaml:4:29: \"kvm\" is also listed in \"hypervisors\". Remove it there");
    unserved("does not run: a service of nothing", "{hypervisor: xen, service: udp, says: never}",
             "toy.yaml:4:43: \"service\" needs \"server\"");
    row("twice", "servers:\n",
        "servers:\n  - {server: one, title: A, service: dns, start: [/a], "
        "ports: [1/tcp]}\n",
        "toy.yaml:12:5: duplicate server \"one\"");
}

void CatalogYamlTest::complainsAtThePlace()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, replacement);
    QFETCH(QString, complaint);
    try {
        Catalog::parse(u"toy.yaml"_s, fileWith(line, replacement));
    } catch (const InputError& error) {
        const QString all = toString(error.problems());
        QVERIFY2(all.contains(complaint), qPrintable(all));
        return;
    }
    QFAIL("taken without complaint");
}

static void writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void CatalogYamlTest::laterDirectoriesReplace()
{
    QTemporaryDir first;
    QTemporaryDir second;
    writeFile(first.filePath(u"toy.yaml"_s), fileWith());
    writeFile(second.filePath(u"mine.yaml"_s), fileWith("title: Toy", "title: My toy"));
    const Catalog catalog = Catalog::load({first.path(), second.path()});
    QCOMPARE(catalog.platforms().size(), 1u);
    QCOMPARE(catalog.platform(u"toy"_s)->title, u"My toy"_s);
    QVERIFY_EXCEPTION_THROWN(Catalog::load({first.path() + u"/none"_s}), InputError);
}

void CatalogYamlTest::invalidFileIsLeftOut()
{
    QTemporaryDir builtIn;
    QTemporaryDir own;
    writeFile(builtIn.filePath(u"toy.yaml"_s), fileWith());
    writeFile(own.filePath(u"broken.yaml"_s), fileWith("title: Toy", "tittle: Mine"));
    writeFile(own.filePath(u"no-port.yaml"_s), fileWith("service: dns", "service: [dns, tcp]")
                                                   .replace("platform: toy", "platform: no-port"));
    Problems problems;
    const Catalog catalog = Catalog::loadValid({builtIn.path(), own.path()}, problems);
    QCOMPARE(catalog.platforms().size(), 1u);
    QCOMPARE(catalog.platform(u"toy"_s)->title, u"Toy"_s);
    QSet<QString> files;
    for (const Problem& problem : problems)
        files << problem.file;
    QCOMPARE(files,
             QSet<QString>({own.filePath(u"broken.yaml"_s), own.filePath(u"no-port.yaml"_s)}));
    QVERIFY_EXCEPTION_THROWN(Catalog::load({builtIn.path(), own.path()}), InputError);
}

void CatalogYamlTest::serviceNeedsAPort()
{
    QTemporaryDir directory;
    writeFile(directory.filePath(u"toy.yaml"_s),
              fileWith("service: dns", "service: [dns, udp, tcp]"));
    try {
        Catalog::load({directory.path()});
    } catch (const InputError& error) {
        const QString all = QString::fromUtf8(error.what());
        QVERIFY2(all.contains(u"\"one\" serves tcp but has no port for it"_s), qPrintable(all));
        QVERIFY2(!all.contains(u"serves udp"_s), qPrintable(all));
        return;
    }
    QFAIL("taken without complaint");
}

void CatalogYamlTest::combinationsThatDoNotRun_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<HypervisorKind>("hypervisor");
    QTest::addColumn<QString>("reason"); // empty: the combination runs
    const auto row = [](const char* name, const char* entry, HypervisorKind hypervisor,
                        const char* reason) {
        QTest::newRow(name) << QByteArray(entry) << hypervisor << QString::fromUtf8(reason);
    };
    row("the platform on it", "{hypervisor: xen, says: no driver}", HypervisorKind::Xen,
        "Toy does not run on Xen; no driver; it runs on: qemu, kvm");
    row("the platform on another", "{hypervisor: xen, says: no driver}", HypervisorKind::Kvm, "");
    row("a server on it", "{server: one, hypervisor: kvm, says: it hangs}", HypervisorKind::Kvm,
        "One on Toy does not run on KVM; it hangs");
    row("a server on another", "{server: one, hypervisor: kvm, says: it hangs}",
        HypervisorKind::Qemu, "");
    row("another server", "{server: two, hypervisor: kvm, says: it hangs}", HypervisorKind::Kvm,
        "");
    row("its service on it", "{server: one, service: dns, hypervisor: kvm, says: it hangs}",
        HypervisorKind::Kvm, "One on Toy does not serve DNS on KVM; it hangs");
    row("another service on it", "{server: one, service: udp, hypervisor: kvm, says: it hangs}",
        HypervisorKind::Kvm, "");
    row("a server at all", "{server: one, says: it hangs}", HypervisorKind::Kvm,
        "One does not run on Toy; it hangs");
}

void CatalogYamlTest::combinationsThatDoNotRun()
{
    QFETCH(QByteArray, entry);
    QFETCH(HypervisorKind, hypervisor);
    QFETCH(QString, reason);
    Catalog catalog;
    catalog.add(std::make_shared<const PlatformEntry>(Catalog::parse(
        u"toy.yaml"_s, fileWith("title: Toy\n", "title: Toy\ndoes-not-run: [" + entry + "]\n"))));
    const auto found = catalog.find({u"toy"_s, u"one"_s, Service::Dns, hypervisor});
    const auto* refusal = std::get_if<Refusal>(&found);
    QCOMPARE(refusal ? refusal->toString() : QString(), reason);
}

void CatalogYamlTest::asInInheritsWhatIsNotGiven()
{
    QTemporaryDir directory;
    writeFile(directory.filePath(u"toy.yaml"_s), fileWith());
    writeFile(
        directory.filePath(u"toy-disk.yaml"_s),
        "unisweep-catalog: 1\nplatform: toy-disk\ntitle: Toy (disk)\nas-in: toy\n"
        "boot: direct-kernel\nhypervisors: [qemu]\n"
        "console: [{line: 'mine', means: booting}]\n"
        "image: {source: build, root: disk, programs: [/bin/c], early: {programs: [/bin/e]}}\n"
        "servers: [{server: one, as-in: toy, files: [{path: /f, text: other}]}]\n");
    const auto disk = Catalog::load({directory.path()}).platform(u"toy-disk"_s);
    QCOMPARE(disk->root, RootPlace::Disk);
    QCOMPARE(disk->kernelPackage, u"k"_s);
    QCOMPARE(disk->network.staticArguments, u"ip={address}"_s);
    QCOMPARE(disk->parts.programs, (QStringList{u"/bin/b"_s, u"/bin/c"_s}));
    QCOMPARE(disk->early.programs, QStringList{u"/bin/e"_s});
    QCOMPARE(disk->console.size(), 2); // its own entry precedes the inherited one
    QCOMPARE(disk->console.at(0).meaning, ConsoleMeaning::Booting);
    const ServerEntry& server = disk->servers.at(0);
    QCOMPARE(server.title, u"One"_s);
    QCOMPARE(server.start, (QStringList{u"/bin/one"_s, u"-x"_s}));
    QCOMPARE(server.parts.files.size(), 1);
    QCOMPARE(server.parts.files.at(0).text, QByteArray("other"));
}

void CatalogYamlTest::asInUnknownEntryIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("replacement");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("platform")
        << QByteArray("title: Toy") << QByteArray("title: Toy\nas-in: toi")
        << u"\"as-in\" names the platform \"toi\", which does not exist or has no description"_s;
    QTest::newRow("itself")
        << QByteArray("title: Toy") << QByteArray("title: Toy\nas-in: toy")
        << u"\"as-in\" names the platform \"toy\", which does not exist or has no"_s;
    QTest::newRow("no kernel") << QByteArray("image: {source: build, kernel-package: k, ")
                               << QByteArray("as-in: toy-two\nimage: {source: build, ")
                               << u"\"kernel-package\" is missing"_s;
    QTest::newRow("server")
        << QByteArray("title: One") << QByteArray("title: One\n    as-in: toi")
        << u"\"as-in\" names the server \"one\" of platform \"toi\", which does not exist"_s;
}

void CatalogYamlTest::asInUnknownEntryIsRefused()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, replacement);
    QFETCH(QString, complaint);
    QTemporaryDir directory;
    writeFile(directory.filePath(u"toy.yaml"_s), fileWith(line, replacement));
    writeFile(directory.filePath(u"two.yaml"_s),
              "unisweep-catalog: 1\nplatform: toy-two\ntitle: Two\nboot: process\n"
              "hypervisors: [process]\nimage: {source: none}\nservers:\n"
              "  - {server: two, title: Two, service: dns, start: [/a], ports: [1/udp]}\n");
    try {
        Catalog::load({directory.path()});
    } catch (const InputError& error) {
        const QString all = toString(error.problems());
        QVERIFY2(all.contains(complaint), qPrintable(all));
        return;
    }
    QFAIL("taken without complaint");
}

void CatalogYamlTest::fingerprintFollowsTheImage()
{
    const auto fingerprint = [](const QByteArray& line, const QByteArray& replacement) {
        auto entry = std::make_shared<const PlatformEntry>(
            Catalog::parse(u"toy.yaml"_s, fileWith(line, replacement)));
        return Recipe{entry, 0}.fingerprint();
    };
    const QString original = fingerprint({}, {});
    QCOMPARE(fingerprint({}, {}), original);
    QCOMPARE(fingerprint("says: it is up", "says: up"), original); // does not affect the image
    QVERIFY(fingerprint("text: hello", "text: hallo") != original);
    QVERIFY(fingerprint("mode: '750'", "mode: '700'") != original);
    QVERIFY(fingerprint("[/bin/one, -x]", "[/bin/one, -y]") != original);
    QVERIFY(fingerprint("kernel-package: k", "kernel-package: l") != original);
}

QTEST_APPLESS_MAIN(CatalogYamlTest)
#include "catalog_yaml.moc"
