// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments of guests: their syntax, their entries in the catalog, and experiments that vary one.
#include <QtTest>

#include "catalog/catalog.h"
#include "experiment/experiment_yaml.h"
#include "results/guest_arguments.h"
#include "results/results_file.h"
#include "results/sqlite.h"

using namespace unisweep;
using namespace Qt::StringLiterals;

static const QByteArray catalogFile = R"(unisweep-catalog: 1
platform: toy
title: Toy
boot: direct-kernel
hypervisors: [qemu]
image: {source: import, obtain: none}
arguments:
  - {argument: heap, type: integer, unit: words, range: [4Ki, 1Mi], says: s, command-line: "--heap={value}"}
  - {argument: fit, type: choice, choices: [best, first], default: best, says: s, command-line: "-f {value}"}
  - {argument: peer, type: address, says: s, command-line: "--peer={value}"}
servers:
  - server: one
    title: One
    service: dns
    ports: [53/udp]
    arguments:
      - {argument: log, type: text, says: s, command-line: "-l {value}"}
      - {argument: peer, type: text, says: s, command-line: "--own-peer={value}"}
)";

static QByteArray experimentWith(const QByteArray& series, const QByteArray& more = {})
{
    return "unisweep: 1\nname: t\nservice: dns\nseries:\n  - " + series +
           "\n  - {name: other, platform: toy, server: one}\nrates: [100, 200]\n" + more;
}

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbers_data();
    void numbers();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void catalogMistakesAreNamed_data();
    void catalogMistakesAreNamed();
    void writtenIsReadBack();
    void commandLine();
    void variationBecomesSeries();
    void resultsKeepThem();
    void originsAreStored();
    void filesWithoutThemAreRead();

private:
    Experiment read(const QByteArray& yaml) const;
    QTemporaryDir m_dir;
    Catalog m_catalog;
};

void ArgumentsTest::initTestCase()
{
    QFile file(m_dir.filePath(u"toy.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(catalogFile);
    file.close();
    m_catalog = Catalog::load({m_dir.path()});
}

Experiment ArgumentsTest::read(const QByteArray& yaml) const
{
    return parseExperiment(u"x.yaml"_s, yaml,
                           [this](const Experiment& e) { return checkArguments(e, m_catalog); });
}

void ArgumentsTest::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<qint64>("number");
    QTest::newRow("plain") << u"4096"_s << true << qint64(4096);
    QTest::newRow("Ki") << u"256Ki"_s << true << qint64(262144);
    QTest::newRow("Mi") << u"1Mi"_s << true << qint64(1048576);
    QTest::newRow("Gi") << u"-2Gi"_s << true << qint64(-2147483648);
    QTest::newRow("zero") << u"0"_s << true << qint64(0);
    QTest::newRow("too large") << u"9007199254740993Ki"_s << false << qint64(0);
    QTest::newRow("fraction") << u"1.5Mi"_s << false << qint64(0);
    QTest::newRow("decimal unit") << u"256k"_s << false << qint64(0);
    QTest::newRow("only a unit") << u"Ki"_s << false << qint64(0);
    QTest::newRow("nothing") << QString() << false << qint64(0);
}

void ArgumentsTest::numbers()
{
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QFETCH(qint64, number);
    const auto value = argumentNumber(text);
    QCOMPARE(value.has_value(), valid);
    if (valid) {
        QCOMPARE(*value, number);
        QCOMPARE(argumentNumber(argumentText(number)), value);
    }
}

void ArgumentsTest::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("complaint");
    const auto with = [](const char* arguments) {
        return experimentWith("{platform: toy, server: one, arguments: {" + QByteArray(arguments) +
                              "}}");
    };
    const QByteArray plain = "{platform: toy, server: one}";
    QTest::newRow("unknown")
        << with("hepa: 4Ki")
        << "x.yaml:5:52: Toy with One has no argument \"hepa\"; did you mean \"heap\"?";
    QTest::newRow("not a number")
        << with("heap: large")
        << "x.yaml:5:52: heap: expected a whole number (unit: words) such as "
           "4096 or 256Ki, found \"large\"";
    QTest::newRow("out of range") << with("heap: 2Mi")
                                  << "x.yaml:5:52: heap: expected 4Ki to 1Mi words, found 2Mi";
    QTest::newRow("choice") << with("fit: bst")
                            << "x.yaml:5:51: unknown value \"bst\"; did you mean \"best\"?";
    QTest::newRow("blank") << with("log: 'a b'")
                           << "x.yaml:5:51: the value \"a b\" must be a single word of 1 to";
    QTest::newRow("line break at its end") << with("log: \"a\\n\"") << "the value \"a";
    QTest::newRow("quote") << with("log: 'a\"b'")
                           << "the value \"a\"b\" must be a single word of 1 to 256";
    QTest::newRow("name") << with("Heap: 1")
                          << "x.yaml:5:52: \"Heap\" is not a valid argument name. Write it";
    QTest::newRow("no scalar") << with("heap: [1]") << "x.yaml:5:52: expected text, found a list";
    QTest::newRow("varied value") << experimentWith(plain,
                                                    "vary: {argument: heap, values: [4Ki, 1Gi]}\n")
                                  << "x.yaml:8:38: heap: expected 4Ki to 1Mi words, found 1Gi";
    QTest::newRow("varied unknown")
        << experimentWith(plain, "vary: {argument: stack, values: [4Ki, 8Ki]}\n")
        << "x.yaml:8:18: Toy with One has no argument \"stack\"; expected one of: heap, fit, log, "
           "peer";
    QTest::newRow("varied twice") << experimentWith(plain,
                                                    "vary: {argument: heap, values: [4Ki, 4Ki]}\n")
                                  << "x.yaml:8:38: duplicate value: 4Ki";
    QTest::newRow("nothing to vary")
        << experimentWith(plain, "vary: {argument: heap, values: []}\n")
        << "x.yaml:8:32: expected 1 to 64 values, found 0";
    QTest::newRow("series to vary")
        << experimentWith(plain, "vary: {argument: heap, values: [4Ki], series: tyo}\n")
        << "series \"tyo\" not found";
    QTest::newRow("fixed and varied")
        << experimentWith("{platform: toy, server: one, arguments: {heap: 8Ki}}",
                          "vary: {argument: heap, values: [4Ki]}\n")
        << "x.yaml:8:18: toy sets a fixed value for heap, which cannot also be varied.";
}

