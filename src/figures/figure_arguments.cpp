// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/figure_arguments.h"

#include <algorithm>

#include <QCoreApplication>

#include "figures/figure_list.h"
#include "plot/figure_error.h"
#include "plot/figure_size.h"
#include "results/run_layers.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static const QList<std::pair<QString, FigurePart>> partWords = {
    {u"legend"_s, FigurePart::Legend},     {u"samples"_s, FigurePart::Samples},
    {u"outliers"_s, FigurePart::Outliers}, {u"knees"_s, FigurePart::Knees},
    {u"verdicts"_s, FigurePart::Verdicts}, {u"failures"_s, FigurePart::Failures}};

static QString partList()
{
    QStringList words;
    for (const auto& [word, part] : partWords)
        words << word;
    return words.join(u", "_s);
}

static const QStringList rateScaleWords = {u"automatic"_s, u"linear"_s, u"logarithmic"_s};

[[noreturn]] static void refuse(const QString& option, const QString& value, const QString& right)
{
    throw FigureOptionError(
        QCoreApplication::translate("FigureOptions", "--%1: \"%2\" is not valid; expected %3")
            .arg(option, value, right)
            .toStdString());
}

static QString number(double value)
{
    return QString::number(value, 'g', 17);
}

static QString shortNumber(double value)
{
    return QString::number(value, 'g', 6);
}

QList<QCommandLineOption> figureOptionList()
{
    QList<QCommandLineOption> options;
    const auto add = [&](const char* name, const QString& help, const char* value = nullptr) {
        QCommandLineOption option(QString::fromLatin1(name), help);
        if (value)
            option.setValueName(QString::fromLatin1(value));
        options << option;
    };
    add("view",
        QCoreApplication::translate("FigureOptions",
                                    "Figure to draw (default: latency-by-rate, or bandwidth): %1")
            .arg(figureWords()),
        "view");
    add("size",
        QCoreApplication::translate(
            "FigureOptions",
            "Preset of size, font size, dpi and caption (%1), WIDTHxHEIGHT in mm, or "
            "WIDTHxHEIGHT+ for a figure that is higher if its legend and caption need it")
            .arg(figureSizeWords()),
        "size");
    add("dpi",
        QCoreApplication::translate("FigureOptions",
                                    "Dots per inch of a PNG, and of the cloud in PDF and SVG"),
        "dpi");
    add("font-pt", QCoreApplication::translate("FigureOptions", "Font size in points"), "pt");
    add("font", QCoreApplication::translate("FigureOptions", "Font family"), "family");
    add("dark", QCoreApplication::translate("FigureOptions", "Light text on a dark background"));
    add("no-caption",
        QCoreApplication::translate("FigureOptions",
                                    "Leave out the caption; the file's metadata contain it"));
    add("caption",
        QCoreApplication::translate("FigureOptions", "Include the caption in presets that leave it "
                                                     "out (single-column, double-column, slide)"));
    add("caption-as",
        QCoreApplication::translate(
            "FigureOptions",
            "Print the caption as text or latex instead of drawing it; --out is then optional"),
        "format");
    add("without",
        QCoreApplication::translate("FigureOptions", "Leave out a part (%1); repeatable")
            .arg(partList()),
        "part");
    add("log", QCoreApplication::translate("FigureOptions",
                                           "Logarithmic y axis (default: if the p99 of a step "
                                           "below the knee is more than 20 times its median)"));
    add("linear", QCoreApplication::translate("FigureOptions", "Linear y axis"));
    add("all-rates",
        QCoreApplication::translate(
            "FigureOptions", "Show all rates (default: latencies up to one step past the knee)"));
    add("rate-scale",
        QCoreApplication::translate("FigureOptions",
                                    "Spacing of offered rates: automatic, linear, logarithmic"),
        "scale");
    add("latency",
        QCoreApplication::translate("FigureOptions", "response (default) or service time"), "kind");
    add("outliers",
        QCoreApplication::translate("FigureOptions",
                                    "Outlier rule: mean+3sigma, \"tukey 1.5\", \"mad 3\""),
        "rule");
    add("band",
        QCoreApplication::translate("FigureOptions",
                                    "Half-width of the band, in standard deviations"),
        "k");
    add("causes",
        QCoreApplication::translate("FigureOptions",
                                    "Mark each outlier by its likely cause, and count the causes"));
    add("reference",
        QCoreApplication::translate(
            "FigureOptions",
            "Show the rates reported in the paper of 2014, in figures by offered rate"));
    add("hide",
        QCoreApplication::translate(
            "FigureOptions", "Leave out a curve: SERIES:MIB, counting series from 1; repeatable"),
        "curve");
    add("step",
        QCoreApplication::translate(
            "FigureOptions",
            "Step to show, counting from 1, in figures of single steps; repeatable"),
        "number");
    add("x",
        QCoreApplication::translate("FigureOptions",
                                    "Part of the x axis to show: FROM..TO in its unit"),
        "range");
    add("y",
        QCoreApplication::translate("FigureOptions",
                                    "Part of the y axis to show: FROM..TO in its unit"),
        "range");
    return options;
}

