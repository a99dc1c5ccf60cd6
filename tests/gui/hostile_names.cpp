// SPDX-License-Identifier: GPL-3.0-or-later
// Names in a file are displayed and exported literally, whatever they contain: in YAML, the results
// file, CSV, JSON, SVG, PDF, PNG, captions, the console and the window's widgets.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QStandardPaths>
#include <QTableView>
#include <QTextDocument>
#include <QXmlStreamReader>

#include "base/visible_text.h"
#include "figures/figure_export.h"
#include "figures/latency_by_rate.h"
#include "gui/foreign_text.h"
#include "plot/caption.h"
#include "plot/figure_import.h"
#include "results/results_export.h"
#include "window_fixture.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class HostileNamesTest : public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void exportsKeepThem_data();
    void exportsKeepThem();
    void figuresKeepThem_data();
    void figuresKeepThem();
    void consolesShowThem_data();
    void consolesShowThem();
    void windowsShowThem_data();
    void windowsShowThem();
    void menusShowThem();
    void helpersShowThem();

private:
    QString writeNamedRun(const QString& name);
};

static void addNames()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char* what, const QString& name) { QTest::newRow(what) << name; };
    row("control characters", u"a\x01\x02\x1b[31mred\x1b[0m\x07\x7f\u0085z"_s);
    row("window title", u"\x1b]0;evil\x07"_s);
    row("percent signs", u"%1 %2 %L3 %% %s %n %99"_s);
    row("ampersands", u"A & B &amp; &x && &#65;"_s);
    row("markup", u"<b>bold</b><img src='/dev/zero'><script>x</script></table>"_s);
    row("XML", u"]]> <!-- --> <?xml ?> <![CDATA["_s);
    row("quotes", u"\"double\" 'single' `back` \\\\ back\\slash"_s);
    row("right to left", u"\u202eabc\u202c \u200f\u05d0\u05d1 \u2067x"_s);
    row("separators", u"a,b;c\td|e"_s);
    row("line ends", u"one\ntwo\r\nthree\u2028four"_s);
    row("formula", u"=1+1"_s);
    row("YAML", u"- {a: b} # no comment: | > !tag &anchor *alias @ `"_s);
    row("beyond the BMP", u"😀 e\u0301 \ufeff\ufffd"_s);
    row("window's mark", u"x[*]y"_s);
    row("long", u"long "_s.repeated(2000));
    row("one long word", QString(10'000, QLatin1Char('w')));
}

QString HostileNamesTest::writeNamedRun(const QString& name)
{
    Experiment experiment = readExperiment(sourceDir + u"/experiments/dns-linux-quick.yaml"_s);
    experiment.title = name;
    experiment.source = name;
    experiment.series.front().name = name;
    const QString path = newResultsPath(m_dir.path(), u"names"_s, QDateTime::currentDateTime());
    ResultsWriter writer(path, experiment, "{}");
    GuestRecord guest{.memoryMiB = 512,
                      .hypervisorUri = name,
                      .domainXml = name,
                      .commandLine = name,
                      .bootNs = 1,
                      .console = name,
                      .ending = name};
    writer.addGuest(guest);
    for (int rate : {100, 200}) {
        StepRecord step{.guest = guest.id,
                        .memoryMiB = 512,
                        .offeredRate = rate,
                        .duration = std::chrono::seconds(1)};
        writer.addStep(step);
        std::vector<Sample> samples;
        for (int i = 0; i < rate; ++i) {
            const qint64 at = i * (1'000'000'000LL / rate);
            samples.push_back({.intendedNs = at,
                               .sentNs = at + 1000,
                               .receivedNs = at + 1'000'000 + i,
                               .outcome = Outcome::Answered});
        }
        writer.addSamples(step.id, samples);
        step.state = RunState::Finished;
        step.verdict = {Verdict::Kind::HostNoisy, name};
        writer.updateStep(step);
    }
    writer.finish(RunState::Finished, name);
    return path;
}

// Parses CSV as in RFC 4180, but with LF line ends.
static QList<QStringList> parseCsv(const QByteArray& csv)
{
    QList<QStringList> rows;
    QStringList row;
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += csv[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == ',' || c == '\n')) {
            row << QString::fromUtf8(std::exchange(cell, {}));
            if (c == '\n')
                rows << std::exchange(row, {});
        } else
            cell += c;
    }
    return rows;
}

