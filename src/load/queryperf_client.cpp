// SPDX-License-Identifier: GPL-3.0-or-later
#include "load/queryperf_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "base/temporary_name.h"
#include "load/load_text.h"
#include "load/queryperf_output.h"

namespace unisweep
{

using namespace Qt::StringLiterals;

using namespace std::chrono_literals;

// Bin width of its histogram: narrow enough for the median of emulated guests, wide enough to cover
// its timeout.
static constexpr std::chrono::microseconds histogramBin = 20us;

QStringList QueryperfClient::arguments(const LoadTarget& target, const LoadStep& step, int seconds,
                                       const QString& questionFile)
{
    QStringList arguments{u"-s"_s, target.address, u"-p"_s, QString::number(target.port), u"-d"_s,
                          questionFile, u"-l"_s, QString::number(seconds), u"-t"_s,
                          QString::number(wholeSeconds(step.timeout)),
                          // one word, because its getopt string makes the value optional
                          u"-T%1"_s.arg(step.rate), u"-c"_s};
    if (target.dns.edns)
        arguments << (target.dns.dnssec ? u"-D"_s : u"-e"_s);
    if (target.options.maxOutstanding)
        arguments << u"-q"_s << QString::number(*target.options.maxOutstanding);
    return arguments;
}

QByteArray QueryperfClient::run(const LoadTarget& target, const LoadStep& step,
                                const LoadHandlers& handlers, std::stop_token stop)
{
    const QuestionFile question(target.dns);
    const QTemporaryDir folder(temporaryTemplate());
    if (!folder.isValid())
        throw LoadError(noTemporaryFile(folder.errorString()));
    const QString histogram = folder.filePath(u"histogram"_s);
    const auto deadline = [&](int seconds) {
        return std::chrono::seconds(seconds) + step.timeout * 2 + externalSlack;
    };
    if (const int warmUp = wholeSeconds(step.warmUp); warmUp > 0)
        execute(target, arguments(target, step, warmUp, question.path()), deadline(warmUp),
                handlers, stop);
    if (stop.stop_requested())
        return {};
    const int seconds = wholeSeconds(step.duration);
    sendHello(handlers, static_cast<qint64>(seconds) * step.rate);
    QStringList own = arguments(target, step, seconds, question.path());
    const auto bins = (wholeSeconds(step.timeout) + 1) * 1s / histogramBin;
    own << u"-H"_s << histogram << u"-u"_s << QString::number(histogramBin.count()) << u"-r"_s
        << QString::number(bins);
    const QByteArray output = execute(target, own, deadline(seconds), handlers, stop);
    if (stop.stop_requested())
        return {};
    QFile file(histogram);
    const QByteArray shares = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const std::optional<ClientSummary> summary =
        parseQueryperf(output, shares, target.dns.responseCode);
    if (!summary) {
        throw LoadError(
            LoadText::tr("cannot read the output of %1; queryperf of BIND 9.4 to 9.11 "
                         "is required. Its output: %2")
                .arg(program(), shownOutput(QString::fromUtf8(output.left(500)).trimmed())));
    }
    handlers.onSummary(*summary);
    return QJsonDocument(QJsonObject{{u"client"_s, u"queryperf"_s},
                                     {u"arguments"_s, QJsonArray::fromStringList(own)},
                                     {u"output"_s, QString::fromUtf8(output)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace unisweep