QHash<QString, QStringList> figureOptionChoices()
{
    const QString separator = u", "_s;
    return {{u"view"_s, figureWords().split(separator)},
            {u"size"_s, figureSizeWords().split(separator)},
            {u"rate-scale"_s, rateScaleWords},
            {u"latency"_s, {u"response"_s, u"service"_s}},
            {u"caption-as"_s, {u"text"_s, u"latex"_s}},
            {u"without"_s, partList().split(separator)},
            {u"outliers"_s, {u"mean+3sigma"_s, u"tukey 1.5"_s, u"mad 3"_s}}};
}

static std::optional<QCPRange> readRange(const QCommandLineParser& parser, const QString& option)
{
    if (!parser.isSet(option))
        return {};
    const QString text = parser.value(option);
    const auto parts = text.split(u".."_s);
    bool fromOk = false;
    bool toOk = false;
    const double from = parts.value(0).toDouble(&fromOk);
    const double to = parts.value(1).toDouble(&toOk);
    if (parts.size() != 2 || !fromOk || !toOk || !(from < to))
        refuse(option, text,
               QCoreApplication::translate("FigureOptions", "FROM..TO, such as 0..2.5"));
    return QCPRange(from, to);
}

static void readSize(const QCommandLineParser& parser, FigureOptions& options)
{
    const QString text = parser.value(u"size"_s);
    if (const FigureSize* size = figureSize(text)) {
        options.sizeMm = {size->widthMm, size->heightMm};
        options.fontPt = size->fontPt;
        options.dpi = size->dpi;
        options.caption = size->caption;
        options.growing = size->growing;
        return;
    }
    options.growing = text.endsWith(u'+');
    const auto parts = text.chopped(options.growing ? 1 : 0).split(QLatin1Char('x'));
    bool widthOk = false;
    bool heightOk = false;
    options.sizeMm = {parts.value(0).toDouble(&widthOk), parts.value(1).toDouble(&heightOk)};
    if (parts.size() != 2 || !widthOk || !heightOk)
        refuse(u"size"_s, text,
               QCoreApplication::translate("FigureOptions",
                                           "WIDTHxHEIGHT in mm, such as 84x60, or one of %1")
                   .arg(figureSizeWords()));
}

static double readNumber(const QCommandLineParser& parser, const QString& option, double least)
{
    bool ok = false;
    const double value = parser.value(option).toDouble(&ok);
    if (!ok || !(value >= least))
        refuse(option, parser.value(option),
               QCoreApplication::translate("FigureOptions", "a number of at least %1").arg(least));
    return value;
}

static CurveKey readCurve(const QString& text)
{
    const auto parts = text.split(QLatin1Char(':'));
    bool seriesOk = false;
    bool memoryOk = false;
    const CurveKey key{parts.value(0).toInt(&seriesOk) - 1, parts.value(1).toInt(&memoryOk)};
    if (parts.size() != 2 || !seriesOk || !memoryOk)
        refuse(u"hide"_s, text,
               QCoreApplication::translate("FigureOptions", "SERIES:MIB, such as 2:1024"));
    return key;
}

static FigurePart readPart(const QString& word)
{
    const auto part = std::ranges::find(partWords, word, &std::pair<QString, FigurePart>::first);
    if (part == partWords.end())
        refuse(u"without"_s, word,
               QCoreApplication::translate("FigureOptions", "one of %1").arg(partList()));
    return part->second;
}

static RateScale readRateScale(const QString& text)
{
    const qsizetype scale = rateScaleWords.indexOf(text);
    if (scale < 0)
        refuse(u"rate-scale"_s, text,
               QCoreApplication::translate("FigureOptions", "automatic, linear or logarithmic"));
    return static_cast<RateScale>(scale);
}

// The id of the step with this number, which counts from 1.
static qint64 stepIdOf(const QString& text, const RunData& run)
{
    const int step = text.toInt();
    if (step < 1 || static_cast<std::size_t>(step) > run.steps.size())
        refuse(u"step"_s, text,
               QCoreApplication::translate("FigureOptions", "the number of a step, 1 to %1")
                   .arg(run.steps.size()));
    return run.steps[static_cast<std::size_t>(step - 1)].record.id;
}