static bool steersNothing(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') ||
               (c.unicode() >= 0x7f && c.unicode() < 0xa0);
    });
}

// If Qt treats the text as rich text, it contains none of the name's markup.
static bool drawsNothing(const QString& tip)
{
    return !Qt::mightBeRichText(tip) || !tip.contains(u"<img"_s);
}

void HostileNamesTest::exportsKeepThem_data()
{
    addNames();
}

void HostileNamesTest::exportsKeepThem()
{
    QFETCH(QString, name);
    const RunData run = readResults(writeNamedRun(name));
    QCOMPARE(run.experiment.series.front().name, name);
    QCOMPARE(run.experiment.title, name);
    QCOMPARE(run.guests.front().console, name);
    QVERIFY(parseExperiment(u"x"_s, toYaml(run.experiment)) == run.experiment);

    QBuffer csv;
    QVERIFY(csv.open(QIODevice::WriteOnly));
    QVERIFY(exportSamplesCsv(run, csv));
    const QList<QStringList> rows = parseCsv(csv.data());
    QCOMPARE(rows.size(), 301);
    for (const QStringList& row : rows.sliced(1)) {
        QCOMPARE(row.size(), rows.front().size());
        QCOMPARE(row.front(), name);
    }
    const QJsonObject json = QJsonDocument::fromJson(exportStepsJson(run)).object();
    QVERIFY(!json.isEmpty());
    QCOMPARE(json[u"steps"][0][u"series"].toString(), name);
}

void HostileNamesTest::figuresKeepThem_data()
{
    addNames();
}

