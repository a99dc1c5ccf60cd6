// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_export.h"

#include <QImageReader>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "experiment/experiment_yaml.h"
#include "figures/latency_by_rate.h"
#include "plot_data.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

class PlotExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pngHasTheRequestedSizeAndTexts_data();
    void pngHasTheRequestedSizeAndTexts();
    void darkAndLightDiffer();
    void pdfIsVectorWithEmbeddedFonts();
    void pdfOfManySamplesIsSmall();
    void exportShowsWhatIsSeen();
    void oddRunsAreExported_data();
    void oddRunsAreExported();
    void wrongWishesAreRefused_data();
    void wrongWishesAreRefused();
    void failureLeavesTheOldFile();

private:
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QByteArray output(const QString& program, const QStringList& arguments);
    QTemporaryDir m_folder;
};

static RunData emulatedRun()
{
    return imaginedRun({{.serviceUs = 35, .pauseMs = 6, .pauseEvery = 5000}},
                       {4000, 8000, 12000, 16000, 20000}, 0.8, {1024}, Accelerator::Tcg);
}

// Poppler's tools read a PDF independently of Qt.
#define NEED_POPPLER()                                                                             \
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())                                  \
    QSKIP("pdftotext is missing: apt-get install poppler-utils")

QByteArray PlotExportTest::output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void PlotExportTest::pngHasTheRequestedSizeAndTexts_data()
{
    QTest::addColumn<QSizeF>("sizeMm");
    QTest::addColumn<int>("dpi");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("the default") << QSizeF(160, 100) << 300 << QSize(1890, 1181);
    QTest::newRow("one column") << QSizeF(84, 60) << 600 << QSize(1984, 1417);
    QTest::newRow("a slide") << QSizeF(254, 142.875) << 96 << QSize(960, 540);
}

void PlotExportTest::pngHasTheRequestedSizeAndTexts()
{
    QFETCH(QSizeF, sizeMm);
    QFETCH(int, dpi);
    QFETCH(QSize, pixels);
    const RunData run = emulatedRun();
    FigureOptions options;
    options.sizeMm = sizeMm;
    options.growing = false;
    options.dpi = dpi;
    exportFigure(run, options, path("a.png"));

    QImageReader reader(path("a.png"));
    const QImage image = reader.read();
    QCOMPARE(image.size(), pixels);
    QVERIFY(std::abs(image.dotsPerMeterX() * 0.0254 - dpi) < 0.1);
    QVERIFY(image.text(u"Title"_s).contains(run.experiment.title));
    const QString description = image.text(u"Description"_s);
    for (const char* part : {"mean + 3σ", "±1σ", "emulated (TCG)", "n = 48,000", "2026-01-02",
                             "time, from left to right", "1024 MiB"})
        QVERIFY2(description.contains(QString::fromUtf8(part)), part);
    const QByteArray yaml = image.text(u"Experiment-YAML"_s).toUtf8();
    QVERIFY(yaml.contains("imagined"));
    QCOMPARE(yaml, toYaml(run.experiment));
}