FigureOptions readFigureOptions(const QCommandLineParser& parser, const RunData& run)
{
    const auto name = [](const char* word) { return QString::fromLatin1(word); };
    FigureOptions options;
    options.view =
        parser.isSet(name("view")) ? parser.value(name("view")) : mainFigure(run.experiment);
    if (!figureEntry(options.view))
        refuse(name("view"), options.view,
               QCoreApplication::translate("FigureOptions", "one of %1").arg(figureWords()));
    if (parser.isSet(name("size")))
        readSize(parser, options);
    if (parser.isSet(name("dpi")))
        options.dpi = static_cast<int>(readNumber(parser, name("dpi"), 50));
    if (parser.isSet(name("font-pt")))
        options.fontPt = readNumber(parser, name("font-pt"), 4);
    options.fontFamily = parser.value(name("font"));
    options.dark = parser.isSet(name("dark"));
    if (parser.isSet(name("caption")))
        options.caption = true;
    if (parser.isSet(name("no-caption")))
        options.caption = false;
    if (parser.isSet(name("log")) || parser.isSet(name("linear")))
        options.logarithmic = parser.isSet(name("log"));
    for (const QString& word : parser.values(name("without")))
        options.leftOut |= readPart(word);
    if (parser.isSet(name("rate-scale")))
        options.rateScale = readRateScale(parser.value(name("rate-scale")));
    if (const QString kind = parser.value(name("latency")); kind == u"service"_s)
        options.latencyKind = LatencyKind::Service;
    else if (!kind.isEmpty() && kind != u"response"_s)
        refuse(name("latency"), kind,
               QCoreApplication::translate("FigureOptions", "response or service"));
    if (parser.isSet(name("outliers"))) {
        options.outlierRule = OutlierRule::fromText(parser.value(name("outliers")));
        if (!options.outlierRule)
            refuse(name("outliers"), parser.value(name("outliers")),
                   QCoreApplication::translate("FigureOptions", "mean+3sigma, tukey 1.5 or mad 3"));
    }
    if (parser.isSet(name("band")))
        options.bandSigmas = readNumber(parser, name("band"), 0);
    options.causes = parser.isSet(name("causes"));
    options.reference = parser.isSet(name("reference"));
    for (const QString& text : parser.values(name("hide")))
        options.hiddenCurves.push_back(readCurve(text));
    for (const QString& text : parser.values(name("step")))
        options.steps.push_back(stepIdOf(text, run));
    if (parser.isSet(name("all-rates")))
        options.zoom = everything;
    const auto x = readRange(parser, name("x"));
    const auto y = readRange(parser, name("y"));
    if (x || y)
        options.zoom =
            FigureRange{x.value_or(QCPRange(-1e300, 1e300)), y.value_or(QCPRange(-1e300, 1e300))};
    return options;
}

// The steps in the order in which a command line names their files. In a live run that started with
// layers, the run's own steps follow those of the layers, but its file comes first.
static std::vector<const StepRecord*> inOrderOfFiles(const RunData& run)
{
    std::vector<const StepRecord*> steps;
    for (const StepData& step : run.steps)
        steps.push_back(&step.record);
    std::stable_sort(steps.begin(), steps.end(), [&](const StepRecord* a, const StepRecord* b) {
        return std::less<>()(layerOf(run, a->series),
                             layerOf(run, b->series)); // nullptr, the run itself, sorts first
    });
    return steps;
}

QStringList figureArguments(const FigureOptions& options, const RunData& run)
{
    const FigureOptions usual;
    QStringList words;
    const auto add = [&](const char* name, const QString& value) {
        words << u"--"_s + QLatin1String(name) << value;
    };
    const auto flag = [&](const char* name, bool set) {
        if (set)
            words << u"--"_s + QLatin1String(name);
    };
    add("view", options.view);
    if (options.sizeMm != usual.sizeMm || options.growing != usual.growing)
        add("size", u"%1x%2%3"_s.arg(shortNumber(options.sizeMm.width()),
                                     shortNumber(options.sizeMm.height()),
                                     options.growing ? u"+"_s : QString()));
    if (options.dpi != usual.dpi)
        add("dpi", QString::number(options.dpi));
    if (options.fontPt != usual.fontPt)
        add("font-pt", shortNumber(options.fontPt));
    if (!options.fontFamily.isEmpty())
        add("font", options.fontFamily);
    flag("dark", options.dark);
    flag("no-caption", !options.caption);
    if (options.logarithmic)
        flag(*options.logarithmic ? "log" : "linear", true);
    for (const auto& [word, part] : partWords) {
        if (options.leftOut.testFlag(part))
            add("without", word);
    }
    if (options.rateScale != usual.rateScale)
        add("rate-scale", rateScaleWords[static_cast<qsizetype>(options.rateScale)]);
    if (options.latencyKind == LatencyKind::Service)
        add("latency", u"service"_s);
    if (options.outlierRule)
        add("outliers", options.outlierRule->toText());
    if (options.bandSigmas)
        add("band", shortNumber(*options.bandSigmas));
    flag("causes", options.causes);
    flag("reference", options.reference);
    for (CurveKey key : options.hiddenCurves)
        add("hide", u"%1:%2"_s.arg(key.series + 1).arg(key.memoryMiB));
    const std::vector<const StepRecord*> steps = inOrderOfFiles(run);
    for (qint64 id : options.steps) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (steps[i]->id == id)
                add("step", QString::number(i + 1));
        }
    }
    if (options.zoom == everything) {
        flag("all-rates", true);
    } else if (options.zoom) {
        // With "=", because a range may begin with a minus.
        const auto range = [&](const char* name, const QCPRange& part) {
            words << u"--%1=%2..%3"_s.arg(QLatin1String(name), number(part.lower),
                                          number(part.upper));
        };
        range("x", options.zoom->x);
        range("y", options.zoom->y);
    }
    return words;
}

} // namespace unisweep
