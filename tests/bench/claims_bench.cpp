// SPDX-License-Identifier: GPL-3.0-or-later
// What is claimed of made-up guests against what is true of them: how often claims are false, and
// how often true ones are made.
//
//   claims_bench [--seeds N] [--first SEED] [--lengths US,US...] [--mechanism I] [--csv FILE]
//   claims_bench --compare [--seeds N]
#include <cstdio>
#include <map>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include "../made_up_claims.h"
#include "compare_bench.h"

using namespace unisweep;

static QString row(const ClaimResult& result)
{
    return QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8,%9\n")
        .arg(QString::fromStdString(result.claim), QString::number(result.right),
             QString::number(result.wrong), QString::number(result.needed),
             QString::number(result.logOdds, 'f', 1), QString::fromStdString(result.best),
             QString::fromStdString(result.next), QString::number(result.thresholdNs / 1e3, 'f', 0),
             QString::number(result.delays));
}

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seeds(QStringLiteral("seeds"), {}, QStringLiteral("n"),
                                   QStringLiteral("100"));
    const QCommandLineOption first(QStringLiteral("first"), {}, QStringLiteral("seed"),
                                   QStringLiteral("1"));
    const QCommandLineOption only(QStringLiteral("mechanism"), {}, QStringLiteral("index"));
    const QCommandLineOption lengths(QStringLiteral("lengths"), {}, QStringLiteral("us"),
                                     QStringLiteral("50,100,200,1000,5000,20000"));
    const QCommandLineOption csv(QStringLiteral("csv"), {}, QStringLiteral("file"));
    const QCommandLineOption compare(QStringLiteral("compare"));
    parser.addOptions({seeds, first, only, lengths, csv, compare});
    parser.addHelpOption();
    parser.process(app);
    if (parser.isSet(compare)) {
        bench::compareTable(parser.value(seeds).toInt());
        return 0;
    }
    QFile table(parser.value(csv));
    if (parser.isSet(csv) && !table.open(QIODevice::WriteOnly))
        return 1;
    if (table.isOpen())
        table.write("mechanism,length_us,rates,poisson,seed,claim,right,false,needed,log_odds,best,"
                    "next,threshold_us,delays\n");
    std::map<std::pair<int, int>, ClaimScore> byLength;
    std::vector<ClaimScore> all(mechanismCount);
    QElapsedTimer timer;
    timer.start();
    qint64 runs = 0;
    for (int m = 0; m < mechanismCount; ++m) {
        if (parser.isSet(only) && parser.value(only).toInt() != m)
            continue;
        for (const QString& length : parser.value(lengths).split(QLatin1Char(','))) {
            for (std::size_t rates = 0; rates < rateSets.size(); ++rates) {
                for (const bool poisson : {false, true}) {
                    const int from = parser.value(first).toInt();
                    for (int seed = from; seed < from + parser.value(seeds).toInt(); ++seed) {
                        const auto guest =
                            claimCase(static_cast<Mechanism>(m), length.toDouble() * 1e3, rates,
                                      poisson, static_cast<unsigned>(seed));
                        const ClaimResult result = judgeClaim(guest);
                        all[static_cast<std::size_t>(m)].add(result);
                        byLength[{m, length.toInt()}].add(result);
                        ++runs;
                        if (table.isOpen()) {
                            table.write(QStringLiteral("%1,%2,%3,%4,%5,")
                                            .arg(QString::number(m), length, QString::number(rates),
                                                 QString::number(poisson), QString::number(seed))
                                            .toUtf8());
                            table.write(row(result).toUtf8());
                            table.flush();
                        }
                    }
                }
            }
        }
    }
    std::printf("%lld runs in %.0f s\n\n", static_cast<long long>(runs),
                static_cast<double>(timer.elapsed()) / 1e3);
    std::printf("%s\n", ClaimScore::heading().c_str());
    for (int m = 0; m < mechanismCount; ++m) {
        if (all[static_cast<std::size_t>(m)].runs > 0)
            std::printf(
                "%s\n",
                all[static_cast<std::size_t>(m)].row(nameOf(static_cast<Mechanism>(m))).c_str());
    }
    std::printf("\nby length of the pauses\n");
    for (const auto& [key, score] : byLength) {
        const std::string name = std::string(nameOf(static_cast<Mechanism>(key.first))) + ", " +
                                 std::to_string(key.second) + " us";
        std::printf("%s\n", score.row(name).c_str());
    }
    return 0;
}
