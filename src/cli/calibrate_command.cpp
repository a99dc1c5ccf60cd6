// SPDX-License-Identifier: GPL-3.0-or-later
// unisweep calibrate: measures the load client's capacity on this host and saves it.
#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "cli/cli_text.h"
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
    parser.setApplicationDescription(CliText::tr(
        "Measures the rates that the load client can sustain on this host against an echo server "
        "on the same host,\nand saves the result until the next reboot. A run calibrates "
        "automatically when necessary; use this command\nto recalibrate while the host is idle. "
        "Steps above half of the highest rate are marked client-limited."));
    parser.addPositionalArgument(
        u"way"_s,
        CliText::tr("udp, tcp (a connection per request) or tcp-keep-alive; default: all"),
        u"[way]"_s);
    const QCommandLineOption show(u"show"_s,
                                  CliText::tr("Show the saved calibration without measuring"));
    parser.addOption(show);
    parser.addJsonOption(CliText::tr("Write the calibration as JSON"));
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
            printError(CliText::tr("unknown transport \"%1\"; expected one of: %2")
                           .arg(word, words.join(u", "_s)));
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
        if (const auto kept = storedCalibration(one)) {
            any = true;
            printOut(u"%1  %2"_s.arg(kept->measured.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s),
                                     kept->toText()));
            json << toJson(*kept);
        }
    }
    if (!any)
        printError(CliText::tr("no calibration is saved for this boot. The first run calibrates "
                               "automatically, or run: unisweep calibrate"));
    return writeJson(parser, json);
}

} // namespace unisweep
