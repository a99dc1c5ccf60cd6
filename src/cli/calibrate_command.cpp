// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep calibrate: what the load client can do on this host, measured anew and kept.
#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/terminal_progress.h"
#include "run/calibration_thread.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

static QJsonObject toJson(const Calibration& calibration)
{
    const auto ns = [](std::chrono::nanoseconds time) { return static_cast<qint64>(time.count()); };
    return {{u"transport"_s, toWord(calibration.transport)},
            {u"measured"_s, calibration.measured.toUTC().toString(Qt::ISODate)},
            {u"top_rate"_s, calibration.topRate},
            {u"bound_ns"_s, ns(calibration.bound)},
            {u"self_latency_p50_ns"_s, ns(calibration.selfLatencyP50)},
            {u"self_latency_p99_ns"_s, ns(calibration.selfLatencyP99)}};
}

static int calibrateNow(const QList<ClientTransport>& transports, QJsonArray& json)
{
    int code = Done;
    TerminalProgress progress;
    CalibrationThread calibration;
    const Interrupt interrupt([&] { calibration.requestStop(); });
    QObject::connect(&calibration, &CalibrationThread::progressed, &calibration,
                     [&](const QString& activity, double fraction) {
                         RunProgress now;
                         now.activity = activity;
                         now.fraction = fraction;
                         progress.show(now);
                     });
    QObject::connect(&calibration, &CalibrationThread::calibrated, &calibration,
                     [&](const Calibration& found) {
                         progress.erase();
                         printOut(found.toText());
                         json << toJson(found);
                     });
    QObject::connect(&calibration, &CalibrationThread::finished, &calibration,
                     [&](bool stopped, const QString& error) {
                         progress.erase();
                         if (!error.isEmpty())
                             printError(error);
                         code = stopped ? Stopped : error.isEmpty() ? Done : Failed;
                         QCoreApplication::quit();
                     });
    calibration.start(transports);
    QCoreApplication::exec();
    return code;
}

int calibrateCommand(const QStringList& arguments)
{
    CommandLine parser;
    parser.setApplicationDescription(
        u"Measures what the load client can do on this host against an echo on the same host, and "
        "keeps it for this\nboot. A run does so by itself when it has to; this does it anew, on a "
        "host that is quiet now. Steps at more\nthan half of the highest rate are marked "
        "client-limited."_s);
    parser.addPositionalArgument(
        u"way"_s, u"udp, tcp (a connection per request) or tcp-keep-alive; without it, all"_s,
        u"[way]"_s);
    const QCommandLineOption show(u"show"_s, u"only say what is kept; do not measure"_s);
    parser.addOption(show);
    parser.addJsonOption(QCoreApplication::translate("cli", "What was measured, or is kept"));
    QStringList words;
    for (const ClientTransport possible : allValues<ClientTransport>())
        words << toWord(possible);
    parser.setChoices(u"way"_s, words);
    if (const auto code = parseCommandLine(parser, arguments, 0, 1))
        return *code;
    QList<ClientTransport> ways = allValues<ClientTransport>();
    if (const QString word = parser.positionalArguments().value(0); !word.isEmpty()) {
        const auto way = clientTransportFromWord(word);
        if (!way) {
            printError(u"'%1' is no way to calibrate; write %2"_s.arg(word, words.join(u", "_s)));
            return BadUsage;
        }
        ways = {*way};
    }
    QJsonArray json;
    if (!parser.isSet(show)) {
        const int code = calibrateNow(ways, json);
        return std::max(code, writeJson(parser, json));
    }
    bool any = false;
    for (const ClientTransport one : ways) {
        if (const auto kept = keptCalibration(one)) {
            any = true;
            printOut(u"%1  %2"_s.arg(kept->measured.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s),
                                     kept->toText()));
            json << toJson(*kept);
        }
    }
    if (!any)
        printError(u"nothing is kept for this boot; the first run calibrates, or: "
                   "unisweep calibrate"_s);
    return writeJson(parser, json);
}

} // namespace unisweep
