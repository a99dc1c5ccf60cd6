// SPDX-License-Identifier: GPL-3.0-or-later
// Compares claims about made-up guests with the truth: how often claims are false, how often true
// ones are made, and whether the reported intervals cover the truth.
//
//   claims_bench [--seeds N] [--first SEED] [--minutes N] [--lengths US,US...] [--mechanism I]
//                [--csv FILE]
//   claims_bench --save FILE --mechanism I [--first SEED] [--lengths US]
//   claims_bench --compare [--seeds N] [--first SEED]
//
// --save writes one of the made-up runs, with the middle rates and random arrivals, for `unisweep
// outliers` or the window.
#include <cstdio>
#include <map>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include "../results/made_up_claims.h"
#include "compare_bench.h"
#include "results/parallel.h"
#include "results/results_file.h"

using namespace Qt::StringLiterals;
using namespace unisweep;

static QString text(const std::optional<Stated>& stated)
{
    if (!stated)
        return u",,,"_s;
    return u"%1,%2,%3,%4"_s.arg(QString::number(stated->truth), QString::number(stated->estimate),
                                QString::number(stated->interval.low),
                                QString::number(stated->interval.high));
}

static QByteArray row(const ClaimResult& result)
{
    return u"%1,%2,%3,%4,%5,%6,%7,%8,%9,%10,%11,%12,%13,%14,%15\n"_s
        .arg(QString::fromStdString(result.claim), QString::number(result.right),
             QString::number(result.wrong), QString::number(result.due),
             QString::number(result.determinable), QString::number(result.logOdds, 'f', 1),
             QString::fromStdString(result.best), QString::fromStdString(result.next),
             QString::number(result.lengthSpread, 'f', 2),
             QString::number(result.thresholdNs / 1e3, 'f', 0), QString::number(result.delays),
             QString::number(result.wrongRegularity), QString::number(result.wrongStep),
             text(result.length), text(result.spacing))
        .toUtf8();
}

struct Case {
    int mechanism;
    double lengthUs;
    std::size_t rates;
    bool poisson;
};

static void printScores(const std::map<std::pair<int, double>, ClaimScore>& byLength)
{
    std::printf("%s\n", ClaimScore::heading().c_str());
    Part falseRequests;
    Part falseOther;
    Part notRequests;
    for (const auto& [key, score] : byLength) {
        std::printf("%s\n", score
                                .row(nameOf(static_cast<Mechanism>(key.first)),
                                     QString::number(key.second / 1e3).toStdString() + " ms")
                                .c_str());
        falseRequests.of += score.runs;
        falseRequests.part += score.falseRequests.part;
        falseOther.of += score.runs;
        falseOther.part += score.falseOther.part;
        if (!isOneOf(static_cast<Mechanism>(key.first),
                     {Mechanism::EveryNRequests, Mechanism::EveryXBytes, Mechanism::TailAndRequests,
                      Mechanism::ClockAndRequests})) {
            notRequests.of += score.runs;
            notRequests.part += score.falseRequests.part;
        }
    }
    std::printf("\nclaimed falsely: driven by requests %s, at most %.2f %% with 95 %% (of the runs "
                "without such pauses %s, %.2f %%); anything else %s, %.2f %%\n",
                falseRequests.text().c_str(), falseRequests.bound(), notRequests.text().c_str(),
                notRequests.bound(), falseOther.text().c_str(), falseOther.bound());
}

static void save(const QString& path, const RunData& run)
{
    ResultsWriter writer(path, run.experiment, "{}");
    GuestRecord guest{.memoryMiB = run.steps.front().record.memoryMiB};
    writer.addGuest(guest);
    for (const StepData& made : run.steps) {
        StepRecord step = made.record;
        step.guest = guest.id;
        const std::vector<Sample> samples(made.samples.begin(), made.samples.end());
        writer.addStep(step);
        writer.addSamples(step.id, samples);
        writer.updateStep(step);
    }
    writer.finish(RunState::Finished, {});
}

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [](const char* name, const char* value, const char* preset = nullptr) {
        return QCommandLineOption(QLatin1String(name), {}, QLatin1String(value),
                                  QLatin1String(preset));
    };
    const auto seeds = option("seeds", "n", "100");
    const auto first = option("first", "seed", "1");
    const auto minutes = option("minutes", "n", "1e9");
    const auto only = option("mechanism", "index");
    const auto lengths = option("lengths", "us", "50,100,200,1000,5000,20000");
    const auto csv = option("csv", "file");
    const auto file = option("save", "file");
    const QCommandLineOption compare(u"compare"_s);
    parser.addOptions({seeds, first, minutes, only, lengths, csv, file, compare});
    parser.addHelpOption();
    parser.process(app);
    const int from = parser.value(first).toInt();
    const int to = from + parser.value(seeds).toInt();
    if (parser.isSet(compare)) {
        bench::compareTable(from, to);
        return 0;
    }
    if (parser.isSet(file)) {
        const double us = parser.value(lengths).section(QLatin1Char(','), 0, 0).toDouble();
        try {
            save(parser.value(file),
                 makeUp(claimCase(static_cast<Mechanism>(parser.value(only).toInt()), us * 1e3, 1,
                                  true, static_cast<unsigned>(from)))
                     .run);
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            return 1;
        }
        return 0;
    }
    QFile table(parser.value(csv));
    if (parser.isSet(csv) && !table.open(QIODevice::WriteOnly))
        return 1;
    if (table.isOpen())
        table.write(
            "mechanism,length_us,rates,poisson,seed,claim,right,false,due,tellable,"
            "log_odds,best,next,length_spread,threshold_us,delays,false_regularity,false_step,"
            "length,said,low,high,spacing,said,low,high\n");
    std::vector<Case> cases;
    for (int m = 0; m < mechanismCount; ++m) {
        if (parser.isSet(only) && parser.value(only).toInt() != m)
            continue;
        for (const QString& length : parser.value(lengths).split(QLatin1Char(','))) {
            for (std::size_t rates = 0; rates < rateSets.size(); ++rates) {
                for (const bool poisson : {false, true})
                    cases.push_back({m, length.toDouble(), rates, poisson});
            }
        }
    }
    std::map<std::pair<int, double>, ClaimScore> byLength;
    QElapsedTimer timer;
    timer.start();
    int seed = from;
    for (;
         seed < to && static_cast<double>(timer.elapsed()) < 6e4 * parser.value(minutes).toDouble();
         ++seed) {
        std::vector<ClaimResult> results(cases.size());
        forEachInParallel(cases.size(), [&](std::size_t i) {
            const Case& of = cases[i];
            results[i] =
                judgeClaim(claimCase(static_cast<Mechanism>(of.mechanism), of.lengthUs * 1e3,
                                     of.rates, of.poisson, static_cast<unsigned>(seed)));
        });
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Case& of = cases[i];
            byLength[{of.mechanism, of.lengthUs}].add(results[i]);
            if (table.isOpen()) {
                table.write(u"%1,%2,%3,%4,%5,"_s
                                .arg(QString::number(of.mechanism), QString::number(of.lengthUs),
                                     QString::number(of.rates), QString::number(of.poisson),
                                     QString::number(seed))
                                .toUtf8());
                table.write(row(results[i]));
            }
        }
        table.flush();
    }
    std::printf("seeds %d to %d, %zu runs, in %.0f s\n\n", from, seed - 1,
                cases.size() * static_cast<std::size_t>(seed - from),
                static_cast<double>(timer.elapsed()) / 1e3);
    printScores(byLength);
    return 0;
}