void ArgumentsTest::mistakesAreNamed()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, complaint);
    try {
        read(yaml);
    } catch (const InputError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(complaint), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

void ArgumentsTest::catalogMistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* name, const char* was, const char* is, const char* complaint) {
        QTest::newRow(name) << QByteArray(was) << QByteArray(is) << QString::fromUtf8(complaint);
    };
    row("type", "integer", "intger",
        "toy.yaml:8:28: unknown value \"intger\"; did you mean \"integer\"?");
    row("template", "--heap={value}", "--heap",
        "toy.yaml:8:92: the template does not contain {value}");
    row("range", "[4Ki, 1Mi]", "[1Mi, 4Ki]", "toy.yaml:8:57: expected a range of two whole");
    row("default", "default: best", "default: worst",
        "unknown value \"worst\"; did you mean \"first\"?");
    row("twice", "argument: fit", "argument: heap", "toy.yaml:9:5: duplicate argument \"heap\"");
    row("says nothing", "says: s, command-line: \"-f", "command-line: \"-f", "\"says\" is missing");
    row("choices of a number", "unit: words", "choices: [a]", "unknown key \"choices\"");
}

void ArgumentsTest::catalogMistakesAreNamed()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QFETCH(QString, complaint);
    QVERIFY(catalogFile.contains(was));
    try {
        Catalog::parse(u"toy.yaml"_s, QByteArray(catalogFile).replace(was, is));
    } catch (const InputError& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(complaint), error.what());
        return;
    }
    QFAIL("taken without complaint");
}

void ArgumentsTest::writtenIsReadBack()
{
    const Experiment experiment = read(experimentWith(
        "{platform: toy, server: one, arguments: {heap: 256Ki, log: '*:debug', fit: first}}",
        "vary: {argument: heap, values: [4Ki, 8192], series: other}\n"));
    QCOMPARE(experiment.series[0].arguments.value(u"log"_s), u"*:debug"_s);
    const QByteArray written = toYaml(experiment);
    QVERIFY2(read(written) == experiment, written.constData());
    QVERIFY2(written.contains("heap: 256Ki"), written.constData());
}