void PlotExportTest::darkAndLightDiffer()
{
    const RunData run = emulatedRun();
    FigureOptions options;
    options.dpi = 96;
    exportFigure(run, options, path("light.png"));
    options.dark = true;
    exportFigure(run, options, path("dark.png"));
    const QImage light(path("light.png"));
    const QImage dark(path("dark.png"));
    QCOMPARE(light.pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(dark.pixelColor(0, 0).lightnessF() < 0.2F);
    QVERIFY(dark.pixelColor(dark.width() - 1, dark.height() - 1).lightnessF() < 0.2F);
}

void PlotExportTest::pdfIsVectorWithEmbeddedFonts()
{
    NEED_POPPLER();
    const RunData run = emulatedRun();
    exportFigure(run, FigureOptions(), path("a.pdf"));

    const QList<QByteArray> fonts = output(u"pdffonts"_s, {path("a.pdf")}).split('\n');
    int embedded = 0;
    for (const QByteArray& line : fonts.mid(2)) {
        if (line.trimmed().isEmpty())
            continue;
        // name, type (several words), encoding, emb, sub, uni, object (two numbers)
        const auto words = line.simplified().split(' ');
        QCOMPARE(words[words.size() - 5], QByteArray("yes"));
        ++embedded;
    }
    QVERIFY(embedded > 0);

    const QString text = QString::fromUtf8(output(u"pdftotext"_s, {path("a.pdf"), u"-"_s}));
    QString plain = text.simplified().normalized(QString::NormalizationForm_KC); // no ligatures
    for (const char* part :
         {"Offered rate (requests/s)", "Response time (ms", "Latency by offered rate.",
          "emulated (TCG)", "mean + 3σ", "n = 48,000 latencies of 48,000 requests"})
        QVERIFY2(plain.contains(QString::fromUtf8(part)), qPrintable(plain));

    const QByteArray info = output(u"pdfinfo"_s, {path("a.pdf")});
    QVERIFY2(info.contains("An imagined name server under rising load"), info.constData());
    QVERIFY2(info.contains("Page size:       454 x 283 pts"), info.constData()); // 160 × 100 mm
    const QByteArray metadata = output(u"pdfinfo"_s, {u"-meta"_s, path("a.pdf")});
    QVERIFY2(metadata.contains("n = 48,000"), metadata.constData());
    const QByteArray images = output(u"pdfimages"_s, {u"-list"_s, path("a.pdf")});
    // The cloud, the dense outliers, and the masks of both; nothing else.
    QVERIFY2(images.trimmed().split('\n').size() == 6, images.constData());
    QVERIFY2(images.contains(" 300   300 "), images.constData());

    output(u"pdfdetach"_s, {u"-save"_s, u"1"_s, u"-o"_s, path("a.yaml"), path("a.pdf")});
    QVERIFY(readExperiment(path("a.yaml")) == run.experiment);
}

void PlotExportTest::pdfOfManySamplesIsSmall()
{
    const RunData run = imaginedRun({{.serviceUs = 4, .pauseMs = 3, .pauseEvery = 30000}},
                                    {50000, 100000, 150000, 200000}, 2);
    QCOMPARE(run.sampleCount(), qint64(1'050'000));
    exportFigure(run, FigureOptions(), path("many.pdf"));
    QVERIFY2(QFileInfo(path("many.pdf")).size() < 2'000'000,
             qPrintable(QString::number(QFileInfo(path("many.pdf")).size())));
}

void PlotExportTest::exportShowsWhatIsSeen()
{
    const RunData run = emulatedRun();
    PlottedRun plotted;
    plotted.setRun(&run);
    LatencyByRatePlot plot(plotted);
    QFont font = QApplication::font();
    font.setPixelSize(12);
    font.setHintingPreference(QFont::PreferNoHinting);
    plot.setFont(font);
    plot.setPalette(FigureTheme::lightPalette());
    plot.resize(640, 400);
    plot.show();
    plot.setLogarithmic(true);
    plotted.setOutlierRule({OutlierRule::Kind::Mad, 5});
    plotted.setBandSigmas(2);
    plot.setZoom(FigureRange{QCPRange(6000, 18000), QCPRange(0.2, 5)});
    plot.replot();

    FigureOptions options = optionsOf(plot);
    options.sizeMm = QSizeF(640, 400) * 25.4 / 96;
    options.growing = false;
    options.dpi = 96;
    options.fontPt = 12 * 72 / 96.0;
    options.caption = false;
    exportFigure(run, options, path("seen.png"));
    const QImage seen = plot.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage exported = QImage(path("seen.png")).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(exported.size(), seen.size());
    qint64 different = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            different += seen.pixel(x, y) != exported.pixel(x, y);
    }
    // The screen caches labels as images, so their positions may differ by a fraction of a pixel.
    const qint64 pixels = qint64(seen.width()) * seen.height();
    QVERIFY2(different < pixels / 50, qPrintable(QString::number(different)));
}

void PlotExportTest::oddRunsAreExported_data()
{
    QTest::addColumn<RunData>("run");
    QTest::newRow("nothing") << RunData();
    RunData lost = imaginedRun({{.serviceUs = 20}}, {1000}, 0.1);
    for (Sample& sample : lost.steps[0].samples.edit()) {
        sample.receivedNs = never;
        sample.outcome = Outcome::Lost;
    }
    lost.steps[0].statistics = computeStatistics(lost.steps[0].samples, std::chrono::seconds(1));
    QTest::newRow("all lost") << lost;
    RunData running = imaginedRun({{.serviceUs = 20}}, {1000, 2000}, 0.1);
    running.state = RunState::Running;
    running.steps[1].record.state = RunState::Running;
    running.steps[1].statistics = {};
    QTest::newRow("still running") << running;
}

void PlotExportTest::oddRunsAreExported()
{
    QFETCH(RunData, run);
    for (const char* name : {"odd.png", "odd.pdf"}) {
        for (bool logarithmic : {false, true}) {
            FigureOptions options;
            options.logarithmic = logarithmic;
            options.dpi = 100;
            exportFigure(run, options, path(name));
            QVERIFY(QFileInfo(path(name)).size() > 1000);
        }
    }
}

void PlotExportTest::wrongWishesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSizeF>("sizeMm");
    QTest::addColumn<int>("dpi");
    QTest::addColumn<QString>("message");
    const QSizeF usual(160, 100);
    QTest::newRow("kind of file") << "a.gif" << usual << 300 << ".png, .pdf or .svg";
    QTest::newRow("no folder") << "nowhere/a.png" << usual << 300 << "cannot write the file";
    QTest::newRow("too small") << "a.png" << QSizeF(1, 1) << 300 << "1 × 1 mm";
    QTest::newRow("dpi") << "a.png" << usual << 0 << "0 dpi";
}

void PlotExportTest::wrongWishesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QSizeF, sizeMm);
    QFETCH(int, dpi);
    QFETCH(QString, message);
    FigureOptions options;
    options.sizeMm = sizeMm;
    options.dpi = dpi;
    const QString file = m_folder.filePath(name);
    try {
        exportFigure(emulatedRun(), options, file);
    } catch (const FigureError& error) {
        const QString errorText = QString::fromUtf8(error.what());
        QVERIFY2(errorText.contains(message) && errorText.startsWith(file), error.what());
        return;
    }
    QFAIL("done without complaint");
}

void PlotExportTest::failureLeavesTheOldFile()
{
    QFile old(path("kept.png"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("kept");
    old.close();
    FigureOptions options;
    options.sizeMm = QSizeF(1999, 1999);
    options.dpi = 2400; // larger than QImage permits
    QVERIFY_EXCEPTION_THROWN(exportFigure(emulatedRun(), options, path("kept.png")), FigureError);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("kept"));
    QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}).size(), 1);
}

QTEST_MAIN(PlotExportTest)
#include "plot_export.moc"
