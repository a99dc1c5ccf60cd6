// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

#include "base/output_file.h"
#include "base/visible_text.h"
#include "figures/composed_figure.h"
#include "figures/figure_export.h"
#include "figures/figure_list.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

namespace
{

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr QSizeF reportFigureMm(166, 100);
constexpr int reportDpi = 220; // sharp on paper and high-resolution screens, with a small file

struct ReportFigure {
    QString title;
    QString explanationHtml;
    QImage image;
};

struct ReportContent {
    QString title;
    QString html; ///< the body, with figures as <img src="figure:N"/>
    std::vector<ReportFigure> figures;
};

} // namespace

static ReportFigure drawFigure(const RunData& run, const FigureEntry& entry)
{
    FigureOptions options;
    options.view = QString::fromLatin1(entry.word);
    options.sizeMm = reportFigureMm;
    options.dpi = reportDpi;
    options.caption = false;
    ComposedFigure figure;
    compose(figure, run, options);
    const QString explanation = u"<b>%1.</b> %2"_s.arg(figure.view->title().toHtmlEscaped(),
                                                       richText(figure.view->explanation()));
    return {figure.view->title(), explanation, paintImage(figure)};
}

static QString runTitle(const RunData& run)
{
    const QString title =
        run.experiment.title.isEmpty() ? run.experiment.name : run.experiment.title;
    return visibleName(title);
}

static QString section(const QString& title, const QString& html)
{
    return html.isEmpty() ? QString() : u"<h2>%1</h2>\n%2"_s.arg(title.toHtmlEscaped(), html);
}

static void addFigures(ReportContent& content, const RunData& run,
                       const std::function<void(double)>& progress)
{
    const auto list = figureList();
    PlottedRun plotted;
    plotted.setRun(&run);
    double done = 0;
    for (const FigureEntry& entry : list) {
        progress(done++ / static_cast<double>(list.size()));
        if (!entry.make(plotted)->suits(run.experiment))
            continue;
        content.figures.push_back(drawFigure(run, entry));
        content.html +=
            u"<p><img src=\"figure:%1\" width=\"620\"/></p><p class=\"caption\">%2</p>\n"_s.arg(
                QString::number(content.figures.size() - 1),
                content.figures.back().explanationHtml);
    }
}

static ReportContent compile(const std::vector<RunData>& runs,
                             const std::function<void(double)>& progress)
{
    ReportContent content;
    QStringList titles;
    for (const RunData& run : runs)
        titles << runTitle(run);
    titles.removeDuplicates();
    content.title = titles.join(u"; "_s);
    content.html = u"<h1>%1</h1>\n"_s.arg(content.title.toHtmlEscaped());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const RunData& run = runs[i];
        const auto share = [&](double done) {
            if (progress)
                progress((static_cast<double>(i) + done) / static_cast<double>(runs.size() + 1));
        };
        if (runs.size() > 1)
            content.html += u"<h1>%1</h1>\n"_s.arg(
                ReportWords::tr("Run %1: %2")
                    .arg(QString::number(i + 1), visibleText(QFileInfo(run.file).fileName()))
                    .toHtmlEscaped());
        content.html += section(ReportWords::tr("Result"), verdictSection(run));
        content.html += u"<h2>%1</h2>\n"_s.arg(ReportWords::tr("Figures"));
        addFigures(content, run, share);
        content.html += section(ReportWords::tr("Steps"), stepsSection(run)) +
                        section(ReportWords::tr("Outliers by cause"), outliersSection(run)) +
                        section(ReportWords::tr("Notes"), notesSection(run)) +
                        section(ReportWords::tr("Experiment"), experimentSection(run)) +
                        section(ReportWords::tr("Host"), hostSection(run)) +
                        section(ReportWords::tr("Guests"), guestsSection(run)) +
                        section(ReportWords::tr("How to repeat the run"), repeatSection(run));
    }
    if (runs.size() > 1)
        content.html +=
            u"<h1>%1</h1>\n"_s.arg(ReportWords::tr("Comparison")) + comparisonSection(runs);
    content.html += u"<p class=\"foot\">%1</p>\n"_s.arg(
        ReportWords::tr("Written by Unisweep %1").arg(QCoreApplication::applicationVersion()));
    return content;
}

static QByteArray asHtml(const ReportContent& content)
{
    static const auto style =
        u"body{font:15px/1.5 sans-serif;color:#1a1a1a;max-width:900px;"
        "margin:2em auto;padding:0 1em}h1{font-size:1.7em}"
        "h2{border-bottom:1px solid #ccc;margin-top:1.8em}"
        "table{border-collapse:collapse;font-size:.88em;margin:.6em 0}"
        "th{background:#f0f0f0;text-align:left}th,td{border:1px solid #ccc;"
        "padding:.25em .5em}pre{background:#f6f6f6;padding:.7em;overflow-x:auto}"
        ".caption{color:#444;font-size:.9em}.foot{color:#777}"
        "img{width:100%;height:auto}"_s;
    QString body = content.html;
    for (std::size_t i = 0; i < content.figures.size(); ++i) {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        content.figures[i].image.save(&buffer, "PNG");
        body.replace(
            u"<img src=\"figure:%1\""_s.arg(i),
            u"<img alt=\"%1\" src=\"data:image/png;base64,%2\""_s.arg(
                content.figures[i].title.toHtmlEscaped(), QString::fromLatin1(png.toBase64())));
    }
    return u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
           "<meta name=\"viewport\" content=\"width=device-width\"/><title>%1</title>"
           "<style>%2</style></head><body>\n%3</body></html>\n"_s
               .arg(content.title.toHtmlEscaped(), style, body)
               .toUtf8();
}

static QByteArray asPdf(const ReportContent& content)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    QFont font(u"Sans Serif"_s);
    font.setPointSizeF(9);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(u"th{background-color:#eeeeee;text-align:left;font-size:7pt} "
                                  "td{font-size:7pt} .caption{color:#444444} pre{font-size:7pt}"_s);
    for (std::size_t i = 0; i < content.figures.size(); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(u"figure:%1"_s.arg(i)),
                             content.figures[i].image);
    document.setHtml(content.html);
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(content.title);
    writer.setCreator(u"Unisweep"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // the document has its own margins of 2 cm
    document.print(&writer);
    return pdf;
}

void writeReport(const std::vector<RunData>& runs, const QStringList& files,
                 const std::function<void(double)>& progress)
{
    for (const QString& path : files) {
        const QString suffix = QFileInfo(path).suffix().toLower();
        if (suffix != u"html"_s && suffix != u"pdf"_s)
            fail(path, ReportWords::tr("the name of a report must end in .html or .pdf"));
    }
    if (!files.isEmpty())
        checkFonts(files.constFirst());
    const ReportContent content = compile(runs, progress);
    for (const QString& path : files) {
        const bool pdf = QFileInfo(path).suffix().toLower() == u"pdf"_s;
        const QByteArray bytes = pdf ? asPdf(content) : asHtml(content);
        OutputFile file(path);
        if (!file.open() || !file.write(bytes) || !file.commit())
            fail(path, ReportWords::tr("cannot write the file: %1").arg(file.error()));
    }
    if (progress)
        progress(1);
}

} // namespace unisweep