void HostileNamesTest::figuresKeepThem()
{
    QFETCH(QString, name);
    const RunData run = readResults(writeNamedRun(name));
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot plot(plotted);
    plot.prepareFor({600, 400});
    QTextDocument caption;
    caption.setHtml(figureCaption(plot));
    const QString plain = caption.toPlainText();
    QString shown = visibleName(name);
    QVERIFY2(plain.simplified().contains(shown.simplified()), qPrintable(plain.left(500)));
    QVERIFY(steersNothing(plain));

    FigureOptions options;
    options.view = u"latency-by-rate"_s;
    QStringList suffixes = {u"png"_s, u"csv"_s, u"json"_s};
    if (!QStandardPaths::findExecutable(u"pdftocairo"_s).isEmpty())
        suffixes << u"pdf"_s << u"svg"_s;
    for (const QString& ending : suffixes) {
        const QString path = m_dir.filePath(u"figure."_s + ending);
        exportFigure(run, options, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        if (ending == u"csv") {
            bool found = false;
            for (const QStringList& row : parseCsv(content))
                found = found || row.contains(name);
            QVERIFY2(found, content.left(500).constData());
            continue;
        }
        if (ending == u"json") {
            const QJsonObject tables = QJsonDocument::fromJson(content)[u"tables"].toObject();
            bool found = false;
            for (const QJsonValue& table : tables) {
                for (const QJsonValue& row : table[u"rows"].toArray())
                    found = found || row.toArray().contains(QJsonValue(name));
            }
            QVERIFY2(found, content.left(500).constData());
            continue;
        }
        if (ending == u"svg") { // well-formed XML to the end
            QXmlStreamReader xml(content);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
        QVERIFY(parseExperiment(path, experimentInFigure(path)) == run.experiment);
    }
}

void HostileNamesTest::consolesShowThem_data()
{
    addNames();
}

void HostileNamesTest::consolesShowThem()
{
    QFETCH(QString, name);
    QProcess process;
    process.start(UNISWEEP_BIN_DIR u"/unisweep"_s,
                  {u"export"_s, writeNamedRun(name), u"--table"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QString out = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(!out.isEmpty());
    QVERIFY(steersNothing(out));
    // The name is also the verdict's reason, and must be displayed literally.
    QVERIFY2(out.contains(visibleText(name)), qPrintable(out.left(500)));
}

void HostileNamesTest::windowsShowThem_data()
{
    addNames();
}

void HostileNamesTest::windowsShowThem()
{
    QFETCH(QString, name);
    m_window->openFile(writeNamedRun(name));
    auto* steps = child<QTableView>("stepsView");
    QTRY_COMPARE(steps->model()->rowCount(), 2);
    QCoreApplication::processEvents();
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        QVERIFY2(label->textFormat() != Qt::AutoText && label->textFormat() != Qt::RichText,
                 qPrintable(label->objectName() + label->text().left(100)));
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        QVERIFY2(drawsNothing(widget->toolTip()), qPrintable(widget->objectName()));
        QVERIFY(steersNothing(widget->toolTip()));
    }
    const auto* model = steps->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString tip = model->index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY2(drawsNothing(tip), qPrintable(tip.left(200)));
    }
    const QString console = child<QPlainTextEdit>("consoleView")->toPlainText();
    QVERIFY(steersNothing(console));
    QVERIFY(m_window->windowTitle().size() < 300);
    for (const QAction* action : m_window->findChildren<QAction*>())
        QVERIFY(steersNothing(action->text()) && action->text().size() < 400);
}

void HostileNamesTest::menusShowThem()
{
    const QString path = m_dir.filePath(u"a & <b> %1 &x.yaml"_s);
    QFile::remove(path);
    QVERIFY(QFile::copy(sourceDir + u"/experiments/dns-linux-quick.yaml"_s, path));
    m_window->openFile(path);
    auto* recent = child<QMenu>("recentMenu");
    Q_EMIT recent->aboutToShow();
    QVERIFY(!recent->actions().isEmpty());
    const QAction* first = recent->actions().constFirst();
    QCOMPARE(first->text(), u"a && <b> %1 &&x.yaml"_s);
    QVERIFY(!first->toolTip().contains(u"<b>"_s));
    QVERIFY(m_window->windowTitle().startsWith(u"a & <b> %1 &x.yaml"_s));
}

void HostileNamesTest::helpersShowThem()
{
    QCOMPARE(visibleText(QString(QChar(0)) + QChar(0x1b) + u'\n' + QChar(0x7f) + QChar(0x85)),
             u"␀␛\n␡�"_s);
    QCOMPARE(visibleText(QString(QChar(0xd800)) + u'x'), u"�x"_s);
    QCOMPARE(visibleName(u"a\nb"_s), u"a␊b"_s);
    QCOMPARE(visibleName(u"abcdef"_s, 3), u"abc…"_s);
    QCOMPARE(visibleName(u"ab😀"_s, 3), u"ab…"_s); // does not split a surrogate pair
    QCOMPARE(visibleName(u"\u202eabc"_s), u"\u2068\u202eabc\u2069"_s);
    QCOMPARE(menuText(u"R&D"_s), u"R&&D"_s);
    QCOMPARE(richText(u"<b>\n&"_s), u"&lt;b&gt;<br>&amp;"_s);
    QCOMPARE(toolTipText(u"a < b & c"_s), u"a < b & c"_s);
    QCOMPARE(toolTipText(u"<b>x</b>"_s), u"<span>&lt;b&gt;x&lt;/b&gt;</span>"_s);
    QVERIFY(toolTipText(QString(100'000, u'x')).size() < 3000);
}

QTEST_MAIN(HostileNamesTest)
#include "hostile_names.moc"