void ArgumentsTest::commandLine()
{
    const Recipe recipe = std::get<Recipe>(m_catalog.find({u"toy"_s, u"one"_s, {}, {}}));
    QCOMPARE(argumentsCommandLine(recipe, {}), QString());
    // In the order of the catalog, with sizes as plain numbers; the server's entry overrides the
    // platform's.
    QCOMPARE(argumentsCommandLine(
                 recipe, {{u"peer"_s, u"x"_s}, {u"fit"_s, u"first"_s}, {u"heap"_s, u"256Ki"_s}}),
             u"--heap=262144 -f first --own-peer=x"_s);
}

void ArgumentsTest::variationBecomesSeries()
{
    const Experiment experiment =
        read(experimentWith("{platform: toy, server: one, arguments: {fit: first}}",
                            "vary: {argument: heap, values: [4Ki, 8Ki, 1Mi], series: toy}\n"));
    QCOMPARE(experiment.stepCount(), (3 + 1) * 2);
    const Experiment expanded = expandVariation(experiment);
    QCOMPARE(expanded.stepCount(), experiment.stepCount());
    QCOMPARE(expanded.series.size(), 4u);
    QCOMPARE(expanded.series[1].name, u"toy, heap 8Ki"_s);
    QCOMPARE(expanded.series[1].arguments,
             (Arguments{{u"fit"_s, u"first"_s}, {u"heap"_s, u"8Ki"_s}}));
    QCOMPARE(expanded.series[1].variedFrom, u"toy"_s);
    QCOMPARE(expanded.series[3].name, u"other"_s);
    QVERIFY(expanded.series[3].variedFrom.isEmpty());
    // The expanded experiment, which a results file stores, is valid by itself.
    QVERIFY(read(toYaml(expanded)) == expanded);
    QVERIFY(expandVariation(expanded) == expanded);
}

void ArgumentsTest::resultsKeepThem()
{
    const QString path = m_dir.filePath(u"kept.unisweep"_s);
    const Arguments arguments{{u"heap"_s, u"4Ki"_s}, {u"log"_s, u"*:debug"_s}};
    {
        ResultsWriter writer(path, read(experimentWith("{platform: toy, server: one}")), "{}");
        GuestRecord guest{.arguments = arguments};
        writer.addGuest(guest);
        guest.bootNs = 1;
        writer.updateGuest(guest);
    }
    QCOMPARE(readResults(path).guests.at(0).arguments, arguments);
}

void ArgumentsTest::originsAreStored()
{
    const Experiment expanded = expandVariation(
        read(experimentWith("{platform: toy, server: one}",
                            "vary: {argument: heap, values: [4Ki, 8Ki], series: toy}\n")));
    const QString path = m_dir.filePath(u"origins.unisweep"_s);
    ResultsWriter(path, expanded, "{}").finish(RunState::Finished, {});
    QCOMPARE(readResults(path).experiment, expanded);
    // A file written before the key `varied-from` existed.
    sqlite::Database(path, sqlite::Database::Mode::ReadWrite)
        .execute("UPDATE run SET experiment_yaml = "
                 "replace(experiment_yaml, 'varied-from: toy', '')");
    QCOMPARE(readResults(path).experiment.series[1].variedFrom, u"toy"_s);
}

void ArgumentsTest::filesWithoutThemAreRead()
{
    const QString path = m_dir.filePath(u"layout1.unisweep"_s);
    {
        ResultsWriter writer(path, read(experimentWith("{platform: toy, server: one}")), "{}");
        GuestRecord guest{.memoryMiB = 64, .arguments = {{u"heap"_s, u"4Ki"_s}}};
        writer.addGuest(guest);
    }
    sqlite::Database(path, sqlite::Database::Mode::ReadWrite)
        .execute("ALTER TABLE guest DROP COLUMN arguments_json; PRAGMA user_version = 1;");
    const RunData run = readResults(path);
    QCOMPARE(run.guests.at(0).memoryMiB, 64);
    QVERIFY(run.guests.at(0).arguments.isEmpty());
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments.moc"
